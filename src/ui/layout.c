/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of every screen. What stands in the body is left to body.c, the foot to foot.c, colours to term/. */
#include "ui/layout.h"

#include "text/script.h"
#include "ui/body.h"
#include "ui/frame.h"

enum {
	ROWS_ROOMY = 16,       /* from here on: a blank row below the title, a rule and facts above the buttons */
	BODY_COLUMNS_MOST = 84, /* longer lines are hard to read */
	TITLE_PART = 4,        /* at most a fourth of the rows */
	ROWS_TALL = 24,        /* from here on buttons are two rows high: easier to touch, and with room for a mark */
	ROWS_TALL_OF_CODES = 28
};

int
frame_column(const struct frame *frame, int indent, int columns)
{
	return frame->sheet->right_to_left ? frame->canvas.columns - indent - columns : indent;
}

void
frame_put(struct frame *frame, int row, int indent, const struct text_line *line, enum role role)
{
	canvas_put(&frame->canvas, row, frame_column(frame, indent, line->columns), line, role);
}

/* Opposite the title, where both have room on its one row. */
static void
frame_place(struct frame *frame)
{
	int width = frame->canvas.columns;
	struct text_line place = text_set_line(frame->canvas.arena, frame->sheet->place, width, frame->order);
	const struct set_text *title = &frame->title;

	if (title->count == 1 && title->lines[0].columns + place.columns + 3 * MARGIN <= width &&
	    !text_is_fragile(frame->sheet->title.text))
		frame_put(frame, 0, width - MARGIN - place.columns, &place, ROLE_TITLE);
}

/* All of the title, on as many rows as it needs. */
static void
frame_title(struct frame *frame)
{
	for (int row = 0; row < frame->title_rows; row++) {
		canvas_fill(&frame->canvas, row, 0, frame->canvas.columns, ROLE_TITLE, CELL_NO_CHOICE);
		if (row < (int)frame->title.count)
			frame_put(frame, row, MARGIN, &frame->title.lines[row], ROLE_TITLE);
	}
	frame_place(frame);
}

static void
layout_scroll_to_choice(struct focus *focus)
{
	int first = focus->row[focus->choice], last = focus->last_row[focus->choice];

	if (last >= focus->top + focus->rows_seen)
		focus->top = last - focus->rows_seen + 1;
	if (first < focus->top)
		focus->top = first;
}

static void
layout_body(struct frame *frame, struct focus *focus)
{
	struct canvas body = body_paint(frame->sheet, focus, frame->canvas.arena, frame->body_rows, frame->body_columns,
	    frame->order);
	int lowest;

	focus->rows = body.rows;
	focus->rows_seen = frame->body_rows;
	lowest = focus->rows > focus->rows_seen ? focus->rows - focus->rows_seen : 0;
	if (focus->moved && frame->sheet->choices)
		layout_scroll_to_choice(focus);
	focus->moved = false;
	focus->top = focus->top > lowest ? lowest : focus->top < 0 ? 0 : focus->top;
	canvas_copy_rows(&body, focus->top, frame->body_rows, &frame->canvas, frame->body_row, frame->body_column);
	frame->canvas.cursor_column = frame->body_column + body.cursor_column;
	frame->canvas.cursor_row = frame->body_row + body.cursor_row - focus->top;
}

/* The cursor is a screen reader's finger: it never leaves the screen, even when the choice is out of sight. */
static void
layout_keep_cursor(struct frame *frame)
{
	int first = frame->body_row, last = frame->body_row + frame->body_rows - 1;

	if (frame->canvas.cursor_row < first || frame->canvas.cursor_row > last) {
		frame->canvas.cursor_row = frame->canvas.cursor_row < first ? first : last;
		frame->canvas.cursor_column =
		    frame->body_column + (frame->sheet->right_to_left ? frame->body_columns - 1 : 0);
	}
}

/* Too small for a page: the words that say so, and the first number. */
static struct canvas
layout_small(struct frame *frame)
{
	struct set_text text = text_set(frame->canvas.arena, frame->sheet->too_small, frame->canvas.columns, frame->order);
	int row = 0;

	if (frame->sheet->footer[0].fact && frame->canvas.rows > 1)
		row = frame_fact(frame, row, 0, &frame->sheet->footer[0]) > 0;
	for (size_t i = 0; i < text.count && row < frame->canvas.rows; i++)
		frame_put(frame, row++, 0, &text.lines[i], ROLE_NORMAL);
	return frame->canvas;
}

/* One row at least; and a title without end leaves room for the page. */
static void
frame_measure_title(struct frame *frame)
{
	int most = frame->canvas.rows / TITLE_PART;

	frame->title = text_set(frame->canvas.arena, frame->sheet->title, frame->canvas.columns - 2 * MARGIN, frame->order);
	frame->title_rows = frame->title.count ? (int)frame->title.count : 1;
	frame->title_rows = frame->title_rows > most ? most : frame->title_rows;
}

/* Codes need every row of a small window. */
static int
frame_rows_tall(const struct sheet *sheet)
{
	return sheet->count && sheet->items[0].kind == SHEET_CODE ? ROWS_TALL_OF_CODES : ROWS_TALL;
}

struct canvas
layout_paint(const struct sheet *sheet, struct focus *focus, struct arena *arena, int rows, int columns,
    enum text_order order)
{
	struct frame frame = {.sheet = sheet, .order = order};
	bool roomy = rows >= ROWS_ROOMY;
	int fact_rows;

	canvas_start(&frame.canvas, arena, rows, columns);
	frame.canvas.sought = sheet->sought;
	if (rows < LAYOUT_ROWS_LEAST || columns < LAYOUT_COLUMNS_LEAST)
		return layout_small(&frame);
	fact_rows = roomy ? frame_fact_rows(&frame) : 0;
	frame.body_columns = columns - 2 * MARGIN < BODY_COLUMNS_MOST ? columns - 2 * MARGIN : BODY_COLUMNS_MOST;
	frame.body_column = (columns - frame.body_columns) / 2;
	frame_measure_title(&frame);
	frame.body_row = frame.title_rows + (roomy ? 1 : 0);
	frame.button_rows = rows >= frame_rows_tall(sheet) && sheet->button_count ? 2 : 1;
	frame.body_rows = rows - frame.body_row - (roomy ? 1 + frame.button_rows + fact_rows : 1);
	frame_title(&frame);
	layout_body(&frame, focus);
	layout_keep_cursor(&frame);
	if (roomy)
		foot_put_roomy(&frame, focus, fact_rows);
	else
		foot_put_tight(&frame, focus);
	return frame.canvas;
}
