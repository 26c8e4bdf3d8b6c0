#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each catalog that po/LINGUAS names is there, is well formed, says which language it is, and has that
# language's plural forms (CLDR's for whole numbers); no catalog is forgotten there.
set -u
po=${srcdir:-.}/po
failed=0

complain() {
	echo "$1" >&2
	failed=1
}

plural_forms() {
	case $1 in
	ar) echo 6 ;;
	ru) echo 3 ;;
	es | fr) echo 2 ;;
	zh_CN) echo 1 ;;
	*) echo "unknown: add it to this test" ;;
	esac
}

languages=$(sed '/^#/d' "$po/LINGUAS")
for language in $languages; do
	file=$po/$language.po
	"${MSGFMT:-msgfmt}" -c -o /dev/null "$file" || complain "$file: msgfmt refuses it"
	grep -qx "\"Language: $language\\\\n\"" "$file" || complain "$file: 'Language' is not '$language'"
	grep -q "^\"Plural-Forms: nplurals=$(plural_forms "$language"); " "$file" ||
		complain "$file: expected nplurals=$(plural_forms "$language")"
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
