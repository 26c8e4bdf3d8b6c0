#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every character that the program puts on a screen, in any language, is in a font that the kiosk's package depends on
# (docs/architecture.md says which). Needs fontconfig and these fonts, and fails without.
set -u
export LC_ALL=C.UTF-8
source=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd) || exit 1
glyphs=${glyphs:-tests/glyphs}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-fonts.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

for tool in fc-list msgcat; do
	command -v $tool >/dev/null || { echo "not ok: $tool is missing (Debian: fontconfig, gettext)"; exit 1; }
done

# A pattern of families, and the package that has them. Noto Sans is a family for each script.
cat >"$scratch/families" <<'END'
^DejaVu Sans Mono$	fonts-dejavu-core
^FreeMono$	fonts-freefont-ttf
^Noto Sans( [A-Z][A-Za-z]*)?$	fonts-noto-core
^Noto Sans CJK [A-Z]*$	fonts-noto-cjk
END
fc-list --format '%{family[0]}\t%{style[0]}\t%{charset}\n' >"$scratch/all"
while IFS='	' read -r family package; do
	awk -F'\t' -v family="$family" '$1 ~ family && $1 != "Noto Sans Mono" { print $3 }' "$scratch/all" >"$scratch/found"
	[ -s "$scratch/found" ] || fail "no font is called '$family' (Debian: $package)"
	cat "$scratch/found"
done <"$scratch/families" | tee "$scratch/both" | tr ' ' '\n' | grep -v '^not ok' | grep . | sort -u >"$scratch/ranges"
grep '^not ok' "$scratch/both" && failures=1

# What is drawn: words, names and messages, and the signs of the screen itself.
for language in $(sed '/^#/d' "$source/po/LINGUAS"); do
	msgcat --no-wrap "$source/po/$language.po" |
		sed -n "s/^msgstr[^\"]*\"\\(..*\\)\"\$/$language	\\1/p"
done >"$scratch/messages"
[ -s "$scratch/messages" ] || fail 'no messages were found'
"$glyphs" "$source/content" <"$scratch/messages" >"$scratch/glyphs" || fail "$glyphs does not work"
# Those that steer and are never shown are left out.
grep -rhoE '\\u[0-9A-Fa-f]{4}' "$source/src/ui" "$source/src/term" "$source/src/screens" |
	sed 's/^\\u//' | grep -viE '^(20(0[0-9A-F]|2[89A-F]|6[0-9A-F])|FEFF|00A0)$' | sort -u | sed 's/$/ (the screen)/' >>"$scratch/glyphs"
count=$(wc -l <"$scratch/glyphs")
[ "$count" -gt 500 ] || fail "only $count characters were seen, expected more"

# Prints each line of glyphs whose character is in no range.
lacking() {
	awk '
		function number(text,   at, value) {
			for (at = 1; at <= length(text); at++)
				value = value * 16 + index("0123456789abcdef", tolower(substr(text, at, 1))) - 1
			return value
		}
		NR == FNR { split($1, half, "-"); first[NR] = number(half[1]); last[NR] = number(half[2] == "" ? half[1] : half[2]); next }
		{
			code = number($1)
			for (i in first) if (code >= first[i] && code <= last[i]) next
			print
		}' "$scratch/ranges" "$1"
}
lacking "$scratch/glyphs" >"$scratch/lacking"
while read -r code language; do fail "no font has U+$code, which stands in $language"; done <"$scratch/lacking"

# The judge must be able to say no.
echo 'e000 nowhere' >"$scratch/private"
[ "$(lacking "$scratch/private")" = 'e000 nowhere' ] || fail 'a character that no font has was not seen'

[ "$failures" = 0 ] || exit 1
echo "ok: $count characters"
