/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that are offered here, and choosing one. */
#include <string.h>

#include "lang/pick.h"
#include "screens/say.h"

enum { LANGUAGES_OF_A_PAGE = 60, NUMBER_OF_TWO_DIGITS_MOST = 99 };

/* A list of scripts is short, and each has four letters. */
static bool
say_can_be_drawn(const struct visit *visit, const struct language *language)
{
	const char *scripts = visit->site->scripts;

	return !scripts || strstr(scripts, language->script) || !strcmp(language->code, "en");
}

static bool
say_is_offered(const struct visit *visit, const struct language *language)
{
	if (visit->site->drafts_hidden && language->reading == READING_DRAFT)
		return false;
	return say_can_be_drawn(visit, language);
}

/* False: there are as many as were asked for. */
static bool
say_offer(const struct visit *visit, const struct language *language, struct offered *offered, size_t most)
{
	if (!language || !say_is_offered(visit, language))
		return true;
	for (size_t i = 0; i < offered->count; i++)
		if (offered->list[i] == language)
			return true;
	if (offered->count < most)
		offered->list[offered->count++] = language;
	return offered->count < most;
}

/* No more are read than are wanted: there may be hundreds. */
static struct offered
say_offer_most(const struct visit *visit, size_t most)
{
	const struct list *first = &visit->site->first;
	size_t places = content_language_places(visit->content);
	struct offered offered = {.list = arena_take(visit->scratch, places * sizeof *offered.list)};
	bool more = true;

	for (size_t i = 0; i < first->count && more; i++)
		more = say_offer(visit, content_language(visit->content, first->text[i]), &offered, most);
	for (size_t i = 0; i < places && more; i++)
		more = say_offer(visit, content_language_at(visit->content, i), &offered, most);
	return offered;
}

struct offered
say_offered(const struct visit *visit)
{
	return say_offer_most(visit, SIZE_MAX);
}

struct offered
say_offered_page(const struct visit *visit, size_t page)
{
	size_t before = page * LANGUAGES_OF_A_PAGE;
	struct offered offered = say_offer_most(visit, before + LANGUAGES_OF_A_PAGE + 1);

	if (offered.count <= before)
		return say_offered_page(visit, 0);
	offered.page = page;
	offered.list += before;
	offered.count -= before;
	offered.goes_on = offered.count > LANGUAGES_OF_A_PAGE;
	offered.count -= offered.goes_on;
	return offered;
}

static bool
say_has_three_digits(const struct visit *visit)
{
	return content_highest_number(visit->content) > NUMBER_OF_TWO_DIGITS_MOST;
}

const char *
say_language_number(const struct visit *visit, const struct language *language)
{
	return arena_print(visit->scratch, say_has_three_digits(visit) ? "%03d" : "%d", language->number);
}

/* Digit by digit. */
static const char *
say_number_aloud(const struct visit *visit, const struct language *language)
{
	const char *number = say_language_number(visit, language), *aloud = "";

	for (; *number; number++)
		aloud = arena_print(visit->scratch, *aloud ? "%s %c" : "%s%c", aloud, *number);
	return aloud;
}

/* How to choose a language, said in itself; where nobody wrote that down, its name and number. */
static struct phrase
say_language_aloud(const struct visit *visit, const struct language *language)
{
	const char *text = language->listen ? language->listen : "{language}: {number}";
	const struct filling fillings[] = {{"language", pick_verbatim(language->name, language)},
	    {"number", pick_verbatim(say_number_aloud(visit, language), language)}};

	return text_fill(visit->scratch, pick_verbatim(text, language), fillings, 2);
}

struct offered
say_languages(const struct visit *visit, struct sheet *sheet)
{
	struct offered offered = say_offered_page(visit, visit->page);

	sheet->grid = sheet->by_number = sheet->neutral = true;
	sheet->three_digits = say_has_three_digits(visit);
	sheet->page = offered.page;
	sheet->goes_on = offered.goes_on;
	for (size_t i = 0; i < offered.count; i++) {
		const struct language *language = offered.list[i];

		sheet_choice_with(sheet, language->number, pick_verbatim(language->name, language),
		    pick_verbatim(language->greeting, language), NULL, language->number);
		if (visit->site->speech != SPEECH_OFF)
			sheet_say_choice(sheet, say_language_aloud(visit, language));
	}
	return offered;
}

struct reply
say_language_choice(const struct visit *visit, int number)
{
	const struct language *language = content_language_of_number(visit->content, number);

	if (!language || !say_is_offered(visit, language))
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_LANGUAGE, .argument = language->code};
}
