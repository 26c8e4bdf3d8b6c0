/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory or the end: zeroed, grown, wiped, and a clean end when there is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/memory.h"

static void
new_memory_is_zeroed(void **state)
{
	(void)state;
	for (size_t size = 0; size < 5000; size += 99) {
		unsigned char *new = memory_new(size);

		assert_non_null(new);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(new[i], 0);
		memset(new, 0xAA, size);
		free(new);
	}
}

static void
growing_keeps_what_is_there(void **state)
{
	int *numbers = NULL;

	(void)state;
	for (int count = 1; count < 2000; count++) {
		numbers = memory_grow(numbers, (size_t)count, sizeof *numbers);
		numbers[count - 1] = count;
	}
	for (int i = 0; i < 1999; i++)
		assert_int_equal(numbers[i], i + 1);
	numbers = memory_grow(numbers, 0, sizeof *numbers);
	assert_non_null(numbers);
	free(numbers);
}

static void
wiping_zeroes_all_and_no_more(void **state)
{
	unsigned char bytes[64];

	(void)state;
	memset(bytes, 0xAA, sizeof bytes);
	memory_wipe(bytes + 8, 48);
	for (size_t i = 0; i < sizeof bytes; i++)
		assert_int_equal(bytes[i], i >= 8 && i < 56 ? 0 : 0xAA);
	memory_wipe(NULL, 0);
}

/* Asks the address sanitizer to refuse as malloc() does. */
const char *__asan_default_options(void);

const char *
__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static int pipe_ends[2];

static void
say_restored(void)
{
	if (write(pipe_ends[1], "restored\n", 9) != 9)
		_exit(99);
}

/* Runs `exhaust` in a child and returns its exit status; what it says goes to `said`. */
static int
end_of_child(void (*exhaust)(void), void (*restore)(void), char *said, size_t size)
{
	size_t length = 0;
	ssize_t got;
	int status;
	pid_t child;

	assert_int_equal(pipe(pipe_ends), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(pipe_ends[1], STDERR_FILENO);
		memory_on_exhaustion(restore);
		exhaust();
		_exit(0);
	}
	close(pipe_ends[1]);
	while ((got = read(pipe_ends[0], said + length, size - 1 - length)) > 0)
		length += (size_t)got;
	said[length] = '\0';
	close(pipe_ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
overflow_a_product(void)
{
	void *grown = memory_grow(NULL, SIZE_MAX / 8 + 2, 8);

	free(grown);
}

static void
ask_for_everything(void)
{
	void *new = memory_new(SIZE_MAX / 4);

	free(new);
}

static void
grow_to_everything(void)
{
	void *grown = memory_grow(memory_new(8), SIZE_MAX / 4, 1);

	free(grown);
}

/* The three that everything else of the C library asks. */
static void
let_libraries_ask(void)
{
	static void *(*volatile ask)(size_t) = malloc;

	free(ask(SIZE_MAX / 4));
}

static void
let_libraries_ask_for_many(void)
{
	static void *(*volatile ask)(size_t, size_t) = calloc;

	free(ask(SIZE_MAX / 8, 2));
}

static void
let_libraries_grow(void)
{
	static void *(*volatile ask)(void *, size_t) = realloc;
	void *old = malloc(8);

	free(ask(old, SIZE_MAX / 4));
}

static void
libraries_never_see_the_end(void **state)
{
	static void (*const ways[])(void) = {let_libraries_ask, let_libraries_ask_for_many, let_libraries_grow};
	char said[4096];

	(void)state;
	free(malloc(0)); /* these are no failures */
	free(realloc(malloc(8), 0));
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		int status = end_of_child(ways[i], say_restored, said, sizeof said);

		if (!status)
			print_message("a sanitizer has the heap: that it never says no to a library is not tested here\n");
		else
			assert_non_null(strstr(said, "restored\nwaylight: out of memory\n"));
#ifndef __SANITIZE_ADDRESS__
		assert_int_equal(status, 1);
#endif
	}
}

static void
exhaustion_restores_says_why_and_ends(void **state)
{
	static void (*const ways[])(void) = {overflow_a_product, ask_for_everything, grow_to_everything};
	char said[4096];

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		assert_int_equal(end_of_child(ways[i], say_restored, said, sizeof said), 1);
		assert_non_null(strstr(said, "restored\nwaylight: out of memory\n"));
		assert_int_equal(end_of_child(ways[i], NULL, said, sizeof said), 1);
		assert_null(strstr(said, "restored"));
		assert_non_null(strstr(said, "waylight: out of memory\n"));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(new_memory_is_zeroed),
	    cmocka_unit_test(growing_keeps_what_is_there),
	    cmocka_unit_test(wiping_zeroes_all_and_no_more),
	    cmocka_unit_test(libraries_never_see_the_end),
	    cmocka_unit_test(exhaustion_restores_says_why_and_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
