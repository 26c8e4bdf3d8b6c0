/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of big digits. Where they stand is left to the body. */
#include "ui/digits.h"

#include <stddef.h>
#include <string.h>

/* One row of a form is three columns; `#` is a full block, `^` its upper and `v` its lower half. */
static const struct form {
	char character;
	const char rows[DIGITS_ROWS][4];
} forms[] = {
    {'0', {"#^#", "# #", "^^^"}}, {'1', {"^# ", " # ", "^^^"}}, {'2', {"^^#", "#^^", "^^^"}},
    {'3', {"^^#", " ^#", "^^^"}}, {'4', {"# #", "^^#", "  ^"}}, {'5', {"#^^", "^^#", "^^^"}},
    {'6', {"#^^", "#^#", "^^^"}}, {'7', {"^^#", "  #", "  ^"}}, {'8', {"#^#", "#^#", "^^^"}},
    {'9', {"#^#", "^^#", "^^^"}}, {'+', {" v ", "^#^", "   "}}, {'-', {"   ", "^^^", "   "}},
    {'*', {"v v", "v^v", "   "}}, {'#', {"# #", "#^#", "^ ^"}}, {'(', {" #^", " # ", " ^^"}},
    {')', {"^# ", " # ", "^^ "}}, {'/', {"  #", " # ", "^  "}}, {' ', {"   ", "   ", "   "}},
};

static const struct form *
form_find(char character)
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (forms[i].character == character)
			return &forms[i];
	return NULL;
}

static uint32_t
form_block(char mark)
{
	return mark == '#' ? 0x2588 : mark == '^' ? 0x2580 : mark == 'v' ? 0x2584 : ' ';
}

/* A space between groups adds one column to the gaps beside it, so that long numbers still fit. */
static size_t
form_columns(char character)
{
	return character == ' ' ? 1 : 3;
}

bool
digits_draw(struct arena *arena, const char *number, int columns, struct text_line lines[DIGITS_ROWS])
{
	size_t width = 0;

	for (const char *at = number; *at; at++) {
		if (!form_find(*at))
			return false;
		width += form_columns(*at) + (at[1] != '\0');
	}
	if (!width || (int)width > columns)
		return false;
	for (int row = 0; row < DIGITS_ROWS; row++) {
		struct glyph *glyphs = arena_take(arena, width * sizeof *glyphs);

		for (size_t i = 0; i < width; i++)
			glyphs[i] = (struct glyph){.code = {' '}, .columns = 1};
		lines[row] = (struct text_line){.glyphs = glyphs, .count = width, .columns = (int)width};
		for (const char *at = number; *at; at++) {
			for (size_t i = 0; i < form_columns(*at); i++)
				glyphs[i].code[0] = form_block(form_find(*at)->rows[row][i]);
			glyphs += form_columns(*at) + 1;
		}
	}
	return true;
}
