/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first screen: the languages in their own scripts, each with its number. It needs no words file, so that
 * it is there at once; its title is one welcome after another. */
#include "lang/pick.h"
#include "screens/say.h"

enum { GREETING_MILLISECONDS = 5000 };

static void
attract_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	size_t count, turn;
	const struct language *const *offered = say_offered(visit, &count);

	(void)state;
	turn = (size_t)(visit->now / GREETING_MILLISECONDS) % count;
	sheet_title(sheet, pick_verbatim(offered[turn]->greeting, offered[turn]));
	if (count > 1)
		sheet->changes_at = (visit->now / GREETING_MILLISECONDS + 1) * GREETING_MILLISECONDS;
	say_languages(visit, sheet);
}

static struct reply
attract_choose(void *state, const struct visit *visit, int id)
{
	(void)state;
	return say_language_choice(visit, id);
}

const struct screen screen_attract = {.name = "attract", .show = attract_show, .choose = attract_choose};
