#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages are the same, byte for byte, when they are built again under another path, time zone, locale and
# umask. Needs what tools/package needs.
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-reproducible.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$scratch/a" "$scratch/another-longer_folder"
(
	umask 022
	env -u LANGUAGE TMPDIR="$scratch/a" TZ=UTC LC_ALL=C.UTF-8 tools/package "$scratch/one" >/dev/null
)
(
	umask 077
	env TMPDIR="$scratch/another-longer_folder" TZ=Pacific/Kiritimati LC_ALL=C LANGUAGE=fr HOME=/nonexistent \
		DEB_BUILD_OPTIONS=parallel=3 tools/package "$scratch/two" >/dev/null
)
failures=0
for package in "$scratch"/one/*.deb; do
	name=${package##*/}
	if ! cmp -s "$package" "$scratch/two/$name"; then
		echo "not ok: $name differs"
		! command -v diffoscope >/dev/null || diffoscope "$package" "$scratch/two/$name" | head -n 60
		failures=$((failures + 1))
	fi
done
[ "$(ls "$scratch"/one/*.deb | wc -l)" -ge 3 ] || { echo 'not ok: fewer than three packages'; failures=1; }
[ $failures = 0 ] || exit 1
echo "ok: $(ls "$scratch"/one/*.deb | wc -l) packages, the same twice"
