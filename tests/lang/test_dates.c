/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, times, counts and opening hours in words of many languages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uloc.h>

#include "base/utf8.h"
#include "lang/dates.h"
#include "lang/pick.h"
#include "text/script.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct arena arena;

/* NULL for "". Two calls may not be mixed. */
static const struct language *
language_of(const char *code)
{
	static struct language language;

	language = (struct language){.code = code};
	language.right_to_left = !strcmp(code, "ar") || !strcmp(code, "fa") || !strcmp(code, "he") || !strcmp(code, "haz");
	return *code ? &language : NULL;
}

static const char *const many_languages[] = {"am", "ar", "bn", "ckb", "cs", "de", "en", "es", "fa", "fi", "fr", "he", "hi",
    "hu", "id", "ja", "ka", "km", "ko", "ku", "lo", "mn", "my", "ne", "om", "pl", "ps", "pt-BR", "ro", "ru", "rw", "si",
    "so", "sw", "ta", "th", "ti", "tr", "uk", "ur", "vi", "yo", "zh-Hans", "haz", "prs"};

static void
dates_are_told_as_far_as_known(void **state)
{
	static const struct {
		const char *in;
		struct date date;
		const char *words;
	} rows[] = {
	    {"en", {2026, 3, 3}, "3 March 2026"},
	    {"en", {2026, 3, 0}, "March 2026"},
	    {"en", {2026, 0, 0}, "2026"},
	    {"en", {2026, 0, 3}, "2026"},
	    {"en", {2026, 13, 3}, "2026"},
	    {"en", {2026, 3, 32}, "March 2026"},
	    {"en", {2026, -1, -1}, "2026"},
	    {"", {2026, 12, 31}, "31 December 2026"},
	    {"fr", {2026, 3, 3}, "3 mars 2026"},
	    {"fr", {2026, 8, 0}, "août 2026"},
	    {"es", {2026, 3, 3}, "3 de marzo de 2026"},
	    {"ru", {2026, 3, 3}, "3 марта 2026\u00A0г."},
	    {"ru", {2026, 3, 0}, "март 2026\u00A0г."},
	    {"zh-Hans", {2026, 3, 3}, "2026年3月3日"},
	    {"zh-Hans", {2026, 0, 0}, "2026年"},
	    {"ar", {2026, 3, 3}, "3 مارس 2026"},
	    {"fa", {2026, 3, 3}, "3 مارس 2026"},
	    {"prs", {2026, 3, 27}, "27 مارچ 2026"},
	    {"th", {2026, 3, 0}, "มีนาคม 2026"},
	    {"de", {2024, 2, 29}, "29. Februar 2024"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct phrase words = date_words(&arena, language_of(rows[i].in), rows[i].date);

		assert_string_equal(words.text, rows[i].words);
		assert_string_equal(words.language, *rows[i].in ? rows[i].in : "en");
		assert_int_equal(words.right_to_left, !strcmp(rows[i].in, "ar") || !strcmp(rows[i].in, "fa"));
	}
}

static void
no_year_is_nothing(void **state)
{
	(void)state;
	assert_null(date_words(&arena, language_of("fr"), (struct date){0}).text);
	assert_null(date_words(&arena, language_of("fr"), (struct date){0, 3, 3}).text);
	assert_null(date_words(&arena, language_of("fr"), (struct date){-1, 3, 3}).text);
}

static int
days_of_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0));
}

static void
every_day_is_itself(void **state)
{
	static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August",
	    "September", "October", "November", "December"};
	struct arena step = {0};

	(void)state;
	for (int year = 1896; year <= 2104; year += year < 2000 ? 4 : 1)
		for (int month = 1; month <= 12; month++)
			for (int day = 1; day <= days_of_month(year, month); day++) {
				char expected[40];

				snprintf(expected, sizeof expected, "%d %s %d", day, months[month - 1], year);
				assert_string_equal(
				    date_words(&step, NULL, (struct date){year, month, day}).text, expected);
				arena_empty(&step);
			}
	arena_end(&step);
}

/* Whether all digits in it are Western. */
static bool
digits_are_western(const char *text)
{
	for (uint32_t code; (code = utf8_walk(&text));)
		if (text_digit(code) >= 0 && code > '9')
			return false;
	return true;
}

