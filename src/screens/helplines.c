/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of one country, the first one large; the argument is its code, "001" for those across borders.
 * Only numbers are large, without the service's name: who stands behind the visitor reads them too. */
#include <string.h>

#include "content/rank.h"
#include "lang/pick.h"
#include "screens/say.h"

#define ACROSS_BORDERS "001"

enum { CHOICE_COUNTRIES = CONTENT_SERVICES_MOST, CHOICE_ACROSS };

static struct ranked
helplines_ranked(const struct visit *visit)
{
	bool here = visit->site->country && !strcmp(visit->site->country, visit->argument);

	return rank_services(visit->scratch, content_services(visit->content, visit->argument), visit->site->kiosk && here);
}

static void
helplines_say_choices(const struct visit *visit, struct ranked ranked, struct sheet *sheet)
{
	for (size_t i = 0; i < ranked.count; i++) {
		const struct service *service = ranked.list[i];
		const char *fact = rank_number(service);

		if (i == ranked.first_report)
			sheet_heading(sheet, say(visit, "helpline.other"));
		sheet_choice_with(sheet, (int)i, pick_verbatim(service->name, NULL),
		    say_service_detail(visit, service, i < ranked.first_report),
		    fact ? fact : service->web, 0);
	}
}

static void
helplines_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	bool across = !strcmp(visit->argument, ACROSS_BORDERS);
	struct ranked ranked = helplines_ranked(visit);

	(void)state;
	sheet->sensitive = true;
	if (across) {
		sheet_title(sheet, say(visit, "helpline.across-borders"));
	} else {
		sheet_title(sheet, say_with_country(visit, "helpline.here", visit->argument));
		if (!say_emergency(visit, visit->argument, sheet))
			sheet_paragraph(sheet, say(visit, "helpline.ask-staff"));
		if (visit->country && !strcmp(visit->country, visit->argument))
			say_staffed_help(visit, sheet);
	}
	if (ranked.first_report && rank_number(ranked.list[0]))
		say_service(visit, ranked.list[0], sheet);
	else if (!across)
		sheet_paragraph(sheet, say(visit, "helpline.none"));
	helplines_say_choices(visit, ranked, sheet);
	if (!across)
		sheet_choice(sheet, CHOICE_ACROSS, say(visit, "helpline.across-borders"));
	sheet_choice(sheet, CHOICE_COUNTRIES, say(visit, "countries.title"));
}

static struct reply
helplines_choose(void *state, const struct visit *visit, int id)
{
	struct ranked ranked = helplines_ranked(visit);

	(void)state;
	if (id == CHOICE_COUNTRIES)
		return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_countries};
	if (id == CHOICE_ACROSS)
		return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_helplines, .argument = ACROSS_BORDERS};
	if (id < 0 || (size_t)id >= ranked.count)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){
	    .kind = REPLY_OPEN,
	    .screen = SCREEN_call,
	    .argument = arena_print(visit->scratch, "%s/%s", visit->argument, ranked.list[id]->id),
	};
}

const struct screen screen_helplines = {.name = "helplines",
    .is_linked = true,
    .show = helplines_show,
    .choose = helplines_choose};
