/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program prints: every page in every language, the numbers of a country, card and door sheet; and says
 * what there is when something else was asked for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"
#include "lang/dates.h"
#include "lang/message.h"
#include "lang/pick.h"
#include "text/fill.h"

static struct arena arena;
static struct problems problems;
static struct content *content;
static const struct language *languages;
static size_t language_count;
static const char *source;
static char *folder;

static const char *
environment(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value && *value ? value : otherwise;
}

static int
open_content(void **state)
{
	const char *path;

	(void)state;
	source = environment("srcdir", ".");
	path = arena_print(&arena, "%s/content", source);
	if (!message_open(environment("WAYLIGHT_PRIVATE_LOCALE", "private-locale"),
	        environment("WAYLIGHT_CATALOGS", "catalogs"), &problems))
		return -1;
	content = content_open(&path, 1, &problems);
	languages = content_languages(content, &language_count);
	folder = arena_print(&arena, "%s/waylight-print.XXXXXX", environment("TMPDIR", "/tmp"));
	return mkdtemp(folder) ? 0 : -1;
}

static int
close_content(void **state)
{
	(void)state;
	content_close(content);
	problems_end(&problems);
	if (rmdir(folder))
		return -1;
	arena_end(&arena);
	return 0;
}

/* What the program writes, standard error too if `errors`; fails unless it ends with `status`. */
static char *
printed(int status, bool errors, const char *arguments)
{
	char *command = arena_print(&arena,
	    "env WAYLIGHT_CONTENT='%s/content' WAYLIGHT_CATALOGS='%s' WAYLIGHT_PRIVATE_LOCALE='%s' ./waylight $SANDBOX print %s%s", source,
	    environment("WAYLIGHT_CATALOGS", "catalogs"), environment("WAYLIGHT_PRIVATE_LOCALE", "private-locale"), arguments,
	    errors ? " 2>&1" : "");
	FILE *pipe = popen(command, "r");
	struct bytes bytes = {0};
	char part[4096], *text;
	size_t length;
	int ended;

	assert_non_null(pipe);
	while ((length = fread(part, 1, sizeof part, pipe)))
		bytes_put(&bytes, part, length);
	ended = pclose(pipe);
	if (!WIFEXITED(ended) || WEXITSTATUS(ended) != status)
		fail_msg("'%s' ended with %d, expected %d: %s", arguments, WEXITSTATUS(ended), status, bytes.start);
	bytes_put_string(&bytes, "");
	text = arena_copy(&arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return text;
}

static void
assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("'%s' is not in: %s", part, text);
}

/* Whether a text is one of the lines. */
static bool
has_line(const char *text, const char *line)
{
	size_t length = strlen(line);

	for (const char *at = text; (at = strstr(at, line)); at++)
		if ((at == text || at[-1] == '\n') && at[length] == '\n')
			return true;
	return false;
}

static void
assert_line(const char *text, const char *line)
{
	if (line && !has_line(text, line))
		fail_msg("'%s' stands alone on no line of: %s", line, text);
}

static bool
is_control(unsigned char byte)
{
	return (byte < ' ' && byte != '\n') || byte == 0x7F;
}

static void
every_page_in_every_language(void **state)
{
	size_t count;
	const char *const *pages = content_pages(content, &count);

	(void)state;
	assert_in_range(count, 20, 1000);
	for (size_t i = 0; i < count * language_count; i++) {
		const struct language *language = &languages[i % language_count];
		const char *page = pages[i / language_count], *at, *name;
		struct phrase title = pick_words(content, language, content_page(content, page)->title);
		const char *text;
		size_t length;

		if (pick_fell_back(title, language)) /* one language stands for all that have not this page */
			continue;
		text = printed(0, true, arena_print(&arena, "%s --language %s --country FR", page, language->code));
		if (strncmp(text, title.text, strlen(title.text)) != 0)
			fail_msg("%s in %s does not begin with '%s'", page, language->code, title.text);
		at = text;
		if ((name = text_next_placeholder(&at, &length)))
			fail_msg("%s in %s has '{%.*s}'", page, language->code, (int)length, name);
		for (at = text; *at; at++)
			assert_false(is_control((unsigned char)*at));
		assert_line(text, "112");
	}
}

static void
lines_are_no_wider_than_asked(void **state)
{
	char *text = printed(0, false, "signs.work --width 30"), *rest;
	size_t lines = 0;

	(void)state;
	for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest), lines++)
		if (strlen(line) > 30 && strncmp(line, "http", 4) != 0)
			fail_msg("'%s' is wider than 30 columns", line);
	assert_true(lines > 60);
}