/* The Gregorian year and Western digits, whatever calendar and digits the language prefers. */
static void
every_language_has_gregorian_dates_in_western_digits(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(many_languages); i++) {
		const struct language *language = language_of(many_languages[i]);
		struct phrase day = date_words(&arena, language, (struct date){2026, 3, 27}),
			      time = time_words(&arena, language, 14, 5);

		assert_non_null(strstr(day.text, "2026"));
		assert_non_null(strstr(day.text, "27"));
		assert_non_null(strstr(time.text, "14"));
		assert_non_null(strstr(time.text, "05"));
		assert_true(digits_are_western(day.text));
		assert_true(digits_are_western(time.text));
	}
}

static void
all_words_are_fit_for_cells(void **state)
{
	const char *hours = "Mo,Tu,We,Th 09:00-12:30,13:30-17:00,18:00-19:00; Fr-Su 00:00-24:00";

	(void)state;
	for (size_t i = 0; i < COUNT(many_languages); i++) {
		const struct language *language = language_of(many_languages[i]);
		const struct phrase none = {0}, made[] = {
		    date_words(&arena, language, (struct date){2026, 3, 27}),
		    date_words(&arena, language, (struct date){2026, 11, 0}),
		    time_words(&arena, language, 23, 59),
		    count_words(&arena, language, 1234567),
		    hours_words(&arena, language, hours, none, none),
		};

		for (size_t j = 0; j < COUNT(made); j++) {
			size_t at;
			const char *fault = text_fault(&arena, made[j].text, strlen(made[j].text), &at);

			if (fault)
				fail_msg("%s: '%s' has %s", many_languages[i], made[j].text, fault);
		}
	}
}

static void
unknown_languages_get_english(void **state)
{
	static const char *const sites[] = {"fr_FR", "en_US", "prs"};
	const struct phrase none = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(sites); i++) {
		UErrorCode status = U_ZERO_ERROR;
		const struct language *hazaragi;
		struct phrase words;

		uloc_setDefault(sites[i], &status);
		date_words(&arena, NULL, (struct date){2026, 0, 0});
		hazaragi = language_of("haz");
		words = date_words(&arena, hazaragi, (struct date){2026, 3, 27});
		assert_string_equal(words.text, "27 March 2026");
		assert_string_equal(words.language, "en");
		assert_false(words.right_to_left);
		words = hours_words(&arena, hazaragi, "Mo 09:00-10:00", none, none);
		assert_string_equal(words.text, "Mon 09:00–10:00");
		assert_string_equal(words.language, "en");
		assert_string_equal(count_words(&arena, hazaragi, 12345).text, "12,345");
	}
}

