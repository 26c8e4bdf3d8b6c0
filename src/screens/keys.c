/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each key does, from the list of actions. */
#include "lang/message.h"
#include "screens/say.h"
#include "ui/action.h"

/* What can be done here; a key for nothing would only be in the way. */
static bool
keys_has(const struct visit *visit, enum action action)
{
	if (action == ACTION_QUIT)
		return !visit->site->kiosk;
	if (visit->site->lines && (action == ACTION_LEFT || action == ACTION_RIGHT || action == ACTION_THEME))
		return false;
	if (action >= ACTION_LISTEN && action <= ACTION_LOUDER)
		return visit->aloud;
	return true;
}

static void
keys_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	(void)state;
	sheet_title(sheet, message(N_("Keys")));
	sheet_fact(sheet, message(N_("Choose what has this number")), "1 - 99");
	for (int i = 0; i < ACTIONS; i++)
		if (keys_has(visit, (enum action)i))
			sheet_fact(sheet, message(action_words((enum action)i)), action_key((enum action)i));
	if (visit->site->lines)
		sheet_fact(sheet, say(visit, "lines.again"), action_key(ACTION_CHOOSE));
}

static struct reply
keys_choose(void *state, const struct visit *visit, int id)
{
	(void)state, (void)visit, (void)id;
	return (struct reply){.kind = REPLY_BACK};
}

const struct screen screen_keys = {.name = "keys", .show = keys_show, .choose = keys_choose};
