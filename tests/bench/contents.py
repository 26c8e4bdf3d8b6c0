#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contents that do not exist: few languages, many languages, many helplines, made of the real content in a scratch
folder. Nobody is meant to read them; no number in them is more than one of the real numbers again."""
import itertools
import os
import shutil
import string
import subprocess

from scenes import CONTENT, COUNTRY, read

LANGUAGES_FEW, LANGUAGES_MANY = 10, 300
LANGUAGES_OF_A_PAGE = 60  # src/screens/say_languages.c
NUMBER_FIRST, NUMBER_LAST_OF_TWO = 11, 99
SERVICES = 160  # of a country: a hundred times as many in all, and fewer than src/content/model.h allows


def copy(folder):
    shutil.copytree(CONTENT, folder)
    subprocess.run(["chmod", "-R", "u+w", folder], check=True)


def size():
    """The bytes of the real content's files, which a kiosk keeps in memory."""
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(CONTENT)
               for name in names if name.endswith(".yaml"))


def split(folder, path, mark):
    """A list in YAML as its head and its entries, each as it is written."""
    with open(os.path.join(folder, path), encoding="utf-8") as file:
        head, *entries = file.read().split(mark)
    return head, [mark + entry.rstrip() + "\n" for entry in entries]


def write(folder, path, *parts):
    with open(os.path.join(folder, path), "w", encoding="utf-8") as out:
        out.write("".join(parts))


def make_few_languages(folder):
    copy(folder)
    head, entries = split(folder, "languages.yaml", "- code:")
    write(folder, "languages.yaml", head, *entries[:LANGUAGES_FEW])
    kept = {entry["code"] for entry in read(folder, "languages.yaml")}
    for kind in ("words", "made", "glossary"):
        for name in os.listdir(os.path.join(folder, kind)):
            if name.split(".")[0] not in kept | {"english"}:
                os.remove(os.path.join(folder, kind, name))


def languages_up_to(folder, last):
    """Private-use codes, each with the words of an existing language, up to a number."""
    head, entries = split(CONTENT, "languages.yaml", "- code:")
    real = read(CONTENT, "languages.yaml")
    free = sorted(set(range(NUMBER_FIRST, last + 1)) - {int(entry["number"]) for entry in real})
    codes = ("q" + a + b for a, b in itertools.product(string.ascii_lowercase[:20], string.ascii_lowercase))
    for number, code, model in zip(free, codes, itertools.cycle(real[1:])):
        entries.append(f'- code: "{code}"\n  name: "{model["name"]} {code}"\n  greeting: "{model["greeting"]}"\n'
                       f'  information: "{model["information"]}"\n  script: "{model["script"]}"\n'
                       f'  direction: "{model["direction"]}"\n  number: "{number}"\n  tier: "core"\n'
                       '  reading: "draft"\n  fallback: "en"\n')
        shutil.copy(os.path.join(CONTENT, "words", f"{model['code']}.yaml"),
                    os.path.join(folder, "words", f"{code}.yaml"))
    write(folder, "languages.yaml", head, *entries)
    return len(entries), code


def holds(folder, code):
    """Whether the program takes the content, the last language included."""
    return not subprocess.run(["./waylight", "print", "helplines", "--country", COUNTRY, "--language", code],
                              env=os.environ | {"WAYLIGHT_CONTENT": folder}, capture_output=True,
                              check=False).returncode


def make_many_languages(folder, wanted):
    """As many as asked for, or as there are numbers of two digits; returns how many."""
    for last in (NUMBER_FIRST + wanted - 1, NUMBER_LAST_OF_TWO):
        copy(folder)
        made, code = languages_up_to(folder, last)
        if holds(folder, code):
            return made
        shutil.rmtree(folder)
    raise SystemExit("the program takes no made-up languages")


def make_many_helplines(folder):
    """Every country has so many services; returns how many times as many as in truth."""
    copy(folder)
    files = {name: split(CONTENT, f"helplines/{name}", "  - id:")
             for name in os.listdir(os.path.join(CONTENT, "helplines")) if name != "001.yaml"}
    entries = [entry for _, found in files.values() for entry in found]
    source, made = itertools.cycle(entries), 0
    for name in sorted(os.listdir(os.path.join(CONTENT, "emergency"))):
        country = name.split(".")[0]
        head, mine = files.get(name, (f'country: "{country}"\nservices:\n', []))
        for place in range(len(mine), SERVICES):
            mine.append(f'  - id: "{country.lower()}-made-{place}"\n' + next(source).split("\n", 1)[1])
        made += len(mine)
        write(folder, f"helplines/{name}", head, *mine)
    return made // len(entries)


def make_all(folder):
    """All of them below a folder: by name, the folder and what it is called in a table."""
    made = {kind: os.path.join(folder, kind) for kind in ("few", "page", "many", "helplines")}
    make_few_languages(made["few"])
    shown = make_many_languages(made["page"], LANGUAGES_OF_A_PAGE)
    count = make_many_languages(made["many"], LANGUAGES_MANY)
    times = make_many_helplines(made["helplines"])
    return {"few": (made["few"], f"{LANGUAGES_FEW} languages"),
            "page": (made["page"], f"{shown} languages"),
            "many": (made["many"], f"{count} languages"),
            "helplines": (made["helplines"], f"helplines x{times}")}
