/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items become rows. The frame around them, and scrolling, are left to layout. */
#include "ui/body.h"

#include <string.h>

#include "text/script.h"
#include "ui/chart.h"
#include "ui/code.h"
#include "ui/digits.h"
#include "ui/inside.h"

enum {
	ORIGINAL_INDENT = 2,
	ROWS_FOR_AIR = 12, /* fewer rows than this: no blank rows between items of one kind */
	LARGE_MARGIN = 2,
	ANSWER_INDENT = 2,
	CODE_BESIDE = 22,  /* columns that a code leaves for what it says */
	LABEL_MOST = 40    /* columns of a fact's label before the fact goes on a row of its own */
};

static void
body_put_mark(struct body *body, struct region region, const char *mark, enum role role)
{
	struct text_line line = text_set_fact(body->canvas.arena, mark);

	body_put_line(body, body->row, region, 0, &line, role);
}

static void
body_text_item(struct body *body, const struct sheet_item *item, const char *mark, enum role mark_role, enum role role)
{
	struct region region = body_region(body, item->words.right_to_left);
	int indent = mark ? 2 : 0;

	if (mark)
		body_put_mark(body, region, mark, mark_role);
	body->row += body_put_text(body, body->row, region, indent, item->words, role);
	region.right_to_left = item->detail.right_to_left;
	if (item->detail.text)
		body->row += body_put_text(body, body->row, region, indent, item->detail, ROLE_QUIET);
}

/* What stands under a paragraph is as important: the answer to it. */
static void
body_paragraph(struct body *body, const struct sheet_item *item)
{
	struct region region = body_region(body, item->words.right_to_left);

	body->row += body_put_text(body, body->row, region, 0, item->words, ROLE_NORMAL);
	region.right_to_left = item->detail.right_to_left;
	if (item->detail.text)
		body->row += body_put_text(body, body->row, region, ANSWER_INDENT, item->detail, ROLE_NORMAL);
}

/* The labels of neighbouring facts end at one column. */
static int
body_label_columns(const struct body *body, const struct sheet_item *item)
{
	const struct sheet_item *first = item, *end = body->sheet->items + body->sheet->count;
	int widest = 0;

	while (first > body->sheet->items && first[-1].kind == SHEET_FACT)
		first--;
	for (; first < end && first->kind == SHEET_FACT; first++) {
		int columns = text_columns(first->words);

		if (columns > widest && columns <= LABEL_MOST)
			widest = columns;
	}
	return widest;
}

/* A fact without a label belongs to what stands before it. */
static bool
body_belongs(const struct body *body, const struct sheet_item *item)
{
	return item->kind == SHEET_FACT && !item->words.text && item > body->sheet->items && item[-1].kind != SHEET_FACT;
}

/* Below a mark, facts stand in line with its words. */
static int
body_fact_indent(const struct body *body, const struct sheet_item *item)
{
	while (item > body->sheet->items &&
	    (item->kind == SHEET_ORIGINAL || (item->kind == SHEET_FACT && !item->words.text)))
		item--;
	return item->kind == SHEET_SIGN || item->kind == SHEET_WARNING || item->kind == SHEET_ORIGINAL ? 2 : 0;
}

static void
body_fact(struct body *body, const struct sheet_item *item)
{
	struct region region = body_region(body, body->sheet->right_to_left);
	int label = body_label_columns(body, item);
	struct text_line fact = text_set_fact(body->canvas.arena, item->fact);
	int rows = item->words.text ? body_put_text(body, body->row, region, 0, item->words, ROLE_NORMAL) : 0;
	int indent = region.columns > fact.columns + 2 ? 2 : 0;
	bool beside = rows == 1 && text_columns(item->words) <= label &&
	              label + 2 + fact.columns <= region.columns && !text_is_fragile(item->words.text);

	if (beside) {
		body_put_line(body, body->row, region, label + 2, &fact, ROLE_FACT);
		body->row++;
		return;
	}
	body->row += rows;
	if (!item->words.text)
		indent = body_fact_indent(body, item);
	body->row += body_put_fact(body, body->row, region, indent, item->fact, ROLE_FACT);
}

static void
body_number(struct body *body, const struct sheet_item *item)
{
	struct region region = body_region(body, body->sheet->right_to_left);
	struct text_line lines[DIGITS_ROWS];

	if (item->words.text)
		body->row += body_put_text(body, body->row, region, 0, item->words, ROLE_NORMAL);
	if (digits_draw(body->canvas.arena, item->fact, region.columns, lines))
		for (int i = 0; i < DIGITS_ROWS; i++)
			body_put_line(body, body->row++, region, 0, &lines[i], ROLE_BIG);
	body->row += body_put_fact(body, body->row, region, 0, item->fact, ROLE_FACT);
}

