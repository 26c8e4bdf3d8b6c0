/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the content in the visitor's language, or the next best, and which one it was. */
#ifndef WAYLIGHT_LANG_PICK_H
#define WAYLIGHT_LANG_PICK_H

#include <stdbool.h>
#include <stddef.h>

#include "content/content.h"
#include "text/phrase.h"

enum { PICK_CHAIN_LONGEST = 8 };

struct pick_chain {
	const struct language *languages[PICK_CHAIN_LONGEST];
	size_t count; /* at least 1 */
};

/* The languages to look in: this one (NULL: English), then what stands in for it, English at the end. */
struct pick_chain pick_chain(struct content *, const struct language *);

/* The words of an id along the language's fallback chain, ending in English. Its `language` tells which
 * one answered, and `original` has the English where that one is a draft. When no language has it, the text is
 * NULL. */
struct phrase pick_words(struct content *, const struct language *, const char *id);

/* Whether these words are in another language than was asked for; no when there are none. */
bool pick_fell_back(struct phrase, const struct language *);

/* Any string taken as written (a name, an address) as a phrase of the given language; NULL: English. */
struct phrase pick_verbatim(const char *text, const struct language *);

#endif
