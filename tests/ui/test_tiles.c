/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices with pictures: one column, two, or none, by the room that there is. */
#include "page.h"
#include "ui/lines.h"

#define ROOF "█▀▀▀▀▀▀█" /* of the picture "screen" */

/* Nine choices, as on the home page; the words of each are `words`. */
static void
say_tiles(struct phrase words)
{
	for (int i = 0; i < 9; i++) {
		sheet_choice(&sheet, i, words);
		sheet_picture(&sheet, i == 8 ? NULL : "screen");
	}
}

static void
two_columns_fit_a_large_print_screen(void **state)
{
	struct canvas canvas;

	(void)state;
	say_tiles(english("Stay safe online"));
	canvas = painted(18, 76);
	assert_true(canvas.rows <= 18);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "     " ROOF "                               " ROOF);
	assert_string_equal(canvas_row_string(&arena, &canvas, 1),
	    "►[1] █▄▄▄▄▄▄█  Stay safe online          6  █▄▄▄▄▄▄█  Stay safe online");
	assert_int_equal(focus.row[4], 12);
	assert_int_equal(focus.row[5], 0);
	assert_int_equal(focus.column[5], 39);
	assert_int_equal(canvas.cursor_row, 1);
	assert_int_equal(canvas_cell(&canvas, 1, canvas.cursor_column)->glyph.code[0], '1');
	for (int row = 0; row < 3; row++)
		for (int column = 0; column < 37; column++) {
			assert_int_equal(canvas_cell(&canvas, row, column)->target, 0);
			assert_int_equal(canvas_cell(&canvas, row, column)->role, ROLE_CHOSEN);
		}
	assert_int_equal(canvas_cell(&canvas, 0, 40)->target, 5);
	canvas = painted(19, 76);
	assert_int_equal(focus.row[4], 16); /* they stand apart where there is room */
	assert_int_equal(canvas.rows, 19);
}

static void
one_column_where_all_fit_below_each_other(void **state)
{
	struct canvas canvas;

	(void)state;
	say_tiles(english("Stay safe online"));
	canvas = painted(27, 76);
	assert_int_equal(canvas.rows, 27);
	assert_int_equal(focus.row[8], 24);
	painted(35, 76);
	assert_int_equal(focus.row[8], 32);
}

static void
long_words_stand_in_the_middle_of_their_picture(void **state)
{
	struct canvas canvas;

	(void)state;
	say_tiles(english("Know the signs: is someone being controlled by others?"));
	canvas = painted(18, 76);
	assert_int_equal(row_with(&canvas, 0, "Know the signs: is"), 0);
	assert_int_equal(row_with(&canvas, 0, "others?"), 2);
	assert_int_equal(row_with(&canvas, 0, "1"), 0);
}

static void
the_list_remains_where_pictures_have_no_room(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{14, 76}, {18, 52}, {8, 36}};

	(void)state;
	say_tiles(english("Stay safe online"));
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct canvas canvas = painted(sizes[i].rows, sizes[i].columns);

		assert_int_equal(row_with(&canvas, 0, "█"), -1);
		assert_int_equal(row_with(&canvas, 0, "►[1] Stay safe online"), 0);
	}
}

static void
the_list_remains_where_the_terminal_has_no_blocks(void **state)
{
	struct canvas canvas;

	(void)state;
	say_tiles(english("Stay safe online"));
	sheet.no_pictures = true;
	canvas = painted(40, 76);
	assert_int_equal(row_with(&canvas, 0, "█"), -1);
}

static void
pictures_are_for_choices_that_end_the_page(void **state)
{
	struct canvas canvas;

	(void)state;
	say_tiles(english("Stay safe online"));
	sheet_note(&sheet, english("A note below."));
	canvas = painted(40, 76);
	assert_int_equal(row_with(&canvas, 0, "█"), -1);
}

static void
from_the_right_they_stand_at_the_right(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	say_tiles(arabic("ا"));
	canvas = painted(18, 76);
	assert_int_equal(column_with(&canvas, 1, "◄"), 75);
	assert_int_equal(canvas_cell(&canvas, 0, 70)->glyph.code[0], 0x2588);
	assert_int_equal(canvas_cell(&canvas, 0, 63)->glyph.code[0], 0x2588);
	assert_int_equal(focus.column[5], 0);
}

static void
nothing_stands_beside_complex_letters(void **state)
{
	struct canvas canvas;

	(void)state;
	say_tiles((struct phrase){"सुरक्षित", "hi", false});
	canvas = painted(18, 76);
	assert_int_equal(row_with(&canvas, 0, "█"), -1);
	canvas = painted(27, 76);
	assert_int_equal(row_with(&canvas, 0, ROOF), 0);
	for (int place = 0; place < 9; place++)
		assert_int_equal(focus.column[place], 0);
}

static void
lines_know_no_pictures(void **state)
{
	struct bytes with = {0}, without = {0};

	(void)state;
	say_tiles(english("Stay safe online"));
	sheet_number_choices(&sheet);
	lines_write(&sheet, &with);
	for (size_t i = 0; i < sheet.count; i++)
		sheet.items[i].picture = NULL;
	lines_write(&sheet, &without);
	assert_string_equal(with.start, without.start);
	assert_null(strstr(with.start, "█"));
	bytes_end(&with);
	bytes_end(&without);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(two_columns_fit_a_large_print_screen, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(one_column_where_all_fit_below_each_other, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(long_words_stand_in_the_middle_of_their_picture, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(the_list_remains_where_pictures_have_no_room, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(the_list_remains_where_the_terminal_has_no_blocks, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(pictures_are_for_choices_that_end_the_page, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(from_the_right_they_stand_at_the_right, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(nothing_stands_beside_complex_letters, start_sheet, end_arena),
	    cmocka_unit_test_setup_teardown(lines_know_no_pictures, start_sheet, end_arena),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
