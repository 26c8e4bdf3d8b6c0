/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/raw.h"
#include "kit.h"

static void
assert_cleaned(const char *raw, size_t length, const char *clean, const char *lines)
{
	struct arena arena = {0};
	struct bytes bytes = {0};
	struct problems problems = {0};
	size_t faults;

	bytes_put(&bytes, raw, length);
	faults = raw_clean("f", 1, &bytes, &problems);
	assert_int_equal(faults, problems.count);
	assert_string_equal(bytes.start, clean);
	assert_int_equal(bytes.length, strlen(clean));
	assert_string_equal(kit_lines(&arena, &problems, NULL), lines);
	bytes_end(&bytes);
	problems_end(&problems);
	arena_end(&arena);
}

#define assert_clean(raw, clean, lines) assert_cleaned(raw, sizeof(raw) - 1, clean, lines)

static void
good_bytes_stay(void **state)
{
	(void)state;
	assert_clean("", "", "");
	assert_clean("a: \"\303\251\"\r\nb: % 1\n", "a: \"\303\251\"\r\nb: % 1\n", "");
	assert_clean("\357\273\277a", "a", "");
	assert_clean("\360\220\200\200\364\217\277\275", "\360\220\200\200\364\217\277\275", "");
}

static void
bad_bytes_are_replaced(void **state)
{
	(void)state;
	assert_clean("a\377\376b\377", "a??b?",
	    "f:1:2: bytes that are not UTF-8, expected the file saved as UTF-8\nf:1:5: bytes that are not UTF-8, expected the file saved as UTF-8\n");
	assert_clean("\355\240\200", "???", "f:1:1: bytes that are not UTF-8, expected the file saved as UTF-8\n");
	assert_clean("a\0b", "a?b", "f:1:2: the control character U+0000, expected text without it\n");
	assert_clean("x\n\303\251\033", "x\n\303\251?",
	    "f:2:2: the control character U+001B, expected text without it\n");
	assert_clean("\177\302\205\302\237", "???",
	    "f:1:1: the control character U+007F, expected text without it\n"
	    "f:1:2: the control character U+0085, expected text without it\n"
	    "f:1:3: the control character U+009F, expected text without it\n");
	assert_clean("\342\200\250a\342\200\251", "?a?",
	    "f:1:1: the line separator U+2028, expected text without it\n"
	    "f:1:3: the line separator U+2029, expected text without it\n");
	assert_clean("a\357\273\277\357\277\276", "a??",
	    "f:1:2: the zero-width character U+FEFF, expected text without it\n"
	    "f:1:3: the unassigned character U+FFFE, expected text without it\n");
	assert_clean("a\rb\r", "a?b?",
	    "f:1:2: the control character U+000D, expected text without it\n"
	    "f:1:4: the control character U+000D, expected text without it\n");
}

static void
tabs_and_directives_are_replaced(void **state)
{
	(void)state;
	assert_clean("\ta", " a", "f:1:1: a tab, expected spaces\n");
	assert_clean("a\n%TAG\n %", "a\n#TAG\n %", "f:2:1: a directive, expected none\n");
}

static void
binary_file_is_given_up(void **state)
{
	struct bytes bytes = {0};
	struct problems problems = {0};

	(void)state;
	for (int i = 0; i < RAW_FAULTS_MOST; i++)
		bytes_put(&bytes, "\001", 1);
	assert_int_equal(raw_clean("f", 1, &bytes, &problems), RAW_FAULTS_MOST);
	assert_int_equal(problems.count, RAW_FAULTS_MOST);
	problems_end(&problems);
	bytes_empty(&bytes);
	for (int i = 0; i < 3 * RAW_FAULTS_MOST; i++)
		bytes_put(&bytes, "\001", 1);
	assert_true(raw_clean("f", 1, &bytes, &problems) > RAW_FAULTS_MOST);
	assert_int_equal(problems.count, RAW_FAULTS_MOST + 1);
	assert_non_null(strstr(problems.list[RAW_FAULTS_MOST].text, "more than 20 places"));
	problems_end(&problems);
	bytes_end(&bytes);
}

