/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a visit ends: when nobody is there, by the operator's will, and without a trace. */
#include "../base/watch_free.h"
#include "kit.h"

static void
an_untouched_page_warns_and_is_forgotten(void **state)
{
	static const struct {
		enum screen_id screen;
		const char *argument;
		int64_t milliseconds;
	} rows[] = {{SCREEN_about, "", 90000}, {SCREEN_helplines, "FR", 30000}, {SCREEN_page, "signs.work", 30000}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		begin(kiosk, "ar");
		open(rows[i].screen, rows[i].argument);
		assert_int_equal(app_sleep(driver.app), rows[i].milliseconds);
		driver_wait(&driver, rows[i].milliseconds - 1);
		assert_at(screen_by_id(rows[i].screen)->name);
		driver_wait(&driver, 1);
		assert_at("warning");
		assert_language("ar");
		driver_wait(&driver, 19999);
		assert_at("warning");
		driver_wait(&driver, 1);
		assert_at("attract");
		assert_forgotten();
	}
}

static void
the_warning_covers_the_page(void **state)
{
	const struct sheet *sheet;

	(void)state;
	begin(kiosk, "en");
	open(SCREEN_page, "signs.work");
	driver_wait(&driver, 30000);
	sheet = app_sheet(driver.app);
	assert_string_equal(sheet->title.text, "Are you still there?");
	assert_int_equal(sheet->choices, 0);
	assert_true(sheet->count < 5);
}

static void
any_key_answers_the_warning_as_often_as_wanted(void **state)
{
	static const struct event answers[] = {{EVENT_KEY, '1'}, {EVENT_KEY, '0'}, {EVENT_KEY, 'q'}, {EVENT_KEY, KEY_NAME_ENTER},
	    {EVENT_KEY, KEY_NAME_UNKNOWN}, {EVENT_CHOOSE, 0}, {EVENT_ACTION, ACTION_BACK}, {EVENT_SCROLL, 3}};

	(void)state;
	begin(kiosk, "fr");
	open(SCREEN_page, "signs.work");
	key(KEY_NAME_DOWN);
	for (int i = 0; i < 50; i++) {
		int choice;

		driver_wait(&driver, 30000);
		assert_at("warning");
		choice = places_top(&driver.app->places)->focus.choice;
		driver_event(&driver, answers[(size_t)i % COUNT(answers)]);
		assert_at("page"); /* and does nothing else */
		assert_int_equal(places_top(&driver.app->places)->focus.choice, choice);
		assert_language("fr");
	}
}

static void
only_people_count_as_somebody(void **state)
{
	static const enum event_kind kinds[] = {EVENT_TIME, EVENT_RESIZE, EVENT_RELOAD};

	(void)state;
	begin(kiosk, "en");
	for (int i = 0; i < 90; i++) {
		assert_at("home");
		fake_clock_pass(1000);
		event(kinds[(size_t)i % COUNT(kinds)]);
	}
	assert_at("warning");
	for (int i = 0; i < 20; i++) {
		assert_at("warning");
		fake_clock_pass(1000);
		event(kinds[(size_t)i % COUNT(kinds)]);
	}
	assert_at("attract");
}

static void
a_stuck_key_is_nobody(void **state)
{
	int pressed = 0;

	(void)state;
	begin(kiosk, "en");
	while (strcmp(app_screen_name(driver.app), "attract") != 0 && pressed < 2000) {
		key(KEY_NAME_F12 + 1); /* it means nothing */
		driver_wait(&driver, 200);
		pressed++;
	}
	assert_at("attract");
	assert_in_range(pressed, IDLE_STUCK_KEYS + 550 - 10, IDLE_STUCK_KEYS + 550 + 10); /* 110 seconds later */
}

static void
a_key_that_reached_the_end_is_stuck_too(void **state)
{
	int pressed = 0;

	(void)state;
	begin(kiosk, "en");
	while (strcmp(app_screen_name(driver.app), "attract") != 0 && pressed < 2000) {
		key(KEY_NAME_DOWN);
		driver_wait(&driver, 200);
		pressed++;
	}
	assert_at("attract");
}

static void
a_gap_longer_than_idle_wipes_before_anything_is_painted(void **state)
{
	static const struct event events[] = {{EVENT_TIME, 0}, {EVENT_KEY, '1'}, {EVENT_KEY, KEY_NAME_ENTER},
	    {EVENT_KEY, KEY_NAME_RIGHT}, {EVENT_KEY, 'x'}, {EVENT_KEY, '!'}, {EVENT_ACTION, ACTION_HELP_NOW},
	    {EVENT_CHOOSE, 0}, {EVENT_SCROLL, 3}, {EVENT_RESIZE, 0}};

	(void)state;
	for (size_t i = 0; i < COUNT(events); i++)
		for (size_t j = 0; j < COUNT(inside); j++) {
			begin(kiosk, "ar");
			open(inside[j].screen, inside[j].argument);
			fake_clock_pass(60 * 60 * 1000); /* the lid was closed */
			driver_event(&driver, events[i]);
			assert_at("attract");
			assert_forgotten();
		}
}

