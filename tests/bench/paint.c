/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the cells of the terminal emulator to a file. Painting is left to bare.c. */
#include "paint.h"

#include <stdio.h>
#include <string.h>
#include <vterm.h>

#include "terminal.h"

struct run {
	int foreground, background, look;
};

static int
paint_colour(const VTermColor *colour)
{
	return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -1;
}

static struct run
paint_run(const VTermScreenCell *cell)
{
	return (struct run){
	    .foreground = paint_colour(&cell->fg),
	    .background = paint_colour(&cell->bg),
	    .look = (cell->attrs.bold ? PAINT_BOLD : 0) | (cell->attrs.underline ? PAINT_UNDERLINE : 0) |
	        (cell->attrs.reverse ? PAINT_REVERSE : 0) | (cell->attrs.italic ? PAINT_ITALIC : 0),
	};
}

static void
paint_write_text(const struct terminal *terminal, VTermPos at, const VTermScreenCell *cell, FILE *out)
{
	VTermRect rect = {.start_row = at.row, .end_row = at.row + 1, .start_col = at.col, .end_col = at.col + 1};
	char text[64];
	size_t length = 0;

	if (cell->chars[0])
		length = vterm_screen_get_text(terminal->screen, text, sizeof text, rect);
	fprintf(out, "%.*s", length ? (int)length : 1, length ? text : " ");
}

static void
paint_write_row(const struct terminal *terminal, int row, FILE *out)
{
	struct run before = {0};
	VTermScreenCell cell;

	for (VTermPos at = {.row = row}; at.col < terminal->columns; at.col += cell.width > 0 ? cell.width : 1) {
		struct run run;

		if (!vterm_screen_get_cell(terminal->screen, at, &cell))
			return;
		run = paint_run(&cell);
		if (!at.col || memcmp(&run, &before, sizeof run) != 0)
			fprintf(out, "%c%d,%d,%d;", PAINT_RUN, run.foreground, run.background, run.look);
		paint_write_text(terminal, at, &cell, out);
		before = run;
	}
}

bool
paint_write(const struct terminal *terminal, const char *path)
{
	FILE *out = fopen(path, "w");

	if (!out)
		return false;
	for (int row = 0; row < terminal->rows; row++) {
		paint_write_row(terminal, row, out);
		putc('\n', out);
	}
	return !fclose(out);
}
