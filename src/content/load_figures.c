/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figures.yaml. Which page shows which figure, and whether words and sources exist, is left to check. */
#include <stdlib.h>
#include <string.h>

#include "content/load.h"

enum { YEAR_LEAST = 1900, YEAR_MOST = 2199, THOUSANDTHS = 1000, WHOLE = 100 * THOUSANDTHS };

static const char *const units[] = {
    "percent", "number", "million", "per-thousand", "dollars", "billion-dollars", NULL};
static const char *const bases[] = {"counted", "estimated", NULL};

struct raw_figure {
	struct figure figure;
	bool whole;
};

#define PLACE(member) .offset = offsetof(struct raw_figure, member)

static const struct field figure_fields[] = {
    {.key = "figure", .required = true, PLACE(figure.id), .form = &form_code},
    {.key = "counts", .required = true, PLACE(figure.counts), .form = &form_code, .prefix = "chart."},
    {.key = "unit", .kind = FIELD_CHOICE, .required = true, PLACE(figure.unit), .choices = units},
    {.key = "basis", .kind = FIELD_CHOICE, .required = true, PLACE(figure.basis), .choices = bases},
    {.key = "year", .kind = FIELD_WHOLE, PLACE(figure.year), .least = YEAR_LEAST, .most = YEAR_MOST},
    {.key = "until", .kind = FIELD_WHOLE, PLACE(figure.until), .least = YEAR_LEAST, .most = YEAR_MOST},
    {.key = "reported", .kind = FIELD_WHOLE, PLACE(figure.reported), .least = YEAR_LEAST, .most = YEAR_MOST},
    {.key = "whole", .kind = FIELD_FLAG, PLACE(whole)},
    {.key = "source", .kind = FIELD_LIST, .required = true, PLACE(figure.sources), .form = &form_code},
    {.key = "bars", .kind = FIELD_OTHER, .required = true, .offset = FIELD_NOT_KEPT},
};

static const struct field bar_fields[] = {
    {.key = "label", .offset = offsetof(struct bar, label), .form = &form_code, .prefix = "bar."},
    {.key = "year",
        .kind = FIELD_WHOLE,
        .offset = offsetof(struct bar, year),
        .least = YEAR_LEAST,
        .most = YEAR_MOST},
    {.key = "value", .required = true, .offset = offsetof(struct bar, value), .form = &form_decimal},
};

const char *
load_unit_words(enum unit unit)
{
	switch (unit) {
	case UNIT_PER_THOUSAND:
		return "unit.per-thousand";
	case UNIT_DOLLARS:
		return "unit.dollars";
	case UNIT_BILLION_DOLLARS:
		return "unit.billion-dollars";
	case UNIT_PERCENT:
	case UNIT_NUMBER:
	case UNIT_MILLION:
		break;
	}
	return NULL;
}

/* The form allows at most nine digits and three behind the point. */
static int64_t
load_thousandths(const char *value)
{
	const char *point = strchr(value, '.');
	int64_t size = (int64_t)atol(value) * THOUSANDTHS, worth = THOUSANDTHS / 10;

	for (point = point ? point + 1 : ""; *point; point++, worth /= 10)
		size += (*point - '0') * worth;
	return size;
}

static struct bar
load_bar(struct reader *reader, const struct node *node, struct table *seen)
{
	const struct node *label = node_get(node, "label"), *year = node_get(node, "year");
	struct bar bar = {0};

	if (!read_kind(reader, node, NODE_MAP, "a bar"))
		return bar;
	read_fields(reader, node, bar_fields, sizeof bar_fields / sizeof *bar_fields, NULL, &bar);
	if (!label == !year && reader_sound(reader))
		reader_error(reader, node->place, "a bar with %s, expected one of 'label' and 'year'",
		    label ? "a label and a year" : "no label");
	if (bar.label)
		read_once(reader, seen, "the label", label->text, label);
	if (bar.year)
		read_once(reader, seen, "the year", year->text, year);
	if (bar.value)
		bar.size = load_thousandths(bar.value);
	return bar;
}

static void
load_bars(struct reader *reader, const struct node *entry, struct raw_figure *raw)
{
	const struct node *list = node_get(entry, "bars");
	struct table seen = {0};
	int64_t sum = 0;

	if (!read_list_of(reader, list, "'bars'", CONTENT_BARS_MOST))
		return;
	raw->figure.bars = arena_take(reader->keep, list->count * sizeof *raw->figure.bars);
	for (const struct node *bar = list->first; bar; bar = bar->next) {
		raw->figure.bars[raw->figure.count] = load_bar(reader, bar, &seen);
		sum += raw->figure.bars[raw->figure.count++].size;
	}
	table_end(&seen);
	if (raw->figure.count < 2)
		reader_error(reader, entry->place, "a bar is missing, expected at least two");
	if (raw->whole && sum != WHOLE && reader_sound(reader))
		reader_error(reader, entry->place,
		    "a bar is wrong or missing: those of a whole add up to %d.%03d, expected 100",
		    (int)(sum / THOUSANDTHS), (int)(sum % THOUSANDTHS));
}

static void
load_check_figure(struct reader *reader, const struct node *entry, const struct raw_figure *raw)
{
	const struct node *year = node_get(entry, "year"), *until = node_get(entry, "until");
	const struct node *reported = node_get(entry, "reported"), *whole = node_get(entry, "whole");

	if (!year == !reported && reader_sound(reader))
		reader_error(reader, entry->place, "a figure with %s, expected one of 'year' and 'reported'",
		    year ? "both years" : "no year");
	if (until && !(raw->figure.year && raw->figure.until > raw->figure.year) && reader_sound(reader))
		reader_error(reader, until->place, "'until' is not behind 'year', expected a later year");
	if (raw->whole && raw->figure.unit != UNIT_PERCENT)
		reader_error(reader, whole->place, "a whole that is not in percent, expected the unit 'percent'");
}

bool
load_figures(struct reader *reader, struct figures *figures)
{
	const struct node *root = reader->tree.root;
	struct table seen = {0};

	*figures = (struct figures){0};
	if (!read_list_of(reader, root, "the file", CONTENT_FIGURES_MOST))
		return false;
	figures->list = arena_take(reader->keep, root->count * sizeof *figures->list);
	for (const struct node *entry = root->first; entry; entry = entry->next) {
		struct raw_figure raw = {0};

		read_fields(reader, entry, figure_fields, sizeof figure_fields / sizeof *figure_fields, NULL, &raw);
		if (entry->kind == NODE_MAP) {
			load_check_figure(reader, entry, &raw);
			load_bars(reader, entry, &raw);
		}
		if (raw.figure.id)
			read_once(reader, &seen, "the id", raw.figure.id, node_get(entry, "figure"));
		figures->list[figures->count++] = raw.figure;
	}
	table_end(&seen);
	return reader_sound(reader);
}
