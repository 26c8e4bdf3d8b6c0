#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The targets, the table of figures beside them, and docs/measured.md made of both.

  tests/bench/table.py DOCUMENT     fails unless the document has the table's form and names each target
"""
import collections
import datetime
import os
import platform
import re
import sys

# What is aimed at: a ratio to the other program of the row, or the figure itself; and why it stands where it does if it
# is not kept.
LIBRARIES = ("ICU's first library and the C++ library that it brings take a quarter of a start to load, before any work; "
             "the bare program has neither. (The second one is opened behind the first page.) Opened only when it is needed "
             "the first one would spare the home page in English that quarter; but the list of languages, Arabic and Thai "
             "need it on their first page: names and letters are checked, joined and ordered by its tables.")
COPIES = ("The last good content must outlive its folder, whatever is written over it, so each kiosk holds all of it, "
          "packed; kiosks share nothing but the pages of libraries, for a visitor's program opens no door to another.")
Target = collections.namedtuple("Target", "words limit why", defaults=[""])
TARGETS = {
    "start attract": Target("start of the list of languages, to bare ncurses", 2.0, LIBRARIES),
    "start en": Target("start of the home page in English, to bare ncurses", 3.0, LIBRARIES),
    "start ar": Target("start of the home page in Arabic, to bare ncurses", 3.5, LIBRARIES),
    "start th": Target("start of the home page in Thai, to bare ncurses", 4.5, LIBRARIES),
    "key": Target("a key to its screen, to bare ncurses", 1.3,
                  "The first time that a page is opened (*key new*) its file and its texts are read, checked and kept; the "
                  "second time it is as quick as the bare program, which reads nothing. On the list of languages a choice "
                  "is two keys, each with its screen, and the words of a whole language are found. Reading ahead would "
                  "be work that nobody asked for."),
    "bytes": Target("bytes written for a change of the screen, to bare ncurses", 1.3),
    "idle": Target("wake-ups a minute without a change of the screen", 0),
    "alone": Target("PSS in MB of one kiosk", 6.0, COPIES),
    "hundred": Target("PSS in MB of each of 100 kiosks", 1.5, COPIES),
    "w3m": Target("start, to w3m with the same page", 0.5, LIBRARIES),
    "lynx": Target("start, to lynx with the same page", 0.2, LIBRARIES),
    "many start": Target("start with more languages or helplines", 1.1,
                         "With 300 languages the first page shows 60 names in place of ten. Beside 60 languages, which "
                         "fill the same page, those that are not shown cost only a look where they stand in their file; of "
                         "helplines nothing is read before somebody asks."),
    "many memory": Target("PSS with more languages or helplines", 1.2, COPIES),
    "search": Target("milliseconds for a key of the search", 16),
}

FUNCTIONS = 8  # of a profile
MADE_OF = ["all files of the content, packed", "the rest of the heap", "the stack",
           "pages of the program and its libraries that were written to", "its share of their other pages"]
HEADINGS = ["", "", "waylight", "against", "", "ratio", "target"]


class Row:
    """One figure: beside that of another program, or alone."""

    def __init__(self, scene, what, ours, unit, target=None, against="", theirs=None):
        self.scene, self.what, self.ours, self.unit = scene, what, ours, unit
        self.target, self.against, self.theirs = target, against, theirs

    def value(self):
        return self.ours / self.theirs if self.theirs else self.ours

    def kept(self):
        return not self.target or self.value() <= TARGETS[self.target].limit

    def cells(self):
        verdict = self.target and f"at most {TARGETS[self.target].limit:g}: {'kept' if self.kept() else 'BROKEN'}"
        beside = ["", "", ""] if self.theirs is None else [
            self.against, number(self.theirs), f"{self.value():.2f} x" if self.theirs else ""]
        return [self.scene, ", ".join(filter(None, [self.what, self.unit])), number(self.ours), *beside, verdict or ""]


def number(value):
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"


def as_text(rows):
    cells = [HEADINGS] + [row.cells() for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    right = {2, 4, 5}
    return "\n".join("  ".join(cell.rjust(width) if column in right else cell.ljust(width)
                               for column, (cell, width) in enumerate(zip(line, widths))).rstrip() for line in cells)


def as_table(headings, lines):
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |"
                     for line in [headings, ["---"] * len(headings), *lines]) + "\n"


def kept_words(kept):
    return "yes" if kept else "**no**"


def targets_table(rows):
    """The worst figure of each target; what was not measured stands there as such."""
    lines = []
    for name, target in TARGETS.items():
        worst = max((row for row in rows if row.target == name), key=Row.value, default=None)
        measured = f"{worst.value():.2f} ({worst.scene}: {worst.what})" if worst else "not measured"
        lines.append([target.words, f"{target.limit:g}", measured, kept_words(worst and worst.kept())])
    return as_table(["target", "at most", "the worst measured", "kept"], lines)


def reasons(rows):
    """Why targets are not kept; those that have one reason stand together."""
    broken, found = {row.target for row in rows if not row.kept()}, collections.defaultdict(list)
    for name, target in TARGETS.items():
        if name in broken and target.why:
            found[target.why].append(target.words)
    return "".join(f"* {'; '.join(words)}: {why}\n" for why, words in found.items())


def machine():
    """What kind of machine it was, and nothing that tells which one."""
    release = platform.freedesktop_os_release()
    return (f"{os.cpu_count()} cores ({platform.machine()}), {release['NAME']} {release['VERSION_ID']}, "
            f"load {os.getloadavg()[2]:.1f}")


def libraries_table(profiles):
    """How much of each profile every library takes, the greatest first; what is never a fiftieth is left out."""
    sums = {name: collections.Counter() for name in profiles}
    for name, costs in profiles.items():
        for (library, _), cost in costs.items():
            sums[name][library] += cost
    shares = {library: [counts[library] / counts.total() for counts in sums.values()]
              for library in set().union(*sums.values())}
    lines = [[library, *(f"{share:.0%}" for share in row)] for library, row in shares.items() if max(row) >= 0.02]
    return as_table(["", *profiles], sorted(lines, key=lambda line: -sum(shares[line[0]])))


def functions_table(costs):
    total = costs.total()
    return as_table(["million instructions", "share", "function", "of"], [
        [number(cost / 1e6), f"{cost / total:.0%}", re.sub(r"^0x.*", "(one without a name)", function), library]
        for (library, function), cost in costs.most_common(FUNCTIONS)])


def memory_table(made_of):
    """What a kiosk's PSS is made of, one and each of many."""
    lines = [[words, *(number(parts[which]) for parts in made_of.values())] for which, words in enumerate(MADE_OF)]
    return as_table(["MB", *made_of], lines + [["all", *(number(sum(parts)) for parts in made_of.values())]])


