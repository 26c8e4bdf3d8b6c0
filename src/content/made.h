/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which English each translation was made from.
 *
 * made/CODE.yaml keeps, for each id, the fingerprint of the English that its words were made from. Where `waylight
 * translate` found them behind the English, two more stand behind it: that of the English which it showed to the
 * translator, and that of the words as they were then; once the words differ, they count as made from what was
 * shown. made/en.yaml keeps the English of every fingerprint that is named there. */
#ifndef WAYLIGHT_CONTENT_MADE_H
#define WAYLIGHT_CONTENT_MADE_H

#include <stdbool.h>
#include <stddef.h>

#include "content/content.h"
#include "content/table.h"

enum { MADE_DIGITS = 16 };

/* Empty where there is none. */
struct made_record {
	char from[MADE_DIGITS + 1];
	char shown[MADE_DIGITS + 1], words[MADE_DIGITS + 1];
};

/* The fingerprint of a text: FNV-1a of 64 bits in hexadecimal digits. */
void made_print(const char *text, char print[MADE_DIGITS + 1]);

/* Reads "FROM" or "FROM SHOWN WORDS"; false: it is neither, and the record is of no use. */
bool made_read_record(const char *text, struct made_record *);

/* Whether words with this record are behind an English text. Those that were changed since translate showed this English
 * beside them are not. */
bool made_is_behind(const struct made_record *, const char *english, const char *words);

/* Puts the records of a file into a table, by id: keys and values are pieces of `text`, which is cut up. It sees only
 * what stands as translate writes it, each entry on a line of its own, and costs the kiosk next to nothing. */
void made_scan(char *text, struct table *);

/* Whether a text in exactly this language was made from another English than the one of now. False also where
 * there is no such text, and where nobody knows. */
bool content_word_is_stale(struct content *, const struct language *, const char *id);

/* Frees what was read. For content_close(). */
void made_end(struct content *);

#endif
