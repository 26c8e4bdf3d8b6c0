/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language's code alone tells. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "lang/tag.h"

static void
codes_tell_name_and_script(void **state)
{
	static const struct {
		const char *code, *name, *script;
		bool right_to_left;
	} rows[] = {
	    {"ti", "ትግርኛ", "Ethi", false},
	    {"fa", "فارسی", "Arab", true},
	    {"zh-Hant", "中文", "Hant", false},
	    {"sr", "српски", "Cyrl", false},
	    {"uz-Latn", "o‘zbek", "Latn", false},
	    {"pt-BR", "português", "Latn", false},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct tag tag;

		assert_true(tag_read(&arena, rows[i].code, &tag));
		assert_string_equal(tag.name, rows[i].name);
		assert_string_equal(tag.script, rows[i].script);
		assert_int_equal(tag.right_to_left, rows[i].right_to_left);
	}
	arena_end(&arena);
}

/* Known by its code, but without data of its own. */
static void
a_name_may_be_unknown(void **state)
{
	struct arena arena = {0};
	struct tag tag;

	(void)state;
	assert_true(tag_read(&arena, "ach", &tag));
	assert_null(tag.name);
	assert_string_equal(tag.script, "Latn");
	arena_end(&arena);
}

static void
codes_of_nothing_are_refused(void **state)
{
	static const char *const codes[] = {"", "xx", "qq", "french", "fr_FR!", "-"};
	struct arena arena = {0};
	struct tag tag;

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		assert_false(tag_read(&arena, codes[i], &tag));
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(codes_tell_name_and_script),
	    cmocka_unit_test(a_name_may_be_unknown),
	    cmocka_unit_test(codes_of_nothing_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
