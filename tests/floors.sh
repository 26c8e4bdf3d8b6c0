#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves the floors of docs/architecture.md: a file includes its own room and lower floors only, each outside
# thing has one door, and the rooms' archives ask the system only for what their door allows (nm -u).
set -u
source=${srcdir:-$(dirname "$0")/..}
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

floor() {
	case $1 in
	base) echo 0 ;;
	text) echo 1 ;;
	content | ui) echo 2 ;;
	lang | voice) echo 3 ;;
	screens | guard | term) echo 4 ;;
	app) echo 5 ;;
	commands) echo 6 ;;
	main.c) echo 7 ;;
	*) echo none ;;
	esac
}

checked=0
for file in "$source"/src/main.c "$source"/src/*/*.[ch] "$source"/src/*/*.def; do
	room=${file#"$source"/src/}
	room=${room%%/*}
	here=$(floor "$room")
	[ "$here" != none ] || fail "$file stands in no known room"
	for included in $(sed -n 's|^#include "\([a-z]*\)/.*|\1|p' "$file"); do
		there=$(floor "$included")
		checked=$((checked + 1))
		[ "$included" = "$room" ] || [ "$there" -lt "$here" ] ||
			fail "$file (floor $here) includes $included/ (floor $there)"
	done
	if sed -n 's|^#include "\([^"]*\)".*|\1|p' "$file" | grep -vq /; then
		fail "$file includes a file without naming its room"
	fi
done
[ "$checked" -gt 100 ] || fail "only $checked includes were seen, expected more"

# door PATTERN ROOM...: headers that only these rooms (or files) may include.
door() {
	pattern=$1
	shift
	found=$(cd "$source/src" && grep -rlE "^ *# *include *<($pattern)>" . | sed 's|^\./||')
	[ -n "$found" ] || fail "no file includes <$pattern>: the door leads nowhere"
	for file in $found; do
		for allowed; do
			case $file in "$allowed"*) continue 2 ;; esac
		done
		fail "src/$file includes <$pattern>, which only $* may"
	done
}
door 'n?curses.*\.h|term\.h' term/
door 'yaml\.h' content/
door 'libintl\.h' lang/
door 'locale\.h' lang/
door 'unicode/.*' text/ lang/
door 'fribidi.*' text/
door 'syslog\.h' base/log.c
door 'time\.h' base/clock_posix.c term/signals.c
door 'dirent\.h' base/file.c
door 'dlfcn\.h' base/memory.c text/i18n.c
door 'seccomp\.h|linux/landlock\.h|sys/prctl\.h|sys/syscall\.h' guard/
door 'sys/socket\.h|sys/un\.h' guard/notify.c voice/link.c
door 'sys/inotify\.h' guard/watch.c
door 'argp\.h' commands/options.c
door 'lz4(hc)?\.h' content/packed.c
door 'qrencode\.h' ui/code.c

rooms=$(ls lib*.a | grep -v libdriver.a) # which belongs to the tests

# call PATTERN ROOM...: system functions that only these archives may ask for; nobody may when no room is named.
call() {
	pattern=$1
	shift
	for archive in $rooms; do
		room=${archive#lib}
		room=${room%.a}
		case " $* " in *" $room "*) continue ;; esac
		used=$(nm -u "$archive" 2>/dev/null | sed -n 's/^ *U //p' | sed 's/@.*//' | grep -xE "$pattern" | sort -u)
		[ -z "$used" ] || fail "$archive calls $(echo $used), which only [$*] may"
	done
}
[ -f libbase.a ] || fail 'libbase.a is not here: run this in the build folder'
call '(execv?p?e?|execl[pe]?|fexecve|posix_spawnp?|system|popen|v?fork)'
call '(socket|connect|send)' guard voice
call '(bind|listen|accept4?|sendto|sendmsg|recvfrom|recvmsg|getaddrinfo)'
call '(seccomp_.*|prctl|syscall)' guard
call '(kill|tgkill|pthread_kill|ptrace|process_vm_.*)'
call '(fopen(64)?|freopen(64)?|creat(64)?|unlink|rename|remove|mkdir|truncate(64)?|ftruncate(64)?|mkstemp(64)?)' commands
call '(getenv|secure_getenv)'
call '(setenv|unsetenv|putenv|setlocale|dcn?gettext|textdomain|bindtextdomain)' lang
call '(open(64)?|openat(64)?)' base guard
call 'opendir' base
call '(clock_gettime|gettimeofday|time|localtime_r?|gmtime_r?)' base
call '(initscr|newterm|endwin|get_wch|mvadd_wch|refresh|wrefresh)' term
call 'yaml_.*' content
call 'LZ4_.*' content
call 'fribidi_.*' text
call 'QR.*' ui
call 'dlopen' text
call 'u(bidi|brk|norm2|ldn|res|script|loc)_.*' text lang
call 'u(col|dat|datpg|listfmt|locdata|num|numsys|region)_.*' # of the library that is opened late, by text/i18n.c

# No changeable variable is handed out.
for archive in $rooms; do
	handed=$(objdump -t "$archive" 2>/dev/null | awk '$2 == "g" && ($4 == ".data" || $4 == ".bss" || $4 == "*COM*") && $NF !~ /^__/ { print $NF }')
	[ -z "$handed" ] || fail "$archive hands out changeable $(echo $handed)"
done

[ "$failures" = 0 ] || exit 1
echo "ok: $checked includes, every door, every archive"
