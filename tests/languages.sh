#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# docs/languages.md has the languages of the content, each with what `waylight status` says of it, and of all scripts with
# a verdict that is not well a word on what is wrong. Each language has the number that it always had, and no other has it.
set -u
source=${srcdir:-$(dirname "$0")/..}
said=$(WAYLIGHT_CONTENT=$source/content ./waylight ${SANDBOX-} status) || { echo "status does not end well"; exit 1; }
work=$(mktemp -d) || exit 1
trap 'rm -r "$work"' EXIT
echo "$said" | sed '/^$/,$d' | awk 'NR > 1 { print $1, $2, $3, $7, $9, $10, $11, $12 }' >"$work/said"
sed -n 's/^| \([^|]*\) | \([0-9]*\) | /\1 \2 /p' "$source/docs/languages.md" | tr -d '|' | tr -s ' ' |
	sed 's/ $//' | awk '{ print $1, $2, $3, $4, $6, $7, $8, $9 }' >"$work/written"
[ "$(wc -l <"$work/said")" -ge 50 ] || { echo "only $(wc -l <"$work/said") languages are told of"; exit 1; }
diff "$work/written" "$work/said" || { echo "docs/languages.md and waylight status differ, as above"; exit 1; }
ever=$source/tests/data/language-numbers.tsv
[ "$(grep -c '^[1-9][0-9]*	' "$ever")" -ge 50 ] || { echo "$ever does not know the numbers"; exit 1; }
for column in 1 2; do
	[ -z "$(sed '/^#/d' "$ever" | cut -f $column | sort | uniq -d)" ] || { echo "$ever has something twice"; exit 1; }
done
awk '{ print $2 "\t" $1 }' "$work/said" | while IFS= read -r line; do
	grep -qxF "$line" "$ever" || { echo "$ever has no line '$line': a number is given once, and for ever"; exit 1; }
done || exit 1
for name in Devanagari Bengali Gurmukhi Tamil Sinhala Thai Lao Khmer Burmese Ethiopic Vietnamese Yoruba Sorani Urdu \
	Azerbaijani Hausa Kazakh Uzbek; do
	sed -n '/^## The defects/,$p' "$source/docs/languages.md" | grep -q "$name" || { echo "no word on $name"; exit 1; }
done
