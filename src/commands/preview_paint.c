/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of preview. The page itself is left to ui/layout, which text is shown to preview. */
#include "commands/preview_paint.h"

#include <string.h>

enum { PANEL_ROWS = 8 /* at least */, ROWS_LEAST = LAYOUT_ROWS_LEAST + PANEL_ROWS };

static const struct {
	int rows, columns;
} sizes[PREVIEW_SIZES] = {{24, 80}, {16, 56}, {12, 40}};

struct panel {
	struct canvas *canvas;
	enum text_order order;
	int row, end;
};

static struct phrase
panel_english(const char *text)
{
	return (struct phrase){.text = text};
}

/* A row of its own, cut where it does not fit. */
static void
panel_say(struct panel *panel, const char *text, enum role role)
{
	struct text_line line =
	    text_set_line(panel->canvas->arena, panel_english(text), panel->canvas->columns - 2, panel->order);

	if (panel->row < panel->end)
		canvas_put(panel->canvas, panel->row++, 1, &line, role);
}

static void
panel_bar(struct panel *panel, const char *text)
{
	canvas_fill(panel->canvas, panel->row, 0, panel->canvas->columns, ROLE_TITLE, CELL_NO_CHOICE);
	panel_say(panel, text, ROLE_TITLE);
}

static struct set_text
panel_set(const struct panel *panel, const char *text)
{
	return text_set(panel->canvas->arena, panel_english(text), panel->canvas->columns - 2, panel->order);
}

/* At most so many rows; the last one says that there is more. */
static void
panel_put(struct panel *panel, const struct set_text *text, int most, enum role role)
{
	struct text_line dots = text_set_fact(panel->canvas->arena, "\u2026");

	for (int i = 0; i < most && i < (int)text->count && panel->row < panel->end; i++) {
		canvas_put(panel->canvas, panel->row, 1, &text->lines[i], role);
		if (i == most - 1 && i + 1 < (int)text->count)
			canvas_put(panel->canvas, panel->row, panel->canvas->columns - 1, &dots, ROLE_KEY);
		panel->row++;
	}
}

static const char *
panel_width(struct arena *arena, const struct desk_text *text)
{
	if (!text->words)
		return text->missing ? "MISSING: visitors see it in another language"
		                     : "not translated, and need not be in this language";
	if (!text->most)
		return arena_print(arena, "%d columns, as many as you like", text->columns);
	return arena_print(arena, "%d columns, at most %d", text->columns, text->most);
}

/* What is wrong, each with its place in the file; "" where nothing is. */
static const char *
panel_problems(struct arena *arena, const struct desk_text *text)
{
	const char *all = "";

	for (size_t i = 0; i < text->problem_count; i++)
		all = arena_print(arena, "%s%s%ld:%ld: %s", all, *all ? "\n" : "", text->problems[i].line,
		    text->problems[i].column, text->problems[i].text);
	return all;
}

/* The width, the English, and what is wrong; that goes first where there is not room for everything. */
static void
panel_text(struct panel *panel, const struct desk_text *text, struct set_text problems)
{
	struct arena *arena = panel->canvas->arena;
	struct set_text english =
	    panel_set(panel, text->english ? arena_print(arena, "English: %s", text->english) : "");
	int room, wanted = (int)problems.count;

	panel_say(panel, panel_width(arena, text), text->missing ? ROLE_WARNING : ROLE_NORMAL);
	room = panel->end - panel->row;
	wanted = wanted < room ? wanted : room - 1;
	panel_put(panel, &english, room - wanted, ROLE_NORMAL);
	panel_put(panel, &problems, wanted, ROLE_WARNING);
}

static void
panel_keys(struct canvas *canvas, int row, enum text_order order)
{
	static const char *const keys[][2] = {{"\u2191\u2193", "text"}, {"\u2190\u2192", "page"}, {"n", "next to do"},
	    {"e", "English"}, {"s", "size"}, {"q", "quit"}, {"Enter", "follow"}};
	int column = 1;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct text_line key = text_set_fact(canvas->arena, keys[i][0]);
		struct text_line words = text_set_line(canvas->arena, panel_english(keys[i][1]), canvas->columns, order);

		if (column + key.columns + 1 + words.columns > canvas->columns)
			return;
		canvas_put(canvas, row, column, &key, ROLE_KEY);
		canvas_put(canvas, row, column + key.columns + 1, &words, ROLE_QUIET);
		column += key.columns + 1 + words.columns + 2;
	}
}

static void
panel_paint(struct canvas *canvas, int row, const struct preview_view *view, const char *size, enum text_order order)
{
	struct panel panel = {canvas, order, row, canvas->rows - 1};
	struct arena *arena = canvas->arena;
	const struct desk_text *text = view->text;
	const char *fault = view->fault ? arena_print(arena, "NOT SHOWN YET: %s", view->fault) : NULL;
	struct set_text problems = panel_set(&panel, fault ? fault : text ? panel_problems(arena, text) : "");

	panel_bar(&panel, arena_print(arena, "%s  %s  %zu of %zu  %s  %zu to do", view->language, view->leaf,
	        view->place, view->count, size, view->open));
	panel_say(&panel, text ? arena_print(arena, "%s   %s", text->id, text->where) : "no words of the content",
	    ROLE_HEADING);
	panel_say(&panel, view->command, ROLE_FACT);
	if (text)
		panel_text(&panel, text, problems);
	else
		panel_put(&panel, &problems, panel.end - panel.row, ROLE_WARNING);
	panel_keys(canvas, canvas->rows - 1, order);
}

