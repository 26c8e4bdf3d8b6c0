#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program's messages: po/POTFILES.in names exactly the sources that have some, and every catalog answers each
# message of a fresh xgettext run, with the same placeholders and in the room that a note to translators names.
# That a catalog is well formed and says which language it is, is left to tests/lang/catalogs.sh.
set -u
export LC_ALL=C.UTF-8
source=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd) || exit 1
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-pot.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

for tool in xgettext msgcmp msgcat msgfmt; do
	command -v $tool >/dev/null || { echo "not ok: $tool is missing (Debian: gettext)"; exit 1; }
done

# A fresh template from all sources, with the options that make uses.
options=$(sed -n 's/^XGETTEXT_OPTIONS = //p' "$source/po/Makevars")
(cd "$source" && find src -name '*.[ch]' -o -name '*.def' | sort) >"$scratch/sources"
xgettext $options --directory="$source" --files-from="$scratch/sources" --output="$scratch/fresh.pot" || exit 1
sed -n 's/^#: //p' "$scratch/fresh.pot" | tr ' ' '\n' | sort -u >"$scratch/needed"
sed '/^#/d' "$source/po/POTFILES.in" | sort >"$scratch/listed"
[ "$(wc -l <"$scratch/needed")" -gt 5 ] || fail "only $(wc -l <"$scratch/needed") sources have messages, expected more"
for file in $(comm -23 "$scratch/needed" "$scratch/listed"); do fail "po/POTFILES.in: '$file' is missing"; done
for file in $(comm -13 "$scratch/needed" "$scratch/listed"); do fail "po/POTFILES.in: '$file' has no messages"; done

# Prints "file: id" for each translation that does not keep the placeholders of its id. In plural forms
# a placeholder may be left out ("one message"), but no other may come in.
placeholders() {
	msgcat --no-wrap "$1" | awk -v file="$2" '
		function of(text,   found, list) {
			while (match(text, /[{][a-z][a-z0-9-]*[}]/)) {
				found = substr(text, RSTART, RLENGTH)
				if (!index(list, found)) list = list found
				text = substr(text, RSTART + RLENGTH)
			}
			return list
		}
		function within(some, all) {
			while (match(some, /[{][^}]*[}]/)) {
				if (!index(all, substr(some, RSTART, RLENGTH))) return 0
				some = substr(some, RSTART + RLENGTH)
			}
			return 1
		}
		function judge() {
			if (text == "") return
			if (!within(of(text), of(id many)) || (many == "" && !within(of(id), of(text))))
				print file ": " id
		}
		/^msgid /        { id = $0; sub(/^msgid "/, "", id); sub(/"$/, "", id); many = ""; next }
		/^msgid_plural / { many = $0; next }
		/^msgstr/        { text = $0; sub(/^msgstr[^"]*"/, "", text); sub(/"$/, "", text); if (id != "") judge() }'
}

# Prints "most<tab>id<tab>translation" for each message whose note names its room: "at most 10 columns".
rooms() {
	msgcat --no-wrap "$1" | awk '
		/^#\. .*at most [0-9]+ columns/ { most = $0; sub(/.*at most /, "", most); sub(/ .*/, "", most) }
		/^msgid "/  { id = $0; sub(/^msgid "/, "", id); sub(/"$/, "", id) }
		/^msgstr "/ { text = $0; sub(/^msgstr "/, "", text); sub(/"$/, "", text)
			if (most) print most "\t" id "\t" text; most = "" }'
}

count=0
for language in $(sed '/^#/d' "$source/po/LINGUAS"); do
	file=$source/po/$language.po
	count=$((count + 1))
	msgfmt --check --output-file=/dev/null "$file" || fail "po/$language.po: msgfmt refuses it"
	# Missing, empty and fuzzy translations are errors, unused ones warnings: all of them are said.
	msgcmp "$file" "$scratch/fresh.pot" >"$scratch/said" 2>&1 || fail "po/$language.po: is not complete"
	grep 'not used' "$scratch/said" >/dev/null && fail "po/$language.po: has messages that are not in the sources"
	cat "$scratch/said"
	placeholders "$file" "po/$language.po" >"$scratch/lost"
	while read -r line; do fail "$line: other placeholders than the English"; done <"$scratch/lost"
	# Notes are the sources', not those that a catalog may have kept.
	msgmerge --quiet --output-file="$scratch/merged.po" "$file" "$scratch/fresh.pot" || exit 1
	rooms "$scratch/merged.po" >"$scratch/rooms"
	[ -s "$scratch/rooms" ] || fail "po/$language.po: no message has a note on its room, expected some"
	while IFS='	' read -r most id text; do
		columns=$(printf %s "$text" | wc -L)
		[ "$columns" -le "$most" ] || fail "po/$language.po: '$id' takes $columns columns, expected at most $most"
	done <"$scratch/rooms"
done
[ "$count" -gt 0 ] || fail 'po/LINGUAS names no language'

# The judges must be able to say no.
header='msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
printf "$header"'msgid "a {b}"\nmsgstr "a {c}"\n' >"$scratch/bad.po"
[ "$(placeholders "$scratch/bad.po" bad)" = 'bad: a {b}' ] || fail 'a changed placeholder was not seen'
printf "$header"'#. at most 3 columns\nmsgid "a"\nmsgstr "中文"\n' >"$scratch/bad.po"
[ "$(rooms "$scratch/bad.po")" = '3	a	中文' ] && [ "$(printf 中文 | wc -L)" = 4 ] || fail 'a long message was not seen'

[ "$failures" = 0 ] || exit 1
echo "ok: $(($(grep -c "^msgstr" "$scratch/fresh.pot") - 1)) messages in $count languages"
