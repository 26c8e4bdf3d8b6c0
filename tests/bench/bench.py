#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the kiosk beside other programs and writes one table; see tools/bench.

  tests/bench/bench.py [--markdown FILE] [--runs COUNT] [--idle SECONDS] [--crowd COUNT]

Ends with 1 when a target is not kept. Standard error tells what is being done."""
import argparse
import collections
import os
import statistics
import subprocess
import sys
import tempfile

import contents
import count
import scenes
import table
from table import Row

WHATS = ["start", "key new", "key back", "key again"]


def tell(words):
    print(f"bench: {words}", file=sys.stderr, flush=True)


def room(folder, name):
    """A folder of its own below another one."""
    path = os.path.join(folder, name.replace(" ", "-"))
    os.makedirs(path, exist_ok=True)
    return path


def run(program, *arguments, plan=""):
    """What measure.c, search.c or stock.c says: by name and thing, the median of all rounds."""
    said = subprocess.run([f"tests/bench/{program}", *map(str, arguments)], input=plan, text=True, check=False,
                          stdout=subprocess.PIPE)
    if said.returncode:
        raise SystemExit(f"{program} {' '.join(map(str, arguments))} failed:\n{said.stdout}")
    found = collections.defaultdict(list)
    for line in said.stdout.splitlines():
        name, what, _, figure = line.split("\t")
        found[name, what].append(float(figure))
    return {key: statistics.median(figures) for key, figures in found.items()}


def rows_of_scene(scene, figures):
    """Beside the bare program all, beside others what a visitor waits for."""
    rows = []
    start = "start attract" if not scene.language else f"start {scene.language}"
    for what in WHATS:
        timed = start if what == "start" else "key"
        written = None if what == "start" else "bytes"
        for suffix, unit, target in (("", "ms", timed), (" cpu", "ms", None), (" bytes", "", written)):
            rows.append(Row(scene.name, what + suffix, figures["waylight", what + suffix], unit, target, "bare",
                            figures["bare", what + suffix]))
        for other in ("w3m", "lynx", "dialog"):
            if (other, what) in figures:
                target = other if what == "start" and other in table.TARGETS else None
                rows.append(Row(scene.name, what, figures["waylight", what], "ms", target, other, figures[other, what]))
    return rows


def measure_scenes(all_scenes, folder, runs):
    rows, profiles, loading = [], {}, count.loading(folder)
    for scene in all_scenes:
        tell(f"{scene.name}: times")
        place = room(folder, scene.name)
        figures = run("measure", "turns", runs, place, plan=scenes.plan(scene, place))
        scenes.proves(scene, place)
        scenes.proves_bare(scene, place)
        rows += rows_of_scene(scene, figures)
        tell(f"{scene.name}: instructions")
        ours, theirs = count.count_scene(scene, place)
        for what, mine, other in zip(WHATS, ours, theirs):
            rows.append(Row(scene.name, what, mine / 1e6, "million instructions", None, "bare", other / 1e6))
        rows.append(Row(scene.name, "start", ours[0] / 1e6, "million instructions", None, "loading", loading / 1e6))
        profiles[f"start, {scene.name}"] = count.profile(place, 1)
        profiles[f"key new, {scene.name}"] = count.profile(place, "new")
    return rows, profiles


def with_content(folder, name):
    """The list of languages with another content; its greeting changes, and no key is pressed."""
    setting = [] if folder is None else [f"WAYLIGHT_CONTENT={folder}"]
    return scenes.plan_line(name, [], setting + scenes.KIOSK, 1)


def measure_contents(folder, runs):
    tell("contents of other sizes")
    rows, made = [], contents.make_all(folder)
    plan = "".join([with_content(None, "waylight")] + [with_content(at, name) for name, (at, _) in made.items()])
    started, held = run("measure", "turns", runs, folder, plan=plan), run("measure", "crowd", 1, plan=plan)
    few, page = made["few"][1], made["page"][1]
    for name, against, words in (("few", "waylight", "all"), ("many", "page", page), ("many", "few", few),
                                 ("helplines", "waylight", "all")):
        targets = ("many start", "many memory") if against != "page" and name != "few" else (None, None)
        rows.append(Row(made[name][1], "start", started[name, "start"], "ms", targets[0], words,
                        started[against, "start"]))
        rows.append(Row(made[name][1], "PSS", held[name, "pss"] / 1024, "MB", targets[1], words,
                        held[against, "pss"] / 1024))
    return rows


def measure_idle(scene, folder, seconds):
    tell(f"{seconds} seconds of rest")
    plan = scenes.plan_line("list of languages", [], scenes.KIOSK) + scenes.plan(scene, folder)
    figures, rows = run("measure", "idle", seconds, plan=plan), []
    for name, words in (("list of languages", "attract"), ("waylight", scene.name)):
        woken, changes = figures[name, "wake-ups"], figures[name, "changes"]
        rows.append(Row(words, "changes of the screen", changes, "a minute"))
        rows.append(Row(words, "wake-ups beyond them", max(woken - changes, 0), "a minute", "idle"))
    for other in ("bare", "w3m", "lynx", "dialog"):
        rows.append(Row(scene.name, "wake-ups", figures["waylight", "wake-ups"], "a minute", None, other,
                        figures[other, "wake-ups"]))
    return rows


def shares(held, stock):
    """What a kiosk's memory is made of, in MB. The stock is a part of the heap, and the same in each."""
    part = {name: held["waylight", name] / 1024 for name in ("heap", "stack", "written", "files")}
    packed = stock["stock", "held"] / 1024
    return [packed, part["heap"] - packed, part["stack"], part["written"], part["files"]]


