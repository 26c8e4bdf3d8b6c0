# SPDX-License-Identifier: GPL-3.0-or-later
"""The data of content/ are those that were imported, in the format of content/README.md, and enough.

tests/data/facts-numbers.tsv holds every number and every caution as imported: id, field, number. What
changes in content/ must change there too, in the same commit, together with the new `source`, `seen` or
`checked` of its service: so that no digit changes and no caution is lost by a slip of a key. With the researched facts
at hand, `tools/import-facts --verify FOLDER` compares everything else as well.
"""
import collections
import functools
import glob
import os
import re
import sys
import unicodedata
import unittest

import yaml

ROOT = sys.argv.pop(1) if len(sys.argv) > 1 else "."
CONTENT = os.path.join(ROOT, "content")

NUMBER = re.compile(r"[0-9+\-()/*# ]{1,40}")
BESIDE = re.compile(r"[0-9+\-()/*# :]{1,40}")
CODE = re.compile(r"[a-z0-9-]+")
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
NUMBERS = ("phone", "phone-from-abroad", "sms", "whatsapp")
ROLES = ("police", "ambulance", "general")
LISTS = ("serves", "outside-hours", "languages", "languages-in-text", "cautions", "source")
CHOICES = {
    "topic": {"trafficking", "labour", "victims", "women", "children", "migrants", "seafarers", "online",
              "emergency"},
    "purpose": {"help", "report", "both", "refer"},
    "publish": {"yes", "after-check"},
    "confidence": {"high", "medium", "low"},
    "charge": {"free", "paid"},
    "doubtful-form": {"yes"},
}
REQUIRED = {"id", "name", "topic", "purpose", "answered-by", "publish", "confidence", "source"}
KNOWN = REQUIRED | set(CHOICES) | set(NUMBERS) | set(LISTS) | {
    "name-local", "operator", "web", "email", "hours", "seen", "second-source", "checked", "checked-by",
    "note"}
CODED = ("answered-by", "topic", "purpose", "confidence", "serves", "caution", "outside-hours", "region")


@functools.cache
def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def data_files():
    return sorted(glob.glob(os.path.join(CONTENT, "helplines", "*.yaml"))) + sorted(
        glob.glob(os.path.join(CONTENT, "emergency", "*.yaml"))) + [os.path.join(CONTENT, "languages.yaml")]


def services():
    for path in sorted(glob.glob(os.path.join(CONTENT, "helplines", "*.yaml"))):
        file = load(path)
        for service in file["services"]:
            yield file["country"], service


def emergencies():
    return [load(path) for path in sorted(glob.glob(os.path.join(CONTENT, "emergency", "*.yaml")))]


def coded_words(language):
    """The words of codes in one language, whether they stand in its file or in a part beside it."""
    words = {}
    for name in (f"{language}.yaml",):
        path = os.path.join(CONTENT, "words", name)
        if os.path.exists(path):
            words |= load(path) or {}
    return {key: text for key, text in words.items() if key.partition(".")[0] in CODED}


def pairs(entry, field):
    """A list of codes as (code, number or None)."""
    return [(code, None) if isinstance(code, str) else (code["code"], code["number"])
            for code in entry.get(field) or []]


def numbers():
    """Every number and every caution: id, field, number (nothing where a caution has none)."""
    entries = [(service["id"], NUMBERS, service) for _, service in services()]
    entries += [(f"emergency-{entry['country']}", ROLES, entry) for entry in emergencies()]
    for name, fields, entry in entries:
        for field in fields:
            if field in entry:
                yield name, field, entry[field]
        for field in ("cautions", "outside-hours"):
            for code, number in pairs(entry, field):
                yield name, f"{field}.{code}", number or ""


class Numbers(unittest.TestCase):
    def test_every_number_and_caution_is_the_imported_one(self):
        with open(os.path.join(ROOT, "tests", "data", "facts-numbers.tsv"), encoding="utf-8") as file:
            imported = collections.Counter(tuple(line.rstrip("\n").split("\t")) for line in file)
        here = collections.Counter(numbers())
        self.assertGreater(len(here), 1000)
        self.assertEqual(sorted(here - imported), [], "in content/ but not imported so")
        self.assertEqual(sorted(imported - here), [], "imported but not in content/")

    def test_numbers_are_written_as_numbers(self):
        for name, field, number in numbers():
            if number or "." not in field:
                form = BESIDE if "." in field else NUMBER
                self.assertTrue(form.fullmatch(number), f"{name} {field}: {number}")


