/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving on a sheet: from choice to choice, row by row where none is near, never out of the page. */
#include "helper.h"
#include "ui/focus.h"

static struct arena arena;
static struct sheet sheet;

/* A sheet of some choices, and a focus that stands on the first one of a page that was measured. */
static struct focus
focus_on(int choices, const int rows[], int page_rows, int rows_seen)
{
	struct focus focus = {.rows = page_rows, .rows_seen = rows_seen};

	sheet_start(&sheet, &arena, "en", false);
	for (int i = 0; i < choices; i++) {
		sheet_choice(&sheet, i, english("choice"));
		focus.row[i] = focus.last_row[i] = rows[i];
	}
	return focus;
}

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static void
steps_from_choice_to_choice(void **state)
{
	struct focus focus = focus_on(3, (int[]){0, 1, 2}, 3, 10);

	(void)state;
	focus_step(&focus, &sheet, 1);
	assert_int_equal(focus.choice, 1);
	assert_true(focus.moved);
	focus_step(&focus, &sheet, 1);
	focus_step(&focus, &sheet, 1);
	assert_int_equal(focus.choice, 2);
	focus_step(&focus, &sheet, -1);
	focus_step(&focus, &sheet, -1);
	focus_step(&focus, &sheet, -1);
	assert_int_equal(focus.choice, 0);
	assert_int_equal(focus.top, 0);
}

static void
steps_without_rows_too(void **state)
{
	struct focus focus = focus_on(2, (int[]){0, 0}, 0, 0);

	(void)state;
	focus_step(&focus, &sheet, -1);
	assert_int_equal(focus.choice, 0);
	focus_step(&focus, &sheet, 1);
	focus_step(&focus, &sheet, 1);
	assert_int_equal(focus.choice, 1);
	assert_false(focus_sideways(&focus, &sheet, 1));
	focus_last(&focus, &sheet);
	assert_int_equal(focus.choice, 1);
	focus_first(&focus);
	assert_int_equal(focus.choice, 0);
}

static void
nothing_between_choices_is_passed_over(void **state)
{
	struct focus focus = focus_on(2, (int[]){2, 30}, 40, 10);
	int steps = 0;

	(void)state;
	for (; focus.choice == 0 && steps < 100; steps++) {
		int top = focus.top;

		focus_step(&focus, &sheet, 1);
		assert_true(focus.choice == 1 || focus.top == top + 1);
	}
	assert_int_equal(focus.choice, 1);
	assert_int_equal(focus.top, 21); /* as soon as it is in sight */
	for (steps = 0; focus.choice == 1 && steps < 100; steps++)
		focus_step(&focus, &sheet, -1);
	assert_int_equal(focus.choice, 0);
	assert_int_equal(focus.top, 2);
}

static void
the_next_choice_below_the_screen_is_near_enough(void **state)
{
	struct focus focus = focus_on(2, (int[]){2, 10}, 40, 10);

	(void)state;
	focus_step(&focus, &sheet, 1);
	assert_int_equal(focus.choice, 1);
	assert_true(focus.moved); /* layout brings it into sight */
}

static void
a_page_without_choices_scrolls(void **state)
{
	struct focus focus = focus_on(0, NULL, 12, 10);

	(void)state;
	for (int i = 0; i < 5; i++)
		focus_step(&focus, &sheet, 1);
	assert_int_equal(focus.top, 2);
	for (int i = 0; i < 5; i++)
		focus_step(&focus, &sheet, -1);
	assert_int_equal(focus.top, 0);
	focus_last(&focus, &sheet);
	assert_int_equal(focus.choice, 0);
	assert_int_equal(focus.top, 2);
}

static void
text_behind_the_last_choice_can_be_read(void **state)
{
	struct focus focus = focus_on(1, (int[]){0}, 15, 10);

	(void)state;
	for (int i = 0; i < 20; i++)
		focus_step(&focus, &sheet, 1);
	assert_int_equal(focus.top, 5);
	for (int i = 0; i < 20; i++)
		focus_step(&focus, &sheet, -1);
	assert_int_equal(focus.top, 0);
	assert_int_equal(focus.choice, 0);
}

