/* SPDX-License-Identifier: GPL-3.0-or-later */
/* glossary/CODE.yaml. Whether the words keep to it is left to check. */
#include <string.h>

#include "content/load.h"

static const struct field fields[] = {
    {.key = "term", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "use", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "avoid", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "allow", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "in", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "words", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "source", .offset = FIELD_NOT_KEPT},
};

/* A list of texts of a form, which may be empty. */
static size_t
load_texts(struct reader *reader, const struct node *entry, const char *key, const struct form *form,
    const char ***list)
{
	const struct node *node = node_get(entry, key);
	struct list read;

	if (!node || (node->kind == NODE_LIST && !node->count))
		return 0;
	read = read_texts(reader, node, arena_print(&reader->tree.arena, "'%s'", key), form, NULL);
	*list = read.text;
	return read.count;
}

/* Of "sign (of control)" the term is "sign". */
static void
load_term(struct reader *reader, const struct node *entry, struct term *term)
{
	const char *text = read_text(reader, node_get(entry, "term"), "'term'", &form_line, NULL);
	size_t length = text ? strcspn(text, "(") : 0;

	while (length && text[length - 1] == ' ')
		length--;
	term->explained = text && text[strcspn(text, "(")];
	term->term = text ? arena_copy(reader->keep, text, length) : NULL;
	term->use_count = load_texts(reader, entry, "use", &form_line, &term->use);
	term->avoid_count = load_texts(reader, entry, "avoid", &form_line, &term->avoid);
	if (!term->use_count && !term->avoid_count)
		reader_error(reader, entry->place, "a term with nothing to use or avoid, expected 'use' or 'avoid'");
}

static void
load_exception(struct reader *reader, const struct node *entry, const char *const *rules, struct term *term)
{
	const struct node *node = node_get(entry, "allow");
	const char *names = "";

	term->allow = read_text(reader, node, "'allow'", &form_line, NULL);
	term->in_count = load_texts(reader, entry, "in", &form_words, &term->in);
	term->words_count = load_texts(reader, entry, "words", &form_line, &term->words);
	if (!term->in_count && !term->words_count)
		reader_error(reader, entry->place, "an exception for nothing, expected ids as 'in', or 'words'");
	for (const char *const *rule = rules; *rule && term->allow; rule++) {
		if (!strcmp(*rule, term->allow))
			return;
		names = arena_print(&reader->tree.arena, "%s%s%s", names, *names ? ", " : "", *rule);
	}
	if (term->allow)
		reader_error(reader, node->place, "'%s' is no rule, expected one of %s",
		    raw_short(&reader->tree.arena, term->allow), names);
}

bool
load_glossary(struct reader *reader, const char *const *rules, struct glossary *glossary)
{
	const struct node *root = reader->tree.root;

	*glossary = (struct glossary){0};
	if (!read_list_of(reader, root, "the file", CONTENT_WORDS_MOST))
		return false;
	glossary->list = arena_take(reader->keep, root->count * sizeof *glossary->list);
	for (const struct node *entry = root->first; entry; entry = entry->next) {
		struct term *term = &glossary->list[glossary->count++];
		bool is_term = node_get(entry, "term") != NULL;

		term->node = entry;
		read_fields(reader, entry, fields, sizeof fields / sizeof *fields, NULL, NULL);
		if (entry->kind != NODE_MAP)
			continue;
		if (is_term == (node_get(entry, "allow") != NULL))
			reader_error(reader, entry->place, "an entry of neither or both, expected 'term' or 'allow'");
		else if (is_term)
			load_term(reader, entry, term);
		else
			load_exception(reader, entry, rules, term);
	}
	return reader_sound(reader);
}
