/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several screens say in the same way. Each screen's own words are left to its file. */
#include "screens/say.h"

#include <string.h>

#include "base/clock.h"
#include "content/rank.h"
#include "lang/dates.h"
#include "lang/names.h"
#include "lang/pick.h"
#include "lang/values.h"

enum { WORLD_DAY_MONTH = 7, WORLD_DAY = 30, DAYS_FORWARD = 7 };

static const struct phrase nothing;

struct phrase
say(const struct visit *visit, const char *id)
{
	return pick_words(visit->content, visit->language, id);
}

struct phrase
say_filled(const struct visit *visit, const char *id, const struct filling *fillings, size_t count)
{
	struct phrase words = text_fill(visit->scratch, say(visit, id), fillings, count);

	if (words.original)
		words.original = text_fill(visit->scratch, pick_verbatim(words.original, NULL), fillings, count).text;
	return words;
}

struct phrase
say_with(const struct visit *visit, const char *id, const char *placeholder, struct phrase value)
{
	struct filling filling = {placeholder, value};

	return say_filled(visit, id, &filling, 1);
}

const char *
say_home(const struct visit *visit)
{
	return visit->site->campaign ? "campaign" : "help-point";
}

bool
say_is_world_day(const struct visit *visit)
{
	struct date today = clock_local().date;

	return visit->site->world_day && today.month == WORLD_DAY_MONTH && today.day <= WORLD_DAY &&
	       today.day > WORLD_DAY - DAYS_FORWARD;
}

static bool
say_has_season(const struct visit *visit, const struct item *item)
{
	return item->season == SEASON_ALWAYS || (item->season == SEASON_WORLD_DAY) == say_is_world_day(visit);
}

struct phrase
say_country(const struct visit *visit, const char *country)
{
	return name_country(visit->scratch, visit->content, visit->language, country);
}

void
say_cautions(const struct visit *visit, const struct codes *cautions, struct sheet *sheet)
{
	for (size_t i = 0; i < cautions->count; i++) {
		sheet_warning(sheet, say(visit, cautions->text[i]));
		sheet_fact(sheet, (struct phrase){0}, cautions->number[i]);
	}
}

void
say_before_calling(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	if (rank_is_unsure(service))
		sheet_warning(sheet, say(visit, "helpline.after-check"));
	if (service->purpose == PURPOSE_REPORT)
		sheet_warning(sheet, say(visit, "helpline.report-only"));
	sheet_paragraph(sheet, say(visit, service->answered_by));
	say_cautions(visit, &service->cautions, sheet);
}

bool
say_emergency(const struct visit *visit, const char *country, struct sheet *sheet)
{
	const struct emergency *emergency = content_emergency(visit->content, country);

	if (!emergency)
		return false;
	say_cautions(visit, &emergency->cautions, sheet);
	if (emergency->general)
		sheet_fact(sheet, say(visit, "helpline.general"), emergency->general);
	if (!emergency->general || (emergency->police && strcmp(emergency->police, emergency->general)))
		sheet_fact(sheet, say(visit, "helpline.police"), emergency->police);
	if (!emergency->general || (emergency->ambulance && strcmp(emergency->ambulance, emergency->general)))
		sheet_fact(sheet, say(visit, "helpline.ambulance"), emergency->ambulance);
	if (!emergency->agreed && !emergency->checked.year)
		sheet_note(sheet, say(visit, "helpline.emergency-unchecked"));
	return true;
}

/* When the number was last rung, or at least seen in a source. */
static void
say_service_date(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	struct phrase checked = date_words(visit->scratch, visit->language, service->checked);
	struct phrase seen = date_words(visit->scratch, visit->language, service->seen);

	if (checked.text)
		sheet_note(sheet, say_with(visit, "helpline.checked", "date", checked));
	else if (seen.text)
		sheet_note(sheet, say_with(visit, "helpline.seen", "date", seen));
	else
		sheet_note(sheet, say(visit, "helpline.undated"));
}

struct phrase
say_service_detail(const struct visit *visit, const struct service *service, bool helps)
{
	if (rank_is_unsure(service))
		return say(visit, "helpline.after-check");
	return say(visit, helps ? service->answered_by : "helpline.report-only");
}

void
say_service(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	say_before_calling(visit, service, sheet);
	sheet_number(sheet, say(visit, "helpline.phone"), rank_number(service));
	say_service_date(visit, service, sheet);
}