static void
sideways_goes_to_the_neighbour_in_the_row(void **state)
{
	struct focus focus = focus_on(6, (int[]){0, 1, 0, 1, 0, 1}, 2, 10);

	(void)state;
	for (int i = 0; i < 6; i++)
		focus.column[i] = i / 2 * 20;
	assert_true(focus_sideways(&focus, &sheet, 1));
	assert_int_equal(focus.choice, 2);
	assert_true(focus_sideways(&focus, &sheet, 1));
	assert_int_equal(focus.choice, 4);
	assert_false(focus_sideways(&focus, &sheet, 1));
	assert_int_equal(focus.choice, 4);
	assert_true(focus_sideways(&focus, &sheet, -1));
	assert_int_equal(focus.choice, 2);
	focus_choose(&focus, 1);
	assert_false(focus_sideways(&focus, &sheet, -1));
	assert_true(focus_sideways(&focus, &sheet, 1));
	assert_int_equal(focus.choice, 3);
}

static void
a_page_down_keeps_a_row_in_sight(void **state)
{
	struct focus focus = focus_on(4, (int[]){0, 8, 17, 26}, 30, 10);

	(void)state;
	focus_page(&focus, &sheet, 1);
	assert_int_equal(focus.top, 9);
	assert_int_equal(focus.choice, 2); /* the first one in sight */
	focus_page(&focus, &sheet, 1);
	focus_page(&focus, &sheet, 1);
	assert_int_equal(focus.top, 20);
	assert_int_equal(focus.choice, 3);
	focus_page(&focus, &sheet, -1);
	assert_int_equal(focus.top, 11);
	focus_page(&focus, &sheet, -1);
	focus_page(&focus, &sheet, -1);
	assert_int_equal(focus.top, 0);
	assert_int_equal(focus.choice, 1); /* still in sight */
}

static void
the_wheel_stops_at_both_ends(void **state)
{
	static const struct {
		int rows, top;
	} turns[] = {{3, 3}, {-1, 2}, {100, 20}, {-100, 0}, {INT32_MAX / 2, 20}, {INT32_MIN / 2, 0}};
	struct focus focus = focus_on(1, (int[]){29}, 30, 10);

	(void)state;
	for (size_t i = 0; i < COUNT(turns); i++) {
		focus_scroll(&focus, &sheet, turns[i].rows);
		assert_int_equal(focus.top, turns[i].top);
		assert_int_equal(focus.choice, 0);
	}
}

static void
knows_whether_the_choice_is_in_sight(void **state)
{
	struct focus focus = focus_on(1, (int[]){15}, 30, 10);

	(void)state;
	assert_false(focus_sees_choice(&focus, &sheet));
	focus.top = 6;
	assert_true(focus_sees_choice(&focus, &sheet));
	focus.top = 15;
	assert_true(focus_sees_choice(&focus, &sheet));
	focus.top = 16;
	assert_false(focus_sees_choice(&focus, &sheet));
	focus.rows = 0;
	assert_true(focus_sees_choice(&focus, &sheet));
	focus = focus_on(0, NULL, 30, 10);
	assert_true(focus_sees_choice(&focus, &sheet));
}

static void
first_and_last_are_the_ends(void **state)
{
	struct focus focus = focus_on(3, (int[]){5, 15, 25}, 30, 10);

	(void)state;
	focus_last(&focus, &sheet);
	assert_int_equal(focus.choice, 2);
	assert_int_equal(focus.top, 20);
	focus_first(&focus);
	assert_int_equal(focus.choice, 0);
	assert_int_equal(focus.top, 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(steps_from_choice_to_choice),
	    TEST(steps_without_rows_too),
	    TEST(nothing_between_choices_is_passed_over),
	    TEST(the_next_choice_below_the_screen_is_near_enough),
	    TEST(a_page_without_choices_scrolls),
	    TEST(text_behind_the_last_choice_can_be_read),
	    TEST(sideways_goes_to_the_neighbour_in_the_row),
	    TEST(a_page_down_keeps_a_row_in_sight),
	    TEST(the_wheel_stops_at_both_ends),
	    TEST(knows_whether_the_choice_is_in_sight),
	    TEST(first_and_last_are_the_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
