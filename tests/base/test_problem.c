/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Problems: kept whole, printed in one form, sorted by place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/problem.h"

static void
counts_and_copies(void **state)
{
	struct problems problems = {0};
	char file[] = "fr.yaml", word[] = "sign";

	(void)state;
	problem_add(&problems, PROBLEM_ERROR, file, 3, 5, "unknown key '%s'", word);
	problem_add(&problems, PROBLEM_WARNING, NULL, 0, 0, "nothing to do");
	memset(file, 'x', sizeof file - 1);
	memset(word, 'x', sizeof word - 1);
	assert_int_equal(problems.count, 2);
	assert_int_equal(problems.errors, 1);
	assert_string_equal(problems.list[0].file, "fr.yaml");
	assert_string_equal(problems.list[0].text, "unknown key 'sign'");
	assert_int_equal(problems.list[0].line, 3);
	assert_int_equal(problems.list[0].column, 5);
	assert_int_equal(problems.list[0].severity, PROBLEM_ERROR);
	assert_null(problems.list[1].file);
	assert_int_equal(problems.list[1].severity, PROBLEM_WARNING);
	problems_end(&problems);
}

static void
says_which_words(void **state)
{
	struct problems problems = {0};
	char id[] = "a.b", english[] = "One";

	(void)state;
	problem_add(&problems, PROBLEM_ERROR, "x", 1, 1, "first");
	problem_add(&problems, PROBLEM_ERROR, "x", 1, 1, "second");
	problem_about(&problems, id, english);
	memset(id, 'x', sizeof id - 1);
	memset(english, 'x', sizeof english - 1);
	assert_null(problems.list[0].id);
	assert_null(problems.list[0].english);
	assert_string_equal(problems.list[1].id, "a.b");
	assert_string_equal(problems.list[1].english, "One");
	problem_about(&problems, "c.d", NULL);
	assert_string_equal(problems.list[1].id, "c.d");
	assert_null(problems.list[1].english);
	problems_end(&problems);
}

static void
holds_many(void **state)
{
	struct problems problems = {0};
	char expected[32];

	(void)state;
	for (int i = 0; i < 1000; i++)
		problem_add(&problems, PROBLEM_ERROR, "x", i, 1, "number %d", i);
	assert_int_equal(problems.count, 1000);
	assert_int_equal(problems.errors, 1000);
	for (int i = 0; i < 1000; i++) {
		snprintf(expected, sizeof expected, "number %d", i);
		assert_string_equal(problems.list[i].text, expected);
	}
	problems_end(&problems);
	assert_int_equal(problems.count, 0);
	assert_int_equal(problems.errors, 0);
}

static void
prints_one_form(void **state)
{
	static const struct {
		struct problem problem;
		const char *line;
	} rows[] = {
	    {{PROBLEM_ERROR, "a.yaml", 3, 14, "wrong", NULL, NULL}, "a.yaml:3:14: wrong"},
	    {{PROBLEM_WARNING, "a.yaml", 3, 14, "odd", NULL, NULL}, "a.yaml:3:14: warning: odd"},
	    {{PROBLEM_ERROR, "a.yaml", 0, 0, "wrong", NULL, NULL}, "a.yaml: wrong"},
	    {{PROBLEM_WARNING, "a.yaml", 0, 0, "odd", NULL, NULL}, "a.yaml: warning: odd"},
	    {{PROBLEM_ERROR, NULL, 0, 0, "wrong", NULL, NULL}, "wrong"},
	    {{PROBLEM_WARNING, NULL, 0, 0, "100% odd", NULL, NULL}, "warning: 100% odd"},
	    {{PROBLEM_ERROR, "a.yaml", 3, 14, "wrong", "a.b", "Two\nlines"}, "a.yaml:3:14: wrong (English: Two lines)"},
	    {{PROBLEM_ERROR, "a.yaml", 0, 0, "wrong", "a.b", "One"}, "a.yaml: wrong (English: One)"},
	    {{PROBLEM_ERROR, NULL, 0, 0, "wrong", "a.b", NULL}, "wrong"},
	    {{PROBLEM_ERROR, "a\x1B[2J\n\x7F\xC2\x9B\xC3\xA9.yaml", 0, 0, "wrong", NULL, NULL}, "a?[2J????\xC3\xA9.yaml: wrong"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(problem_line(&arena, &rows[i].problem), rows[i].line);
	arena_end(&arena);
}

static void
sorts_by_place_and_keeps_equals(void **state)
{
	static const struct {
		const char *file;
		long line, column;
		const char *text;
	} added[] = {
	    {"b", 1, 1, "7"},
	    {"a", 10, 1, "5"},
	    {"a", 2, 9, "3"},
	    {"a", 2, 10, "4"},
	    {NULL, 0, 0, "1"},
	    {"a", 10, 1, "6"},
	    {"a", 0, 0, "2"},
	    {"b", 1, 1, "8"},
	};
	struct problems problems = {0};

	(void)state;
	problems_sort(&problems);
	for (size_t i = 0; i < sizeof added / sizeof *added; i++)
		problem_add(&problems, PROBLEM_ERROR, added[i].file, added[i].line, added[i].column, "%s",
		    added[i].text);
	problems_sort(&problems);
	for (size_t i = 0; i < problems.count; i++) {
		assert_int_equal(problems.list[i].text[0], '1' + i);
		assert_int_equal(problems.list[i].text[1], '\0');
	}
	problems_end(&problems);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(counts_and_copies),
	    cmocka_unit_test(says_which_words),
	    cmocka_unit_test(holds_many),
	    cmocka_unit_test(prints_one_form),
	    cmocka_unit_test(sorts_by_place_and_keeps_equals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
