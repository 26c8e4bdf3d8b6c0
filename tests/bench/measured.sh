#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# docs/measured.md is what tools/bench makes: each target of table.py with its figure. And a document that lacks one, or
# in which somebody changed a limit, is refused.
set -u
source=${srcdir:-$(dirname "$0")/../..}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-measured.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

check() {
	/usr/bin/python3 -B "$source/tests/bench/table.py" "$1"
}

check "$source/docs/measured.md" || fail "docs/measured.md"
for damage in '/^| a key to its screen/d' '/^| start of the list/s/| 2 |/| 9 |/' '/^Made by/d' '/^| the rest of the heap/d' 's/| yes |/| no |/' 's/^|  |  | waylight/| | kiosk/'; do
	sed "$damage" "$source/docs/measured.md" >"$scratch/measured.md"
	check "$scratch/measured.md" >"$scratch/faults" && fail "a document without what '$damage' takes is accepted"
done

[ "$failures" = 0 ] || exit 1
echo "ok: docs/measured.md"
