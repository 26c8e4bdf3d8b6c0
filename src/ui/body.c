/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items become rows. The frame around them, and scrolling, are left to layout. */
#include "ui/body.h"

#include <string.h>

#include "text/script.h"
#include "ui/chart.h"
#include "ui/digits.h"

enum {
	ROWS_FOR_AIR = 12,   /* fewer rows than this: no blank rows between items of one kind */
	LABEL_MOST = 30,     /* columns of a fact's label before the fact goes on a row of its own */
	GRID_COLUMNS_MOST = 4,
	GRID_GAP = 2
};

struct body {
	struct canvas canvas;
	const struct sheet *sheet;
	struct focus *focus;
	enum text_order order;
	int row;   /* the next free one */
	int place; /* among the choices */
	bool airy;
};

/* A part of the row, filled from its reading side. */
struct region {
	int left, columns;
	bool right_to_left;
};

static struct region
body_region(const struct body *body, bool right_to_left)
{
	return (struct region){.columns = body->canvas.columns, .right_to_left = right_to_left};
}

static void
body_put_line(struct body *body, int row, struct region region, int indent, const struct text_line *line, enum role role)
{
	int column = region.left + indent;

	if (region.right_to_left)
		column = region.left + region.columns - indent - line->columns;
	canvas_reach(&body->canvas, row + 1);
	canvas_put(&body->canvas, row, column, line, role);
}

static int
body_put_lines(struct body *body, int row, struct region region, int indent, const struct set_text *text,
    enum role role)
{
	for (size_t i = 0; i < text->count; i++)
		body_put_line(body, row + (int)i, region, indent, &text->lines[i], role);
	return (int)text->count;
}

/* Puts a paragraph from a row on; returns how many rows it took. */
static int
body_put_text(struct body *body, int row, struct region region, int indent, struct phrase words, enum role role)
{
	struct set_text text = text_set(body->canvas.arena, words, region.columns - indent, body->order);

	return body_put_lines(body, row, region, indent, &text, role);
}

static void
body_put_mark(struct body *body, struct region region, const char *mark, enum role role)
{
	struct text_line line = text_set_fact(body->canvas.arena, mark);

	body_put_line(body, body->row, region, 0, &line, role);
}

/* As many glyphs from the start of a line as fit; at least one. */
static struct text_line
body_part_of(const struct text_line *line, int room)
{
	struct text_line part = {.glyphs = line->glyphs};

	while (part.count < line->count && (!part.count || part.columns + part.glyphs[part.count].columns <= room))
		part.columns += part.glyphs[part.count++].columns;
	return part;
}

/* A fact in one piece from `indent` on; one that is wider than the screen goes on below. */
static int
body_put_fact(struct body *body, int row, struct region region, int indent, const char *fact, enum role role)
{
	struct text_line line = text_set_fact(body->canvas.arena, fact);
	int room = region.columns - indent, rows = 0;

	while (line.columns > room && line.count > 1) {
		struct text_line part = body_part_of(&line, room);

		body_put_line(body, row + rows++, region, indent, &part, role);
		line.glyphs += part.count;
		line.count -= part.count;
		line.columns -= part.columns;
	}
	body_put_line(body, row + rows, region, indent, &line, role);
	return rows + 1;
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

static void
body_fact(struct body *body, const struct sheet_item *item)
{
	struct region region = body_region(body, body->sheet->right_to_left);
	int label = body_label_columns(body, item);
	struct text_line fact = text_set_fact(body->canvas.arena, item->fact);
	int rows = item->words.text ? body_put_text(body, body->row, region, 0, item->words, ROLE_NORMAL) : 0;
	bool beside = rows == 1 && text_columns(item->words) <= label &&
	              label + 2 + fact.columns <= region.columns && !text_is_fragile(item->words.text);

	if (beside) {
		body_put_line(body, body->row, region, label + 2, &fact, ROLE_FACT);
		body->row++;
		return;
	}
	body->row += rows;
	body->row += body_put_fact(body, body->row, region, rows && region.columns > fact.columns + 2 ? 2 : 0,
	    item->fact, ROLE_FACT);
}

static void
body_number(struct body *body, const struct sheet_item *item)
{
	struct region region = body_region(body, body->sheet->right_to_left);
	struct text_line lines[DIGITS_ROWS];

	if (item->words.text)
		body->row += body_put_text(body, body->row, region, 0, item->words, ROLE_NORMAL);
	if (body->airy && digits_draw(body->canvas.arena, item->fact, region.columns, lines))
		for (int i = 0; i < DIGITS_ROWS; i++)
			body_put_line(body, body->row++, region, 0, &lines[i], ROLE_BIG);
	body->row += body_put_fact(body, body->row, region, 0, item->fact, ROLE_FACT);
}

/* The marker and the number in front of a choice; returns where its words begin. */
static int
body_choice_head(struct body *body, struct region region, int row, const struct sheet_item *item, bool chosen)
{
	const char *marker = region.right_to_left ? "\u25C4" : "\u25BA";
	struct text_line mark = text_set_fact(body->canvas.arena, marker);
	struct text_line number = text_set_fact(body->canvas.arena, arena_print(body->canvas.arena, "%d", item->number));

	/* After the first of two digits, the numbers that may still be meant light up. */
	bool lit = chosen || (body->sheet->pending && item->number / 10 == body->sheet->pending);

	if (chosen)
		body_put_line(body, row, region, 0, &mark, ROLE_CHOSEN);
	body_put_line(body, row, region, 2, &number, lit ? ROLE_CHOSEN : ROLE_KEY);
	return 2 + number.columns + 2;
}

static void
body_fill(struct body *body, int row, struct region region, enum role role, int target)
{
	canvas_reach(&body->canvas, row + 1);
	canvas_fill(&body->canvas, row, region.left, region.columns, role, target);
}

/* The words, then the fact beside or below them, then the detail; returns how many rows that took. */
static int
body_choice_rows(struct body *body, struct region region, int row, const struct sheet_item *item, bool with_detail,
    bool chosen)
{
	int indent = item->number > 9 ? 6 : 5, rows;
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

static int
body_put_choice(struct body *body, struct region region, int row, const struct sheet_item *item, bool with_detail)
{
	bool chosen = body->place == body->focus->choice;
	int rows = body_choice_rows(body, region, row, item, with_detail, chosen);

	body_choice_head(body, region, row, item, chosen);
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
body_widest_choice(const struct sheet *sheet)
{
	int widest = 0;

	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE) {
			int columns = text_columns(sheet->items[i].words);

			widest = columns > widest ? columns : widest;
		}
	return widest + 6;
}

/* How many choices stand side by side: 1 where all fit below each other. */
static int
body_grid_columns(const struct body *body, int rows_left)
{
	int columns = 1, details = 0;

	if (!body->sheet->grid)
		return 1;
	for (size_t i = 0; i < body->sheet->count; i++)
		details += body->sheet->items[i].kind == SHEET_CHOICE && body->sheet->items[i].detail.text;
	if ((int)body->sheet->choices + details <= rows_left)
		return 1;
	columns = (body->canvas.columns + GRID_GAP) / (body_widest_choice(body->sheet) + GRID_GAP);
	return columns < 1 ? 1 : columns > GRID_COLUMNS_MOST ? GRID_COLUMNS_MOST : columns;
}

static void
body_grid(struct body *body, const struct sheet_item *item, int columns)
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
		body_put_choice(body, region, body->row + i % deep, item, false);
	}
	body->row += deep;
}