static void
body_fill(struct body *body, int row, struct region region, enum role role, int target)
{
	canvas_reach(&body->canvas, row + 1);
	canvas_fill(&body->canvas, row, region.left, region.columns, role, target);
}

static void
body_prompt(struct body *body)
{
	struct region region = body_region(body, body->sheet->right_to_left);
	struct phrase typed = {body->sheet->typed, body->sheet->language, body->sheet->right_to_left, NULL};
	struct text_line line;

	body->row += body_put_text(body, body->row, region, 0, body->sheet->prompt, ROLE_NORMAL);
	line = text_set_line(body->canvas.arena, typed, region.columns - 4, body->order);
	body_fill(body, body->row, region, ROLE_CHOICE, CELL_NO_CHOICE);
	body_put_line(body, body->row, region, 2, &line, ROLE_FACT);
	body->canvas.cursor_row = body->row;
	body->canvas.cursor_column = region.right_to_left ? region.columns - 3 - line.columns : 2 + line.columns;
	body->row += 2;
}

/* In the middle of the row. */
static void
body_put_middle(struct body *body, const struct text_line *line, enum role role)
{
	struct region region = {.left = (body->canvas.columns - line->columns) / 2, .columns = line->columns};

	body_put_line(body, body->row++, region, 0, line, role);
}

static void
body_put_middles(struct body *body, struct phrase words, enum role role)
{
	struct set_text text = text_set(body->canvas.arena, words, body->canvas.columns - 2 * LARGE_MARGIN, body->order);

	for (size_t i = 0; i < text.count; i++)
		body_put_middle(body, &text.lines[i], role);
}

/* On a ground of its own, with a row of it above and below; what is small stands beneath. */
static void
body_large(struct body *body, const struct sheet_item *item)
{
	struct text_line digits[DIGITS_ROWS];
	int first = body->row, columns = body->canvas.columns;

	body->row++;
	body_put_middles(body, item->words, ROLE_LARGE);
	body->row++;
	for (int row = first; row < body->row; row++) {
		canvas_reach(&body->canvas, row + 1);
		canvas_tint(&body->canvas, row, 0, columns, ROLE_LARGE, CELL_NO_CHOICE);
	}
	body->row++;
	if (item->fact && digits_draw(body->canvas.arena, item->fact, columns, digits)) {
		for (int i = 0; i < DIGITS_ROWS; i++)
			body_put_middle(body, &digits[i], ROLE_BIG);
	}
	if (item->fact) {
		struct text_line fact = text_set_fact(body->canvas.arena, item->fact);

		body_put_middle(body, &fact, ROLE_FACT);
		body->row++;
	}
	if (item->detail.text)
		body_put_middles(body, item->detail, ROLE_QUIET);
}

/* The code stands on the left in every language: nothing may stand behind words whose width terminals disagree on. What
 * it says stands beside it, to be read where no phone is. */
static void
body_code(struct body *body, const struct sheet_item *item)
{
	struct region region = body_region(body, body->sheet->right_to_left);
	struct text_line fact = text_set_fact(body->canvas.arena, item->fact);
	struct code_size size = {0};
	int rows, first = body->row, beside = CODE_BESIDE;

	if (item->fact && sheet_fact_is_whole(item->fact) && fact.columns + 2 > beside)
		beside = fact.columns + 2;
	if (!body->sheet->no_codes)
		size = code_draw(&body->canvas, first, item->code, body->rows_seen, body->canvas.columns - beside);
	if (size.rows) {
		region.left = size.columns + 2;
		region.columns -= region.left;
	}
	body->canvas.cursor_row = first;
	body->canvas.cursor_column = region.right_to_left ? body->canvas.columns - 1 : region.left;
	if (item->words.text)
		body->row += body_put_text(body, body->row, region, 0, item->words, ROLE_NORMAL);
	body->row += body_put_fact(body, body->row, region, 0, item->fact, ROLE_FACT) + 1;
	rows = body_put_text(body, body->row, region, 0, size.rows ? item->detail : item->value, ROLE_NORMAL);
	body->row = body->row + rows > first + size.rows ? body->row + rows : first + size.rows;
}