static void
times_are_told_as_the_language_writes_them(void **state)
{
	static const struct {
		const char *in;
		int hour, minute;
		const char *words;
	} rows[] = {
	    {"en", 14, 5, "14:05"},
	    {"en", 0, 0, "00:00"},
	    {"en", 24, 0, "24:00"},
	    {"es", 8, 30, "8:30"},
	    {"es", 24, 0, "24:00"},
	    {"id", 14, 5, "14.05"},
	    {"id", 24, 0, "24.00"},
	    {"th", 8, 5, "08:05 น."},
	    {"th", 24, 0, "24:00 น."},
	    {"ar", 14, 5, "14:05"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(
		    time_words(&arena, language_of(rows[i].in), rows[i].hour, rows[i].minute).text, rows[i].words);
}

static void
counts_have_the_digits_of_the_language(void **state)
{
	static const struct {
		const char *in;
		long count;
		const char *words;
	} rows[] = {
	    {"en", 12345, "12,345"},
	    {"", 0, "0"},
	    {"en", -7, "-7"},
	    {"fr", 12345, "12\u00A0345"},
	    {"de", 12345, "12.345"},
	    {"fa", 12345, "۱۲٬۳۴۵"},
	    {"my", 12345, "၁၂,၃၄၅"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct phrase words = count_words(&arena, language_of(rows[i].in), rows[i].count);

		assert_string_equal(words.text, rows[i].words);
		assert_string_equal(words.language, *rows[i].in ? rows[i].in : "en");
	}
}

static void
hours_are_told_in_the_language(void **state)
{
	static const struct {
		const char *in, *hours, *words;
	} rows[] = {
	    {"en", "Mo-Fr 08:00-16:00", "Mon–Fri 08:00–16:00"},
	    {"", "Mo-Fr 08:00-16:00", "Mon–Fri 08:00–16:00"},
	    {"en", "Mo,Tu,Th 10:00-16:00; We 12:00-20:00", "Mon, Tue and Thu 10:00–16:00\nWed 12:00–20:00"},
	    {"en", "Mo-Fr 09:00-12:30,13:30-17:00", "Mon–Fri 09:00–12:30 and 13:30–17:00"},
	    {"en", "Su-Th 08:00-20:00; Fr-Sa 09:00-17:00", "Sun–Thu 08:00–20:00\nFri–Sat 09:00–17:00"},
	    {"en", "07:00-24:00", "07:00–24:00"},
	    {"en", "Fr 22:00-06:00", "Fri 22:00–06:00"},
	    {"fr", "Mo-Fr 09:00-12:30,13:30-17:00", "lun.–ven. 09:00–12:30 et 13:30–17:00"},
	    {"ru", "Sa,Su 10:00-12:00", "сб и вс 10:00–12:00"},
	    {"zh-Hans", "Mo,We,Fr 10:00-12:00", "周一、周三和周五 10:00–12:00"},
	    {"es", "Sa 08:00-12:00", "sáb 8:00–12:00"},
	    {"th", "Mo-Fr 08:00-16:00", "จ.–ศ. 08:00–16:00 น."},
	    {"th", "Mo-Fr 08:00-24:00", "จ.–ศ. 08:00–24:00 น."},
	    {"ar", "Su-Th 08:30-16:30", "الأحد–الخميس 08:30–16:30"},
	};
	const struct phrase none = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct phrase words = hours_words(&arena, language_of(rows[i].in), rows[i].hours, none, none);

		assert_string_equal(words.text, rows[i].words);
		assert_string_equal(words.language, *rows[i].in ? rows[i].in : "en");
		assert_int_equal(words.right_to_left, !strcmp(rows[i].in, "ar"));
	}
}

static void
always_and_holidays_have_given_words(void **state)
{
	const struct phrase always = {"day and night", "en", false}, holidays = {"holidays", "en", false},
			    arabic = {"العطل", "ar", true}, none = {0};
	struct phrase words;

	(void)state;
	words = hours_words(&arena, language_of("fr"), "24/7", always, none);
	assert_string_equal(words.text, "day and night");
	assert_string_equal(words.language, "en");
	words = hours_words(&arena, language_of("en"), "Sa-Su,PH 09:00-15:00", none, holidays);
	assert_string_equal(words.text, "Sat–Sun and \u2066holidays\u2069 09:00–15:00");
	words = hours_words(&arena, language_of("en"), "PH 09:00-15:00", none, arabic);
	assert_string_equal(words.text, "\u2067العطل\u2069 09:00–15:00");
	assert_false(words.right_to_left);
}

static void
what_cannot_be_told_is_shown_as_written(void **state)
{
	static const char *const rows[] = {"", "by appointment", "Mo-Fr 8-16", "24/7", "Mo,PH 08:00-16:00", "PH off"};
	const struct phrase none = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct phrase words = hours_words(&arena, language_of("ar"), rows[i], none, none);

		assert_string_equal(words.text, rows[i]);
		assert_string_equal(words.language, "en");
		assert_false(words.right_to_left);
	}
}

static void
changing_languages_takes_no_memory(void **state)
{
	enum { ROUNDS = 100, WARM = 10, FEW_BYTES = 4096 };
	static const char *const codes[] = {"en", "fr", "ar", "ru", "zh-Hans", "th"};
	struct arena step = {0};
	const struct phrase none = {0};
	size_t used = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		if (round == WARM)
			used = mallinfo2().uordblks;
		for (size_t i = 0; i < COUNT(codes); i++) {
			date_words(&step, language_of(codes[i]), (struct date){2026, 3, 27});
			count_words(&step, language_of(codes[i]), 5);
			hours_words(&step, language_of(codes[i]), "Mo,Tu 10:00-12:00", none, none);
			arena_empty(&step);
		}
	}
	assert_true(mallinfo2().uordblks <= used + FEW_BYTES);
	arena_end(&step);
}

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dates_are_told_as_far_as_known),
	    cmocka_unit_test(no_year_is_nothing),
	    cmocka_unit_test(every_day_is_itself),
	    cmocka_unit_test(every_language_has_gregorian_dates_in_western_digits),
	    cmocka_unit_test(all_words_are_fit_for_cells),
	    cmocka_unit_test(unknown_languages_get_english),
	    cmocka_unit_test(times_are_told_as_the_language_writes_them),
	    cmocka_unit_test(counts_have_the_digits_of_the_language),
	    cmocka_unit_test(hours_are_told_in_the_language),
	    cmocka_unit_test(always_and_holidays_have_given_words),
	    cmocka_unit_test(what_cannot_be_told_is_shown_as_written),
	    cmocka_unit_test(changing_languages_takes_no_memory),
	};

	return cmocka_run_group_tests(tests, NULL, end_arena);
}
