/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes: with and without a number. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static struct codes
read_codes(struct kit_file *file, const char *text, const char *lines)
{
	struct codes codes;

	kit_open(file, text);
	codes = load_codes(&file->reader, file->reader.tree.root, "'cautions'", "caution.");
	kit_expect(file, lines);
	return codes;
}

static void
assert_problems(const char *text, const char *lines)
{
	struct kit_file file;

	read_codes(&file, text, lines);
	kit_close(&file);
}

static void
codes_are_read(void **state)
{
	struct kit_file file;
	struct codes codes = read_codes(&file, "- a\n- {code: b, number: \"*99\"}\n- {code: b, number: \"10:00\"}\n", "");

	(void)state;
	assert_int_equal(codes.count, 3);
	assert_string_equal(codes.text[0], "caution.a");
	assert_null(codes.number[0]);
	assert_string_equal(codes.text[1], "caution.b");
	assert_string_equal(codes.number[1], "*99");
	assert_string_equal(codes.text[2], "caution.b");
	assert_string_equal(codes.number[2], "10:00");
	kit_close(&file);
}

static void
codes_that_do_not_fit_are_reported(void **state)
{
	(void)state;
	assert_problems("- a\n- a\n", "file.yaml:2:3: the code 'a' stands here again, expected it once\n");
	assert_problems("- {code: b, number: \"1\"}\n- {code: b, number: \"1\"}\n",
	    "file.yaml:2:3: the code 'b 1' stands here again, expected it once\n");
	assert_problems("- {code: b}\n", "file.yaml:1:3: the key 'number' is missing, expected a number to dial, a time or a year\n");
	assert_problems("- {number: \"1\"}\n", "file.yaml:1:3: the key 'code' is missing, expected a code\n");
	assert_problems("- {code: [b], number: \"1\"}\n", "file.yaml:1:10: 'code' is a list, expected text\n");
	assert_problems("- [a]\n", "file.yaml:1:3: an entry of 'cautions' is a list, expected text\n");
	assert_problems("a\n", "file.yaml:1:1: 'cautions' is text, expected a list\n");
}

static void
nothing_is_no_code(void **state)
{
	struct kit_file file;
	struct codes codes;

	(void)state;
	kit_open(&file, "a: b\n");
	codes = load_codes(&file.reader, NULL, "'cautions'", "caution.");
	assert_int_equal(codes.count, 0);
	kit_expect(&file, "");
	kit_close(&file);
}

static void
codes_are_limited(void **state)
{
	struct arena arena = {0};
	const char *text = "";

	(void)state;
	for (int i = 0; i < CONTENT_LIST_LONGEST; i++)
		text = arena_print(&arena, "%s- c%d\n", text, i);
	assert_problems(text, "");
	assert_problems(arena_print(&arena, "%s- more\n", text), "file.yaml:1:1: 'cautions' has 41 entries, expected at most 40\n");
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(codes_are_read),
	    cmocka_unit_test(codes_that_do_not_fit_are_reported),
	    cmocka_unit_test(nothing_is_no_code),
	    cmocka_unit_test(codes_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
