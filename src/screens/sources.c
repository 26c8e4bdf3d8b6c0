/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the statements of a page come from; the argument is the page's id. */
#include <string.h>

#include "lang/dates.h"
#include "lang/message.h"
#include "lang/pick.h"
#include "screens/say.h"

/* Of an item itself, or, of a chart, of its figure. */
static const struct list *
sources_of(const struct visit *visit, const struct item *item)
{
	const struct figure *figure = item->kind == ITEM_CHART ? content_figure(visit->content, item->target) : NULL;

	return figure ? &figure->sources : &item->sources;
}

static bool
sources_said_before(const struct visit *visit, const struct page *page, size_t item, size_t source)
{
	const char *key = sources_of(visit, &page->items[item])->text[source];

	for (size_t i = 0; i <= item; i++) {
		const struct list *list = sources_of(visit, &page->items[i]);

		for (size_t j = 0; j < list->count && (i < item || j < source); j++)
			if (!strcmp(list->text[j], key))
				return true;
	}
	return false;
}

static struct phrase
sources_grade(char grade)
{
	switch (grade) {
	case 'A':
		return message(N_("From the page of the body itself"));
	case 'B':
		return message(N_("Reported by a public or professional body"));
	case 'C':
		return message(N_("Reported by the press, or a copy"));
	default:
		return message(N_("From the text of the campaign"));
	}
}

static void
sources_say(const struct visit *visit, const struct source *source, struct sheet *sheet)
{
	struct phrase date = date_words(visit->scratch, visit->language, source->date);
	const char *title = source->title;

	if (source->publisher)
		title = arena_print(visit->scratch, "%s, %s", title, source->publisher);
	sheet_sign(sheet, pick_verbatim(title, NULL), sources_grade(source->grade), false);
	if (date.text)
		sheet_note(sheet, date);
	if (source->address)
		sheet_fact(sheet, (struct phrase){0}, source->address);
}

static void
sources_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct page *page = content_page(visit->content, visit->argument);

	(void)state;
	sheet_title(sheet, message(N_("Where this comes from")));
	for (size_t i = 0; page && i < page->count; i++) {
		const struct list *list = sources_of(visit, &page->items[i]);

		for (size_t j = 0; j < list->count; j++) {
			const struct source *source = content_source(visit->content, list->text[j]);

			if (source && !sources_said_before(visit, page, i, j))
				sources_say(visit, source, sheet);
		}
	}
	sheet->sensitive = page && page->sensitive;
}

static struct reply
sources_choose(void *state, const struct visit *visit, int id)
{
	(void)state, (void)visit, (void)id;
	return (struct reply){.kind = REPLY_BACK};
}

const struct screen screen_sources = {.name = "sources", .show = sources_show, .choose = sources_choose};
