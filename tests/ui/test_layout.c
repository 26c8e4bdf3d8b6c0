/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame: title above, numbers and buttons below, the page between them, on every size of window. */
#include "helper.h"
#include "ui/action.h"
#include "ui/layout.h"

static struct arena arena;
static struct sheet sheet;
static struct focus focus;

static void
start(bool right_to_left)
{
	static const enum action buttons[] = {ACTION_HIDE, ACTION_BACK, ACTION_HELP_NOW};

	focus = (struct focus){0};
	sheet_start(&sheet, &arena, right_to_left ? "ar" : "en", right_to_left);
	sheet_title(&sheet, english("The title"));
	sheet.footer[0] = (struct sheet_fact){english("Emergency"), "112"};
	sheet.footer[1] = (struct sheet_fact){english("Help"), "01 99 00 12 34"};
	sheet.more = english("more below");
	sheet.too_small = english("Too small. Make it larger.");
	for (size_t i = 0; i < COUNT(buttons); i++)
		sheet.buttons[sheet.button_count++] =
		    (struct sheet_button){(int)buttons[i], english(action_words(buttons[i]))};
}

static int
start_sheet(void **state)
{
	(void)state;
	start(false);
	return 0;
}

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static struct canvas
painted(int rows, int columns)
{
	sheet_number_choices(&sheet);
	return layout_paint(&sheet, &focus, &arena, rows, columns, TEXT_VISUAL);
}

/* The left end of a button, -1: it is not there. */
static int
button_column(const struct canvas *canvas, enum action action)
{
	for (int row = 0; row < canvas->rows; row++)
		for (int column = 0; column < canvas->columns; column++)
			if (canvas_cell(canvas, row, column)->target == CELL_BUTTON + (int)action)
				return column;
	return -1;
}

static void
the_frame_is_whole_on_every_size(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{12, 40}, {15, 40}, {16, 40}, {16, 56}, {24, 80}, {43, 132}, {100, 300}};

	(void)state;
	sheet_paragraph(&sheet, english("words"));
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct canvas canvas = painted(sizes[i].rows, sizes[i].columns);

		assert_int_equal(canvas.rows, sizes[i].rows);
		assert_int_equal(canvas.columns, sizes[i].columns);
		assert_int_equal(row_with(&canvas, 0, "The title"), 0);
		assert_true(row_with(&canvas, 1, "words") > 0);
		assert_true(row_with(&canvas, sizes[i].rows - 4, "112") > 0);
		assert_true(button_column(&canvas, ACTION_HIDE) >= 0);
		assert_true(button_column(&canvas, ACTION_BACK) > button_column(&canvas, ACTION_HIDE));
		if (sizes[i].rows >= 16) {
			assert_true(button_column(&canvas, ACTION_HELP_NOW) > 0);
			assert_true(row_with(&canvas, sizes[i].rows - 4, "01 99 00 12 34") > 0);
		}
	}
}

static void
a_long_title_takes_more_rows(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_title(&sheet, english("Others keep my papers or decide for me, and this is a title"));
	sheet.place = english("Hall 2");
	sheet_paragraph(&sheet, english("words"));
	canvas = painted(12, 40);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "  Others keep my papers or decide for");
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "  me, and this is a title");
	assert_string_equal(canvas_row_string(&arena, &canvas, 2), "  words");
	for (int column = 0; column < 40; column++)
		for (int row = 0; row < 3; row++)
			assert_int_equal(canvas_cell(&canvas, row, column)->role == ROLE_TITLE, row < 2);
	canvas = painted(16, 40); /* with a blank row below it */
	assert_int_equal(row_with(&canvas, 0, "words"), 3);
	canvas = painted(24, 80);
	assert_int_equal(row_with(&canvas, 0, "words"), 2);
}

/* Of a title without end only the first rows; the page, hide and the number stay. */
static void
a_title_leaves_room_for_the_page(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_title(&sheet, english("words and words and words and words and words and words and words and words and "
	                            "words and words and words and words and words and words and words and words"));
	sheet_paragraph(&sheet, english("The page"));
	canvas = painted(12, 40);
	assert_int_equal(row_with(&canvas, 0, "The page"), 3);
	assert_true(button_column(&canvas, ACTION_HIDE) >= 0);
}

static void
the_frame_stands_the_other_way_round_in_arabic(void **state)
{
	struct canvas canvas;
	int row;

	(void)state;
	start(true);
	canvas = painted(24, 80);
	assert_true(column_with(&canvas, 0, "The title") > 60);
	assert_true(button_column(&canvas, ACTION_HIDE) > button_column(&canvas, ACTION_BACK));
	assert_true(button_column(&canvas, ACTION_BACK) > button_column(&canvas, ACTION_HELP_NOW));
	row = row_with(&canvas, 20, "01 99 00 12 34"); /* and the number does not */
	assert_true(row > 0);
	assert_true(column_with(&canvas, row, "01 99 00 12 34") < column_with(&canvas, row, "112"));
}

