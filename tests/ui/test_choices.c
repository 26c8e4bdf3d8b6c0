/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices as rows: the marked one is seen without colour, and each knows where it stands. */
#include "page.h"

static void
the_chosen_one_is_marked_and_has_the_cursor(void **state)
{
	struct canvas canvas;

	(void)state;
	for (int i = 0; i < 3; i++)
		sheet_choice(&sheet, i, english("choice"));
	focus.choice = 1;
	canvas = painted(3, 40);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "  1  choice");
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "►[2] choice");
	assert_string_equal(canvas_row_string(&arena, &canvas, 2), "  3  choice");
	for (int column = 0; column < 40; column++) {
		assert_int_equal(canvas_cell(&canvas, 1, column)->role, ROLE_CHOSEN);
		assert_int_not_equal(canvas_cell(&canvas, 2, column)->role, ROLE_CHOSEN);
		for (int row = 0; row < 3; row++)
			assert_int_equal(canvas_cell(&canvas, row, column)->target, row);
	}
	assert_int_equal(canvas.cursor_row, 1);
	assert_int_equal(canvas_cell(&canvas, 1, canvas.cursor_column)->glyph.code[0], '2');
	for (int i = 0; i < 3; i++) {
		assert_int_equal(focus.row[i], i);
		assert_int_equal(focus.last_row[i], i);
	}
}

static void
the_chosen_one_is_marked_from_the_right(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	sheet_choice(&sheet, 0, arabic("ا"));
	canvas = painted(3, 20);
	assert_int_equal(column_with(&canvas, 0, "◄"), 19);
	assert_int_equal(column_with(&canvas, 0, "[1]◄"), 16);
	assert_int_equal(canvas.cursor_column, 17);
}

static void
the_first_of_two_digits_lights_up_what_it_may_mean(void **state)
{
	struct canvas canvas;

	(void)state;
	for (int number = 19; number < 22; number++)
		sheet_choice_with(&sheet, number, english("choice"), (struct phrase){0}, NULL, number);
	sheet.pending = 2;
	sheet.pending_digits = 1;
	canvas = painted(20, 60);
	assert_int_equal(canvas_cell(&canvas, focus.row[1], 2)->role, ROLE_CHOSEN);
	assert_int_equal(canvas_cell(&canvas, focus.row[2], 2)->role, ROLE_CHOSEN);
	focus.choice = 2;
	canvas = painted(20, 60);
	assert_int_equal(canvas_cell(&canvas, focus.row[0], 2)->role, ROLE_KEY);
	assert_int_equal(canvas_cell(&canvas, focus.row[1], 2)->role, ROLE_CHOSEN);
}

static void
choices_stand_apart_where_there_is_room(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++)
		sheet_choice(&sheet, i, english("choice"));
	painted(20, 40);
	assert_int_equal(focus.row[2], 4);
	painted(4, 40);
	assert_int_equal(focus.row[2], 2);
}

static void
what_stands_apart_is_not_moved(void **state)
{
	int rows[2];

	(void)state;
	sheet_choice(&sheet, 0, english("choice"));
	sheet_paragraph(&sheet, english("words"));
	sheet_choice(&sheet, 1, english("choice"));
	for (int i = 0; i < 2; i++) {
		painted(i ? 20 : 1, 40);
		rows[i] = focus.row[1];
	}
	assert_true(rows[0] > 1);
	assert_int_equal(rows[0], rows[1]);
}

static void
choices_side_by_side_stand_apart_as_well(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet.grid = true;
	for (int i = 0; i < 8; i++)
		sheet_choice_with(&sheet, i, english("choice"), english("reason"), NULL, 0);
	canvas = painted(10, 40);
	for (int i = 0; i < 8; i++) {
		assert_int_equal(focus.row[i], 2 * (i % 3));
		assert_int_equal(focus.last_row[i], focus.row[i]);
		assert_int_equal(canvas_cell(&canvas, focus.row[i] + (i % 3 < 2), focus.column[i] + 5)->target, i);
	}
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "");
	painted(4, 40);
	assert_int_equal(focus.row[2], 2);
}

static void
a_choice_shows_its_fact_and_reason(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_choice_with(&sheet, 0, english("A line"), english("A group answers."), "0800 1", 0);
	sheet_choice_with(&sheet, 1, english("A line with a long name"), (struct phrase){0}, "0800 222 222 222", 0);
	canvas = painted(4, 36);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "►[1] A line                   0800 1");
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "     A group answers.");
	assert_string_equal(canvas_row_string(&arena, &canvas, 2), "  2  A line with a long name");
	assert_string_equal(canvas_row_string(&arena, &canvas, 3), "     0800 222 222 222");
	assert_int_equal(focus.last_row[0], 1);
	assert_int_equal(focus.last_row[1], 3);
	assert_int_equal(canvas_cell(&canvas, 3, 0)->target, 1);
}

