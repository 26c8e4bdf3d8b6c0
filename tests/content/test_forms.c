/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms: what fits, what does not, and where it stops to. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/forms.h"
#include "content/model.h"

struct example {
	const char *text;
	int fault; /* the byte where it stops to fit; -1: it fits */
};

static void
assert_examples(const struct form *form, const struct example *examples, size_t count)
{
	assert_non_null(form->noun);
	assert_non_null(form->expected);
	for (size_t i = 0; i < count; i++) {
		const char *fault = form->fault(examples[i].text);
		int at = fault ? (int)(fault - examples[i].text) : -1;

		if (at != examples[i].fault)
			print_error("'%s' is not judged as %s\n", examples[i].text, form->noun);
		assert_int_equal(at, examples[i].fault);
	}
}

#define assert_form(form, ...)                                                                     \
	do {                                                                                       \
		static const struct example examples[] = {__VA_ARGS__};                            \
		assert_examples(&form, examples, sizeof examples / sizeof *examples);              \
	} while (0)

static void
lines(void **state)
{
	(void)state;
	assert_form(form_line, {"a b", -1}, {"", 0}, {"a\nb", 1});
}

static void
codes_and_ids(void **state)
{
	(void)state;
	assert_form(form_code, {"a", -1}, {"inland-only", -1}, {"0-9", -1}, {"", 0}, {"-a", 0}, {"a-", 2}, {"a--b", 2},
	    {"A", 0}, {"a.b", 1}, {"a b", 1}, {"a_b", 1}, {"\303\251", 0});
	assert_form(form_page, {"signs", -1}, {"signs.work", -1}, {"a.b.c", -1}, {"", 0}, {".", 0}, {"a.", 2},
	    {".a", 0}, {"a..b", 2}, {"a/b", 1}, {"..", 0}, {"a-.b", 2}, {"Signs", 0});
	assert_form(form_words, {"signs.work.title", -1}, {"a.b", -1}, {"a", 1}, {"", 0}, {"country.FR", -1},
	    {"country.XK", -1}, {"country.US.also", -1}, {"country.QQ.also", 8}, {"country.US.else", 10}, {"country.QQ", 8}, {"country.fr", 8}, {"country.", 8}, {"a.FR", 2});
}

static void
languages(void **state)
{
	(void)state;
	assert_form(form_language, {"en", -1}, {"lua", -1}, {"zh-Hans", -1}, {"pt-BR", -1}, {"es-419", -1},
	    {"zh-Hant-TW", -1}, {"", 0}, {"e", 1}, {"EN", 0}, {"english", 3}, {"zh_CN", 2}, {"zh-hans", 3},
	    {"zh-Han", 6}, {"pt-B", 4}, {"pt-BRA", 5}, {"en-", 3}, {"es-41", 5});
	assert_form(form_catalog, {"zh_CN", -1}, {"sr@latin", -1}, {"fr", -1}, {"pt_BR@x", 7}, {"../fr", 0},
	    {"fr/x", 2}, {"zh-CN", 2}, {"", 0}, {"zh_", 3});
	assert_form(form_script, {"Hans", -1}, {"Latn", -1}, {"hans", 0}, {"Han", 3}, {"Hansx", 4}, {"", 0},
	    {"HANS", 1});
}

static void
countries(void **state)
{
	(void)state;
	assert_form(form_country, {"FR", -1}, {"AD", -1}, {"ZW", -1}, {"NO", -1}, {"XK", -1}, {"001", -1}, {"QQ", 0},
	    {"UK", 0}, {"fr", 0}, {"F", 1}, {"FRA", 2}, {"", 0}, {"002", 0}, {"DA", 0});
}

/* Every code that is there is found, and nothing between two codes is taken for one. */
static void
all_countries_are_known(void **state)
{
	int known = 0;

	(void)state;
	for (char first = 'A'; first <= 'Z'; first++)
		for (char second = 'A'; second <= 'Z'; second++) {
			char code[] = {first, second, '\0'};

			known += !form_country.fault(code);
		}
	assert_int_equal(known, 250);
}

