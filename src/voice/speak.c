/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets for the ear. Who says it, and when, is left to voice.c. */
#include "voice/speak.h"

#include <stdio.h>
#include <string.h>

#include "base/bytes.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "text/fill.h"
#include "text/script.h"

enum { FIRST_ISOLATE = 0x2066, POP_ISOLATE = 0x2069, NO_BREAK_SPACE = 0xA0, NUMBER_SHORTEST = 3, YEAR_DIGITS = 4 };

struct speaker {
	struct arena *arena;
	struct utterances said;
	const struct sheet *sheet;
	struct phrase place;
	bool begins; /* the next words begin an utterance of their own */
};

static bool
speak_is_gap(uint32_t code)
{
	return code == ' ' || code == NO_BREAK_SPACE || code == '-' || code == '(' || code == ')' || code == '/' ||
	       code == '.';
}

/* How many digits something to dial has; 0: it is something else. " - " is a span, and so is a year of four digits. */
static size_t
speak_dialled(const char *text, size_t length)
{
	const char *at = text, *end = text + length;
	size_t digits = 0;
	bool others = false;

	while (at < end) {
		uint32_t code = utf8_next(&at, end);

		if (text_digit(code) >= 0)
			digits++;
		else if (code == '+' || code == '*' || code == '#' || speak_is_gap(code))
			others = true;
		else
			return 0;
	}
	if (memmem(text, length, " - ", 3))
		return 0;
	if (digits == YEAR_DIGITS && !others && (!strncmp(text, "19", 2) || !strncmp(text, "20", 2)))
		return 0;
	return digits;
}

/* "0800 505" as "0 8 0 0, 5 0 5". */
static void
speak_put_digits(struct bytes *out, const char *text, size_t length)
{
	const char *at = text, *end = text + length;
	bool begun = false, gap = false;

	while (at < end) {
		uint32_t code = utf8_next(&at, end);

		if (speak_is_gap(code)) {
			gap = begun;
			continue;
		}
		if (begun)
			bytes_put_string(out, gap ? ", " : " ");
		bytes_put_code(out, code);
		begun = true;
		gap = false;
	}
}

/* What was put into words stands in an isolate: a number to dial there is said digit by digit. */
static const char *
speak_put_isolated(struct bytes *out, const char *at)
{
	const char *start = at, *end = at, *next = at;
	uint32_t code;

	while ((code = utf8_walk(&next)) && code != POP_ISOLATE && (code < FIRST_ISOLATE || code > POP_ISOLATE))
		end = next;
	if (code != POP_ISOLATE || speak_dialled(start, (size_t)(end - start)) < NUMBER_SHORTEST)
		return start;
	speak_put_digits(out, start, (size_t)(end - start));
	return next;
}

static void
speak_put_words(struct bytes *out, const char *text)
{
	uint32_t code;

	while ((code = utf8_walk(&text))) {
		if (code >= FIRST_ISOLATE && code < POP_ISOLATE)
			text = speak_put_isolated(out, text);
		else if (code != POP_ISOLATE)
			bytes_put_code(out, code < ' ' ? ' ' : code);
	}
}

/* Goes on in the utterance before, where that is of the same item and language. */
static void
speak_put(struct speaker *speaker, const char *text, const char *language, const char *between)
{
	struct utterances *said = &speaker->said;
	struct utterance *last = said->count ? &said->list[said->count - 1] : NULL;

	if (!language)
		language = "en";
	if (last && !speaker->begins && !strcmp(last->language, language)) {
		last->text = arena_print(speaker->arena, "%s%s%s", last->text, between, text);
		return;
	}
	if (said->count == said->room) {
		size_t room = said->room ? said->room * 2 : 16;
		struct utterance *list = arena_take(speaker->arena, room * sizeof *list);

		if (said->count)
			memcpy(list, said->list, said->count * sizeof *list);
		said->list = list;
		said->room = room;
	}
	said->list[said->count++] = (struct utterance){.text = text, .language = language};
	speaker->begins = false;
}

static void
speak_words(struct speaker *speaker, struct phrase words, const char *between)
{
	struct bytes text = {0};

	if (!words.text || !*words.text)
		return;
	speak_put_words(&text, words.text);
	speak_put(speaker, arena_string(speaker->arena, text.start), words.language, between);
	bytes_end(&text);
}

