/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines may break, by ICU and the house's own additions. The light way for plain text is in
 * plain.c; how much fits on a line is left to typeset.c. */
#include "text/break.h"

#include <stdio.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "text/plain.h"

enum { KEPT = 8, LONGEST_LOCALE = 32 };

/* Opened when first needed and kept: a break iterator costs 5 to 1600 microseconds to open. They hold no
 * text between two uses. */
static struct {
	char locale[LONGEST_LOCALE];
	UBreakIteratorType type;
	UBreakIterator *iterator;
} kept[KEPT];
static size_t next_to_replace;

static UBreakIterator *
break_open(UBreakIteratorType type, const char *locale)
{
	UErrorCode error = U_ZERO_ERROR;
	size_t place = next_to_replace;

	for (size_t i = 0; i < KEPT; i++)
		if (kept[i].iterator && kept[i].type == type && !strcmp(kept[i].locale, locale))
			return kept[i].iterator;
	if (kept[place].iterator)
		ubrk_close(kept[place].iterator);
	kept[place].iterator = ubrk_open(type, locale, NULL, 0, &error);
	if (U_FAILURE(error)) {
		kept[place].iterator = NULL;
		return NULL;
	}
	kept[place].type = type;
	snprintf(kept[place].locale, sizeof kept[place].locale, "%s", locale);
	next_to_replace = (place + 1) % KEPT;
	return kept[place].iterator;
}

static bool *
break_run(struct arena *arena, const struct paragraph *paragraph, UBreakIterator *iterator)
{
	static const UChar nothing[] = {0};
	struct utf16 text = paragraph_utf16(arena, paragraph);
	bool *breaks = arena_take(arena, paragraph->count * sizeof *breaks);
	UErrorCode error = U_ZERO_ERROR;
	size_t code = 0;
	int32_t unit = 0;

	if (!iterator)
		return breaks;
	ubrk_setText(iterator, text.units, text.length, &error);
	if (U_SUCCESS(error))
		for (int32_t at = ubrk_first(iterator); at != UBRK_DONE && at < text.length; at = ubrk_next(iterator)) {
			for (; unit < at; code++)
				unit += U16_LENGTH(paragraph->codes[code]);
			breaks[code] = at > 0;
		}
	error = U_ZERO_ERROR;
	ubrk_setText(iterator, nothing, 0, &error);
	return breaks;
}

static bool
break_is_language(const struct paragraph *paragraph, const char *subtag)
{
	size_t length = strlen(subtag);
	char after;

	if (strncmp(paragraph->language, subtag, length) != 0)
		return false;
	after = paragraph->language[length];
	return !after || after == '-' || after == '_';
}

static bool
break_is_chinese_or_japanese(const struct paragraph *paragraph)
{
	return break_is_language(paragraph, "zh") || break_is_language(paragraph, "yue") ||
	    break_is_language(paragraph, "ja");
}

const bool *
break_lines_by_icu(struct arena *arena, const struct paragraph *paragraph)
{
	char locale[LONGEST_LOCALE];

	snprintf(locale, sizeof locale, "%.16s%s", paragraph->language,
	    break_is_chinese_or_japanese(paragraph) ? "@lb=strict" : "");
	return break_run(arena, paragraph, break_open(UBRK_LINE, locale));
}

/* The last code before `at` that is neither white space nor hidden; 0 when there is none. */
static uint32_t
break_seen_before(const struct paragraph *paragraph, size_t at, bool *spaced)
{
	*spaced = false;
	while (at--) {
		uint32_t code = paragraph->codes[at];

		if (paragraph_is_space(code))
			*spaced = true;
		else if (!paragraph_is_hidden(code))
			return code;
	}
	return 0;
}

static bool
break_is_korean(const struct paragraph *paragraph, size_t at)
{
	bool spaced;

	break_seen_before(paragraph, at, &spaced);
	return spaced;
}

static bool
break_is_french(const struct paragraph *paragraph, size_t at)
{
	bool spaced;
	uint32_t before = break_seen_before(paragraph, at, &spaced), code = paragraph->codes[at];

	if (before == 0xAB || before == 0x2039)
		return false;
	return !(spaced && (code == 0xBB || code == 0x203A || (code < 0x80 && code && strchr("!?:;", (int)code))));
}

/* Takes back those breaks that the language does not have. */
static void
break_keep(const struct paragraph *paragraph, bool *breaks, bool (*is_break)(const struct paragraph *, size_t at))
{
	for (size_t i = 0; i < paragraph->count; i++)
		if (breaks[i])
			breaks[i] = is_break(paragraph, i);
}

/* Where the isolate that opens at `at` ends, when it holds digits and no letters; else `at`. */
static size_t
break_number_end(const struct paragraph *paragraph, size_t at)
{
	bool has_digit = false;

	for (size_t i = at + 1; i < paragraph->count; i++) {
		uint32_t code = paragraph->codes[i];

		if (code == POP_ISOLATE)
			return has_digit ? i : at;
		if (u_isalpha((UChar32)code) || (code >= LEFT_TO_RIGHT_ISOLATE && code <= FIRST_STRONG_ISOLATE))
			return at;
		has_digit = has_digit || u_isdigit((UChar32)code);
	}
	return at;
}

static void
break_join_numbers(const struct paragraph *paragraph, bool *breaks)
{
	for (size_t i = 0; i < paragraph->count; i++) {
		size_t end = i;

		if (paragraph->codes[i] >= LEFT_TO_RIGHT_ISOLATE && paragraph->codes[i] <= FIRST_STRONG_ISOLATE)
			end = break_number_end(paragraph, i);
		for (; i < end; i++)
			breaks[i + 1] = false;
	}
}

const bool *
break_lines(struct arena *arena, const struct paragraph *paragraph)
{
	bool *breaks = arena_take(arena, paragraph->count * sizeof *breaks);

	if (break_is_chinese_or_japanese(paragraph) || !plain_break_lines(paragraph, breaks))
		memcpy(breaks, break_lines_by_icu(arena, paragraph), paragraph->count * sizeof *breaks);
	if (break_is_language(paragraph, "ko"))
		break_keep(paragraph, breaks, break_is_korean);
	if (break_is_language(paragraph, "fr"))
		break_keep(paragraph, breaks, break_is_french);
	break_join_numbers(paragraph, breaks);
	return breaks;
}

/* Letters that are written below or inside the one before: ICU parts some of them from it. */
static bool
break_is_between_graphemes(const struct paragraph *paragraph, size_t at)
{
	switch (paragraph->codes[at - 1]) {
	case 0x0CCD: /* Kannada, Burmese and Khmer signs that put the next letter below */
	case 0x1039:
	case 0x17D2:
	case 0x200D:
		return false;
	default:
		return u_charType((UChar32)paragraph->codes[at]) != U_COMBINING_SPACING_MARK;
	}
}

const bool *
break_graphemes_by_icu(struct arena *arena, const struct paragraph *paragraph)
{
	bool *breaks = break_run(arena, paragraph, break_open(UBRK_CHARACTER, ""));

	break_keep(paragraph, breaks, break_is_between_graphemes);
	return breaks;
}

const bool *
break_graphemes(struct arena *arena, const struct paragraph *paragraph)
{
	bool *breaks = arena_take(arena, paragraph->count * sizeof *breaks);

	return plain_break_graphemes(paragraph, breaks) ? breaks : break_graphemes_by_icu(arena, paragraph);
}
