/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The foot of every page. Where it stands is left to ui/layout. */
#include "app/footer.h"

#include <string.h>

#include "content/rank.h"
#include "lang/message.h"
#include "lang/names.h"
#include "lang/pick.h"
#include "ui/action.h"

/* Understood everywhere, so it needs no translation where no language was chosen yet or no words can be read. */
#define SOS "SOS"
#define SOUND "\u266A"

static void
footer_say_emergency(const struct visit *visit, bool in_visit, struct sheet *sheet)
{
	const struct emergency *emergency = content_emergency(visit->content, visit->country);
	struct sheet_fact *fact = &sheet->footer[0];

	if (!emergency)
		return;
	if (in_visit)
		fact->label = pick_words(visit->content, visit->language, "helpline.emergency");
	if (!fact->label.text)
		fact->label = pick_verbatim(SOS, NULL);
	fact->fact = emergency->general ? emergency->general : emergency->police ? emergency->police : emergency->ambulance;
}

/* What stands before the digits: who answers, where that is not a line of help that one would expect. */
static struct phrase
footer_help_label(const struct visit *visit, const struct service *service)
{
	if (!strcmp(service->answered_by, "answered-by.police"))
		return pick_words(visit->content, visit->language, "helpline.police");
	if (!strcmp(service->answered_by, "answered-by.immigration") || !strcmp(service->answered_by, "answered-by.unknown"))
		return pick_words(visit->content, visit->language, service->answered_by);
	return message(N_("Help"));
}

/* There is no room for a warning, so an unsure number is left to its page. */
static void
footer_say_help(const struct visit *visit, struct sheet *sheet)
{
	struct ranked ranked =
	    rank_services(visit->scratch, content_services(visit->content, visit->country), visit->site->kiosk);
	const struct service *first = ranked.first_report ? ranked.list[0] : NULL;

	if (!first || !rank_number(first) || rank_is_unsure(first))
		return;
	sheet->footer[1].label = footer_help_label(visit, first);
	sheet->footer[1].fact = rank_number(first);
}

static bool
footer_has(const struct visit *visit, bool in_visit, enum action action)
{
	if (action == ACTION_QUIT)
		return !visit->site->kiosk;
	if (action == ACTION_LISTEN)
		return visit->aloud;
	return in_visit;
}

static struct phrase
footer_words(bool in_visit, enum action action)
{
	return in_visit || action != ACTION_LISTEN ? message(action_words(action)) : pick_verbatim(SOUND, NULL);
}

void
footer_say(const struct visit *visit, bool in_visit, struct sheet *sheet)
{
	/* The last ones have no room in small windows. */
	static const enum action buttons[SHEET_BUTTONS] = {
	    ACTION_HIDE, ACTION_BACK, ACTION_HELP_NOW, ACTION_LISTEN, ACTION_KEYS, ACTION_SEARCH, ACTION_QUIT};

	if (visit->country) {
		footer_say_emergency(visit, in_visit, sheet);
		if (in_visit)
			footer_say_help(visit, sheet);
		if (in_visit && visit->aloud)
			sheet->here = name_country(visit->scratch, visit->content, visit->language, visit->country);
	}
	for (size_t i = 0; i < SHEET_BUTTONS; i++)
		if (footer_has(visit, in_visit, buttons[i]))
			sheet->buttons[sheet->button_count++] = (struct sheet_button){
			    .action = (int)buttons[i], .words = footer_words(in_visit, buttons[i])};
}

void
footer_say_frame(const struct visit *visit, struct sheet *sheet)
{
	/* TRANSLATORS: the page goes on below; at most 20 columns */
	sheet->more = message(N_("more below"));
	sheet->too_small = message(N_("This window is too small. Please make it larger."));
	if (!visit->site->lines)
		return;
	sheet->back = message(action_words(ACTION_BACK));
	sheet->nothing = pick_words(visit->content, visit->language, "lines.nothing");
	sheet->older = pick_words(visit->content, visit->language, "lines.older");
}
