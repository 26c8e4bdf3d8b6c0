/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure of the content as a chart: what it counts, from when, and its bars. */
#include "lang/values.h"
#include "screens/say.h"

/* Numbers are written as the words beside them, also where those are of a language that stands in. */
static const struct language *
say_language_of(const struct visit *visit, const struct figure *figure)
{
	const char *code = say(visit, figure->counts).language;

	return code ? content_language(visit->content, code) : visit->language;
}

/* "2022. A count: ..." */
static struct phrase
say_basis(const struct visit *visit, const struct figure *figure)
{
	int reported = figure->reported;
	struct phrase years = years_words(visit->scratch, say_language_of(visit, figure),
	    reported ? reported : figure->year, reported ? 0 : figure->until);

	if (reported)
		years = say_with(visit, "chart.report", "year", years);
	return say_with(visit, figure->basis == BASIS_COUNTED ? "chart.counted" : "chart.estimated", "year", years);
}

static struct phrase
say_value(const struct visit *visit, const struct figure *figure, const struct bar *bar)
{
	struct phrase value = value_words(visit->scratch, say_language_of(visit, figure), bar->value, figure->unit);

	switch (figure->unit) {
	case UNIT_PER_THOUSAND:
		return say_with(visit, "unit.per-thousand", "value", value);
	case UNIT_DOLLARS:
		return say_with(visit, "unit.dollars", "value", value);
	case UNIT_BILLION_DOLLARS:
		return say_with(visit, "unit.billion-dollars", "value", value);
	case UNIT_PERCENT:
	case UNIT_NUMBER:
	case UNIT_MILLION:
		break;
	}
	return value;
}

void
say_chart(const struct visit *visit, const char *id, struct sheet *sheet)
{
	const struct figure *figure = content_figure(visit->content, id);
	int64_t greatest = 0;

	if (!figure)
		return;
	for (size_t i = 0; i < figure->count; i++)
		greatest = figure->bars[i].size > greatest ? figure->bars[i].size : greatest;
	sheet_heading(sheet, say(visit, figure->counts));
	sheet_note(sheet, say_basis(visit, figure));
	for (size_t i = 0; i < figure->count; i++) {
		const struct bar *bar = &figure->bars[i];
		struct phrase label = bar->label ? say(visit, bar->label)
		                                 : years_words(visit->scratch, say_language_of(visit, figure), bar->year, 0);

		sheet_bar(sheet, label, say_value(visit, figure, bar), bar->size, greatest);
	}
}
