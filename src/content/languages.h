/* SPDX-License-Identifier: GPL-3.0-or-later */
/* languages.yaml of all folders, read in parts: opening finds where each entry is, its code and its number; the rest
 * of an entry is parsed when it is first asked for, so that a list costs what it shows and not what there is.
 *
 * Entries are found in files of the usual form: each key on a line of its own, `code` and `number` in double quotes.
 * Whatever else there is, and whatever is wrong, is left to the whole reading, which tells all that is wrong. After
 * that an entry with an error is not used; the rest is. */
#ifndef WAYLIGHT_CONTENT_LANGUAGES_H
#define WAYLIGHT_CONTENT_LANGUAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/bytes.h"
#include "content/load.h"

struct content;

/* An entry: bytes of a folder's file, and the line that they begin in. */
struct language_part {
	const char *code;
	int number;
	size_t folder, start, length;
	long line;
	bool read, usable;
};

struct language_source {
	const char *path; /* NULL: the folder has no such file */
	struct bytes bytes;
};

struct language_list {
	struct language *list; /* by permanent number; code and number are there before the rest is read */
	struct language_part *parts; /* beside each */
	size_t count;
	struct language_source sources[CONTENT_FOLDERS_MOST];
	struct languages whole; /* of all folders, once they were read whole */
	bool whole_read, whole_sound;
	struct language *usable; /* those that can be used, once it is known that not all can */
};

/* Finds the languages of the content's folders; English is among them. How they are asked for is in content.h. */
void languages_open(struct content *);

/* Tells all that is wrong with the files, also what no part shows by itself. */
void languages_check(struct content *);

/* Frees all but the languages. */
void languages_close(struct content *);

#endif
