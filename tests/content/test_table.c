/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "content/table.h"

static void
empty_table_has_nothing(void **state)
{
	struct table table = {0};

	(void)state;
	assert_null(table_get(&table, "a"));
	assert_false(table_has(&table, "a"));
	table_end(&table);
}

static void
keys_are_told_apart(void **state)
{
	static char keys[3000][8];
	struct table table = {0};

	(void)state;
	for (size_t i = 0; i < 3000; i++) {
		snprintf(keys[i], sizeof keys[i], "k%zu", i);
		table_put(&table, keys[i], keys[i]);
	}
	assert_int_equal(table.count, 3000);
	for (size_t i = 0; i < 3000; i++) {
		char copy[8];

		strcpy(copy, keys[i]);
		assert_ptr_equal(table_get(&table, copy), keys[i]);
	}
	assert_null(table_get(&table, "k3000"));
	table_end(&table);
	assert_null(table_get(&table, "k1"));
}

static void
room_is_made_at_once(void **state)
{
	static char keys[100][8];

	(void)state;
	for (size_t reserved = 0; reserved <= 200; reserved += 50) {
		struct table table = {0};
		const struct table_entry *entries;

		table_reserve(&table, reserved);
		entries = table.entries;
		for (size_t i = 0; i < 100; i++) {
			snprintf(keys[i], sizeof keys[i], "k%zu", i);
			table_put(&table, keys[i], keys[i]);
		}
		assert_int_equal(table.entries == entries, reserved >= 100);
		for (size_t i = 0; i < 100; i++)
			assert_ptr_equal(table_get(&table, keys[i]), keys[i]);
		table_end(&table);
	}
}

static void
later_value_replaces(void **state)
{
	struct table table = {0};

	(void)state;
	table_put(&table, "a", "first");
	table_put(&table, "a", "second");
	assert_int_equal(table.count, 1);
	assert_string_equal(table_get(&table, "a"), "second");
	table_end(&table);
}

static void
a_place_is_empty_once(void **state)
{
	struct table table = {0};
	const void **place = table_place(&table, "a");

	(void)state;
	assert_null(*place);
	*place = "first";
	assert_string_equal(*table_place(&table, "a"), "first");
	assert_string_equal(table_get(&table, "a"), "first");
	assert_int_equal(table.count, 1);
	table_end(&table);
}

static void
null_value_is_there(void **state)
{
	struct table table = {0};

	(void)state;
	table_put(&table, "a", NULL);
	assert_null(table_get(&table, "a"));
	assert_true(table_has(&table, "a"));
	assert_false(table_has(&table, "b"));
	table_end(&table);
}

/* The values of the authors of FNV-1a: numbers.yaml depends on them. */
static void
hash_is_fnv_1a(void **state)
{
	(void)state;
	assert_true(table_hash(TABLE_HASH_START, "", 0) == UINT64_C(0xcbf29ce484222325));
	assert_true(table_hash(TABLE_HASH_START, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
	assert_true(table_hash(TABLE_HASH_START, "foobar", 6) == UINT64_C(0x85944171f73967e8));
	assert_true(table_hash(table_hash(TABLE_HASH_START, "foo", 3), "bar", 3) == UINT64_C(0x85944171f73967e8));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(empty_table_has_nothing),
	    cmocka_unit_test(keys_are_told_apart),
	    cmocka_unit_test(room_is_made_at_once),
	    cmocka_unit_test(later_value_replaces),
	    cmocka_unit_test(a_place_is_empty_once),
	    cmocka_unit_test(null_value_is_there),
	    cmocka_unit_test(hash_is_fnv_1a),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
