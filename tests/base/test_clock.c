/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real clocks: they run forward, at the right speed, and know the local day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "base/clock.h"

static void
never_runs_backwards(void **state)
{
	int64_t before = clock_milliseconds();

	(void)state;
	assert_true(before > 0);
	for (int i = 0; i < 10000; i++) {
		int64_t now = clock_milliseconds();

		assert_true(now >= before);
		before = now;
	}
}

static void
counts_milliseconds_since_boot(void **state)
{
	struct timespec boot;
	int64_t before = clock_milliseconds(), between, after;

	(void)state;
	assert_int_equal(clock_gettime(CLOCK_BOOTTIME, &boot), 0);
	after = clock_milliseconds();
	between = (int64_t)boot.tv_sec * 1000 + boot.tv_nsec / 1000000;
	assert_true(before <= between);
	assert_true(between <= after);
}

/* Whether the clock shows the time that was `offset` seconds from UTC, now or a minute ago. */
static int
shows(const struct clock_time *shown, int offset)
{
	time_t now = time(NULL) + offset;

	for (int late = 0; late < 2; late++, now -= 60) {
		struct tm utc;

		gmtime_r(&now, &utc);
		if (shown->date.year == utc.tm_year + 1900 && shown->date.month == utc.tm_mon + 1 &&
		    shown->date.day == utc.tm_mday && shown->hour == utc.tm_hour && shown->minute == utc.tm_min)
			return 1;
	}
	return 0;
}

static void
follows_the_time_zone(void **state)
{
	static const struct {
		const char *zone;
		int offset;
	} rows[] = {
	    {"UTC0", 0},
	    {"XXX-14", 14 * 3600},
	    {"XXX+12", -12 * 3600},
	    {"XXX-5:45", 5 * 3600 + 45 * 60},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct clock_time local;

		setenv("TZ", rows[i].zone, 1);
		tzset();
		local = clock_local();
		assert_true(shows(&local, rows[i].offset));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(never_runs_backwards),
	    cmocka_unit_test(counts_milliseconds_since_boot),
	    cmocka_unit_test(follows_the_time_zone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
