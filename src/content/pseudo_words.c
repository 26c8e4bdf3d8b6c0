/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two pseudo-languages. How English is made strange is left to text/pseudo.c. */
#include "content/pseudo_words.h"

/* Not drafts: a draft would show its English too. */
static const struct language languages[] = {
    {.code = "en-XA",
        .name = "English (accented)",
        .greeting = "Welcome",
        .information = "Information",
        .script = "Latn",
        .catalog = "en_XA",
        .fallback = "en",
        .tier = TIER_FULL,
        .reading = READING_TWICE,
        .pseudo = PSEUDO_ACCENTED},
    {.code = "ar-XB",
        .name = "English (mirrored)",
        .greeting = "Welcome",
        .information = "Information",
        .script = "Latn",
        .catalog = "ar_XB",
        .fallback = "en",
        .right_to_left = true,
        .tier = TIER_FULL,
        .reading = READING_TWICE,
        .pseudo = PSEUDO_MIRRORED},
};

const struct language *
pseudo_language(const char *code)
{
	enum pseudo pseudo = text_pseudo_of(code);

	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (pseudo && languages[i].pseudo == pseudo)
			return &languages[i];
	return NULL;
}

const char *
pseudo_word(struct pseudo_words *words, enum pseudo pseudo, struct arena *keep, const char *id, const char *english)
{
	struct table *texts = &words->texts[pseudo];

	if (english && !table_has(texts, id))
		table_put(texts, arena_string(keep, id), text_pseudo(keep, pseudo, english));
	return english ? table_get(texts, id) : NULL;
}

void
pseudo_words_end(struct pseudo_words *words)
{
	for (size_t i = 0; i < sizeof words->texts / sizeof *words->texts; i++)
		table_end(&words->texts[i]);
}
