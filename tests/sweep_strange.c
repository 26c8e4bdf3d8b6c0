/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In the accented pseudo-language all that can be translated stands in brackets. What cannot be is listed here: facts
 * and names. */
#include "sweep.h"

#include <string.h>

#include "base/clock.h"
#include "lang/dates.h"
#include "lang/names.h"
#include "lang/pick.h"

static void
strange_allow(struct sweep *sweep, const char *text)
{
	if (text)
		table_put(&sweep->names, arena_string(&sweep->keep, text), NULL);
}

static void
strange_allow_service(struct sweep *sweep, const struct language *strange, const struct service *service)
{
	struct content *content = sweep->driver.content;

	strange_allow(sweep, service->name);
	strange_allow(sweep, service->name_local);
	strange_allow(sweep, service->operator_name);
	for (size_t i = 0; i < service->sources.count; i++)
		strange_allow(sweep, service->sources.text[i]);
	for (size_t i = 0; i < service->languages.count; i++)
		strange_allow(sweep, name_language(&sweep->keep, strange, service->languages.text[i]).text);
	if (service->hours)
		strange_allow(sweep, hours_words(&sweep->keep, strange, service->hours,
		    pick_words(content, strange, "helpline.always"), pick_words(content, strange, "helpline.holidays")).text);
}

static void
strange_allow_countries(struct sweep *sweep, const struct language *strange)
{
	struct content *content = sweep->driver.content;
	size_t count;
	const char *const *countries = content_countries(content, &count);

	for (size_t i = 0; i <= count; i++) {
		const char *country = i < count ? countries[i] : "001";
		const struct services *services = content_services(content, country);
		const struct emergency *emergency = content_emergency(content, country);

		strange_allow(sweep, name_country(&sweep->keep, content, strange, country).text);
		for (size_t j = 0; services && j < services->count; j++)
			strange_allow_service(sweep, strange, &services->list[j]);
		for (size_t j = 0; emergency && j < emergency->sources.count; j++)
			strange_allow(sweep, emergency->sources.text[j]);
	}
}

static void
strange_allow_sources(struct sweep *sweep, const struct language *strange)
{
	size_t count;
	const char *const *keys = content_sources(sweep->driver.content, &count);

	for (size_t i = 0; i < count; i++) {
		const struct source *source = content_source(sweep->driver.content, keys[i]);

		strange_allow(sweep, arena_print(&sweep->keep, "%s, %s", source->title, source->publisher));
		strange_allow(sweep, date_words(&sweep->keep, strange, source->date).text);
	}
}

/* The names and greetings of languages, and how lines to show sound in Latin letters. */
static void
strange_allow_languages(struct sweep *sweep)
{
	static const char *const lines[] = {"not-tell", "speak", "call", "police", "doctor", "neutral", "write", "wait"};
	size_t count;
	const struct language *languages = content_languages(sweep->driver.content, &count);

	for (size_t i = 0; i < count; i++) {
		strange_allow(sweep, languages[i].name);
		strange_allow(sweep, languages[i].greeting);
		strange_allow(sweep, languages[i].information);
		for (size_t j = 0; j < sizeof lines / sizeof *lines; j++)
			strange_allow(sweep, content_word(sweep->driver.content, &languages[i],
			    arena_print(&sweep->keep, "say.%s.latin", lines[j])));
	}
}

/* The words that the check of the terminal shows of the Latin script. */
static void
strange_allow_letters(struct sweep *sweep)
{
	struct content *content = sweep->driver.content;
	const struct language *english = content_language(content, "en");

	strange_allow(sweep, arena_print(&sweep->keep, "%s\n%s\n%s\n%s\n%s", english->name, english->greeting,
	    english->information, content_word(content, english, "helpline.police"),
	    content_word(content, english, "helpline.ambulance")));
}

void
sweep_strange_start(struct sweep *sweep)
{
	const struct language *strange = content_language_or_pseudo(sweep->driver.content, "en-XA");

	strange_allow_countries(sweep, strange);
	strange_allow_sources(sweep, strange);
	strange_allow_languages(sweep);
	strange_allow_letters(sweep);
	strange_allow(sweep, "SOS");
	strange_allow(sweep, date_words(&sweep->keep, strange, clock_local().date).text);
}

void
sweep_strange_end(struct sweep *sweep)
{
	table_end(&sweep->names);
	arena_end(&sweep->keep);
}

static bool
strange_has_letters(const char *text)
{
	for (; *text; text++)
		if ((*text >= 'A' && *text <= 'Z') || (*text >= 'a' && *text <= 'z'))
			return true;
	return false;
}

/* How much of a text there is without a date behind a dot. */
static size_t
strange_length(struct sweep *sweep, const char *text)
{
	static const char dot[] = "] · ";
	const char *date = strstr(text, dot);

	return date && table_has(&sweep->names, date + sizeof dot - 1) ? (size_t)(date - text) + 1 : strlen(text);
}

static void
strange_check_phrase(struct sweep *sweep, struct phrase words)
{
	const char *language = words.language ? words.language : "en";
	bool own = !strcmp(language, "en") || !strcmp(language, sweep->language);
	size_t length = words.text ? strange_length(sweep, words.text) : 0;

	if (!length || !own || !strange_has_letters(words.text) || table_has(&sweep->names, words.text))
		return;
	if (words.text[0] != '[' || words.text[length - 1] != ']')
		sweep_fail(sweep, "'%s' cannot be translated", words.text);
}

void
sweep_strange_check(struct sweep *sweep)
{
	const struct sheet *sheet = app_sheet(sweep->driver.app);

	if (text_pseudo_of(sweep->language) != PSEUDO_ACCENTED)
		return;
	strange_check_phrase(sweep, sheet->title);
	strange_check_phrase(sweep, sheet->prompt);
	strange_check_phrase(sweep, sheet->more);
	strange_check_phrase(sweep, sheet->too_small);
	for (size_t i = 0; i < sheet->count; i++) {
		strange_check_phrase(sweep, sheet->items[i].words);
		strange_check_phrase(sweep, sheet->items[i].detail);
	}
	for (size_t i = 0; i < sheet->button_count; i++)
		strange_check_phrase(sweep, sheet->buttons[i].words);
	for (size_t i = 0; i < SHEET_FOOTER_FACTS; i++)
		strange_check_phrase(sweep, sheet->footer[i].label);
}
