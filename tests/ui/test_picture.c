/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures: block characters of one column each, all different, marks turned round for readers from the right. */
#include "helper.h"

#include <wchar.h>

#include "ui/picture.h"

static struct arena arena;

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

/* A drawing as one string; fails where a glyph is no block of one column. */
static const char *
drawn(const struct text_line *lines, int rows, int columns)
{
	const char *all = "";

	for (int row = 0; row < rows; row++) {
		assert_int_equal(lines[row].columns, columns);
		assert_int_equal(lines[row].count, columns);
		for (int i = 0; i < columns; i++) {
			uint32_t code = lines[row].glyphs[i].code[0];

			assert_true(code == ' ' || (code >= 0x2580 && code <= 0x259F));
			assert_int_equal(wcwidth((wchar_t)code), 1);
			assert_int_equal(lines[row].glyphs[i].columns, 1);
		}
		all = arena_print(&arena, "%s%s\n", all, text_line_string(&arena, &lines[row]));
	}
	return all;
}

static void
every_picture_is_of_blocks_and_unlike_the_others(void **state)
{
	const char *seen[64];
	size_t count = 0;

	(void)state;
	for (; picture_names[count]; count++) {
		struct text_line lines[PICTURE_ROWS];

		assert_true(count < COUNT(seen));
		assert_true(picture_draw(&arena, picture_names[count], lines));
		seen[count] = drawn(lines, PICTURE_ROWS, PICTURE_COLUMNS);
		for (size_t i = 0; i < count; i++)
			assert_string_not_equal(seen[i], seen[count]);
	}
	assert_true(count >= 10);
}

static void
a_picture_looks_like_its_dots(void **state)
{
	struct text_line lines[PICTURE_ROWS];

	(void)state;
	assert_true(picture_draw(&arena, "screen", lines));
	assert_string_equal(drawn(lines, PICTURE_ROWS, PICTURE_COLUMNS), "█▀▀▀▀▀▀█\n█▄▄▄▄▄▄█\n  ▝▀▀▘  \n");
	assert_false(picture_draw(&arena, "screens", lines));
	assert_false(picture_draw(&arena, NULL, lines));
}

static void
hide_back_and_listen_have_marks(void **state)
{
	static const enum action marked[] = {ACTION_HIDE, ACTION_BACK, ACTION_LISTEN};
	struct text_line lines[MARK_ROWS];

	(void)state;
	for (size_t i = 0; i < COUNT(marked); i++) {
		assert_true(picture_mark(&arena, marked[i], false, lines));
		drawn(lines, MARK_ROWS, MARK_COLUMNS);
	}
	assert_false(picture_mark(&arena, ACTION_FIRST, false, lines));
}

static void
marks_point_the_other_way_for_readers_from_the_right(void **state)
{
	struct text_line lines[MARK_ROWS];

	(void)state;
	assert_true(picture_mark(&arena, ACTION_BACK, false, lines));
	assert_string_equal(drawn(lines, MARK_ROWS, MARK_COLUMNS), " ▄  █\n▀█▀▀▀\n");
	assert_true(picture_mark(&arena, ACTION_BACK, true, lines));
	assert_string_equal(drawn(lines, MARK_ROWS, MARK_COLUMNS), "█  ▄ \n▀▀▀█▀\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_teardown(every_picture_is_of_blocks_and_unlike_the_others, end_arena),
	    cmocka_unit_test_teardown(a_picture_looks_like_its_dots, end_arena),
	    cmocka_unit_test_teardown(hide_back_and_listen_have_marks, end_arena),
	    cmocka_unit_test_teardown(marks_point_the_other_way_for_readers_from_the_right, end_arena),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
