# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by tools/screenshot, tools/terminals and tests/window-keys.sh: real terminals without a screen, keys for them,
# pictures of them, and what a camera or a reader sees in those. foot and vte (sakura) are windows of sway; xterm, and tmux in xterm, of Xvfb.
# Needs sway, foot, sakura, grim, wtype, xvfb, xterm, xdotool, tmux, imagemagick, zbar-tools and tesseract-ocr.

windows='foot vte xterm tmux'
windows_points=13 # of letters: 80 columns and 24 rows fit the display
windows_size=880x530

# windows_begin: a scratch folder in $work, which goes with everything that was started, and the kiosk's surroundings.
# Called in the folder of the source; build/waylight is there.
windows_begin() {
	work=$(mktemp -d)
	display= opened=
	trap windows_end EXIT
	export XDG_RUNTIME_DIR=$work HOME=$work LC_ALL=C.UTF-8
	export WAYLIGHT_CATALOGS="$PWD/build/catalogs" WAYLIGHT_PRIVATE_LOCALE="$PWD/build/private-locale"
	unset TMUX TMUX_PANE WAYLAND_DISPLAY DISPLAY
	# The compositor refuses to run as root.
	as_user=
	if [ "$(id -u)" = 0 ]; then
		as_user='setpriv --reuid=65534 --regid=65534 --clear-groups'
		chown 65534:65534 "$work"
	fi
	$as_user test -x build/waylight || windows_fail "'$PWD/build/waylight' cannot be run by the windows' user"
	cat >"$work/foot.ini" <<INI
font=DejaVu Sans Mono:size=$windows_points,FreeMono:size=$windows_points,Noto Sans CJK SC:size=$windows_points
pad=0x0
[cursor]
style=underline
INI
	cat >"$work/sway" <<SWAY
output HEADLESS-1 resolution $windows_size
default_border none
seat * hide_cursor 100
SWAY
	printf 'set -s exit-unattached on\nset -g status off\n' >"$work/tmux.conf"
}

windows_end() {
	windows_close
	windows_leave
	rm -rf "$work"
}

# windows_fail WHAT: ends the program.
windows_fail() {
	echo "$0: $*" >&2
	exit 1
}

# windows_await COMMAND...: until it succeeds; what does not come within half a minute is an error.
windows_await() {
	local tries=0
	until "$@"; do
		tries=$((tries + 1))
		[ $tries -lt 200 ] || { tail -n 5 "$work/log" >&2 && windows_fail "waited in vain for: $*"; }
		read -r -t 0.15 <> <(:) || true
	done
}

windows_are_x() {
	[ "$window" = xterm ] || [ "$window" = tmux ]
}

# windows_enter WINDOW: a display for it, with nothing on it; from here on $window says which one is meant.
windows_enter() {
	window=$1
	case " $windows " in *" $window "*) ;; *) windows_fail "no window '$window', expected one of: $windows" ;; esac
	if windows_are_x; then
		Xvfb -displayfd 3 -dpi 96 -screen 0 ${windows_size}x24 -nolisten tcp 3>"$work/number" >"$work/log" 2>&1 &
		display=$!
		windows_await test -s "$work/number"
		DISPLAY=:$(cat "$work/number")
		export DISPLAY
		windows_await xdotool mousemove 9999 9999 >/dev/null 2>&1
	else
		env WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman \
			$as_user sway -c "$work/sway" >"$work/log" 2>&1 &
		display=$!
		export WAYLAND_DISPLAY=wayland-1
		windows_await test -S "$work/$WAYLAND_DISPLAY"
		windows_await windows_picture "$work/last.ppm" 2>/dev/null
	fi
}

windows_leave() {
	[ -z "$display" ] || { kill "$display" && wait "$display"; } 2>/dev/null || true
	rm -f "$work/wayland-1" "$work/number"
	display=
	unset WAYLAND_DISPLAY DISPLAY
}

# windows_open OPTION...: a terminal with the kiosk in it, until it shows a page; then windows_close.
windows_open() {
	local font='DejaVu Sans Mono' kiosk="$PWD/build/waylight"
	local xterm="xterm -geometry 80x24+0+0 -b 0 -fs $windows_points -tn xterm-256color"
	case $window in
	foot) windows_start foot -c "$work/foot.ini" "$kiosk" "$@" ;;
	vte) windows_start sakura --font "$font $windows_points" -e "$kiosk $*" ;;
	xterm) windows_start $xterm -fa "$font" -e "$kiosk" "$@" ;;
	tmux) windows_start $xterm -fa "$font" -e tmux -S "$work/tmux" -f "$work/tmux.conf" new-session "$kiosk" "$@" ;;
	esac
}

# windows_start COMMAND...: the same for any other command that opens one; its process is $opened.
windows_start() {
	$as_user "$@" </dev/null >"$work/log" 2>&1 &
	opened=$!
	: >"$work/before.ppm"
	windows_await windows_settled
}

windows_close() {
	[ -z "$opened" ] || { kill "$opened" && wait "$opened"; } 2>/dev/null || true
	opened=
}

# windows_press KEY: waits until another page is there.
windows_press() {
	cp "$work/last.ppm" "$work/before.ppm"
	windows_type "$1"
	windows_await windows_settled
}

# windows_type KEY: as wtype and xdotool name it, as in ctrl+shift+n.
windows_type() {
	if windows_are_x; then
		xdotool key "$1"
	else
		$as_user wtype -s 120 $(echo "$1" | sed 's/\([a-z]*\)+/-M \1 /g; s/\([^ ]*\)$/-k \1/') -s 120
	fi
}

# windows_picture FILE: the display as it is now, without compression.
windows_picture() {
	if windows_are_x; then
		import -window root -depth 8 "$1"
	else
		$as_user grim -t ppm - >"$1"
	fi
}

# Another picture than before, with letters on it, that stays as it is: in $work/last.ppm.
windows_settled() {
	local same=0
	windows_picture "$work/last.ppm"
	! cmp -s "$work/last.ppm" "$work/before.ppm" || return 1
	[ "$(identify -format %k "$work/last.ppm")" -gt 8 ] || return 1
	while [ $same -lt 3 ]; do
		read -r -t 0.1 <> <(:) || true
		windows_picture "$work/now.ppm"
		cmp -s "$work/last.ppm" "$work/now.ppm" || return 1
		same=$((same + 1))
	done
}

# windows_read PICTURE SIZE: the text that tesseract reads from it at such a size.
windows_read() {
	convert "$1" -resize "$2" -colorspace Gray -negate "$work/large.png"
	OMP_THREAD_LIMIT=1 tesseract "$work/large.png" - --psm 6 2>/dev/null
}

# windows_scan PICTURE: what the camera of a phone reads from its codes.
windows_scan() {
	zbarimg --raw -q "$1" 2>/dev/null || true
}
