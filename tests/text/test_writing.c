/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts, capitals and quotation marks. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "text/writing.h"

static void
letters_are_known(void **state)
{
	(void)state;
	assert_true(text_is_letter('a'));
	assert_true(text_is_letter(0x301));  /* a mark */
	assert_true(text_is_letter(0x5DD0));
	assert_false(text_is_letter('1'));
	assert_false(text_is_letter(' '));
	assert_false(text_is_letter(0x2019));
	assert_false(text_is_letter(0x110000));
}

static void
foreign_letters_are_found(void **state)
{
	static const struct {
		const char *text, *script;
		int at; /* -1: none */
		size_t length;
	} rows[] = {
	    {"Allez-y, 12!", "Latn", -1, 0},
	    {"Привет", "Cyrl", -1, 0},
	    {"Привет SMS2 всем", "Cyrl", 13, 4},
	    {"aбв г", "Latn", 1, 4},
	    {"é̂ ʼ", "Latn", -1, 0},
	    {"漢字かなカナー", "Jpan", -1, 0},
	    {"漢字かな", "Hans", 6, 6},
	    {"한국어 漢字", "Kore", -1, 0},
	    {"العربية ـ", "Arab", -1, 0},
	    {"abc", "Zzzz", 0, 3},
	    {"abc", "nosuch", -1, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t length = 0;
		const char *found = text_next_foreign(rows[i].text, rows[i].script, &length);

		assert_int_equal(found ? found - rows[i].text : -1, rows[i].at);
		assert_int_equal(length, rows[i].length);
	}
}

static void
words_are_found_whatever_their_capitals(void **state)
{
	static const struct {
		const char *text, *part, *language;
		bool whole;
		int at; /* -1: none */
	} rows[] = {
	    {"The POLICE came", "police", "en", true, 4},
	    {"The policeman", "police", "en", true, -1},
	    {"The policeman", "police", "en", false, 4},
	    {"unpolice police", "police", "en", true, 9},
	    {"#30July", "july", "en", true, 3},
	    {"Полицию", "полиц", "ru", false, 0},
	    {"ISPARTA", "isparta", "en", true, 0},
	    {"ISPARTA", "isparta", "tr", true, -1},
	    {"İSPARTA", "isparta", "tr", true, 0},
	    {"ISPARTA", "ısparta", "az-Latn", true, 0},
	    {"polic", "police", "en", false, -1},
	    {"", "police", "en", false, -1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t length = 0;
		const char *found =
		    text_find_alike(rows[i].text, rows[i].part, rows[i].language, rows[i].whole, &length);

		assert_int_equal(found ? found - rows[i].text : -1, rows[i].at);
	}
}

static void
quotes_are_those_of_cldr(void **state)
{
	struct text_quotes quotes;

	(void)state;
	assert_true(text_quotes_of("en", &quotes));
	assert_int_equal(quotes.open[0], 0x201C);
	assert_int_equal(quotes.close[1], 0x2019);
	assert_true(text_quotes_of("es", &quotes)); /* whatever ICU's version */
	assert_int_equal(quotes.open[0], 0xAB);
	assert_int_equal(quotes.close[1], 0x201D);
	assert_true(text_quotes_of("sr-Cyrl", &quotes));
	assert_int_equal(quotes.open[0], 0x201E);
	assert_int_equal(quotes.close[0], 0x201C);
	assert_true(text_quotes_of("fr", &quotes));
	assert_int_equal(quotes.open[0], 0xAB);
	assert_int_equal(quotes.close[0], 0xBB);
	assert_true(text_quotes_of("de", &quotes));
	assert_int_equal(quotes.open[0], 0x201E);
	assert_int_equal(quotes.close[0], 0x201C);
	assert_int_equal(quotes.open[1], 0x201A);
	assert_false(text_quotes_of("prs", &quotes));
	assert_int_equal(quotes.open[0], 0x201C);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(letters_are_known),
	    cmocka_unit_test(foreign_letters_are_found),
	    cmocka_unit_test(words_are_found_whatever_their_capitals),
	    cmocka_unit_test(quotes_are_those_of_cldr),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
