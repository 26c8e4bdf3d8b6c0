/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which screens and pages the sweep visits: all of them, in every language, on every size of window. What it looks at
 * is left to sweep.c. */
#include "sweep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/utf8.h"
#include "fake_clock.h"
#include "lang/names.h"
#include "lang/pick.h"

static const struct {
	int rows, columns;
} sizes[] = {{12, 40}, {16, 56}, {24, 80}, {43, 132}};

enum { SIZES = sizeof sizes / sizeof *sizes };

static void
sweep_scan(struct sweep *sweep, const char *service)
{
	static const char *const ways[] = {"", "/phone", "/web"};
	char argument[ARGUMENT_LONGEST + 1];

	if (!pick_words(sweep->driver.content, sweep->driver.app->language, "scan.warning").text)
		return;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		snprintf(argument, sizeof argument, "%s%s", service, ways[i]);
		sweep_visit(sweep, SCREEN_scan, argument);
	}
}

static void
sweep_countries(struct sweep *sweep)
{
	size_t count;
	const char *const *countries = content_countries(sweep->driver.content, &count);

	for (size_t i = 0; i < count; i++) {
		const struct services *services = content_services(sweep->driver.content, countries[i]);

		sweep_visit(sweep, SCREEN_helplines, countries[i]);
		for (size_t j = 0; services && j < services->count; j++) {
			char argument[ARGUMENT_LONGEST + 1];

			snprintf(argument, sizeof argument, "%s/%s", countries[i], services->list[j].id);
			sweep_visit(sweep, SCREEN_call, argument);
			sweep_scan(sweep, argument);
		}
	}
}

/* Every card of a page that has some. */
static void
sweep_cards(struct sweep *sweep, const char *id)
{
	const struct page *page = content_page(sweep->driver.content, id);
	bool begun = false;

	for (size_t i = 0; page && i < page->count; i++) {
		char argument[ARGUMENT_LONGEST + 1];

		if (page->items[i].kind != ITEM_QUESTION)
			continue;
		if (!begun)
			sweep_visit(sweep, SCREEN_cards, id);
		begun = true;
		snprintf(argument, sizeof argument, "%s/%zu", id, i);
		sweep_visit(sweep, SCREEN_cards, argument);
	}
}

static void
sweep_content_pages(struct sweep *sweep, const char *content)
{
	struct arena names = {0};
	size_t count;
	const char **list = file_names(arena_print(&names, "%s/pages", content), ".yaml", 1000, &names, &count);

	if (!count)
		sweep_fail(sweep, "no pages were found");
	for (size_t i = 0; i < count; i++) {
		char *id = arena_copy(&names, list[i], strlen(list[i]) - strlen(".yaml"));

		sweep_visit(sweep, SCREEN_page, id);
		sweep_visit(sweep, SCREEN_sources, id);
		sweep_cards(sweep, id);
	}
	arena_end(&names);
}

/* The long lists say nearly the same in every language: those that are translated whole stand for all. */
static void
sweep_sources(struct sweep *sweep)
{
	static const char *const arguments[] = {"*", "FR", "AL", "NP/QA", "*S", "001", "*A", "*B", "*C"};
	enum { SHORT = 5 };
	bool full = sweep->driver.app->language->tier == TIER_FULL;

	for (size_t i = 0; i < (full ? sizeof arguments / sizeof *arguments : SHORT); i++)
		sweep_visit(sweep, SCREEN_sources, arguments[i]);
}

/* Both countries, both lists of each, and what stands at the end. */
static void
sweep_corridor(struct sweep *sweep)
{
	static const char *const arguments[] = {"", "region.034", "NP", "NP/region.145", "NP/QA", "FR/AL"};

	for (size_t i = 0; i < sizeof arguments / sizeof *arguments; i++)
		sweep_visit(sweep, SCREEN_corridor, arguments[i]);
}

/* Here in countries whose lines read from the left, from the right, and have no spaces. */
static void
sweep_phrases(struct sweep *sweep)
{
	static const char *const lines[] = {"", "not-tell", "speak", "call", "police", "doctor", "write", "wait"};
	static const char *const countries[] = {"RU", "EG", "JP"};
	const char *here = sweep->driver.app->options.site.country;

	for (size_t i = 0; i < sizeof countries / sizeof *countries; i++) {
		sweep->driver.app->options.site.country = countries[i];
		for (size_t j = 0; j < sizeof lines / sizeof *lines; j++) {
			char argument[ARGUMENT_LONGEST + 1];

			sweep_visit(sweep, SCREEN_phrases, lines[j]);
			snprintf(argument, sizeof argument, "%s/large", lines[j]);
			sweep_visit(sweep, SCREEN_phrases, argument);
		}
		sweep_visit(sweep, SCREEN_phrases, "call/warn");
	}
	sweep->driver.app->options.site.country = here;
}

