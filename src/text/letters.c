/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From codes to glyphs, and how wide they are. Lines are left to typeset.c. */
#include "text/letters.h"

#include <wchar.h>

#include <unicode/uchar.h>

enum { NON_JOINER = 0x200C, JOINER = 0x200D };

/* Sara am: a ring above the letter before, and a letter of its own. */
enum {
	THAI_SARA_AM = 0x0E33,
	THAI_RING = 0x0E4D,
	THAI_SARA_AA = 0x0E32,
	FROM_THAI_TO_LAO = 0x80
};

static int
letters_width(uint32_t code)
{
	return code >= ' ' && code < 0x7F ? 1 : wcwidth((wchar_t)code);
}

static struct letter *
letters_add(struct letters *letters, uint32_t code, int columns, size_t at)
{
	struct letter *letter = &letters->list[letters->count++];

	letter->glyph.code[0] = code;
	letter->glyph.columns = (uint8_t)columns;
	letter->at = at;
	letters->columns += columns;
	return letter;
}

static bool
letters_is_tone(uint32_t code)
{
	return (code >= 0x0E48 && code <= 0x0E4B) || (code >= 0x0EC8 && code <= 0x0ECB);
}

/* Cells hold letters that are joined already; what is written down needs the joiners of its spelling. */
static bool
letters_is_joiner(uint32_t code)
{
	return code == NON_JOINER || code == JOINER;
}

/* A mark that is one too many is left out, as curses would do; text_fault keeps it out of files. The
 * ring of sara am goes below a tone. */
static void
letters_mark(struct letters *letters, uint32_t mark, size_t at)
{
	bool is_ring = mark == THAI_RING || mark == THAI_RING + FROM_THAI_TO_LAO;
	uint32_t *codes;

	if (!letters->count)
		letters_add(letters, ' ', 1, at); /* a terminal loses a mark that has no letter */
	codes = letters->list[letters->count - 1].glyph.code;
	for (size_t i = 1; i < GLYPH_CODES && mark; i++)
		if (!codes[i] || (is_ring && letters_is_tone(codes[i]))) {
			uint32_t displaced = codes[i];

			codes[i] = mark;
			mark = displaced;
		}
}

static void
letters_put(struct letters *letters, const struct paragraph *paragraph, size_t at)
{
	uint32_t code = paragraph->shown[at];
	uint8_t level = paragraph->levels ? paragraph->levels[at] : 0;
	struct letter *letter;
	int columns;

	if (!paragraph->written && (code == THAI_SARA_AM || code == THAI_SARA_AM + FROM_THAI_TO_LAO)) {
		letters_mark(letters, code - THAI_SARA_AM + THAI_RING, at);
		code = code - THAI_SARA_AM + THAI_SARA_AA;
	}
	columns = letters_width(code);
	if (columns == 0) {
		letters_mark(letters, code, at);
		return;
	}
	if (columns < 0)
		code = '?', columns = 1;
	if (level % 2)
		code = (uint32_t)u_charMirror((UChar32)code);
	letter = letters_add(letters, code, columns, at);
	letter->level = level;
	letter->is_space = paragraph_is_space(code);
}

struct letters
letters_make(struct arena *arena, const struct paragraph *paragraph)
{
	struct letters letters = {0};

	/* One more than there are codes, for a first mark without a letter in front of sara aa. */
	letters.list = arena_take(arena, (paragraph->count + 1) * sizeof *letters.list);
	for (size_t i = 0; i < paragraph->count; i++)
		if (!paragraph_is_hidden(paragraph->shown[i]))
			letters_put(&letters, paragraph, i);
		else if (paragraph->written && letters_is_joiner(paragraph->shown[i]))
			letters_mark(&letters, paragraph->shown[i], i);
	return letters;
}
