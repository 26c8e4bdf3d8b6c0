/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each key does, from the list of actions. How it is spoken can be chosen too: those keys are on no keypad, and need
 * two hands on a keyboard. */
#include "lang/message.h"
#include "screens/say.h"
#include "ui/action.h"

static bool
keys_is_of_speech(enum action action)
{
	return action >= ACTION_SLOWER && action <= ACTION_LOUDER;
}

/* What can be done here; a key for nothing would only be in the way. */
static bool
keys_has(const struct visit *visit, enum action action)
{
	if (action == ACTION_QUIT)
		return !visit->site->kiosk;
	if (visit->site->lines && (action == ACTION_LEFT || action == ACTION_RIGHT || action == ACTION_THEME))
		return false;
	if (action == ACTION_LISTEN)
		return visit->aloud;
	return !keys_is_of_speech(action);
}

static void
keys_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	(void)state;
	sheet_title(sheet, message(N_("Keys")));
	sheet->neutral = true;
	sheet_fact(sheet, message(N_("Choose what has this number")), "1 - 99");
	for (int i = 0; i < ACTIONS; i++)
		if (keys_has(visit, (enum action)i))
			sheet_fact(sheet, message(action_words((enum action)i)), action_key((enum action)i));
	if (visit->site->lines)
		sheet_fact(sheet, say(visit, "lines.again"), action_key(ACTION_CHOOSE));
	for (int i = 0; visit->aloud && i < ACTIONS; i++)
		if (keys_is_of_speech((enum action)i))
			sheet_choice_with(sheet, i, message(action_words((enum action)i)), (struct phrase){0},
			    action_key((enum action)i), 0);
}

static struct reply
keys_choose(void *state, const struct visit *visit, int id)
{
	(void)state, (void)visit;
	if (id < 0 || id >= ACTIONS || !keys_is_of_speech((enum action)id))
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_ACT, .action = (enum action)id};
}

const struct screen screen_keys = {.name = "keys", .show = keys_show, .choose = keys_choose};
