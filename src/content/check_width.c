/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide a text may be and how long it is beside its English, in columns. */
#include <string.h>

#include "content/check_words.h"
#include "text/fill.h"
#include "text/typeset.h"

enum {
	TITLE_COLUMNS = 40, /* as wide as the smallest window */
	RATIO_LEAST = 20,   /* columns of an English text that says something about lengths */
	RATIO_SHORT = 40    /* below so many a few words make much of a difference */
};

static bool
width_ends_in(const char *id, const char *end)
{
	size_t length = strlen(id), tail = strlen(end);

	return length >= tail && !strcmp(id + length - tail, end);
}

int
lexicon_columns(const struct lexicon *words, const char *id)
{
	const struct need *need = table_get(&words->needs.by_id, id);
	bool choice = need && need->role == NEED_ITEM && (need->kind == ITEM_PAGE || need->kind == ITEM_SCREEN);

	return choice || width_ends_in(id, ".title") || !strncmp(id, "region.", 7) ? TITLE_COLUMNS : 0;
}

static int
width_of(const char *words, const struct language *language)
{
	return text_columns((struct phrase){words, language->code, language->right_to_left});
}

void
rule_width(const struct text *text)
{
	int most = lexicon_columns(text->lexicon, text->node->key), columns;
	const char *at = text->node->text;
	size_t length;

	if (!most || text_next_placeholder(&at, &length))
		return;
	columns = width_of(text->node->text, text->language);
	if (columns > most)
		text_warn(text, text->node->text, "%d columns, expected at most %d for a title or a choice", columns, most);
}

/* In percent of the English: letters of these scripts are two columns wide and say more, those of the others one. */
static int
width_least(const char *script)
{
	return strstr("Hans Hant Jpan Kore", script) ? 20 : 33;
}

void
rule_length(const struct text *text)
{
	const struct language *english = content_language(text->lexicon->check->content, "en");
	int from = width_of(text->english, english), to;

	if (from < RATIO_LEAST)
		return;
	to = width_of(text->node->text, text->language);
	if (to * 100 > from * (from < RATIO_SHORT ? 250 : 200))
		text_warn(text, text->node->text, "%d columns, much more than the %d of the English", to, from);
	if (to * 100 < from * width_least(text->language->script))
		text_warn(text, text->node->text, "%d columns, much less than the %d of the English", to, from);
}
