/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a visitor counts as gone: after how long, and that a stuck key is nobody. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/idle.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { START = 5000000 };

static void
warns_and_then_gives_up(void **state)
{
	static const struct {
		int64_t limit;
		bool sensitive;
		int64_t warns;
	} rows[] = {
	    {0, false, 90000},
	    {0, true, 30000},
	    {600000, false, 600000},
	    {600000, true, 30000},
	    {10000, false, 10000},
	    {10000, true, 10000}, /* an operator's shorter time holds on every page */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct idle idle;
		int64_t warns = START + rows[i].warns;

		idle_start(&idle, rows[i].limit, START);
		assert_int_equal(idle_look(&idle, rows[i].sensitive, START), IDLE_PRESENT);
		assert_int_equal(idle_look(&idle, rows[i].sensitive, warns - 1), IDLE_PRESENT);
		assert_int_equal(idle_look(&idle, rows[i].sensitive, warns), IDLE_WARN);
		assert_int_equal(idle_look(&idle, rows[i].sensitive, warns + 19999), IDLE_WARN);
		assert_int_equal(idle_look(&idle, rows[i].sensitive, warns + 20000), IDLE_GONE);
		assert_int_equal(idle_look(&idle, rows[i].sensitive, warns + 1000000000), IDLE_GONE);
	}
}

static void
says_how_long_until_then(void **state)
{
	struct idle idle;

	(void)state;
	idle_start(&idle, 0, START);
	assert_int_equal(idle_wait(&idle, false, START), 90000);
	assert_int_equal(idle_wait(&idle, true, START), 30000);
	assert_int_equal(idle_wait(&idle, false, START + 89999), 1);
	assert_int_equal(idle_wait(&idle, false, START + 90000), 20000);
	assert_int_equal(idle_wait(&idle, false, START + 109999), 1);
	assert_int_equal(idle_wait(&idle, false, START + 500000), 1);
}

static void
a_key_begins_the_time_anew(void **state)
{
	struct idle idle;

	(void)state;
	idle_start(&idle, 0, START);
	assert_true(idle_touch(&idle, 'a', false, START + 80000));
	assert_int_equal(idle_look(&idle, false, START + 169999), IDLE_PRESENT);
	assert_int_equal(idle_look(&idle, false, START + 170000), IDLE_WARN);
}

static void
a_stuck_key_is_nobody(void **state)
{
	struct idle idle;
	int64_t now = START;

	(void)state;
	idle_start(&idle, 0, now);
	for (int i = 0; i < IDLE_STUCK_KEYS; i++)
		assert_true(idle_touch(&idle, 'a', false, ++now));
	for (int i = 0; i < 1000; i++)
		assert_false(idle_touch(&idle, 'a', false, now + 100 * i));
	assert_int_equal(idle_look(&idle, false, now + 90000), IDLE_WARN);
	assert_true(idle_touch(&idle, 'b', false, now + 90001)); /* another key is somebody */
	assert_int_equal(idle_look(&idle, false, now + 90001), IDLE_PRESENT);
}

static void
a_key_that_changes_something_is_somebody(void **state)
{
	struct idle idle;

	(void)state;
	idle_start(&idle, 0, START);
	for (int i = 0; i < 10 * IDLE_STUCK_KEYS; i++)
		assert_true(idle_touch(&idle, 'j', i % 100 == 0, START + i));
	for (int i = 0; i < 10 * IDLE_STUCK_KEYS; i++)
		assert_true(idle_touch(&idle, i % 2 ? 'j' : 'k', false, START + i));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(warns_and_then_gives_up),
	    cmocka_unit_test(says_how_long_until_then),
	    cmocka_unit_test(a_key_begins_the_time_anew),
	    cmocka_unit_test(a_stuck_key_is_nobody),
	    cmocka_unit_test(a_key_that_changes_something_is_somebody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
