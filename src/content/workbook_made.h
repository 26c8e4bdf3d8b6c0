/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one language while its workbook is made. */
#ifndef WAYLIGHT_CONTENT_WORKBOOK_MADE_H
#define WAYLIGHT_CONTENT_WORKBOOK_MADE_H

#include "content/check_words.h"
#include "content/made.h"

struct made_book {
	struct check *check;
	const char *language;
	size_t folder;
	struct table records; /* of the folder: struct made_record by id */
	struct table texts;   /* English texts by fingerprint */
};

void made_book_start(struct made_book *, struct check *, const char *language, size_t folder);
void made_book_end(struct made_book *);

/* Says that there is such an English text now. */
void made_know(struct made_book *, const char *english);

/* The English that is shown for a text that waits: once it is there, it was made from this. */
void made_offer(struct made_book *, const char *id, const char *english);

/* Looks at a text that is there: one without a record counts as made from the English of now, and one that changed
 * since it was marked as made from what was shown then. Whether either is the case. */
bool made_see(struct made_book *, const char *id, const char *words, const char *english);

/* Records that a text holds for the English of now. Whether that is news. */
bool made_record_now(struct made_book *, const char *id, const char *english);

/* Whether a text was made from another English, and from which: NULL, nobody kept it. `folder` is where it stands. */
bool made_is_stale(const struct made_book *, size_t folder, const char *id, const char *english, const char **before);

/* Marks it: once its words differ from these, they count as made from this English. */
void made_mark(struct made_book *, const char *id, const char *words, const char *english);

/* made/CODE.yaml in the order of the ids, and made/en.yaml with all that the folder's files need. */
void made_book_write(const struct made_book *, const struct ids *, struct bytes *records, struct bytes *english);

#endif
