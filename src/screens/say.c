/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several screens say in the same way. Numbers, charts and languages are left to the files
 * beside, each screen's own words to its file. */
#include "screens/say.h"

#include "base/clock.h"
#include "lang/pick.h"

enum { WORLD_DAY_MONTH = 7, WORLD_DAY = 30, DAYS_FORWARD = 7 };

static const struct phrase nothing;

struct phrase
say(const struct visit *visit, const char *id)
{
	return pick_words(visit->content, visit->language, id);
}

/* In the English of a draft stand the English values, where there are some. */
static const struct filling *
say_original_fillings(const struct visit *visit, const struct filling *fillings, size_t count)
{
	struct filling *originals = arena_take(visit->scratch, count * sizeof *originals);

	for (size_t i = 0; i < count; i++) {
		originals[i] = fillings[i];
		if (fillings[i].value.original)
			originals[i].value = pick_verbatim(fillings[i].value.original, NULL);
	}
	return originals;
}

struct phrase
say_filled(const struct visit *visit, const char *id, const struct filling *fillings, size_t count)
{
	struct phrase words = text_fill(visit->scratch, say(visit, id), fillings, count);

	if (words.original)
		words.original = text_fill(visit->scratch, pick_verbatim(words.original, NULL),
		    say_original_fillings(visit, fillings, count), count).text;
	return words;
}

struct phrase
say_with(const struct visit *visit, const char *id, const char *placeholder, struct phrase value)
{
	struct filling filling = {placeholder, value};

	return say_filled(visit, id, &filling, 1);
}

const char *
say_home(const struct visit *visit)
{
	return visit->site->campaign ? "campaign" : "help-point";
}

bool
say_is_world_day(const struct visit *visit)
{
	struct date today = clock_local().date;

	return visit->site->world_day && today.month == WORLD_DAY_MONTH && today.day <= WORLD_DAY &&
	       today.day > WORLD_DAY - DAYS_FORWARD;
}

static bool
say_has_season(const struct visit *visit, const struct item *item)
{
	return item->season == SEASON_ALWAYS || (item->season == SEASON_WORLD_DAY) == say_is_world_day(visit);
}

/* A link shows the title of its page, whose words are known by the page's name: the page itself is not read. */
static void
say_link(const struct visit *visit, const struct item *item, int id, struct sheet *sheet)
{
	const char *words = item->words;

	sheet_choice(sheet, id, say(visit, words ? words : arena_print(visit->scratch, "%s.title", item->target)));
	sheet_picture(sheet, item->picture);
}

/* What the two marks of signs mean, where a page has both. */
static void
say_strengths(const struct visit *visit, const struct page *page, size_t here, struct sheet *sheet)
{
	bool strong = false, other = false;

	for (size_t i = 0; i < page->count; i++) {
		bool sign = page->items[i].kind == ITEM_SIGN;

		if (sign && i < here)
			return;
		strong = strong || (sign && page->items[i].strength == STRENGTH_STRONG);
		other = other || (sign && page->items[i].strength != STRENGTH_STRONG);
	}
	if (!strong || !other)
		return;
	sheet_sign(sheet, say(visit, "sign.strong"), nothing, true);
	sheet_sign(sheet, say(visit, "sign.medium"), nothing, false);
	sheet_rule(sheet);
}

static void
say_item(const struct visit *visit, const struct item *item, int id, struct sheet *sheet)
{
	struct phrase words = item->words ? say(visit, item->words) : nothing;
	struct phrase why = item->why ? say(visit, item->why) : nothing;

	switch (item->kind) {
	case ITEM_HEADING:
		sheet_heading(sheet, words);
		break;
	case ITEM_PARAGRAPH:
		sheet_words(sheet, SHEET_PARAGRAPH, words, why);
		break;
	case ITEM_SIGN:
		sheet_sign(sheet, words, why, item->strength == STRENGTH_STRONG);
		break;
	case ITEM_STEP:
		sheet_step(sheet, words, why);
		break;
	case ITEM_AVOID:
		sheet_avoid(sheet, words, why);
		break;
	case ITEM_NOTE:
		sheet_words(sheet, SHEET_NOTE, words, why);
		break;
	case ITEM_WARNING:
		sheet_words(sheet, SHEET_WARNING, words, why);
		break;
	case ITEM_QUESTION: /* said by cards.c */
		break;
	case ITEM_PAGE:
	case ITEM_SCREEN:
		say_link(visit, item, id, sheet);
		break;
	case ITEM_CHART:
		say_chart(visit, item->target, sheet);
		break;
	case ITEM_NUMBERS:
		say_numbers(visit, sheet);
		break;
	case ITEM_KINDS:
		break;
	}
}

void
say_page(const struct visit *visit, const struct page *page, struct sheet *sheet)
{
	struct phrase title = say(visit, page->title);

	sheet_title(sheet, title);
	sheet->sensitive = page->sensitive;
	sheet->neutral = page->neutral;
	if (pick_fell_back(title, visit->language))
		sheet_note(sheet, say(visit, "page.untranslated"));
	if (say_is_behind(visit, page))
		sheet_note(sheet, say(visit, "page.behind"));
	for (size_t i = 0; i < page->count; i++) {
		if (!say_has_season(visit, &page->items[i]))
			continue;
		if (page->items[i].kind == ITEM_SIGN)
			say_strengths(visit, page, i, sheet);
		say_item(visit, &page->items[i], (int)i, sheet);
	}
}

/* A page with questions is walked card by card. */
static struct reply
say_open_page(const struct visit *visit, const char *id)
{
	const struct page *page = content_page(visit->content, id);
	struct reply reply = {.kind = REPLY_OPEN, .screen = SCREEN_page, .argument = id};

	for (size_t i = 0; page && i < page->count; i++)
		if (page->items[i].kind == ITEM_QUESTION)
			reply.screen = SCREEN_cards;
	return reply;
}

struct reply
say_page_choice(const struct visit *visit, const struct page *page, int id)
{
	const struct item *item;
	enum screen_id screen;

	if (id < 0 || (size_t)id >= page->count)
		return (struct reply){.kind = REPLY_STAY};
	item = &page->items[id];
	if (!item->target)
		return (struct reply){.kind = REPLY_STAY};
	if (item->kind == ITEM_PAGE)
		return say_open_page(visit, item->target);
	screen = screen_by_name(item->target);
	if (screen == SCREEN_helplines)
		return say_help_now(visit);
	if (screen == SCREENS || !screen_by_id(screen)->is_linked) /* told by check */
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_OPEN, .screen = screen};
}
