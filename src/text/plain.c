/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The light way: ICU's first break costs a millisecond, as much as all of curses, and most first screens
 * are Latin or Cyrillic sentences whose breaks are a small part of UAX #14. Only what every version of
 * the rules answers alike is answered here; all else is left to break.c, and a test compares the two. */
#include "text/plain.h"

#include <string.h>

#include <unicode/uchar.h>

/* The order is that of the rows and columns below. */
enum kind {
	LETTER,
	DIGIT,
	HYPHEN,
	DASH,    /* also a hyphen behind a space */
	POINT,   /* , . : ; */
	DECIMAL, /* the same behind a digit */
	EXCLAMATION,
	OPENER,
	CLOSER,
	QUOTE,
	QUOTE_LEFT,
	QUOTE_RIGHT,
	GLUE,
	PERCENT,
	KINDS,
	SPACE,
	MARK,
	ISOLATE,
	UNCERTAIN
};

/* 'n': no break, 'b': a break, '.': ask ICU. */
static const char side_by_side[KINDS][KINDS + 1] = {
    /*                L D H D P D E O C Q L R G % */
    [LETTER]      = "nnn.n" "nnnnnnnn.",
    [DIGIT]       = "nnn.n" "nnnnnnnnn",
    [HYPHEN]      = "bn..." "....n....",
    [DASH]        = "....n" ".n.nn.n..",
    [POINT]       = "n...n" "nn.nnnnn.",
    [DECIMAL]     = "nn..n" "nn.nnnnn.",
    [EXCLAMATION] = "....n" "nn.nnnnn.",
    [OPENER]      = "nn..n" "nnnnnnnn.",
    [CLOSER]      = "nn..n" "nn.nnnnn.",
    [QUOTE]       = "nn..n" "nnnnnnnn.",
    [QUOTE_LEFT]  = "nn..n" "nnnnnnnn.",
    [QUOTE_RIGHT] = "nn..n" "nnnnnnnn.",
    [GLUE]        = "nn.nn" "nnnnnnnnn",
    [PERCENT]     = "....n" ".n.nn.nn.",
};
static const char across_spaces[KINDS][KINDS + 1] = {
    [LETTER]      = "bb.b." "..b.bb...",
    [DIGIT]       = "bb.b." "..b.bb...",
    [HYPHEN]      = "bb..." "..b.bb...",
    [DASH]        = "bb..." "..b.bb...",
    [POINT]       = "bb.b." "..b.bb...",
    [DECIMAL]     = "bb.b." "..b.bb...",
    [EXCLAMATION] = "bb.b." "..b.bb...",
    [OPENER]      = "....." ".........",
    [CLOSER]      = "bb.b." "..b.bb...",
    [QUOTE]       = "bb.b." "....bb...",
    [QUOTE_LEFT]  = "....." ".........",
    [QUOTE_RIGHT] = "bb.b." "....bb...",
    [GLUE]        = "....." ".........",
    [PERCENT]     = "bb.b." "..b.bb...",
};

static enum kind
plain_kind_of_ascii(uint32_t code)
{
	if ((code | 0x20) >= 'a' && (code | 0x20) <= 'z')
		return LETTER;
	if (code >= '0' && code <= '9')
		return DIGIT;
	switch (code) {
	case ' ':
		return SPACE;
	case '&':
	case '@':
		return LETTER;
	case '-':
		return HYPHEN;
	case ',':
	case '.':
	case ':':
	case ';':
		return POINT;
	case '!':
	case '?':
		return EXCLAMATION;
	case '(':
	case '[':
		return OPENER;
	case ')':
	case ']':
		return CLOSER;
	case '"':
	case '\'':
		return QUOTE;
	case '%':
		return PERCENT;
	default:
		return UNCERTAIN;
	}
}

static enum kind
plain_kind(uint32_t code)
{
	if (code < 0x80)
		return plain_kind_of_ascii(code);
	if ((code >= 0xC0 && code < 0x250) || (code >= 0x370 && code < 0x530) || (code >= 0x1E00 && code < 0x1F00))
		return u_isalpha((UChar32)code) ? LETTER : UNCERTAIN;
	if (code >= 0x300 && code < 0x34F)
		return MARK;
	switch (code) {
	case 0xA0:
		return GLUE;
	case 0xAB:
	case 0x2018:
	case 0x201C:
		return QUOTE_LEFT;
	case 0xBB:
	case 0x2019:
	case 0x201D:
		return QUOTE_RIGHT;
	case 0x2013:
	case 0x2014:
		return DASH;
	case LEFT_TO_RIGHT_ISOLATE:
	case RIGHT_TO_LEFT_ISOLATE:
	case FIRST_STRONG_ISOLATE:
	case POP_ISOLATE:
		return ISOLATE;
	default:
		return UNCERTAIN;
	}
}

/* What a character is where it stands. Marks and isolates belong to what is before them, and stand like
 * a letter where there is nothing before (rules LB9 and LB10). */
static enum kind
plain_kind_behind(enum kind before, bool spaced, uint32_t code)
{
	enum kind kind = plain_kind(code);

	if (kind == ISOLATE)
		return spaced ? LETTER : before;
	if (kind == MARK)
		return before == LETTER && !spaced ? LETTER : UNCERTAIN;
	if (kind == HYPHEN && spaced)
		return DASH;
	if (kind == POINT && before == DIGIT && !spaced)
		return DECIMAL;
	return kind;
}

bool
plain_break_lines(const struct paragraph *paragraph, bool *breaks)
{
	enum kind before = UNCERTAIN;
	bool spaced = true;

	for (size_t i = 0; i < paragraph->count; i++) {
		enum kind kind = plain_kind_behind(before, spaced, paragraph->codes[i]);
		char answer = 'n';

		if (kind == SPACE && before != UNCERTAIN) {
			spaced = true;
			continue;
		}
		if (kind >= KINDS || (before == UNCERTAIN && (kind == DASH || kind == GLUE)))
			return false;
		if (before != UNCERTAIN && (spaced || plain_kind(paragraph->codes[i]) < KINDS))
			answer = (spaced ? across_spaces : side_by_side)[before][kind];
		if (answer == '.')
			return false;
		breaks[i] = answer == 'b';
		before = kind;
		spaced = false;
	}
	return true;
}

bool
plain_break_graphemes(const struct paragraph *paragraph, bool *breaks)
{
	enum kind before = UNCERTAIN;

	for (size_t i = 0; i < paragraph->count; i++) {
		enum kind kind = plain_kind(paragraph->codes[i]);

		if (kind == UNCERTAIN || (kind == MARK && before != LETTER && before != MARK))
			return false;
		breaks[i] = i && kind != MARK;
		before = kind;
	}
	return true;
}
