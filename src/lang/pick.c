/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks a language's fallback chain. The program's own words are left to message. */
#include "lang/pick.h"

#include <string.h>

struct pick_chain
pick_chain(struct content *content, const struct language *language)
{
	const struct language *english = content_language(content, "en");
	struct pick_chain chain = {.count = 0};

	/* Room for English is left. */
	while (language && language != english && chain.count < PICK_CHAIN_LONGEST - 1) {
		chain.languages[chain.count++] = language;
		language = language->fallback ? content_language(content, language->fallback) : NULL;
	}
	chain.languages[chain.count++] = english;
	return chain;
}

/* A draft may be wrong, so whoever reads it gets the English too. */
static struct phrase
pick_with_original(struct content *content, struct phrase words, const struct language *language, const char *id)
{
	if (language->reading == READING_DRAFT)
		words.original = content_word(content, content_language(content, "en"), id);
	return words;
}

struct phrase
pick_words(struct content *content, const struct language *language, const char *id)
{
	struct pick_chain chain = pick_chain(content, language);

	for (size_t i = 0; i < chain.count; i++) {
		const char *words = content_word(content, chain.languages[i], id);

		if (words) {
			struct phrase phrase = pick_verbatim(words, chain.languages[i]);

			phrase.id = id;
			return pick_with_original(content, phrase, chain.languages[i], id);
		}
	}
	return pick_verbatim(NULL, language);
}

bool
pick_fell_back(struct phrase words, const struct language *language)
{
	return words.text && strcmp(words.language ? words.language : "en", language ? language->code : "en") != 0;
}

struct phrase
pick_verbatim(const char *text, const struct language *language)
{
	return (struct phrase){
	    .text = text,
	    .language = language ? language->code : "en",
	    .right_to_left = language && language->right_to_left,
	};
}
