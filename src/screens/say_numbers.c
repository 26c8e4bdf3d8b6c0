/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of help and what must be known before calling them. What a page says besides is left to say.c. */
#include <string.h>

#include "base/date.h"
#include "content/rank.h"
#include "lang/dates.h"
#include "lang/names.h"
#include "lang/pick.h"
#include "screens/say.h"

struct phrase
say_country(const struct visit *visit, const char *country)
{
	return name_country(visit->scratch, visit->content, visit->language, country);
}

struct phrase
say_with_country(const struct visit *visit, const char *id, const char *country)
{
	struct phrase name = say_country(visit, country);

	if (say(visit, id).original)
		name.original = name_country(visit->scratch, visit->content, NULL, country).text;
	return say_with(visit, id, "country", name);
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

bool
say_rung(const struct visit *visit, struct date date, struct sheet *sheet)
{
	struct phrase words = date_words(visit->scratch, visit->language, date);

	if (!words.text)
		return false;
	sheet_note(sheet, say_with(visit, "helpline.checked", "date", words));
	if (date_is_over_a_year_ago(date, clock_local().date))
		sheet_note(sheet, say(visit, "rung.long-ago"));
	return true;
}

/* When the number was last rung, or at least seen in a source. */
static void
say_service_date(const struct visit *visit, const struct service *service, struct sheet *sheet)
{
	struct phrase seen = date_words(visit->scratch, visit->language, service->seen);

	if (say_rung(visit, service->checked, sheet))
		return;
	if (seen.text)
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

void
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
	sheet_fact(sheet, say_with_country(visit, "helpline.here", visit->country),
	    rank_number(ranked.list[0]));
}

struct reply
say_help_now(const struct visit *visit)
{
	if (!visit->country)
		return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_countries};
	return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_helplines, .argument = visit->country};
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
