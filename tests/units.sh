#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What stands around the kiosk on its machine: the units are what systemd understands and leave no more open than
# they must, the scripts beside them do what they say. Needs systemd-analyze and foot, and fails without.
set -u
export LC_ALL=C.UTF-8
source=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
kiosk=$source/packaging/kiosk
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-units.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

for tool in systemd-analyze foot; do
	command -v $tool >/dev/null || fail "$tool is missing (Debian: ${tool%-analyze})"
done

# ---- The units, with what they start taken from here.
mkdir "$scratch/units"
for unit in "$source"/packaging/systemd/*; do
	sed -e "s|/usr/libexec/waylight-kiosk/|$kiosk/|" -e "s|=/usr/bin/waylight |=$PWD/waylight |" "$unit" \
		>"$scratch/units/${unit##*/}"
done
units=$(cd "$scratch/units" && ls | sed 's/@\./@tty1./')
(cd "$scratch/units" && SYSTEMD_UNIT_PATH=$scratch/units: systemd-analyze verify --man=no $units) >"$scratch/verify" 2>&1 ||
	fail 'systemd-analyze verify'
grep -i waylight "$scratch/verify" && fail 'systemd-analyze verify complains'

# What systemd counts as exposed, times ten. The window needs graphics and a seat.
exposed() {
	systemd-analyze security --offline=yes --threshold="$2" --no-pager "$scratch/units/$1" >"$scratch/security" 2>&1 && return
	tail -n 1 "$scratch/security"
	fail "$1 leaves more open than $2"
}
exposed waylight-console@.service 5
exposed waylight-fallback@.service 5
exposed waylight-fallback-make.service 3
exposed waylight-metrics.service 6
exposed waylight-window.service 16
exposed waylight-speech.service 30

# Speech is started only where the operator's file asks for it, and before the kiosks, which know where it listens.
speech=$source/packaging/systemd/waylight-speech.service
socket=$(sed -n 's/^ExecStart=.*--socket-path \([^ ]*\).*/\1/p' "$speech")
condition() {
	printf '%s\n' "$1" >"$scratch/waylight.yaml"
	sh -c "$(sed -n 's/^ExecCondition=//p' "$speech" | sed "s|/etc/waylight.yaml|$scratch/waylight.yaml|")"
}
for line in 'speech: headphones' 'speech: "headphones"' "speech: 'speaker'" 'speech : speaker' '"speech": "headphones"'; do
	condition "$line" || fail "no speech with '$line'"
done
for line in '' '#speech: "headphones"' '# speech: speaker' '#"speech": "speaker"' 'speech: "off"' '"speech": "off"'; do
	condition "$line" && fail "speech with '$line'"
done
for unit in waylight-console@ waylight-window; do
	file=$source/packaging/systemd/$unit.service
	for line in 'Wants=.*waylight-speech' 'After=waylight-speech' "Environment=SPEECHD_ADDRESS=unix_socket:${socket:-?}\$"; do
		grep -q "^$line" "$file" || fail "$unit.service has no '$line'"
	done
done

# A unit that fails for good ends on the still page; one that may restart for ever never would.
for unit in waylight-console@ waylight-window; do
	file=$source/packaging/systemd/$unit.service
	for line in OnFailure=waylight-fallback@ StartLimitBurst=5 StartLimitIntervalSec=240 Restart=always Type=notify \
		WatchdogSec= WatchdogSignal=SIGKILL LimitCORE=0 User=waylight-kiosk; do
		grep -q "^$line" "$file" || fail "$unit.service has no '$line'"
	done
done
# Also one that never gets ready, or falls silent, comes to its end often enough to be counted.
for unit in waylight-console@ waylight-window; do
	awk -F= '{ value[$1] = $2 } END {
		longest = value["TimeoutStartSec"] > value["WatchdogSec"] ? value["TimeoutStartSec"] : value["WatchdogSec"]
		exit value["StartLimitBurst"] * (longest + value["RestartSec"]) >= value["StartLimitIntervalSec"]
	}' "$source/packaging/systemd/$unit.service" || fail "$unit.service falls silent for ever"
done
[ "$(sed -n 's/^OnSuccess=//p' "$source/packaging/systemd/waylight-fallback@.service")" = waylight-kiosk.target ] ||
	fail 'the still page does not try the kiosk again'
grep -q 'fallback-show 600$' "$source/packaging/systemd/waylight-fallback@.service" ||
	fail 'the still page does not end after ten minutes'

# ---- The keys of a console: nothing that leaves it is left, all else is.
cat >"$scratch/keys" <<'KEYS'
keymaps 0-127
keycode   2 = one              exclam           one              one
keycode  59 = F1               F13              Console_13       F25
	alt	keycode  59 = Console_1
	control	alt	keycode  59 = Console_1
	altgr	control	keycode  83 = Boot
keycode  70 = Scroll_Lock      Show_Memory      Show_Registers   Show_State
keycode  99 = VoidSymbol       SAK              SystemRequest    KeyboardSignal
keycode 105 = Left             Spawn_Console
	alt	keycode 105 = Decr_Console
	alt	keycode 106 = Incr_Console
	shift	keycode 104 = Scroll_Backward
	shift	keycode 109 = Scroll_Forward
	alt	keycode  78 = Last_Console
keycode 110 = Insert
string F1 = "\033[[A"
KEYS
"$kiosk/console-prepare" --filter <"$scratch/keys" >"$scratch/filtered"
grep -E 'Console|Boot|SAK|Scroll|Show_|Signal|Request' "$scratch/filtered" && fail 'keys that leave the console are left'
[ "$(grep -o VoidSymbol "$scratch/filtered" | wc -l)" = 18 ] ||
	fail "$(grep -o VoidSymbol "$scratch/filtered" | wc -l) keys mean nothing, expected 18"
