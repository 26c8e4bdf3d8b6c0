/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the foot of every screen promises: hide, and help now. */
#include "kit.h"

static void
hide_works_at_once_from_everywhere(void **state)
{
	static const uint32_t ways[] = {'*', KEY_NAME_F12, KEY_NAME_ESCAPE};

	(void)state;
	for (size_t i = 0; i < COUNT(inside); i++)
		for (size_t j = 0; j < COUNT(ways); j++) {
			begin(kiosk, "ar");
			open(inside[i].screen, inside[i].argument);
			key('x');
			key(ways[j]);
			assert_at("hidden");
			assert_forgotten();
		}
	begin(kiosk, NULL);
	key('*');
	assert_at("hidden");
}

static void
hide_works_between_two_digits_and_while_typing(void **state)
{
	(void)state;
	begin(kiosk, "en");
	open(SCREEN_countries, "");
	keys("1*");
	assert_at("hidden");
	begin(kiosk, "en");
	keys("/fra*");
	assert_at("hidden");
	assert_forgotten();
}

static void
hide_works_through_the_warning(void **state)
{
	static const struct event ways[] = {{EVENT_KEY, '*'}, {EVENT_KEY, KEY_NAME_F12}, {EVENT_KEY, KEY_NAME_ESCAPE},
	    {EVENT_ACTION, ACTION_HIDE}};

	(void)state;
	for (size_t i = 0; i < COUNT(ways); i++) {
		begin(kiosk, "en");
		driver_wait(&driver, 95000);
		assert_at("warning");
		driver_event(&driver, ways[i]);
		assert_at("hidden");
		assert_forgotten();
	}
}

static void
keys_are_not_heard_for_a_second_after_hiding(void **state)
{
	static const struct event ways[] = {
	    {EVENT_KEY, '1'}, {EVENT_KEY, 'j'}, {EVENT_CHOOSE, 0}, {EVENT_ACTION, ACTION_BACK}, {EVENT_SCROLL, 3}};

	(void)state;
	for (size_t i = 0; i < COUNT(ways); i++) {
		begin(kiosk, "en");
		key('*');
		driver_event(&driver, ways[i]);
		fake_clock_pass(999);
		driver_event(&driver, ways[i]);
		assert_at("hidden");
		fake_clock_pass(1);
		driver_event(&driver, ways[i]);
		assert_at("attract");
	}
}

/* In fear one presses more than once, or holds the key down. */
static void
hiding_again_stays_hidden(void **state)
{
	static const struct event ways[] = {{EVENT_KEY, '*'}, {EVENT_KEY, KEY_NAME_F12}, {EVENT_KEY, KEY_NAME_ESCAPE}};

	(void)state;
	for (size_t i = 0; i < COUNT(ways); i++) {
		begin(kiosk, "en");
		for (int press = 0; press < 30; press++) {
			driver_event(&driver, ways[i]);
			assert_at("hidden");
			fake_clock_pass(300);
		}
		fake_clock_pass(1000);
		key('1');
		assert_at("attract");
	}
}

static void
what_stands_there_after_hiding_is_ordinary(void **state)
{
	(void)state;
	begin(kiosk, "ar");
	key('*');
	assert_int_equal(app_sheet(driver.app)->button_count, 0);
	assert_null(app_sheet(driver.app)->footer[1].fact);
	assert_true(app_sleep(driver.app) > 0); /* its clock goes on */
	driver_wait(&driver, 24 * 60 * 60 * 1000);
	assert_at("hidden"); /* and nobody is warned */
}

static void
escape_hides_in_the_kiosk_only(void **state)
{
	(void)state;
	begin(laptop, "en");
	key(KEY_NAME_ESCAPE);
	assert_at("home");
	assert_true(driver.running);
}

static void
help_now_works_from_every_screen(void **state)
{
	static const uint32_t ways[] = {'!', KEY_NAME_F1};

	(void)state;
	for (size_t i = 0; i < COUNT(inside); i++)
		for (size_t j = 0; j < COUNT(ways); j++) {
			size_t count;

			begin(kiosk, "fr");
			open(inside[i].screen, inside[i].argument);
			key(ways[j]);
			assert_at("helplines");
			assert_string_equal(places_top(&driver.app->places)->argument, "FR");
			assert_language("fr");
			count = driver.app->places.count;
			key(ways[j]); /* once is enough */
			assert_int_equal(driver.app->places.count, count);
		}
	begin(kiosk, NULL);
	key('!');
	assert_at("helplines");
	key('0');
	assert_at("home");
}

static void
help_now_asks_for_the_country_where_it_is_not_known(void **state)
{
	(void)state;
	begin(laptop, "en");
	key('!');
	assert_at("countries");
	key('!');
	assert_int_equal(driver.app->places.count, 3);
	assert_null(app_sheet(driver.app)->footer[0].fact);
}

