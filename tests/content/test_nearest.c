/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "content/nearest.h"

static const char *const words[] = {"phone", "purpose", "publish", "id", "phone-from-abroad", "signs.work.papers"};

static void
nearest_is_found(void **state)
{
	static const struct {
		const char *word, *expected;
	} cases[] = {
	    {"phone", "phone"},
	    {"pone", "phone"},
	    {"phonee", "phone"},
	    {"phpne", "phone"},
	    {"pohne", "phone"},
	    {"hpone", "phone"},
	    {"porpuse", "purpose"},
	    {"phone-form-abroad", "phone-from-abroad"},
	    {"signs.work.paper", "signs.work.papers"},
	    {"is", "id"},
	    {"colour", NULL},
	    {"p", NULL},
	    {"", NULL},
	    {"signs.able.papers", NULL}, /* four slips */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *found = nearest_word(cases[i].word, words, sizeof words / sizeof *words);

		if (cases[i].expected)
			assert_string_equal(found, cases[i].expected);
		else
			assert_null(found);
	}
}

static void
nearest_of_nothing_is_nothing(void **state)
{
	(void)state;
	assert_null(nearest_word("a", NULL, 0));
}

static void
long_words_are_left_out(void **state)
{
	static const char longest[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl";
	static const char longer[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm";
	const char *both[] = {longest, longer};

	(void)state;
	assert_int_equal(sizeof longest - 1, 64);
	assert_ptr_equal(nearest_word(longest, both, 2), longest);
	assert_null(nearest_word(longer, both, 2));
	assert_null(nearest_word(longest, both + 1, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nearest_is_found),
	    cmocka_unit_test(nearest_of_nothing_is_nothing),
	    cmocka_unit_test(long_words_are_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
