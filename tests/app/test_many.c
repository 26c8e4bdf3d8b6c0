/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More languages than one page holds: all are reached by number and by turning pages, on every size of window. */
#include "kit.h"

#include <stdio.h>
#include <unistd.h>

#include "ui/lines.h"

enum { LANGUAGES = 300, OF_A_PAGE = 60 };

static const struct {
	int rows, columns;
} sizes[] = {{12, 40}, {16, 56}, {24, 80}, {43, 132}};

static char folder[] = "/tmp/waylight-many-XXXXXX";

/* Codes "xaa" to "xln"; each third one is a draft, each seventh in another script. */
static const char *
code_of(int number)
{
	int i = number - LANGUAGE_NUMBER_LEAST;

	return i ? arena_print(&arena, "x%c%c", 'a' + i / 26, 'a' + i % 26) : "en";
}

static bool
is_greek(int number)
{
	return number % 7 == 0;
}

static void
write_languages(const char *path)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	for (int number = LANGUAGE_NUMBER_LEAST; number < LANGUAGE_NUMBER_LEAST + LANGUAGES; number++)
		fprintf(out,
		    "- code: \"%s\"\n  name: \"Name %d\"\n  greeting: \"Greeting %d\"\n  information: \"I\"\n  script: \"%s\"\n"
		    "  direction: \"ltr\"\n  number: \"%d\"\n  tier: \"core\"\n  reading: \"%s\"\n%s\n",
		    code_of(number), number, number, is_greek(number) ? "Grek" : "Latn", number,
		    number == LANGUAGE_NUMBER_LEAST ? "source" : number % 3 ? "twice" : "draft",
		    number == LANGUAGE_NUMBER_LEAST ? "" : "  fallback: \"en\"\n");
	assert_int_equal(fclose(out), 0);
}

static int
open_many(void **state)
{
	const char *path = folder;

	if (!mkdtemp(folder))
		return -1;
	write_languages(arena_print(&arena, "%s/languages.yaml", folder));
	open_content(state);
	driver_open(&driver, &path, 1);
	return 0;
}

static int
close_many(void **state)
{
	close_content(state);
	unlink(arena_print(&arena, "%s/languages.yaml", folder));
	arena_end(&arena);
	return rmdir(folder);
}

static struct site
many(void)
{
	struct site site = kiosk;

	site.scripts = "Latn,Grek";
	return site;
}

/* The number of the choice at a place of the page. */
static int
number_at(size_t place)
{
	const struct sheet_item *item = sheet_choice_at(app_sheet(driver.app), place);

	return item ? item->number : 0;
}

static bool
is_on_the_screen(const char *text)
{
	for (int row = 0; row < driver.canvas.rows; row++)
		if (strstr(canvas_row_string(&arena, &driver.canvas, row), text))
			return true;
	return false;
}

static void
every_number_is_typed_with_three_digits(void **state)
{
	(void)state;
	begin(many(), NULL);
	keys("28");
	assert_at("attract");
	assert_int_equal(app_sheet(driver.app)->pending, 28);
	key('7');
	assert_at("home");
	assert_language(code_of(287));
	for (int number = LANGUAGE_NUMBER_LEAST; number < LANGUAGE_NUMBER_LEAST + LANGUAGES; number++) {
		begin(many(), NULL);
		keys(arena_print(&arena, "%03d", number));
		assert_language(code_of(number));
	}
	begin(many(), NULL);
	keys("311999010");
	assert_at("attract");
	assert_language("en");
}

static void
the_first_page_has_the_first_ones(void **state)
{
	(void)state;
	begin(many(), NULL);
	assert_int_equal(app_sheet(driver.app)->choices, OF_A_PAGE);
	assert_int_equal(number_at(0), 11);
	assert_int_equal(number_at(OF_A_PAGE - 1), 70);
	assert_true(is_on_the_screen("[011] Name 11"));
	assert_true(is_on_the_screen("070  Name 70"));
	assert_true(is_on_the_screen("▼"));
	key('0');
	assert_true(sheet_is_pending(app_sheet(driver.app), 11));
	assert_false(sheet_is_pending(app_sheet(driver.app), 111));
}

static void
pages_are_turned_to_the_last_one_and_back(void **state)
{
	size_t pages = 1, choices = OF_A_PAGE;

	(void)state;
	begin(many(), NULL);
	for (; app_sheet(driver.app)->goes_on; pages++) {
		size_t page = app_sheet(driver.app)->page;

		while (app_sheet(driver.app)->page == page)
			key('+');
		assert_int_equal(number_at(0), 11 + pages * OF_A_PAGE);
		assert_true(is_on_the_screen("▲"));
		choices += app_sheet(driver.app)->choices;
	}
	assert_int_equal(pages, LANGUAGES / OF_A_PAGE);
	assert_int_equal(choices, LANGUAGES);
	key(KEY_NAME_DOWN);
	event(EVENT_RESIZE);
	assert_int_equal(app_sheet(driver.app)->page, pages - 1);
	for (int i = 0; i < 100 && app_sheet(driver.app)->page; i++)
		key('-');
	assert_int_equal(number_at(0), 11);
	key(KEY_NAME_UP);
	assert_int_equal(number_at(0), 11);
}