static void
a_country_that_was_chosen_is_here_until_the_visit_ends(void **state)
{
	const char *country;

	(void)state;
	begin(laptop, "en");
	key('!');
	open(SCREEN_countries, "region.155");
	driver_event(&driver, (struct event){.kind = EVENT_CHOOSE, .code = 0});
	assert_at("helplines");
	country = arena_string(&arena, places_top(&driver.app->places)->argument);
	assert_string_equal(driver.app->country, country);
	assert_non_null(app_sheet(driver.app)->footer[0].fact);
	key('0');
	assert_at("home");
	assert_non_null(app_sheet(driver.app)->footer[0].fact);
	key('!');
	assert_string_equal(places_top(&driver.app->places)->argument, country);
	keys("00");
	assert_at("attract");
	assert_int_equal(driver.app->country[0], '\0');
	assert_null(app_sheet(driver.app)->footer[0].fact);
}

static void
the_kiosks_country_is_never_another(void **state)
{
	(void)state;
	begin(kiosk, "en");
	open(SCREEN_countries, "region.155");
	driver_event(&driver, (struct event){.kind = EVENT_CHOOSE, .code = 0});
	assert_at("helplines");
	assert_int_equal(driver.app->country[0], '\0');
	assert_string_equal(app_sheet(driver.app)->footer[0].fact, "112");
	open(SCREEN_about, "");
	key('!');
	assert_string_equal(places_top(&driver.app->places)->argument, "FR");
}

static void
numbers_and_buttons_stand_at_the_foot_of_every_screen(void **state)
{
	(void)state;
	begin(kiosk, "en");
	for (size_t i = 0; i < COUNT(inside); i++) {
		const struct sheet *sheet = app_sheet(driver.app);

		open(inside[i].screen, inside[i].argument);
		assert_non_null(sheet->footer[0].fact);
		assert_non_null(sheet->footer[1].fact);
		assert_true(has_button(ACTION_HIDE));
		assert_true(has_button(ACTION_BACK));
		assert_true(has_button(ACTION_HELP_NOW));
		assert_false(has_button(ACTION_QUIT));
	}
	begin(kiosk, NULL);
	assert_string_equal(app_sheet(driver.app)->footer[0].fact, "112");
}

/* Where it is not known who answers, that is said before the digits. */
static void
who_answers_is_said_before_the_digits(void **state)
{
	(void)state;
	begin((struct site){.kiosk = true, .country = "MX", .version = "0"}, "en");
	assert_string_equal(app_sheet(driver.app)->footer[1].label.text, "It is not known who answers.");
	begin(kiosk, "en");
	assert_string_equal(app_sheet(driver.app)->footer[1].label.text, "Help");
}

/* The page after hiding is a clock: it is shown anew when the minute is full. */
static void
the_hidden_clock_is_right(void **state)
{
	(void)state;
	begin(kiosk, "en");
	fake_clock_pass(20 * 1000);
	keys("*");
	assert_int_equal(app_sleep(driver.app), 40 * 1000);
	driver_wait(&driver, 40 * 1000);
	assert_string_equal(app_sheet(driver.app)->items[0].words.text, "14:06");
}

/* Albania's first number is unsure, Cambodia's is that of the police. */
static void
the_foot_shows_no_number_that_needs_a_warning(void **state)
{
	(void)state;
	begin((struct site){.country = "AL", .version = "0"}, "en");
	assert_non_null(app_sheet(driver.app)->footer[0].fact);
	assert_null(app_sheet(driver.app)->footer[1].fact);
	begin((struct site){.kiosk = true, .country = "KH", .version = "0"}, "en");
	assert_string_equal(app_sheet(driver.app)->footer[1].fact, "1288");
	assert_string_equal(app_sheet(driver.app)->footer[1].label.text, "Police");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hide_works_at_once_from_everywhere),
	    cmocka_unit_test(hide_works_between_two_digits_and_while_typing),
	    cmocka_unit_test(hide_works_through_the_warning),
	    cmocka_unit_test(keys_are_not_heard_for_a_second_after_hiding),
	    cmocka_unit_test(hiding_again_stays_hidden),
	    cmocka_unit_test(what_stands_there_after_hiding_is_ordinary),
	    cmocka_unit_test(escape_hides_in_the_kiosk_only),
	    cmocka_unit_test(help_now_works_from_every_screen),
	    cmocka_unit_test(help_now_asks_for_the_country_where_it_is_not_known),
	    cmocka_unit_test(a_country_that_was_chosen_is_here_until_the_visit_ends),
	    cmocka_unit_test(the_kiosks_country_is_never_another),
	    cmocka_unit_test(who_answers_is_said_before_the_digits),
	    cmocka_unit_test(the_hidden_clock_is_right),
	    cmocka_unit_test(numbers_and_buttons_stand_at_the_foot_of_every_screen),
	    cmocka_unit_test(the_foot_shows_no_number_that_needs_a_warning),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
