/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling a sheet, and finding choices on it. How it looks is left to layout and lines. */
#include "ui/sheet.h"

#include <string.h>

enum {
	FIRST_OF_TWO_DIGITS = 11,
	LAST_OF_TWO_DIGITS = 99,
	CHOICES_BY_ONE_DIGIT = 9,
	NUMBER_LONGEST = 40 /* bytes */
};

#define LEFT_TO_RIGHT "\u2066"
#define ISOLATE_END "\u2069"

static const struct phrase nothing;

void
sheet_start(struct sheet *sheet, struct arena *arena, const char *language, bool right_to_left)
{
	*sheet = (struct sheet){.arena = arena, .language = language, .right_to_left = right_to_left, .typed = ""};
}

static struct sheet_item *
sheet_add(struct sheet *sheet, enum sheet_kind kind, struct phrase words)
{
	struct sheet_item *new;

	if (sheet->count == sheet->room) {
		size_t room = sheet->room ? sheet->room * 2 : 32;
		struct sheet_item *items = arena_take(sheet->arena, room * sizeof *items);

		if (sheet->count)
			memcpy(items, sheet->items, sheet->count * sizeof *items);
		sheet->items = items;
		sheet->room = room;
	}
	new = &sheet->items[sheet->count++];
	*new = (struct sheet_item){.kind = kind, .words = words};
	return new;
}

static void
sheet_add_original(struct sheet *sheet, struct phrase words)
{
	if (words.original)
		sheet_add(sheet, SHEET_ORIGINAL, (struct phrase){.text = words.original, .language = "en"});
}

/* "Polizei (Police)": a line of its own would separate a number from the next one. */
static struct phrase
sheet_label(const struct sheet *sheet, struct phrase label)
{
	if (label.original)
		label.text = arena_print(sheet->arena, "%s (" LEFT_TO_RIGHT "%s" ISOLATE_END ")", label.text, label.original);
	return label;
}

void
sheet_words(struct sheet *sheet, enum sheet_kind kind, struct phrase words, struct phrase detail)
{
	if (!words.text)
		return;
	sheet_add(sheet, kind, words)->detail = detail;
	sheet_add_original(sheet, words);
	sheet_add_original(sheet, detail);
}

void
sheet_title(struct sheet *sheet, struct phrase words)
{
	sheet->title = words;
}

void
sheet_heading(struct sheet *sheet, struct phrase words)
{
	if (words.text)
		sheet_add(sheet, SHEET_HEADING, words);
}

void
sheet_paragraph(struct sheet *sheet, struct phrase words)
{
	sheet_words(sheet, SHEET_PARAGRAPH, words, nothing);
}

void
sheet_sign(struct sheet *sheet, struct phrase words, struct phrase why, bool strong)
{
	if (words.text) {
		size_t sign = sheet->count;

		sheet_words(sheet, SHEET_SIGN, words, why);
		sheet->items[sign].strong = strong;
	}
}

void
sheet_step(struct sheet *sheet, struct phrase words, struct phrase why)
{
	sheet_words(sheet, SHEET_STEP, words, why);
}

void
sheet_avoid(struct sheet *sheet, struct phrase words, struct phrase why)
{
	sheet_words(sheet, SHEET_AVOID, words, why);
}

void
sheet_note(struct sheet *sheet, struct phrase words)
{
	sheet_words(sheet, SHEET_NOTE, words, nothing);
}

void
sheet_warning(struct sheet *sheet, struct phrase words)
{
	sheet_words(sheet, SHEET_WARNING, words, nothing);
}

void
sheet_rule(struct sheet *sheet)
{
	sheet_add(sheet, SHEET_RULE, nothing);
}

void
sheet_put(struct sheet *sheet, const struct sheet_item *item)
{
	*sheet_add(sheet, item->kind, item->words) = *item;
}

void
sheet_fact(struct sheet *sheet, struct phrase label, const char *fact)
{
	if (fact)
		sheet_add(sheet, SHEET_FACT, sheet_label(sheet, label))->fact = fact;
}

void
sheet_number(struct sheet *sheet, struct phrase label, const char *fact)
{
	if (fact)
		sheet_add(sheet, SHEET_NUMBER, sheet_label(sheet, label))->fact = fact;
}

