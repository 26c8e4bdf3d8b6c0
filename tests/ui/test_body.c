/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items as rows: nothing is lost, and facts stay whole and left to right. Choices are left to test_choices.c. */
#include "page.h"
#include "ui/digits.h"

static void
every_kind_has_its_look(void **state)
{
	static const struct {
		const char *words;
		enum role role;
		const char *mark;
		enum role mark_role;
	} rows[] = {
	    {"heading", ROLE_HEADING, NULL, ROLE_NORMAL},
	    {"paragraph", ROLE_NORMAL, NULL, ROLE_NORMAL},
	    {"weaksign", ROLE_NORMAL, "•", ROLE_MARK},
	    {"strongsign", ROLE_NORMAL, "◆", ROLE_STRONG_MARK},
	    {"reason", ROLE_QUIET, NULL, ROLE_NORMAL},
	    {"step", ROLE_NORMAL, "✓", ROLE_MARK},
	    {"avoid", ROLE_NORMAL, "✗", ROLE_STRONG_MARK},
	    {"note", ROLE_QUIET, NULL, ROLE_NORMAL},
	    {"warning", ROLE_WARNING, "!", ROLE_WARNING},
	    {"0800 111", ROLE_FACT, NULL, ROLE_NORMAL},
	};
	struct canvas canvas;

	(void)state;
	sheet_heading(&sheet, english("heading"));
	sheet_paragraph(&sheet, english("paragraph"));
	sheet_sign(&sheet, english("weaksign"), (struct phrase){0}, false);
	sheet_sign(&sheet, english("strongsign"), english("reason"), true);
	sheet_step(&sheet, english("step"), (struct phrase){0});
	sheet_avoid(&sheet, english("avoid"), (struct phrase){0});
	sheet_note(&sheet, english("note"));
	sheet_warning(&sheet, english("warning"));
	sheet_fact(&sheet, english("label"), "0800 111");
	canvas = painted(30, 60);
	for (size_t i = 0; i < COUNT(rows); i++) {
		int row = row_with(&canvas, 0, rows[i].words), column;

		assert_true(row >= 0);
		column = column_with(&canvas, row, rows[i].words);
		assert_int_equal(canvas_cell(&canvas, row, column)->role, rows[i].role);
		if (!rows[i].mark)
			continue;
		assert_int_equal(column_with(&canvas, row, rows[i].mark), 0);
		assert_int_equal(canvas_cell(&canvas, row, 0)->role, rows[i].mark_role);
	}
}

static void
facts_of_neighbours_stand_in_one_column(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_fact(&sheet, english("Police"), "17");
	sheet_fact(&sheet, english("All emergencies"), "112");
	canvas = painted(30, 60);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "Police           17");
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "All emergencies  112");
}

/* Without a blank row between, and below a mark in line with its words. */
static void
a_fact_without_a_label_belongs_to_what_stands_above(void **state)
{
	static const char *const rows[] = {"• A report", "  Somebody", "  https://example.org", "  0800 111", "",
	    "! Dial first:", "  *99", "", "A note", "17"};
	struct canvas canvas;

	(void)state;
	sheet_sign(&sheet, english("A report"), english("Somebody"), false);
	sheet_fact(&sheet, (struct phrase){0}, "https://example.org");
	sheet_fact(&sheet, (struct phrase){0}, "0800 111");
	sheet_warning(&sheet, english("Dial first:"));
	sheet_fact(&sheet, (struct phrase){0}, "*99");
	sheet_note(&sheet, english("A note"));
	sheet_fact(&sheet, (struct phrase){0}, "17");
	canvas = painted(30, 60);
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(canvas_row_string(&arena, &canvas, (int)i), rows[i]);
}

/* The answer to a paragraph is as bright as the paragraph, and stands under it. */
static void
a_paragraph_may_have_an_answer(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_words(&sheet, SHEET_PARAGRAPH, english("They say: it is so."), english("Not true."));
	sheet_paragraph(&sheet, english("More."));
	canvas = painted(30, 60);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "They say: it is so.");
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "  Not true.");
	assert_string_equal(canvas_row_string(&arena, &canvas, 3), "More.");
	assert_int_equal(canvas_cell(&canvas, 1, 2)->role, ROLE_NORMAL);
}

/* In the middle of the page, on a ground as wide as the page; what is small stands beneath. */
static void
a_large_line_stands_alone_in_the_middle(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_large(&sheet, english("help"), arabic("ن"), NULL);
	canvas = painted(15, 20);
	assert_int_equal(row_with(&canvas, 0, "help"), 6);
	assert_int_equal(column_with(&canvas, 6, "help"), 8);
	for (int row = 0; row < canvas.rows; row++)
		for (int column = 0; column < 20; column++)
			assert_int_equal(canvas_cell(&canvas, row, column)->role == ROLE_LARGE, row >= 5 && row <= 7);
	assert_int_equal(canvas_cell(&canvas, 9, 9)->role, ROLE_QUIET);
	canvas = painted(2, 20); /* too low for all of it: from the top on */
	assert_int_equal(row_with(&canvas, 0, "help"), 1);
}

