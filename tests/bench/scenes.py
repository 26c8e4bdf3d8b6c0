#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: scenes of the kiosk, and the same screens by others. Keys and pages are found in the content by
their ids, so that no scene depends on words. Measuring is left to measure.c and count.py."""
import os
import subprocess

import yaml

SOURCE = os.environ.get("srcdir", ".")
CONTENT = os.path.join(SOURCE, "content")
COUNTRY = "FR"
HOME, PAGE = "help-point", "signs"
KIOSK = ["./waylight", "--kiosk", "--country", COUNTRY]


def surround():
    """The program that is not installed finds its surroundings here, in the build folder."""
    os.environ["WAYLIGHT_CONTENT"] = CONTENT
    os.environ["WAYLIGHT_CATALOGS"] = "catalogs"
    os.environ["WAYLIGHT_PRIVATE_LOCALE"] = "private-locale"
    os.environ["WAYLIGHT_CONFIG"] = "none.yaml"


def read(folder, path):
    with open(os.path.join(folder, path), encoding="utf-8") as file:
        return yaml.safe_load(file)


def choices():
    """What the home page leads to, in the order of its digits."""
    return [item for item in read(CONTENT, f"pages/{HOME}.yaml")["items"] if item.get("world-day") is not True]


def digit(target):
    """The key that opens a page from the home page."""
    return str([item["to"] for item in choices()].index(target) + 1)


def number(language):
    """What is typed on the list of languages."""
    return next(entry["number"] for entry in read(CONTENT, "languages.yaml") if entry["code"] == language)


class Scene:
    """A first screen of the kiosk, and keys: to a page not yet seen, back, and to it again."""

    def __init__(self, name, language, key, pages):
        self.name, self.language, self.pages = name, language, pages
        self.keys = [key, "0", key]
        self.arguments = KIOSK + (["--language", language] if language else [])


def scenes():
    return [Scene("attract", None, number("en"), [None, HOME])] + [
        Scene(f"home {language}", language, digit(PAGE), [HOME, PAGE]) for language in ("en", "ar", "th")]


def recorded(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def proves(scene, folder):
    """The recorded screens are those that the scene means: English titles stand on them."""
    words = read(CONTENT, "words/en.yaml")
    if scene.language not in (None, "en"):
        return
    for which, page in enumerate(scene.pages):
        shown = " ".join(recorded(folder, f"waylight.{which}").split())
        if page and words[f"{page}.title"] not in shown:
            raise SystemExit(f"{scene.name}: screen {which} is not the page '{page}':\n{shown}")


def proves_bare(scene, folder):
    """The bare program painted the same, cell by cell."""
    for which, _ in enumerate(scene.pages):
        if recorded(folder, f"bare.{which}.paint") != recorded(folder, f"waylight.{which}.paint"):
            raise SystemExit(f"{scene.name}: the bare program paints another screen {which}")


def plan_line(name, keys, arguments, moving=0):
    return "\t".join([name, " ".join(keys), str(moving), *arguments]) + "\n"


def bare(scene, folder):
    """The bare program with the recorded screens: any key changes between the two."""
    return plan_line("bare", ["x"] * len(scene.keys),
                     ["tests/bench/bare", f"{folder}/waylight.0.paint", f"{folder}/waylight.1.paint"])


def printed(page, language, *options):
    return subprocess.run(["./waylight", "print", page, "--country", COUNTRY, "--language", language, *options],
                          check=True, capture_output=True, text=True).stdout


def write_html(scene, folder):
    """The two pages as `waylight print --html` has them; a link on top of each leads to the other."""
    files = [os.path.join(folder, f"{page}.html") for page in scene.pages]
    for page, file, other in zip(scene.pages, files, reversed(files)):
        html = printed(page, scene.language, "--html").replace("<body>", f'<body><p><a href="{other}">&gt;</a></p>')
        with open(file, "w", encoding="utf-8") as out:
            out.write(html)
    return files[0]


def browsers(scene, folder):
    first = write_html(scene, folder)
    return [plan_line("w3m", [r"\t\r", "B", r"\t\r"],
                      ["w3m", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", first]),
            plan_line("lynx", [r"\r", "u", r"\r"],
                      ["lynx", "-display_charset=utf-8", "-assume_charset=utf-8", first])]


def dialog(scene, folder):
    """The same menu; the page is a text. Three widgets in a row, since it cannot go back."""
    words = read(CONTENT, f"words/{scene.language}.yaml")
    text = os.path.join(folder, "page.txt")
    with open(text, "w", encoding="utf-8") as out:
        out.write(printed(PAGE, scene.language))
    menu = ["--menu", words[f"{HOME}.title"], "24", "80", "0"]
    for place, item in enumerate(choices(), 1):
        title = f"{item['to']}.title" if "page" in item else f"{HOME}.{item['screen']}"
        menu += [str(place), words[title]]
    page = ["--textbox", text, "24", "80"]
    return plan_line("dialog", [r"\r"] * 3,
                     ["dialog", *menu, "--and-widget", *page, "--and-widget", *menu, "--and-widget", *page])


def plan(scene, folder):
    """All contenders of a scene; the kiosk comes first, since others paint what was recorded of it."""
    moving = 0 if scene.language else 1  # the greeting
    lines = [plan_line("waylight", scene.keys, scene.arguments, moving), bare(scene, folder)]
    if scene.language in ("en", "ar"):
        lines += browsers(scene, folder)
    if scene.language == "en":
        lines.append(dialog(scene, folder))
    return "".join(lines)
