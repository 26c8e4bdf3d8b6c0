#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The window's profile as its unit starts it: cage, foot and the kiosk fill the screen, and none of the keys that lead
# out of terminals and desktops leads out of it. cage is a window of Xvfb here, which has no keys of its own. Needs
# cage, xwayland and what tools/windows.sh needs; the kiosk is build/waylight.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/windows.sh

keys='ctrl+c ctrl+d ctrl+z ctrl+backslash ctrl+s ctrl+q alt+F4 alt+Tab alt+Escape alt+F2 super+r
	ctrl+shift+n ctrl+shift+t ctrl+shift+w ctrl+shift+q ctrl+shift+u ctrl+shift+o ctrl+shift+f ctrl+shift+r ctrl+shift+c
	ctrl+shift+v ctrl+shift+z ctrl+shift+x shift+Insert shift+Page_Up shift+Page_Down
	ctrl+plus ctrl+minus ctrl+0 ctrl+alt+F2 ctrl+alt+BackSpace ctrl+alt+Delete F11'

windows_size=1024x768 # of every window of cage
windows_begin
mkdir "$work/shipped"
chmod 755 "$work" "$work/shipped"
for name in foot.ini foot-new.ini; do
	sed "s|/usr/share/waylight-kiosk|$work/shipped|" "packaging/kiosk/$name" >"$work/shipped/$name"
done
ln -s "$PWD/build/waylight" "$work/shipped/waylight"
export PATH=$work/shipped:$PATH WAYLIGHT_KIOSK_FOLDER=$work/shipped WAYLIGHT_CONTENT=$PWD/tests/terminals/content
export WLR_BACKENDS=x11 WLR_RENDERER=pixman

# Everything that the window started, by name.
running() {
	ps -e -o pid=,ppid=,comm= | awk -v top="$opened" '{ parent[$1] = $2; name[$1] = $3 }
		END { for (process in parent) for (up = parent[process]; up in parent; up = parent[up])
			if (up == top) print process, name[process] }' | sort
}

windows_enter xterm
windows_start packaging/kiosk/window --country FR
running >"$work/started"
cp "$work/last.ppm" "$work/first.ppm"
grep -q ' waylight$' "$work/started" || windows_fail "the window has no kiosk: $(cat "$work/started")"
# All of the screen: the title's bar reaches from the first column to the last whole one, each 13 pixels wide.
bar=$(convert "$work/first.ppm" -crop x1+0+0 +repage -fuzz 5% -fill white +opaque black -format '%[fx:round(mean*w)]' info:)
[ "$bar" -gt $((${windows_size%x*} - 13)) ] || windows_fail "the window has $bar columns of pixels of $windows_size"

for key in $keys; do
	windows_type "$key"
done
# Some of them hide, as Escape does. From there any key leads to the first page, where z means nothing; the page is the
# first one again, in its old size.
first_again() {
	windows_type z
	windows_picture "$work/last.ppm"
	cmp -s "$work/first.ppm" "$work/last.ppm"
}
windows_type F12
windows_await first_again
running >"$work/now"
cmp "$work/started" "$work/now" || windows_fail "other programs: $(cat "$work/now")"
echo "ok: cage and foot fill the screen, $(echo $keys | wc -w) keys do not lead out of them"
