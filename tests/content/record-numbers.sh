#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tools/record-numbers writes what check reads, and refuses a number that changed by itself. Needs Python 3 with
# PyYAML, and fails without.
srcdir=${srcdir:-.}
tool=$srcdir/tools/record-numbers
good=$srcdir/tests/content/good
folder=$(mktemp -d "${TMPDIR:-/tmp}/waylight-record.XXXXXX") || exit 1
trap 'rm -rf "$folder"' EXIT
failed=0

record() { PYTHONDONTWRITEBYTECODE=1 "${PYTHON:-python3}" "$tool" "$folder" 2>"$folder/said"; }
start() { rm -rf "$folder"/*; cp -R "$good"/. "$folder" && chmod -R u+w "$folder"; }
change() { sed "$2" "$folder/$1" >"$folder/new" && mv "$folder/new" "$folder/$1"; }
expect() {
	if eval "$2"; then echo "ok: $1"; else echo "FAILED: $1"; cat "$folder/said"; failed=1; fi
}
unchanged() { cmp -s "$folder/numbers.yaml" "$good/numbers.yaml"; }
says() { test "$(sed "s|$folder/||" "$folder/said")" = "$1"; }

start
expect 'recording what is recorded changes nothing' 'record && unchanged'

start && rm "$folder/numbers.yaml"
expect 'recording anew gives the same file' 'record && unchanged'

start && change helplines/GB.yaml 's/0123/0132/'
expect 'a number that changed by itself is refused' '! record && unchanged'
expect 'and named with its place' 'says "helplines/GB.yaml:8:12: '\''phone'\'' is '\''0808 157 0132'\'' but was '\''0808 157 0123'\'' when it was recorded, expected a new source, '\''seen'\'' or '\''checked'\'' with it"'

change helplines/GB.yaml 's/seen: "2026"/seen: "2026-11"/'
expect 'with a newer date it is recorded' 'record && grep -q "0808 157 0132" "$folder/numbers.yaml"'

start && change helplines/FR.yaml '/sms:/d'
expect 'a number that is gone by itself is refused' '! record && unchanged'

start && change helplines/FR.yaml 's/number: "1"/number: "2"/'
expect 'the number of a caution too' '! record && unchanged'

start && change emergency/GB.yaml 's/"999"/"998"/'
expect 'an emergency number too' '! record && unchanged'

start && change helplines/GB.yaml 's/gb-example/gb-new/'
expect 'a new entry is recorded, one that is gone dropped' \
	'record && grep -q gb-new "$folder/numbers.yaml" && ! grep -q gb-example "$folder/numbers.yaml"'

start && change helplines/GB.yaml 's/^country/[/'
expect 'a file that is no YAML is refused' '! record && unchanged && grep -q GB.yaml "$folder/said"'

exit $failed