static void
numbers_to_dial(void **state)
{
	(void)state;
	assert_form(form_phone, {"112", -1}, {"+33 (0)1-99/00*12#", -1}, {"*3450", -1}, {"", 0}, {" 1", 0}, {"1 ", 2},
	    {"+", 1}, {"0800 HELP", 5}, {"1:2", 1}, {"1\n2", 1}, {"1.2", 1}, {"\331\240", 0},
	    {"0123456789012345678901234567890123456789", -1}, {"01234567890123456789012345678901234567890", 40});
	assert_form(form_decimal, {"42", -1}, {"17.3", -1}, {"123456789.123", -1}, {"", 0}, {".5", 0}, {"1.", 2}, {"1,2", 1},
	    {"1234567890", 9}, {"1.2345", 5}, {"-1", 0}, {"1.2.3", 3});
	assert_form(form_figure, {"112", -1}, {"10:00-20:00", -1}, {"2017", -1}, {"ten", 0}, {":", 1},
	    {"0123456789012345678901234567890123456789", -1}, {"01234567890123456789012345678901234567890", 40});
	assert_int_equal(CONTENT_NUMBER_LONGEST, 40);
}

static void
hours(void **state)
{
	(void)state;
	assert_form(form_hours, {"24/7", -1}, {"Mo-Fr 08:00-16:00; Sa,PH 09:00-12:00", -1}, {"always", 0}, {"", 0},
	    {"Mo 8-9", 0});
}

static void
dates(void **state)
{
	(void)state;
	assert_form(form_date, {"2026", -1}, {"2026-09", -1}, {"2026-09-23", -1}, {"2024-02-29", -1}, {"2000-02-29", -1},
	    {"2023-02-29", 8}, {"2100-02-29", 8}, {"2026-02-30", 8}, {"2026-04-31", 8}, {"2026-12-31", -1},
	    {"2026-00", 5}, {"2026-13", 5}, {"2026-09-00", 8}, {"2026-9", 6}, {"26", 2}, {"", 0}, {"2026-", 5},
	    {"2026-09-23T", 10}, {"2026/09", 4}, {"1899", 0}, {"1900", -1}, {"2199", -1}, {"2200", 0},
	    {"2026-09-233", 10}, {"20260923", 4});
}

static void
dates_are_read_as_far_as_known(void **state)
{
	struct date date = form_read_date("2026-09-23");

	(void)state;
	assert_int_equal(date.year, 2026);
	assert_int_equal(date.month, 9);
	assert_int_equal(date.day, 23);
	date = form_read_date("2026-09");
	assert_int_equal(date.month, 9);
	assert_int_equal(date.day, 0);
	date = form_read_date("2026");
	assert_int_equal(date.year, 2026);
	assert_int_equal(date.month, 0);
}

static void
addresses(void **state)
{
	(void)state;
	assert_form(form_web, {"https://example.org", -1}, {"http://example.org/a?b=c#d", -1}, {"example.org", 0},
	    {"ftp://example.org", 0}, {"https://", 8}, {"https:///x.y", 8}, {"https://localhost", 8},
	    {"https://a.b/c d", 13}, {"https://a.b/<c", 12}, {"https://a.b/\303\251", 12}, {"", 0});
	assert_form(form_email, {"a@b.org", -1}, {"a.b+c@d.e", -1}, {"a", 1}, {"@b.org", 6}, {"a@b", 3}, {"a@b@c.d", 3},
	    {"a b@c.d", 1}, {"a@b.", 4}, {"", 0}, {"a,b@c.d", 1});
}

static void
directions(void **state)
{
	static const char *const right_to_left[] = {"Arab", "Hebr", "Thaa", "Adlm", "Syrc", "Nkoo"};
	static const char *const left_to_right[] = {"Latn", "Cyrl", "Hans", "Ethi", "Deva", "Thai"};

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		assert_true(form_script_is_right_to_left(right_to_left[i]));
		assert_false(form_script_is_right_to_left(left_to_right[i]));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines),
	    cmocka_unit_test(codes_and_ids),
	    cmocka_unit_test(languages),
	    cmocka_unit_test(countries),
	    cmocka_unit_test(all_countries_are_known),
	    cmocka_unit_test(numbers_to_dial),
	    cmocka_unit_test(hours),
	    cmocka_unit_test(dates),
	    cmocka_unit_test(dates_are_read_as_far_as_known),
	    cmocka_unit_test(addresses),
	    cmocka_unit_test(directions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
