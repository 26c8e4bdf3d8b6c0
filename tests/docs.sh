#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The papers say what is so: docs/architecture.md has one line for each file, the man page the options of
# `waylight --help` and the keys, and what README.md, HACKING.md and others point at is there. Needs groff, and fails
# without.
set -u
export LC_ALL=C.UTF-8
source=${srcdir:-$(dirname "$0")/..}
program=${program:-./waylight}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/waylight-docs.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

# Compares two sorted lists, and names what stands in one only.
same() {
	comm -23 "$2" "$3" >"$scratch/left"
	comm -13 "$2" "$3" >"$scratch/right"
	while read -r line; do fail "$1: '$line' $4"; done <"$scratch/left"
	while read -r line; do fail "$1: '$line' $5"; done <"$scratch/right"
}

# ---- docs/architecture.md: a heading "### `folder/`", then a table whose first column names files in it.
architecture=$source/docs/architecture.md
sed -n -e 's|^### `\([^`]*/\)`.*|>\1|p' -e '/^| `/s/^| \([^|]*\)|.*/\1/p' "$architecture" |
	awk '/^>/ { room = substr($0, 2); next }
		{ n = split($0, part, "`"); for (i = 2; i <= n; i += 2) print room part[i] }' |
	sort >"$scratch/named"
(
	cd "$source" || exit 1
	find src tests tools -type f \( -name '*.c' -o -name '*.h' -o -name '*.def' -o -name '*.sh' -o -name '*.py' \
		-o -name '*.am' -o -path 'tools/*' \) ! -path '*/__pycache__/*' ! -path 'src/screens/list.h' |
		grep -v '^tests/content/\(good\|bad\)/'
) | sort >"$scratch/found"
[ "$(wc -l <"$scratch/found")" -gt 150 ] || fail "only $(wc -l <"$scratch/found") files were found, expected more"
same docs/architecture.md "$scratch/found" "$scratch/named" 'has no line' 'has a line twice, or is not there'

# ---- The man pages: no warning, and the options of --help with their arguments.
manual=$source/docs/waylight.1
settings=$source/docs/waylight.yaml.5
if command -v groff >/dev/null; then
	for page in "$manual" "$settings"; do
		groff -mdoc -ww -Tutf8 -P-cbou "$page" >"$scratch/page" 2>"$scratch/warnings" || fail "$page: groff refuses it"
		while read -r line; do fail "$line"; done <"$scratch/warnings"
		grep -q 'SEE ALSO' "$scratch/page" || fail "$page: the page is empty"
	done
else
	fail 'groff is missing (Debian: groff-base)'
fi
"$program" --help >"$scratch/help" || fail "$program --help does not work"
# "  -?, --help  Give..." and "      --idle=SECONDS  how..." become "help" and "idle=SECONDS".
sed -n 's/^ \{2,6\}\(-., \)\{0,1\}--\([a-z-]*\(=[A-Z]*\)\{0,1\}\).*/\2/p' "$scratch/help" | sort >"$scratch/options"
sed -n 's/^\.It \(Fl [^ ]* , \)\{0,1\}Fl -\([a-z-]*\)\( Ns = Ns Ar \([A-Z]*\)\)\{0,1\}$/\2=\4/p' "$manual" | sed 's/=$//' |
	sort >"$scratch/written"
[ -s "$scratch/options" ] || fail "$program --help shows no options"
same docs/waylight.1 "$scratch/options" "$scratch/written" 'is in --help only' 'is not in --help'
grep -oE '(getenv|environment_or)\("[A-Z_]+' "$source/src/main.c" | sed 's/.*"//' | sort -u >"$scratch/variables"
sed -n 's/^\.It Ev //p' "$manual" | sort >"$scratch/described"
same docs/waylight.1 "$scratch/variables" "$scratch/described" 'is asked for and not described' 'is not asked for'

# The key that the screen names for each action, among the keys of the manual page.
sed -n 's/^ACTION(.*, "\([^"]*\)", N_.*/\1/p' "$source/src/ui/actions.def" | sort >"$scratch/keys"
sed -n '/^\.Ss Keys/,/^\.Sh/s/^\.It Ic //p' "$manual" | sed 's/\\&//g; s/\\-/-/g' | tr ' ' '\n' | sort -u >"$scratch/written"
[ -s "$scratch/keys" ] || fail "src/ui/actions.def has no keys"
comm -23 "$scratch/keys" "$scratch/written" >"$scratch/left"
while read -r key; do fail "docs/waylight.1: no key '$key'"; done <"$scratch/left"

