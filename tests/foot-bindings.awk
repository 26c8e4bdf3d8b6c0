# SPDX-License-Identifier: GPL-3.0-or-later
# awk -f foot-bindings.awk OURS... DEFAULTS: prints each key that foot binds by itself (its own foot.ini has them as
# comments) and that ours leaves bound. Bindings of searching and of links count only where one gets there.
FNR == 1 { section = "" }
/^\[/ { section = $0; next }
section !~ /^\[(key|mouse)-bindings\]/ { next }
/^[a-z-]+=none$/ { sub(/=.*/, ""); unbound[section $0] = 1; next }
/^[a-z-]+=/ && !/^include=/ { print FILENAME ": " $0 " is bound"; next }
/^# [a-z-]+=/ {
	sub(/^# /, "")
	name = $0
	sub(/=.*/, "", name)
	value = substr($0, length(name) + 2)
	sub(/ *#.*/, "", value)
	if (value !~ /(^|\] )none *$/ && name != "selection-override-modifiers" && !unbound[section name])
		print section " " $0
}
