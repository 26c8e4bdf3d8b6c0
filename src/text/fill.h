/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placeholders: "Help in {country}". */
#ifndef WAYLIGHT_TEXT_FILL_H
#define WAYLIGHT_TEXT_FILL_H

#include <stddef.h>

#include "base/arena.h"
#include "text/phrase.h"

struct filling {
	const char *name;    /* "country", without braces */
	struct phrase value; /* NULL text: becomes empty */
};

/* The phrase with each {name} replaced by its value, wrapped in an isolate of the value's own direction
 * (U+2066 or U+2067 ... U+2069), so that neither side reorders the other. A placeholder that has no
 * filling stays as it is. Made in `arena`. */
struct phrase text_fill(struct arena *, struct phrase, const struct filling *, size_t count);

/* The next placeholder at or after *at: its name's start, its length in *length, and *at moved behind it;
 * NULL when there is none. "{" that opens no placeholder ([a-z][a-z0-9-]*) is plain text. */
const char *text_next_placeholder(const char **at, size_t *length);

#endif