/* A choice that is sought is the one that is marked; else none is. */
static int
preview_choice(const struct sheet *sheet)
{
	int place = -1;

	for (size_t i = 0; i < sheet->count; i++) {
		const struct sheet_item *item = &sheet->items[i];

		if (item->kind != SHEET_CHOICE)
			continue;
		place++;
		if (sheet->sought && ((item->words.id && !strcmp(item->words.id, sheet->sought)) ||
		                         (item->detail.id && !strcmp(item->detail.id, sheet->sought))))
			return place;
	}
	return -1;
}

static int
preview_count_sought(const struct canvas *page)
{
	int count = 0;

	for (int row = 0; row < page->rows; row++)
		for (int column = 0; column < page->columns; column++)
			count += canvas_cell(page, row, column)->sought;
	return count;
}

/* Scrolled by half pages to where most of the words are seen. */
static struct canvas
preview_page(const struct sheet *sheet, struct focus *focus, struct arena *arena, int rows, int columns,
    enum text_order order)
{
	int best = 0, most = -1, top = 0;

	focus->choice = preview_choice(sheet);
	do {
		struct canvas page;
		int count;

		focus->top = top;
		page = layout_paint(sheet, focus, arena, rows, columns, order);
		count = preview_count_sought(&page);
		if (count > most) {
			best = focus->top;
			most = count;
		}
		top += focus->rows_seen / 2 > 0 ? focus->rows_seen / 2 : 1;
	} while (focus->top + focus->rows_seen < focus->rows);
	focus->top = best;
	return layout_paint(sheet, focus, arena, rows, columns, order);
}

/* Marked by colour and by the cursor. */
static void
preview_mark(struct canvas *page, bool right_to_left)
{
	bool found = false;

	for (int row = 0; row < page->rows; row++)
		for (int column = 0; column < page->columns; column++) {
			struct cell *cell = canvas_cell(page, row, column);

			if (!cell->sought)
				continue;
			cell->role = ROLE_CHOSEN;
			if (!found || (right_to_left && page->cursor_row == row)) {
				page->cursor_row = row;
				page->cursor_column = column;
			}
			found = true;
		}
}

static int
preview_size(const struct preview_view *view, int rows, int columns)
{
	int size = view->size;

	if (size == PREVIEW_SIZE_FITTING)
		for (size = 0; size < PREVIEW_SIZES - 1; size++)
			if (sizes[size].rows + PANEL_ROWS <= rows && sizes[size].columns <= columns)
				break;
	return size;
}

/* A part of each row of the page; what does not fit beside it is not seen. */
static void
preview_copy(const struct canvas *page, int from, int rows, struct canvas *canvas)
{
	int columns = page->columns < canvas->columns ? page->columns : canvas->columns;
	struct text_line edge = text_set_fact(canvas->arena, "\u2502");

	for (int row = 0; row < rows; row++) {
		memcpy(canvas_cell(canvas, row, 0), canvas_cell(page, from + row, 0),
		    (size_t)columns * sizeof *canvas->cells);
		if (canvas_cell(canvas, row, columns - 1)->glyph.columns == 2) /* half a letter */
			canvas_fill(canvas, row, columns - 1, 1, ROLE_NORMAL, CELL_NO_CHOICE);
		canvas_put(canvas, row, columns, &edge, ROLE_MARK);
	}
}

static struct canvas
preview_too_small(struct arena *arena, int rows, int columns, enum text_order order)
{
	struct canvas canvas;
	struct panel panel = {&canvas, order, 0, rows};
	struct set_text words;

	canvas_start(&canvas, arena, rows, columns);
	words = panel_set(&panel,
	    arena_print(arena, "This window is too small: %dx%d is the least. q quits.", LAYOUT_COLUMNS_LEAST, ROWS_LEAST));
	panel_put(&panel, &words, rows, ROLE_NORMAL);
	return canvas;
}

struct canvas
preview_paint(void *whose, const struct sheet *sheet, struct focus *focus, struct arena *arena, int rows, int columns,
    enum text_order order)
{
	struct preview_view *view = whose;
	int size = view->shown = preview_size(view, rows, columns), seen = sizes[size].rows, from = 0;
	struct canvas canvas, page;
	const char *words;

	if (rows < ROWS_LEAST || columns < LAYOUT_COLUMNS_LEAST)
		return preview_too_small(arena, rows, columns, order);
	canvas_start(&canvas, arena, rows, columns);
	page = preview_page(sheet, focus, arena, sizes[size].rows, sizes[size].columns, order);
	preview_mark(&page, sheet->right_to_left);
	words = arena_print(arena, "%dx%d", sizes[size].columns, sizes[size].rows);
	if (seen > rows - PANEL_ROWS) {
		seen = rows - PANEL_ROWS;
		from = page.cursor_row - seen / 2;
		from = from < 0 ? 0 : from > page.rows - seen ? page.rows - seen : from;
		words = arena_print(arena, "%s, rows %d to %d", words, from + 1, from + seen);
	}
	preview_copy(&page, from, seen, &canvas);
	canvas.cursor_row = page.cursor_row - from;
	canvas.cursor_column = page.cursor_column < columns ? page.cursor_column : columns - 1;
	panel_paint(&canvas, seen, view, words, order);
	return canvas;
}