/* The numbers of here inside a page: emergency, then the first line of help. */
static void
say_numbers(const struct visit *visit, struct sheet *sheet)
{
	struct ranked ranked;

	if (!visit->country) {
		sheet_paragraph(sheet, say(visit, "helpline.ask-staff"));
		return;
	}
	if (!say_emergency(visit, visit->country, sheet))
		sheet_paragraph(sheet, say(visit, "helpline.ask-staff"));
	ranked = rank_services(visit->scratch, content_services(visit->content, visit->country), visit->site->kiosk);
	if (!ranked.first_report || !rank_number(ranked.list[0]))
		return;
	say_before_calling(visit, ranked.list[0], sheet);
	sheet_fact(sheet, say_with(visit, "helpline.here", "country", say_country(visit, visit->country)),
	    rank_number(ranked.list[0]));
}

/* "2022. A count: ..." */
static struct phrase
say_basis(const struct visit *visit, const struct figure *figure)
{
	int reported = figure->reported;
	struct phrase years = date_words(visit->scratch, visit->language,
	    (struct date){.year = reported ? reported : figure->year});

	if (reported)
		years = say_with(visit, "chart.report", "year", years);
	else if (figure->until)
		years = years_words(visit->scratch, visit->language, figure->year, figure->until);
	return say_with(visit, figure->basis == BASIS_COUNTED ? "chart.counted" : "chart.estimated", "year", years);
}

static struct phrase
say_value(const struct visit *visit, const struct figure *figure, const struct bar *bar)
{
	struct phrase value = value_words(visit->scratch, visit->language, bar->value, figure->unit);

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

static void
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
		                                 : date_words(visit->scratch, visit->language, (struct date){.year = bar->year});

		sheet_bar(sheet, label, say_value(visit, figure, bar), bar->size, greatest);
	}
}

/* A link shows the title of its page, whose words are known by the page's name: the page itself is not read. */
static void
say_link(const struct visit *visit, const struct item *item, int id, struct sheet *sheet)
{
	const char *words = item->words;

	sheet_choice(sheet, id, say(visit, words ? words : arena_print(visit->scratch, "%s.title", item->target)));
}

/* What the two marks of signs mean, where a page has both. */
static void
say_strengths(const struct visit *visit, const struct page *page, size_t here, struct sheet *sheet)
{
	bool strong = false, other = false;

	for (size_t i = 0; i < page->count; i++) {
		bool sign = page->items[i].kind == ITEM_SIGN;

		if (sign && i < here)
			return;
		strong = strong || (sign && page->items[i].strength == STRENGTH_STRONG);
		other = other || (sign && page->items[i].strength != STRENGTH_STRONG);
	}
	if (!strong || !other)
		return;
	sheet_sign(sheet, say(visit, "sign.strong"), nothing, true);
	sheet_sign(sheet, say(visit, "sign.medium"), nothing, false);
	sheet_rule(sheet);
}

static void
say_item(const struct visit *visit, const struct item *item, int id, struct sheet *sheet)
{
	struct phrase words = item->words ? say(visit, item->words) : nothing;
	struct phrase why = item->why ? say(visit, item->why) : nothing;

	switch (item->kind) {
	case ITEM_HEADING:
		sheet_heading(sheet, words);
		break;
	case ITEM_PARAGRAPH:
		sheet_words(sheet, SHEET_PARAGRAPH, words, why);
		break;
	case ITEM_SIGN:
		sheet_sign(sheet, words, why, item->strength == STRENGTH_STRONG);
		break;
	case ITEM_STEP:
		sheet_step(sheet, words, why);
		break;
	case ITEM_AVOID:
		sheet_avoid(sheet, words, why);
		break;
	case ITEM_NOTE:
		sheet_words(sheet, SHEET_NOTE, words, why);
		break;
	case ITEM_WARNING:
		sheet_words(sheet, SHEET_WARNING, words, why);
		break;
	case ITEM_QUESTION: /* said by cards.c */
		break;
	case ITEM_PAGE:
	case ITEM_SCREEN:
		say_link(visit, item, id, sheet);
		break;
	case ITEM_CHART:
		say_chart(visit, item->target, sheet);
		break;
	case ITEM_NUMBERS:
		say_numbers(visit, sheet);
		break;
	case ITEM_KINDS:
		break;
	}
}

void
say_page(const struct visit *visit, const struct page *page, struct sheet *sheet)
{
	struct phrase title = say(visit, page->title);

	sheet_title(sheet, title);
	sheet->sensitive = page->sensitive;
	if (pick_fell_back(title, visit->language))
		sheet_note(sheet, say(visit, "page.untranslated"));
	if (say_is_behind(visit, page))
		sheet_note(sheet, say(visit, "page.behind"));
	for (size_t i = 0; i < page->count; i++) {
		if (!say_has_season(visit, &page->items[i]))
			continue;
		if (page->items[i].kind == ITEM_SIGN)
			say_strengths(visit, page, i, sheet);
		say_item(visit, &page->items[i], (int)i, sheet);
	}
}

