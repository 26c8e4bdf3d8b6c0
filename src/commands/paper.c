/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets for paper. Choices become names or what they lead to; each paper says when it was made, and those that are
 * left lying about also until when they hold. */
#include "commands/paper.h"

#include "app/footer.h"
#include <string.h>

#include "base/bytes.h"
#include "content/rank.h"
#include "lang/dates.h"
#include "lang/local.h"
#include "lang/message.h"
#include "lang/pick.h"
#include "screens/proof.h"
#include "screens/say.h"
#include "ui/lines.h"

/* What a side of a card of 85 x 54 mm holds in small print. */
enum { SIDE_ROWS = 17, SIDE_COLUMNS = 48 };

/* A screen of 80 by 24: what ends in its last cell would scroll it. */
enum { STILL_ROWS = 23, STILL_COLUMNS = 79 };

static struct sheet *
paper_start_sheet(struct paper *paper, const struct visit *visit)
{
	struct sheet *sheet = &paper->sheets[paper->count++];

	sheet_start(sheet, visit->scratch, visit->language->code, visit->language->right_to_left);
	return sheet;
}

static void
paper_show(const struct visit *visit, enum screen_id screen, struct sheet *sheet)
{
	screen_by_id(screen)->show(NULL, visit, sheet);
}

static void
paper_say_made(const struct visit *visit, struct sheet *sheet)
{
	sheet_note(sheet,
	    say_with(visit, "print.made", "date", date_words(visit->scratch, visit->language, clock_local().date)));
}

/* A year later; the day after 28 February is as good as 29. */
static void
paper_say_until(const struct visit *visit, struct sheet *sheet)
{
	struct date date = clock_local().date;

	date.year++;
	if (date.month == 2 && date.day == 29)
		date.day = 28;
	sheet_note(sheet, say_with(visit, "print.until", "date", date_words(visit->scratch, visit->language, date)));
}

/* A page that a choice opens is named; all else needs a screen. */
static bool
paper_keeps_choice(const struct visit *visit, enum screen_id screen, struct sheet_item *item)
{
	struct reply reply = screen_by_id(screen)->choose(NULL, visit, item->id);

	if (reply.kind != REPLY_OPEN || reply.screen != SCREEN_page)
		return false;
	item->kind = SHEET_SIGN;
	return true;
}

static bool
paper_is_empty_heading(const struct sheet *sheet, size_t item)
{
	return sheet->items[item].kind == SHEET_HEADING &&
	    (item + 1 == sheet->count || sheet->items[item + 1].kind == SHEET_HEADING);
}

static void
paper_drop_empty_headings(struct sheet *sheet)
{
	size_t kept = 0;

	for (size_t i = 0; i < sheet->count; i++)
		if (!paper_is_empty_heading(sheet, i))
			sheet->items[kept++] = sheet->items[i];
	sheet->count = kept;
}

/* A screen with the names of the pages that its choices lead to. */
static struct sheet *
paper_add_screen(struct paper *paper, const struct visit *visit, enum screen_id screen)
{
	struct sheet *sheet = paper_start_sheet(paper, visit), screenful;
	bool linked = false;

	sheet_start(&screenful, visit->scratch, sheet->language, sheet->right_to_left);
	paper_show(visit, screen, &screenful);
	*sheet = screenful;
	sheet->items = NULL;
	sheet->count = sheet->room = sheet->choices = 0;
	for (size_t i = 0; i < screenful.count; i++) {
		struct sheet_item item = screenful.items[i];
		bool choice = item.kind == SHEET_CHOICE;

		if (choice && !paper_keeps_choice(visit, screen, &item))
			continue;
		if (choice && !linked)
			sheet_rule(sheet);
		linked = linked || choice;
		sheet_put(sheet, &item);
	}
	paper_drop_empty_headings(sheet);
	return sheet;
}

/* What whoever finds the paper must know of it. */
static void
paper_close(struct paper *paper, const struct visit *visit)
{
	struct sheet *last = &paper->sheets[paper->count - 1];

	sheet_rule(last);
	if (visit->language->reading != READING_SOURCE && !visit->language->reviewed_by)
		sheet_note(last, say(visit, "page.draft"));
	paper_say_made(visit, last);
}

/* The statements stand on the same paper: each source is named once. */
static void
paper_add_sources(struct paper *paper, const struct visit *visit)
{
	struct sheet *sheet;

	if (!*proof_of_screen(visit, SCREEN_page))
		return;
	sheet = paper_start_sheet(paper, visit);
	sheet_title(sheet, message(N_("Where this comes from")));
	proof_say_page_once(visit, content_page(visit->content, visit->argument), sheet);
}

void
paper_add_page(struct paper *paper, const struct visit *visit, const char *page)
{
	struct visit there = *visit;
	struct sheet *last;

	there.argument = page;
	paper->title = paper_add_screen(paper, &there, SCREEN_page)->title;
	paper_add_sources(paper, &there);
	paper_close(paper, visit);
	last = &paper->sheets[paper->count - 1];
	footer_say(visit, true, last);
	last->button_count = 0;
}

static struct phrase
paper_here(const struct visit *visit)
{
	return say_with_country(visit, "helpline.here", visit->country);
}

static void
paper_say_place(const struct visit *visit, struct sheet *sheet)
{
	if (visit->site->place)
		sheet->place = pick_verbatim(
		    arena_print(visit->scratch, "\u2068%s\u2069", visit->site->place), visit->language);
	if (!say_emergency(visit, visit->country, sheet))
		sheet_paragraph(sheet, say(visit, "helpline.ask-staff"));
}

