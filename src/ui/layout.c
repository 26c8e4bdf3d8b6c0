/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of every screen. What stands in the body is left to body.c, colours to term/. */
#include "ui/layout.h"

#include "text/script.h"
#include "ui/action.h"
#include "ui/body.h"

enum {
	ROWS_ROOMY = 16,       /* from here on: a blank row below the title, a rule and facts above the buttons */
	BODY_COLUMNS_MOST = 84, /* longer lines are hard to read */
	MARGIN = 2,
	BUTTON_COLUMNS_MOST = 20,
	TITLE_PART = 4,        /* at most a fourth of the rows */
	ROWS_TALL = 28         /* from here on buttons are two rows high: easier to touch */
};

struct frame {
	const struct sheet *sheet;
	struct canvas canvas;
	enum text_order order;
	struct set_text title;
	int title_rows;
	int body_row, body_rows, body_column, body_columns;
	int button_rows;
};

static int
frame_column(const struct frame *frame, int indent, int columns)
{
	return frame->sheet->right_to_left ? frame->canvas.columns - indent - columns : indent;
}

static void
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

/* A button is " key words ", from a row on; returns its columns, 0 when there is no room for it. */
static int
frame_button(struct frame *frame, int row, int indent, const struct sheet_button *button)
{
	struct arena *arena = frame->canvas.arena;
	struct text_line name = text_set_fact(arena, action_key((enum action)button->action));
	struct text_line words = text_set_line(arena, button->words, BUTTON_COLUMNS_MOST, frame->order);
	int columns = name.columns + words.columns + 3;

	if (indent + columns > frame->canvas.columns)
		return 0;
	for (int i = 0; i < frame->button_rows; i++)
		canvas_fill(&frame->canvas, row + i, frame_column(frame, indent, columns), columns, ROLE_BUTTON,
		    CELL_BUTTON + button->action);
	frame_put(frame, row, indent + 1, &name, ROLE_BUTTON);
	frame_put(frame, row, indent + 2 + name.columns, &words, ROLE_BUTTON);
	return columns;
}

static int
frame_fact_columns(const struct sheet_fact *fact, const struct text_line *line)
{
	int label = text_columns(fact->label);

	return line->columns + (label ? label + 1 : 0);
}

/* Label and fact from an indent on; the label gives way when both do not fit. Returns the columns taken; 0 when not
 * even the fact fits, for half a number is another number. */
static int
frame_fact(struct frame *frame, int row, int indent, const struct sheet_fact *fact)
{
	struct text_line line = text_set_fact(frame->canvas.arena, fact->fact);
	int columns = frame_fact_columns(fact, &line), room = frame->canvas.columns - indent;

	if (line.columns > room)
		return 0;
	if (columns > room)
		columns = line.columns;
	if (columns > line.columns) {
		struct text_line label =
		    text_set_line(frame->canvas.arena, fact->label, columns - line.columns - 1, frame->order);

		if (text_is_fragile(fact->label.text)) { /* nothing stands behind such words: the fact goes first */
			frame_put(frame, row, indent + line.columns + 1, &label, ROLE_FOOTER);
			frame_put(frame, row, indent, &line, ROLE_FOOTER_FACT);
			return columns;
		}
		frame_put(frame, row, indent, &label, ROLE_FOOTER);
	}
	frame_put(frame, row, indent + columns - line.columns, &line, ROLE_FOOTER_FACT);
	return columns;
}

/* How many rows the footer's facts need side by side or below each other. */
static int
frame_fact_rows(const struct frame *frame)
{
	int columns = MARGIN, rows = 0;

	for (int i = 0; i < SHEET_FOOTER_FACTS; i++) {
		const struct sheet_fact *fact = &frame->sheet->footer[i];
		struct text_line line;

		if (!fact->fact)
			continue;
		line = text_set_fact(frame->canvas.arena, fact->fact);
		columns += frame_fact_columns(fact, &line) + MARGIN;
		rows++;
	}
	return rows && columns <= frame->canvas.columns ? 1 : rows;
}

static void
frame_facts(struct frame *frame, int row, int rows)
{
	int indent = MARGIN;

	for (int i = 0; i < SHEET_FOOTER_FACTS; i++) {
		const struct sheet_fact *fact = &frame->sheet->footer[i];

		if (!fact->fact)
			continue;
		canvas_fill(&frame->canvas, row, 0, indent == MARGIN ? frame->canvas.columns : 0, ROLE_FOOTER,
		    CELL_NO_CHOICE);
		indent += frame_fact(frame, row, indent, fact) + MARGIN;
		if (rows > 1) {
			row++;
			indent = MARGIN;
		}
	}
}

static int
frame_buttons(struct frame *frame, int row, size_t most)
{
	int indent = 0;

	for (size_t i = 0; i < frame->sheet->button_count && i < most; i++) {
		const struct sheet_button *button = &frame->sheet->buttons[i];
		int columns = frame_button(frame, row, indent, button);

		indent += columns ? columns + 1 : 0;
	}
	return indent;
}