static void
the_list_of_languages_waits_for_ever(void **state)
{
	(void)state;
	begin(kiosk, NULL);
	driver_wait(&driver, 3 * 24 * 60 * 60 * 1000);
	assert_at("attract");
	assert_in_range(app_sleep(driver.app), 1, 5000); /* until the next greeting */
}

static void
an_operator_may_choose_the_time(void **state)
{
	(void)state;
	driver.options.idle = 600000;
	begin(kiosk, "en");
	driver.options.idle = 0;
	driver_wait(&driver, 599999);
	assert_at("home");
	driver_wait(&driver, 1);
	assert_at("warning");
}

/* On a screen that hears: after hiding nothing is heard for a second. */
static void
assert_goes_on(enum screen_id screen, const char *argument, struct event what)
{
	fake_clock_pass(1000);
	open(screen, argument);
	driver_event(&driver, what);
	assert_true(driver.running);
}

static void
a_kiosk_cannot_be_left_by_a_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(inside); i++) {
		begin(kiosk, "en");
		for (uint32_t code = 1; code < 0x180; code++)
			assert_goes_on(inside[i].screen, inside[i].argument, (struct event){EVENT_KEY, code});
		for (uint32_t code = KEY_NAME_UP; code <= KEY_NAME_UNKNOWN; code++)
			assert_goes_on(inside[i].screen, inside[i].argument, (struct event){EVENT_KEY, code});
		for (uint32_t code = 0; code < ACTIONS; code++)
			assert_goes_on(inside[i].screen, inside[i].argument, (struct event){EVENT_ACTION, code});
	}
	begin(kiosk, NULL);
	key('q');
	assert_true(driver.running);
}

static void
a_laptop_is_left_with_q(void **state)
{
	(void)state;
	begin(laptop, "en");
	assert_true(has_button(ACTION_QUIT));
	keys("/q");
	assert_true(driver.running);
	assert_string_equal(app_sheet(driver.app)->typed, "q");
	keys("0q");
	assert_false(driver.running);
	begin(laptop, NULL);
	key('q');
	assert_false(driver.running);
}

static void
the_end_wipes_and_stops(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(inside); i++) {
		begin(kiosk, "ar");
		open(inside[i].screen, inside[i].argument);
		event(EVENT_END);
		assert_false(driver.running);
		assert_forgotten();
	}
	begin(kiosk, "ar");
	fake_clock_pass(60 * 60 * 1000);
	event(EVENT_END);
	assert_false(driver.running);
}

static void
type_secret(void)
{
	begin(laptop, "fr");
	key('/');
	keys(SECRET);
	assert_string_equal(app_sheet(driver.app)->typed, SECRET);
	assert_non_null(memmem(driver.app, sizeof *driver.app, SECRET, sizeof SECRET - 1));
}

/* Looks at the bytes of the app, and at everything that was freed since. */
static void
what_was_typed_is_nowhere_afterwards(void **state)
{
	(void)state;
	secrets_freed = 0;
	type_secret();
	key('*');
	assert_null(memmem(driver.app, sizeof *driver.app, SECRET, sizeof SECRET - 1));
	type_secret();
	driver_wait(&driver, 120000);
	assert_at("attract");
	assert_null(memmem(driver.app, sizeof *driver.app, SECRET, sizeof SECRET - 1));
	type_secret();
	event(EVENT_END);
	assert_null(memmem(driver.app, sizeof *driver.app, SECRET, sizeof SECRET - 1));
	type_secret();
	app_free(driver.app);
	driver.app = NULL;
	assert_int_equal(secrets_freed, 0);
	begin(kiosk, NULL);
}

static void
the_next_visitor_gets_the_theme_of_the_site(void **state)
{
	struct site site = kiosk;

	(void)state;
	site.theme = THEME_CONTRAST;
	begin(site, "en");
	assert_int_equal(app_sheet(driver.app)->theme, THEME_CONTRAST);
	key('t');
	assert_int_equal(app_sheet(driver.app)->theme, THEME_MONO);
	key('t');
	assert_int_equal(app_sheet(driver.app)->theme, THEME_DARK);
	key('*');
	assert_int_equal(app_sheet(driver.app)->theme, THEME_CONTRAST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_untouched_page_warns_and_is_forgotten),
	    cmocka_unit_test(the_warning_covers_the_page),
	    cmocka_unit_test(any_key_answers_the_warning_as_often_as_wanted),
	    cmocka_unit_test(only_people_count_as_somebody),
	    cmocka_unit_test(a_stuck_key_is_nobody),
	    cmocka_unit_test(a_key_that_reached_the_end_is_stuck_too),
	    cmocka_unit_test(a_gap_longer_than_idle_wipes_before_anything_is_painted),
	    cmocka_unit_test(the_list_of_languages_waits_for_ever),
	    cmocka_unit_test(an_operator_may_choose_the_time),
	    cmocka_unit_test(a_kiosk_cannot_be_left_by_a_key),
	    cmocka_unit_test(a_laptop_is_left_with_q),
	    cmocka_unit_test(the_end_wipes_and_stops),
	    cmocka_unit_test(what_was_typed_is_nowhere_afterwards),
	    cmocka_unit_test(the_next_visitor_gets_the_theme_of_the_site),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
