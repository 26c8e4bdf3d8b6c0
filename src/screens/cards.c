/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of questions, one card on a screen. Every answer only moves on and is dropped at once; nothing is kept,
 * counted or concluded, and the closing page is the same for everybody. The argument is the page's id, then
 * "ID/PLACE" with the place of the question among its items. */
#include <stdlib.h>
#include <string.h>

#include "lang/dates.h"
#include "lang/message.h"
#include "screens/say.h"

enum { CHOICE_BEGIN, ANSWERS = 4 };

static const char *const answers[ANSWERS] = {
    "selfcheck.yes", "selfcheck.no", "selfcheck.not-sure", "selfcheck.skip"};

struct cards {
	const struct page *page; /* NULL: there is none */
	size_t card;             /* the question's place among the items; their count: before the first card */
};

static struct cards
cards_of(const struct visit *visit)
{
	const char *slash = strchr(visit->argument, '/');
	size_t length = slash ? (size_t)(slash - visit->argument) : strlen(visit->argument);
	struct cards cards = {.page = content_page(visit->content, arena_copy(visit->scratch, visit->argument, length))};

	if (cards.page)
		cards.card = slash ? strtoul(slash + 1, NULL, 10) : cards.page->count;
	if (cards.page && cards.card < cards.page->count && cards.page->items[cards.card].kind != ITEM_QUESTION)
		cards.page = NULL;
	return cards;
}

/* The next question at or after a place; the items' count: none. */
static size_t
cards_next(const struct page *page, size_t place)
{
	while (place < page->count && page->items[place].kind != ITEM_QUESTION)
		place++;
	return place;
}

/* "Card 3 of 12". */
static struct phrase
cards_place(const struct visit *visit, struct cards cards)
{
	long number = 0, count = 0;
	struct filling fillings[2];

	for (size_t i = cards_next(cards.page, 0); i < cards.page->count; i = cards_next(cards.page, i + 1)) {
		count++;
		number += i <= cards.card;
	}
	fillings[0] = (struct filling){"number", count_words(visit->scratch, visit->language, number)};
	fillings[1] = (struct filling){"count", count_words(visit->scratch, visit->language, count)};
	return say_filled(visit, "selfcheck.card", fillings, 2);
}

static void
cards_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	struct cards cards = cards_of(visit);
	const struct item *question;

	(void)state;
	sheet->sensitive = true;
	if (!cards.page || cards.card >= cards.page->count) {
		if (!cards.page) {
			sheet_title(sheet, message(N_("This page cannot be shown")));
			return;
		}
		say_page(visit, cards.page, sheet);
		sheet->sensitive = true;
		sheet_choice(sheet, (int)cards.page->count + CHOICE_BEGIN, message(N_("Begin")));
		return;
	}
	question = &cards.page->items[cards.card];
	sheet->forgets = true;
	sheet_title(sheet, say(visit, cards.page->title));
	sheet_note(sheet, cards_place(visit, cards));
	sheet_heading(sheet, say(visit, question->words));
	for (int i = 0; i < ANSWERS; i++)
		sheet_choice(sheet, i, say(visit, answers[i]));
	sheet_paragraph(sheet, say(visit, "selfcheck.now"));
	sheet_step(sheet, say(visit, question->why), (struct phrase){0});
}

/* The closing page of "selfcheck" and of "selfcheck.other" is "selfcheck.end". */
static struct reply
cards_close(const struct visit *visit)
{
	size_t family = strcspn(visit->argument, "./");

	return (struct reply){
	    .kind = REPLY_OPEN,
	    .screen = SCREEN_page,
	    .argument = arena_print(visit->scratch, "%.*s.end", (int)family, visit->argument),
	};
}

static struct reply
cards_choose(void *state, const struct visit *visit, int id)
{
	struct cards cards = cards_of(visit);
	size_t next;

	(void)state;
	if (!cards.page)
		return (struct reply){.kind = REPLY_BACK};
	if (cards.card >= cards.page->count && id < (int)cards.page->count)
		return say_page_choice(visit, cards.page, id);
	next = cards_next(cards.page, cards.card >= cards.page->count ? 0 : cards.card + 1);
	if (next >= cards.page->count)
		return cards_close(visit);
	return (struct reply){
	    .kind = REPLY_OPEN,
	    .screen = SCREEN_cards,
	    .argument = arena_print(visit->scratch, "%s/%zu", cards.page->id, next),
	};
}

const struct screen screen_cards = {.name = "cards", .show = cards_show, .choose = cards_choose};
