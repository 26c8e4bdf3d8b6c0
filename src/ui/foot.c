/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The foot of the frame: that the page goes on, the numbers, the buttons. Which ones is left to app/. */
#include "text/script.h"
#include "ui/action.h"
#include "ui/frame.h"
#include "ui/picture.h"

enum { BUTTON_COLUMNS_MOST = 20, ARROWS_MOST = 5, AT_END = -1 /* of a row */ };

static bool
frame_mark(const struct frame *frame, const struct sheet_button *button, struct text_line lines[MARK_ROWS])
{
	return frame->marks && picture_mark(frame->canvas.arena, (enum action)button->action,
	                           frame->sheet->right_to_left, lines);
}

static struct text_line
frame_button_name(const struct frame *frame, const struct sheet_button *button)
{
	return text_set_fact(frame->canvas.arena, action_key((enum action)button->action));
}

static struct text_line
frame_button_words(const struct frame *frame, const struct sheet_button *button)
{
	return text_set_line(frame->canvas.arena, button->words, BUTTON_COLUMNS_MOST, frame->order);
}

static int
frame_button_columns(const struct frame *frame, const struct sheet_button *button)
{
	struct text_line mark[MARK_ROWS];
	int name = frame_button_name(frame, button).columns, words = frame_button_words(frame, button).columns;
	int text = frame->stacked ? (name > words ? name : words) : name + 1 + words;

	return (frame_mark(frame, button, mark) ? MARK_COLUMNS + 1 : 0) + text + 2;
}

/* A button is " mark key words ", from a row on; returns its columns, 0 when there is no room for it. */
static int
frame_button(struct frame *frame, int row, int indent, const struct sheet_button *button)
{
	struct text_line name = frame_button_name(frame, button), words = frame_button_words(frame, button);
	struct text_line mark[MARK_ROWS];
	int columns = frame_button_columns(frame, button);

	if (indent + columns > frame->canvas.columns)
		return 0;
	for (int i = 0; i < frame->button_rows; i++)
		canvas_fill(&frame->canvas, row + i, frame_column(frame, indent, columns), columns, ROLE_BUTTON,
		    CELL_BUTTON + button->action);
	if (frame_mark(frame, button, mark)) {
		for (int i = 0; i < MARK_ROWS; i++)
			frame_put(frame, row + i, indent + 1, &mark[i], ROLE_BUTTON);
		indent += MARK_COLUMNS + 1;
	}
	frame_put(frame, row, indent + 1, &name, ROLE_BUTTON);
	if (frame->stacked)
		frame_put(frame, row + 1, indent + 1, &words, ROLE_BUTTON);
	else
		frame_put(frame, row, indent + 2 + name.columns, &words, ROLE_BUTTON);
	return columns;
}

static int
frame_fact_columns(const struct sheet_fact *fact, const struct text_line *line)
{
	int label = text_columns(fact->label);

	return line->columns + (label ? label + 1 : 0);
}

int
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

