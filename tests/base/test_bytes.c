/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Byte strings: they grow, always end with a NUL, and leave nothing behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/bytes.h"
#include "watch_free.h"

static void
begins_empty(void **state)
{
	struct bytes bytes = {0};

	(void)state;
	bytes_empty(&bytes);
	assert_null(bytes.start);
	bytes_put(&bytes, "", 0);
	assert_string_equal(bytes.start, "");
	assert_int_equal(bytes.length, 0);
	bytes_end(&bytes);
	assert_null(bytes.start);
	bytes_end(&bytes);
}

static void
grows_byte_by_byte(void **state)
{
	struct bytes bytes = {0};

	(void)state;
	for (size_t i = 0; i < 5000; i++) {
		char byte = (char)('a' + i % 26);

		bytes_put(&bytes, &byte, 1);
		assert_int_equal(bytes.length, i + 1);
		assert_true(bytes.room > bytes.length);
		assert_int_equal(bytes.start[i + 1], '\0');
	}
	for (size_t i = 0; i < 5000; i++)
		assert_int_equal(bytes.start[i], 'a' + i % 26);
	bytes_end(&bytes);
}

static void
puts_pieces_of_every_kind(void **state)
{
	struct bytes bytes = {0};

	(void)state;
	bytes_put_string(&bytes, "caf");
	bytes_put_code(&bytes, 0xE9);
	bytes_put(&bytes, "\0!", 2);
	bytes_print(&bytes, "%d%s", 42, "x");
	bytes_put_code(&bytes, 0x10FFFF);
	assert_int_equal(bytes.length, 14);
	assert_memory_equal(bytes.start, "caf\xC3\xA9\0!42x\xF4\x8F\xBF\xBF", 15);
	bytes_end(&bytes);
}

static void
prints_more_than_its_room(void **state)
{
	struct bytes bytes = {0};

	(void)state;
	for (int length = 0; length < 300; length++) {
		bytes_end(&bytes);
		bytes_put_string(&bytes, "<");
		bytes_print(&bytes, "%0*d", length + 1, 7);
		assert_int_equal(bytes.length, length + 2);
		assert_int_equal(strlen(bytes.start), length + 2);
		assert_int_equal(bytes.start[length + 1], '7');
	}
	bytes_end(&bytes);
}

static void
emptying_overwrites_and_keeps_the_room(void **state)
{
	struct bytes bytes = {0};
	const char *before;

	(void)state;
	bytes_put_string(&bytes, SECRET);
	before = bytes.start;
	bytes_empty(&bytes);
	assert_int_equal(bytes.length, 0);
	for (size_t i = 0; i < sizeof SECRET; i++)
		assert_int_equal(before[i], '\0');
	bytes_put_string(&bytes, "x");
	assert_ptr_equal(bytes.start, before);
	bytes_end(&bytes);
}

static void
nothing_is_left_in_freed_memory(void **state)
{
	struct bytes bytes = {0};

	(void)state;
	frees = secrets_freed = 0;
	for (int i = 0; i < 1000; i++)
		bytes_put_string(&bytes, SECRET);
	bytes_end(&bytes);
	assert_true(frees > 5);
	assert_int_equal(secrets_freed, 0);
	assert_int_equal(bytes.length, 0);
	assert_int_equal(bytes.room, 0);
}

/* The other tests of this kind are worth something only if the watching works. */
static void
the_watch_sees_what_is_left(void **state)
{
	char *careless = malloc(100);

	(void)state;
	assert_non_null(careless);
	memcpy(careless, SECRET, sizeof SECRET);
	__asm__ volatile("" : : "r"(careless) : "memory"); /* or the compiler leaves the copy out */
	secrets_freed = 0;
	free(careless);
	assert_int_equal(secrets_freed, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(begins_empty),
	    cmocka_unit_test(grows_byte_by_byte),
	    cmocka_unit_test(puts_pieces_of_every_kind),
	    cmocka_unit_test(prints_more_than_its_room),
	    cmocka_unit_test(emptying_overwrites_and_keeps_the_room),
	    cmocka_unit_test(nothing_is_left_in_freed_memory),
	    cmocka_unit_test(the_watch_sees_what_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
