/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets: what is said stands there in order, what is nothing does not, and each choice has its number. */
#include "helper.h"

static struct arena arena;
static struct sheet sheet;

static int
start_sheet(void **state)
{
	(void)state;
	sheet_start(&sheet, &arena, "en", false);
	return 0;
}

static int
end_sheet(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static void
say_choices(int count)
{
	for (int i = 0; i < count; i++)
		sheet_choice(&sheet, 100 + i, english("choice"));
	sheet_number_choices(&sheet);
}

static void
begins_empty(void **state)
{
	(void)state;
	assert_int_equal(sheet.count, 0);
	assert_int_equal(sheet.choices, 0);
	assert_string_equal(sheet.language, "en");
	assert_string_equal(sheet.typed, "");
	assert_null(sheet.prompt.text);
	assert_null(sheet_choice_at(&sheet, 0));
	assert_int_equal(sheet_place_of_number(&sheet, 1), -1);
	assert_int_equal(sheet_digits(&sheet), 1);
}

/* What is a draft stands beside its English: below it, or in brackets where a number belongs to it. */
static void
drafts_stand_with_their_english(void **state)
{
	struct phrase draft = {.text = "Polizei", .language = "de", .original = "Police"};
	struct phrase why = {.text = "Darum", .language = "de", .original = "Because"};

	(void)state;
	sheet_title(&sheet, draft);
	sheet_heading(&sheet, draft);
	sheet_sign(&sheet, draft, why, true);
	sheet_fact(&sheet, draft, "17");
	sheet_choice(&sheet, 0, draft);
	assert_int_equal(sheet.count, 6);
	assert_int_equal(sheet.items[1].kind, SHEET_SIGN);
	assert_true(sheet.items[1].strong);
	assert_int_equal(sheet.items[2].kind, SHEET_ORIGINAL);
	assert_string_equal(sheet.items[2].words.text, "Police");
	assert_string_equal(sheet.items[2].words.language, "en");
	assert_string_equal(sheet.items[3].words.text, "Because");
	assert_int_equal(sheet.items[4].kind, SHEET_FACT);
	assert_string_equal(sheet.items[4].words.text, "Polizei (\u2066Police\u2069)");
	assert_int_equal(sheet.items[5].kind, SHEET_CHOICE);
	assert_string_equal(sheet.items[5].words.text, "Polizei");
}

static void
keeps_what_is_said_in_order(void **state)
{
	static const enum sheet_kind kinds[] = {SHEET_HEADING, SHEET_PARAGRAPH, SHEET_SIGN, SHEET_STEP, SHEET_AVOID,
	    SHEET_NOTE, SHEET_WARNING, SHEET_RULE, SHEET_FACT, SHEET_NUMBER, SHEET_CHOICE, SHEET_BAR};

	(void)state;
	sheet_heading(&sheet, english("a"));
	sheet_paragraph(&sheet, english("b"));
	sheet_sign(&sheet, english("c"), english("why c"), true);
	sheet_step(&sheet, english("d"), english("why d"));
	sheet_avoid(&sheet, english("e"), english("why e"));
	sheet_note(&sheet, english("f"));
	sheet_warning(&sheet, english("g"));
	sheet_rule(&sheet);
	sheet_fact(&sheet, english("h"), "112");
	sheet_number(&sheet, english("i"), "113");
	sheet_choice_with(&sheet, 7, english("j"), english("why j"), "114", 0);
	sheet_bar(&sheet, english("k"), english("42%"), 42, 84);
	assert_int_equal(sheet.count, COUNT(kinds));
	for (size_t i = 0; i < COUNT(kinds); i++)
		assert_int_equal(sheet.items[i].kind, kinds[i]);
	assert_string_equal(sheet.items[2].detail.text, "why c");
	assert_true(sheet.items[2].strong);
	assert_string_equal(sheet.items[3].detail.text, "why d");
	assert_string_equal(sheet.items[4].detail.text, "why e");
	assert_string_equal(sheet.items[8].fact, "112");
	assert_string_equal(sheet.items[9].fact, "113");
	assert_string_equal(sheet.items[10].fact, "114");
	assert_string_equal(sheet.items[10].detail.text, "why j");
	assert_int_equal(sheet.items[10].id, 7);
	assert_string_equal(sheet.items[11].value.text, "42%");
	assert_int_equal(sheet.items[11].part, 42);
	assert_int_equal(sheet.items[11].whole, 84);
}

static void
nothing_says_nothing(void **state)
{
	struct phrase nothing = {0};

	(void)state;
	sheet_heading(&sheet, nothing);
	sheet_paragraph(&sheet, nothing);
	sheet_sign(&sheet, nothing, english("why"), true);
	sheet_step(&sheet, nothing, nothing);
	sheet_avoid(&sheet, nothing, nothing);
	sheet_note(&sheet, nothing);
	sheet_warning(&sheet, nothing);
	sheet_fact(&sheet, english("label"), NULL);
	sheet_number(&sheet, english("label"), NULL);
	sheet_bar(&sheet, english("label"), nothing, 1, 2);
	sheet_choice(&sheet, 1, nothing);
	assert_int_equal(sheet.count, 0);
	assert_int_equal(sheet.choices, 0);
}

static void
grows_and_forgets_nothing(void **state)
{
	(void)state;
	for (int i = 0; i < 1000; i++)
		sheet_paragraph(&sheet, english(arena_print(&arena, "%d", i)));
	assert_int_equal(sheet.count, 1000);
	for (int i = 0; i < 1000; i++)
		assert_string_equal(sheet.items[i].words.text, arena_print(&arena, "%d", i));
}

static void
choices_have_one_digit_or_two(void **state)
{
	static const struct {
		int choices, first, last;
		bool two;
	} rows[] = {
	    {1, 1, 1, false},
	    {9, 1, 9, false},
	    {10, 11, 20, true},
	    {89, 11, 99, true},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		start_sheet(state);
		say_choices(rows[i].choices);
		assert_int_equal(sheet_choice_at(&sheet, 0)->number, rows[i].first);
		assert_int_equal(sheet_choice_at(&sheet, sheet.choices - 1)->number, rows[i].last);
		assert_int_equal(sheet_digits(&sheet), rows[i].two ? 2 : 1);
	}
}

static void
the_ninetieth_choice_is_dropped(void **state)
{
	(void)state;
	say_choices(SHEET_CHOICES_MOST + 5);
	assert_int_equal(sheet.choices, SHEET_CHOICES_MOST);
	assert_int_equal(sheet.count, SHEET_CHOICES_MOST);
	assert_int_equal(sheet_choice_at(&sheet, SHEET_CHOICES_MOST - 1)->number, 99);
	assert_null(sheet_choice_at(&sheet, SHEET_CHOICES_MOST));
}

static void
own_numbers_stay(void **state)
{
	(void)state;
	sheet_choice_with(&sheet, 0, english("a"), english("x"), NULL, 42);
	sheet_choice_with(&sheet, 1, english("b"), english("x"), NULL, 17);
	sheet_number_choices(&sheet);
	assert_int_equal(sheet_digits(&sheet), 2);
	assert_int_equal(sheet_place_of_number(&sheet, 42), 0);
	assert_int_equal(sheet_place_of_number(&sheet, 17), 1);
	assert_int_equal(sheet_place_of_number(&sheet, 1), -1);
	assert_int_equal(sheet_place_of_number(&sheet, 11), -1);
}

static void
choices_are_found_among_other_items(void **state)
{
	(void)state;
	sheet_paragraph(&sheet, english("before"));
	sheet_choice(&sheet, 5, english("first"));
	sheet_heading(&sheet, english("between"));
	sheet_choice(&sheet, 9, english("second"));
	sheet_number_choices(&sheet);
	assert_int_equal(sheet_choice_at(&sheet, 0)->id, 5);
	assert_int_equal(sheet_choice_at(&sheet, 1)->id, 9);
	assert_null(sheet_choice_at(&sheet, 2));
	assert_int_equal(sheet_place_of_number(&sheet, 1), 0);
	assert_int_equal(sheet_place_of_number(&sheet, 2), 1);
	assert_int_equal(sheet_place_of_number(&sheet, 0), -1);
	assert_int_equal(sheet_place_of_number(&sheet, 3), -1);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_sheet, end_sheet)
	const struct CMUnitTest tests[] = {
	    TEST(begins_empty),
	    TEST(drafts_stand_with_their_english),
	    TEST(keeps_what_is_said_in_order),
	    TEST(nothing_says_nothing),
	    TEST(grows_and_forgets_nothing),
	    TEST(choices_have_one_digit_or_two),
	    TEST(the_ninetieth_choice_is_dropped),
	    TEST(own_numbers_stay),
	    TEST(choices_are_found_among_other_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