for word in one exclam F1 F25 Left Insert 'string F1 = "\\033\[\[A"'; do
	grep -q "$word" "$scratch/filtered" || fail "the keys have lost '$word'"
done

# ---- The still page.
export WAYLIGHT_CONTENT="${WAYLIGHT_CONTENT:-$source/content}"
mkdir "$scratch/bin" "$scratch/state"
printf '#!/bin/sh\nexec "%s/waylight" --country FR "$@"\n' "$PWD" >"$scratch/bin/waylight"
chmod +x "$scratch/bin/waylight"
STATE_DIRECTORY=$scratch/state PATH=$scratch/bin:$PATH "$kiosk/fallback-make" || fail 'fallback-make'
grep -qx 112 "$scratch/state/still.txt" || fail 'fallback-make: the emergency number is missing'
cp "$scratch/state/still.txt" "$scratch/still"
printf '#!/bin/sh\nexit 1\n' >"$scratch/bin/waylight"
STATE_DIRECTORY=$scratch/state PATH=$scratch/bin:$PATH "$kiosk/fallback-make" && fail 'fallback-make: no failure is reported'
cmp -s "$scratch/still" "$scratch/state/still.txt" || fail 'fallback-make: the last page is gone'
# One language after the other, then from the beginning; `sleep` is not waited for.
printf '#!/bin/sh\n' >"$scratch/bin/sleep"
chmod +x "$scratch/bin/sleep"
shown() {
	PATH=$scratch/bin:$PATH "$kiosk/fallback-show" "$@" | sed "s/$(printf '\033')[^HJlc]*[HJlc]//g"
}
printf 'one 112\n\ftwo 112\n' >"$scratch/two"
[ "$(shown 30 10 "$scratch/two")" = "$(printf 'one 112\ntwo 112\none 112')" ] || fail 'fallback-show: other pages'
shown 10 10 "$scratch/none" "$source/content/words" >"$scratch/staff"
grep -q 'Ask any member of staff' "$scratch/staff" || fail 'fallback-show: nothing without a page'
[ "$(grep -c . "$scratch/staff")" = 4 ] || fail 'fallback-show: expected four languages without a page'

# ---- The window: foot takes the configuration, in which every key that it binds by itself is unbound.
taken=
for file in foot-new.ini foot.ini; do
	sed "s|/usr/share/waylight-kiosk|$kiosk|" "$kiosk/$file" >"$scratch/$file"
	foot --check-config --config="$scratch/$file" 2>"$scratch/foot" && taken="$taken $scratch/$file" && break
done
[ -n "$taken" ] || { cat "$scratch/foot"; fail 'foot takes none of the configurations'; }
awk -f "$source/tests/foot-bindings.awk" $taken "$scratch/foot.ini" /etc/xdg/foot/foot.ini >"$scratch/bound"
[ ! -s "$scratch/bound" ] || { cat "$scratch/bound"; fail 'foot: keys are bound'; }
cat >"$scratch/bin/foot" <<'FOOT'
#!/bin/sh
case $* in *check-config*foot-new.ini) exit 1 ;; --version) echo old ;; esac
FOOT
printf '#!/bin/sh\necho "$@"\n' >"$scratch/bin/cage"
chmod +x "$scratch/bin/foot" "$scratch/bin/cage"
[ "$(PATH=$scratch/bin:$PATH WAYLIGHT_KIOSK_FOLDER=/k "$kiosk/window" --country FR)" = \
	'-- foot --config=/k/foot.ini -- waylight --kiosk --country FR' ] || fail 'the window opens something else'
printf '#!/bin/sh\n' >"$scratch/bin/foot"
PATH=$scratch/bin:$PATH WAYLIGHT_KIOSK_FOLDER=/k "$kiosk/window" | grep -q foot-new.ini ||
	fail 'a new foot gets the configuration of the old one'
printf '#!/bin/sh\nexit 1\n' >"$scratch/bin/foot"
PATH=$scratch/bin:$PATH "$kiosk/window" >/dev/null 2>&1 && fail 'the window opens without a configuration'

# ---- What monitoring gets: a file whole or none.
mkdir "$scratch/metrics"
cat >"$scratch/bin/systemctl" <<'SYSTEMCTL'
#!/bin/sh
case $1 in
list-units) echo 'waylight-console@tty1.service loaded active running waylight on the console tty1' ;;
show) case $2 in *=StatusText) echo 'sandbox: on; problems since the start: 7' ;; *) echo 3 ;; esac ;;
esac
SYSTEMCTL
chmod +x "$scratch/bin/systemctl"
printf '#!/bin/sh\necho "waylight_problems 0"\n' >"$scratch/bin/waylight"
PATH=$scratch/bin:$PATH "$kiosk/metrics" "$scratch/metrics" || fail metrics
grep -qx 'waylight_restarts{unit="waylight-console@tty1.service"} 3' "$scratch/metrics/waylight.prom" ||
	fail 'metrics: no restarts'
grep -qx 'waylight_kiosk_problems{unit="waylight-console@tty1.service"} 7' "$scratch/metrics/waylight.prom" ||
	fail 'metrics: no problems of the kiosk'
grep -qx 'waylight_problems 0' "$scratch/metrics/waylight.prom" || fail 'metrics: nothing of waylight'
printf '#!/bin/sh\nexit 2\n' >"$scratch/bin/waylight"
PATH=$scratch/bin:$PATH "$kiosk/metrics" "$scratch/metrics" && fail 'metrics: no failure is reported'
[ "$(ls -A "$scratch/metrics")" = waylight.prom ] || fail 'metrics: something else is left'

[ $failures = 0 ] || exit 1
echo "ok: $(echo $units | wc -w) units, keys, still page, window, metrics"