/* The keys that turn the page, with arrows; nothing where all of it is seen. */
static struct text_line
frame_arrows(const struct frame *frame, const struct focus *focus)
{
	bool above = focus->top > 0, below = focus->top + focus->rows_seen < focus->rows;

	if (!above && !below)
		return (struct text_line){0};
	return text_set_fact(frame->canvas.arena,
	    above && below ? " - \u25B2 \u25BC + " : above ? " - \u25B2 " : " \u25BC + ");
}

/* The same without the keys, for a row that is nearly full. */
static struct text_line
frame_short_arrows(const struct frame *frame, const struct focus *focus)
{
	bool above = focus->top > 0, below = focus->top + focus->rows_seen < focus->rows;

	return text_set_fact(frame->canvas.arena, above && below ? "\u25B2\u25BC" : above ? "\u25B2" : "\u25BC");
}

/* Who has no keys turns the page by a touch on the arrows. */
static void
frame_arrow_targets(struct frame *frame, int row, int indent, int columns, const struct focus *focus)
{
	bool above = focus->top > 0, below = focus->top + focus->rows_seen < focus->rows;
	int column = frame_column(frame, indent, columns), up = above ? (below ? columns / 2 : columns) : 0;

	canvas_tint(&frame->canvas, row, column, up, ROLES, CELL_BUTTON + ACTION_PAGE_UP);
	canvas_tint(&frame->canvas, row, column + up, columns - up, ROLES, CELL_BUTTON + ACTION_PAGE_DOWN);
}

/* The rule above the footer; when the page goes on, arrows and words say so. */
static void
frame_rule(struct frame *frame, int row, const struct focus *focus)
{
	bool below = focus->top + focus->rows_seen < focus->rows;
	int width = frame->canvas.columns;
	struct arena *arena = frame->canvas.arena;
	struct text_line line = text_set_fact(arena, "\u2500"), arrows = frame_arrows(frame, focus), words;

	for (int column = 0; column < width; column++)
		canvas_put(&frame->canvas, row, column, &line, ROLE_MARK);
	if (!arrows.count)
		return;
	words = text_set_line(arena, frame->sheet->more, width - arrows.columns - 8, frame->order);
	if (words.count && below) {
		int columns = arrows.columns + words.columns + 1;

		canvas_fill(&frame->canvas, row, frame_column(frame, width - columns - 2, columns), columns, ROLE_KEY,
		    CELL_BUTTON + ACTION_PAGE_DOWN);
		frame_put(frame, row, width - columns - 1, &words, ROLE_KEY);
	}
	frame_put(frame, row, width - arrows.columns - 2, &arrows, ROLE_KEY);
	frame_arrow_targets(frame, row, width - arrows.columns - 2, arrows.columns, focus);
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
		frame->canvas.cursor_column = frame->body_column;
	}
}

static void
layout_roomy_footer(struct frame *frame, const struct focus *focus, int fact_rows)
{
	int rows = frame->canvas.rows - frame->button_rows;

	frame_rule(frame, rows - 1 - fact_rows, focus);
	frame_facts(frame, rows - fact_rows, fact_rows);
	frame_buttons(frame, rows, SHEET_BUTTONS);
}

/* One row: hide and back, then the number; at its end, that the page goes on. */
static void
layout_tight_footer(struct frame *frame, const struct focus *focus)
{
	int row = frame->canvas.rows - 1, width = frame->canvas.columns;
	int indent = frame_buttons(frame, row, 2);
	struct text_line arrows = frame_arrows(frame, focus);

	if (frame->sheet->footer[0].fact)
		indent += 1 + frame_fact(frame, row, indent + 1, &frame->sheet->footer[0]);
	if (!arrows.count)
		return;
	arrows = (struct text_line){arrows.glyphs + 1, arrows.count - 2, arrows.columns - 2}; /* not the blanks around */
	if (indent + arrows.columns >= width)
		arrows = frame_short_arrows(frame, focus);
	if (indent + arrows.columns >= width)
		return;
	frame_put(frame, row, width - arrows.columns, &arrows, ROLE_KEY);
	frame_arrow_targets(frame, row, width - arrows.columns, arrows.columns, focus);
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
	frame.button_rows = rows >= ROWS_TALL && sheet->button_count ? 2 : 1;
	frame.body_rows = rows - frame.body_row - (roomy ? 1 + frame.button_rows + fact_rows : 1);
	frame_title(&frame);
	layout_body(&frame, focus);
	layout_keep_cursor(&frame);
	if (roomy)
		layout_roomy_footer(&frame, focus, fact_rows);
	else
		layout_tight_footer(&frame, focus);
	return frame.canvas;
}