static void
steps_lead_to_the_next_page_too(void **state)
{
	(void)state;
	begin(many(), NULL);
	for (int i = 0; i < OF_A_PAGE; i++)
		key(KEY_NAME_DOWN);
	assert_int_equal(number_at(0), 71);
	assert_int_equal(app_focus(driver.app)->choice, 0);
	key(KEY_NAME_ENTER);
	assert_language(code_of(71));
}

/* A numeric keypad has nothing but 0 for back. */
static void
two_noughts_lead_back(void **state)
{
	(void)state;
	begin(many(), "en");
	open(SCREEN_languages, "");
	key('0');
	assert_at("languages");
	key('0');
	assert_at("home");
	open(SCREEN_languages, "");
	keys("012");
	assert_language(code_of(12));
}

static void
what_is_hidden_cannot_be_typed(void **state)
{
	struct site site = many();

	(void)state;
	site.scripts = "Latn";
	site.drafts_hidden = true;
	begin(site, NULL);
	assert_int_equal(app_sheet(driver.app)->choices, OF_A_PAGE);
	for (size_t i = 0; i < OF_A_PAGE; i++)
		assert_true(!is_greek(number_at(i)) && number_at(i) % 3);
	keys("287");
	assert_at("attract"); /* Greek letters */
	keys("288");
	assert_at("attract"); /* a draft */
	keys("286");
	assert_language(code_of(286));
}

static void
first_ones_stand_first(void **state)
{
	const char *codes[] = {code_of(287), code_of(12)};
	struct site site = many();

	(void)state;
	site.first = (struct list){codes, 2};
	begin(site, NULL);
	assert_int_equal(number_at(0), 287);
	assert_int_equal(number_at(1), 12);
	assert_int_equal(number_at(2), 11);
	assert_int_equal(number_at(3), 13);
	assert_int_equal(app_sheet(driver.app)->choices, OF_A_PAGE);
	while (!app_sheet(driver.app)->page)
		key('+');
	assert_int_equal(number_at(0), 70);
}

static void
the_next_visitor_finds_the_first_page(void **state)
{
	(void)state;
	begin(many(), NULL);
	while (!app_sheet(driver.app)->page)
		key('+');
	fake_clock_pass(IDLE_MILLISECONDS / 2);
	event(EVENT_TIME);
	assert_int_equal(app_sheet(driver.app)->page, 1);
	fake_clock_pass(IDLE_MILLISECONDS);
	event(EVENT_TIME);
	assert_int_equal(app_sheet(driver.app)->page, 0);
	assert_int_equal(app_focus(driver.app)->top, 0);
}

static void
lines_tell_how_to_turn(void **state)
{
	struct bytes out = {0};

	(void)state;
	begin(many(), NULL);
	lines_write(app_sheet(driver.app), &out);
	assert_non_null(strstr(out.start, "\n070. Name 70\n"));
	assert_non_null(strstr(out.start, "\n+. ▼ more below\n"));
	assert_null(strstr(out.start, "▲"));
	bytes_empty(&out);
	while (!app_sheet(driver.app)->page)
		key('+');
	lines_write(app_sheet(driver.app), &out);
	assert_non_null(strstr(out.start, "\n-. ▲\n"));
	bytes_end(&out);
}

static void
every_size_of_window_shows_them(void **state)
{
	(void)state;
	for (size_t size = 0; size < COUNT(sizes); size++) {
		bool seen[LANGUAGES] = {false};

		driver.rows = sizes[size].rows;
		driver.columns = sizes[size].columns;
		begin(many(), NULL);
		for (int turns = 0; turns < LANGUAGES; turns++) {
			for (int i = 0; i < LANGUAGES; i++)
				seen[i] = seen[i] || is_on_the_screen(arena_print(&arena, "%03d  Name %d", i + 11, i + 11)) ||
				    is_on_the_screen(arena_print(&arena, "[%03d] Name %d", i + 11, i + 11));
			key('+');
		}
		for (int i = 0; i < LANGUAGES; i++)
			assert_true(seen[i]);
		keys("*");
		assert_at("hidden");
		arena_end(&arena);
	}
	driver.rows = 24;
	driver.columns = 80;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_number_is_typed_with_three_digits),
	    cmocka_unit_test(the_first_page_has_the_first_ones),
	    cmocka_unit_test(pages_are_turned_to_the_last_one_and_back),
	    cmocka_unit_test(steps_lead_to_the_next_page_too),
	    cmocka_unit_test(two_noughts_lead_back),
	    cmocka_unit_test(what_is_hidden_cannot_be_typed),
	    cmocka_unit_test(first_ones_stand_first),
	    cmocka_unit_test(the_next_visitor_finds_the_first_page),
	    cmocka_unit_test(lines_tell_how_to_turn),
	    cmocka_unit_test(every_size_of_window_shows_them),
	};

	return cmocka_run_group_tests(tests, open_many, close_many);
}
