/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes of facts, some with a number beside them. The words of the codes are left to check. */
#include "content/load.h"

static const struct field fields[] = {
    {.key = "code", .required = true, .offset = FIELD_NOT_KEPT, .form = &form_code},
    {.key = "number", .required = true, .offset = FIELD_NOT_KEPT, .form = &form_figure},
};

/* The same code may stand twice when its numbers differ. */
static void
load_code(struct reader *reader, const struct node *entry, const char *what, const char *prefix, struct codes *codes,
    struct table *seen)
{
	struct arena *arena = &reader->tree.arena;
	const struct node *code = entry, *number = NULL;
	const char *words;

	if (entry->kind == NODE_MAP) {
		read_fields(reader, entry, fields, sizeof fields / sizeof *fields, NULL, NULL);
		code = node_get(entry, "code");
		number = node_get(entry, "number");
		if (!code || code->kind != NODE_TEXT || !number || number->kind != NODE_TEXT)
			return;
		words = arena_print(reader->keep, "%s%s", prefix, code->text);
	} else {
		words = read_text(reader, entry, arena_print(arena, "an entry of %s", what), &form_code, prefix);
	}
	if (!words)
		return;
	read_once(reader, seen, "the code", number ? arena_print(arena, "%s %s", code->text, number->text) : code->text,
	    entry);
	codes->number[codes->count] = number ? arena_string(reader->keep, number->text) : NULL;
	codes->text[codes->count++] = words;
}

struct codes
load_codes(struct reader *reader, const struct node *list, const char *what, const char *prefix)
{
	struct codes codes = {0};
	struct table seen = {0};

	if (!read_list_of(reader, list, what, CONTENT_LIST_LONGEST))
		return codes;
	codes.text = arena_take(reader->keep, list->count * sizeof *codes.text);
	codes.number = arena_take(reader->keep, list->count * sizeof *codes.number);
	for (const struct node *entry = list->first; entry; entry = entry->next)
		load_code(reader, entry, what, prefix, &codes, &seen);
	table_end(&seen);
	return codes;
}