static void
numbers_of_the_footer_are_never_cut(void **state)
{
	(void)state;
	sheet.footer[0].label = english("A label that is as long as labels can ever get in any language");
	for (int rows = 12; rows < 30; rows++)
		for (int columns = 40; columns < 90; columns++) {
			struct canvas canvas = painted(rows, columns);

			assert_true(row_with(&canvas, rows - 4, "112") > 0);
			assert_true(rows < 16 || row_with(&canvas, rows - 4, "01 99 00 12 34") > 0);
		}
}

static void
a_small_window_says_so_and_shows_the_number(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{11, 80}, {24, 39}, {5, 20}, {3, 12}, {2, 4}};

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct canvas canvas = painted(sizes[i].rows, sizes[i].columns);

		assert_int_equal(row_with(&canvas, 0, "The title"), -1);
		assert_int_equal(row_with(&canvas, 0, "112"), 0);
		if (sizes[i].columns >= 12)
			assert_true(row_with(&canvas, 1, "Too small") > 0);
	}
}

/* 11 is somebody else's number. */
static void
a_number_that_does_not_fit_is_left_out(void **state)
{
	(void)state;
	for (int columns = 1; columns < 6; columns++) {
		struct canvas canvas = painted(9, columns);

		assert_int_equal(row_with(&canvas, 0, "11"), columns < 3 ? -1 : 0);
		assert_int_equal(row_with(&canvas, 0, "112"), columns < 3 ? -1 : 0);
	}
}

static void
a_tight_page_that_goes_on_says_so(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas = painted(12, 40);
	assert_int_equal(row_with(&canvas, 0, "\u25BC +"), -1);
	for (int i = 0; i < 20; i++)
		sheet_paragraph(&sheet, english("words"));
	canvas = painted(12, 40);
	assert_int_equal(row_with(&canvas, 0, "\u25BC +"), 11);
	assert_int_equal(row_with(&canvas, 0, "112"), 11);
	focus.top = 5;
	canvas = painted(12, 40);
	assert_int_equal(row_with(&canvas, 0, "- \u25B2"), 11);
	sheet.footer[0].label = english("Emergencies"); /* longer words leave room for the arrows without their keys */
	canvas = painted(12, 40);
	assert_int_equal(row_with(&canvas, 0, "- \u25B2"), -1);
	assert_int_equal(row_with(&canvas, 0, "\u25B2\u25BC"), 11);
	assert_int_equal(row_with(&canvas, 0, "112"), 11);
}

static void
no_size_is_too_strange(void **state)
{
	(void)state;
	for (int i = 0; i < 40; i++)
		sheet_choice(&sheet, i, english("choice"));
	for (int rows = 0; rows < 20; rows++)
		for (int columns = 1; columns < 60; columns++) {
			struct canvas canvas = painted(rows, columns);

			assert_int_equal(canvas.rows, rows);
			assert_true(!rows || (canvas.cursor_row >= 0 && canvas.cursor_row < rows));
			assert_true(canvas.cursor_column >= 0 && canvas.cursor_column < columns);
		}
}

static void
the_chosen_one_is_brought_into_sight(void **state)
{
	(void)state;
	for (int i = 0; i < 80; i++)
		sheet_choice(&sheet, i, english("choice"));
	for (int i = 0; i < 80; i++) {
		struct canvas canvas;

		focus_choose(&focus, (i * 37) % 80);
		canvas = painted(12, 40);
		assert_int_equal(canvas_cell(&canvas, canvas.cursor_row, canvas.cursor_column)->target, focus.choice);
		assert_false(focus.moved);
	}
}

static void
a_page_that_goes_on_says_so(void **state)
{
	struct canvas canvas;

	(void)state;
	for (int i = 0; i < 80; i++)
		sheet_choice(&sheet, i, english("choice"));
	canvas = painted(24, 80);
	assert_true(row_with(&canvas, 20, "more below") > 0);
	assert_true(row_with(&canvas, 20, "▼ +") > 0);
	assert_int_equal(row_with(&canvas, 20, "▲"), -1);
	focus_page(&focus, &sheet, 1);
	canvas = painted(24, 80);
	assert_true(row_with(&canvas, 20, "- ▲ ▼ +") > 0);
	focus_last(&focus, &sheet);
	canvas = painted(24, 80);
	assert_int_equal(row_with(&canvas, 20, "more below"), -1);
	assert_true(row_with(&canvas, 20, "- ▲") > 0);
	start(false);
	canvas = painted(24, 80);
	assert_int_equal(row_with(&canvas, 20, "▼"), -1);
	assert_int_equal(row_with(&canvas, 20, "▲"), -1);
}

