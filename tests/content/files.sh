#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file of the good and the bad content is in files.am, so that none is left out of a release; every bad one
# has its expected lines.
srcdir=${srcdir:-.}
cd "$srcdir" || exit 1
failed=0
for file in $(find tests/content/good tests/content/bad -type f | sort); do
	grep -qF "	$file" tests/content/files.am || { echo "not in tests/content/files.am: $file"; failed=1; }
done
for file in tests/content/bad/[!t]*/*.yaml; do
	test -s "${file%.yaml}.expected" || { echo "has no expected lines: $file"; failed=1; }
done
exit $failed
