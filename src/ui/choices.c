/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices become rows, below each other or side by side. What stands around them is left to body.c. */
#include "text/script.h"
#include "ui/inside.h"

enum { GRID_COLUMNS_MOST = 4, GRID_GAP = 2, HEAD_BEFORE_NUMBER = 2, HEAD_BEHIND_NUMBER = 2 };

/* How far in the words of a choice begin. */
static int
choice_indent(const struct body *body)
{
	return HEAD_BEFORE_NUMBER + sheet_digits(body->sheet) + HEAD_BEHIND_NUMBER;
}

/* The marker and the number in front of a choice. */
static void
choice_put_head(struct body *body, struct region region, int row, const struct sheet_item *item, bool chosen)
{
	const char *marker = region.right_to_left ? "\u25C4" : "\u25BA";
	struct text_line mark = text_set_fact(body->canvas.arena, marker);
	struct text_line number =
	    text_set_fact(body->canvas.arena, sheet_print_number(body->canvas.arena, body->sheet, item->number));

	/* After the first digits, the numbers that may still be meant light up. */
	bool lit = chosen || sheet_is_pending(body->sheet, item->number);

	if (chosen)
		body_put_line(body, row, region, 0, &mark, ROLE_CHOSEN);
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

int
choice_put(struct body *body, struct region region, int row, const struct sheet_item *item, bool with_detail)
{
	bool chosen = body->place == body->focus->choice;
	int rows = choice_put_words(body, region, row, item, with_detail, chosen);

	choice_put_head(body, region, row, item, chosen);
	for (int i = row; i < row + rows; i++)
		canvas_tint(&body->canvas, i, region.left, region.columns, chosen ? ROLE_CHOSEN : ROLES, body->place);
	body->focus->row[body->place] = row;
	body->focus->last_row[body->place] = row + rows - 1;
	body->focus->column[body->place] = region.left;
	if (chosen && !body->sheet->prompt.text) {
		body->canvas.cursor_row = row;
		body->canvas.cursor_column = region.right_to_left ? region.left + region.columns - 3 : region.left + 2;
	}
	body->place++;
	return rows;
}

static int
choices_widest(const struct sheet *sheet)
{
	int widest = 0;

	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE) {
			int columns = text_columns(sheet->items[i].words);

			widest = columns > widest ? columns : widest;
		}
	return widest;
}

int
choices_grid_columns(const struct body *body, int rows_left)
{
	int columns, details = 0;

	if (!body->sheet->grid)
		return 0;
	for (size_t i = 0; i < body->sheet->count; i++)
		details += body->sheet->items[i].kind == SHEET_CHOICE && body->sheet->items[i].detail.text;
	if ((int)body->sheet->choices + details <= rows_left)
		return 0;
	columns = (body->canvas.columns + GRID_GAP) / (choice_indent(body) + choices_widest(body->sheet) + GRID_GAP);
	return columns < 1 ? 1 : columns > GRID_COLUMNS_MOST ? GRID_COLUMNS_MOST : columns;
}

void
choices_put_grid(struct body *body, const struct sheet_item *item, int columns)
{
	int count = (int)body->sheet->choices, deep = (count + columns - 1) / columns;
	int width = (body->canvas.columns + GRID_GAP) / columns - GRID_GAP;

	for (int i = 0; i < count; i++, item++) {
		int across = i / deep;
		struct region region = {.columns = width, .right_to_left = body->sheet->right_to_left};

		while (item->kind != SHEET_CHOICE)
			item++;
		if (region.right_to_left)
			across = columns - 1 - across;
		region.left = across * (width + GRID_GAP);
		choice_put(body, region, body->row + i % deep, item, false);
	}
	body->row += deep;
}

void
choices_space(struct body *body, int rows_seen)
{
	struct focus *focus = body->focus;
	int choices = (int)body->sheet->choices;

	if (choices < 2 || body->row + choices - 1 > rows_seen)
		return;
	for (int place = choices - 1; place > 0; place--) {
		int row = focus->row[place];

		if (row != focus->last_row[place - 1] + 1)
			continue;
		canvas_insert_row(&body->canvas, row);
		canvas_tint(&body->canvas, row, 0, body->canvas.columns, ROLES, place - 1); /* a finger that slips below it */
		for (int below = place; below < choices; below++) {
			focus->row[below]++;
			focus->last_row[below]++;
		}
	}
}
