/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pseudo-languages as languages of the content: their words are made of the English ones when they are asked
 * for. */
#ifndef WAYLIGHT_CONTENT_PSEUDO_WORDS_H
#define WAYLIGHT_CONTENT_PSEUDO_WORDS_H

#include "base/arena.h"
#include "content/model.h"
#include "content/table.h"

/* What was made so far; zeroed: nothing. */
struct pseudo_words {
	struct table texts[PSEUDO_MIRRORED + 1]; /* by id */
};

/* The pseudo-language of a code; NULL: none. */
const struct language *pseudo_language(const char *code);

/* The words of an id, made of the English ones (NULL: there are none) in `keep`. */
const char *pseudo_word(struct pseudo_words *, enum pseudo, struct arena *keep, const char *id, const char *english);

/* Frees all but the texts. */
void pseudo_words_end(struct pseudo_words *);

#endif
