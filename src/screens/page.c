/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any page of the content; the argument is its id. */
#include "lang/message.h"
#include "screens/proof.h"
#include "screens/say.h"

enum { CHOICE_SOURCES = CONTENT_ITEMS_MOST };

/* More than nine choices take two digits each: then the key for sources must do, or, on a keypad, the way through the
 * search. */
enum { CHOICES_BY_ONE_DIGIT = 9 };

static void
page_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct page *page = content_page(visit->content, visit->argument);

	(void)state;
	if (!page) {
		sheet_title(sheet, message(N_("This page cannot be shown")));
		return;
	}
	say_page(visit, page, sheet);
	if (*proof_of_screen(visit, SCREEN_page) && sheet->choices != CHOICES_BY_ONE_DIGIT)
		sheet_choice(sheet, CHOICE_SOURCES, message(N_("Where this comes from")));
}

static struct reply
page_choose(void *state, const struct visit *visit, int id)
{
	const struct page *page = content_page(visit->content, visit->argument);

	(void)state;
	if (!page)
		return (struct reply){.kind = REPLY_BACK};
	if (id == CHOICE_SOURCES)
		return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_sources, .argument = page->id};
	return say_page_choice(visit, page, id);
}

const struct screen screen_page = {.name = "page", .show = page_show, .choose = page_choose};