static void
body_prompt(struct body *body)
{
	struct region region = body_region(body, body->sheet->right_to_left);
	struct phrase typed = {body->sheet->typed, body->sheet->language, body->sheet->right_to_left};
	struct text_line line;

	body->row += body_put_text(body, body->row, region, 0, body->sheet->prompt, ROLE_NORMAL);
	line = text_set_line(body->canvas.arena, typed, region.columns - 4, body->order);
	body_fill(body, body->row, region, ROLE_CHOICE, CELL_NO_CHOICE);
	body_put_line(body, body->row, region, 2, &line, ROLE_FACT);
	body->canvas.cursor_row = body->row;
	body->canvas.cursor_column = region.right_to_left ? region.columns - 3 - line.columns : 2 + line.columns;
	body->row += 2;
}

static void
body_item(struct body *body, const struct sheet_item *item)
{
	switch (item->kind) {
	case SHEET_HEADING:
		body_text_item(body, item, NULL, ROLE_NORMAL, ROLE_HEADING);
		break;
	case SHEET_PARAGRAPH:
		body_text_item(body, item, NULL, ROLE_NORMAL, ROLE_NORMAL);
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
	case SHEET_BAR:
		body->row += chart_paint_bar(body->sheet, item, &body->canvas, body->row, body->order);
		break;
	case SHEET_CHOICE:
		body->row += body_put_choice(body, body_region(body, body->sheet->right_to_left), body->row, item, true);
		break;
	}
}

/* Whether a blank row stands before an item. */
static bool
body_wants_air(const struct body *body, const struct sheet_item *item)
{
	const struct sheet_item *before;

	if (item == body->sheet->items)
		return false;
	before = item - 1;
	if (before->kind == SHEET_RULE)
		return false;
	if (before->kind == SHEET_HEADING)
		return item->kind == SHEET_CHOICE;
	if (item->kind == SHEET_BAR) /* what is said of a chart stands on top of it */
		return before->kind != SHEET_BAR && before->kind != SHEET_NOTE;
	if (item->kind != before->kind)
		return true;
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
		int grid = 1;

		if (body_wants_air(body, item))
			body->row++;
		if (item->kind == SHEET_CHOICE && !body->place)
			grid = body_grid_columns(body, rows_seen - body->row);
		if (grid > 1) {
			body_grid(body, item, grid);
			break;
		}
		body_item(body, item);
	}
	canvas_reach(&body->canvas, body->row);
}

/* Where everything fits with room to spare, choices stand apart: easier to read and to touch. */
static void
body_space_choices(struct body *body, int rows_seen)
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
		for (int below = place; below < choices; below++) {
			focus->row[below]++;
			focus->last_row[below]++;
		}
	}
}

struct canvas
body_paint(const struct sheet *sheet, struct focus *focus, struct arena *arena, int rows_seen, int columns,
    enum text_order order)
{
	struct body body = {.sheet = sheet, .focus = focus, .order = order, .airy = rows_seen >= ROWS_FOR_AIR};

	if (focus->choice >= (int)sheet->choices)
		focus->choice = sheet->choices ? (int)sheet->choices - 1 : 0;
	canvas_start(&body.canvas, arena, 1, columns);
	body_items(&body, rows_seen);
	body_space_choices(&body, rows_seen);
	return body.canvas;
}
