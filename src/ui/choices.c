/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices become rows, below each other or side by side. What stands around them is left to body.c. */
#include "text/script.h"
#include "ui/inside.h"
#include "ui/picture.h"

enum { GRID_COLUMNS_MOST = 4, GRID_GAP = 2, HEAD_BEFORE_NUMBER = 2, HEAD_BEHIND_NUMBER = 2, PICTURE_GAP = 2 };

/* The marker and the number. */
static int
choice_head(const struct body *body)
{
	return HEAD_BEFORE_NUMBER + sheet_digits(body->sheet) + HEAD_BEHIND_NUMBER;
}

int
choice_indent(const struct body *body)
{
	return choice_head(body) + (body->pictured ? PICTURE_COLUMNS + PICTURE_GAP : 0);
}

static void
choice_put_picture(struct body *body, struct region region, int row, const struct sheet_item *item)
{
	struct text_line lines[PICTURE_ROWS];

	if (picture_draw(body->canvas.arena, item->picture, lines))
		for (int i = 0; i < PICTURE_ROWS; i++)
			body_put_line(body, row + i, region, choice_head(body), &lines[i], ROLE_MARK);
}

/* What shows without colours that a choice is the marked one: "\u25BA[1]" in place of "  1 ". */
static void
choice_put_mark(struct body *body, struct region region, int row, int number_columns)
{
	struct arena *arena = body->canvas.arena;
	struct text_line before = text_set_fact(arena, region.right_to_left ? "]\u25C4" : "\u25BA[");
	struct text_line behind = text_set_fact(arena, region.right_to_left ? "[" : "]");

	body_put_line(body, row, region, 0, &before, ROLE_CHOSEN);
	body_put_line(body, row, region, HEAD_BEFORE_NUMBER + number_columns, &behind, ROLE_CHOSEN);
}

/* The marker and the number in front of a choice. */
static void
choice_put_head(struct body *body, struct region region, int row, const struct sheet_item *item, bool chosen)
{
	struct text_line number =
	    text_set_fact(body->canvas.arena, sheet_print_number(body->canvas.arena, body->sheet, item->number));

	/* After the first digits, the numbers that may still be meant light up. */
	bool lit = chosen || sheet_is_pending(body->sheet, item->number);

	if (chosen)
		choice_put_mark(body, region, row, number.columns);
	body_put_line(body, row, region, HEAD_BEFORE_NUMBER, &number, lit ? ROLE_CHOSEN : ROLE_KEY);
}

/* The words, then the fact beside or below them, then the detail; returns how many rows that took. */
static int
choice_put_words(struct body *body, struct region region, int row, const struct sheet_item *item, bool with_detail,
    bool chosen)
{
	int indent = choice_indent(body), rows;
	struct set_text words = text_set(body->canvas.arena, item->words, region.columns - indent, body->order);
	struct text_line fact = {0};

	rows = body_put_lines(body, row, region, indent, &words, chosen ? ROLE_CHOSEN : ROLE_CHOICE);
	if (item->fact)
		fact = text_set_fact(body->canvas.arena, item->fact);
	if (item->fact && rows == 1 && indent + words.lines[0].columns + 2 + fact.columns <= region.columns &&
	    !text_is_fragile(item->words.text))
		body_put_line(body, row, region, region.columns - fact.columns, &fact, ROLE_FACT);
	else if (item->fact)
		rows += body_put_fact(body, row + rows, region, indent, item->fact, ROLE_FACT);
	if (with_detail && item->detail.text)
		rows += body_put_text(body, row + rows, region, indent, item->detail, ROLE_QUIET);
	return rows;
}

/* The rows of its words alone. */
static int
choice_word_rows(const struct body *body, struct region region, const struct sheet_item *item)
{
	return (int)text_set(body->canvas.arena, item->words, region.columns - choice_indent(body), body->order).count;
}

int
choice_rows_pictured(const struct body *body, struct region region, const struct sheet_item *item)
{
	int rows = choice_word_rows(body, region, item);

	return rows > PICTURE_ROWS ? rows : PICTURE_ROWS;
}

