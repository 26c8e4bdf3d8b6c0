/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices with pictures, where there is room for them: in one column, or in two. What a choice looks like is left to
 * choices.c. */
#include "text/script.h"
#include "ui/inside.h"

enum { TILE_COLUMNS_MOST = 2, TILE_GAP = 2, WORDS_LEAST = 20 };

static struct region
tile_region(const struct body *body, int columns, int across)
{
	struct region region = {.columns = (body->canvas.columns + TILE_GAP) / columns - TILE_GAP,
	    .right_to_left = body->sheet->right_to_left};

	if (region.right_to_left)
		across = columns - 1 - across;
	region.left = across * (region.columns + TILE_GAP);
	return region;
}

/* The tallest of so many columns. */
static int
tiles_rows(const struct body *body, const struct sheet_item *first, int columns)
{
	struct region region = tile_region(body, columns, 0);
	int count = (int)body->sheet->choices, deep = (count + columns - 1) / columns, tallest = 0;

	for (int i = 0, rows = 0; i < count; i++) {
		rows = (i % deep ? rows : 0) + choice_rows_pictured(body, region, &first[i]);
		tallest = rows > tallest ? rows : tallest;
	}
	return tallest;
}

/* Pictures are for choices of words alone that end the page. */
static bool
tiles_are_wanted(const struct body *body, const struct sheet_item *first, bool *fragile)
{
	const struct sheet_item *end = body->sheet->items + body->sheet->count;
	bool wanted = false;

	*fragile = false;
	for (const struct sheet_item *item = first; item < end; item++) {
		if (item->kind != SHEET_CHOICE || item->detail.text || item->fact)
			return false;
		wanted = wanted || item->picture;
		*fragile = *fragile || text_is_fragile(item->words.text);
	}
	return wanted && !body->sheet->no_pictures;
}

bool
tiles_put(struct body *body, const struct sheet_item *first, int rows_left)
{
	bool fragile;
	int top = body->row, columns = 1, deep, rows, apart;

	if (!tiles_are_wanted(body, first, &fragile))
		return false;
	body->pictured = true;
	while ((rows = tiles_rows(body, first, columns)) > rows_left && columns < TILE_COLUMNS_MOST)
		columns++;
	body->pictured = rows <= rows_left && !(fragile && columns > 1) &&
	                 tile_region(body, columns, 0).columns - choice_indent(body) >= WORDS_LEAST;
	if (!body->pictured)
		return false;
	deep = ((int)body->sheet->choices + columns - 1) / columns;
	apart = rows + deep - 1 <= rows_left;
	for (int i = 0; i < (int)body->sheet->choices; i++) {
		int row = i % deep ? body->focus->last_row[i - 1] + 1 + apart : top;

		row += choice_put(body, tile_region(body, columns, i / deep), row, &first[i], true);
		body->row = row > body->row ? row : body->row;
	}
	return true;
}
