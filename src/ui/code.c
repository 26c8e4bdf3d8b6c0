/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a text to dark and light squares, two in each cell. A cell is its upper square as ground and its lower one as a
 * lower half block in the other colour, or a blank: of all ways to draw it, the one that cameras read from every
 * terminal. The colours are left to term/style. */
#include "ui/code.h"

#include <qrencode.h>

#include "base/memory.h"

/* Light squares around it: the standard asks for four, and phones read it with two where rows are few. */
enum { MARGIN_LEAST = 2, MARGIN_WISHED = 4, LOWER_HALF = 0x2584 };

static bool
code_is_dark(const QRcode *code, int row, int column)
{
	if (row < 0 || column < 0 || row >= code->width || column >= code->width)
		return false;
	return code->data[row * code->width + column] & 1;
}

static int
code_rows(const QRcode *code, int margin)
{
	return (code->width + 2 * margin + 1) / 2;
}

static void
code_put(struct canvas *canvas, int row, const QRcode *code, int margin)
{
	int size = code->width + 2 * margin;

	for (int i = 0; i < code_rows(code, margin); i++)
		for (int column = 0; column < size; column++) {
			bool upper = code_is_dark(code, 2 * i - margin, column - margin);
			bool lower = code_is_dark(code, 2 * i + 1 - margin, column - margin);
			struct glyph glyph = {.code = {upper == lower ? ' ' : LOWER_HALF}, .columns = 1};

			canvas_put(canvas, row + i, column, &(struct text_line){.glyphs = &glyph, .count = 1, .columns = 1},
			    upper ? ROLE_CODE_DARK : ROLE_CODE_LIGHT);
		}
}

static struct code_size
code_fit(struct canvas *canvas, int row, const QRcode *code, int rows, int columns)
{
	for (int margin = MARGIN_WISHED; margin >= MARGIN_LEAST; margin--)
		if (code_rows(code, margin) <= rows && code->width + 2 * margin <= columns) {
			canvas_reach(canvas, row + code_rows(code, margin));
			code_put(canvas, row, code, margin);
			return (struct code_size){code_rows(code, margin), code->width + 2 * margin};
		}
	return (struct code_size){0};
}

struct code_size
code_draw(struct canvas *canvas, int row, const char *text, int rows, int columns)
{
	QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
	struct code_size size = {0};

	if (!code)
		return size;
	size = code_fit(canvas, row, code, rows, columns);
	memory_wipe(code->data, (size_t)code->width * (size_t)code->width);
	QRcode_free(code);
	return size;
}