static void
body_item(struct body *body, const struct sheet_item *item)
{
	switch (item->kind) {
	case SHEET_HEADING:
		body_text_item(body, item, NULL, ROLE_NORMAL, ROLE_HEADING);
		break;
	case SHEET_PARAGRAPH:
		body_paragraph(body, item);
		break;
	case SHEET_SIGN:
		body_text_item(body, item, item->strong ? "\u25C6" : "\u2022", item->strong ? ROLE_STRONG_MARK : ROLE_MARK,
		    ROLE_NORMAL);
		break;
	case SHEET_RULE:
		break;
	case SHEET_STEP:
		body_text_item(body, item, "\u2713", ROLE_MARK, ROLE_NORMAL);
		break;
	case SHEET_AVOID:
		body_text_item(body, item, "\u2717", ROLE_STRONG_MARK, ROLE_NORMAL);
		break;
	case SHEET_ORIGINAL:
		body->row +=
		    body_put_text(body, body->row, body_region(body, false), ORIGINAL_INDENT, item->words, ROLE_QUIET);
		break;
	case SHEET_NOTE:
		body_text_item(body, item, NULL, ROLE_NORMAL, ROLE_QUIET);
		break;
	case SHEET_WARNING:
		body_text_item(body, item, "!", ROLE_WARNING, ROLE_WARNING);
		break;
	case SHEET_FACT:
		body_fact(body, item);
		break;
	case SHEET_NUMBER:
		body_number(body, item);
		break;
	case SHEET_LARGE:
		body_large(body, item);
		break;
	case SHEET_CODE:
		body_code(body, item);
		break;
	case SHEET_BAR:
		body->row += chart_paint_bar(body->sheet, item, &body->canvas, body->row, body->order);
		break;
	case SHEET_CHOICE:
		body->row += choice_put(body, body_region(body, body->sheet->right_to_left), body->row, item, true);
		break;
	}
}

/* Whether a blank row stands before an item. */
static bool
body_wants_air(const struct body *body, const struct sheet_item *item)
{
	const struct sheet_item *before;

	if (item == body->sheet->items || item->kind == SHEET_ORIGINAL)
		return false;
	before = item - 1;
	while (before->kind == SHEET_ORIGINAL && before > body->sheet->items)
		before--;
	if (before->kind == SHEET_RULE || body_belongs(body, item))
		return false;
	if (before->kind == SHEET_HEADING)
		return item->kind == SHEET_CHOICE;
	if (item->kind == SHEET_BAR) /* what is said of a chart stands on top of it */
		return before->kind != SHEET_BAR && before->kind != SHEET_NOTE;
	if (item->kind != before->kind)
		return true;
	if (body->tight)
		return false;
	if (item->kind == SHEET_PARAGRAPH || item->kind == SHEET_NUMBER)
		return true;
	return body->airy && item->kind != SHEET_CHOICE && (item->detail.text || before->detail.text);
}

static void
body_items(struct body *body, int rows_seen)
{
	if (body->sheet->prompt.text)
		body_prompt(body);
	for (size_t i = 0; i < body->sheet->count; i++) {
		const struct sheet_item *item = &body->sheet->items[i];
		int grid = 0;

		if (body_wants_air(body, item))
			body->row++;
		if (item->kind == SHEET_CHOICE && !body->place && tiles_put(body, item, rows_seen - body->row))
			break;
		if (item->kind == SHEET_CHOICE && !body->place)
			grid = choices_grid_columns(body, rows_seen - body->row);
		if (grid) {
			choices_put_grid(body, item, grid);
			break;
		}
		body_item(body, item);
	}
	canvas_reach(&body->canvas, body->row);
}

/* A page that holds a large line only has it in the middle. */
static void
body_lower(struct body *body, int rows_seen)
{
	if (body->sheet->count != 1 || body->sheet->items[0].kind != SHEET_LARGE)
		return;
	for (int above = (rows_seen - body->row) / 2; above > 0; above--)
		canvas_insert_row(&body->canvas, 0);
}

static struct canvas
body_try(struct body body, struct arena *arena, int columns)
{
	canvas_start(&body.canvas, arena, 1, columns);
	canvas_reserve(&body.canvas, body.rows_seen);
	body.canvas.sought = body.sheet->sought;
	body_items(&body, body.rows_seen);
	choices_space(&body, body.rows_seen);
	body_lower(&body, body.rows_seen);
	return body.canvas;
}

struct canvas
body_paint(const struct sheet *sheet, struct focus *focus, struct arena *arena, int rows_seen, int columns,
    enum text_order order)
{
	struct body body = {.sheet = sheet, .focus = focus, .order = order, .rows_seen = rows_seen,
	    .airy = rows_seen >= ROWS_FOR_AIR};
	struct canvas canvas, tight;
	struct focus measured;

	if (focus->choice >= (int)sheet->choices)
		focus->choice = sheet->choices ? (int)sheet->choices - 1 : 0;
	canvas = body_try(body, arena, columns);
	if (canvas.rows <= rows_seen || canvas.rows >= rows_seen + (int)sheet->count)
		return canvas;
	measured = *focus;
	body.tight = true;
	tight = body_try(body, arena, columns);
	if (tight.rows <= rows_seen)
		return tight;
	*focus = measured;
	return canvas;
}