static void
a_large_line_has_its_number_in_big_digits(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_large(&sheet, english("call"), english("own"), "112");
	canvas = painted(20, 40);
	assert_true(row_with(&canvas, 0, "█") > row_with(&canvas, 0, "call"));
	assert_true(row_with(&canvas, 0, "112") > row_with(&canvas, 0, "█"));
	assert_true(row_with(&canvas, 0, "own") > row_with(&canvas, 0, "112"));
	start_sheet(NULL);
	sheet_large(&sheet, english("call"), english("own"), "0800 111 222 333");
	canvas = painted(20, 20); /* not wide enough for big ones */
	assert_true(row_with(&canvas, 0, "0800 111 222 333") > 0);
}

/* Each piece of a fact that is too wide stands on the next row, and together they are the fact. */
static void
assert_whole(const char *fact, int columns)
{
	struct arena pieces = {0};
	struct canvas canvas;
	char *together = arena_string(&pieces, "");

	start_sheet(NULL);
	sheet_fact(&sheet, (struct phrase){0}, fact);
	canvas = painted(30, columns);
	for (int row = 0; row < canvas.rows; row++)
		together = arena_print(&pieces, "%s%s", together, canvas_row_string(&pieces, &canvas, row));
	assert_string_equal(together, fact);
	arena_end(&pieces);
}

static void
long_facts_lose_nothing(void **state)
{
	(void)state;
	for (int columns = 2; columns < 60; columns++) {
		assert_whole("https://example.org/a/very/long/address?with=more", columns);
		assert_whole("https://例え.example/中中中中/x", columns);
		assert_whole("x中", columns);
	}
}

static void
numbers_stay_left_to_right(void **state)
{
	struct canvas canvas;
	int row;

	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	sheet_number(&sheet, arabic("هاتف"), "+33 1 99 00");
	sheet_fact(&sheet, arabic("شرطة"), "17 18");
	canvas = painted(30, 60);
	row = row_with(&canvas, 0, "+33 1 99 00");
	assert_true(row >= DIGITS_ROWS);
	assert_int_equal(column_with(&canvas, row, "+33 1 99 00"), 60 - 11);
	row = row_with(&canvas, row, "17 18");
	assert_true(row >= 0);
	assert_true(column_with(&canvas, row, "17 18") < 55); /* its label is nearer to the edge */
}

static void
small_screens_get_big_digits_where_they_fit(void **state)
{
	(void)state;
	sheet_number(&sheet, english("Call"), "112");
	assert_int_equal(painted(30, 60).rows, 2 + DIGITS_ROWS);
	assert_int_equal(painted(8, 36).rows, 2 + DIGITS_ROWS); /* of a window of 12 rows and 40 columns */
	assert_int_equal(painted(30, 10).rows, 2); /* too narrow for them */
}

static void
what_is_typed_has_the_cursor_behind_it(void **state)
{
	struct canvas canvas;
	int row;

	(void)state;
	sheet.prompt = english("Type a name");
	sheet.typed = "fra";
	sheet_choice(&sheet, 0, english("France"));
	canvas = painted(10, 40);
	row = row_with(&canvas, 0, "fra");
	assert_int_equal(canvas.cursor_row, row);
	assert_int_equal(canvas.cursor_column, column_with(&canvas, row, "fra") + 3);
	assert_true(row_with(&canvas, row, "►[1] France") > row);
}

static void
nothing_of_a_long_page_is_lost(void **state)
{
	struct canvas canvas;

	(void)state;
	for (int i = 100; i < 300; i++) {
		sheet_sign(&sheet, english(arena_print(&arena, "sign%d and words that are long enough to be broken", i)),
		    english(arena_print(&arena, "why%d", i)), false);
		sheet_choice(&sheet, i, english(arena_print(&arena, "go%d", i)));
	}
	canvas = painted(20, 36);
	for (int i = 100; i < 300; i++) {
		assert_true(row_with(&canvas, 0, arena_print(&arena, "sign%d", i)) >= 0);
		assert_true(row_with(&canvas, 0, arena_print(&arena, "why%d", i)) >= 0);
	}
	assert_true(row_with(&canvas, 0, "go188") >= 0);
	assert_int_equal(row_with(&canvas, 0, "go189"), -1); /* the ninetieth choice */
}

static void
a_page_that_nearly_fits_loses_its_blank_rows(void **state)
{
	struct canvas canvas;

	(void)state;
	for (int i = 0; i < 4; i++)
		sheet_paragraph(&sheet, english("A paragraph."));
	sheet_choice(&sheet, 0, english("Go on"));
	canvas = painted(9, 40);
	assert_int_equal(canvas.rows, 9);
	assert_int_equal(focus.row[0], 8);
	canvas = painted(6, 40);
	assert_int_equal(canvas.rows, 6);
	assert_int_equal(focus.row[0], 5);
	canvas = painted(5, 40); /* it is scrolled all the same */
	assert_int_equal(canvas.rows, 9);
	assert_int_equal(focus.row[0], 8);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_sheet, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(every_kind_has_its_look),
	    TEST(facts_of_neighbours_stand_in_one_column),
	    TEST(a_fact_without_a_label_belongs_to_what_stands_above),
	    TEST(a_large_line_stands_alone_in_the_middle),
	    TEST(a_large_line_has_its_number_in_big_digits),
	    TEST(a_paragraph_may_have_an_answer),
	    TEST(long_facts_lose_nothing),
	    TEST(numbers_stay_left_to_right),
	    TEST(small_screens_get_big_digits_where_they_fit),
	    TEST(what_is_typed_has_the_cursor_behind_it),
	    TEST(nothing_of_a_long_page_is_lost),
	    TEST(a_page_that_nearly_fits_loses_its_blank_rows),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
