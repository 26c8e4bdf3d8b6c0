/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of this room share: phrases, and a canvas as text. */
#ifndef WAYLIGHT_TESTS_UI_HELPER_H
#define WAYLIGHT_TESTS_UI_HELPER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <locale.h>
#include <string.h>

#include "ui/canvas.h"
#include "ui/sheet.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static inline int
start_locale(void **state)
{
	(void)state;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static inline struct phrase
english(const char *text)
{
	return (struct phrase){text, "en", false};
}

static inline struct phrase
arabic(const char *text)
{
	return (struct phrase){text, "ar", true};
}

/* The first row from `row` on that holds a text, -1: none. */
static inline int
row_with(const struct canvas *canvas, int row, const char *text)
{
	for (; row < canvas->rows; row++)
		if (strstr(canvas_row_string(canvas->arena, canvas, row), text))
			return row;
	return -1;
}

/* The column where the first code of a text stands in a row; fails when it is not there. */
static inline int
column_with(const struct canvas *canvas, int row, const char *text)
{
	const char *string = canvas_row_string(canvas->arena, canvas, row), *at = strstr(string, text);
	size_t glyphs = 0;
	int column = 0;

	assert_non_null(at);
	for (; string < at; string++)
		glyphs += (*string & 0xC0) != 0x80;
	for (; glyphs; glyphs--)
		column += canvas_cell(canvas, row, column)->glyph.columns;
	return column;
}

#endif
