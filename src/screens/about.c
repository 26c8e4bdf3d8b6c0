/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this screen is, what it promises and what it cannot. */
#include "lang/message.h"
#include "lang/pick.h"
#include "screens/proof.h"
#include "screens/say.h"
#include "ui/action.h"

enum { CHOICE_KEYS, CHOICE_SOURCES, CHOICE_TERMINAL };

/* The layout of a numeric keypad: what each of its keys does. */
static void
about_say_keypad(const struct visit *visit, struct sheet *sheet)
{
	static const enum action keypad[] = {ACTION_CHOOSE, ACTION_BACK, ACTION_PAGE_DOWN, ACTION_PAGE_UP, ACTION_SEARCH,
	    ACTION_HIDE};

	sheet_heading(sheet, message(N_("Keys")));
	sheet_fact(sheet, message(N_("Choose what has this number")), "1 - 99");
	for (size_t i = 0; i < sizeof keypad / sizeof *keypad; i++)
		sheet_fact(sheet, message(action_words(keypad[i])), action_key(keypad[i]));
	if (visit->aloud)
		sheet_fact(sheet, message(action_words(ACTION_LISTEN)), action_key(ACTION_LISTEN));
}

static void
about_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	static const char *const paragraphs[] = {
	    "about.purpose", "about.private", "about.numbers", "about.translations", "about.not-un"};

	(void)state;
	sheet_title(sheet, say(visit, "about.title"));
	sheet->neutral = true;
	for (size_t i = 0; i < sizeof paragraphs / sizeof *paragraphs; i++)
		sheet_paragraph(sheet, say(visit, paragraphs[i]));
	if (visit->language->reading != READING_SOURCE && !visit->language->reviewed_by)
		sheet_note(sheet, say(visit, "page.draft"));
	say_staffed_help(visit, sheet);
	sheet_fact(sheet, message(N_("Version")), visit->site->version);
	about_say_keypad(visit, sheet);
	sheet_choice(sheet, CHOICE_KEYS, message(N_("Keys")));
	sheet_choice(sheet, CHOICE_SOURCES, message(N_("Where this comes from")));
	if (!visit->site->kiosk) /* visitors of a kiosk do not change what others are offered */
		sheet_choice(sheet, CHOICE_TERMINAL, say(visit, "terminal.title"));
}

static struct reply
about_choose(void *state, const struct visit *visit, int id)
{
	(void)state, (void)visit;
	if (id == CHOICE_SOURCES)
		return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_sources, .argument = PROOF_ALL};
	return (struct reply){.kind = REPLY_OPEN, .screen = id == CHOICE_TERMINAL ? SCREEN_terminal : SCREEN_keys};
}

const struct screen screen_about = {.name = "about", .is_linked = true, .show = about_show, .choose = about_choose};