/* Every number of a country, as it stands in the content, alone on its line and the same in HTML. */
static void
helplines_have_every_number(void **state)
{
	static const char *const countries[] = {"FR", "GB", "US", "JP", "ZA"};

	(void)state;
	for (size_t i = 0; i < sizeof countries / sizeof *countries; i++) {
		const char *text =
		    printed(0, false, arena_print(&arena, "helplines --language ar --country %s", countries[i]));
		const char *html =
		    printed(0, false, arena_print(&arena, "helplines --language ar --country %s --html", countries[i]));
		const struct emergency *emergency = content_emergency(content, countries[i]);
		const struct services *services = content_services(content, countries[i]);

		assert_line(text, emergency->general ? emergency->general : emergency->police);
		for (size_t j = 0; j < services->count; j++) {
			const char *phone = services->list[j].phone;

			if (!phone || services->list[j].publish != PUBLISH_YES)
				continue;
			assert_line(text, phone);
			assert_has(html, arena_print(&arena, "<bdi dir=\"ltr\" class=\"whole\">%s</bdi>", phone));
		}
	}
}

/* The same numbers as the kiosk's lines show for the country. */
static void
helplines_have_the_numbers_of_the_screen(void **state)
{
	char *text = printed(0, false, "helplines --country FR");
	char *command = arena_print(&arena,
	    "printf '1\\n' | env WAYLIGHT_CONTENT='%s/content' ./waylight $SANDBOX --lines --language en --country FR --front help-point",
	    source);
	FILE *lines = popen(command, "r");
	char line[1000];
	int numbers = 0;

	(void)state;
	assert_non_null(lines);
	while (fgets(line, sizeof line, lines)) {
		line[strcspn(line, "\n")] = '\0';
		if (strlen(line) < 2 || strspn(line, "0123456789 +()-") != strlen(line))
			continue;
		numbers++;
		assert_line(text, line);
	}
	assert_int_equal(pclose(lines), 0);
	assert_true(numbers > 8);
}

