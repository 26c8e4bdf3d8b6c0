/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates: which is before which, what is over a year ago, how they are written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
each_is_before_the_next(void **state)
{
	static const struct date dates[] = {{0, 0, 0}, {2024, 0, 0}, {2024, 2, 0}, {2024, 2, 1}, {2024, 2, 29}, {2024, 3, 1},
	    {2024, 12, 1}, {2025, 0, 0}, {2025, 1, 31}};

	(void)state;
	for (size_t i = 0; i < COUNT(dates); i++)
		for (size_t j = 0; j < COUNT(dates); j++)
			assert_int_equal(date_is_before(dates[i], dates[j]), i < j);
}

static void
a_year_ago_is_not_over_a_year_ago(void **state)
{
	static const struct {
		struct date then;
		bool over;
	} rows[] = {
	    {{2026, 3, 3}, false},
	    {{2025, 3, 4}, false},
	    {{2025, 3, 3}, false},
	    {{2025, 3, 2}, true},
	    {{2024, 12, 31}, true},
	    {{2025, 4, 0}, false},
	    {{2025, 3, 0}, true}, /* perhaps on the first */
	    {{2025, 0, 0}, true},
	    {{2026, 0, 0}, false},
	    {{2027, 1, 1}, false},
	};
	static const struct date today = {2026, 3, 3};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(date_is_over_a_year_ago(rows[i].then, today), rows[i].over);
	assert_false(date_is_over_a_year_ago((struct date){2024, 2, 29}, (struct date){2025, 2, 28}));
	assert_true(date_is_over_a_year_ago((struct date){2024, 2, 29}, (struct date){2025, 3, 1}));
}

static void
tomorrow_is_not_the_future_yet(void **state)
{
	static const struct {
		struct date today, tomorrow, after;
	} rows[] = {
	    {{2026, 3, 3}, {2026, 3, 4}, {2026, 3, 5}},
	    {{2026, 11, 30}, {2026, 12, 1}, {2026, 12, 2}},
	    {{2026, 12, 31}, {2027, 1, 1}, {2027, 1, 2}},
	    {{2024, 2, 28}, {2024, 2, 29}, {2024, 3, 1}},
	    {{2026, 2, 28}, {2026, 3, 1}, {2026, 3, 2}},
	    {{2000, 2, 28}, {2000, 2, 29}, {2000, 3, 1}},
	    {{2100, 2, 28}, {2100, 3, 1}, {2100, 3, 2}},
	    {{2026, 11, 30}, {2026, 12, 0}, {2027, 1, 0}},
	    {{2026, 12, 30}, {2026, 0, 0}, {2027, 0, 0}},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_false(date_is_in_future(rows[i].today, rows[i].today));
		assert_false(date_is_in_future(rows[i].tomorrow, rows[i].today));
		assert_true(date_is_in_future(rows[i].after, rows[i].today));
	}
}

static void
dates_are_written_as_far_as_they_are_known(void **state)
{
	char text[DATE_LONGEST] = "before";

	(void)state;
	assert_string_equal(date_write((struct date){2026, 3, 2}, text), "2026-03-02");
	assert_string_equal(date_write((struct date){2026, 11, 0}, text), "2026-11");
	assert_string_equal(date_write((struct date){2026, 0, 0}, text), "2026");
	assert_string_equal(date_write((struct date){0, 0, 0}, text), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_is_before_the_next),
	    cmocka_unit_test(a_year_ago_is_not_over_a_year_ago),
	    cmocka_unit_test(tomorrow_is_not_the_future_yet),
	    cmocka_unit_test(dates_are_written_as_far_as_they_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