/* A page with questions is walked card by card. */
static struct reply
say_open_page(const struct visit *visit, const char *id)
{
	const struct page *page = content_page(visit->content, id);
	struct reply reply = {.kind = REPLY_OPEN, .screen = SCREEN_page, .argument = id};

	for (size_t i = 0; page && i < page->count; i++)
		if (page->items[i].kind == ITEM_QUESTION)
			reply.screen = SCREEN_cards;
	return reply;
}

struct reply
say_page_choice(const struct visit *visit, const struct page *page, int id)
{
	const struct item *item;
	enum screen_id screen;

	if (id < 0 || (size_t)id >= page->count)
		return (struct reply){.kind = REPLY_STAY};
	item = &page->items[id];
	if (!item->target)
		return (struct reply){.kind = REPLY_STAY};
	if (item->kind == ITEM_PAGE)
		return say_open_page(visit, item->target);
	screen = screen_by_name(item->target);
	if (screen == SCREEN_helplines)
		return say_help_now(visit);
	if (screen == SCREENS)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_OPEN, .screen = screen};
}

struct reply
say_help_now(const struct visit *visit)
{
	if (!visit->country)
		return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_countries};
	return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_helplines, .argument = visit->country};
}

/* A list of scripts is short, and each has four letters. */
static bool
say_can_be_drawn(const struct visit *visit, const struct language *language)
{
	const char *scripts = visit->site->scripts;

	return !scripts || strstr(scripts, language->script) || !strcmp(language->code, "en");
}

static bool
say_is_offered(const struct visit *visit, const struct language *language)
{
	if (visit->site->drafts_hidden && language->reading == READING_DRAFT)
		return false;
	return say_can_be_drawn(visit, language);
}

static void
say_offer(const struct visit *visit, const struct language *language, const struct language **offered, size_t *count)
{
	if (!language || !say_is_offered(visit, language))
		return;
	for (size_t i = 0; i < *count; i++)
		if (offered[i] == language)
			return;
	offered[(*count)++] = language;
}

const struct language *const *
say_offered(const struct visit *visit, size_t *count)
{
	size_t all;
	const struct language *languages = content_languages(visit->content, &all);
	const struct language **offered = arena_take(visit->scratch, all * sizeof *offered);
	const struct list *first = &visit->site->first;

	*count = 0;
	for (size_t i = 0; i < first->count; i++)
		say_offer(visit, content_language(visit->content, first->text[i]), offered, count);
	for (size_t i = 0; i < all; i++)
		say_offer(visit, &languages[i], offered, count);
	return offered;
}

/* In the visitor's language, else in one that stands in for it, else as the operator wrote it first. */
static struct phrase
say_own_words(const struct visit *visit, const struct own_words *words)
{
	struct pick_chain chain = pick_chain(visit->content, visit->language);

	for (size_t i = 0; i < chain.count; i++)
		for (size_t j = 0; j < words->count; j++)
			if (words->language[j] && !strcmp(words->language[j], chain.languages[i]->code))
				return pick_verbatim(words->text[j], chain.languages[i]);
	return pick_verbatim(words->text[0],
	    words->language[0] ? content_language(visit->content, words->language[0]) : visit->language);
}

void
say_staffed_help(const struct visit *visit, struct sheet *sheet)
{
	const struct own_words *words = &visit->site->staffed_help;

	if (!words->count)
		return;
	sheet_heading(sheet, say(visit, "site.staffed"));
	sheet_paragraph(sheet, say_own_words(visit, words));
}

/* How to choose a language, said in itself; where nobody wrote that down, its name and number. */
static struct phrase
say_language_aloud(const struct visit *visit, const struct language *language)
{
	const char *text = language->listen ? language->listen : "{language}: {number}";
	const struct filling fillings[] = {{"language", pick_verbatim(language->name, language)},
	    {"number", pick_verbatim(arena_print(visit->scratch, "%d %d", language->number / 10, language->number % 10),
	        language)}};

	return text_fill(visit->scratch, pick_verbatim(text, language), fillings, 2);
}

void
say_languages(const struct visit *visit, struct sheet *sheet)
{
	size_t count;
	const struct language *const *offered = say_offered(visit, &count);

	sheet->grid = true;
	for (size_t i = 0; i < count; i++) {
		sheet_choice_with(sheet, (int)i, pick_verbatim(offered[i]->name, offered[i]),
		    pick_verbatim(offered[i]->greeting, offered[i]), NULL, offered[i]->number);
		if (visit->site->speech != SPEECH_OFF)
			sheet_say_choice(sheet, say_language_aloud(visit, offered[i]));
	}
}

struct reply
say_language_choice(const struct visit *visit, int id)
{
	size_t count;
	const struct language *const *offered = say_offered(visit, &count);

	if (id < 0 || (size_t)id >= count)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_LANGUAGE, .argument = offered[id]->code};
}
