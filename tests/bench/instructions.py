#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No start and no key takes a quarter more instructions than it did: each as a ratio to the bare program's in the same
run, compared with instructions.tsv. Made for builds with the usual options (-O2); needs valgrind, and fails without.

  tests/bench/instructions.py [--accept]        --accept writes the table anew: say in the commit what made it grow
"""
import os
import subprocess
import sys
import tempfile

import count
import scenes

GROWTH_MOST = 1.25
KEPT = os.path.join(scenes.SOURCE, "tests", "bench", "instructions.tsv")

# What is guarded: a scene, and which of its counts; 0 is the start, 1 the first key.
GUARDED = [("attract", 0), ("home en", 0), ("home ar", 0), ("attract", 1), ("home en", 1)]


def counted():
    """By what is guarded: instructions of the kiosk, and of the bare program."""
    found = {}
    for scene in scenes.scenes():
        wanted = [which for name, which in GUARDED if name == scene.name]
        if not wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="waylight-instructions-") as folder:
            plan = scenes.plan_line("waylight", scene.keys[:1], scene.arguments)
            subprocess.run(["tests/bench/measure", "turns", "0", folder], input=plan, text=True, check=True)
            scenes.proves(scene, folder)
            ours, theirs = count.count_scene(scene, folder, max(wanted))
        for which in wanted:
            found[scene.name, which] = ours[which], theirs[which]
    return found


def kept():
    with open(KEPT, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {(name, int(which)): float(ratio) for name, which, ratio in lines}


def accept(found):
    with open(KEPT, "w", encoding="utf-8") as out:
        out.write("# Made by tests/bench/instructions.py --accept: scene, key (0: the start), ratio to bare ncurses\n")
        for (name, which), (ours, theirs) in found.items():
            out.write(f"{name}\t{which}\t{ours / theirs:.2f}\n")


def main():
    scenes.surround()
    found = counted()
    if sys.argv[1:] == ["--accept"]:
        accept(found)
        return 0
    table, failures = kept(), 0
    for (name, which), (ours, theirs) in found.items():
        ratio, before = ours / theirs, table.get((name, which), 0)
        failures += ratio > before * GROWTH_MOST
        print(f"{'not ok' if ratio > before * GROWTH_MOST else 'ok'}: {name}, key {which}: {ours} instructions, "
              f"{theirs} bare: {ratio:.2f} x, kept {before:.2f} x, at most {before * GROWTH_MOST:.2f} x")
        if ratio * GROWTH_MOST < before:
            print("  that is a quarter less: --accept keeps it so")
    if failures:
        print("more than a quarter was added: find it with callgrind, or accept it with --accept and say why")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