static void
many_choices_stand_side_by_side(void **state)
{
	(void)state;
	sheet.grid = true;
	for (int i = 0; i < 30; i++)
		sheet_choice(&sheet, i, english("country"));
	painted(16, 76);
	assert_int_equal(focus.row[0], 0);
	assert_int_equal(focus.column[0], 0);
	for (int i = 1; i < 30; i++) /* down first, then across */
		assert_true(focus.column[i] > focus.column[i - 1] ? focus.row[i] == 0 : focus.row[i] > focus.row[i - 1]);
	assert_true(focus.column[29] > 0);
	assert_true(painted(16, 76).rows <= 16);
}

/* Where only one stands beside the other, a long list is at least not twice as long. */
static void
a_long_narrow_list_leaves_its_details_out(void **state)
{
	(void)state;
	sheet.grid = true;
	for (int i = 0; i < 30; i++)
		sheet_choice_with(&sheet, i, english("Kurdish (Central, Sorani)"), english("Welcome"), NULL, 0);
	assert_int_equal(painted(10, 36).rows, 30);
	assert_int_equal(painted(60, 36).rows, 60);
}

static void
side_by_side_begins_at_the_right_in_arabic(void **state)
{
	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	sheet.grid = true;
	for (int i = 0; i < 30; i++)
		sheet_choice(&sheet, i, arabic("ا"));
	painted(16, 76);
	assert_int_equal(focus.column[29], 0);
	assert_true(focus.column[0] > focus.column[29]);
}

static void
a_choice_that_is_gone_is_not_chosen(void **state)
{
	(void)state;
	sheet_choice(&sheet, 0, english("only"));
	focus.choice = 7;
	painted(10, 40);
	assert_int_equal(focus.choice, 0);
	start_sheet(state);
	focus.choice = 7;
	painted(10, 40);
	assert_int_equal(focus.choice, 0);
}

/* Twelve choices in a grid of three columns, the second with complex letters. */
static struct canvas
painted_mixed_grid(bool right_to_left)
{
	sheet_start(&sheet, &arena, right_to_left ? "ar" : "en", right_to_left);
	sheet.grid = true;
	for (int i = 0; i < 12; i++)
		sheet_choice(&sheet, i, i == 1 ? (struct phrase){"हिन्दी", "hi", false} : english("a language here"));
	return painted(6, 76);
}

static void
nothing_stands_beside_complex_letters(void **state)
{
	(void)state;
	for (int right_to_left = 0; right_to_left < 2; right_to_left++) {
		struct canvas canvas = painted_mixed_grid(right_to_left);

		assert_int_equal(focus.row[1], 0);
		assert_int_equal(focus.column[1], 52);
		assert_int_equal(focus.row[2], 1);
		assert_int_equal(focus.column[2], 0);
		assert_int_equal(column_with(&canvas, 0, "12"), 54);
		assert_true(column_with(&canvas, 0, "हि") > 54);
		assert_int_equal(canvas.rows, 4);
	}
}

static void
a_grid_of_complex_letters_has_one_column(void **state)
{
	(void)state;
	sheet.grid = true;
	for (int i = 0; i < 12; i++)
		sheet_choice(&sheet, i, (struct phrase){"हिन्दी", "hi", false});
	painted(6, 76);
	for (int i = 0; i < 12; i++) {
		assert_int_equal(focus.row[i], i);
		assert_int_equal(focus.column[i], 0);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_sheet, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(the_chosen_one_is_marked_and_has_the_cursor),
	    TEST(the_chosen_one_is_marked_from_the_right),
	    TEST(the_first_of_two_digits_lights_up_what_it_may_mean),
	    TEST(choices_stand_apart_where_there_is_room),
	    TEST(what_stands_apart_is_not_moved),
	    TEST(choices_side_by_side_stand_apart_as_well),
	    TEST(a_choice_shows_its_fact_and_reason),
	    TEST(many_choices_stand_side_by_side),
	    TEST(a_long_narrow_list_leaves_its_details_out),
	    TEST(side_by_side_begins_at_the_right_in_arabic),
	    TEST(a_choice_that_is_gone_is_not_chosen),
	    TEST(nothing_stands_beside_complex_letters),
	    TEST(a_grid_of_complex_letters_has_one_column),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
