#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/fuzz/run.sh SECONDS [TARGET]...: in a build folder whose programs were made by `make fuzz`, runs targets for so
# long each, two at a time. What they learn stays in fuzz/TARGET, what breaks them in fuzz/found-TARGET-*.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
seconds=$1
shift
[ $# -gt 0 ] || set -- content input layout settings words
export srcdir="$source" WAYLIGHT_CATALOGS=catalogs WAYLIGHT_PRIVATE_LOCALE=private-locale LC_ALL=C.UTF-8
for target; do
	[ -x "tests/fuzz/$target" ] || { echo "tests/fuzz/$target is not here, expected 'make fuzz' before" >&2; exit 1; }
	mkdir -p "fuzz/$target"
done
printf '%s\n' "$@" | xargs -P 2 -I '{}' sh -c '
	"tests/fuzz/{}" -max_total_time="$1" -timeout=20 -rss_limit_mb=2048 -artifact_prefix="fuzz/found-{}-" \
		"fuzz/{}" "$2/tests/fuzz/corpus/{}" >"fuzz/{}.log" 2>&1 ||
		{ echo "FAILED: tests/fuzz/{}"; grep -a -A25 -m1 -e "ERROR" -e "runtime error" "fuzz/{}.log"; exit 1; }
	grep -a "^Done" "fuzz/{}.log" | sed "s|^|{}: |"
' sh "$seconds" "$source"
