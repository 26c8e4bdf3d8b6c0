/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first screen: the languages in their own scripts, each with its number. It needs no words file, so that
 * it is there at once; its title is one welcome after another. */
#include "lang/pick.h"
#include "screens/say.h"

enum { GREETING_MILLISECONDS = 5000 };

static void
attract_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	struct offered offered = say_languages(visit, sheet);
	const struct language *greeting = offered.list[(size_t)(visit->now / GREETING_MILLISECONDS) % offered.count];

	(void)state;
	sheet_title(sheet, pick_verbatim(greeting->greeting, greeting));
	if (offered.count > 1)
		sheet->changes_at = (visit->now / GREETING_MILLISECONDS + 1) * GREETING_MILLISECONDS;
}

static struct reply
attract_choose(void *state, const struct visit *visit, int id)
{
	(void)state;
	return say_language_choice(visit, id);
}

const struct screen screen_attract = {.name = "attract", .show = attract_show, .choose = attract_choose};