def as_markdown(rows, runs, profiles, made_of):
    today = datetime.date.today().isoformat()
    broken = {(row.what.split()[0], row.scene) for row in rows if not row.kept()}
    where = [f"### {name}\n\n{functions_table(costs)}" for name, costs in profiles.items()
             if (name.split()[0], name.split(", ")[1]) in broken]
    return f"""# Measured

Made by `tools/bench --markdown`, no figure by hand, on {today}: {machine()}. Medians of {runs}.

Each program stands in a pty with a terminal emulator behind it, without a shell between; those that are compared
take turns. Where other programs ran meanwhile (a load above the number of cores), trust the time of the processor
(cpu) more than the time that passed, and instructions more than either. *bare* is a program that paints the same screens by
ncurses and does nothing else: the limit. *loading* is what `waylight --version` takes: the libraries, before any
work. w3m and lynx show what `waylight print --html` makes, dialog the same menu. *new* is the first time that a page
is opened, *again* the second; on the list of languages a choice is two keys. Instructions are counted by callgrind
up to the first screen, and from a key to the next wait: they are the same in every run, times are not. Each byte
that `memset` clears in a large piece counts as one.

## Targets

{targets_table(rows)}
{reasons(rows)}
## Figures

{as_table(HEADINGS, [row.cells() for row in rows])}
## What the memory of a kiosk is made of

PSS divides a page of a library by the programs that have it open: on a machine on which no other program uses the same
libraries, the last row of these is larger for one kiosk, by some megabytes. The rows above it depend on no other program.

{memory_table(made_of)}
## Where it goes

Instructions by library:

{libraries_table(profiles)}
The functions that take most, without those that they call, where a target is not kept:

{chr(10).join(where) if where else "All targets are kept."}"""


def faults(document):
    """What a document lacks that as_markdown() would have written."""
    with open(document, encoding="utf-8") as file:
        text = file.read()
    rows = [[cell.strip() for cell in line.strip("|").split("|")]
            for line in text.splitlines() if line.startswith("| ")]
    for target in TARGETS.values():
        row = next((row for row in rows if row[:2] == [target.words, f"{target.limit:g}"] and len(row) == 4), None)
        figure = row and re.match(r"[\d.]+(?= \()", row[2])
        if not figure:
            yield f"target '{target.words}, at most {target.limit:g}' has no figure"
        elif abs(float(figure[0]) - target.limit) > 0.01 and row[3] != kept_words(float(figure[0]) <= target.limit):
            yield f"target '{target.words}' has the figure {figure[0]} and the word '{row[3]}'"
    if HEADINGS not in rows:
        yield "the table of figures is missing"
    for words in MADE_OF:
        if not any(row[0] == words and len(row) > 2 for row in rows):
            yield f"the memory has no '{words}'"
    if not re.search(r"on \d{4}-\d\d-\d\d: \d+ cores \(\w+\), [\w/ ]+ [\d.]+, load [\d.]+\. Medians of \d+\.", text):
        yield "the date, the machine and the number of runs are missing"
    if "**no**" in text and "### " not in text:
        yield "targets are not kept, and no profile shows why"


if __name__ == "__main__":
    found = list(faults(sys.argv[1]))
    for fault in found:
        print(f"{sys.argv[1]}: {fault}; tools/bench --markdown makes it")
    sys.exit(1 if found else 0)
