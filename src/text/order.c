/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels once per paragraph, order once per line, both by ICU. What is a line is left to typeset.c, and
 * mirrored brackets to letters.c. */
#include "text/order.h"

#include <string.h>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

/* In a left-to-right paragraph without any of these, all levels are even and nothing moves. */
static bool
order_turns(uint32_t code)
{
	if (code < 0x590)
		return false;
	switch (u_charDirection((UChar32)code)) {
	case U_RIGHT_TO_LEFT:
	case U_RIGHT_TO_LEFT_ARABIC:
	case U_ARABIC_NUMBER:
	case U_RIGHT_TO_LEFT_EMBEDDING:
	case U_RIGHT_TO_LEFT_OVERRIDE:
	case U_RIGHT_TO_LEFT_ISOLATE:
		return true;
	default:
		return false;
	}
}

static bool
order_is_plain(const struct paragraph *paragraph)
{
	if (paragraph->right_to_left)
		return false;
	for (size_t i = 0; i < paragraph->count; i++)
		if (order_turns(paragraph->codes[i]))
			return false;
	return true;
}

void
order_find_levels(struct arena *arena, struct paragraph *paragraph)
{
	UErrorCode error = U_ZERO_ERROR;
	struct utf16 text;
	UBiDi *bidi;
	const UBiDiLevel *of_units;
	uint8_t *levels;

	if (order_is_plain(paragraph))
		return;
	levels = arena_take(arena, paragraph->count);
	memset(levels, paragraph->right_to_left, paragraph->count);
	text = paragraph_utf16(arena, paragraph);
	bidi = ubidi_open();
	ubidi_setPara(bidi, text.units, text.length, paragraph->right_to_left, NULL, &error);
	of_units = ubidi_getLevels(bidi, &error);
	if (U_SUCCESS(error))
		for (size_t i = 0, unit = 0; i < paragraph->count; i++) {
			levels[i] = of_units[unit];
			unit += U16_LENGTH(paragraph->codes[i]);
		}
	ubidi_close(bidi);
	paragraph->levels = levels;
}

/* ubidi_setLine would order UTF-16 units; this orders letters with their marks, by the same rule (L2).
 * Rule L1 needs no second look: white space at a line's end is gone. */
const int32_t *
order_line(struct arena *arena, const uint8_t *levels, size_t count)
{
	int32_t *places = arena_take(arena, count * sizeof *places);

	ubidi_reorderVisual(levels, (int32_t)count, places);
	return places;
}
