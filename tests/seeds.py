# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the two source texts speak of has its place: each line of seeds.tsv names a sentence and the
items that carry it, or why none does. Each item must exist in all full languages, state its source, and be
reached from both home pages in at most four choices."""
import collections
import glob
import os
import sys

import yaml

ROOT = os.environ.get("srcdir", ".")
CONTENT = os.path.join(ROOT, "content")
KINDS = ("heading", "paragraph", "sign", "step", "avoid", "note", "warning", "question", "chart", "page", "screen")
CHOICES_MOST = 4


def load(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def read_pages():
    return {page["page"]: page["items"] for page in map(load, glob.glob(os.path.join(CONTENT, "pages", "*.yaml")))}


def distances(pages, home):
    """How many choices each page is away from a home page."""
    found = {home: 0}
    queue = collections.deque([home])
    while queue:
        here = queue.popleft()
        for item in pages[here]:
            if item.get("world-day") is True:  # not there all the year
                continue
            there = item.get("to") if "page" in item else None
            if there in pages and there not in found:
                found[there] = found[here] + 1
                queue.append(there)
    return found


def item_of(pages, item_id):
    """The page of an item's words and the item itself; a title belongs to no item."""
    for page, items in pages.items():
        if item_id == page + ".title":
            return page, None
        for item in items:
            name = next((item[kind] for kind in KINDS if kind in item), None)
            if item_id in (f"{page}.{name}", f"{page}.{name}.why"):
                return page, item
    return None, None


def main():
    pages = read_pages()
    languages = [entry["code"] for entry in load(CONTENT, "languages.yaml") if entry["tier"] == "full"]
    words = {code: load(CONTENT, "words", code + ".yaml") for code in languages}
    homes = [distances(pages, home) for home in ("help-point", "campaign")]
    problems, carried = [], 0
    with open(os.path.join(ROOT, "tests", "seeds.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    for number, (place, ids, _sentence) in enumerate(rows, 1):
        if ids.startswith("none: ") and len(ids) > len("none: "):
            continue
        for item_id in ids.replace(",", " ").split():
            carried += 1
            page, item = item_of(pages, item_id)
            if not page:
                problems.append(f"tests/seeds.tsv:{number}: no page has '{item_id}'")
                continue
            for code in languages:
                if item_id not in words[code]:
                    problems.append(f"tests/seeds.tsv:{number}: '{item_id}' has no words in {code}")
            if item and not any(kind in item for kind in ("heading", "page", "screen")) and not isinstance(item.get("source"), list):
                problems.append(f"tests/seeds.tsv:{number}: '{item_id}' has no source")
            for home in homes:
                if home.get(page, CHOICES_MOST + 1) > CHOICES_MOST:
                    problems.append(f"tests/seeds.tsv:{number}: '{page}' is more than {CHOICES_MOST} choices away")
    print("\n".join(problems))
    print(f"{len(rows)} sentences, {carried} places, {len(problems)} problems")
    return 1 if problems or len(rows) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
