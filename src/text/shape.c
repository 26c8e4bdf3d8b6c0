/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arabic joining by FriBidi with ICU's levels: ICU's own makes vowel marks spacing and does not know the
 * letters of Sorani and Uyghur. Brackets are not mirrored here. */
#include "text/shape.h"

#include <string.h>

#include <fribidi.h>
#include <unicode/uchar.h>

/* FriBidi asks bidi types one thing only: which characters have no level of their own. */
static FriBidiCharType
shape_type(uint32_t code)
{
	switch (u_charDirection((UChar32)code)) {
	case U_BOUNDARY_NEUTRAL:
	case U_LEFT_TO_RIGHT_EMBEDDING:
	case U_LEFT_TO_RIGHT_OVERRIDE:
	case U_RIGHT_TO_LEFT_EMBEDDING:
	case U_RIGHT_TO_LEFT_OVERRIDE:
	case U_POP_DIRECTIONAL_FORMAT:
		return FRIBIDI_TYPE_BN;
	default:
		return FRIBIDI_TYPE_ON;
	}
}

void
shape_join(struct arena *arena, struct paragraph *paragraph)
{
	size_t count = paragraph->count;
	FriBidiStrIndex length = (FriBidiStrIndex)count;
	const FriBidiLevel *levels = (const FriBidiLevel *)paragraph->levels;
	FriBidiCharType *types;
	FriBidiArabicProp *joining;
	FriBidiChar *shown;

	if (!levels || !count)
		return;
	types = arena_take(arena, count * sizeof *types);
	joining = arena_take(arena, count * sizeof *joining);
	shown = arena_take(arena, count * sizeof *shown);
	memcpy(shown, paragraph->codes, count * sizeof *shown);
	for (size_t i = 0; i < count; i++)
		types[i] = shape_type(shown[i]);
	fribidi_get_joining_types(shown, length, joining);
	fribidi_join_arabic(types, length, levels, joining);
	fribidi_shape(FRIBIDI_FLAG_SHAPE_ARAB_PRES | FRIBIDI_FLAG_SHAPE_ARAB_LIGA, levels, length, joining, shown);
	paragraph->shown = shown;
}
