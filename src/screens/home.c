/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The home page of the front that the operator chose. When its page cannot be read, a built-in one still leads
 * to the numbers. */
#include "lang/message.h"
#include "lang/pick.h"
#include "screens/say.h"

enum { CHOICE_HELP, CHOICE_COUNTRIES, CHOICE_LANGUAGES };

static const struct page *
home_page(const struct visit *visit)
{
	return content_page(visit->content, say_home(visit));
}

/* In messages of the program: words may be missing like the page. */
static void
home_show_emergency(const struct visit *visit, struct sheet *sheet)
{
	const struct emergency *emergency = visit->country ? content_emergency(visit->content, visit->country) : NULL;

	if (!emergency)
		return;
	if (emergency->general)
		sheet_fact(sheet, message(N_("Emergency number")), emergency->general);
	if (emergency->police)
		sheet_fact(sheet, message(N_("Police")), emergency->police);
	if (emergency->ambulance)
		sheet_fact(sheet, message(N_("Ambulance")), emergency->ambulance);
}

static void
home_show_built_in(const struct visit *visit, struct sheet *sheet)
{
	sheet_title(sheet, message(N_("Travellers' help point")));
	sheet->neutral = true;
	/* TRANSLATORS: on the page that is shown when the content cannot be read */
	sheet_paragraph(sheet, message(N_("Are you in danger? Call the emergency number, or ask any member of staff.")));
	home_show_emergency(visit, sheet);
	sheet_choice(sheet, CHOICE_HELP, message(N_("Get help now")));
	sheet_choice(sheet, CHOICE_COUNTRIES, message(N_("Help in another country")));
	sheet_choice(sheet, CHOICE_LANGUAGES, message(N_("Language")));
}

/* In the words of the day's own page, and only where they are in the visitor's language. */
static void
home_say_world_day(const struct visit *visit, struct sheet *sheet)
{
	struct phrase words = say(visit, "day.day");

	if (!pick_fell_back(words, visit->language))
		sheet_paragraph(sheet, words);
}

static void
home_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct page *page = home_page(visit);

	(void)state;
	if (!page) {
		home_show_built_in(visit, sheet);
		return;
	}
	if (!visit->site->campaign && say_is_world_day(visit))
		home_say_world_day(visit, sheet);
	say_page(visit, page, sheet);
}

static struct reply
home_choose(void *state, const struct visit *visit, int id)
{
	const struct page *page = home_page(visit);

	(void)state;
	if (page)
		return say_page_choice(visit, page, id);
	if (id == CHOICE_HELP)
		return say_help_now(visit);
	return (struct reply){.kind = REPLY_OPEN, .screen = id == CHOICE_COUNTRIES ? SCREEN_countries : SCREEN_languages};
}

const struct screen screen_home = {.name = "home", .show = home_show, .choose = home_choose};
