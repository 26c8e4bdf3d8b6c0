/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of words, read in parts: a part goes up to a blank line before a key, and is parsed when one of its
 * texts is first asked for, so that a page costs what it shows and not what the language has.
 *
 * A part with any error is not used; the rest of the file is. */
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
};

struct words {
	const char *file;
	struct bytes source;
	struct table places; /* struct words_part by id */
	struct table texts;  /* by id, of the parts that were read */
	size_t parts;
	bool *read; /* beside each part */
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
