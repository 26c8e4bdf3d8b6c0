/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The house's rules for choosing and moving, the same on every screen. */
#include "kit.h"

static void
two_digits_choose_a_language(void **state)
{
	(void)state;
	begin(kiosk, NULL);
	assert_at("attract");
	key('1');
	assert_at("attract");
	assert_int_equal(app_sheet(driver.app)->pending, 1);
	key('4');
	assert_at("home");
	assert_language("fr");
	assert_int_equal(app_sheet(driver.app)->pending, 0);
}

static void
a_number_that_nothing_has_does_nothing(void **state)
{
	(void)state;
	begin(kiosk, NULL);
	keys("99");
	assert_at("attract");
	assert_int_equal(app_sheet(driver.app)->pending, 0);
	keys("10");
	assert_at("attract");
	keys("11");
	assert_at("home");
	assert_language("en");
	open(SCREEN_about, "");
	key('9');
	assert_at("about");
}

static void
a_half_number_is_forgotten_when_something_else_is_done(void **state)
{
	(void)state;
	begin(kiosk, NULL);
	key('1');
	key(KEY_NAME_DOWN);
	assert_int_equal(app_sheet(driver.app)->pending, 0);
	key('1');
	assert_at("attract");
	key('3');
	assert_language("zh-Hans");
}

static void
one_digit_chooses_where_there_are_few(void **state)
{
	(void)state;
	begin(kiosk, "en");
	assert_int_equal(sheet_digits(app_sheet(driver.app)), 1);
	key('1');
	assert_at("helplines");
}

static void
any_decimal_digit_counts(void **state)
{
	/* Arabic-Indic, Persian, Devanagari, Bengali, Thai, Khmer, full width */
	static const uint32_t zeros[] = {0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x17E0, 0xFF10};

	(void)state;
	for (size_t i = 0; i < COUNT(zeros); i++) {
		begin(kiosk, NULL);
		key(zeros[i] + 1);
		key(zeros[i] + 2);
		assert_at("home");
		assert_language("ar");
		key(zeros[i] + 1);
		assert_at("helplines");
		key(zeros[i]);
		assert_at("home");
	}
	begin(kiosk, NULL);
	key(0x2460); /* a circled one is no decimal digit */
	assert_int_equal(app_sheet(driver.app)->pending, 0);
}

static void
zero_is_the_second_digit_too(void **state)
{
	(void)state;
	begin(kiosk, "en");
	open(SCREEN_countries, "");
	assert_int_equal(sheet_digits(app_sheet(driver.app)), 2);
	keys("20");
	assert_at("countries");
	assert_string_not_equal(places_top(&driver.app->places)->argument, ""); /* a region */
	key('0');
	assert_string_equal(places_top(&driver.app->places)->argument, "");
}

static void
enter_takes_what_is_marked(void **state)
{
	(void)state;
	begin(kiosk, "en");
	key(KEY_NAME_DOWN);
	key(KEY_NAME_DOWN);
	key(KEY_NAME_UP);
	assert_int_equal(app_focus(driver.app)->choice, 1);
	key(KEY_NAME_ENTER);
	assert_at("page");
	assert_string_equal(places_top(&driver.app->places)->argument, "travel");
}

static void
enter_takes_nothing_that_is_out_of_sight(void **state)
{
	int turns = 0;

	(void)state;
	begin(kiosk, "en");
	open(SCREEN_page, "signs.work");
	while (!focus_sees_choice(app_focus(driver.app), app_sheet(driver.app)) && turns++ < 20) {
		int top = app_focus(driver.app)->top;

		key(KEY_NAME_ENTER);
		assert_at("page");
		assert_true(app_focus(driver.app)->top > top);
	}
	assert_in_range(turns, 1, 19);
	key(KEY_NAME_ENTER);
	assert_string_not_equal(places_top(&driver.app->places)->argument, "signs.work");
}

static void
left_and_right_swap_with_the_direction_of_reading(void **state)
{
	static const struct {
		const char *language;
		uint32_t forward, back;
	} rows[] = {
	    {"en", KEY_NAME_RIGHT, KEY_NAME_LEFT}, {"en", 'l', 'h'}, {"ar", KEY_NAME_LEFT, KEY_NAME_RIGHT}, {"ar", 'h', 'l'}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		begin(kiosk, rows[i].language);
		key(rows[i].forward); /* from one column of the home page to the other */
		assert_int_equal(app_focus(driver.app)->choice, 5);
		key(rows[i].back);
		assert_int_equal(app_focus(driver.app)->choice, 0);
		open(SCREEN_page, "travel"); /* one column: to the next one */
		key(rows[i].forward);
		key(rows[i].forward);
		assert_int_equal(app_focus(driver.app)->choice, 2);
		key(rows[i].back);
		assert_int_equal(app_focus(driver.app)->choice, 1);
	}
}

/* Side by side, the arrows go where they point. */
static void
arrows_point_in_a_grid(void **state)
{
	static const char *const languages[] = {"en", "ar"};

	(void)state;
	for (size_t i = 0; i < COUNT(languages); i++) {
		const struct focus *focus;
		int column;

		begin(kiosk, languages[i]);
		driver.rows = 12;
		open(SCREEN_countries, "region.145");
		focus = app_focus(driver.app);
		column = focus->column[0];
		key(i == 0 ? KEY_NAME_RIGHT : KEY_NAME_LEFT);
		assert_int_equal(focus->row[focus->choice], focus->row[0]);
		assert_true(i == 0 ? focus->column[focus->choice] > column : focus->column[focus->choice] < column);
		key(i == 0 ? KEY_NAME_LEFT : KEY_NAME_RIGHT);
		assert_int_equal(focus->choice, 0);
		driver.rows = 24;
	}
}

