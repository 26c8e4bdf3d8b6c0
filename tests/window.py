#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's profile without a screen: cage and foot open with the configuration that is shipped, the kiosk tells the
service manager through both that it is there and alive, and the window ends when the kiosk ends.

  tests/window.py FOLDER-OF-THE-BUILD

Needs cage, foot and xwayland. As root it goes on as nobody, since cage refuses root.
"""
import os
import signal
import socket
import subprocess
import sys
import tempfile

PATIENCE = 60  # seconds
SOURCE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def told(listener, *lines):
    """Waits until the service manager was told all of these."""
    missing = set(lines)
    while missing:
        try:
            message = listener.recv(1000).decode()
        except socket.timeout:
            sys.exit(f"not ok: {sorted(missing)} never came through cage and foot")
        missing -= set(message.split("\n"))
    return message


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: tests/window.py FOLDER-OF-THE-BUILD")
    build = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="waylight-window.") as scratch:
        os.chmod(scratch, 0o755)
        runtime = os.path.join(scratch, "runtime")
        os.mkdir(runtime, 0o700)
        user = 65534 if os.getuid() == 0 else None
        if user:
            os.chown(runtime, user, user)
        program = os.path.join(scratch, "waylight")
        with open(program, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec "{build}/waylight" --country FR "$@"\n')
        os.chmod(program, 0o755)
        for name in ("foot.ini", "foot-new.ini"):
            with open(f"{SOURCE}/packaging/kiosk/{name}", encoding="utf-8") as file:
                text = file.read().replace("/usr/share/waylight-kiosk", scratch)
            with open(os.path.join(scratch, name), "w", encoding="utf-8") as file:
                file.write(text)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        listener.bind(os.path.join(scratch, "notify"))
        os.chmod(os.path.join(scratch, "notify"), 0o777)
        listener.settimeout(PATIENCE)
        environment = {
            "PATH": f"{scratch}:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
            "XDG_RUNTIME_DIR": runtime, "WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1", "NOTIFY_SOCKET": f"{scratch}/notify", "WATCHDOG_USEC": "2000000",
            "WAYLIGHT_KIOSK_FOLDER": scratch, "WAYLIGHT_CONTENT": f"{SOURCE}/content",
            "WAYLIGHT_CATALOGS": f"{build}/catalogs", "WAYLIGHT_PRIVATE_LOCALE": f"{build}/private-locale",
        }
        log = open(os.path.join(scratch, "log"), "w+", encoding="utf-8")
        window = subprocess.Popen([f"{SOURCE}/packaging/kiosk/window"], env=environment, stdin=subprocess.DEVNULL,
                                  stdout=log, stderr=log, user=user, group=user, extra_groups=[] if user else None)
        try:
            told(listener, "READY=1")
            told(listener, "WATCHDOG=1")
            window.send_signal(signal.SIGTERM)
            told(listener, "STOPPING=1")
            window.wait(PATIENCE)
        except SystemExit:
            log.seek(0)
            sys.stderr.write(log.read())
            raise
        finally:
            window.kill()
            window.wait()
    print("ok: cage, foot and the kiosk, ready, alive and ended")


main()