int
choice_put(struct body *body, struct region region, int row, const struct sheet_item *item, bool with_detail)
{
	bool chosen = body->place == body->focus->choice;
	int beside = row, rows;

	if (text_is_fragile(item->words.text)) /* nothing stands to the right of such words, not even their number */
		region.right_to_left = false;
	if (body->pictured) { /* the words stand beside the middle of the picture */
		rows = choice_rows_pictured(body, region, item);
		beside += (rows - choice_word_rows(body, region, item)) / 2;
		canvas_reach(&body->canvas, row + rows);
		choice_put_picture(body, region, row, item);
		choice_put_words(body, region, beside, item, false, chosen);
	} else {
		rows = choice_put_words(body, region, row, item, with_detail, chosen);
	}
	choice_put_head(body, region, beside, item, chosen);
	for (int i = row; i < row + rows; i++)
		canvas_tint(&body->canvas, i, region.left, region.columns, chosen ? ROLE_CHOSEN : ROLES, body->place);
	body->focus->row[body->place] = row;
	body->focus->last_row[body->place] = row + rows - 1;
	body->focus->column[body->place] = region.left;
	if (chosen && !body->sheet->prompt.text) {
		body->canvas.cursor_row = beside;
		body->canvas.cursor_column = region.right_to_left ? region.left + region.columns - 3 : region.left + 2;
	}
	body->place++;
	return rows;
}

/* What a grid has to know of all choices before it puts them. */
struct grid {
	int widest, details, fragile;
};

static struct grid
grid_measure(const struct sheet *sheet)
{
	struct grid grid = {0};

	for (size_t i = 0; i < sheet->count; i++) {
		const struct sheet_item *item = &sheet->items[i];
		int columns = item->kind == SHEET_CHOICE ? text_columns(item->words) : 0;

		grid.widest = columns > grid.widest ? columns : grid.widest;
		grid.details += item->kind == SHEET_CHOICE && item->detail.text;
		grid.fragile += item->kind == SHEET_CHOICE && text_is_fragile(item->words.text);
	}
	return grid;
}

int
choices_grid_columns(const struct body *body, int rows_left)
{
	struct grid grid;
	int columns, count = (int)body->sheet->choices;

	if (!body->sheet->grid)
		return 0;
	grid = grid_measure(body->sheet);
	if (count + grid.details <= rows_left)
		return 0;
	columns = (body->canvas.columns + GRID_GAP) / (choice_head(body) + grid.widest + GRID_GAP);
	columns = columns < 1 ? 1 : columns > GRID_COLUMNS_MOST ? GRID_COLUMNS_MOST : columns;
	while (columns > 1 && grid.fragile > (count + columns - 1) / columns)
		columns--;
	return columns;
}

/* In order, but those that nothing may stand beside are in the last column. Where there are such ones all columns run
 * from the left, in every language. */
void
choices_put_grid(struct body *body, const struct sheet_item *item, int columns)
{
	int count = (int)body->sheet->choices, deep = (count + columns - 1) / columns, before = 0, last = 0;
	int width = (body->canvas.columns + GRID_GAP) / columns - GRID_GAP;
	bool right_to_left = body->sheet->right_to_left && !grid_measure(body->sheet).fragile;

	for (int i = 0; i < count; i++, item++) {
		struct region region = {.columns = width, .right_to_left = right_to_left};
		bool in_last;
		int across;

		while (item->kind != SHEET_CHOICE)
			item++;
		in_last = text_is_fragile(item->words.text) || before == deep * (columns - 1);
		across = in_last ? columns - 1 : before / deep;
		region.left = (right_to_left ? columns - 1 - across : across) * (width + GRID_GAP);
		choice_put(body, region, body->row + (in_last ? last++ : before++ % deep), item, false);
	}
	body->row += deep;
}

/* Whether choices begin in a row right below others. */
static bool
choices_begin(const struct body *body, int row)
{
	const struct focus *focus = body->focus;
	bool begin = false, below = false;

	for (int place = 0; place < (int)body->sheet->choices; place++) {
		begin = begin || focus->row[place] == row;
		below = below || focus->last_row[place] == row - 1;
	}
	return begin && below;
}

/* A blank row, which belongs to the choices above it: for a finger that slips below them. */
static void
choices_insert_row(struct body *body, int row)
{
	struct canvas *canvas = &body->canvas;
	struct focus *focus = body->focus;

	canvas_insert_row(canvas, row);
	for (int column = 0; column < canvas->columns; column++)
		canvas_tint(canvas, row, column, 1, ROLES, canvas_cell(canvas, row - 1, column)->target);
	for (int place = 0; place < (int)body->sheet->choices; place++)
		if (focus->row[place] >= row) {
			focus->row[place]++;
			focus->last_row[place]++;
		}
}

void
choices_space(struct body *body, int rows_seen)
{
	int rows = 0;

	if (body->pictured || body->row >= rows_seen)
		return;
	for (int row = 1; row < body->row; row++)
		rows += choices_begin(body, row);
	if (body->row + rows > rows_seen)
		return;
	for (int row = body->row - 1; row > 0; row--)
		if (choices_begin(body, row))
			choices_insert_row(body, row);
}
