/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources of statements and numbers. Which of them stand on one page is left to sources.c and the papers. */
#include "screens/proof.h"

#include <string.h>

#include "content/rank.h"
#include "lang/dates.h"
#include "lang/message.h"
#include "lang/pick.h"
#include "screens/say.h"

/* Of an item itself, or, of a chart, of its figure. */
static const struct list *
proof_of_item(const struct visit *visit, const struct item *item)
{
	const struct figure *figure = item->kind == ITEM_CHART ? content_figure(visit->content, item->target) : NULL;

	return figure ? &figure->sources : &item->sources;
}

static bool
proof_page_has_any(const struct visit *visit, const char *id)
{
	const struct page *page = content_page(visit->content, id);

	for (size_t i = 0; page && i < page->count; i++)
		if (proof_of_item(visit, &page->items[i])->count)
			return true;
	return false;
}

static const char *
proof_of_page(const struct visit *visit, const char *id)
{
	return proof_page_has_any(visit, id) ? id : "";
}

static const char *
proof_before_slash(const struct visit *visit)
{
	return arena_copy(visit->scratch, visit->argument, strcspn(visit->argument, "/"));
}

const char *
proof_of_screen(const struct visit *visit, enum screen_id screen)
{
	switch (screen) {
	case SCREEN_about:
		return PROOF_ALL;
	case SCREEN_home:
		return proof_of_page(visit, say_is_world_day(visit) && !visit->site->campaign ? "day" : say_home(visit));
	case SCREEN_page:
		return proof_of_page(visit, visit->argument);
	case SCREEN_cards:
		return proof_of_page(visit, proof_before_slash(visit));
	case SCREEN_helplines:
		return visit->argument;
	case SCREEN_call:
		return proof_before_slash(visit);
	case SCREEN_corridor: /* both countries are chosen */
		return strlen(visit->argument) == strlen("NP/QA") ? visit->argument : "";
	default:
		return "";
	}
}

struct phrase
proof_grade(char grade)
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

void
proof_say_source(const struct visit *visit, const struct source *source, struct sheet *sheet)
{
	struct phrase grade = proof_grade(source->grade);
	struct phrase date = date_words(visit->scratch, visit->language, source->date);

	if (date.text)
		grade.text = arena_print(visit->scratch, "%s \u00B7 %s", grade.text, date.text);
	sheet_sign(sheet,
	    pick_verbatim(arena_print(visit->scratch, "%s, %s", source->title, source->publisher), NULL), grade, false);
	sheet_fact(sheet, (struct phrase){0}, source->address);
}

static bool
proof_is_same(const struct list *one, const struct list *other)
{
	if (one->count != other->count)
		return false;
	for (size_t i = 0; i < one->count; i++)
		if (strcmp(one->text[i], other->text[i]) != 0)
			return false;
	return true;
}

static void
proof_say_key(const struct visit *visit, const char *key, struct sheet *sheet)
{
	const struct source *source = content_source(visit->content, key);

	if (source)
		proof_say_source(visit, source, sheet);
}

static void
proof_say_list(const struct visit *visit, const struct list *list, struct sheet *sheet)
{
	for (size_t i = 0; i < list->count; i++)
		proof_say_key(visit, list->text[i], sheet);
}

/* What an item states: a chart says what it counts, and what stands under a paragraph may be what is true of it. */
static void
proof_say_statement(const struct visit *visit, const struct item *item, struct sheet *sheet)
{
	const struct figure *figure = item->kind == ITEM_CHART ? content_figure(visit->content, item->target) : NULL;

	if (figure)
		sheet_paragraph(sheet, say(visit, figure->counts));
	else
		sheet_words(sheet, SHEET_PARAGRAPH, say(visit, item->words),
		    item->why && item->kind == ITEM_PARAGRAPH ? say(visit, item->why) : (struct phrase){0});
}

/* The numbers of here stand on the page too. */
static void
proof_say_numbers_of_here(const struct visit *visit, const struct page *page, struct sheet *sheet)
{
	for (size_t i = 0; visit->country && i < page->count; i++)
		if (page->items[i].kind == ITEM_NUMBERS) {
			proof_say_numbers(visit, visit->country, sheet);
			return;
		}
}

void
proof_say_page(const struct visit *visit, const struct page *page, struct sheet *sheet)
{
	const struct list *said = NULL;

	for (size_t i = 0; i < page->count; i++) {
		const struct list *list = proof_of_item(visit, &page->items[i]);

		if (!list->count)
			continue;
		if (said && !proof_is_same(said, list))
			proof_say_list(visit, said, sheet);
		proof_say_statement(visit, &page->items[i], sheet);
		said = list;
	}
	if (said)
		proof_say_list(visit, said, sheet);
	proof_say_numbers_of_here(visit, page, sheet);
}

static bool
proof_said_before(const struct visit *visit, const struct page *page, size_t item, size_t source)
{
	const char *key = proof_of_item(visit, &page->items[item])->text[source];

	for (size_t i = 0; i <= item; i++) {
		const struct list *list = proof_of_item(visit, &page->items[i]);

		for (size_t j = 0; j < list->count && (i < item || j < source); j++)
			if (!strcmp(list->text[j], key))
				return true;
	}
	return false;
}

void
proof_say_page_once(const struct visit *visit, const struct page *page, struct sheet *sheet)
{
	for (size_t i = 0; i < page->count; i++) {
		const struct list *list = proof_of_item(visit, &page->items[i]);

		for (size_t j = 0; j < list->count; j++)
			if (!proof_said_before(visit, page, i, j))
				proof_say_key(visit, list->text[j], sheet);
	}
	proof_say_numbers_of_here(visit, page, sheet);
}

/* An address is a fact, never broken at will; what describes a source is words. */
static void
proof_say_places(const struct list *sources, struct sheet *sheet)
{
	for (size_t i = 0; i < sources->count; i++)
		if (strchr(sources->text[i], ' '))
			sheet_note(sheet, pick_verbatim(sources->text[i], NULL));
		else
			sheet_fact(sheet, (struct phrase){0}, sources->text[i]);
}

/* When somebody rang it; else that nobody did. */
static void
proof_say_checked(const struct visit *visit, struct date date, struct sheet *sheet)
{
	if (!say_rung(visit, date, sheet))
		sheet_note(sheet, say(visit, "helpline.unchecked"));
}

void
proof_say_service(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	struct phrase seen = date_words(visit->scratch, visit->language, service->seen);

	proof_say_checked(visit, service->checked, sheet);
	sheet_note(sheet, seen.text ? say_with(visit, "helpline.seen", "date", seen) : say(visit, "helpline.undated"));
	proof_say_places(&service->sources, sheet);
}

void
proof_say_numbers(const struct visit *visit, const char *country, struct sheet *sheet)
{
	const struct emergency *emergency = content_emergency(visit->content, country);
	bool here = visit->site->country && !strcmp(visit->site->country, country);
	struct ranked ranked =
	    rank_services(visit->scratch, content_services(visit->content, country), visit->site->kiosk && here);

	if (emergency) {
		sheet_heading(sheet, say(visit, "hidden.emergency"));
		proof_say_checked(visit, emergency->checked, sheet);
		proof_say_places(&emergency->sources, sheet);
	}
	for (size_t i = 0; i < ranked.count; i++) {
		sheet_heading(sheet, pick_verbatim(ranked.list[i]->name, NULL));
		proof_say_service(visit, ranked.list[i], sheet);
	}
}