static char *
sweep_beginning(struct arena *arena, const char *text, int characters)
{
	const char *at = text;

	while (characters-- && *at)
		utf8_walk(&at);
	return arena_copy(arena, text, (size_t)(at - text));
}

/* Nothing typed, what nothing fits, and the beginnings of words that the language has: of a title, of a
 * country, and the first letter of both, which fits more than can be shown. */
static void
sweep_search(struct sweep *sweep)
{
	struct arena words = {0};
	const struct language *language = sweep->driver.app->language;
	const char *title = pick_words(sweep->driver.content, language, "signs.title").text;
	const char *country = name_country(&words, sweep->driver.content, language, "DE").text;
	const char *const typed[] = {"", "qqqq", sweep_beginning(&words, title, 4),
	    sweep_beginning(&words, country, 2), sweep_beginning(&words, title, 1),
	    sweep_beginning(&words, country, 1)};

	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		sweep->typed = typed[i];
		sweep_visit(sweep, SCREEN_search, "");
		if (i > 1 && !app_sheet(sweep->driver.app)->choices)
			sweep_fail(sweep, "nothing is found by '%s'", typed[i]);
	}
	sweep->typed = NULL;
	arena_end(&words);
}

/* The home page while the World Day comes forward. */
static void
sweep_world_day(struct sweep *sweep)
{
	sweep->driver.app->options.site.world_day = true;
	fake_clock_set_day(7, 30);
	sweep_visit(sweep, SCREEN_home, "");
	fake_clock_reset();
	sweep->driver.app->options.site.world_day = false;
}

static void
sweep_language(struct sweep *sweep, const struct language *language, const char *content)
{
	static const enum screen_id plain[] = {
	    SCREEN_attract, SCREEN_home, SCREEN_languages, SCREEN_about, SCREEN_keys, SCREEN_hidden,
	    SCREEN_terminal};
	const char *const *regions = name_regions();

	sweep->language = language->code;
	sweep->driver.options.language = language->code;
	driver_begin(&sweep->driver);
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		sweep_visit(sweep, plain[i], "");
	sweep->driver.app->options.site.campaign = true;
	sweep_visit(sweep, SCREEN_home, "");
	sweep->driver.app->options.site.campaign = false;
	sweep_world_day(sweep);
	sweep_visit(sweep, SCREEN_countries, "");
	sweep_visit(sweep, SCREEN_countries, "find");
	for (int i = 0; regions[i]; i++)
		sweep_visit(sweep, SCREEN_countries, regions[i]);
	sweep_search(sweep);
	sweep_countries(sweep);
	sweep_content_pages(sweep, content);
	sweep_sources(sweep);
	sweep_corridor(sweep);
	sweep_phrases(sweep);
}

/* Whether a code is one of the words of a list; an empty one has all. */
static bool
is_wanted(const char *list, const char *code)
{
	size_t length = strlen(code);

	if (!list || !*list)
		return true;
	for (const char *at = list; (at = strstr(at, code)); at += length)
		if ((at == list || at[-1] == ' ') && (!at[length] || at[length] == ' '))
			return true;
	return false;
}

/* `wanted`: the languages that are, NULL: all. */
static void
sweep_sizes(struct sweep *sweep, const struct language *language, const char *content, const char *wanted)
{
	for (size_t size = 0; size < SIZES; size++) {
		if (!is_wanted(wanted, language->code))
			continue;
		sweep->driver.rows = sizes[size].rows;
		sweep->driver.columns = sizes[size].columns;
		sweep_language(sweep, language, content);
	}
}

int
main(void)
{
	static const char *const pseudo[] = {"en-XA", "ar-XB"};
	const char *source = getenv("srcdir"), *wanted = getenv("SWEEP_LANGUAGES");
	struct sweep sweep = {0};
	const struct language *languages;
	char content[4000];
	size_t count;

	snprintf(content, sizeof content, "%s/content", source ? source : ".");
	driver_start(&sweep.driver, content);
	sweep_strange_start(&sweep);
	languages = content_languages(sweep.driver.content, &count);
	for (size_t i = 0; i < count; i++)
		sweep_sizes(&sweep, &languages[i], content, wanted);
	for (size_t i = 0; i < sizeof pseudo / sizeof *pseudo; i++)
		sweep_sizes(&sweep, content_language_or_pseudo(sweep.driver.content, pseudo[i]), content, wanted);
	printf("%zu pages seen, %zu failures\n", sweep.pages, sweep.failures);
	bytes_end(&sweep.seen);
	sweep_strange_end(&sweep);
	driver_end(&sweep.driver);
	return sweep.failures || sweep.pages < 1000 ? 1 : 0;
}
