/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets for the ear. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/bytes.h"
#include "voice/speak.h"

#define WORDS(words) ((struct phrase){.text = words, .language = "en"})
#define FRENCH(words) ((struct phrase){.text = words, .language = "fr"})
#define PLACE WORDS("{place} of {count}")

static struct arena arena;

/* "language: text" by lines. */
static const char *
told(const struct utterances *said)
{
	struct bytes lines = {0};
	const char *copy;

	bytes_put_string(&lines, "");
	for (size_t i = 0; i < said->count; i++)
		bytes_print(&lines, "%s: %s\n", said->list[i].language, said->list[i].text);
	copy = arena_string(&arena, lines.start ? lines.start : "");
	bytes_end(&lines);
	return copy;
}

static struct sheet
sheet_in(const char *language)
{
	struct sheet sheet;

	sheet_start(&sheet, &arena, language, false);
	return sheet;
}

static const char *
sheet_told(struct sheet *sheet, struct phrase place)
{
	struct utterances said;

	sheet_number_choices(sheet);
	said = speak_sheet(&arena, sheet, place);
	return told(&said);
}

static void
a_sheet_is_said_in_its_order(void **state)
{
	struct sheet sheet = sheet_in("en");

	(void)state;
	sheet_title(&sheet, WORDS("Title"));
	sheet_heading(&sheet, WORDS("Heading"));
	sheet_sign(&sheet, WORDS("Sign"), WORDS("Why"), true);
	sheet_rule(&sheet);
	sheet_avoid(&sheet, FRENCH("Jamais"), WORDS("Never"));
	sheet_bar(&sheet, WORDS("Women"), WORDS("61 %"), 1, 2);
	sheet_choice(&sheet, 0, WORDS("First"));
	sheet_choice_with(&sheet, 1, FRENCH("Deux"), WORDS("detail"), NULL, 0);
	assert_string_equal(sheet_told(&sheet, PLACE), "en: Title\nen: Heading\nen: Sign. Why\nfr: Jamais\nen: Never\n"
	    "en: Women: 61 %\nen: 1 of 2: First\nen: 2 of 2\nfr: Deux\nen: detail\n");
	arena_end(&arena);
}

static void
the_english_below_a_draft_is_not_said(void **state)
{
	struct sheet sheet = sheet_in("fr");

	(void)state;
	sheet_paragraph(&sheet, (struct phrase){.text = "Un", .language = "fr", .original = "One"});
	assert_string_equal(sheet_told(&sheet, FRENCH("{place} sur {count}")), "fr: Un\n");
	arena_end(&arena);
}

static void
numbers_to_call_are_said_digit_by_digit(void **state)
{
	static const struct {
		const char *fact, *said;
	} rows[] = {{"112", "1 1 2"}, {"0800 505 0", "0 8 0 0, 5 0 5, 0"}, {"+33 (0)1-42", "+ 3 3, 0, 1, 4 2"},
	    {"*16#", "* 1 6 #"}, {"1 - 99", "1 - 99"}, {"a@b.org", "a@b.org"}, {"24/7 phone", "24/7 phone"}, {"15", "1 5"}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sheet sheet = sheet_in("en");
		const char *expected = arena_print(&arena, "en: Call: %s\nen: %s\n", rows[i].said, rows[i].said);

		sheet_fact(&sheet, WORDS("Call"), rows[i].fact);
		sheet_fact(&sheet, (struct phrase){0}, rows[i].fact);
		assert_string_equal(sheet_told(&sheet, PLACE), expected);
		arena_end(&arena);
	}
}

/* A service may have its name in another language; its number must be understood. */
static void
numbers_are_said_in_the_visitors_language(void **state)
{
	struct sheet sheet = sheet_in("fr");

	(void)state;
	sheet_choice_with(&sheet, 0, WORDS("Helpline"), FRENCH("Une association"), "116 006", 0);
	sheet_number(&sheet, WORDS("Call"), "112");
	assert_string_equal(sheet_told(&sheet, FRENCH("{place} sur {count}")),
	    "fr: 1 sur 1\nen: Helpline\nfr: Une association: 1 1 6, 0 0 6\nen: Call\nfr: 1 1 2\n");
	arena_end(&arena);
}

/* Never that it cannot be drawn and how to scan it in one breath. */
static void
of_a_code_only_what_is_in_it_is_said(void **state)
{
	struct sheet sheet = sheet_in("en");

	(void)state;
	sheet_title(&sheet, WORDS("Code"));
	sheet_code(&sheet, WORDS("Call"), "116 006", "tel:116006", WORDS("Hold it here"), WORDS("It cannot be drawn"));
	assert_string_equal(sheet_told(&sheet, PLACE), "en: Code\nen: Call: 1 1 6, 0 0 6\n");
	arena_end(&arena);
}

