#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each catalog that po/LINGUAS names is there, is well formed, says which language it is, and has that
# language's plural forms of po/plurals; no catalog is forgotten there.
set -u
po=${srcdir:-.}/po
failed=0

complain() {
	echo "$1" >&2
	failed=1
}

# The line of po/plurals that names the catalog, behind the names.
plural_forms() {
	awk -v name="$1" '!/^#/ {
		split($0, half, ": "); count = split(half[1], names, " ")
		for (i = 1; i <= count; i++) if (names[i] == name) print substr($0, length(half[1]) + 3)
	}' "$po/plurals"
}

languages=$(sed '/^#/d' "$po/LINGUAS")
for language in $languages; do
	file=$po/$language.po
	"${MSGFMT:-msgfmt}" -c -o /dev/null "$file" || complain "$file: msgfmt refuses it"
	grep -qx "\"Language: $language\\\\n\"" "$file" || complain "$file: 'Language' is not '$language'"
	forms=$(plural_forms "$language")
	[ -n "$forms" ] || complain "po/plurals: no line names '$language'"
	msgcat --no-wrap "$file" | tr -d ' ' | grep -qxF "$(printf '"Plural-Forms: %s\\n"' "$forms" | tr -d ' ')" ||
		complain "$file: expected the plural forms $forms"
	grep -qi 'reviewed by' "$file" || complain "$file: does not say who reviewed it"
done
for file in "$po"/*.po; do
	name=$(basename "$file" .po)
	case " $(echo $languages) " in
	*" $name "*) ;;
	*) complain "$file: is not in LINGUAS" ;;
	esac
done
exit $failed
