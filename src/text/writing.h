/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a language is written: the script of its letters, its quotation marks, capitals and small letters. For
 * whoever compares a translation with what is usual. */
#ifndef WAYLIGHT_TEXT_WRITING_H
#define WAYLIGHT_TEXT_WRITING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether a character is a letter, or a mark on one. */
bool text_is_letter(uint32_t code);

/* The first letter at or after `text` that is not of the script (ISO 15924: "Arab", "Hans"; one that is not known has
 * all), and in *length the bytes of the word from there on, with digits, as far as it is not of the script; NULL: there
 * is none. */
const char *text_next_foreign(const char *text, const char *script, size_t *length);

/* Where `part` stands in `text`, capitals and small letters alike as the language (BCP 47) has them; NULL: nowhere.
 * `whole`: only where no letter stands before or behind it. *length is how many bytes it takes there. */
const char *text_find_alike(const char *text, const char *part, const char *language, bool whole, size_t *length);

/* A language's quotation marks by CLDR, the older one where versions differ: outer and inner ones. */
struct text_quotes {
	uint32_t open[2], close[2];
};

/* False: CLDR does not know the language, and the quotes are those of English. */
bool text_quotes_of(const char *language, struct text_quotes *);

#endif