static void
a_number_put_into_words_is_too(void **state)
{
	static const struct {
		const char *words, *said;
	} rows[] = {{"Call \u2066116 006\u2069 now", "en: Call 1 1 6, 0 0 6 now\n"}, {"In \u20662024\u2069", "en: In 2024\n"},
	    {"\u206712\u2069 of \u2067many\u2069", "en: 12 of many\n"}, {"from 1990 on", "en: from 1990 on\n"},
	    {"\u2066116 00", "en: 116 00\n"}, {"a\nb", "en: a b\n"}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sheet sheet = sheet_in("en");

		sheet_paragraph(&sheet, WORDS(rows[i].words));
		assert_string_equal(sheet_told(&sheet, PLACE), rows[i].said);
		arena_end(&arena);
	}
}

static void
choices_of_two_digits_say_them(void **state)
{
	struct sheet sheet = sheet_in("en");
	struct utterances said;

	(void)state;
	for (int i = 0; i < 12; i++)
		sheet_choice(&sheet, i, WORDS("Word"));
	sheet_number_choices(&sheet);
	said = speak_choice(&arena, &sheet, 2, PLACE);
	assert_string_equal(told(&said), "en: 1 3: 3 of 12: Word\n");
	said = speak_choice(&arena, &sheet, 12, PLACE);
	assert_int_equal(said.count, 0);
	said = speak_choice(&arena, &sheet, -1, PLACE);
	assert_int_equal(said.count, 0);
	arena_end(&arena);
}

static void
without_words_for_it_a_choice_says_its_number(void **state)
{
	struct sheet sheet = sheet_in("th");

	(void)state;
	sheet_choice(&sheet, 0, (struct phrase){.text = "ก", .language = "th"});
	assert_string_equal(sheet_told(&sheet, PLACE), "th: 1: ก\n");
	arena_end(&arena);
}

static void
a_choice_may_be_said_in_its_own_way(void **state)
{
	struct sheet sheet = sheet_in("en");

	(void)state;
	sheet_choice_with(&sheet, 0, FRENCH("Français"), FRENCH("Bienvenue"), NULL, 14);
	sheet_say_choice(&sheet, FRENCH("Pour le français, \u20661 4\u2069"));
	assert_string_equal(sheet_told(&sheet, PLACE), "fr: Pour le français, 1 4\n");
	arena_end(&arena);
}

/* A number that follows a page without its country might be called from another one. */
static void
the_numbers_of_the_footer_come_last_with_their_country(void **state)
{
	struct sheet sheet = sheet_in("fr");
	struct utterances said;

	(void)state;
	sheet_title(&sheet, FRENCH("Page"));
	sheet.footer[0] = (struct sheet_fact){FRENCH("Urgence"), "112"};
	sheet.footer[1] = (struct sheet_fact){WORDS("Help"), "0800 505"};
	said = speak_sheet(&arena, &sheet, PLACE);
	assert_string_equal(told(&said), "fr: Page\n");
	sheet.here = FRENCH("Italie");
	said = speak_sheet(&arena, &sheet, PLACE);
	assert_string_equal(told(&said), "fr: Page\nfr: Italie: Urgence: 1 1 2\nen: Help\nfr: 0 8 0 0, 5 0 5\n");
	sheet.footer[1].label = FRENCH("Aide");
	said = speak_sheet(&arena, &sheet, PLACE);
	assert_string_equal(told(&said), "fr: Page\nfr: Italie: Urgence: 1 1 2. Aide: 0 8 0 0, 5 0 5\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_sheet_is_said_in_its_order),
	    cmocka_unit_test(the_english_below_a_draft_is_not_said),
	    cmocka_unit_test(numbers_to_call_are_said_digit_by_digit),
	    cmocka_unit_test(numbers_are_said_in_the_visitors_language),
	    cmocka_unit_test(of_a_code_only_what_is_in_it_is_said),
	    cmocka_unit_test(a_number_put_into_words_is_too),
	    cmocka_unit_test(choices_of_two_digits_say_them),
	    cmocka_unit_test(without_words_for_it_a_choice_says_its_number),
	    cmocka_unit_test(a_choice_may_be_said_in_its_own_way),
	    cmocka_unit_test(the_numbers_of_the_footer_come_last_with_their_country),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
