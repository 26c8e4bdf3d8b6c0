/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the words keep to the glossary of their language. */
#include <string.h>

#include "base/utf8.h"
#include "content/check_words.h"
#include "text/writing.h"

/* Behind the letters that a stem leaves open, and the spaces there. */
static const char *
terms_next_word(const char *at)
{
	const char *next = at;

	while (text_is_letter(utf8_walk(&next)))
		at = next;
	return at + strspn(at, " ");
}

/* Whether stems, the words of which stand beside each other, begin at a place in a text; behind one that a space ends
 * the last word ends too. */
static bool
terms_begin(const struct text *text, const char *at, const char *stems)
{
	while (*stems) {
		size_t piece = strcspn(stems, " "), spaces = strspn(stems + piece, " "), length;
		const char *stem = arena_copy(&text->lexicon->check->arena, stems, piece), *behind;

		if (text_find_alike(at, stem, text->language->code, false, &length) != at)
			return false;
		at = behind = at + length;
		stems += piece + spaces;
		if (!*stems && spaces)
			return !text_is_letter(utf8_walk(&behind));
		at = terms_next_word(at);
	}
	return true;
}

/* Where stems stand in a text; NULL: nowhere. */
static const char *
terms_find(const struct text *text, const char *stems)
{
	const char *first = arena_copy(&text->lexicon->check->arena, stems, strcspn(stems, " ")), *at = text->node->text;
	size_t length;

	while ((at = text_find_alike(at, first, text->language->code, false, &length))) {
		if (terms_begin(text, at, stems))
			return at;
		at += length;
	}
	return NULL;
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
	struct arena *arena = &text->lexicon->check->arena;
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

			if (term->term && !term->explained && text_find_alike(text->english, term->term, "en", true, &length))
				terms_hold(text, term);
		}
}
