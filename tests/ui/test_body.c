/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items as rows: nothing is lost, facts stay whole and left to right, and the choices know where they stand. */
#include "helper.h"
#include "ui/body.h"
#include "ui/digits.h"

static struct arena arena;
static struct sheet sheet;
static struct focus focus;

static int
start_sheet(void **state)
{
	(void)state;
	focus = (struct focus){0};
	sheet_start(&sheet, &arena, "en", false);
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
painted(int rows_seen, int columns)
{
	sheet_number_choices(&sheet);
	return body_paint(&sheet, &focus, &arena, rows_seen, columns, TEXT_VISUAL);
}

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
small_screens_get_no_big_digits(void **state)
{
	(void)state;
	sheet_number(&sheet, english("Call"), "112");
	assert_true(painted(30, 60).rows > painted(8, 60).rows);
	assert_int_equal(painted(8, 60).rows, 2);
	assert_int_equal(painted(30, 10).rows, 2); /* too narrow for them */
}

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
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "► 2  choice");
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
	assert_int_equal(column_with(&canvas, 0, "1"), 17);
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
a_choice_shows_its_fact_and_reason(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_choice_with(&sheet, 0, english("A line"), english("A group answers."), "0800 1", 0);
	sheet_choice_with(&sheet, 1, english("A line with a long name"), (struct phrase){0}, "0800 222 222 222", 0);
	canvas = painted(4, 36);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "► 1  A line                   0800 1");
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
		assert_true(focus.column[i] > focus.column[i - 1] ? focus.row[i] == 0 : focus.row[i] == focus.row[i - 1] + 1);
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
	assert_true(row_with(&canvas, row, "► 1  France") > row);
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

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_sheet, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(every_kind_has_its_look),
	    TEST(facts_of_neighbours_stand_in_one_column),
	    TEST(long_facts_lose_nothing),
	    TEST(numbers_stay_left_to_right),
	    TEST(small_screens_get_no_big_digits),
	    TEST(the_chosen_one_is_marked_and_has_the_cursor),
	    TEST(the_chosen_one_is_marked_from_the_right),
	    TEST(the_first_of_two_digits_lights_up_what_it_may_mean),
	    TEST(choices_stand_apart_where_there_is_room),
	    TEST(a_choice_shows_its_fact_and_reason),
	    TEST(many_choices_stand_side_by_side),
	    TEST(a_long_narrow_list_leaves_its_details_out),
	    TEST(side_by_side_begins_at_the_right_in_arabic),
	    TEST(what_is_typed_has_the_cursor_behind_it),
	    TEST(a_choice_that_is_gone_is_not_chosen),
	    TEST(nothing_of_a_long_page_is_lost),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
