/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph on its way from UTF-8 to glyphs. For this room only. */
#ifndef WAYLIGHT_TEXT_PARAGRAPH_H
#define WAYLIGHT_TEXT_PARAGRAPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <unicode/utypes.h>

#include "base/arena.h"
#include "text/phrase.h"

enum {
	LEFT_TO_RIGHT_ISOLATE = 0x2066,
	RIGHT_TO_LEFT_ISOLATE = 0x2067,
	FIRST_STRONG_ISOLATE = 0x2068,
	POP_ISOLATE = 0x2069
};

struct paragraph {
	const char *language; /* never NULL */
	bool right_to_left;
	size_t count;
	const uint32_t *codes; /* as written: what breaks are found on */
	const uint32_t *shown; /* joined and shaped, as many as codes: what is measured and shown */
	const uint8_t *levels; /* one for each code, by UAX #9; NULL: all are 0 */
	bool written;          /* to be written down for others to shape, not set into cells */
};

struct utf16 {
	const UChar *units;
	int32_t length;
};

/* Reads up to a line break, or the end when `whole` (line breaks are spaces then), and moves *at behind
 * it. Tabs and the like become spaces, other controls and bytes that are not UTF-8 become '?', soft
 * hyphens vanish. Nothing is joined yet and there are no levels. */
struct paragraph paragraph_read(struct arena *, struct phrase, const char **at, bool whole);

/* The codes as ICU wants them. */
struct utf16 paragraph_utf16(struct arena *, const struct paragraph *);

/* Whether a character is white space that vanishes at a line's end. */
bool paragraph_is_space(uint32_t code);

/* Whether a character steers and is never shown: bidi controls, zero-width characters, fillers. */
bool paragraph_is_hidden(uint32_t code);

#endif
