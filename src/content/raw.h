/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file's bytes before YAML sees them, and the way back from YAML's text to the place in the file. */
#ifndef WAYLIGHT_CONTENT_RAW_H
#define WAYLIGHT_CONTENT_RAW_H

#include <stddef.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/problem.h"

enum {
	RAW_FAULTS_MOST = 20, /* a file with more is no text at all */
	RAW_STRIDE = 512,
	RAW_SHORT_LONGEST = 60 /* bytes of a text in a message */
};

struct raw_place {
	long line, column; /* from 1, in code points */
};

/* Reports what YAML's reader would stop at (bytes that are not UTF-8, control characters), what it would
 * count as a line although no editor does, tabs, and directives. Each is replaced by one harmless
 * character, so that the rest of the file can be read and keeps its places; a byte order mark at the
 * start is dropped. Returns how many were reported; after RAW_FAULTS_MOST, or where the file is in UTF-16, it stops, and
 * the bytes are not to be read. They begin in `line` of the file. */
size_t raw_clean(const char *file, long line, struct bytes *, struct problems *);

/* Where every RAW_STRIDEth code point of the cleaned bytes starts, made in `arena`. */
size_t *raw_index(struct arena *, const struct bytes *);

/* The code point of that number, from 0. */
const char *raw_seek(const struct bytes *, const size_t *index, size_t code_point);

/* A scalar in the file: the code points from `start` to `end`, its place, its quote (" or ' or 0). */
struct raw_span {
	size_t start, end;
	struct raw_place place;
	char quote;
};

/* The place in the file of the byte `at` of a scalar's text. Falls back on the scalar's own. */
struct raw_place raw_find(const struct bytes *, const size_t *index, const struct raw_span *, const char *text,
    size_t at);

/* A text in YAML's double quotes, all of it on one line, in `arena`. */
const char *raw_in_quotes(struct arena *, const char *text);

/* A text as it may stand in a message: its first line, shortened. Made in `arena`. */
const char *raw_short(struct arena *, const char *text);

#endif
