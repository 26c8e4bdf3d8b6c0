#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The image boots in qemu, and the kiosk stands on its console, seen here on a serial line.

  tests/image.py [--broken] IMAGE

With --broken the program is taken out before the system starts: then the still page must be there. The kernel is
started by qemu with the image's own line and the serial line added to it, since the loader of the image shows no
menu. Needs qemu-system-x86_64 and xorriso; KVM is left aside, since what it can is not the same everywhere.
"""
import os
import re
import select
import subprocess
import sys
import tempfile
import time

PATIENCE = 420  # seconds, for the whole start in an emulated processor
SERIAL = " console=ttyS0,115200 systemd.wants=waylight-console@ttyS0.service"


def take(image, scratch, path):
    """One file out of the image."""
    to = os.path.join(scratch, os.path.basename(path))
    subprocess.run(["xorriso", "-osirrox", "on", "-indev", image, "-extract", path, to],
                   check=True, stderr=subprocess.DEVNULL)
    os.chmod(to, 0o600)
    return to


class Machine:
    def __init__(self, image, scratch, extra):
        with open(take(image, scratch, "/boot/grub/grub.cfg"), encoding="utf-8") as file:
            line = re.search(r"^\tlinux \S+ (.*)$", file.read(), re.M).group(1)
        line = line.replace(" quiet", "").replace(" loglevel=0", "").replace(" systemd.show_status=false", "")
        self.seen = ""
        self.process = subprocess.Popen(
            ["qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-m", "2048", "-smp", "2",
             "-display", "none", "-nic", "none", "-no-reboot", "-monitor", "none", "-serial", "stdio",
             "-drive", f"file={image},format=raw,if=none,id=stick,readonly=on",
             "-device", "qemu-xhci", "-device", "usb-storage,drive=stick",
             "-kernel", take(image, scratch, "/live/vmlinuz"), "-initrd", take(image, scratch, "/live/initrd"),
             "-append", line + SERIAL + extra],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, until):
        if not select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))[0]:
            return False
        more = os.read(self.process.stdout.fileno(), 65536)
        self.seen += more.decode("utf-8", "replace")
        return bool(more)

    def ask(self, command, answer):
        """A shell that just began may miss what it is asked: it is asked again."""
        for _ in range(10):
            self.send("\n" + command + "\n")
            until = time.monotonic() + PATIENCE / 20
            while not re.search(answer, self.seen):
                if not self.read(until):
                    break
            else:
                return self.wait(answer)
        return self.wait(answer)

    def wait(self, *patterns):
        """Waits until all stand there, and forgets what stood before."""
        until = time.monotonic() + PATIENCE
        while not all(re.search(pattern, self.seen) for pattern in patterns):
            if not self.read(until):
                missing = [pattern for pattern in patterns if not re.search(pattern, self.seen)]
                sys.exit(f"not ok: {missing} is not there; the end of what is:\n{self.seen[-3000:]}")
        seen, self.seen = self.seen, ""
        return seen

    def send(self, keys):
        self.process.stdin.write(keys.encode())
        self.process.stdin.flush()

    def end(self):
        self.process.kill()
        self.process.wait()


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


def main():
    arguments = sys.argv[1:]
    without = "--broken" in arguments
    images = [argument for argument in arguments if argument != "--broken"]
    if len(images) != 1:
        sys.exit("usage: tests/image.py [--broken] IMAGE")
    with tempfile.TemporaryDirectory(prefix="waylight-image.") as scratch:
        machine = Machine(images[0], scratch, " init=/bin/sh" if without else "")
        try:
            (broken if without else whole)(machine)
        finally:
            machine.end()


main()