class Format(unittest.TestCase):
    def test_every_value_is_quoted(self):
        for path in data_files():
            with open(path, encoding="utf-8") as file:
                tokens = list(yaml.scan(file.read(), getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
            for before, token in zip(tokens, tokens[1:]):
                if isinstance(token, yaml.ScalarToken) and not isinstance(before, yaml.KeyToken):
                    self.assertEqual(token.style, '"', f"{path}:{token.start_mark.line + 1}")

    def test_text_is_normal_and_plain(self):
        for path in data_files():
            with open(path, encoding="utf-8") as file:
                text = file.read()
            self.assertEqual(unicodedata.normalize("NFC", text), text, path)
            strange = {f"U+{ord(char):04X}" for char in text if char != "\n" and (
                unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Zl", "Zp")
                or 0xFE00 <= ord(char) <= 0xFE0F or ord(char) >= 0x1F000 or char == "\u0640")}
            self.assertEqual(strange, set(), path)

    def test_services(self):
        ids = collections.Counter()
        for country, service in services():
            name = service["id"]
            ids[name] += 1
            self.assertTrue(name.startswith(country.lower() + "-"), name)
            self.assertEqual(set(service) - KNOWN, set(), name)
            self.assertEqual(REQUIRED - set(service), set(), name)
            self.assertTrue(set(service) & {*NUMBERS, "web", "email"}, f"{name}: no way to reach it")
            for key, allowed in CHOICES.items():
                self.assertIn(service.get(key, next(iter(allowed))), allowed, name)
            for key in LISTS:
                self.assertIsInstance(service.get(key, []), list, name)
                self.assertLessEqual(len(service.get(key, [])), 40, name)
            if "seen" in service:
                self.assertTrue(DATE.fullmatch(service["seen"]), name)
        self.assertEqual([name for name, count in ids.items() if count > 1], [])

    def test_a_file_holds_its_own_country(self):
        for path in glob.glob(os.path.join(CONTENT, "helplines", "*.yaml")):
            file = load(path)
            self.assertEqual(file["country"] + ".yaml", os.path.basename(path))
            self.assertTrue(0 < len(file["services"]) <= 40, path)

    def test_emergency_rows(self):
        places = collections.Counter()
        for entry in emergencies():
            places[entry["country"]] += 1
            self.assertTrue(re.fullmatch("[A-Z]{2}", entry["country"]))
            self.assertEqual(set(entry) - {"country", *ROLES, "agreed", "source", "cautions", "checked",
                                           "checked-by", "note"}, set(), entry["country"])
            self.assertTrue(set(entry) & set(ROLES), entry["country"])
            self.assertIn(entry["agreed"], ("yes", "no"))
            self.assertTrue(entry["source"], entry["country"])
        self.assertEqual([place for place, count in places.items() if count > 1], [])

    def test_languages(self):
        languages = load(os.path.join(CONTENT, "languages.yaml"))
        found = [language["number"] for language in languages]
        self.assertEqual(len(set(found)), len(found))
        codes = {language["code"] for language in languages}
        for language in languages:
            self.assertTrue(re.fullmatch("[1-9][0-9]", language["number"]), language["code"])
            if language["code"] == "en":
                self.assertNotIn("fallback", language)
            else:
                self.assertIn(language["fallback"], codes)


class Words(unittest.TestCase):
    def test_every_code_has_words(self):
        words = coded_words("en")
        for _, service in services():
            wanted = [f"answered-by.{service['answered-by']}"]
            wanted += [f"{key}.{service[key]}" for key in ("topic", "purpose", "confidence")]
            wanted += [f"serves.{code}" for code in service.get("serves", [])]
            wanted += [f"caution.{code}" for code, _ in pairs(service, "cautions")]
            wanted += [f"outside-hours.{code}" for code, _ in pairs(service, "outside-hours")]
            self.assertEqual([code for code in wanted if code not in words], [], service["id"])
        for entry in emergencies():
            wanted = [f"caution.{code}" for code, _ in pairs(entry, "cautions")]
            self.assertEqual([code for code in wanted if code not in words], [], entry["country"])

    def test_a_number_stands_beside_words_that_wait_for_one(self):
        for language in [entry["code"] for entry in load(os.path.join(CONTENT, "languages.yaml"))]:
            words = coded_words(language)
            for field, prefix in (("cautions", "caution"), ("outside-hours", "outside-hours")):
                for entry in [service for _, service in services()] + emergencies():
                    for code, number in pairs(entry, field):
                        text = words.get(f"{prefix}.{code}")
                        if text is not None:
                            self.assertEqual(text.endswith((":", "\uff1a")), number is not None,
                                             f"{language}: {prefix}.{code}")

    def test_words_hold_no_digits_and_are_short(self):
        for language in [entry["code"] for entry in load(os.path.join(CONTENT, "languages.yaml"))]:
            for key, text in coded_words(language).items():
                self.assertFalse(any(char.isdigit() for char in text), f"{language}: {key}")
                self.assertTrue(CODE.fullmatch(key.partition(".")[2]), key)
                self.assertLessEqual(len(text), 70 if language == "en" else 120, f"{language}: {key}")

    def test_every_language_has_the_same_codes(self):
        english = set(coded_words("en"))
        self.assertGreater(len(english), 200)
        for entry in load(os.path.join(CONTENT, "languages.yaml")):
            own = set(coded_words(entry["code"]))
            self.assertEqual(own - english, set(), entry["code"])
            if entry["tier"] == "full":
                self.assertEqual(english - own, set(), entry["code"])

    def test_french_spaces(self):
        for key, text in coded_words("fr").items():
            self.assertIsNone(re.search("(?<!\u00a0)[:;?!\u00bb]|\u00ab(?!\u00a0)", text), key)


class Shown(unittest.TestCase):
    """Which number is shown is decided when the program runs; here is that the data let it decide."""

    RANK = {"trafficking": 0, "labour": 1, "victims": 1, "women": 2, "children": 3, "migrants": 4,
            "seafarers": 4, "online": 5}

    def shown(self):
        """For each country the services that may stand under help, best first."""
        by_country = collections.defaultdict(list)
        for country, service in services():
            if service["purpose"] in ("help", "both") and service["topic"] in self.RANK:
                by_country[country].append(service)
        for country, found in by_country.items():
            # an unchecked service stands in only where no better one serves that kind of person
            served = {service["topic"] for service in found if service["publish"] == "yes"}
            yield country, sorted(
                (service for service in found
                 if service["publish"] == "yes" or service["topic"] not in served),
                key=lambda service: self.RANK[service["topic"]])

    def test_where_no_help_is_known_there_is_an_emergency_number(self):
        helped = {country for country, found in self.shown() if found} - {"001"}
        rows = {entry["country"] for entry in emergencies()}
        self.assertGreaterEqual(len(rows), 244)
        self.assertEqual({country for country, _ in services()} - {"001"} - rows - helped, set())
        self.assertGreaterEqual(len(helped), 131)

    def test_dedicated_lines_come_first(self):
        first = collections.Counter(found[0]["topic"] for country, found in self.shown()
                                    if found[0]["publish"] == "yes" and country != "001")
        self.assertGreaterEqual(first["trafficking"], 71)

    def test_lines_of_authorities_say_so(self):
        words = coded_words("en")
        for who in ("police", "immigration", "unknown"):
            self.assertTrue(words[f"answered-by.{who}"])
            self.assertTrue(any(service["answered-by"] == who
                                for _, found in self.shown() for service in found), who)

    def test_two_lines_that_differ_say_so(self):
        for _, service in services():
            here, abroad = (re.sub("[^0-9]", "", service.get(key, ""))
                            for key in ("phone", "phone-from-abroad"))
            if here and abroad and not abroad.endswith(here.lstrip("0")[-6:]):
                self.assertIn("abroad-number-differs", dict(pairs(service, "cautions")), service["id"])


if __name__ == "__main__":
    unittest.main()