static const char *
date_line(const struct language *language, const char *id, int years)
{
	struct date date = clock_local().date;
	struct filling filling = {.name = "date"};
	struct bytes bytes = {0};
	const char *line, *text;

	date.year += years;
	if (years && date.month == 2 && date.day == 29)
		date.day = 28;
	filling.value = date_words(&arena, language, date);
	text = text_fill(&arena, pick_words(content, language, id), &filling, 1).text;
	for (; *text; text++)
		if (strncmp(text, "\u2066", 3) && strncmp(text, "\u2067", 3) && strncmp(text, "\u2069", 3))
			bytes_put(&bytes, text, 1);
		else
			text += 2;
	line = arena_copy(&arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return line;
}

static void
assert_dated(const char *text, const struct language *language)
{
	assert_line(text, date_line(language, "print.made", 0));
	assert_line(text, date_line(language, "print.until", 1));
}

static void
wallet_has_numbers_and_dates(void **state)
{
	(void)state;
	for (size_t i = 0; i < language_count; i++) {
		const char *text =
		    printed(0, false, arena_print(&arena, "wallet --language %s --country FR", languages[i].code));

		assert_line(text, "112");
		assert_line(text, "01 44 52 88 90");
		assert_has(text, pick_words(content, &languages[i], "caution.office-not-helpline").text);
		assert_dated(text, &languages[i]);
	}
}

/* Numbers of lines of help on the card of a country, in the order in which they stand in the content. */
static size_t
cards_numbers(const char *country)
{
	const char *text = printed(0, false, arena_print(&arena, "wallet --country %s", country));
	const struct services *services = content_services(content, country);
	size_t count = 0;

	for (size_t i = 0; i < services->count; i++)
		if (services->list[i].topic != TOPIC_EMERGENCY && services->list[i].phone)
			count += has_line(text, services->list[i].phone);
	return count;
}

static void
wallet_has_as_many_numbers_as_fit(void **state)
{
	(void)state;
	assert_int_equal(cards_numbers("GB"), 2);
	assert_int_equal(cards_numbers("IN"), 2); /* of five */
	assert_int_equal(cards_numbers("US"), 1); /* which needs many words */
}

static void
door_speaks_every_language(void **state)
{
	const char *text = printed(0, false, "door --country FR --place 'Hall 2' --width 100");
	const char *html = printed(0, false, "door --country FR --html --place '<Hall 2>'");

	(void)state;
	for (size_t i = 0; i < language_count; i++) {
		const char *direction = languages[i].right_to_left ? "rtl" : "ltr";

		assert_line(text, arena_print(&arena, "%d  %s", languages[i].number, languages[i].name));
		assert_has(html, arena_print(&arena, "<h1>%d  %s</h1>", languages[i].number, languages[i].name));
		if (i)
			assert_has(html,
			    arena_print(&arena, "<section lang=\"%s\" dir=\"%s\">", languages[i].code, direction));
		assert_dated(text, &languages[i]);
	}
	assert_line(text, "112");
	assert_line(text, "01 44 52 88 90");
	assert_line(text, "Hall 2");
	assert_has(html, "<p class=\"place\"><bdi>&lt;Hall 2&gt;</bdi></p>");
}

/* Each screen of `text`, which it cuts: no more than 23 rows, no number lost. Returns how many. */
static size_t
still_screens(char *text, const char *number)
{
	size_t count = 0;

	for (char *screen = strtok(text, "\f"); screen; screen = strtok(NULL, "\f"), count++) {
		size_t rows = 0;

		for (const char *at = screen; *at; at++)
			rows += *at == '\n';
		if (rows > 23)
			fail_msg("a still screen has %zu rows:\n%s", rows, screen);
		assert_line(screen, number);
	}
	return count;
}

static void
still_screens_fit_and_speak_every_language(void **state)
{
	char *text = printed(0, false, "still --country FR");
	size_t latin = 0;

	(void)state;
	assert_int_equal(strncmp(text, "Aide\u00a0: France\n", 15), 0); /* the language of the country comes first */
	assert_line(text, "01 44 52 88 90");
	assert_int_equal(still_screens(text, "112"), language_count);
	for (size_t i = 0; i < language_count; i++)
		latin += !strcmp(languages[i].script, "Latn");
	text = printed(0, false, "still --country FR --scripts Latn");
	assert_null(strstr(text, "الطوارئ"));
	assert_int_equal(still_screens(text, "112"), latin);
	/* Where words are many, the emergency number stays. */
	still_screens(printed(0, false, "still --country US"), "911");
	assert_int_equal(still_screens(printed(0, false, "still --country GB --scripts Latn"), "999"), latin);
}

static void
country_without_helplines_says_so(void **state)
{
	const char *text = printed(0, false, "wallet --country AQ");

	(void)state;
	assert_null(content_services(content, "AQ"));
	assert_line(text, "We know no help number for this country.");
	assert_dated(text, &languages[0]);
}

static void
wrong_use_lists_what_there_is(void **state)
{
	static const struct {
		const char *arguments, *said, *listed;
	} uses[] = {
	    {"", "waylight: subject is missing, expected one of these:\n", "  door helplines still wallet act "},
	    {"nothing", "waylight: subject 'nothing' is unknown, expected one of these:\n", " signs.work "},
	    {"../languages", "waylight: subject '../languages' is unknown", " wallet "},
	    {"signs.wrk", "'signs.wrk' is unknown, perhaps 'signs.work' was meant; there are:\n", " signs.work "},
	    {"wallet", "waylight: --country is missing, expected one of these:\n", " FR "},
	    {"door --country XX", "waylight: --country 'XX' is unknown", " FR "},
	    {"helplines --country 001", "waylight: --country '001' is unknown", " FR "},
	    {"signs.work --country fr", "waylight: --country 'fr' is unknown", " FR "},
	    {"signs.work --language xx", "waylight: --language 'xx' is unknown", "  en ar zh-Hans "},
	    {"signs.work act", "waylight: 'act' is one subject too many, expected one", ""},
	    {"signs.work --width 19", "--width '19' is wrong, expected columns from 20 to 500", ""},
	    {"signs.work --width ''", "--width '' is wrong", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		const char *text = printed(2, true, uses[i].arguments);

		assert_has(text, uses[i].said);
		assert_has(text, uses[i].listed);
		assert_string_equal(printed(2, false, arena_print(&arena, "%s 2>/dev/null", uses[i].arguments)), "");
	}
}

static void
file_gets_what_standard_output_gets(void **state)
{
	static const char *const subjects[] = {"signs.work --country FR", "door --country FR --html"};
	const char *path = arena_print(&arena, "%s/out", folder);

	(void)state;
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
		struct bytes bytes = {0};

		assert_string_equal(printed(0, true, arena_print(&arena, "%s -o '%s'", subjects[i], path)), "");
		assert_true(file_read(path, 1000000, &bytes, &problems));
		assert_string_equal(bytes.start, printed(0, false, subjects[i]));
		bytes_end(&bytes);
		assert_int_equal(remove(path), 0);
	}
	assert_has(printed(1, true, "travel -o /nowhere/at/all"), "waylight: '/nowhere/at/all' cannot be written");
	assert_has(printed(1, false, "travel 2>&1 >/dev/full"), "waylight: standard output cannot be written");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_page_in_every_language),
	    cmocka_unit_test(lines_are_no_wider_than_asked),
	    cmocka_unit_test(helplines_have_every_number),
	    cmocka_unit_test(helplines_have_the_numbers_of_the_screen),
	    cmocka_unit_test(wallet_has_numbers_and_dates),
	    cmocka_unit_test(wallet_has_as_many_numbers_as_fit),
	    cmocka_unit_test(door_speaks_every_language),
	    cmocka_unit_test(still_screens_fit_and_speak_every_language),
	    cmocka_unit_test(country_without_helplines_says_so),
	    cmocka_unit_test(wrong_use_lists_what_there_is),
	    cmocka_unit_test(file_gets_what_standard_output_gets),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
