/* SPDX-License-Identifier: GPL-3.0-or-later */
/* made/CODE.yaml and made/en.yaml, whole and with their places. The kiosk reads them in a quicker way (made.c), which
 * sees only what stands as `waylight translate` writes it: anything else is an error here. */
#include <string.h>

#include "content/load.h"
#include "content/made.h"

/* id: "..." at the beginning of a line. */
static bool
load_is_as_written(const struct node *node)
{
	return node->span.quote == '"' && node->key_place.column == 1 && node->place.line == node->key_place.line &&
	    node->place.column == node->key_place.column + (long)strlen(node->key) + 2;
}

bool
load_made(struct reader *reader, struct table *records)
{
	const struct node *root = reader->tree.root;

	*records = (struct table){0};
	if (!read_kind(reader, root, NODE_MAP, "the file"))
		return false;
	for (const struct node *node = root->first; node; node = node->next) {
		struct made_record record;

		if (form_words.fault(node->key))
			reader_error(reader, node->key_place, "'%s' is not %s, expected %s",
			    raw_short(&reader->tree.arena, node->key), form_words.noun, form_words.expected);
		if (!read_kind(reader, node, NODE_TEXT, "an entry"))
			continue;
		if (!made_read_record(node->text, &record))
			reader_error(reader, node->place,
			    "'%s' is not a fingerprint, expected 16 hexadecimal digits, or three such",
			    raw_short(&reader->tree.arena, node->text));
		else if (!load_is_as_written(node))
			reader_error(reader, node->key_place,
			    "'%s' does not stand on a line of its own, expected it as 'waylight translate' writes it",
			    raw_short(&reader->tree.arena, node->key));
		table_put(records, arena_string(reader->keep, node->key), arena_string(reader->keep, node->text));
	}
	return reader_sound(reader);
}

bool
load_made_english(struct reader *reader, struct table *texts)
{
	const struct node *root = reader->tree.root;

	*texts = (struct table){0};
	if (!read_kind(reader, root, NODE_MAP, "the file"))
		return false;
	for (const struct node *node = root->first; node; node = node->next) {
		char print[MADE_DIGITS + 1];

		if (!read_kind(reader, node, NODE_TEXT, "an entry"))
			continue;
		made_print(node->text, print);
		if (strcmp(print, node->key) != 0)
			reader_error(reader, node->key_place, "'%s' is not the fingerprint of this text, expected '%s'",
			    raw_short(&reader->tree.arena, node->key), print);
		table_put(texts, arena_string(reader->keep, node->key), arena_string(reader->keep, node->text));
	}
	return reader_sound(reader);
}
