/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A numeric keypad alone: from every screen to help, and from every page to its sources. */
#include "kit.h"

#include "screens/proof.h"

/* Presses the digits of the choice with these words; false: there is none. */
static bool
choose_by_digits(const char *words)
{
	const struct sheet *sheet = app_sheet(driver.app);

	for (size_t i = 0; i < sheet->count; i++) {
		const struct sheet_item *item = &sheet->items[i];

		if (item->kind == SHEET_CHOICE && !strcmp(item->words.text, words)) {
			keys(arena_print(&arena, "%d", item->number));
			return true;
		}
	}
	return false;
}

static void
help_is_two_keys_away_from_every_screen(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(inside); i++) {
		begin(kiosk, "ru");
		open(inside[i].screen, inside[i].argument);
		keys("/1");
		assert_at("helplines");
		assert_string_equal(places_top(&driver.app->places)->argument, "FR");
		keys("00");
		if (inside[i].screen != SCREEN_search)
			assert_at(screen_by_id(inside[i].screen)->name);
	}
	begin(kiosk, NULL);
	keys("/1");
	assert_at("helplines");
	begin(kiosk, "en"); /* after the first of two digits too */
	open(SCREEN_countries, "region.155");
	keys("1/1");
	assert_at("helplines");
}

static void
once_is_enough(void **state)
{
	size_t count;

	(void)state;
	begin(kiosk, "en");
	key('/');
	count = driver.app->places.count;
	key('/');
	assert_int_equal(driver.app->places.count, count);
}

/* From page to page by the choices alone, as a visitor walks; from each one to its sources and back. */
static void
sources_of_every_page_are_reached(void **state)
{
	size_t count, reached = 0;
	const char *const *pages = content_pages(driver.content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct visit visit;

		begin(kiosk, "en");
		open(SCREEN_page, pages[i]);
		visit = app_visit(driver.app);
		if (!*proof_of_screen(&visit, SCREEN_page))
			continue;
		key('/');
		assert_true(choose_by_digits("Where this comes from"));
		assert_at("sources");
		assert_string_equal(places_top(&driver.app->places)->argument, pages[i]);
		keys("00");
		assert_at("page");
		key('s');
		assert_at("sources");
		assert_string_equal(places_top(&driver.app->places)->argument, pages[i]);
		reached++;
	}
	assert_true(reached > 80);
}

static void
sources_are_offered_only_where_something_is_stated(void **state)
{
	(void)state;
	begin(kiosk, "en");
	key('/');
	assert_false(choose_by_digits("Where this comes from"));
	key('0');
	key('s');
	assert_at("home");
	begin(laptop, "en");
	key('s');
	assert_at("sources");
	begin(kiosk, NULL);
	key('s');
	assert_at("attract");
}

/* Regions and countries are chosen by digits: nothing need be typed. */
static void
a_country_is_reached(void **state)
{
	(void)state;
	begin(kiosk, "en");
	keys("/");
	assert_true(choose_by_digits("Choose a country"));
	assert_true(choose_by_digits("Western Europe"));
	assert_true(choose_by_digits("Germany"));
	assert_at("helplines");
	assert_string_equal(places_top(&driver.app->places)->argument, "DE");
}

static void
another_language_is_reached(void **state)
{
	(void)state;
	begin(kiosk, "en");
	open(SCREEN_page, "signs.work");
	keys("/");
	assert_true(choose_by_digits("Language"));
	assert_true(choose_by_digits("Français"));
	assert_at("search");
	keys("0");
	assert_at("page");
	assert_language("fr");
}

static void
other_colours_are_reached_and_forgotten(void **state)
{
	(void)state;
	begin(kiosk, "en");
	open(SCREEN_page, "signs.work");
	keys("/");
	assert_true(choose_by_digits("Other colours"));
	assert_int_equal(app_sheet(driver.app)->theme, THEME_LIGHT);
	assert_at("search");
	keys("0");
	assert_at("page");
	assert_int_equal(app_sheet(driver.app)->theme, THEME_LIGHT);
	keys("*");
	assert_at("hidden");
	assert_int_equal(app_sheet(driver.app)->theme, THEME_DARK);
}

/* On the page about this screen stands what each key of a keypad does. */
static void
the_layout_is_printed(void **state)
{
	static const char *const printed[] = {"1 - 99", "Enter", "0", "+", "-", "/", "*"};
	const struct sheet *sheet;

	(void)state;
	begin(kiosk, "en");
	open(SCREEN_about, "");
	sheet = app_sheet(driver.app);
	for (size_t i = 0; i < COUNT(printed); i++) {
		bool found = false;

		for (size_t j = 0; j < sheet->count; j++)
			found = found || (sheet->items[j].kind == SHEET_FACT && !strcmp(sheet->items[j].fact, printed[i]));
		assert_true(found);
	}
}

/* From every page of the content there is a way to hide by the keypad. */
static void
every_page_is_hidden(void **state)
{
	size_t count;
	const char *const *pages = content_pages(driver.content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		begin(kiosk, "en");
		open(SCREEN_page, pages[i]);
		keys("+-*");
		assert_at("hidden");
		assert_int_equal(driver.app->places.count, 1);
	}
	assert_true(count > 80);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(help_is_two_keys_away_from_every_screen),
	    cmocka_unit_test(once_is_enough),
	    cmocka_unit_test(sources_of_every_page_are_reached),
	    cmocka_unit_test(sources_are_offered_only_where_something_is_stated),
	    cmocka_unit_test(a_country_is_reached),
	    cmocka_unit_test(another_language_is_reached),
	    cmocka_unit_test(other_colours_are_reached_and_forgotten),
	    cmocka_unit_test(the_layout_is_printed),
	    cmocka_unit_test(every_page_is_hidden),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
