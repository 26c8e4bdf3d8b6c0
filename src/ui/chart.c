/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars of whole and half blocks, which every font of a console has, in both directions. What the values are, and how
 * they are written, is left to screens. */
#include "ui/chart.h"

#include "text/script.h"

enum {
	LABEL_MOST = 30, /* columns of a label that stands beside its bar */
	BAR_LEAST = 12,  /* columns of the longest bar, else the label stands above */
	BAR_MOST = 40,
	BAR_ABOVE_LEAST = 6, /* and else the value stands below */
	GAP = 2
};

/* All bars that stand beside this one. */
struct chart {
	struct canvas *canvas;
	bool right_to_left;
	int label, value; /* columns of the widest */
	int bar;          /* columns of the longest bar */
	bool beside;
};

static void
chart_measure(struct chart *chart, const struct sheet_item *item)
{
	int label = text_columns(item->words), value = text_columns(item->value);

	chart->label = label > chart->label ? label : chart->label;
	chart->value = value > chart->value ? value : chart->value;
	/* Terminals disagree on where such words end. */
	if (item->words.text && text_is_fragile(item->words.text))
		chart->beside = false;
}

static struct chart
chart_of(const struct sheet *sheet, const struct sheet_item *item, struct canvas *canvas)
{
	struct chart chart = {.canvas = canvas, .right_to_left = sheet->right_to_left, .beside = true};
	const struct sheet_item *end = sheet->items + sheet->count;

	while (item > sheet->items && item[-1].kind == SHEET_BAR)
		item--;
	for (; item < end && item->kind == SHEET_BAR; item++)
		chart_measure(&chart, item);
	chart.bar = canvas->columns - chart.label - GAP - 1 - chart.value;
	chart.beside = chart.beside && chart.label <= LABEL_MOST && chart.bar >= BAR_LEAST;
	if (!chart.beside)
		chart.bar = canvas->columns - 1 - chart.value;
	if (chart.bar < BAR_ABOVE_LEAST)
		chart.bar = canvas->columns;
	if (chart.bar > BAR_MOST)
		chart.bar = BAR_MOST;
	return chart;
}

static void
chart_put(const struct chart *chart, int row, int indent, const struct text_line *line, bool right_to_left,
    enum role role)
{
	int column = right_to_left ? chart->canvas->columns - indent - line->columns : indent;

	canvas_reach(chart->canvas, row + 1);
	canvas_put(chart->canvas, row, column, line, role);
}

static int
chart_put_text(const struct chart *chart, int row, struct phrase words, enum text_order order, enum role role)
{
	struct set_text text = text_set(chart->canvas->arena, words, chart->canvas->columns, order);

	for (size_t i = 0; i < text.count; i++)
		chart_put(chart, row + (int)i, 0, &text.lines[i], words.right_to_left, role);
	return (int)text.count;
}

/* Half blocks, rounded to the nearest; what is not nothing is at least one. */
static int
chart_halves(const struct chart *chart, const struct sheet_item *item)
{
	int64_t halves;

	if (item->part <= 0 || item->whole <= 0)
		return 0;
	if (item->part >= item->whole)
		return 2 * chart->bar;
	halves = (4 * chart->bar * item->part + item->whole) / (2 * item->whole);
	return halves ? (int)halves : 1;
}

/* Draws the bar from an indent on; returns the columns that it takes. */
static int
chart_put_bar(const struct chart *chart, int row, int indent, int halves)
{
	struct text_line whole = text_set_fact(chart->canvas->arena, "\u2588");
	struct text_line half = text_set_fact(chart->canvas->arena, chart->right_to_left ? "\u2590" : "\u258C");

	for (int i = 0; i < halves / 2; i++)
		chart_put(chart, row, indent + i, &whole, chart->right_to_left, ROLE_BAR);
	if (halves % 2)
		chart_put(chart, row, indent + halves / 2, &half, chart->right_to_left, ROLE_BAR);
	return (halves + 1) / 2;
}

int
chart_paint_bar(const struct sheet *sheet, const struct sheet_item *item, struct canvas *canvas, int row,
    enum text_order order)
{
	struct chart chart = chart_of(sheet, item, canvas);
	struct text_line value = text_set_line(canvas->arena, item->value, canvas->columns, order);
	int first = row, indent = 0, columns;

	if (chart.beside) {
		struct text_line label = text_set_line(canvas->arena, item->words, chart.label, order);

		chart_put(&chart, row, 0, &label, chart.right_to_left, ROLE_NORMAL);
		indent = chart.label ? chart.label + GAP : 0;
	} else {
		row += chart_put_text(&chart, row, item->words, order, ROLE_NORMAL);
	}
	columns = chart_put_bar(&chart, row, indent, chart_halves(&chart, item));
	if (columns)
		columns++;
	if (indent + columns + value.columns <= canvas->columns)
		chart_put(&chart, row++, indent + columns, &value, chart.right_to_left, ROLE_FACT);
	else
		row += 1 + chart_put_text(&chart, row + 1, item->value, order, ROLE_FACT);
	return row - first;
}
