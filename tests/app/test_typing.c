/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing: characters are text where a screen asks for it, and nowhere else. */
#include "kit.h"

static void
letters_are_text_only_where_text_is_asked_for(void **state)
{
	(void)state;
	begin(kiosk, "en");
	keys("fra");
	assert_at("home");
	assert_string_equal(places_top(&driver.app->places)->typed, "");
	key('/');
	assert_at("search");
	keys("qhjkl gG");
	assert_string_equal(app_sheet(driver.app)->typed, "qhjkl gG");
}

static void
typing_finds_and_backspace_takes_back(void **state)
{
	(void)state;
	begin(kiosk, "en");
	key('/');
	keys("FRAN");
	assert_int_equal(app_sheet(driver.app)->choices, 1);
	key(KEY_NAME_ENTER);
	assert_at("helplines");
	assert_string_equal(places_top(&driver.app->places)->argument, "FR");
	key('0');
	assert_string_equal(app_sheet(driver.app)->typed, "FRAN");
	for (int i = 0; i < 4; i++)
		key(KEY_NAME_BACKSPACE);
	assert_at("search");
	assert_string_equal(app_sheet(driver.app)->typed, "");
	key(KEY_NAME_BACKSPACE); /* nothing left to take back: that is the way back */
	assert_at("home");
}

/* In the list of countries too, by the names that people use and by the code. */
static void
countries_are_found_by_usual_names(void **state)
{
	static const struct {
		const char *typed, *country;
		bool alone;
	} rows[] = {{"USA", "US", true}, {"uk", "GB", false}, {"uae", "AE", true}, {"turkiye", "TR", true},
	    {"gb", "GB", true}, {"fr", "FR", false}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct sheet *sheet;
		bool found = false;

		begin(kiosk, "en");
		open(SCREEN_countries, "find");
		keys(rows[i].typed);
		sheet = app_sheet(driver.app);
		for (size_t j = 0; j < sheet->choices && !found; j++) {
			struct visit visit = app_visit(driver.app);
			struct reply reply = screen_by_id(SCREEN_countries)->choose(NULL, &visit, sheet_choice_at(sheet, j)->id);

			found = !strcmp(reply.argument, rows[i].country);
		}
		if (!found || (rows[i].alone && sheet->choices != 1))
			fail_msg("'%s' finds %zu, expected %s", rows[i].typed, sheet->choices, rows[i].country);
	}
}

static void
text_may_be_in_any_script(void **state)
{
	(void)state;
	begin(kiosk, "ar");
	key('/');
	key(0x641); /* the beginning of France in Arabic */
	key(0x631);
	assert_string_equal(app_sheet(driver.app)->typed, "فر");
	assert_true(app_sheet(driver.app)->choices > 0);
	key(KEY_NAME_BACKSPACE);
	assert_string_equal(app_sheet(driver.app)->typed, "ف");
	begin(kiosk, "en");
	key('/');
	key('c');
	key(0xF4);
	keys("te d");
	assert_int_equal(app_sheet(driver.app)->choices, 1);
}

static void
the_houses_keys_stay_keys_while_typing(void **state)
{
	static const struct {
		uint32_t code;
		const char *screen;
	} rows[] = {{'*', "hidden"}, {'!', "helplines"}, {'?', "keys"}, {'0', "home"}, {KEY_NAME_ESCAPE, "hidden"}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		begin(kiosk, "en");
		keys("/fr");
		key(rows[i].code);
		assert_at(rows[i].screen);
	}
	begin(kiosk, "en");
	keys("/germ1");
	assert_at("helplines"); /* digits choose from what was found */
}

/* What was found is numbered anew with each letter: half a number of before must not choose from it. */
static void
a_letter_forgets_half_a_number(void **state)
{
	(void)state;
	begin(kiosk, "en");
	keys("/s1");
	assert_int_equal(app_sheet(driver.app)->pending, 1);
	keys("e");
	assert_int_equal(app_sheet(driver.app)->pending, 0);
	assert_at("search");
	keys("11");
	assert_string_not_equal(app_screen_name(driver.app), "search");
}

/* In the middle of a search another language may be chosen from a page that was found. */
static void
a_search_goes_on_in_another_language(void **state)
{
	(void)state;
	begin(kiosk, "en");
	keys("/germ");
	assert_string_equal(sheet_choice_at(app_sheet(driver.app), 0)->words.text, "Germany");
	open(SCREEN_languages, "");
	keys("14");
	assert_at("search");
	assert_language("fr");
	assert_string_equal(app_sheet(driver.app)->typed, "germ");
	assert_int_equal(app_sheet(driver.app)->choices, 0);
	for (int i = 0; i < 4; i++)
		key(KEY_NAME_BACKSPACE);
	keys("allem");
	assert_string_equal(sheet_choice_at(app_sheet(driver.app), 0)->words.text, "Allemagne");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(letters_are_text_only_where_text_is_asked_for),
	    cmocka_unit_test(typing_finds_and_backspace_takes_back),
	    cmocka_unit_test(countries_are_found_by_usual_names),
	    cmocka_unit_test(text_may_be_in_any_script),
	    cmocka_unit_test(the_houses_keys_stay_keys_while_typing),
	    cmocka_unit_test(a_letter_forgets_half_a_number),
	    cmocka_unit_test(a_search_goes_on_in_another_language),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
