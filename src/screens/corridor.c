/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two countries: where somebody comes from and where they are going; the numbers of both, and what works from
 * abroad. The argument grows choice by choice: "" (regions), "region.034" (its countries), "NP" (regions), then
 * "NP/region.145", and at last "NP/QA". */
#include <string.h>

#include "content/rank.h"
#include "lang/names.h"
#include "lang/pick.h"
#include "screens/say.h"

#define REGION "region."

enum { COUNTRY_LENGTH = 2 };

/* Of each country, the first of its services. */
enum { CHOICE_THERE, CHOICE_HOME = CONTENT_SERVICES_MOST, CHOICE_PAGE = 2 * CONTENT_SERVICES_MOST };

struct corridor {
	const char *from, *to; /* codes; NULL: not chosen yet */
	const char *region;    /* of the one that is being chosen; NULL: not chosen yet */
};

static struct corridor
corridor_of(const struct visit *visit)
{
	struct corridor corridor = {0};
	const char *rest = visit->argument;

	if (*rest && strncmp(rest, REGION, strlen(REGION)) != 0) {
		corridor.from = arena_copy(visit->scratch, rest, COUNTRY_LENGTH);
		rest = strchr(rest, '/') ? strchr(rest, '/') + 1 : "";
	}
	if (!strncmp(rest, REGION, strlen(REGION)))
		corridor.region = rest;
	else if (*rest)
		corridor.to = rest;
	return corridor;
}

static struct named *
corridor_choices(const struct visit *visit, struct corridor corridor, size_t *count)
{
	if (corridor.region)
		return name_countries(visit->scratch, visit->content, visit->language, corridor.region, count);
	return name_sorted_regions(visit->scratch, visit->content, visit->language, count);
}

static void
corridor_say_choices(const struct visit *visit, struct corridor corridor, struct sheet *sheet)
{
	size_t count;
	struct named *list = corridor_choices(visit, corridor, &count);

	sheet->grid = true;
	sheet_paragraph(sheet, say(visit, corridor.from ? "corridor.to" : "corridor.from"));
	for (size_t i = 0; i < count; i++)
		sheet_choice(sheet, (int)i, list[i].name);
}

static struct ranked
corridor_services(const struct visit *visit, const char *country)
{
	return rank_services(visit->scratch, content_services(visit->content, country), false);
}

/* A choice that shows the number; what to know before calling stands on its page. False: it cannot be called from
 * abroad. */
static bool
corridor_say_service(const struct visit *visit, const struct service *service, int id, struct sheet *sheet)
{
	const char *fact = service->phone ? service->phone : service->web;

	sheet_choice_with(sheet, id, pick_verbatim(service->name, NULL), say_service_detail(visit, service, true),
	    service->phone_from_abroad && !service->phone ? NULL : fact, 0);
	sheet_fact(sheet, say(visit, "corridor.abroad"), service->phone_from_abroad);
	return service->phone_from_abroad != NULL;
}

/* The numbers of a country that somebody may need before or while being there; `first` is the first choice's id. */
static void
corridor_say_country(const struct visit *visit, const char *country, const char *heading, int first,
    struct sheet *sheet)
{
	struct ranked ranked = corridor_services(visit, country);
	bool emergency, from_abroad = false;

	sheet_heading(sheet, say_with_country(visit, heading, country));
	emergency = say_emergency(visit, country, sheet);
	if (!emergency && !ranked.first_report)
		sheet_paragraph(sheet, say(visit, "helpline.none"));
	for (size_t i = 0; i < ranked.first_report; i++)
		from_abroad = corridor_say_service(visit, ranked.list[i], first + (int)i, sheet) || from_abroad;
	if (!from_abroad)
		sheet_note(sheet, say(visit, "corridor.none-abroad"));
}

static void
corridor_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	struct corridor corridor = corridor_of(visit);

	(void)state;
	sheet_title(sheet, say(visit, "corridor.title"));
	if (!corridor.to) {
		corridor_say_choices(visit, corridor, sheet);
		return;
	}
	sheet->sensitive = true;
	corridor_say_country(visit, corridor.to, "corridor.help-there", CHOICE_THERE, sheet);
	corridor_say_country(visit, corridor.from, "corridor.help-home", CHOICE_HOME, sheet);
	sheet_choice(sheet, CHOICE_PAGE, say(visit, "corridor.papers-title"));
}

static struct reply
corridor_choose_service(const struct visit *visit, const char *country, int place)
{
	struct ranked ranked = corridor_services(visit, country);

	if (place < 0 || (size_t)place >= ranked.first_report)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_OPEN,
	    .screen = SCREEN_call,
	    .argument = arena_print(visit->scratch, "%s/%s", country, ranked.list[place]->id)};
}

static struct reply
corridor_choose_at_end(const struct visit *visit, struct corridor corridor, int id)
{
	if (id == CHOICE_PAGE)
		return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_page, .argument = "corridor"};
	if (id >= CHOICE_HOME)
		return corridor_choose_service(visit, corridor.from, id - CHOICE_HOME);
	return corridor_choose_service(visit, corridor.to, id - CHOICE_THERE);
}

static struct reply
corridor_choose(void *state, const struct visit *visit, int id)
{
	struct corridor corridor = corridor_of(visit);
	struct reply reply = {.kind = REPLY_OPEN, .screen = SCREEN_corridor};
	size_t count;
	struct named *list;

	(void)state;
	if (corridor.to)
		return corridor_choose_at_end(visit, corridor, id);
	list = corridor_choices(visit, corridor, &count);
	if (id < 0 || (size_t)id >= count)
		return (struct reply){.kind = REPLY_STAY};
	reply.argument = corridor.from ? arena_print(visit->scratch, "%s/%s", corridor.from, list[id].code) : list[id].code;
	return reply;
}

const struct screen screen_corridor = {.name = "corridor",
    .is_linked = true,
    .show = corridor_show,
    .choose = corridor_choose};
