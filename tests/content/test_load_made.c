/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of what translations were made from: the quick reading sees what the whole one does. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "content/made.h"
#include "kit.h"

static void
records_are_read(void **state)
{
	static const char *const text = "# a comment\nsigns.title: \"0123456789abcdef\"\n"
	                                "a.b: \"0123456789abcdef 1123456789abcdef 2123456789abcdef\"\n";
	struct arena arena = {0};
	struct kit_file file;
	struct table whole, quick = {0};

	(void)state;
	kit_open(&file, text);
	assert_true(load_made(&file.reader, &whole));
	made_scan(arena_string(&arena, text), &quick);
	assert_int_equal(whole.count, 2);
	assert_int_equal(quick.count, 2);
	assert_string_equal(table_get(&whole, "signs.title"), "0123456789abcdef");
	assert_string_equal(table_get(&quick, "signs.title"), "0123456789abcdef");
	assert_string_equal(table_get(&quick, "a.b"), table_get(&whole, "a.b"));
	table_end(&whole);
	table_end(&quick);
	kit_close(&file);
	arena_end(&arena);
}

static void
what_the_quick_reading_misses_is_refused(void **state)
{
	static const char *const lines[] = {
	    "a.b: '0123456789abcdef'\n", "a.b: 0123456789abcdef\n", "\"a.b\": \"0123456789abcdef\"\n",
	    "a.b:  \"0123456789abcdef\"\n", "a.b :\n  \"0123456789abcdef\"\n", " a.b: \"0123456789abcdef\"\n"};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct kit_file file;
		struct table whole;

		kit_open(&file, lines[i]);
		assert_false(load_made(&file.reader, &whole));
		assert_int_equal(file.problems.errors, 1);
		table_end(&whole);
		kit_close(&file);
	}
}

static void
english_texts_have_their_own_fingerprint(void **state)
{
	struct kit_file file;
	struct table texts;

	(void)state;
	kit_open(&file, "\"0bb81f8fcc057d73\": \"Signs at work\"\n");
	assert_true(load_made_english(&file.reader, &texts));
	assert_string_equal(table_get(&texts, "0bb81f8fcc057d73"), "Signs at work");
	table_end(&texts);
	kit_close(&file);
	kit_open(&file, "\"0bb81f8fcc057d73\": \"Signs at work!\"\n");
	assert_false(load_made_english(&file.reader, &texts));
	table_end(&texts);
	kit_close(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(records_are_read),
	    cmocka_unit_test(what_the_quick_reading_misses_is_refused),
	    cmocka_unit_test(english_texts_have_their_own_fingerprint),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
