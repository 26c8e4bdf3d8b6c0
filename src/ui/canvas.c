/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells in memory. What stands in them is left to layout. */
#include "ui/canvas.h"

#include <string.h>

#include "base/bytes.h"

static const struct cell blank = {
    .glyph = {.code = {' '}, .columns = 1}, .role = ROLE_NORMAL, .target = CELL_NO_CHOICE};

void
canvas_start(struct canvas *canvas, struct arena *arena, int rows, int columns)
{
	*canvas = (struct canvas){.arena = arena, .columns = columns};
	canvas_reserve(canvas, rows);
	canvas_reach(canvas, rows);
}

struct cell *
canvas_cell(const struct canvas *canvas, int row, int column)
{
	return &canvas->cells[row * canvas->columns + column];
}

void
canvas_reserve(struct canvas *canvas, int rows)
{
	size_t row_size = (size_t)canvas->columns * sizeof(struct cell);
	struct cell *cells;

	if (rows <= canvas->rows_room)
		return;
	cells = arena_take(canvas->arena, (size_t)rows * row_size);
	if (canvas->rows)
		memcpy(cells, canvas->cells, (size_t)canvas->rows * row_size);
	canvas->cells = cells;
	canvas->rows_room = rows;
}

void
canvas_reach(struct canvas *canvas, int rows)
{
	int width = canvas->columns;

	if (rows > canvas->rows_room)
		canvas_reserve(canvas, rows + rows / 2);
	for (; canvas->rows < rows; canvas->rows++)
		for (int column = 0; column < width; column++)
			*canvas_cell(canvas, canvas->rows, column) = blank;
}

void
canvas_insert_row(struct canvas *canvas, int row)
{
	size_t moving = (size_t)(canvas->rows - row) * (size_t)canvas->columns;

	canvas_reach(canvas, canvas->rows + 1);
	memmove(canvas_cell(canvas, row + 1, 0), canvas_cell(canvas, row, 0), moving * sizeof *canvas->cells);
	for (int column = 0; column < canvas->columns; column++)
		*canvas_cell(canvas, row, column) = blank;
	if (canvas->cursor_row >= row)
		canvas->cursor_row++;
}

void
canvas_fill(struct canvas *canvas, int row, int column, int columns, enum role role, int target)
{
	for (; columns > 0; columns--, column++) {
		if (row < 0 || row >= canvas->rows || column < 0 || column >= canvas->columns)
			continue;
		*canvas_cell(canvas, row, column) = blank;
		canvas_cell(canvas, row, column)->role = (uint8_t)role;
		canvas_cell(canvas, row, column)->target = (int16_t)target;
	}
}

void
canvas_tint(struct canvas *canvas, int row, int column, int columns, enum role role, int target)
{
	for (int end = column + columns; column < end; column++) {
		if (row < 0 || row >= canvas->rows || column < 0 || column >= canvas->columns)
			continue;
		if (role != ROLES)
			canvas_cell(canvas, row, column)->role = (uint8_t)role;
		canvas_cell(canvas, row, column)->target = (int16_t)target;
	}
}

static void
canvas_put_glyph(struct canvas *canvas, int row, int column, const struct glyph *glyph, enum role role, bool sought)
{
	struct cell *cell = canvas_cell(canvas, row, column);

	cell->glyph = *glyph;
	cell->role = (uint8_t)role;
	cell->sought = sought;
	if (glyph->columns == 2) {
		cell[1].glyph = (struct glyph){0};
		cell[1].role = (uint8_t)role;
		cell[1].sought = sought;
	}
}

void
canvas_put(struct canvas *canvas, int row, int column, const struct text_line *line, enum role role)
{
	bool sought = canvas->sought && line->id && !strcmp(line->id, canvas->sought);

	if (row < 0 || row >= canvas->rows)
		return;
	for (size_t i = 0; i < line->count; i++) {
		int columns = line->glyphs[i].columns;

		if (column >= 0 && column + columns <= canvas->columns)
			canvas_put_glyph(canvas, row, column, &line->glyphs[i], role, sought);
		column += columns;
	}
}

void
canvas_copy_rows(const struct canvas *canvas, int from, int rows, struct canvas *to, int to_row, int column)
{
	for (int i = 0; i < rows && from + i < canvas->rows; i++)
		memcpy(canvas_cell(to, to_row + i, column), canvas_cell(canvas, from + i, 0),
		    (size_t)canvas->columns * sizeof *canvas->cells);
}

char *
canvas_row_string(struct arena *arena, const struct canvas *canvas, int row)
{
	struct bytes text = {0};
	size_t length = 0;
	char *string;

	for (int column = 0; column < canvas->columns; column++) {
		const struct glyph *glyph = &canvas_cell(canvas, row, column)->glyph;

		for (size_t i = 0; glyph->columns && i < GLYPH_CODES && glyph->code[i]; i++)
			bytes_put_code(&text, glyph->code[i]);
		if (glyph->columns && glyph->code[0] != ' ')
			length = text.length;
	}
	string = arena_copy(arena, text.start ? text.start : "", length);
	bytes_end(&text);
	return string;
}