/* All that is known of a service, under its name. */
static void
paper_add_service(struct paper *paper, const struct visit *visit, const struct service *service)
{
	struct visit there = *visit;
	struct sheet *sheet;

	if (paper->count == PAPER_SHEETS_MOST)
		return;
	there.argument = arena_print(visit->scratch, "%s/%s", visit->country, service->id);
	sheet = paper_start_sheet(paper, &there);
	paper_show(&there, SCREEN_call, sheet);
	sheet->title = pick_verbatim(service->name, NULL);
	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_HEADING && !strcmp(sheet->items[i].words.text, service->name))
			sheet->items[i].kind = SHEET_RULE;
}

void
paper_add_helplines(struct paper *paper, const struct visit *visit)
{
	struct sheet *first = paper_start_sheet(paper, visit);
	struct ranked ranked =
	    rank_services(visit->scratch, content_services(visit->content, visit->country), false);

	paper->title = paper_here(visit);
	sheet_title(first, paper->title);
	paper_say_place(visit, first);
	if (!ranked.first_report)
		sheet_paragraph(first, say(visit, "helpline.none"));
	for (size_t i = 0; i < ranked.count; i++)
		paper_add_service(paper, visit, ranked.list[i]);
	paper_close(paper, visit);
}

/* How many lines of help can be called; the best come first. */
static size_t
paper_lines_of_help(const struct visit *visit, struct ranked *ranked)
{
	size_t count = 0;

	*ranked = rank_services(visit->scratch, content_services(visit->content, visit->country), false);
	while (count < ranked->first_report && rank_number(ranked->list[count]))
		count++;
	return count;
}

static void
paper_say_lines_of_help(const struct visit *visit, struct ranked ranked, size_t count, struct sheet *sheet)
{
	if (!count)
		sheet_paragraph(sheet, say(visit, "helpline.none"));
	for (size_t i = 0; i < count; i++) {
		if (i)
			sheet_rule(sheet);
		say_service(visit, ranked.list[i], sheet);
	}
}

static bool
paper_fits(const struct sheet *sheet, int columns, int rows)
{
	struct bytes text = {0};
	int needed = 0;

	lines_write_within(sheet, columns, &text);
	for (size_t i = 0; i < text.length; i++)
		needed += text.start[i] == '\n';
	bytes_end(&text);
	return needed <= rows;
}

void
paper_add_wallet(struct paper *paper, const struct visit *visit)
{
	struct sheet *side = paper_start_sheet(paper, visit);
	struct ranked ranked;
	size_t most = paper_lines_of_help(visit, &ranked), count = most ? 1 : 0;

	paper->kind = HTML_WALLET;
	paper->title = paper_here(visit);
	sheet_title(side, paper->title);
	paper_say_place(visit, side);
	paper_say_made(visit, side);
	paper_say_until(visit, side);
	side = paper_start_sheet(paper, visit);
	paper_say_lines_of_help(visit, ranked, count, side);
	for (; count < most; count++) {
		struct sheet more;

		sheet_start(&more, visit->scratch, side->language, side->right_to_left);
		paper_say_lines_of_help(visit, ranked, count + 1, &more);
		if (!paper_fits(&more, SIDE_COLUMNS, SIDE_ROWS))
			return;
		*side = more;
	}
}

static void
paper_add_door_language(struct paper *paper, const struct visit *visit)
{
	struct sheet *sheet = paper_start_sheet(paper, visit);
	struct ranked ranked;
	size_t count = paper_lines_of_help(visit, &ranked);

	sheet_title(sheet, pick_verbatim(arena_print(visit->scratch, "%s  %s",
	                       say_language_number(visit, visit->language), visit->language->name), visit->language));
	sheet_heading(sheet, paper_here(visit));
	paper_say_place(visit, sheet);
	sheet_rule(sheet);
	paper_say_lines_of_help(visit, ranked, count ? 1 : 0, sheet);
	sheet_rule(sheet);
	paper_say_made(visit, sheet);
	paper_say_until(visit, sheet);
}

void
paper_add_door(struct paper *paper, const struct visit *visit)
{
	struct offered offered = say_offered(visit);

	paper->kind = HTML_DOOR;
	paper->title = paper_here(visit);
	for (size_t i = 0; i < offered.count; i++) {
		struct visit reader = *visit;

		reader.language = offered.list[i];
		paper_add_door_language(paper, &reader);
	}
}

/* With the first line of help, if asked for. */
static void
paper_say_still(const struct visit *visit, bool help, struct sheet *sheet)
{
	struct ranked ranked;

	sheet_start(sheet, visit->scratch, visit->language->code, visit->language->right_to_left);
	sheet_title(sheet, paper_here(visit));
	paper_say_place(visit, sheet);
	if (help && paper_lines_of_help(visit, &ranked)) {
		sheet_rule(sheet);
		paper_say_lines_of_help(visit, ranked, 1, sheet);
	}
	sheet_rule(sheet);
	paper_say_made(visit, sheet);
}

static void
paper_add_still_language(struct paper *paper, const struct visit *visit, const struct language *language)
{
	struct visit reader = *visit;
	struct sheet *sheet = &paper->sheets[paper->count++];

	reader.language = language;
	paper_say_still(&reader, true, sheet);
	if (!paper_fits(sheet, STILL_COLUMNS, STILL_ROWS))
		paper_say_still(&reader, false, sheet);
}

void
paper_add_still(struct paper *paper, const struct visit *visit)
{
	struct offered offered = say_offered(visit);
	const struct language *local = local_language(visit->content, visit->country);

	paper->title = paper_here(visit);
	paper->width = STILL_COLUMNS;
	paper->apart = true;
	for (size_t i = 0; i < offered.count; i++)
		if (offered.list[i] == local)
			paper_add_still_language(paper, visit, local);
	for (size_t i = 0; i < offered.count; i++)
		if (offered.list[i] != local)
			paper_add_still_language(paper, visit, offered.list[i]);
}
