/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words: texts by id, and what must not stand in one. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static void
assert_words(const char *text, const char *id, const char *expected)
{
	struct kit_file file;
	struct table words;

	kit_open(&file, text);
	assert_true(load_words(&file.reader, &words));
	kit_expect(&file, "");
	assert_string_equal(table_get(&words, id), expected);
	table_end(&words);
	kit_close(&file);
}

static void
assert_problems(const char *text, const char *lines)
{
	struct kit_file file;
	struct table words;

	kit_open(&file, text);
	assert_int_equal(load_words(&file.reader, &words), !*lines);
	kit_expect(&file, lines);
	table_end(&words);
	kit_close(&file);
}

static void
texts_are_read_in_every_style(void **state)
{
	(void)state;
	assert_words("a.b: c\n", "a.b", "c");
	assert_words("a.b: \"c\\nd\"\n", "a.b", "c\nd");
	assert_words("a.b: 'it''s'\n", "a.b", "it's");
	assert_words("a.b: >\n  c\n  d\n", "a.b", "c d");
	assert_words("a.b: |\n  c\n  d\n\n", "a.b", "c\nd");
	assert_words("a.b: c\n  d\n", "a.b", "c d");
	assert_words("a.b: NO\n", "a.b", "NO");
	assert_words("country.FR: c\n", "country.FR", "c");
}

static void
texts_outlive_the_file(void **state)
{
	struct kit_file file;
	struct table words;

	(void)state;
	kit_open(&file, "a.b: c\n");
	assert_true(load_words(&file.reader, &words));
	reader_close(&file.reader);
	assert_string_equal(table_get(&words, "a.b"), "c");
	assert_null(table_get(&words, "a.c"));
	table_end(&words);
	kit_close(&file);
}

/* Up to six digits, years, times and amounts are words; seven with signs between are something to dial. */
static void
phone_numbers_are_seen(void **state)
{
	static const struct {
		const char *text;
		int column; /* of the first digit; 0: no number */
	} cases[] = {
	    {"116 006", 0}, {"24/7", 0}, {"2024 and 2025", 0}, {"27,600,000", 0}, {"30 July 2025", 0},
	    {"123456", 0}, {"1234567", 6}, {"123 4567", 6}, {"a 12-34-567", 8}, {"(12) 345 67", 7}, {"12.34.567", 6},
	    {"1 2 3 4 5 6 7", 6}, {"+33 1 99 00", 7}, {"123   4567", 6}, {"123    4567", 0}, {"123 a 4567", 0},
	    {"\xD9\xA1\xD9\xA2\xD9\xA3\xD9\xA4\xD9\xA5\xD9\xA6\xD9\xA7", 6}, {"12 a 1234567", 11},
	    {"123\xC2\xA0" "4567", 6}, {"123\xE2\x80\x91" "4567", 6},
	    {"\xE0\xA5\xA7\xE0\xA5\xA8\xE0\xA5\xA9 4567", 6},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_problems(arena_print(&arena, "a.b: %s\n", arena_print(&arena, "%s", cases[i].text)),
		    cases[i].column ? arena_print(&arena,
		        "file.yaml:1:%d: a phone number inside words, expected it among the facts\n", cases[i].column) : "");
	arena_end(&arena);
}

static void
addresses_are_seen(void **state)
{
	(void)state;
	assert_problems("a.b: see http://c\n",
	    "file.yaml:1:10: an address of the web inside words, expected it among the facts\n");
	assert_problems("a.b: see HTTPS://c\n",
	    "file.yaml:1:10: an address of the web inside words, expected it among the facts\n");
	assert_problems("a.b: \"\\u00e9 WWW.c\"\n",
	    "file.yaml:1:14: an address of the web inside words, expected it among the facts\n");
	assert_problems("a.b: the web, and http\n", "");
}

static void
texts_are_limited(void **state)
{
	struct bytes bytes = {0};

	(void)state;
	bytes_put_string(&bytes, "a.b: ");
	for (int i = 0; i < CONTENT_WORD_LONGEST; i++)
		bytes_put(&bytes, "a", 1);
	assert_problems(bytes.start, "");
	bytes_put(&bytes, "a", 1);
	assert_problems(bytes.start, "file.yaml:1:6: the words of 'a.b' are longer than 2000 bytes, expected less\n");
	bytes_end(&bytes);
}

static void
words_are_limited(void **state)
{
	struct bytes bytes = {0};

	(void)state;
	for (int i = 0; i < CONTENT_WORDS_MOST; i++)
		bytes_print(&bytes, "a.b%d: c\n", i);
	assert_problems(bytes.start, "");
	bytes_put_string(&bytes, "more.words: c\n");
	assert_problems(bytes.start, "file.yaml:1:1: the file has 5001 texts, expected at most 5000\n");
	bytes_end(&bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(texts_are_read_in_every_style),
	    cmocka_unit_test(texts_outlive_the_file),
	    cmocka_unit_test(phone_numbers_are_seen),
	    cmocka_unit_test(addresses_are_seen),
	    cmocka_unit_test(texts_are_limited),
	    cmocka_unit_test(words_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
