/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arenas: zeroed, aligned, whole, and overwritten at the end. */
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "watch_free.h"

enum { SOME = 1000, LARGE = 100 * 1000 };

static int
is_zero(const unsigned char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (bytes[i])
			return 0;
	return 1;
}

static void
what_is_taken_is_zeroed_and_aligned(void **state)
{
	struct arena arena;

	(void)state;
	arena_start(&arena);
	for (size_t size = 0; size < SOME; size++) {
		unsigned char *taken = arena_take(&arena, size);

		assert_non_null(taken);
		assert_int_equal((uintptr_t)taken % alignof(max_align_t), 0);
		assert_true(is_zero(taken, size));
		memset(taken, 0xAA, size);
	}
	arena_end(&arena);
}

static void
pieces_do_not_touch(void **state)
{
	struct arena arena = {0};
	unsigned char *pieces[SOME];

	(void)state;
	for (size_t i = 0; i < SOME; i++) {
		pieces[i] = arena_take(&arena, i % 97 + 1);
		memset(pieces[i], (int)(i % 255) + 1, i % 97 + 1);
	}
	for (size_t i = 0; i < SOME; i++)
		for (size_t j = 0; j < i % 97 + 1; j++)
			assert_int_equal(pieces[i][j], i % 255 + 1);
	arena_end(&arena);
}

static void
large_pieces_are_whole(void **state)
{
	struct arena arena = {0};
	unsigned char *before = arena_take(&arena, 8), *large = arena_take(&arena, LARGE),
		      *after = arena_take(&arena, 8);

	(void)state;
	assert_true(is_zero(large, LARGE));
	memset(large, 1, LARGE);
	assert_true(is_zero(before, 8));
	assert_true(is_zero(after, 8));
	arena_end(&arena);
}

static void
emptying_overwrites_and_reuses(void **state)
{
	struct arena arena = {0};
	char *secret = arena_string(&arena, "what a visitor typed"), *again;

	(void)state;
	arena_empty(&arena);
	/* The block is kept, so the memory may still be looked at. */
	assert_true(is_zero((const unsigned char *)secret, sizeof "what a visitor typed"));
	again = arena_take(&arena, 16);
	assert_ptr_equal(again, secret);
	assert_true(is_zero((const unsigned char *)again, 16));
	arena_end(&arena);
}

static void
the_next_step_needs_one_block(void **state)
{
	struct arena arena = {0};

	(void)state;
	arena_empty(&arena);
	assert_null(arena.blocks);
	for (int step = 0; step < 3; step++) {
		for (int i = 0; i < SOME; i++)
			assert_true(is_zero(arena_take(&arena, 100), 100));
		frees = 0;
		arena_empty(&arena);
		assert_true(step ? !frees : frees > 1);
	}
	frees = 0;
	arena_end(&arena);
	assert_int_equal(frees, 1);
}

static void
what_a_giant_took_is_given_back(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (int i = 0; i < 50; i++)
		arena_take(&arena, LARGE);
	arena_empty(&arena);
	arena_take(&arena, 1);
	assert_in_range(arena.usual, 1, 10 * LARGE);
	arena_end(&arena);
	assert_int_equal(arena.usual, 0);
}

static void
nothing_is_left_in_freed_memory(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (int i = 0; i < SOME; i++)
		arena_print(&arena, "%d " SECRET, i);
	memcpy(arena_take(&arena, LARGE), SECRET, sizeof SECRET);
	frees = secrets_freed = 0;
	arena_empty(&arena);
	arena_string(&arena, SECRET);
	arena_end(&arena);
	assert_true(frees > 2);
	assert_int_equal(secrets_freed, 0);
}

static void
ending_leaves_it_usable(void **state)
{
	struct arena arena = {0};

	(void)state;
	arena_end(&arena);
	arena_string(&arena, "x");
	arena_end(&arena);
	assert_null(arena.blocks);
	assert_string_equal(arena_string(&arena, "again"), "again");
	arena_end(&arena);
}

static void
copies_end_with_nul(void **state)
{
	struct arena arena = {0};
	const char original[] = "a\0b";

	(void)state;
	assert_memory_equal(arena_copy(&arena, original, 3), "a\0b", 4);
	assert_string_equal(arena_copy(&arena, original, 0), "");
	assert_string_equal(arena_copy(&arena, NULL, 0), "");
	assert_string_equal(arena_string(&arena, original), "a");
	assert_ptr_not_equal(arena_string(&arena, original), original);
	for (size_t length = 0; length < 64; length++) {
		char letters[64];
		const char *copy, *next;

		memset(letters, 'a', length);
		copy = arena_copy(&arena, letters, length);
		next = arena_string(&arena, "b");
		assert_int_equal(strlen(copy), length);
		assert_string_equal(next, "b");
	}
	arena_end(&arena);
}

static void
prints_as_printf(void **state)
{
	struct arena arena = {0};
	const char *text;

	(void)state;
	assert_string_equal(arena_print(&arena, "%s has %d", "x", 42), "x has 42");
	assert_string_equal(arena_print(&arena, "%s", ""), "");
	text = arena_print(&arena, "%0*d", LARGE, 7);
	assert_int_equal(strlen(text), LARGE);
	assert_int_equal(text[LARGE - 1], '7');
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_taken_is_zeroed_and_aligned),
	    cmocka_unit_test(pieces_do_not_touch),
	    cmocka_unit_test(large_pieces_are_whole),
	    cmocka_unit_test(emptying_overwrites_and_reuses),
	    cmocka_unit_test(the_next_step_needs_one_block),
	    cmocka_unit_test(what_a_giant_took_is_given_back),
	    cmocka_unit_test(nothing_is_left_in_freed_memory),
	    cmocka_unit_test(ending_leaves_it_usable),
	    cmocka_unit_test(copies_end_with_nul),
	    cmocka_unit_test(prints_as_printf),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
