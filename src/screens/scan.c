/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A code of a service for the camera of a phone: first what scanning leaves on the phone, and the number to remember
 * instead; then, by choice, the code. The argument is "COUNTRY/ID", then "COUNTRY/ID/phone", "/abroad", "/sms" or "/web". */
#include "screens/scan.h"

#include <ctype.h>
#include <string.h>

#include "content/rank.h"
#include "lang/message.h"
#include "lang/pick.h"
#include "screens/say.h"

enum way { WAY_PHONE, WAY_ABROAD, WAY_SMS, WAY_WEB, WAYS };

static const struct {
	const char *name, *label, *scheme;
} ways[WAYS] = {
    [WAY_PHONE] = {"phone", "helpline.phone", "tel:"},
    [WAY_ABROAD] = {"abroad", "helpline.from-abroad", "tel:"},
    [WAY_SMS] = {"sms", "helpline.sms", "sms:"},
    [WAY_WEB] = {"web", "helpline.web", "https://"},
};

const struct service *
scan_service(const struct visit *visit)
{
	size_t country = strcspn(visit->argument, "/");
	const char *id = visit->argument + country + (visit->argument[country] == '/');
	const struct services *services =
	    content_services(visit->content, arena_copy(visit->scratch, visit->argument, country));

	id = arena_copy(visit->scratch, id, strcspn(id, "/"));
	for (size_t i = 0; services && i < services->count; i++)
		if (!strcmp(services->list[i].id, id))
			return &services->list[i];
	return NULL;
}

static const char *
scan_fact(const struct service *service, enum way way)
{
	switch (way) {
	case WAY_PHONE:
		return rank_number(service);
	case WAY_ABROAD:
		return service->phone ? service->phone_from_abroad : NULL;
	case WAY_SMS:
		return service->sms;
	default:
		return service->web;
	}
}

/* Digits alone, behind a plus where there is one; NULL: keys are to be pressed too, which no address can say. */
static const char *
scan_digits(struct arena *arena, const char *number)
{
	char *digits = arena_take(arena, strlen(number) + 1);
	size_t length = 0;

	for (const char *at = number; *at; at++) {
		if (isdigit((unsigned char)*at) || (*at == '+' && !length))
			digits[length++] = *at;
		else if (!strchr(" -().", *at))
			return NULL;
	}
	return length ? digits : NULL;
}

/* What the code says to a phone; NULL: there is none. */
static const char *
scan_address(const struct visit *visit, const struct service *service, enum way way)
{
	const char *fact = scan_fact(service, way), *digits;

	if (!fact)
		return NULL;
	if (way == WAY_WEB)
		return strstr(fact, "://") ? fact : arena_print(visit->scratch, "https://%s", fact);
	digits = scan_digits(visit->scratch, fact);
	return digits ? arena_print(visit->scratch, "%s%s", ways[way].scheme, digits) : NULL;
}

/* The way that the argument ends in; WAYS: none was chosen yet. */
static enum way
scan_way(const struct visit *visit)
{
	const char *first = strchr(visit->argument, '/'), *end = first ? strchr(first + 1, '/') : NULL;

	for (enum way way = 0; end && way < WAYS; way++)
		if (!strcmp(end + 1, ways[way].name))
			return way;
	return WAYS;
}

bool
scan_is_possible(const struct visit *visit, const struct service *service)
{
	struct phrase warning = say(visit, "scan.warning");

	if (!warning.text || pick_fell_back(warning, visit->language))
		return false;
	for (enum way way = 0; way < WAYS; way++)
		if (scan_address(visit, service, way))
			return true;
	return false;
}

static void
scan_say_ways(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	sheet_warning(sheet, say(visit, "scan.warning"));
	if (rank_number(service)) {
		sheet_paragraph(sheet, say(visit, "scan.remember"));
		sheet_number(sheet, (struct phrase){0}, rank_number(service));
	}
	for (enum way way = 0; way < WAYS; way++)
		if (scan_address(visit, service, way))
			sheet_choice_with(
			    sheet, (int)way, say(visit, ways[way].label), (struct phrase){0}, scan_fact(service, way), 0);
}

static void
scan_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct service *service = scan_service(visit);
	enum way way = scan_way(visit);

	(void)state;
	sheet->sensitive = true;
	if (!service || !scan_is_possible(visit, service)) {
		sheet_title(sheet, message(N_("This page cannot be shown")));
		return;
	}
	sheet_title(sheet, say(visit, "scan.show"));
	if (way < WAYS && scan_address(visit, service, way))
		sheet_code(sheet, say(visit, ways[way].label), scan_fact(service, way), scan_address(visit, service, way),
		    say(visit, "scan.how"), say(visit, "scan.cannot"));
	else
		scan_say_ways(visit, service, sheet);
}

static struct reply
scan_choose(void *state, const struct visit *visit, int id)
{
	(void)state;
	if (id < 0 || id >= WAYS)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_OPEN,
	    .screen = SCREEN_scan,
	    .argument = arena_print(visit->scratch, "%s/%s", visit->argument, ways[id].name)};
}

const struct screen screen_scan = {.name = "scan", .show = scan_show, .choose = scan_choose};
