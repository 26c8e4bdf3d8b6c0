#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The usual tools of translators read our files: words go through yaml2po and po2yaml of the Translate Toolkit (which Weblate
# uses) and come back the same, and i18nspector finds no error in the catalogs.
set -u
source=${srcdir:-$(dirname "$0")/..}
work=$(mktemp -d) || exit 1
trap 'rm -r "$work"' EXIT
failures=0

fail() {
	echo "not ok: $*"
	failures=$((failures + 1))
}

# Ids that the language lacks come back in English: there the tool takes the words of its template.
for language in fr ar; do
	yaml2po --progress=none -t "$source/content/words/en.yaml" "$source/content/words/$language.yaml" "$work/$language.po" ||
		fail "yaml2po does not read words/$language.yaml"
	po2yaml --progress=none -t "$source/content/words/en.yaml" "$work/$language.po" "$work/$language.yaml" ||
		fail "po2yaml does not write words/$language.yaml"
	python3 - "$source/content/words" "$work/$language.yaml" "$language" <<'PYTHON' || fail "words/$language.yaml comes back changed"
import sys
import yaml

def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, yaml.BaseLoader)

folder, path, language = sys.argv[1:]
english, before, after = read(folder + "/en.yaml"), read(folder + "/" + language + ".yaml"), read(path)
changed = [id for id in before if after.get(id) != before[id]]
strange = [id for id in after if id not in before and after[id] != english[id]]
if len(before) < 1000 or changed or strange or [id for id in after if id in before] != [id for id in english if id in before]:
    sys.exit("%d texts; changed: %s; from nowhere: %s" % (len(before), changed[:5], strange[:5]))
PYTHON
done

# It does not know the code of Sorani, which is one of three letters.
seen=0
for catalog in "$source"/po/*.po; do
	seen=$((seen + 1))
	errors=$(i18nspector "$catalog" | grep '^E:' | grep -vx "E: $catalog: invalid-language ckb")
	[ -z "$errors" ] || fail "$errors"
done
[ "$seen" -ge 50 ] || fail "only $seen catalogs were seen"
command -v i18nspector >/dev/null || fail "there is no i18nspector"
[ "$failures" = 0 ]
