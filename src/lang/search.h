/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding texts by the beginnings of their words, while they are typed.
 *
 * A text is made ready once in a language: its words with their collation keys. After that a key press costs a
 * comparison of bytes for each word. */
#ifndef WAYLIGHT_LANG_SEARCH_H
#define WAYLIGHT_LANG_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "content/model.h"

struct search_text;

/* A text (in normal form C) made ready for visitors of a language (NULL: English). Lives in `arena`; `text`
 * itself may go. */
const struct search_text *search_prepare(struct arena *, const struct language *, const char *text);

/* Marks in `fits`, one for each of the texts, those that fit: each word of `typed` begins a word of the text, by
 * the language's collation at primary strength (case, accents and punctuation do not count) or as written
 * but for case. In scripts that put no space between words (Chinese, Thai) a word may begin at any character. A
 * `typed` that says nothing fits every text; one that is too long, or no UTF-8, fits none. The texts
 * must have been made ready in the same language. Leaves no copy of `typed` behind. */
void search_find(const struct language *, const char *typed, const struct search_text *const *texts, size_t count,
    bool *fits);

#endif
