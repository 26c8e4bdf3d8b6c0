/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of charts in words of many languages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "lang/values.h"
#include "text/script.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define NBSP "\u00A0"

static struct arena arena;

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static void
values_are_written_as_the_language_does(void **state)
{
	static const struct {
		const char *code, *decimal;
		enum unit unit;
		const char *words;
	} rows[] = {
	    {"en", "42", UNIT_PERCENT, "42%"},
	    {"en", "0.5", UNIT_PERCENT, "0.5%"},
	    {"en", "9548", UNIT_NUMBER, "9,548"},
	    {"en", "17.3", UNIT_MILLION, "17.3 million"},
	    {"en", "0.9", UNIT_MILLION, "900 thousand"},
	    {"en", "20.8", UNIT_BILLION_DOLLARS, "20.8 billion"},
	    {"en", "27252", UNIT_DOLLARS, "27,252"},
	    {"en", "5.3", UNIT_PER_THOUSAND, "5.3"},
	    {"en", "12.345", UNIT_MILLION, "12.345 million"},
	    {"fr", "42", UNIT_PERCENT, "42" NBSP "%"},
	    {"fr", "9548", UNIT_NUMBER, "9" NBSP "548"},
	    {"fr", "0.9", UNIT_PER_THOUSAND, "0,9"},
	    {"fr", "84", UNIT_BILLION_DOLLARS, "84 milliards"},
	    {"ru", "15.1", UNIT_MILLION, "15,1 миллиона"},
	    {"ru", "5", UNIT_MILLION, "5 миллионов"},
	    {"es", "9548", UNIT_NUMBER, "9548"},
	    {"es", "27252", UNIT_NUMBER, "27.252"},
	    {"es", "84", UNIT_BILLION_DOLLARS, "84 mil millones"},
	    {"zh-Hans", "15.1", UNIT_MILLION, "1510万"},
	    {"zh-Hans", "84", UNIT_BILLION_DOLLARS, "840亿"},
	    {"ar", "42", UNIT_PERCENT, "42%"},
	    {"ar", "27.6", UNIT_MILLION, "27.6 مليون"},
	    {"hi", "15.1", UNIT_MILLION, "1.51 करोड़"},
	    {"fa", "42", UNIT_PERCENT, "۴۲٪"},
	    {"fa", "27252", UNIT_NUMBER, "۲۷٬۲۵۲"},
	    {"fa", "27.6", UNIT_MILLION, "۲۷٫۶ میلیون"},
	    {"ps", "42", UNIT_NUMBER, "۴۲"},
	    {"prs", "84", UNIT_BILLION_DOLLARS, "۸۴ میلیارد"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct language language = {.code = rows[i].code, .right_to_left = !strcmp(rows[i].code, "ar")};
		struct phrase words = value_words(&arena, &language, rows[i].decimal, rows[i].unit);

		assert_string_equal(words.text, rows[i].words);
		assert_string_equal(words.language, rows[i].code);
		assert_int_equal(words.right_to_left, language.right_to_left);
	}
}

static void
years_stand_apart(void **state)
{
	static const struct language french = {.code = "fr"}, persian = {.code = "fa"};

	(void)state;
	assert_string_equal(years_words(&arena, &french, 2016, 2022).text, "2016–2022");
	assert_string_equal(years_words(&arena, &persian, 2016, 2022).text, "۲۰۱۶–۲۰۲۲");
	assert_string_equal(years_words(&arena, NULL, 2016, 2022).text, "2016–2022");
	assert_string_equal(years_words(&arena, &french, 2016, 0).text, "2016");
	assert_string_equal(years_words(&arena, &persian, 2016, 0).text, "۲۰۱۶");
}

/* English where ICU knows nothing. */
static void
unknown_languages_get_english(void **state)
{
	static const struct language unknown = {.code = "qaa"};
	struct phrase words = value_words(&arena, &unknown, "17.3", UNIT_MILLION);

	(void)state;
	assert_string_equal(words.text, "17.3 million");
	assert_true(!words.language || !strcmp(words.language, "en"));
	assert_string_equal(value_words(&arena, NULL, "8", UNIT_PERCENT).text, "8%");
}

static void
digits_are_those_of_the_words_and_nothing_is_invisible(void **state)
{
	static const char *const codes[] = {"am", "ar", "bn", "ckb", "dz", "fa", "hi", "km", "lo", "mr", "my", "ne", "ps", "th",
	    "ur", "zh-Hans"};
	static const enum unit units[] = {UNIT_PERCENT, UNIT_NUMBER, UNIT_MILLION, UNIT_BILLION_DOLLARS};

	(void)state;
	for (size_t i = 0; i < COUNT(codes); i++)
		for (size_t j = 0; j < COUNT(units); j++) {
			const struct language language = {.code = codes[i]};
			const char *text = value_words(&arena, &language, "1234.5", units[j]).text, *at = text;
			bool persian = !strcmp(codes[i], "fa") || !strcmp(codes[i], "ps");
			size_t fault;

			assert_null(text_fault(&arena, text, strlen(text), &fault));
			for (uint32_t code; (code = utf8_walk(&at));)
				assert_true(text_digit(code) < 0 || persian == (code > '9'));
		}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, NULL, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(values_are_written_as_the_language_does),
	    TEST(years_stand_apart),
	    TEST(unknown_languages_get_english),
	    TEST(digits_are_those_of_the_words_and_nothing_is_invisible),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
