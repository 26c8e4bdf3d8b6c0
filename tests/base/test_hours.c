/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening hours: what is read, what is refused, and what the rules hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/hours.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* All forms that the project's helplines use, and the corners of the notation. */
static const char *const read[] = {
    "24/7",
    "Mo,Tu,Th 10:00-16:00; We 12:00-20:00",
    "Mo-Fr 07:00-17:00",
    "Mo-Fr 08:30-16:00; Sa-Su,PH 09:00-15:00",
    "Mo-Fr 09:00-12:30,13:30-17:00",
    "Mo-Su 07:30-21:00",
    "Su-Th 08:00-20:00; Fr-Sa 09:00-17:00",
    "Tu-Sa 08:00-20:00",
    "PH 09:00-12:00",
    "09:00-17:00",
    "09:00-12:00,14:00-24:00",
    "Mo-Fr 22:00-06:00",
    "Mo , Tu - We  10:00 - 12:00 , 13:00-14:00;Su 10:00-11:00",
    "Mo 00:00-24:00",
    "Mo,Tu,We,Th,Fr,Sa,Su,PH 10:00-12:00",
    "01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00",
};

static const char *const refused[] = {
    "",
    " ",
    "always",
    "24/7 ",
    " 24/7",
    "24/7; Mo 10:00-12:00",
    "Mo-Fr",
    "Mo-Fr off",
    "PH off",
    "mo-fr 10:00-12:00",
    "Mo-Fri 10:00-12:00",
    "Mo- 10:00-12:00",
    "-Fr 10:00-12:00",
    "Mo-Mo 10:00-12:00",
    "Mo-PH 10:00-12:00",
    "PH-Mo 10:00-12:00",
    "Mo-We-Fr 10:00-12:00",
    "Mo, 10:00-12:00",
    ",Mo 10:00-12:00",
    "Mo Tu 10:00-12:00",
    "10:00",
    "10:00-",
    "10:00-12:00,",
    "10:00-12:00;",
    "; 10:00-12:00",
    "10:00-12:00 Mo",
    "10:00-12:00 \"by telephone\"",
    "9:00-12:00",
    "09:0-12:00",
    "09-12",
    "09.00-12.00",
    "09:60-12:00",
    "24:00-25:00",
    "24:00-06:00",
    "09:00-24:01",
    "10:00-10:00",
    "09:00+",
    "Mo-Fr\t10:00-12:00",
    "Jan-Mar Mo 10:00-12:00",
    "M",
    "Mo 10:00-12:0",
    "Mo,Tu,We,Th,Fr,Sa,Su,PH,Mo 10:00-12:00",
    "01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00,09:00-10:00",
    "01:00-02:00;01:00-02:00;01:00-02:00;01:00-02:00;01:00-02:00;01:00-02:00;01:00-02:00;01:00-02:00;01:00-02:00",
};

static void
reads_the_notation(void **state)
{
	struct hours hours;

	(void)state;
	for (size_t i = 0; i < COUNT(read); i++)
		if (!hours_parse(read[i], &hours))
			fail_msg("'%s' was refused", read[i]);
}

static void
refuses_everything_else(void **state)
{
	struct hours hours;

	(void)state;
	for (size_t i = 0; i < COUNT(refused); i++)
		if (hours_parse(refused[i], &hours))
			fail_msg("'%s' was read", refused[i]);
}

static void
refuses_every_beginning_of_a_rule(void **state)
{
	const char whole[] = "Sa-Su,PH 09:00-15:00";
	struct hours hours;
	char part[sizeof whole];

	(void)state;
	for (size_t length = 0; length < sizeof whole - 1; length++) {
		for (size_t i = 0; i < length; i++)
			part[i] = whole[i];
		part[length] = '\0';
		assert_false(hours_parse(part, &hours));
	}
	assert_true(hours_parse(whole, &hours));
}

static void
knows_round_the_clock(void **state)
{
	struct hours hours;

	(void)state;
	assert_true(hours_parse("24/7", &hours));
	assert_true(hours.always);
	assert_int_equal(hours.count, 0);
	assert_true(hours_parse("00:00-24:00", &hours));
	assert_false(hours.always);
}

static void
keeps_days_and_times_as_written(void **state)
{
	struct hours hours;

	(void)state;
	assert_true(hours_parse("Mo-Fr 08:30-16:00; Sa,PH 09:00-12:05,22:00-06:00", &hours));
	assert_false(hours.always);
	assert_int_equal(hours.count, 2);
	assert_int_equal(hours.rules[0].days_count, 1);
	assert_int_equal(hours.rules[0].days[0].first, 0);
	assert_int_equal(hours.rules[0].days[0].last, 4);
	assert_int_equal(hours.rules[0].spans_count, 1);
	assert_int_equal(hours.rules[0].spans[0].from, 8 * 60 + 30);
	assert_int_equal(hours.rules[0].spans[0].to, 16 * 60);
	assert_int_equal(hours.rules[1].days_count, 2);
	assert_int_equal(hours.rules[1].days[0].first, 5);
	assert_int_equal(hours.rules[1].days[0].last, 5);
	assert_int_equal(hours.rules[1].days[1].first, HOURS_HOLIDAYS);
	assert_int_equal(hours.rules[1].days[1].last, HOURS_HOLIDAYS);
	assert_int_equal(hours.rules[1].spans_count, 2);
	assert_int_equal(hours.rules[1].spans[0].to, 12 * 60 + 5);
	assert_int_equal(hours.rules[1].spans[1].from, 22 * 60);
	assert_int_equal(hours.rules[1].spans[1].to, 6 * 60);
}

static void
knows_all_days_by_name(void **state)
{
	static const char *const names[] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"};

	(void)state;
	for (size_t day = 0; day < COUNT(names); day++) {
		char text[] = "XX 10:00-12:00";
		struct hours hours;

		text[0] = names[day][0];
		text[1] = names[day][1];
		assert_true(hours_parse(text, &hours));
		assert_int_equal(hours.rules[0].days[0].first, day);
		assert_int_equal(hours.rules[0].days[0].last, day);
	}
}

static void
takes_no_days_for_every_day(void **state)
{
	struct hours hours;

	(void)state;
	assert_true(hours_parse("07:00-24:00", &hours));
	assert_int_equal(hours.rules[0].days_count, 0);
	assert_int_equal(hours.rules[0].spans[0].to, 24 * 60);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_the_notation),
	    cmocka_unit_test(refuses_everything_else),
	    cmocka_unit_test(refuses_every_beginning_of_a_rule),
	    cmocka_unit_test(knows_round_the_clock),
	    cmocka_unit_test(keeps_days_and_times_as_written),
	    cmocka_unit_test(knows_all_days_by_name),
	    cmocka_unit_test(takes_no_days_for_every_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
