/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of the content in the visitor's language, or the next best, and which one it was. */
#ifndef WAYLIGHT_LANG_PICK_H
#define WAYLIGHT_LANG_PICK_H

#include <stdbool.h>

#include "content/content.h"
#include "text/phrase.h"

/* The words of an id along the language's fallback chain, ending in English. Its `language` tells which
 * one answered. When no language has it, the text is NULL. */
struct phrase pick_words(struct content *, const struct language *, const char *id);

/* Whether these words are in another language than was asked for. */
bool pick_fell_back(struct phrase, const struct language *);

/* Any string taken as written (a name, an address) as a phrase of the given language; NULL: English. */
struct phrase pick_verbatim(const char *text, const struct language *);

#endif
