/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glyphs in reading order, with what is needed to break and order them. For this room only. */
#ifndef WAYLIGHT_TEXT_LETTERS_H
#define WAYLIGHT_TEXT_LETTERS_H

#include <stdbool.h>

#include "base/arena.h"
#include "text/paragraph.h"
#include "text/typeset.h"

struct letter {
	struct glyph glyph;
	size_t at; /* its place among the paragraph's codes */
	uint8_t level;
	bool is_space;
};

struct letters {
	struct letter *list;
	size_t count;
	int columns; /* of all, with spaces at the end */
};

/* What is shown of a paragraph: marks on their letters, hidden characters gone, Thai and Lao sara am in
 * two, brackets mirrored where they run right to left. What has no width becomes '?'. */
struct letters letters_make(struct arena *, const struct paragraph *);

#endif