def measure_crowd(scene, folder, most):
    """How much each holds: one of every kind, then many kiosks at once."""
    tell("memory")
    plan, rows = scenes.plan(scene, folder), []
    held = run("measure", "crowd", 1, plan=plan)
    rows.append(Row(scene.name, "PSS of one", held["waylight", "pss"] / 1024, "MB", "alone"))
    rows.append(Row("", "all files of the content", contents.size() / 2**20, "MB"))
    stock = run("stock")
    rows.append(Row("", "the longest step of packing them", stock["stock", "slowest step"], "ms"))
    for other in ("bare", "w3m", "lynx", "dialog"):
        rows.append(Row(scene.name, "PSS of one", held["waylight", "pss"] / 1024, "MB", None, other,
                        held[other, "pss"] / 1024))
    made_of = {"one": shares(held, stock)}
    for many in (10, most):
        crowd = run("measure", "crowd", many, plan=plan.splitlines(True)[0])
        rows.append(Row(scene.name, f"PSS of each of {many}", crowd["waylight", "pss"] / 1024, "MB",
                        "hundred" if many == 100 else None))
        made_of[f"each of {many}"] = shares(crowd, stock)
    return rows, made_of


def measure_search():
    tell("search")
    return [Row(name, what, figure, "ms", "search" if what == "slowest key" else None)
            for (name, what), figure in run("search").items()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--markdown", metavar="FILE")
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--idle", type=int, default=60)
    parser.add_argument("--crowd", type=int, default=100)
    options = parser.parse_args()
    scenes.surround()
    all_scenes = scenes.scenes()
    english = next(scene for scene in all_scenes if scene.language == "en")
    with tempfile.TemporaryDirectory(prefix="waylight-bench-") as folder:
        os.environ["HOME"] = folder
        rows, profiles = measure_scenes(all_scenes, folder, options.runs)
        rows += measure_search() + measure_contents(room(folder, "contents"), options.runs)
        place = room(folder, english.name)
        rows += measure_idle(english, place, options.idle)
        crowd, made_of = measure_crowd(english, place, options.crowd)
        rows += crowd
    print(table.as_text(rows))
    if options.markdown:
        with open(options.markdown, "w", encoding="utf-8") as out:
            out.write(table.as_markdown(rows, options.runs, profiles, made_of))
    return 0 if all(row.kept() for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
