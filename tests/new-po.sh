#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tools/new-po makes a catalog with the right header and plural forms, names it, and keeps what is translated.
set -u
export LC_ALL=C.UTF-8
source=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd) || exit 1
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-new-po-test.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

# A copy of what it needs, which it may write into.
mkdir "$scratch/tools" "$scratch/po" "$scratch/content"
cp "$source/tools/new-po" "$scratch/tools/"
cp "$source/po/Makevars" "$source/po/LINGUAS" "$source/po/plurals" "$source/po/fr.po" "$scratch/po/"
cp "$source/configure.ac" "$scratch/"
cp -r "$source/src" "$scratch/src"
cp "$source/content/languages.yaml" "$scratch/content/"
chmod -R u+w "$scratch"
cat >>"$scratch/content/languages.yaml" <<'END'

- code: "xx-Latn"
  name: "Poskusna slovenščina"
  number: "98"
  catalog: "sl" # as gettext has it
- code: "qqq"
  name: "Nobody's"
END
new_po() { "$scratch/tools/new-po" "$@" >"$scratch/said" 2>&1; }

new_po && fail 'no language is taken for one'
[ "$(cat "$scratch/said")" = 'tools/new-po: expected the code of one language, such as pl' ] || fail "$(cat "$scratch/said")"
new_po fi && fail 'a language that is not in languages.yaml is taken'
grep -q "expected the entry that 'waylight translate fi' prints" "$scratch/said" || fail "$(cat "$scratch/said")"
new_po qqq && fail 'a language without plural forms is taken'
grep -q "po/plurals has no line for 'qqq'" "$scratch/said" || fail "$(cat "$scratch/said")"
[ "$(ls "$scratch/po" | wc -l)" = 4 ] || fail 'something was written all the same'

# ---- a new one
new_po xx-Latn || fail "$(cat "$scratch/said")"
file=$scratch/po/sl.po
messages=$(grep -c '^msgid "..*"' "$source/po/fr.po")
grep -q "^po/sl.po: 0 translated messages, $messages untranslated messages\.$" "$scratch/said" || fail "$(cat "$scratch/said")"
address=$(sed -n 's/^MSGID_BUGS_ADDRESS = \(..*\)/\1/p' "$source/po/Makevars")
for line in "\"Report-Msgid-Bugs-To: ${address:?}\\n\"" '"Language: sl\n"' '"Content-Type: text/plain; charset=UTF-8\n"' \
	'"Plural-Forms: nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);\n"' \
	'# Messages of waylight in Poskusna slovenščina (xx-Latn).' '# Draft: not reviewed by a native speaker.'; do
	grep -qxF "$line" "$file" || fail "sl.po has no line $line"
done
msgfmt --check --output-file=/dev/null "$file" || fail 'msgfmt refuses sl.po'
grep -q '^#\. TRANSLATORS: ' "$file" || fail 'sl.po has no notes for translators'
[ "$(sed '/^#/d' "$scratch/po/LINGUAS")" = "$(echo $(sed '/^#/d' "$source/po/LINGUAS") sl | tr ' ' '\n' | sort | tr '\n' ' ' | sed 's/ $//')" ] ||
	fail "LINGUAS is '$(cat "$scratch/po/LINGUAS")'"
grep -q '^#' "$scratch/po/LINGUAS" || fail 'LINGUAS lost its comment'

# ---- again: what is translated stays, a message that is new comes, one that is gone is kept aside
sed -i '/^msgid "Quit"/,/^msgstr/s/^msgstr ""/msgstr "Konec"/' "$file"
cp "$scratch/po/LINGUAS" "$scratch/before"
echo 'static struct phrase more(void) { return message(N_("Brand new")); }' >>"$scratch/src/screens/about.c"
new_po xx-Latn || fail "$(cat "$scratch/said")"
grep -q "^po/sl.po: 1 translated message, $messages untranslated messages\.$" "$scratch/said" || fail "$(cat "$scratch/said")"
grep -A1 '^msgid "Quit"' "$file" | grep -q '^msgstr "Konec"$' || fail 'a translation was lost'
grep -q '^msgid "Brand new"' "$file" || fail 'a new message is missing'
cmp -s "$scratch/po/LINGUAS" "$scratch/before" || fail 'the language stands in LINGUAS twice'

[ "$failures" = 0 ] || exit 1
echo "ok: $messages messages"
