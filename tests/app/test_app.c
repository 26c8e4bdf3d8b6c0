/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The house's rules, which hold on every screen: digits, back, hide, help now, typing, idle, the kiosk's lock, and
 * that a visit leaves nothing behind. Over the real content, with a clock that the test moves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../base/watch_free.h"
#include "app/inside.h"
#include "driver.h"
#include "fake_clock.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct driver driver;
static struct arena arena;

static const struct site kiosk = {.kiosk = true, .country = "FR", .version = "0"};
static const struct site laptop = {.campaign = true, .version = "0"};

static int
open_content(void **state)
{
	const char *source = getenv("srcdir");

	(void)state;
	driver_start(&driver, arena_print(&arena, "%s/content", source ? source : "."));
	return 0;
}

static int
close_content(void **state)
{
	(void)state;
	driver_end(&driver);
	arena_end(&arena);
	return 0;
}

static void
begin(struct site site, const char *language)
{
	fake_clock_reset();
	driver.options.site = site;
	driver.options.language = language;
	driver_begin(&driver);
}

static void
key(uint32_t code)
{
	driver_event(&driver, (struct event){.kind = EVENT_KEY, .code = code});
}

static void
keys(const char *codes)
{
	for (; *codes; codes++)
		key((uint32_t)*codes);
}

static void
event(enum event_kind kind)
{
	driver_event(&driver, (struct event){.kind = kind});
}

static void
open(enum screen_id screen, const char *argument)
{
	places_open(&driver.app->places, screen, argument);
	event(EVENT_RESIZE);
}

static void
assert_at(const char *screen)
{
	assert_string_equal(app_screen_name(driver.app), screen);
}

static void
assert_language(const char *code)
{
	assert_string_equal(driver.app->language->code, code);
	assert_string_equal(app_sheet(driver.app)->language, code);
}

static bool
has_button(enum action action)
{
	const struct sheet *sheet = app_sheet(driver.app);

	for (size_t i = 0; i < sheet->button_count; i++)
		if (sheet->buttons[i].action == (int)action)
			return true;
	return false;
}

/* Every screen that can be reached inside a visit. */
static const struct {
	enum screen_id screen;
	const char *argument;
} inside[] = {
    {SCREEN_home, ""}, {SCREEN_page, "signs.work"}, {SCREEN_page, "no.such.page"}, {SCREEN_sources, "signs.work"},
    {SCREEN_helplines, "FR"}, {SCREEN_helplines, "001"}, {SCREEN_call, "FR/nothing"}, {SCREEN_countries, ""},
    {SCREEN_countries, "find"}, {SCREEN_countries, "region.155"}, {SCREEN_languages, ""}, {SCREEN_about, ""},
    {SCREEN_keys, ""},
};

/* ---- digits */

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
	assert_false(sheet_two_digits(app_sheet(driver.app)));
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
	assert_true(sheet_two_digits(app_sheet(driver.app)));
	keys("20");
	assert_at("countries");
	assert_string_not_equal(places_top(&driver.app->places)->argument, ""); /* a region */
	key('0');
	assert_string_equal(places_top(&driver.app->places)->argument, "");
}

/* ---- moving */

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

/* ---- hide */

static void
assert_forgotten(void)
{
	assert_int_equal(driver.app->places.count, 1);
	assert_int_equal(driver.app->country[0], '\0');
	assert_int_equal(driver.app->pending, 0);
	assert_false(driver.app->warning);
	assert_language("en");
}

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
	    {EVENT_KEY, '1'}, {EVENT_KEY, '*'}, {EVENT_CHOOSE, 0}, {EVENT_ACTION, ACTION_BACK}, {EVENT_SCROLL, 3}};

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

/* ---- help now, footer */

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

/* ---- typing */

static void
letters_are_text_only_where_text_is_asked_for(void **state)
{
	(void)state;
	begin(kiosk, "en");
	keys("fra");
	assert_at("home");
	assert_string_equal(places_top(&driver.app->places)->typed, "");
	key('/');
	assert_at("countries");
	keys("qhjkl gG");
	assert_string_equal(app_sheet(driver.app)->typed, "qhjkl gG");
}

static void
typing_finds_and_backspace_takes_back(void **state)
{
	(void)state;
	begin(kiosk, "en");
	key('/');
	assert_int_equal(app_sheet(driver.app)->choices, 0);
	keys("FRAN");
	assert_int_equal(app_sheet(driver.app)->choices, 1);
	key(KEY_NAME_ENTER);
	assert_at("helplines");
	assert_string_equal(places_top(&driver.app->places)->argument, "FR");
	key('0');
	assert_string_equal(app_sheet(driver.app)->typed, "FRAN");
	for (int i = 0; i < 4; i++)
		key(KEY_NAME_BACKSPACE);
	assert_at("countries");
	assert_string_equal(app_sheet(driver.app)->typed, "");
	key(KEY_NAME_BACKSPACE); /* nothing left to take back: that is the way back */
	assert_at("home");
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
	keys("/fr1");
	assert_at("helplines"); /* digits choose from what was found */
}

/* ---- idle */

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
	    {EVENT_KEY, KEY_NAME_RIGHT}, {EVENT_KEY, 'x'}, {EVENT_CHOOSE, 0}, {EVENT_SCROLL, 3}, {EVENT_RESIZE, 0}};

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

/* ---- the end */

static void
a_kiosk_cannot_be_left_by_a_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(inside); i++) {
		begin(kiosk, "en");
		open(inside[i].screen, inside[i].argument);
		for (uint32_t code = 1; code < 0x180; code++) {
			key(code);
			assert_true(driver.running);
		}
		for (uint32_t code = KEY_NAME_UP; code <= KEY_NAME_UNKNOWN; code++) {
			key(code);
			assert_true(driver.running);
		}
		driver_event(&driver, (struct event){.kind = EVENT_ACTION, .code = ACTION_QUIT});
		assert_true(driver.running);
	}
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
	    cmocka_unit_test(left_and_right_swap_with_the_direction_of_reading),
	    cmocka_unit_test(arrows_point_in_a_grid),
	    cmocka_unit_test(back_remembers_where_the_visitor_stood),
	    cmocka_unit_test(back_from_home_ends_the_visit),
	    cmocka_unit_test(a_long_way_can_be_gone_back),
	    cmocka_unit_test(a_mouse_does_what_the_keys_do),
	    cmocka_unit_test(hide_works_at_once_from_everywhere),
	    cmocka_unit_test(hide_works_between_two_digits_and_while_typing),
	    cmocka_unit_test(hide_works_through_the_warning),
	    cmocka_unit_test(keys_are_not_heard_for_a_second_after_hiding),
	    cmocka_unit_test(what_stands_there_after_hiding_is_ordinary),
	    cmocka_unit_test(escape_hides_in_the_kiosk_only),
	    cmocka_unit_test(help_now_works_from_every_screen),
	    cmocka_unit_test(help_now_asks_for_the_country_where_it_is_not_known),
	    cmocka_unit_test(a_country_that_was_chosen_is_here_until_the_visit_ends),
	    cmocka_unit_test(the_kiosks_country_is_never_another),
	    cmocka_unit_test(numbers_and_buttons_stand_at_the_foot_of_every_screen),
	    cmocka_unit_test(letters_are_text_only_where_text_is_asked_for),
	    cmocka_unit_test(typing_finds_and_backspace_takes_back),
	    cmocka_unit_test(text_may_be_in_any_script),
	    cmocka_unit_test(the_houses_keys_stay_keys_while_typing),
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
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
