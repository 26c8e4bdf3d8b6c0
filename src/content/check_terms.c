/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the words keep to the glossary of their language. */
#include <string.h>

#include "base/utf8.h"
#include "content/check_words.h"
#include "text/writing.h"

/* The first place of one piece of a stem; `whole_end`: where no letter follows. */
static const char *
terms_find_piece(const struct text *text, const char *at, const char *piece, bool whole_end, size_t *length)
{
	while ((at = text_find_alike(at, piece, text->language->code, false, length))) {
		const char *behind = at + *length;

		if (!whole_end || !text_is_letter(utf8_walk(&behind)))
			return at;
		at += *length;
	}
	return NULL;
}

/* Where the pieces of a stem, spaces between them, stand in a text in their order; behind one that a space ends the
 * stem with, its word must end. NULL: nowhere. */
static const char *
terms_find(const struct text *text, const char *stem)
{
	const char *at = text->node->text, *first = NULL;

	while (*stem) {
		size_t piece = strcspn(stem, " "), spaces = strspn(stem + piece, " "), length;
		const char *found = terms_find_piece(text, at, arena_copy(&text->words->check->arena, stem, piece),
		    spaces && !stem[piece + spaces], &length);

		if (!found)
			return NULL;
		if (!first)
			first = found;
		at = found + length;
		stem += piece + spaces;
	}
	return first;
}

/* "торговл людь, продаж" */
static const char *
terms_list(struct arena *arena, const char **list, size_t count)
{
	const char *joined = "";

	for (size_t i = 0; i < count; i++)
		joined = arena_print(arena, "%s%s%s", joined, i ? ", " : "", list[i]);
	return joined;
}

static void
terms_hold(const struct text *text, const struct term *term)
{
	struct arena *arena = &text->words->check->arena;
	bool used = !term->use_count;

	for (size_t i = 0; i < term->use_count; i++)
		used = used || terms_find(text, term->use[i]);
	if (!used)
		text_warn(text, text->node->text, "nothing here for '%s', expected one of: %s", term->term,
		    terms_list(arena, term->use, term->use_count));
	for (size_t i = 0; i < term->avoid_count; i++) {
		const char *found = terms_find(text, term->avoid[i]);

		if (found)
			text_warn(text, found, "'%s' for '%s', which the glossary avoids", term->avoid[i], term->term);
	}
}

void
rule_terms(const struct text *text)
{
	size_t length;

	if (text_is_sound(text))
		return;
	for (const struct glossary *const *glossary = text->glossaries; *glossary; glossary++)
		for (size_t i = 0; i < (*glossary)->count; i++) {
			const struct term *term = &(*glossary)->list[i];

			if (term->term && text_find_alike(text->english, term->term, "en", true, &length))
				terms_hold(text, term);
		}
}
