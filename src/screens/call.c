/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One service: what to know before calling, the number large, then all that is known of it. The argument is
 * "COUNTRY/ID". */
#include <string.h>

#include "content/rank.h"
#include "lang/dates.h"
#include "lang/local.h"
#include "lang/message.h"
#include "lang/names.h"
#include "lang/pick.h"
#include "screens/proof.h"
#include "screens/say.h"

static const struct service *
call_service(const struct visit *visit)
{
	const char *slash = strchr(visit->argument, '/');
	const struct services *services;

	if (!slash)
		return NULL;
	services = content_services(visit->content,
	    arena_copy(visit->scratch, visit->argument, (size_t)(slash - visit->argument)));
	for (size_t i = 0; services && i < services->count; i++)
		if (!strcmp(services->list[i].id, slash + 1))
			return &services->list[i];
	return NULL;
}

static void
call_say_numbers(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	sheet_number(sheet, say(visit, "helpline.phone"), service->phone);
	if (!service->phone)
		sheet_number(sheet, say(visit, "helpline.from-abroad"), service->phone_from_abroad);
	else
		sheet_fact(sheet, say(visit, "helpline.from-abroad"), service->phone_from_abroad);
	sheet_fact(sheet, say(visit, "helpline.sms"), service->sms);
	sheet_fact(sheet, say(visit, "helpline.whatsapp"), service->whatsapp);
	sheet_fact(sheet, say(visit, "helpline.web"), service->web);
	sheet_fact(sheet, say(visit, "helpline.email"), service->email);
}

/* "Hours:" and what is known, line by line. */
static void
call_say_hours(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	sheet_heading(sheet, say(visit, "helpline.hours"));
	if (service->hours)
		sheet_paragraph(sheet, hours_words(visit->scratch, visit->language, service->hours,
		    say(visit, "helpline.always"), say(visit, "helpline.holidays")));
	else
		sheet_paragraph(sheet, say(visit, "helpline.hours-unknown"));
	for (size_t i = 0; i < service->outside_hours.count; i++) {
		sheet_paragraph(sheet, say(visit, service->outside_hours.text[i]));
		sheet_fact(sheet, (struct phrase){0}, service->outside_hours.number[i]);
	}
}

static void
call_say_charge(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	static const char *const words[] = {
	    [CHARGE_UNKNOWN] = "helpline.charge-unknown",
	    [CHARGE_FREE] = "helpline.free",
	    [CHARGE_PAID] = "helpline.paid",
	};

	if (service->phone || service->phone_from_abroad)
		sheet_paragraph(sheet, say(visit, words[service->charge]));
}

static void
call_list_languages(const struct visit *visit, const char *heading, const struct list *languages, struct sheet *sheet)
{
	if (!languages->count)
		return;
	sheet_heading(sheet, say(visit, heading));
	for (size_t i = 0; i < languages->count; i++)
		sheet_sign(sheet, name_language(visit->scratch, visit->language, languages->text[i]), (struct phrase){0}, false);
}

/* "zh" for "zh-Hant" */
static bool
call_is_spoken(const struct service *service, const struct language *language)
{
	size_t length = strcspn(language->code, "-");

	for (size_t i = 0; i < service->languages.count; i++)
		if (strcspn(service->languages.text[i], "-") == length &&
		    !strncmp(service->languages.text[i], language->code, length))
			return true;
	return false;
}

static bool
call_has_interpreters(const struct service *service)
{
	for (size_t i = 0; i < service->cautions.count; i++)
		if (!strcmp(service->cautions.text[i], "caution.interpreters"))
			return true;
	return false;
}

/* What to say to whoever answers: the name of one's own language, as they call it, and in English. */
static void
call_say_ask_for(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	const char *country = arena_copy(visit->scratch, visit->argument, strcspn(visit->argument, "/"));
	const struct language *local = local_language(visit->content, country);
	const char *code = visit->language->code, *there, *english;

	if (!call_has_interpreters(service) || call_is_spoken(service, visit->language))
		return;
	there = name_language(visit->scratch, local, code).text;
	english = name_language(visit->scratch, NULL, code).text;
	sheet_fact(sheet, say(visit, "helpline.ask-for"),
	    strcmp(there, english) != 0 ? arena_print(visit->scratch, "%s / %s", there, english) : english);
}

static void
call_say_languages(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	call_list_languages(visit, "helpline.languages", &service->languages, sheet);
	call_say_ask_for(visit, service, sheet);
	call_list_languages(visit, "helpline.languages-in-text", &service->languages_in_text, sheet);
}

static void
call_say_who(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	sheet_heading(sheet, pick_verbatim(service->name, NULL));
	if (service->name_local)
		sheet_note(sheet, pick_verbatim(service->name_local, NULL));
	if (service->operator_name) {
		sheet_note(sheet, say(visit, "helpline.operator"));
		sheet_note(sheet, pick_verbatim(service->operator_name, NULL));
	}
	for (size_t i = 0; i < service->serves.count; i++)
		sheet_paragraph(sheet, say(visit, service->serves.text[i]));
}

static void
call_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct service *service = call_service(visit);

	(void)state;
	sheet->sensitive = true;
	if (!service) {
		sheet_title(sheet, message(N_("This page cannot be shown")));
		return;
	}
	sheet_title(sheet, say(visit, "helpline.phone"));
	say_before_calling(visit, service, sheet);
	call_say_numbers(visit, service, sheet);
	call_say_hours(visit, service, sheet);
	call_say_charge(visit, service, sheet);
	call_say_languages(visit, service, sheet);
	call_say_who(visit, service, sheet);
	sheet_heading(sheet, say(visit, "helpline.source"));
	proof_say_service(visit, service, sheet);
}

static struct reply
call_choose(void *state, const struct visit *visit, int id)
{
	(void)state, (void)visit, (void)id;
	return (struct reply){.kind = REPLY_BACK};
}

const struct screen screen_call = {.name = "call", .show = call_show, .choose = call_choose};