# ---- The keys of the file of settings: in its man page, and in the example.
sed -n 's/^    {\.key = "\([a-z-]*\)".*/\1/p' "$source/src/content/settings.c" | sort >"$scratch/keys"
sed -n 's/^\.It Ic \([a-z-]*\)$/\1/p' "$settings" | sort >"$scratch/written"
[ -s "$scratch/keys" ] || fail "src/content/settings.c has no keys"
same docs/waylight.yaml.5 "$scratch/keys" "$scratch/written" 'is a key without a line' 'is no key'
sed -n 's/^#\{0,1\}\([a-z-]*\):.*/\1/p' "$source/packaging/waylight.yaml" | sort >"$scratch/shown"
same packaging/waylight.yaml "$scratch/keys" "$scratch/shown" 'is not shown' 'is no key'

# ---- README.md, HACKING.md and others: commands, options, pictures and links.
version=$("$program" --version)
grep -q "^${version#waylight }" "$source/NEWS" || fail "NEWS does not begin a part with '${version#waylight }'"
for paper in README.md HACKING.md SECURITY.md docs/accessibility.md docs/architecture.md docs/languages.md docs/operating.md \
	docs/terminals.md docs/translating.md content/README.md; do
	file=$source/$paper
	[ -s "$file" ] || { fail "$paper is missing"; continue; }
	for target in $(grep -o '](\([^)#]*\)' "$file" | sed 's/^](//' | grep -v '^https:'); do
		[ -e "$(dirname "$file")/$target" ] || fail "$paper: '$target' is not there"
	done
	# What is run: indented lines or fenced ones that begin with a path of the project.
	for command in $(sed -n 's/^[ 	]*\$\{0,1\} *\(\(tools\|tests\)\/[a-z./_-]*\).*/\1/p' "$file" | sort -u); do
		[ -e "$source/$command" ] || [ -e "$command" ] || fail "$paper: '$command' is not there"
	done
	for option in $(grep -oE '(waylight|tools/run)[^`|]* --[a-z]+[^`|]*' "$file" | grep -oE -e '--[a-z-]+' | sort -u); do
		grep -qE -e " $option(=|\$| )" "$scratch/help" || [ "$option" = --yes ] ||
			fail "$paper: waylight has no option '$option'"
	done
done
# What proves that something is met: files of tests, and functions of tests/test_ways.c.
proofs=0
for proof in $(grep '^|' "$source/docs/accessibility.md" | grep -oE '`[a-z][a-z_/0-9]+`' | tr -d '`' | sort -u); do
	proofs=$((proofs + 1))
	case $proof in
	by_* | in_* | without_*) grep -q "^${proof}(void" "$source/tests/test_ways.c" ;;
	*) [ -e "$source/tests/$proof.c" ] ;;
	esac || fail "docs/accessibility.md: no test '$proof'"
done
[ "$proofs" -gt 20 ] || fail "docs/accessibility.md names only $proofs tests"
# Each clause of EN 301 549 from 5.1.2 on that is no heading, of Section 508 402 to 407, of WCAG 2.2 A and AA has a row.
sed -n 's/^| \([^|]*\)|.*/\1/p' "$source/docs/accessibility.md" | tr -s ' ,' '\n' | sort -u >"$scratch/clauses"
for clause in 5.1.2.1 5.1.2.2 5.1.3.1 5.1.3.2 5.1.3.3 5.1.3.4 5.1.3.5 5.1.3.6 5.1.3.7 5.1.3.8 5.1.3.9 5.1.3.10 5.1.3.11 \
	5.1.3.12 5.1.3.13 5.1.3.14 5.1.3.15 5.1.3.16 5.1.4 5.1.5 5.1.6.1 5.1.6.2 5.1.7 5.2 5.3 5.4 5.5.1 5.5.2 5.6.1 5.6.2 5.7 5.8 \
	5.9 402.2.1 402.2.2 402.2.3 402.2.4 402.2.5 402.3.1 402.3.2 402.4 402.5 403 404 405 406 407.2 407.3 407.4 407.5 407.6 \
	407.7 407.8 1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 \
	1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 \
	2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3; do
	grep -qxF "$clause" "$scratch/clauses" || fail "docs/accessibility.md: no row for $clause"
done
for command in tools/run tools/test; do
	grep -q "^    $command" "$source/README.md" || grep -q "^$command" "$source/README.md" ||
		fail "README.md does not show '$command'"
	[ -x "$source/$command" ] || fail "'$command' cannot be run"
done
for picture in attract help-ar signs-en; do
	grep -q "](docs/pictures/$picture.png)" "$source/README.md" || fail "README.md: no picture '$picture'"
done

[ "$failures" = 0 ] || exit 1
echo "ok: $(wc -l <"$scratch/found") files, $(wc -l <"$scratch/options") options"
