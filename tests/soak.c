/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Twenty-four hours of visits by the clock of the tests, and the same day once more: whatever is read when it is first
 * asked for was read on the first one, so the second one leaves the heap as it was. And while nobody is there, the
 * kiosk wakes for the next greeting and for nothing else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "driver.h"
#include "fake_clock.h"
#include "measure.h"
#include "random.h"
#include "ui/action.h"

enum { SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, HOURS = 24, SEED = 20261122,
	GREETING = 5 * SECOND, PAUSE_LONGEST = 8 * MINUTE, KEYS_MOST = 40 };

struct day {
	long visits, keys;
	long greetings, minutes, others; /* wake-ups: on the first screen, on the page after hiding, anywhere else */
	int descriptors[HOURS];
};

static struct driver driver;

/* Lets time pass as the loop does, and counts how often the program wants to be woken. */
static long
pass(int64_t milliseconds)
{
	long wakes = 0;

	while (milliseconds > 0) {
		int64_t sleep = app_sleep(driver.app);

		if (sleep < 0 || sleep > milliseconds)
			sleep = milliseconds;
		else
			wakes++;
		assert_true(sleep > 0);
		fake_clock_pass(sleep);
		milliseconds -= sleep;
		driver_event(&driver, (struct event){.kind = EVENT_TIME});
	}
	return wakes;
}

static bool
is_shown(const char *screen)
{
	return !strcmp(app_screen_name(driver.app), screen);
}

/* Nobody is there. What stands after hiding has a clock. */
static void
stand_idle(struct day *day, int64_t milliseconds)
{
	bool hidden = is_shown("hidden");
	long wakes = pass(milliseconds);

	assert_true(is_shown(hidden ? "hidden" : "attract"));
	assert_true(wakes <= milliseconds / (hidden ? MINUTE : GREETING) + 1);
	*(hidden ? &day->minutes : &day->greetings) += wakes;
}

static void
press_something(struct day *day)
{
	static const char *const keys[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "+", "-", "!", "?", "/", "s", "t",
	    "Enter", "Down", "Up", "Right", "Left", "PageDown", "End", "Backspace", "a", "n"};

	assert_true(driver_key(&driver, keys[random_below(sizeof keys / sizeof *keys)]));
	day->keys++;
}

/* Somebody chooses a language, reads here and there, and hides all, or just goes away. */
static void
visit(struct day *day)
{
	size_t count;
	const struct language *languages = content_languages(driver.content, &count);
	int number = languages[random_below((uint32_t)count)].number;

	if (is_shown("hidden"))
		assert_true(driver_key(&driver, "Space"));
	assert_true(driver_key(&driver, (const char[]){(char)('0' + number / 10), '\0'}));
	assert_true(driver_key(&driver, (const char[]){(char)('0' + number % 10), '\0'}));
	assert_string_equal(app_screen_name(driver.app), "home");
	for (uint32_t left = 1 + random_below(KEYS_MOST); left; left--) {
		press_something(day);
		day->others += pass(SECOND / 10 + random_below(12 * SECOND));
	}
	if (random_below(2))
		assert_true(driver_key(&driver, "*"));
	while (!is_shown("attract") && !is_shown("hidden"))
		day->others += pass(5 * SECOND);
	day->visits++;
}

static int64_t
now(void)
{
	return clock_milliseconds();
}

/* A day begins and ends on the first screen, at the same greeting. */
static void
live_through(struct day *day)
{
	int64_t start = now();

	*day = (struct day){.visits = 0};
	random_start(SEED);
	for (int hour = 0; hour < HOURS; hour++) {
		int64_t end = start + (int64_t)(hour + 1) * HOUR;

		while (end - now() > PAUSE_LONGEST + KEYS_MOST * 13 * SECOND + 6 * MINUTE) {
			stand_idle(day, SECOND + random_below(PAUSE_LONGEST));
			visit(day);
		}
		stand_idle(day, end - now());
		if (is_shown("hidden"))
			assert_true(driver_key(&driver, "Space"));
		day->descriptors[hour] = measure_descriptors("self");
	}
}

static void
a_day_leaves_everything_as_it_was(void **state)
{
	struct day first, second;
	size_t heap;

	(void)state;
	driver_begin(&driver);
	live_through(&first);
	heap = measure_heap();
	live_through(&second);
	print_message("a day: %ld visits, %ld keys, woken by %ld greetings, %ld minutes, %ld times in visits\n", second.visits,
	    second.keys, second.greetings, second.minutes, second.others);
	assert_true(second.visits > 100);
	assert_true(second.greetings > HOURS * HOUR / GREETING / 4);
	assert_int_equal(second.visits, first.visits);
	assert_int_equal(second.greetings, first.greetings);
	assert_int_equal(second.minutes, first.minutes);
	assert_int_equal(second.others, first.others);
	assert_true(second.descriptors[0] > 0);
	for (int hour = 0; hour < HOURS; hour++)
		assert_int_equal(second.descriptors[hour], first.descriptors[HOURS - 1]);
	assert_true(measure_is_flat(heap));
}

static int
open_content(void **state)
{
	(void)state;
	driver_start_shipped(&driver);
	return 0;
}

static int
close_content(void **state)
{
	size_t wrong = driver.problems.count;

	(void)state;
	driver_end(&driver);
	return wrong ? -1 : 0;
}

int
main(int count, char **arguments)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_day_leaves_everything_as_it_was),
	};

	(void)count;
	measure_exactly(arguments);
	return cmocka_run_group_tests(tests, open_content, close_content);
}
