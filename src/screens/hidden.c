/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands here after hiding: an ordinary traveller's page, with a clock and the emergency numbers. Any key
 * leads to the languages. */
#include "base/clock.h"
#include "lang/dates.h"
#include "lang/pick.h"
#include "screens/say.h"

enum { SECONDS_OF_A_MINUTE = 60 };

static void
hidden_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	struct clock_time now = clock_local();
	struct offered offered = say_offered_page(visit, 0);

	(void)state;
	sheet_title(sheet, say(visit, "hidden.title"));
	sheet_heading(sheet, time_words(visit->scratch, visit->language, now.hour, now.minute));
	sheet_paragraph(sheet, date_words(visit->scratch, visit->language, now.date));
	if (visit->site->country) {
		sheet_heading(sheet, say(visit, "hidden.emergency"));
		say_emergency(visit, visit->site->country, sheet);
	}
	for (size_t i = 0; i < offered.count; i++)
		sheet_note(sheet, pick_verbatim(offered.list[i]->information, offered.list[i]));
	sheet->changes_at = visit->now + (SECONDS_OF_A_MINUTE - now.second) * 1000;
}

static struct reply
hidden_choose(void *state, const struct visit *visit, int id)
{
	(void)state, (void)visit, (void)id;
	return (struct reply){.kind = REPLY_HOME};
}

const struct screen screen_hidden = {.name = "hidden", .show = hidden_show, .choose = hidden_choose};
