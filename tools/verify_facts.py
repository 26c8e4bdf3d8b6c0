# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares content/ with the facts it was imported from: tools/import-facts --verify FOLDER.

Written apart from the import: it reads both sides as they stand and shares no code with what wrote one
from the other. Looks both ways: nothing published is missing or different, and nothing is there that the
facts do not hold.
"""
import glob
import os
import re

import yaml

SAME = {
    "id": "id", "name": "name", "name_local": "name-local", "operator": "operator", "topic": "topic",
    "purpose": "purpose", "answered_by": "answered-by", "phone": "phone",
    "phone_from_abroad": "phone-from-abroad", "sms": "sms", "whatsapp": "whatsapp", "web": "web",
    "email": "email", "hours": "hours", "languages": "languages", "publish": "publish",
    "confidence": "confidence", "seen": "seen", "second_source": "second-source", "source": "source",
}
NUMBERS = ("phone", "phone_from_abroad", "sms", "whatsapp")
ROLES = ("police", "ambulance", "general")


def load(*parts):
    with open(os.path.join(*parts), encoding="utf-8") as file:
        return yaml.safe_load(file)


def listed(table, part, key, value):
    return [entry for entry in table[part] if entry[key] == value]


def names_of(entries):
    return {entry if isinstance(entry, str) else entry["code"] for entry in entries}


def code_name(code):
    return code if isinstance(code, str) else code["code"]


def compare_service(fact, service, table, wrong):
    """One service of the facts with the same one of content/."""
    withheld = {entry["field"] for entry in listed(table, "withheld", "service", fact["id"])}
    for key, name in SAME.items():
        expected = None if key in withheld else fact.get(key)
        if service.get(name) != expected:
            wrong(f"{fact['id']}: {name} is {service.get(name)!r}, the facts say {expected!r}")
    charge = {True: "free", False: "paid", None: None}[fact.get("free")]
    if service.get("charge") != charge:
        wrong(f"{fact['id']}: charge is {service.get('charge')!r}, the facts say {charge!r}")
    doubtful = "yes" if fact.get("validates") is False else None
    if service.get("doubtful-form") != doubtful:
        wrong(f"{fact['id']}: doubtful-form is {service.get('doubtful-form')!r}, not {doubtful!r}")
    if set(fact.get("serves", [])) - set(service.get("serves", [])):
        wrong(f"{fact['id']}: serves lacks some of {fact['serves']}")
    note = fact.get("note")
    for edit in listed(table, "edits", "service", fact["id"]):
        note = note.replace(edit["from"], edit["to"])
    if service.get("note") != note:
        wrong(f"{fact['id']}: another note than in the facts")


def compare_codes(fact, service, table, words, wrong):
    """No sentence is lost, and every number beside a code stands in what the facts say."""
    said = {"caution": names_of(service.get("cautions") or []),
            "outside-hours": names_of(service.get("outside-hours") or []),
            "serves": set(service.get("serves", [])), "answered-by": {service["answered-by"]}}
    wanted = []
    for part in ("caution", "serves_note", "outside_hours"):
        if part in fact:
            codes = table[part].get(fact[part], [])
            wanted += codes
            if not codes:
                wrong(f"{fact['id']}: {part} '{fact[part]}' became no code")
    for entry in listed(table, "notes", "service", fact["id"]):
        wanted += entry["codes"]
    for code in map(code_name, wanted):
        prefix, _, name = code.partition(".")
        if name not in said[prefix]:
            wrong(f"{fact['id']}: '{code}' is lost")
    for prefix, names in said.items():
        for name in names:
            if f"{prefix}.{name}" not in words:
                wrong(f"{fact['id']}: '{prefix}.{name}' has no words")
    text = " ".join(fact.get(key, "") for key in
                    ("name", "caution", "serves_note", "outside_hours", "note"))
    for number in numbers_beside(service):
        if not holds(text, number):
            wrong(f"{fact['id']}: number '{number}' beside a code is not in the facts")


def numbers_beside(entry):
    for field in ("cautions", "outside-hours"):
        for code in entry.get(field) or []:
            if not isinstance(code, str):
                yield code["number"]


def holds(text, number):
    times = re.fullmatch("([0-9:]+)-([0-9:]+)", number) if ":" in number else None
    return all(part in text for part in (times.groups() if times else [number]))


def compare_emergency(row, entry, table, legend, wrong):
    place = row["country"]
    for role in ROLES:
        if entry.get(role) != row[role]:
            wrong(f"emergency {place}: {role} is {entry.get(role)!r}, the facts say {row[role]!r}")
    if entry["agreed"] != ("yes" if row["agree"] else "no"):
        wrong(f"emergency {place}: agreed is {entry['agreed']!r}")
    if entry["source"] != [legend[letter] for letter in row["sources"]]:
        wrong(f"emergency {place}: other sources than in the facts")
    if entry.get("note") != row.get("note"):
        wrong(f"emergency {place}: another note than in the facts")
    wanted = {code_name(code).partition(".")[2]
              for found in listed(table, "emergency", "country", place) for code in found["codes"]}
    if names_of(entry.get("cautions") or []) != wanted:
        wrong(f"emergency {place}: cautions are not {sorted(wanted)}")
    for number in numbers_beside(entry):
        if not holds(row["note"], number):
            wrong(f"emergency {place}: number '{number}' beside a code is not in the facts")


def read_words(root):
    words = {}
    for path in glob.glob(os.path.join(root, "content", "words", "*en*.yaml")):
        words |= load(path) or {}
    return words


def read_services(root):
    services, order = {}, {}
    for path in sorted(glob.glob(os.path.join(root, "content", "helplines", "*.yaml"))):
        file = load(path)
        for service in file["services"]:
            services[service["id"]] = (file["country"], service)
        order[file["country"]] = [service["id"] for service in file["services"]]
    return services, order


def verify(folder, root):
    """Compares and tells; 1 if anything differs."""
    mistakes = []
    wrong = mistakes.append
    table = load(root, "tools", "import-codes.yaml")
    words = read_words(root)
    facts = [fact for fact in load(folder, "helplines.yaml")]
    published = {fact["id"]: fact for fact in facts if fact["publish"] != "no"}
    services, order = read_services(root)
    for name in sorted(set(published) ^ set(services)):
        wrong(f"{name}: only in " + ("the facts" if name in published else "content"))
    for name in sorted(set(published) & set(services)):
        country, service = services[name]
        if country != published[name]["country"]:
            wrong(f"{name}: stands under {country}")
        compare_service(published[name], service, table, wrong)
        compare_codes(published[name], service, table, words, wrong)
    for country, names in order.items():
        if names != [name for name, fact in published.items() if fact["country"] == country]:
            wrong(f"{country}: another order than in the facts")

    rows = {row["country"]: row for row in load(folder, "emergency-numbers.yaml")
            if any(row[role] for role in ROLES)}
    shelf = os.path.join(root, "content", "emergency")
    entries = {name.removesuffix(".yaml"): load(shelf, name) for name in sorted(os.listdir(shelf))}
    with open(os.path.join(folder, "emergency-numbers.yaml"), encoding="utf-8") as file:
        legend = dict(re.findall(r"^#   ([A-Z])  (.+)$", file.read(), re.MULTILINE))
    for place in sorted(set(rows) ^ set(entries)):
        wrong(f"emergency {place}: only in " + ("the facts" if place in rows else "content"))
    for place in sorted(set(rows) & set(entries)):
        compare_emergency(rows[place], entries[place], table, legend, wrong)

    numbers = sum(key in fact for fact in published.values() for key in NUMBERS)
    roles = sum(bool(row[role]) for row in rows.values() for role in ROLES)
    for mistake in mistakes:
        print(f"import-facts: {mistake}")
    print(f"{len(published)} services with {numbers} numbers, {len(rows)} emergency rows with {roles} "
          f"numbers: {len(mistakes)} differences")
    return 1 if mistakes else 0
