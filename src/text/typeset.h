/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A phrase becomes lines of glyphs, ready for cells.
 *
 * Order of work (UAX #14, UAX #9): levels once per paragraph (ICU), Arabic joining and shaping with
 * those levels (FriBidi), breaks found on the unshaped text (ICU, rules of the phrase's language),
 * widths measured on the shaped text (libc wcwidth, as ncurses has it), order per line (ICU).
 * Isolates (U+2066 to U+2069) in the text are honoured and not shown. Nothing here knows of cells'
 * colours, pages or terminals. */
#ifndef WAYLIGHT_TEXT_TYPESET_H
#define WAYLIGHT_TEXT_TYPESET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/phrase.h"

enum { GLYPH_CODES = 5 }; /* what a cchar_t holds: one spacing code point and four marks */

/* One spacing code point with its marks: one cell, or two for a wide one. A grapheme may be a run of
 * several glyphs. */
struct glyph {
	uint32_t code[GLYPH_CODES]; /* code[0] is the spacing one; unused ones are 0 */
	uint8_t columns;            /* 1 or 2 */
};

struct text_line {
	struct glyph *glyphs; /* in the order of the eye, left to right */
	size_t count;
	int columns; /* the sum of the glyphs' columns */
	const char *id; /* of the phrase; NULL: none */
};

struct set_text {
	struct text_line *lines;
	size_t count; /* at least 1, unless the phrase is nothing or empty */
};

enum text_order {
	TEXT_VISUAL, /* reordered and joined by us: for terminals in explicit bidi mode */
	TEXT_LOGICAL /* left as written: for terminals that reorder by themselves, and for tests */
};

/* Breaks, joins and orders a paragraph into lines of at most `columns` columns (at least 2). A line
 * break (U+000A) in the text ends a line. A word longer than a line is broken between graphemes, and a
 * grapheme wider than a line between glyphs; white space at a line's end is dropped. A number in an
 * isolate is not broken, nor is Korean but at spaces, nor French « x ». U+0E33 and U+0EB3 are decomposed
 * (terminals destroy them). What has no width, and bytes that are not UTF-8, become '?'. All memory from
 * `arena`. */
struct set_text text_set(struct arena *, struct phrase, int columns, enum text_order);

/* The phrase on one line, never wider than `columns`: cut between graphemes with an ellipsis (U+2026)
 * at its reading end when it does not fit. Line breaks count as spaces. */
struct text_line text_set_line(struct arena *, struct phrase, int columns, enum text_order);

/* A fact (phone number, address): left to right whatever it contains, in one piece, not cut, not
 * joined, not mirrored; its columns may exceed any line, which the caller must deal with. */
struct text_line text_set_fact(struct arena *, const char *fact);

/* Columns of the phrase on one line, joined and shaped. */
int text_columns(struct phrase);

/* The glyphs of a line as UTF-8, in the order of the eye, made in `arena`. For tests. */
char *text_line_string(struct arena *, const struct text_line *);

#endif
