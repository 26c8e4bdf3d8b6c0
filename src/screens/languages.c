/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another language in the middle of a visit. */
#include "screens/say.h"

static void
languages_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	(void)state;
	sheet_title(sheet, say(visit, "languages.title"));
	say_languages(visit, sheet);
}

static struct reply
languages_choose(void *state, const struct visit *visit, int id)
{
	(void)state;
	return say_language_choice(visit, id);
}

const struct screen screen_languages = {.name = "languages",
    .is_linked = true,
    .show = languages_show,
    .choose = languages_choose};