static void
back_remembers_where_the_visitor_stood(void **state)
{
	(void)state;
	begin(kiosk, "en");
	key('8');
	assert_at("languages");
	key(KEY_NAME_BACKSPACE);
	assert_at("home");
	assert_int_equal(app_focus(driver.app)->choice, 7);
}

static void
back_from_home_ends_the_visit(void **state)
{
	(void)state;
	begin(kiosk, "ar");
	assert_language("ar");
	key('0');
	assert_at("attract");
	assert_language("en");
	key('0');
	assert_at("attract");
	assert_int_equal(driver.app->places.count, 1);
}

static void
a_long_way_can_be_gone_back(void **state)
{
	int steps = 0;

	(void)state;
	begin(kiosk, "en");
	for (int i = 0; i < 100; i++)
		open(SCREEN_page, i % 2 ? "signs" : "travel");
	assert_at("page");
	while (strcmp(app_screen_name(driver.app), "attract") != 0 && steps++ < 200)
		key('0');
	assert_at("attract");
	assert_true(steps > 20);
}

static void
a_mouse_does_what_the_keys_do(void **state)
{
	(void)state;
	begin(kiosk, "en");
	driver_event(&driver, (struct event){.kind = EVENT_CHOOSE, .code = 1});
	assert_at("page");
	driver_event(&driver, (struct event){.kind = EVENT_CHOOSE, .code = 500});
	assert_at("page");
	driver_event(&driver, (struct event){.kind = EVENT_ACTION, .code = ACTION_BACK});
	assert_at("home");
	driver_event(&driver, (struct event){.kind = EVENT_ACTION, .code = ACTION_HELP_NOW});
	assert_at("helplines");
	driver_event(&driver, (struct event){.kind = EVENT_SCROLL, .code = 3});
	assert_int_equal(app_focus(driver.app)->top, 3);
	driver_event(&driver, (struct event){.kind = EVENT_SCROLL, .code = (uint32_t)-2});
	assert_int_equal(app_focus(driver.app)->top, 1);
	driver_event(&driver, (struct event){.kind = EVENT_ACTION, .code = ACTION_HIDE});
	assert_at("hidden");
}

static size_t
languages_in(const char *script)
{
	size_t count, found = 0;
	const struct language *languages = content_languages(driver.content, &count);

	for (size_t i = 0; i < count; i++)
		found += !strcmp(languages[i].script, script);
	return found;
}

/* A console that has no Arabic letters does not offer Arabic; its number leads nowhere, others keep theirs. */
static void
languages_that_cannot_be_drawn_are_not_offered(void **state)
{
	struct site site = kiosk;

	(void)state;
	site.scripts = "Latn,Cyrl";
	begin(site, NULL);
	assert_int_equal(app_sheet(driver.app)->choices, languages_in("Latn") + languages_in("Cyrl"));
	keys("12");
	assert_at("attract");
	keys("15");
	assert_language("ru");
	site.scripts = "Hans";
	begin(site, NULL);
	assert_int_equal(app_sheet(driver.app)->choices, languages_in("Hans") + 1); /* English is always there */
}

/* Who builds or translates asks for them by name; no visitor is offered one. */
static void
pseudo_languages_are_spoken_and_not_offered(void **state)
{
	static const char *const codes[] = {"en-XA", "ar-XB"};

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		const struct sheet *sheet;

		begin(kiosk, codes[i]);
		assert_at("home");
		assert_language(codes[i]);
		sheet = app_sheet(driver.app);
		assert_int_equal(*sheet->title.text, '[');
		assert_int_equal(*sheet->buttons[0].words.text, '[');
		assert_int_equal(sheet->right_to_left, i);
		begin(kiosk, NULL);
		for (size_t j = 0; j < app_sheet(driver.app)->count; j++)
			assert_string_not_equal(app_sheet(driver.app)->items[j].words.language, codes[i]);
	}
}

/* WCAG 2.1.4: letters can be switched off, and still type. */
static void
letters_can_be_switched_off(void **state)
{
	struct site site = laptop;

	(void)state;
	site.no_letters = true;
	begin(site, "en");
	keys("jq");
	assert_true(driver.running);
	assert_int_equal(app_focus(driver.app)->choice, 0);
	keys("/jq");
	assert_string_equal(app_sheet(driver.app)->typed, "jq");
	site.no_letters = false;
	begin(site, "en");
	keys("jq");
	assert_false(driver.running);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(two_digits_choose_a_language),
	    cmocka_unit_test(a_number_that_nothing_has_does_nothing),
	    cmocka_unit_test(a_half_number_is_forgotten_when_something_else_is_done),
	    cmocka_unit_test(one_digit_chooses_where_there_are_few),
	    cmocka_unit_test(any_decimal_digit_counts),
	    cmocka_unit_test(zero_is_the_second_digit_too),
	    cmocka_unit_test(enter_takes_what_is_marked),
	    cmocka_unit_test(enter_takes_nothing_that_is_out_of_sight),
	    cmocka_unit_test(left_and_right_swap_with_the_direction_of_reading),
	    cmocka_unit_test(arrows_point_in_a_grid),
	    cmocka_unit_test(back_remembers_where_the_visitor_stood),
	    cmocka_unit_test(back_from_home_ends_the_visit),
	    cmocka_unit_test(a_long_way_can_be_gone_back),
	    cmocka_unit_test(pseudo_languages_are_spoken_and_not_offered),
	    cmocka_unit_test(languages_that_cannot_be_drawn_are_not_offered),
	    cmocka_unit_test(letters_can_be_switched_off),
	    cmocka_unit_test(a_mouse_does_what_the_keys_do),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
