/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be so on every screen and page of the real content: nothing is cut, facts stand whole and left to right,
 * title and way back are visible, the cursor stands on the focused item, no control character reaches a cell. Which
 * screens and pages there are is left to sweep_places.c. */
#include "sweep.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/script.h"
#include "ui/picture.h"

enum { FAILURES_SHOWN = 60, PAGES_MOST = 400 };

void
sweep_fail(struct sweep *sweep, const char *format, ...)
{
	va_list arguments;

	if (sweep->failures++ >= FAILURES_SHOWN)
		return;
	printf("%s '%s' in %s at %dx%d: ", sweep->screen, sweep->argument, sweep->language, sweep->driver.rows,
	    sweep->driver.columns);
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	putchar('\n');
}

static bool
is_forbidden(uint32_t code)
{
	return code < ' ' || (code >= 0x7F && code < 0xA0) || (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0xAD;
}

static void
sweep_check_cells(struct sweep *sweep)
{
	const struct canvas *canvas = &sweep->driver.canvas;

	for (int row = 0; row < canvas->rows; row++)
		for (int column = 0; column < canvas->columns; column++) {
			const struct glyph *glyph = &canvas_cell(canvas, row, column)->glyph;
			bool last = column + 1 == canvas->columns;

			for (int i = 0; i < GLYPH_CODES && glyph->columns && glyph->code[i]; i++)
				if (is_forbidden(glyph->code[i]))
					sweep_fail(sweep, "U+%04X reached cell %d,%d", glyph->code[i], row, column);
			if (glyph->columns == 2 && (last || canvas_cell(canvas, row, column + 1)->glyph.columns))
				sweep_fail(sweep, "half a wide letter at %d,%d", row, column);
		}
}

/* Whether a cell goes on with the words of the one that stands left of it: buttons stand side by side all the same
 * (docs/languages.md). */
static bool
sweep_belongs(const struct cell *left, const struct cell *cell)
{
	if (left->target >= CELL_BUTTON && cell->target >= CELL_BUTTON)
		return true;
	return cell->glyph.code[0] == ' ' || (cell->role == left->role && cell->target == left->target);
}

/* Terminals disagree on the width of some scripts, so that what stands to the right of such words may be moved or
 * painted over. */
static void
sweep_check_fragile(struct sweep *sweep)
{
	const struct canvas *canvas = &sweep->driver.canvas;

	for (int row = 0; row < canvas->rows; row++) {
		const struct cell *fragile = NULL;

		for (int column = 0; column < canvas->columns; column++) {
			const struct cell *cell = canvas_cell(canvas, row, column);

			if (cell->glyph.columns && text_code_is_fragile(cell->glyph.code[0]))
				fragile = cell;
			if (!fragile || !cell->glyph.columns || sweep_belongs(fragile, cell))
				continue;
			sweep_fail(sweep, "something stands to the right of complex letters: %s",
			    canvas_row_string(&sweep->driver.arena, canvas, row));
			break;
		}
	}
}

static bool
sweep_has_button(const struct sweep *sweep, enum action action)
{
	const struct canvas *canvas = &sweep->driver.canvas;

	for (int row = 0; row < canvas->rows; row++)
		for (int column = 0; column < canvas->columns; column++)
			if (canvas_cell(canvas, row, column)->target == CELL_BUTTON + (int)action)
				return true;
	return false;
}

/* Every row that the title is set in stands on top, one below the other. */
static void
sweep_check_title(struct sweep *sweep)
{
	const struct canvas *canvas = &sweep->driver.canvas;
	struct set_text title =
	    text_set(&sweep->driver.arena, app_sheet(sweep->driver.app)->title, canvas->columns - 4, TEXT_VISUAL);

	for (size_t i = 0; i < title.count; i++) {
		const char *row = canvas_row_string(&sweep->driver.arena, canvas, (int)i);

		if (!strstr(row, text_line_string(&sweep->driver.arena, &title.lines[i])))
			sweep_fail(sweep, "the title is cut: %s", row);
	}
}

static void
sweep_check_frame(struct sweep *sweep)
{
	const struct canvas *canvas = &sweep->driver.canvas;
	const struct sheet *sheet = app_sheet(sweep->driver.app);
	const char *title = canvas_row_string(&sweep->driver.arena, canvas, 0);

	if (!*title)
		sweep_fail(sweep, "no title");
	sweep_check_title(sweep);
	for (size_t i = 0; i < sheet->button_count; i++)
		if ((i < 2 || canvas->columns >= 80) && canvas->rows >= 12 && i < 3 &&
		    !sweep_has_button(sweep, (enum action)sheet->buttons[i].action) && (i < 2 || canvas->rows >= 16))
			sweep_fail(sweep, "button %d is not visible", sheet->buttons[i].action);
	if (sheet->footer[0].fact) {
		const char *footer = "";
		bool found = false;

		for (int row = canvas->rows - 4; row < canvas->rows && !found; row++)
			found = strstr(footer = canvas_row_string(&sweep->driver.arena, canvas, row), sheet->footer[0].fact) != NULL;
		if (!found)
			sweep_fail(sweep, "the number '%s' is not in the footer", sheet->footer[0].fact);
	}
}

static void
sweep_check_cursor(struct sweep *sweep)
{
	const struct canvas *canvas = &sweep->driver.canvas;
	const struct focus *focus = app_focus(sweep->driver.app);
	const struct sheet *sheet = app_sheet(sweep->driver.app);
	int row = canvas->cursor_row, column = canvas->cursor_column;

	if (row < 0 || row >= canvas->rows || column < 0 || column >= canvas->columns) {
		sweep_fail(sweep, "the cursor is outside at %d,%d", row, column);
		return;
	}
	if (!sheet->choices || sheet->prompt.text)
		return;
	if (focus->row[focus->choice] >= focus->top && focus->row[focus->choice] < focus->top + focus->rows_seen &&
	    canvas_cell(canvas, row, column)->target != focus->choice)
		sweep_fail(sweep, "the cursor at %d,%d is not on choice %d", row, column, focus->choice);
}

void
sweep_look(struct sweep *sweep)
{
	sweep_check_cells(sweep);
	sweep_check_fragile(sweep);
	sweep_check_cursor(sweep);
	sweep_check_frame(sweep);
}

/* Reads the whole page, screen by screen, as a visitor would who presses + to the end. */
static void
sweep_read_page(struct sweep *sweep)
{
	bytes_empty(&sweep->seen);
	for (int page = 0; page < PAGES_MOST; page++) {
		const struct canvas *canvas = &sweep->driver.canvas;
		int top = app_focus(sweep->driver.app)->top;

		sweep_check_cells(sweep);
		sweep_check_fragile(sweep);
		sweep_check_cursor(sweep);
		for (int row = 1; row < canvas->rows - (canvas->rows >= 16 ? 3 : 1); row++)
			bytes_print(&sweep->seen, "%s\n", canvas_row_string(&sweep->driver.arena, canvas, row));
		driver_key(&sweep->driver, "+");
		if (app_focus(sweep->driver.app)->top == top)
			return;
	}
	sweep_fail(sweep, "the page has no end");
}

static int
sweep_body_columns(const struct sweep *sweep)
{
	return sweep->driver.columns < 88 ? sweep->driver.columns - 4 : 84;
}

/* A text that stands on the page with no digit before or behind it: "17" is not shown by "117". */
static bool
sweep_shows(struct sweep *sweep, const char *text)
{
	size_t length = strlen(text);

	for (const char *at = sweep->seen.start; (at = strstr(at, text)); at++)
		if ((at == sweep->seen.start || at[-1] < '0' || at[-1] > '9') && (at[length] < '0' || at[length] > '9'))
			return true;
	return !length;
}

/* A fact stands in one piece, or, where it is wider than the window, in pieces one below the other. */
static bool
sweep_shows_fact(struct sweep *sweep, const char *fact)
{
	struct text_line line = text_set_fact(&sweep->driver.arena, fact);
	char *shown = text_line_string(&sweep->driver.arena, &line);
	size_t piece = (size_t)sweep_body_columns(sweep) / 2;

	if (sweep_shows(sweep, shown))
		return true;
	if (line.columns <= sweep_body_columns(sweep) - 6)
		return false;
	/* Each half of the window's width of it can be found, but for the place where a row ends. */
	for (size_t at = 0, missed = 0; at + piece <= strlen(shown); at += piece)
		if (!strstr(sweep->seen.start, arena_copy(&sweep->driver.arena, shown + at, piece)) && ++missed > strlen(shown) / piece / 2 + 1)
			return false;
	return true;
}

/* Every row that the words are set in stands on the page. */
static bool
sweep_shows_words(struct sweep *sweep, struct phrase words, int indent)
{
	struct set_text text = text_set(&sweep->driver.arena, words, sweep_body_columns(sweep) - indent, TEXT_VISUAL);

	for (size_t i = 0; i < text.count; i++)
		if (!strstr(sweep->seen.start, text_line_string(&sweep->driver.arena, &text.lines[i])))
			return false;
	return true;
}

/* The same beside a picture, in one column or in two. */
static bool
sweep_shows_tile(struct sweep *sweep, const struct sheet_item *item)
{
	int columns = sweep_body_columns(sweep), head = 5 + PICTURE_COLUMNS + 2;

	return item->picture && (sweep_shows_words(sweep, item->words, head) ||
	                            sweep_shows_words(sweep, item->words, columns - (columns + 2) / 2 + 2 + head));
}

static void
sweep_check_words(struct sweep *sweep, const struct sheet_item *item)
{
	static const int indents[] = {[SHEET_SIGN] = 2, [SHEET_STEP] = 2, [SHEET_AVOID] = 2, [SHEET_WARNING] = 2, [SHEET_ORIGINAL] = 2, [SHEET_LARGE] = 4};
	const struct sheet *sheet = app_sheet(sweep->driver.app);
	int indent = (size_t)item->kind < sizeof indents / sizeof *indents ? indents[item->kind] : 0;

	if ((item->kind == SHEET_CHOICE && sheet->grid) || item->kind == SHEET_BAR)
		return; /* as wide as the grid or the chart made them, which their reach and values prove */
	if (item->kind == SHEET_CODE)
		return; /* as wide as the code left them, or other words in its place: tests/ui/test_code.c */
	if (item->kind == SHEET_CHOICE)
		indent = item->number > 9 ? 6 : 5;
	if (item->words.text && !sweep_shows_words(sweep, item->words, indent) && !sweep_shows_tile(sweep, item))
		sweep_fail(sweep, "the words '%s' are not whole", item->words.text);
	if (item->kind == SHEET_PARAGRAPH)
		indent = 2;
	if (item->detail.text && !sweep_shows_words(sweep, item->detail, indent))
		sweep_fail(sweep, "the words '%s' are not whole", item->detail.text);
}

/* The value of a bar stands in one piece on every window. */
static bool
sweep_shows_value(struct sweep *sweep, struct phrase value)
{
	struct text_line line = text_set_line(&sweep->driver.arena, value, sweep->driver.columns - 4, TEXT_VISUAL);

	return line.columns == text_columns(value) &&
	       strstr(sweep->seen.start, text_line_string(&sweep->driver.arena, &line));
}

static void
sweep_check_items(struct sweep *sweep)
{
	const struct sheet *sheet = app_sheet(sweep->driver.app);
	const struct focus *focus = app_focus(sweep->driver.app);
	int place = 0;

	for (size_t i = 0; i < sheet->count; i++) {
		const struct sheet_item *item = &sheet->items[i];

		bool may_break = item->kind == SHEET_CODE && !sheet_fact_is_whole(item->fact); /* beside the code there is little room */

		if (item->fact && !may_break && !sweep_shows_fact(sweep, item->fact))
			sweep_fail(sweep, "the fact '%s' is not whole", item->fact);
		sweep_check_words(sweep, item);
		if (item->kind == SHEET_BAR && !sweep_shows_value(sweep, item->value))
			sweep_fail(sweep, "the value '%s' is not whole", item->value.text);
		if (item->kind != SHEET_CHOICE)
			continue;
		if (focus->row[place] < 0 || focus->last_row[place] >= focus->rows)
			sweep_fail(sweep, "choice %d is out of reach", item->number);
		place++;
	}
	if (!sheet->title.text || !*sheet->title.text)
		sweep_fail(sweep, "nothing is said as title");
}

void
sweep_visit(struct sweep *sweep, enum screen_id screen, const char *argument)
{
	sweep->screen = screen_by_id(screen)->name;
	sweep->argument = argument;
	places_start(&sweep->driver.app->places, SCREEN_attract);
	app_speak(sweep->driver.app, content_language(sweep->driver.content, sweep->language)); /* a key on the hidden page wipes it */
	if (screen == SCREEN_attract)
		sweep->driver.app->places.list[0].focus = (struct focus){0};
	else
		places_open(&sweep->driver.app->places, screen, argument);
	/* Whoever wakes the hidden page is somebody else, and gets English. */
	app_speak(sweep->driver.app, content_language_or_pseudo(sweep->driver.content, sweep->language));
	for (const char *at = sweep->typed ? sweep->typed : ""; *at;)
		place_type(places_top(&sweep->driver.app->places), utf8_walk(&at));
	driver_event(&sweep->driver, (struct event){.kind = EVENT_RESIZE});
	if (strcmp(app_sheet(sweep->driver.app)->language, sweep->language) != 0)
		sweep_fail(sweep, "the page is in '%s'", app_sheet(sweep->driver.app)->language);
	sweep_strange_check(sweep);
	sweep_check_frame(sweep);
	sweep_read_page(sweep);
	sweep_check_items(sweep);
	sweep->pages++;
}