static void
a_page_that_became_shorter_is_not_scrolled_past_its_end(void **state)
{
	struct canvas canvas;

	(void)state;
	focus.top = 500;
	sheet_paragraph(&sheet, english("words"));
	canvas = painted(24, 80);
	assert_int_equal(focus.top, 0);
	assert_true(row_with(&canvas, 0, "words") > 0);
	focus.top = -5;
	painted(24, 80);
	assert_int_equal(focus.top, 0);
}

static void
the_cursor_stays_on_the_page_when_the_choice_is_out_of_sight(void **state)
{
	struct canvas canvas;

	(void)state;
	for (int i = 0; i < 60; i++)
		sheet_paragraph(&sheet, english("words"));
	sheet_choice(&sheet, 0, english("choice"));
	canvas = painted(24, 80);
	assert_in_range(canvas.cursor_row, 1, 22);
	assert_int_equal(canvas.cursor_column, 2);
	sheet.right_to_left = true;
	canvas = painted(24, 80);
	assert_int_equal(canvas.cursor_column, 77);
	sheet.right_to_left = false;
	focus_last(&focus, &sheet);
	canvas = painted(24, 80);
	assert_int_equal(canvas_cell(&canvas, canvas.cursor_row, canvas.cursor_column)->target, 0);
}

static void
what_is_typed_has_the_cursor_on_the_page(void **state)
{
	struct canvas canvas;
	int row;

	(void)state;
	sheet.prompt = english("Type a name");
	sheet.typed = "fra";
	canvas = painted(24, 80);
	row = row_with(&canvas, 1, "fra");
	assert_int_equal(canvas.cursor_row, row);
	assert_int_equal(canvas.cursor_column, column_with(&canvas, row, "fra") + 3);
}

/* Where the screen stands is said opposite the title, and gives way to it. */
static void
the_place_stands_opposite_the_title(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet.place = english("Hall 2");
	canvas = painted(24, 80);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0) + 72, "Hall 2");
	start(true);
	sheet.place = english("Hall 2");
	canvas = painted(24, 80);
	assert_memory_equal(canvas_row_string(&arena, &canvas, 0), "  Hall 2 ", 9);
	start(false);
	sheet.place = english("A place with a name that is far too long to stand beside it");
	canvas = painted(24, 40);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "  The title");
}

static int
count_targets(const struct canvas *canvas, int row, enum action action)
{
	int count = 0;

	for (int column = 0; column < canvas->columns; column++)
		count += canvas_cell(canvas, row, column)->target == CELL_BUTTON + (int)action;
	return count;
}

static int
row_of_target(const struct canvas *canvas, enum action action)
{
	for (int row = 0; row < canvas->rows; row++)
		if (count_targets(canvas, row, action))
			return row;
	return -1;
}

/* With a finger alone a page is turned by its arrows, on the side that they point from. */
static void
arrows_turn_the_page_by_touch(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{12, 40}, {16, 56}, {24, 80}};

	(void)state;
	for (int right_to_left = 0; right_to_left < 2; right_to_left++)
		for (size_t i = 0; i < COUNT(sizes); i++) {
			struct canvas canvas;

			start(right_to_left);
			for (int j = 0; j < 60; j++)
				sheet_paragraph(&sheet, english("words"));
			canvas = painted(sizes[i].rows, sizes[i].columns);
			assert_true(row_of_target(&canvas, ACTION_PAGE_DOWN) > 0);
			assert_int_equal(row_of_target(&canvas, ACTION_PAGE_UP), -1);
			focus.top = 5;
			canvas = painted(sizes[i].rows, sizes[i].columns);
			assert_true(row_of_target(&canvas, ACTION_PAGE_DOWN) > 0);
			assert_true(row_of_target(&canvas, ACTION_PAGE_UP) > 0);
			focus.top = 1000;
			canvas = painted(sizes[i].rows, sizes[i].columns);
			assert_int_equal(row_of_target(&canvas, ACTION_PAGE_DOWN), -1);
			assert_true(row_of_target(&canvas, ACTION_PAGE_UP) > 0);
		}
}

static void
buttons_are_two_rows_high_where_there_is_room(void **state)
{
	(void)state;
	for (int rows = 16; rows < 50; rows++) {
		struct canvas canvas = painted(rows, 80);
		int first = row_of_target(&canvas, ACTION_HIDE);

		assert_int_equal(rows - first, rows < 24 ? 1 : 2);
		assert_int_equal(count_targets(&canvas, rows - 1, ACTION_HIDE), count_targets(&canvas, first, ACTION_HIDE));
		assert_true(row_with(&canvas, 0, "112") < first);
	}
}

