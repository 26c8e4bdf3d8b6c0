#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole program with a clock that says July: the World Day comes forward where --world-day lets it, and only there.
set -u
source=${srcdir:-.}
failures=0

# Prints the home page.
home() {
	WAYLIGHT_CONTENT=$source/content tests/july --lines --language en --country FR --front help-point "$@" </dev/null ||
		echo "ended with $?"
}

home --world-day | grep -q '^7\. 30 July$' || { echo "not ok: --world-day does not bring the day forward"; failures=1; }
home | grep -q '30 July' && { echo "not ok: the day comes forward without --world-day"; failures=1; }
home | grep -q '^7\. Another country: help and numbers$' || { echo "not ok: without it the home page is not as always"; failures=1; }
exit $failures
