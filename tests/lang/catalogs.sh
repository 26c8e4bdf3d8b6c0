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
	cs | pl | ro | ru | sr | uk) echo 3 ;;
	am | az | bg | bn | ckb | de | el | es | fa | fa_AF | fil | fr | ha | hi | hu | hy | it | ka | kk | ne | nl | pa) echo 2 ;;
	ps | pt_BR | pt_PT | si | so | sq | sw | ta | ti | tr | ur | uz) echo 2 ;;
	id | ja | km | ko | lo | ms | my | th | vi | yo | zh_CN | zh_TW) echo 1 ;;
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