/* In the visitor's language: the name before a number may be in another one. */
static void
speak_fact(struct speaker *speaker, const char *fact, bool number)
{
	struct bytes text = {0};

	if (!fact || !*fact)
		return;
	if (number || speak_dialled(fact, strlen(fact)))
		speak_put_digits(&text, fact, strlen(fact));
	else
		speak_put_words(&text, fact);
	speak_put(speaker, arena_string(speaker->arena, text.start ? text.start : ""), speaker->sheet->language, ": ");
	bytes_end(&text);
}

static struct phrase
speak_number(struct speaker *speaker, int number)
{
	return (struct phrase){.text = arena_print(speaker->arena, "%d", number)};
}

/* "2 of 7"; the digits before it where they are not the place itself. */
static void
speak_place(struct speaker *speaker, const struct sheet_item *item, int place)
{
	const char *digits = sheet_print_number(speaker->arena, speaker->sheet, item->number);
	const struct filling fillings[] = {{"place", speak_number(speaker, place + 1)},
	    {"count", speak_number(speaker, (int)speaker->sheet->choices)}};
	bool words = speaker->place.text && speaker->place.language &&
	             !strcmp(speaker->place.language, speaker->sheet->language);

	if (item->number != place + 1 || !words)
		speak_fact(speaker, digits, true);
	if (words)
		speak_words(speaker, text_fill(speaker->arena, speaker->place, fillings, 2), ": ");
}

static void
speak_item_choice(struct speaker *speaker, const struct sheet_item *item, int place)
{
	speaker->begins = true;
	if (item->aloud.text) {
		speak_words(speaker, item->aloud, "");
		return;
	}
	speak_place(speaker, item, place);
	speak_words(speaker, item->words, ": ");
	speak_words(speaker, item->detail, ". ");
	speak_fact(speaker, item->fact, false);
}

/* Of a code only what is in it: whether it was drawn, which its other words are about, is not known here. */
static void
speak_item(struct speaker *speaker, const struct sheet_item *item)
{
	bool code = item->kind == SHEET_CODE;

	if (item->kind == SHEET_ORIGINAL || item->kind == SHEET_RULE)
		return;
	speaker->begins = true;
	speak_words(speaker, item->words, "");
	if (!code)
		speak_words(speaker, item->value, ": ");
	speak_fact(speaker, item->fact, item->kind == SHEET_NUMBER);
	if (!code)
		speak_words(speaker, item->detail, ". ");
}

/* "France: Emergency: 1 1 2. Help: ...": numbers alone would be anybody's. */
static void
speak_foot(struct speaker *speaker, const struct sheet *sheet)
{
	if (!sheet->here.text)
		return;
	speaker->begins = true;
	speak_words(speaker, sheet->here, "");
	for (int i = 0; i < SHEET_FOOTER_FACTS; i++)
		if (sheet->footer[i].fact) {
			speak_words(speaker, sheet->footer[i].label, i ? ". " : ": ");
			speak_fact(speaker, sheet->footer[i].fact, true);
		}
}

struct utterances
speak_sheet(struct arena *arena, const struct sheet *sheet, struct phrase place)
{
	struct speaker speaker = {.arena = arena, .sheet = sheet, .place = place, .begins = true};
	int choice = 0;

	speak_words(&speaker, sheet->title, "");
	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE)
			speak_item_choice(&speaker, &sheet->items[i], choice++);
		else
			speak_item(&speaker, &sheet->items[i]);
	speaker.begins = true;
	speak_words(&speaker, sheet->prompt, "");
	speak_foot(&speaker, sheet);
	return speaker.said;
}

struct utterances
speak_choice(struct arena *arena, const struct sheet *sheet, int choice, struct phrase place)
{
	struct speaker speaker = {.arena = arena, .sheet = sheet, .place = place, .begins = true};
	const struct sheet_item *item = choice < 0 ? NULL : sheet_choice_at(sheet, (size_t)choice);

	if (item)
		speak_item_choice(&speaker, item, choice);
	return speaker.said;
}

struct utterances
speak_phrase(struct arena *arena, struct phrase words)
{
	struct speaker speaker = {.arena = arena, .begins = true};

	speak_words(&speaker, words, "");
	return speaker.said;
}