int
frame_fact_rows(const struct frame *frame)
{
	int columns = MARGIN, rows = 0;
	bool fragile = false;

	for (int i = 0; i < SHEET_FOOTER_FACTS; i++) {
		const struct sheet_fact *fact = &frame->sheet->footer[i];
		struct text_line line;

		if (!fact->fact)
			continue;
		line = text_set_fact(frame->canvas.arena, fact->fact);
		columns += frame_fact_columns(fact, &line) + MARGIN;
		fragile = fragile || (fact->label.text && text_is_fragile(fact->label.text));
		rows++;
	}
	return rows && columns <= frame->canvas.columns && !fragile ? 1 : rows;
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

static bool
frame_has_room(struct frame *frame, bool marks, bool stacked)
{
	int columns = -1;

	frame->marks = marks;
	frame->stacked = stacked;
	for (size_t i = 0; i < frame->sheet->button_count; i++)
		columns += frame_button_columns(frame, &frame->sheet->buttons[i]) + 1;
	return columns <= frame->canvas.columns;
}

/* All buttons have their marks, or none has: where marks would push one off the row. */
static void
frame_arrange_buttons(struct frame *frame)
{
	bool marks = !frame->sheet->no_pictures;

	frame->marks = frame->stacked = false;
	if (frame->button_rows < MARK_ROWS)
		return;
	if (marks && (frame_has_room(frame, true, false) || frame_has_room(frame, true, true)))
		return;
	frame->stacked = !frame_has_room(frame, false, false);
}

/* As many as fit behind an indent; returns where they end. */
static int
frame_buttons(struct frame *frame, int row, int indent, size_t most)
{
	frame_arrange_buttons(frame);
	for (size_t i = 0; i < frame->sheet->button_count && i < most; i++) {
		const struct sheet_button *button = &frame->sheet->buttons[i];
		int columns = frame_button(frame, row, indent, button);

		indent += columns ? columns + 1 : 0;
	}
	return indent;
}

/* Whether something stands above or below what is seen, on this sheet or the next one. */
static bool
frame_goes_up(const struct frame *frame, const struct focus *focus)
{
	return focus->top > 0 || frame->sheet->page;
}

static bool
frame_goes_down(const struct frame *frame, const struct focus *focus)
{
	return focus->top + focus->rows_seen < focus->rows || frame->sheet->goes_on;
}

/* The keys that turn the page, with arrows; nothing where all of it is seen. */
static struct text_line
frame_arrows(const struct frame *frame, const struct focus *focus)
{
	bool above = frame_goes_up(frame, focus), below = frame_goes_down(frame, focus);

	if (!above && !below)
		return (struct text_line){0};
	return text_set_fact(frame->canvas.arena,
	    above && below ? " - \u25B2 \u25BC + " : above ? " - \u25B2 " : " \u25BC + ");
}

/* The same without the keys, for a row that is nearly full. */
static struct text_line
frame_short_arrows(const struct frame *frame, const struct focus *focus)
{
	bool above = frame_goes_up(frame, focus), below = frame_goes_down(frame, focus);

	return text_set_fact(frame->canvas.arena, above && below ? "\u25B2\u25BC" : above ? "\u25B2" : "\u25BC");
}

/* Who has no keys turns the page by a touch on the arrows. */
static void
frame_arrow_targets(struct frame *frame, int row, int indent, int columns, const struct focus *focus)
{
	bool above = frame_goes_up(frame, focus), below = frame_goes_down(frame, focus);
	int column = frame_column(frame, indent, columns), up = above ? (below ? columns / 2 : columns) : 0;

	canvas_tint(&frame->canvas, row, column, up, ROLES, CELL_BUTTON + ACTION_PAGE_UP);
	canvas_tint(&frame->canvas, row, column + up, columns - up, ROLES, CELL_BUTTON + ACTION_PAGE_DOWN);
}

/* The words that the page goes on, and arrows behind them; before them, to the end of the row, where nothing may stand
 * behind such words. */
static void
frame_goes_on(struct frame *frame, int row, const struct focus *focus, const struct text_line *arrows)
{
	int width = frame->canvas.columns, indent = width - arrows->columns - 2, columns;
	struct text_line words =
	    text_set_line(frame->canvas.arena, frame->sheet->more, width - arrows->columns - 8, frame->order);

	if (words.count && frame_goes_down(frame, focus)) {
		columns = arrows->columns + words.columns + 1;
		canvas_fill(&frame->canvas, row, frame_column(frame, width - columns - 2, columns), columns, ROLE_KEY,
		    CELL_BUTTON + ACTION_PAGE_DOWN);
		if (text_is_fragile(frame->sheet->more.text)) {
			canvas_fill(&frame->canvas, row, width - columns - 2, columns + 2, ROLE_KEY,
			    CELL_BUTTON + ACTION_PAGE_DOWN);
			indent = width - columns - 2;
			frame_put(frame, row, indent + arrows->columns, &words, ROLE_KEY);
		} else {
			frame_put(frame, row, width - columns - 1, &words, ROLE_KEY);
		}
	}
	frame_put(frame, row, indent, arrows, ROLE_KEY);
	frame_arrow_targets(frame, row, indent, arrows->columns, focus);
}

/* The rule above the footer; when the page goes on, arrows and words say so. */
static void
frame_rule(struct frame *frame, int row, const struct focus *focus)
{
	struct text_line line = text_set_fact(frame->canvas.arena, "\u2500"), arrows = frame_arrows(frame, focus);

	for (int column = 0; column < frame->canvas.columns; column++)
		canvas_put(&frame->canvas, row, column, &line, ROLE_MARK);
	if (arrows.count)
		frame_goes_on(frame, row, focus, &arrows);
}

void
foot_put_roomy(struct frame *frame, const struct focus *focus, int fact_rows)
{
	int rows = frame->canvas.rows - frame->button_rows;

	frame_rule(frame, rows - 1 - fact_rows, focus);
	frame_facts(frame, rows - fact_rows, fact_rows);
	frame_buttons(frame, rows, 0, SHEET_BUTTONS);
}

/* That the page goes on, from an indent or AT_END; no wider than `room`. Returns the columns taken. */
static int
frame_tight_arrows(struct frame *frame, int row, int indent, int room, const struct focus *focus)
{
	struct text_line arrows = frame_arrows(frame, focus);

	if (!arrows.count)
		return 0;
	arrows = (struct text_line){arrows.glyphs + 1, arrows.count - 2, arrows.columns - 2}; /* not the blanks around */
	if (arrows.columns > room)
		arrows = frame_short_arrows(frame, focus);
	if (arrows.columns > room)
		return 0;
	if (indent == AT_END)
		indent = frame->canvas.columns - arrows.columns;
	frame_put(frame, row, indent, &arrows, ROLE_KEY);
	frame_arrow_targets(frame, row, indent, arrows.columns, focus);
	return arrows.columns;
}

/* Nothing stands behind such words: the number goes first, and without its label. */
static void
foot_put_fragile(struct frame *frame, const struct focus *focus)
{
	const struct sheet_fact fact = {.fact = frame->sheet->footer[0].fact};
	int row = frame->canvas.rows - 1, indent = 1, columns;

	if (fact.fact)
		indent += frame_fact(frame, row, indent, &fact) + 1;
	columns = frame_tight_arrows(frame, row, indent, ARROWS_MOST, focus);
	frame_buttons(frame, row, indent + (columns ? columns + 1 : 0), 2);
}

/* One row: hide and back, then the number; at its end, that the page goes on. */
void
foot_put_tight(struct frame *frame, const struct focus *focus)
{
	int row = frame->canvas.rows - 1, indent;

	if (frame->sheet->button_count && text_is_fragile(frame->sheet->buttons[0].words.text)) {
		foot_put_fragile(frame, focus);
		return;
	}
	indent = frame_buttons(frame, row, 0, 2);
	if (frame->sheet->footer[0].fact)
		indent += 1 + frame_fact(frame, row, indent + 1, &frame->sheet->footer[0]);
	frame_tight_arrows(frame, row, AT_END, frame->canvas.columns - indent - 1, focus);
}