void
sheet_large(struct sheet *sheet, struct phrase words, struct phrase own, const char *fact)
{
	struct sheet_item *new;

	if (!words.text)
		return;
	new = sheet_add(sheet, SHEET_LARGE, words);
	new->detail = own;
	new->fact = fact;
}

void
sheet_code(struct sheet *sheet, struct phrase label, const char *fact, const char *code, struct phrase how,
    struct phrase cannot)
{
	struct sheet_item *new = sheet_add(sheet, SHEET_CODE, label);

	new->fact = fact;
	new->code = code;
	new->detail = how;
	new->value = cannot;
}

bool
sheet_fact_is_whole(const char *fact)
{
	return strlen(fact) <= NUMBER_LONGEST;
}

void
sheet_bar(struct sheet *sheet, struct phrase label, struct phrase value, int64_t part, int64_t whole)
{
	struct sheet_item *new;

	if (!value.text)
		return;
	new = sheet_add(sheet, SHEET_BAR, label);
	new->value = value;
	new->part = part;
	new->whole = whole;
}

void
sheet_choice(struct sheet *sheet, int id, struct phrase words)
{
	sheet_choice_with(sheet, id, words, nothing, NULL, 0);
}

void
sheet_choice_with(struct sheet *sheet, int id, struct phrase words, struct phrase detail, const char *fact, int number)
{
	struct sheet_item *new;

	if (!words.text || sheet->choices == SHEET_CHOICES_MOST)
		return;
	new = sheet_add(sheet, SHEET_CHOICE, words);
	new->detail = detail;
	new->fact = fact;
	new->id = id;
	new->number = number;
	sheet->three_digits = sheet->three_digits || number > LAST_OF_TWO_DIGITS;
	sheet->choices++;
}

static struct sheet_item *
sheet_last_choice(struct sheet *sheet)
{
	struct sheet_item *last = sheet->count ? &sheet->items[sheet->count - 1] : NULL;

	return last && last->kind == SHEET_CHOICE ? last : NULL;
}

void
sheet_say_choice(struct sheet *sheet, struct phrase aloud)
{
	struct sheet_item *choice = sheet_last_choice(sheet);

	if (choice)
		choice->aloud = aloud;
}

void
sheet_picture(struct sheet *sheet, const char *name)
{
	struct sheet_item *choice = sheet_last_choice(sheet);

	if (choice)
		choice->picture = name;
}

void
sheet_note_first(struct sheet *sheet, struct phrase words)
{
	struct sheet_item note;

	if ((sheet->count && sheet->items[0].kind == SHEET_LARGE) || !words.text)
		return;
	sheet_note(sheet, words);
	note = sheet->items[sheet->count - 1];
	memmove(sheet->items + 1, sheet->items, (sheet->count - 1) * sizeof note);
	sheet->items[0] = note;
}

void
sheet_number_choices(struct sheet *sheet)
{
	int next = sheet->choices > CHOICES_BY_ONE_DIGIT ? FIRST_OF_TWO_DIGITS : 1;

	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE && !sheet->items[i].number)
			sheet->items[i].number = next++;
}

int
sheet_digits(const struct sheet *sheet)
{
	if (sheet->three_digits)
		return 3;
	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE && sheet->items[i].number >= FIRST_OF_TWO_DIGITS)
			return 2;
	return 1;
}

const char *
sheet_print_number(struct arena *arena, const struct sheet *sheet, int number)
{
	return arena_print(arena, sheet->three_digits ? "%03d" : "%d", number);
}

bool
sheet_is_pending(const struct sheet *sheet, int number)
{
	for (int more = sheet_digits(sheet) - sheet->pending_digits; more > 0; more--)
		number /= 10;
	return sheet->pending_digits && number == sheet->pending;
}

const struct sheet_item *
sheet_choice_at(const struct sheet *sheet, size_t place)
{
	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE && !place--)
			return &sheet->items[i];
	return NULL;
}

int
sheet_place_of_number(const struct sheet *sheet, int number)
{
	int place = 0;

	for (size_t i = 0; i < sheet->count; i++) {
		if (sheet->items[i].kind != SHEET_CHOICE)
			continue;
		if (sheet->items[i].number == number)
			return place;
		place++;
	}
	return -1;
}
