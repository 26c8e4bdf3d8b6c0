#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instructions, counted by valgrind's callgrind: the same on a busy machine as on an idle one. The program stands in a
pty. callgrind writes a dump each time that one of a few functions is about to begin, so that nothing is timed: the
count of a dump is that of what came between."""
import collections
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios
import time

PATIENCE = 120  # seconds without a dump
ROWS, COLUMNS = 24, 80

# Functions that begin when the first screen is painted, all content has been read, a key has come, and when one is
# waited for. None: no such function.
Doors = collections.namedtuple("Doors", "painted ready hears waits")
KIOSK = Doors("reload_start", "content_hold", "keys_translate", "signals_wait")
BARE = Doors("wgetch", None, None, "wgetch")

# The sandbox would shut out valgrind; it is closed behind the first screen, and counted nowhere.
OPEN = ["--no-sandbox"]


class Counted:
    def __init__(self, arguments, doors, prefix):
        self.prefix, self.dumps = prefix, 0
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={prefix}", "-q"]
        command += [f"--dump-before={door}" for door in sorted(set(doors) - {None})] + arguments
        self.pid, self.terminal = pty.fork()
        if not self.pid:
            environment = {name: value for name, value in os.environ.items()
                           if name == "PATH" or name == "HOME" or name.startswith("WAYLIGHT_")}
            os.execvpe(command[0], command, environment | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color"})
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.written = b""

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)

    def listen(self):
        """Takes what the program writes, so that it never waits for its terminal."""
        if select.select([self.terminal], [], [], 0.02)[0]:
            try:
                self.written += os.read(self.terminal, 65536)
            except OSError as gone:
                said = self.written.decode(errors="replace")
                raise SystemExit(f"{self.prefix}: the program ended:\n{said}") from gone

    def dump(self):
        """The next dump: which function was about to begin, and how many instructions came before."""
        path, limit = f"{self.prefix}.{self.dumps + 1}", time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            self.listen()
            if os.path.exists(path):
                with open(path, encoding="utf-8", errors="replace") as file:
                    text = file.read()
                total = re.search(r"^totals: (\d+)", text, re.M)
                if total:
                    self.dumps += 1
                    return re.search(r"--dump-before=(\S+)", text).group(1), int(total.group(1))
        raise SystemExit(f"{self.prefix}: no dump came, expected one before the functions of count.py begin")

    def until(self, door):
        """The instructions up to a function."""
        total = 0
        while True:
            before, count = self.dump()
            total += count
            if before == door:
                return total

    def turn(self, doors):
        """The instructions of the turn that a key makes; turns before it, which the clock made, are left out."""
        before, heard = None, 0
        while doors.hears and before != doors.hears:
            before, heard = self.dump()
        return heard + self.until(doors.waits)


def count(arguments, keys, doors, prefix):
    """Up to the first screen, and for each of the keys, whose every byte is one turn of the program's loop."""
    program = Counted(arguments, doors, prefix)
    try:
        counts = [program.until(doors.painted)]
        if keys and doors.ready:
            program.until(doors.ready)
            program.until(doors.waits)
        for key in keys:
            total = 0
            for byte in key:
                os.write(program.terminal, byte.encode())
                total += program.turn(doors)
            if len(counts) == 1:
                shutil.copy(f"{prefix}.{program.dumps}", f"{prefix}.new")
            counts.append(total)
    finally:
        program.end()
    return counts


def count_scene(scene, folder, keys=3):
    """Of the kiosk and of the bare program, which paints the screens recorded in the folder: start, then keys."""
    screens = [f"{folder}/waylight.{which}.paint" for which in (0, 1)]
    return (count(scene.arguments + OPEN, scene.keys[:keys], KIOSK, f"{folder}/kiosk"),
            count(["tests/bench/bare", *screens], ["x"] * keys, BARE, f"{folder}/bare"))


def loading(folder):
    """What the loader and the C library take before the program does anything: it only says its version."""
    prefix = f"{folder}/loading"
    subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={prefix}", "-q", "./waylight", "--version"],
                   check=True, stdout=subprocess.DEVNULL)
    with open(prefix, encoding="utf-8") as file:
        return int(re.search(r"^totals: (\d+)", file.read(), re.M).group(1))


def costs(path):
    """By library and function, what a dump counted in it, without the functions that it called."""
    names, here, found, called = {}, {}, collections.Counter(), False
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            name = re.match(r"c?(ob|fn)=\((\d+)\)(?: (.*))?", line)
            if name:
                kind, number, text = name.groups()
                names.setdefault((kind, number), text)
                if line[0] != "c":
                    here[kind] = names[kind, number]
            elif line.startswith("calls="):
                called = True
            elif re.match(r"[\d+*-]", line):
                if not called:
                    found[os.path.basename(here["ob"]), here["fn"]] += int(line.split()[1])
                called = False
    return found


def profile(folder, which):
    """The costs that count_scene() left of the kiosk: 1 is its start, "new" the first key's last turn."""
    return costs(f"{folder}/kiosk.{which}")
