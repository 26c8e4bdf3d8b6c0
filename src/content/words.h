/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of words, read in parts, so that a page costs what it shows and not what the language has. A part goes up to a
 * blank line before a key. Where each of its texts has a line of its own, as nearly everywhere, a text is parsed when it
 * is first asked for; else the part is, when one of its texts is.
 *
 * What has an error is not used, be it a text or a part; the rest of the file is. */
#ifndef WAYLIGHT_CONTENT_WORDS_H
#define WAYLIGHT_CONTENT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/problem.h"
#include "content/table.h"

/* A part of a file: bytes of the source, and the line that they begin in. */
struct words_part {
	size_t number, start, length;
	long line;
	bool by_line; /* each text has a line of its own */
};

struct words {
	const char *file;
	struct bytes source;
	struct table places; /* struct words_part by id */
	struct table texts;  /* by id, those that were asked for */
	size_t parts;
	bool *read; /* beside each part: all of it */
	struct arena *keep;
	struct problems *problems;
};

/* Opens the bytes of words/CODE.yaml, and takes them over. `keep` gets the texts; it and `problems` are borrowed until the
 * words are closed. False: there is nothing to be used. Closed by words_close() in any case. */
bool words_open(struct words *, const char *path, struct bytes *, struct arena *keep, struct problems *);

/* The text of an id; NULL: there is none that can be used. */
const char *words_get(struct words *, const char *id);

/* Frees all but the texts. */
void words_close(struct words *);

#endif
