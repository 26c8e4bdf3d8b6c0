#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real program in tmux, as a volunteer may run it: the languages, a number, other sizes, and SIGTERM, after
# which the shell's own screen is back as it was. Needs tmux, and fails without.
set -u
unset TMUX TMUX_PANE
export LC_ALL=C.UTF-8
source=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd) || exit 1
build=$PWD
command -v tmux >/dev/null || { echo 'not ok: tmux is missing (Debian: tmux)'; exit 1; }
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-smoke.XXXXXX") || exit 1
export TMUX_TMPDIR=$scratch
tmux() { command tmux -L smoke -f /dev/null "$@"; }
trap 'tmux kill-server 2>/dev/null; rm -rf "$scratch"' EXIT

# Whatever the pane writes also goes here, so that looking again waits for something to have changed.
mkfifo "$scratch/news" && exec 3<>"$scratch/news" || exit 1

screen() { tmux capture-pane -p -t kiosk; }
asked() { tmux display-message -p -t kiosk "$1"; }
has() { screen | grep -qF -- "$1"; }
row_has() { screen | sed -n "$1p" | grep -qF -- "$2"; }
is() { [ "$(asked "$1")" = "$2" ]; }

fail() {
	echo "not ok: $*; the screen is:"
	screen | sed 's/^/| /'
	exit 1
}

# await WHAT COMMAND...: looks until the command holds, anew whenever the pane wrote something; a twentieth of a
# second at most between looks, 600 looks in all.
await() {
	local what=$1 tries=0
	shift
	until "$@"; do
		tries=$((tries + 1))
		[ $tries -lt 600 ] || fail "$what"
		IFS= read -r -t 0.05 -n 4096 -u 3 _
	done
	echo "ok: $what"
}

type_keys() { tmux send-keys -t kiosk -l "$1"; }
command_line() { tmux send-keys -t kiosk -l "$1" && tmux send-keys -t kiosk Enter; }

# The first number that France's file has to show, and the emergency number: digits are not written here again.
number=$(sed -n 's/^ *phone: "\(.*\)"/\1/p' "$source/content/helplines/FR.yaml" | head -n 1)
[ -n "$number" ] || { echo 'not ok: no number in content/helplines/FR.yaml'; exit 1; }

cat >"$scratch/start" <<START
cd '$build'
export WAYLIGHT_CONTENT='$source/content'
export WAYLIGHT_CATALOGS='${WAYLIGHT_CATALOGS:-$build/catalogs}'
export WAYLIGHT_PRIVATE_LOCALE='${WAYLIGHT_PRIVATE_LOCALE:-$build/private-locale}'
stty -g >'$scratch/before'
(echo \$BASHPID >'$scratch/pid'; exec ./waylight ${SANDBOX:-} --kiosk --country FR)
echo "ended with \$?"
stty -g >'$scratch/after'
START

tmux new-session -d -s kiosk -x 80 -y 24 "PS1='shell\$ ' exec bash --norc --noprofile" || exit 1
tmux pipe-pane -t kiosk "cat >'$scratch/news'"
await 'the shell is there' has 'shell$'
command_line 'echo "written before"'
await 'it answers' eval "screen | grep -qx 'written before'"

command_line ". '$scratch/start'"
await 'the languages are there' has '14  Français'
has '13  简体中文' && has '15  Русский' || fail 'some languages are missing'
is '#{alternate_on}' 1 || fail 'the full screen has no screen of its own'
has 'written before' && fail 'the shell shines through'

type_keys 14
await 'French by its number' has 'Langue'
type_keys 1
await 'the numbers of here' row_has 1 France
await 'a helpline' has "$number"

# The buttons stand at the foot, however large the window is: on the last row, or on two where there is room.
foot_has() { row_has "$1" "$2" || row_has $(($1 - 1)) "$2"; }
for size in 56x16 132x43 80x24; do
	tmux resize-window -t kiosk -x "${size%x*}" -y "${size#*x}"
	await "in a window of $size" foot_has "${size#*x}" Cacher
	has "$number" || fail "the number is gone in a window of $size"
done
tmux resize-window -t kiosk -x 30 -y 8
await 'a window that is too small is told so' has 'trop petite'
tmux resize-window -t kiosk -x 80 -y 24
await 'and large again' row_has 23 Cacher

kill -TERM "$(cat "$scratch/pid")"
await 'SIGTERM ends it' has 'ended with 0'
await 'the shell asks again' eval "screen | grep -v '^\$' | tail -n 1 | grep -qF 'shell\$'"
has 'written before' || fail "the shell's screen is not back"
has "$number" && fail 'something of the kiosk stayed'
for flag in alternate_on mouse_any_flag keypad_flag keypad_cursor_flag; do
	is "#{$flag}" 0 || fail "'$flag' is still on"
done
is '#{cursor_flag}' 1 || fail 'the cursor is hidden'
cmp -s "$scratch/before" "$scratch/after" || fail "the terminal's settings are other ones"
command_line 'echo "still" here'
await 'the shell works' has 'still here'
