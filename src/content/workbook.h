/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a language as a translator needs them: its words, with room for what is new and notes on what is
 * behind, and the records of what each text was made from. Writing them is left to the caller.
 *
 * Lines that begin with "#|" are the workbook's own: above a text that waits, or is behind its English, it writes
 * them anew each time. Nothing else in a file of words is ever touched. */
#ifndef WAYLIGHT_CONTENT_WORKBOOK_H
#define WAYLIGHT_CONTENT_WORKBOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/bytes.h"
#include "content/content.h"

/* One file as it should be. */
struct workbook_file {
	const char *path;
	struct bytes bytes;
	bool differs; /* from what is there */
};

struct workbook {
	struct arena arena;
	struct workbook_file words, made, english; /* words/CODE.yaml, made/CODE.yaml, made/en.yaml */
	size_t added;    /* texts that were not there, now empty */
	size_t waiting;  /* empty texts, with those that were added */
	size_t stale;    /* made from another English */
	size_t done;     /* the others */
	size_t recorded; /* of them, those that are now said to be made from the English of now */
};

/* What to record as made from the English of now although it seems behind. */
struct workbook_record {
	bool all;
	char *const *ids; /* of the words */
	size_t count;
};

/* Makes the files of a language (not English) in the folder of that number. False: a file that it needs has an error,
 * or an id to record is none of the language's; the content's problems say which. Ended by workbook_end() in any case. */
bool workbook_make(struct workbook *, struct content *, const struct language *, size_t folder,
    struct workbook_record);

void workbook_end(struct workbook *);

#endif
