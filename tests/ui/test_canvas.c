/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells: what is put stands where it was put, and nothing is ever put outside or by half. */
#include "helper.h"

static struct arena arena;
static struct canvas canvas;

static int
start_canvas(void **state)
{
	(void)state;
	canvas_start(&canvas, &arena, 3, 10);
	return 0;
}

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static void
put(int row, int column, const char *text, enum role role)
{
	struct text_line line = text_set_fact(&arena, text);

	canvas_put(&canvas, row, column, &line, role);
}

static void
assert_row(int row, const char *text)
{
	assert_string_equal(canvas_row_string(&arena, &canvas, row), text);
}

static void
begins_blank(void **state)
{
	(void)state;
	assert_int_equal(canvas.rows, 3);
	for (int row = 0; row < 3; row++)
		for (int column = 0; column < 10; column++) {
			assert_int_equal(canvas_cell(&canvas, row, column)->glyph.code[0], ' ');
			assert_int_equal(canvas_cell(&canvas, row, column)->glyph.columns, 1);
			assert_int_equal(canvas_cell(&canvas, row, column)->role, ROLE_NORMAL);
			assert_int_equal(canvas_cell(&canvas, row, column)->target, CELL_NO_CHOICE);
		}
}

static void
growing_keeps_what_stands_there(void **state)
{
	(void)state;
	put(2, 1, "kept", ROLE_FACT);
	for (int rows = 4; rows < 200; rows++) {
		canvas_reach(&canvas, rows);
		assert_int_equal(canvas.rows, rows);
		assert_row(rows - 1, "");
	}
	canvas_reach(&canvas, 1);
	assert_int_equal(canvas.rows, 199);
	assert_row(2, " kept");
	assert_int_equal(canvas_cell(&canvas, 2, 1)->role, ROLE_FACT);
}

static void
filling_gives_role_and_target(void **state)
{
	(void)state;
	put(1, 0, "0123456789", ROLE_FACT);
	canvas_fill(&canvas, 1, 2, 3, ROLE_BUTTON, 7);
	assert_row(1, "01   56789");
	for (int column = 0; column < 10; column++) {
		bool filled = column >= 2 && column < 5;

		assert_int_equal(canvas_cell(&canvas, 1, column)->role, filled ? ROLE_BUTTON : ROLE_FACT);
		assert_int_equal(canvas_cell(&canvas, 1, column)->target, filled ? 7 : CELL_NO_CHOICE);
	}
	put(1, 3, "x", ROLE_KEY);
	assert_int_equal(canvas_cell(&canvas, 1, 3)->target, 7); /* words on a button are still the button */
	assert_int_equal(canvas_cell(&canvas, 1, 3)->role, ROLE_KEY);
}

static void
what_lies_outside_is_left_out(void **state)
{
	(void)state;
	put(-1, 0, "above", ROLE_FACT);
	put(3, 0, "below", ROLE_FACT);
	put(0, -2, "left", ROLE_FACT);
	put(1, 7, "right", ROLE_FACT);
	put(2, 20, "away", ROLE_FACT);
	canvas_fill(&canvas, -1, 0, 10, ROLE_BUTTON, 1);
	canvas_fill(&canvas, 3, 0, 10, ROLE_BUTTON, 1);
	canvas_fill(&canvas, 2, -5, 6, ROLE_BUTTON, 1);
	canvas_fill(&canvas, 2, 9, 5, ROLE_BUTTON, 1);
	assert_row(0, "ft");
	assert_row(1, "       rig");
	assert_row(2, "");
	for (int column = 0; column < 10; column++)
		assert_int_equal(canvas_cell(&canvas, 2, column)->target, column == 0 || column == 9 ? 1 : CELL_NO_CHOICE);
}

static void
wide_letters_take_two_cells_or_none(void **state)
{
	(void)state;
	put(0, 0, "a中b", ROLE_FACT);
	assert_row(0, "a中b");
	assert_int_equal(canvas_cell(&canvas, 0, 1)->glyph.columns, 2);
	assert_int_equal(canvas_cell(&canvas, 0, 2)->glyph.columns, 0);
	assert_int_equal(canvas_cell(&canvas, 0, 2)->role, ROLE_FACT);
	assert_int_equal(canvas_cell(&canvas, 0, 3)->glyph.code[0], 'b');
	put(1, 9, "中", ROLE_FACT);
	assert_row(1, "");
	put(1, -1, "中x", ROLE_FACT);
	assert_row(1, " x");
	put(2, 8, "中", ROLE_FACT);
	assert_row(2, "        中");
}

static void
marks_stay_on_their_letter(void **state)
{
	(void)state;
	put(0, 0, "e\u0323\u0302x", ROLE_FACT);
	assert_row(0, "e\u0323\u0302x");
	assert_int_equal(canvas_cell(&canvas, 0, 1)->glyph.code[0], 'x');
}

static void
rows_are_copied_whole(void **state)
{
	struct canvas to;

	(void)state;
	canvas_start(&to, &arena, 5, 14);
	put(1, 0, "one", ROLE_FACT);
	put(2, 0, "中two", ROLE_KEY);
	canvas_copy_rows(&canvas, 1, 10, &to, 3, 2); /* more rows than there are */
	canvas = to;
	assert_row(2, "");
	assert_row(3, "  one");
	assert_row(4, "  中two");
	assert_int_equal(canvas_cell(&to, 4, 4)->role, ROLE_KEY);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_canvas, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(begins_blank),
	    TEST(growing_keeps_what_stands_there),
	    TEST(filling_gives_role_and_target),
	    TEST(what_lies_outside_is_left_out),
	    TEST(wide_letters_take_two_cells_or_none),
	    TEST(marks_stay_on_their_letter),
	    TEST(rows_are_copied_whole),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