#define BACK_MARK " ▄  █" /* its upper half */

static void
buttons_have_marks_where_all_have_room(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas = painted(24, 80);
	assert_int_equal(row_with(&canvas, 0, " ▝▚▄▞▘ * Hide   " BACK_MARK " 0 Back"), 22);
	assert_int_equal(count_targets(&canvas, 22, ACTION_BACK), 14);
	canvas = painted(23, 80); /* no second row */
	assert_int_equal(row_with(&canvas, 0, BACK_MARK), -1);
	canvas = painted(24, 40); /* help now would leave the row: the words stand below the keys */
	assert_int_equal(row_with(&canvas, 0, " ▝▚▄▞▘ *      " BACK_MARK " 0"), 22);
	assert_int_equal(row_with(&canvas, 0, " ▗▞▀▚▖ Hide "), 23);
	assert_true(row_with(&canvas, 0, "Help now") == 23);
	assert_int_equal(count_targets(&canvas, 22, ACTION_HIDE), 12);
	assert_true(count_targets(&canvas, 22, ACTION_HELP_NOW) > 0);
	sheet.buttons[sheet.button_count++] = (struct sheet_button){ACTION_SEARCH, english("Find")};
	canvas = painted(24, 40); /* and with marks that one would */
	assert_int_equal(row_with(&canvas, 0, BACK_MARK), -1);
	assert_true(count_targets(&canvas, 22, ACTION_SEARCH) > 0);
	sheet.no_pictures = true;
	canvas = painted(24, 80);
	assert_int_equal(row_with(&canvas, 0, BACK_MARK), -1);
}

static void
codes_keep_every_row_of_a_small_window(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_code(&sheet, english("Call"), "112", "tel:112", english("Scan it"), english("It cannot be drawn"));
	canvas = painted(24, 80);
	assert_int_equal(row_of_target(&canvas, ACTION_HIDE), 23);
	canvas = painted(28, 80);
	assert_int_equal(row_of_target(&canvas, ACTION_HIDE), 26);
}

static void
numbers_stand_before_complex_letters(void **state)
{
	struct phrase hindi = {"आपात", "hi", false};
	struct canvas canvas;

	(void)state;
	sheet.footer[0].label = sheet.footer[1].label = sheet.more = hindi;
	for (size_t i = 0; i < sheet.button_count; i++)
		sheet.buttons[i].words = hindi;
	for (int i = 0; i < 40; i++)
		sheet_paragraph(&sheet, english("word"));
	canvas = painted(24, 80);
	assert_int_equal(row_with(&canvas, 0, "  112 आपात"), 20);
	assert_int_equal(row_with(&canvas, 0, "  01 99 00 12 34 आपात"), 21);
	assert_true(row_with(&canvas, 0, "▼ + आपात") == 19);
	assert_int_equal(canvas_cell(&canvas, 19, 79)->glyph.code[0], ' ');
	canvas = painted(12, 40);
	assert_int_equal(row_with(&canvas, 0, " 112 ▼ +  * आपात   0 आपात"), 11);
	focus.top = 1;
	canvas = painted(12, 40);
	assert_int_equal(row_with(&canvas, 0, " 112 ▲▼  * आपात   0 आपात"), 11);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_sheet, end_arena)
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(arrows_turn_the_page_by_touch, start_sheet, end_arena),
	    TEST(buttons_are_two_rows_high_where_there_is_room),
	    TEST(buttons_have_marks_where_all_have_room),
	    TEST(codes_keep_every_row_of_a_small_window),
	    TEST(numbers_stand_before_complex_letters),
	    TEST(the_frame_is_whole_on_every_size),
	    TEST(the_place_stands_opposite_the_title),
	    TEST(a_long_title_takes_more_rows),
	    TEST(a_title_leaves_room_for_the_page),
	    TEST(the_frame_stands_the_other_way_round_in_arabic),
	    TEST(numbers_of_the_footer_are_never_cut),
	    TEST(a_small_window_says_so_and_shows_the_number),
	    TEST(a_number_that_does_not_fit_is_left_out),
	    TEST(a_tight_page_that_goes_on_says_so),
	    TEST(no_size_is_too_strange),
	    TEST(the_chosen_one_is_brought_into_sight),
	    TEST(a_page_that_goes_on_says_so),
	    TEST(a_page_that_became_shorter_is_not_scrolled_past_its_end),
	    TEST(the_cursor_stays_on_the_page_when_the_choice_is_out_of_sight),
	    TEST(what_is_typed_has_the_cursor_on_the_page),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