static void
assert_found(const char *source, size_t start, size_t end, char quote, const char *text, size_t at, long line,
    long column)
{
	struct arena arena = {0};
	struct bytes bytes = {0};
	struct raw_span span = {.start = start, .end = end, .place = {1, 1}, .quote = quote};
	struct raw_place place;

	bytes_put_string(&bytes, source);
	for (size_t i = 0; i < start; i++)
		span.place = source[i] == '\n' ? (struct raw_place){span.place.line + 1, 1}
		                               : (struct raw_place){span.place.line, span.place.column + 1};
	place = raw_find(&bytes, raw_index(&arena, &bytes), &span, text, at);
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
	bytes_end(&bytes);
	arena_end(&arena);
}

static void
places_are_found(void **state)
{
	(void)state;
	assert_found("a: bcb", 3, 6, 0, "bcb", 0, 1, 4);
	assert_found("a: bcb", 3, 6, 0, "bcb", 2, 1, 6);
	assert_found("a: \"b\\ncb\"", 3, 10, '"', "b\ncb", 2, 1, 8);
	assert_found("a: \"b\\x1bc\"", 3, 11, '"', "b\033c", 1, 1, 6);
	assert_found("a: \"b\\x1bc\"", 3, 11, '"', "b\033c", 2, 1, 10);
	assert_found("a: \"\\u00e9\\U0001F600e\"", 3, 22, '"', "\303\251\360\237\230\200e", 2, 1, 11);
	assert_found("a: \"\\u00e9\\U0001F600e\"", 3, 22, '"', "\303\251\360\237\230\200e", 6, 1, 21);
	assert_found("a: \"one\n  two\"", 3, 14, '"', "one two", 4, 2, 3);
	assert_found("a: 'it''s s'", 3, 12, '\'', "it's s", 5, 1, 11);
	assert_found("a: 'it''s'", 3, 10, '\'', "it's", 2, 1, 7);
	assert_found("a: \"\\\"x\\\"\"", 3, 10, '"', "\"x\"", 2, 1, 8);
}

/* A place that cannot be found is the text's own. */
static void
unknown_places_fall_back(void **state)
{
	(void)state;
	assert_found("a: bcb", 3, 6, 0, "bcb", 3, 1, 4);
	assert_found("a: bcb", 3, 6, 0, "xyz", 1, 1, 4);
}

static void
index_reaches_far(void **state)
{
	struct arena arena = {0};
	struct bytes bytes = {0};
	struct raw_span span = {.start = 0, .place = {1, 1}};
	const char *text;
	struct raw_place place;

	(void)state;
	for (int i = 0; i < 3 * RAW_STRIDE; i++)
		bytes_put_string(&bytes, "\303\251");
	bytes_put_string(&bytes, "x");
	text = bytes.start;
	span.end = 3 * RAW_STRIDE + 1;
	place = raw_find(&bytes, raw_index(&arena, &bytes), &span, text, bytes.length - 1);
	assert_int_equal(place.column, 3 * RAW_STRIDE + 1);
	span.start = 2 * RAW_STRIDE + 7;
	span.place.column = (long)span.start + 1;
	place = raw_find(&bytes, raw_index(&arena, &bytes), &span, text + 2 * span.start,
	    bytes.length - 1 - 2 * span.start);
	assert_int_equal(place.column, 3 * RAW_STRIDE + 1);
	bytes_end(&bytes);
	arena_end(&arena);
}

static void
messages_stay_short(void **state)
{
	struct arena arena = {0};
	char text[200];

	(void)state;
	assert_string_equal(raw_short(&arena, "a"), "a");
	assert_string_equal(raw_short(&arena, ""), "");
	assert_string_equal(raw_short(&arena, "a\nb"), "a...");
	memset(text, 'a', sizeof text);
	text[RAW_SHORT_LONGEST] = '\0';
	assert_string_equal(raw_short(&arena, text), text);
	memcpy(text + RAW_SHORT_LONGEST - 1, "\303\251", 3);
	assert_int_equal(strlen(raw_short(&arena, text)), RAW_SHORT_LONGEST - 1 + 3);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(good_bytes_stay),
	    cmocka_unit_test(bad_bytes_are_replaced),
	    cmocka_unit_test(tabs_and_directives_are_replaced),
	    cmocka_unit_test(binary_file_is_given_up),
	    cmocka_unit_test(places_are_found),
	    cmocka_unit_test(unknown_places_fall_back),
	    cmocka_unit_test(index_reaches_far),
	    cmocka_unit_test(messages_stay_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
