#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The image boots in qemu, and the kiosk stands on its console.

  tests/image.py [--broken] IMAGE
  tests/image.py --firmware bios|uefi [--medium stick|disk|cd] IMAGE

The first starts the kernel by qemu, with the image's own line and a serial line added to it, on which the kiosk is
seen. With --broken the program is taken out before the system starts: then the still page must be there.

The second starts the image as a machine does, by the loader that is on it, and touches nothing: the screen is read
from pictures of it, and keys are pressed on the keyboard. The screen is one that Linux has no driver for: it is seen
only if the loader hands over that of the firmware.

Needs qemu-system-x86_64, OVMF, tesseract and xorriso; KVM is left aside, since what it can is not the same everywhere.
"""
import argparse
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE = 1200  # seconds, for the whole start in an emulated processor
SERIAL = " console=ttyS0,115200 systemd.wants=waylight-console@ttyS0.service"
MACHINE = ["qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-m", "2048", "-smp", "2",
           "-display", "none", "-nic", "none", "-snapshot"]
MEDIA = {
    "stick": ["-device", "qemu-xhci", "-device", "usb-storage,drive=image,bootindex=1"],
    "disk": ["-device", "ahci,id=disks", "-device", "ide-hd,drive=image,bus=disks.0,bootindex=1"],
    "cd": ["-device", "ahci,id=disks", "-device", "ide-cd,drive=image,bus=disks.0,bootindex=1"],
}
OVMF = "/usr/share/OVMF/OVMF_"  # with Secure Boot, and the keys that are in every bought machine
FIRMWARE = {
    "bios": ["-vga", "none", "-device", "isa-vga"],
    "uefi": ["-vga", "none", "-device", "ramfb", "-machine", "q35,smm=on",
             "-global", "driver=cfi.pflash01,property=secure,value=on",
             "-drive", f"if=pflash,unit=0,format=raw,readonly=on,file={OVMF}CODE_4M.secboot.fd",
             "-drive", f"if=pflash,unit=1,format=raw,file={OVMF}VARS_4M.ms.fd"],
}


def take(image, scratch, path):
    """One file out of the image."""
    to = os.path.join(scratch, os.path.basename(path))
    subprocess.run(["xorriso", "-osirrox", "on", "-indev", image, "-extract", path, to],
                   check=True, stderr=subprocess.DEVNULL)
    os.chmod(to, 0o600)
    return to


class Machine:
    def __init__(self, image, medium, arguments):
        self.seen = ""
        self.process = subprocess.Popen(
            MACHINE + ["-drive", f"file={image},format=raw,if=none,id=image"] + MEDIA[medium] + arguments,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, until):
        if not select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))[0]:
            return False
        more = os.read(self.process.stdout.fileno(), 65536)
        self.seen += more.decode("utf-8", "replace")
        return bool(more)

    def send(self, keys):
        self.process.stdin.write(keys.encode())
        self.process.stdin.flush()

    def missing(self, patterns):
        return [pattern for pattern in patterns if not re.search(pattern, self.seen)]

    def end(self):
        self.process.kill()
        self.process.wait()


class SerialMachine(Machine):
    """Its kernel is started from outside, and what it writes on the serial line is seen."""

    def __init__(self, image, scratch, extra):
        with open(take(image, scratch, "/boot/grub/grub.cfg"), encoding="utf-8") as file:
            line = re.search(r"^\tlinux \S+ (.*)$", file.read(), re.M).group(1)
        line = line.replace(" quiet", "").replace(" loglevel=0", "").replace(" systemd.show_status=false", "")
        super().__init__(image, "stick", [
            "-no-reboot", "-monitor", "none", "-serial", "stdio", "-kernel", take(image, scratch, "/live/vmlinuz"),
            "-initrd", take(image, scratch, "/live/initrd"), "-append", line + SERIAL + extra])

    def ask(self, command, answer):
        """A shell that just began may miss what it is asked: it is asked again."""
        for _ in range(10):
            self.send("\n" + command + "\n")
            until = time.monotonic() + PATIENCE / 60
            while self.missing([answer]):
                if not self.read(until):
                    break
            else:
                return self.wait(answer)
        return self.wait(answer)

    def wait(self, *patterns):
        """Waits until all stand there, and forgets what stood before."""
        until = time.monotonic() + PATIENCE
        while self.missing(patterns):
            if not self.read(until):
                sys.exit(f"not ok: {self.missing(patterns)} is not there; the end of what is:\n{self.seen[-3000:]}")
        seen, self.seen = self.seen, ""
        return seen


class ScreenMachine(Machine):
    """It starts by itself. Its screen is seen in pictures, and qemu presses keys on its keyboard."""

    def __init__(self, image, scratch, firmware, medium):
        super().__init__(image, medium, FIRMWARE[firmware] + ["-serial", "none", "-qmp", "stdio"])
        self.picture = os.path.join(scratch, "screen.ppm")
        self.tell("qmp_capabilities")

    def tell(self, command, **arguments):
        """Waits for qemu's answer."""
        self.seen = ""
        self.send(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        while not re.search(r'^\{"return"', self.seen, re.M):
            if re.search(r'^\{"error"', self.seen, re.M) or not self.read(time.monotonic() + PATIENCE):
                sys.exit(f"not ok: {command}: {self.seen}")

    def press(self, keys):
        for key in keys:
            self.tell("send-key", keys=[{"type": "qcode", "data": key}])

    def look(self, patterns):
        """Which of them do not stand on the screen."""
        self.tell("screendump", filename=self.picture)
        self.seen = subprocess.run(["tesseract", self.picture, "-", "--psm", "6"], check=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
        return self.missing(patterns)

    def wait(self, *patterns, instead=(), keys=""):
        """Waits until all stand on the screen at once; while others stand there instead, keys are pressed again: a
        system that just began, on a processor that others use too, may miss them."""
        until = time.monotonic() + PATIENCE
        while missing := self.look(patterns):
            if time.monotonic() > until:
                kept = shutil.copy(self.picture, os.path.join(tempfile.gettempdir(), "waylight-screen.ppm"))
                sys.exit(f"not ok: {missing} is not there; {kept} is the screen, read as:\n{self.seen}")
            if keys and not self.missing(instead):
                self.press(keys)
            self.read(time.monotonic() + (20 if keys else 3))


def whole(machine):
    machine.wait("11.*English", "14.*Français", "Bienvenue|Welcome|Bienvenido")
    machine.send("14")
    machine.wait("112")
    # Nothing that a keyboard can send leads out: the kiosk is there afterwards.
    machine.send("\x03\x1c\x1a\x04q\x1b")
    machine.wait("Information|Informations")
    print("ok: the list of languages, a language, and no way out")


def broken(machine):
    """A shell in place of the first process, which is ours to ask for since we chose the kernel's line."""
    machine.wait(r"# ?$")
    mounts = machine.ask("cat /proc/mounts; echo mounts: $((40 + 2))", "mounts: 42")
    disks = [line for line in mounts.splitlines() if re.match(r"/dev/(sd|vd|nvme|sr)", line)]
    if disks or "tmpfs" not in mounts:
        sys.exit(f"not ok: disks are mounted: {disks}")
    machine.send("cd /usr/bin; mv waylight gone; printf '#!/bin/sh\\ncase $* in *--kiosk*) exit 1 ;; esac\\n"
                 "exec gone \"$@\"\\n' >waylight; chmod +x waylight; exec /sbin/init\n")
    machine.wait("Toutes les urgences|All emergencies", r"\n112\r?\n")
    print("ok: no disk is mounted, and when the kiosk cannot stay up the still page stands there")


def started(machine):
    languages = ["Italiano", "Nederlands"]
    machine.wait(*languages)
    machine.wait("112", "voyageurs", instead=languages, keys="14")
    print("ok: its own loader leads to the list of languages, and keys to a language")


def main():
    parser = argparse.ArgumentParser()
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--broken", action="store_true")
    way.add_argument("--firmware", choices=FIRMWARE)
    parser.add_argument("--medium", choices=MEDIA, default="stick")
    parser.add_argument("image")
    choice = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # no machine is left behind
    with tempfile.TemporaryDirectory(prefix="waylight-image.") as scratch:
        if choice.firmware:
            machine = ScreenMachine(choice.image, scratch, choice.firmware, choice.medium)
            test = started
        else:
            machine = SerialMachine(choice.image, scratch, " init=/bin/sh" if choice.broken else "")
            test = broken if choice.broken else whole
        try:
            test(machine)
        finally:
            machine.end()


main()
