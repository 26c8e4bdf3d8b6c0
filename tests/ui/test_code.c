/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A phone reads from the cells what the code was made of: they are painted as squares, and zbarimg looks at them. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "helper.h"
#include "ui/layout.h"

enum { SQUARE = 6 };

static struct arena arena;
static struct sheet sheet;
static struct focus focus;

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static struct canvas
painted(const char *code, bool right_to_left, bool no_codes, int rows, int columns)
{
	focus = (struct focus){0};
	sheet_start(&sheet, &arena, right_to_left ? "ar" : "en", right_to_left);
	sheet_title(&sheet, english("Code"));
	sheet.footer[0] = (struct sheet_fact){.label = english("Police"), .fact = "112"};
	sheet_code(&sheet, english("Phone"), "116 016", code, english("Hold it here"), english("It cannot be drawn"));
	sheet.no_codes = no_codes;
	return layout_paint(&sheet, &focus, &arena, rows, columns, TEXT_VISUAL);
}

static bool
is_of_code(const struct cell *cell)
{
	return cell->role == ROLE_CODE_DARK || cell->role == ROLE_CODE_LIGHT;
}

/* The ink of one half of a cell, as a terminal would show it: 0 is black. What is no code is grey. */
static int
ink(const struct cell *cell, bool lower)
{
	bool dark_ground = cell->role == ROLE_CODE_DARK, half = cell->glyph.code[0] == 0x2584;

	if (!is_of_code(cell))
		return 128;
	return dark_ground == (lower && half) ? 255 : 0;
}

static int
count_of_code(const struct canvas *canvas)
{
	int count = 0;

	for (int i = 0; i < canvas->rows * canvas->columns; i++)
		count += is_of_code(&canvas->cells[i]);
	return count;
}

static const char *
seen_by_a_phone(const struct canvas *canvas)
{
	char path[] = "/tmp/waylight-code-XXXXXX";
	FILE *file = fdopen(mkstemp(path), "wb"), *answer;
	static char text[300];

	assert_non_null(file);
	fprintf(file, "P5 %d %d 255\n", canvas->columns * SQUARE, canvas->rows * 2 * SQUARE);
	for (int y = 0; y < canvas->rows * 2 * SQUARE; y++)
		for (int x = 0; x < canvas->columns * SQUARE; x++) {
			const struct cell *cell = canvas_cell(canvas, y / SQUARE / 2, x / SQUARE);

			fputc(ink(cell, y / SQUARE % 2), file);
		}
	assert_int_equal(fclose(file), 0);
	answer = popen(arena_print(&arena, "zbarimg --raw -q %s 2>/dev/null", path), "r");
	assert_non_null(answer);
	if (!fgets(text, sizeof text, answer))
		*text = '\0';
	pclose(answer);
	unlink(path);
	text[strcspn(text, "\n")] = '\0';
	return text;
}

static void
phones_read_it(void **state)
{
	static const char *const codes[] = {"tel:+390612345678", "tel:116016", "sms:7233", "https://example.org",
	    "https://www.example.org/help/for/people/who/are/here"};

	(void)state;
	for (size_t i = 0; i < COUNT(codes); i++)
		for (int right_to_left = 0; right_to_left < 2; right_to_left++) {
			struct canvas canvas = painted(codes[i], right_to_left, false, 24, 80);

			assert_string_equal(seen_by_a_phone(&canvas), codes[i]);
			assert_int_equal(focus.rows > focus.rows_seen, false);
			assert_true(row_with(&canvas, 0, "116 016") > 0);
			assert_true(row_with(&canvas, 0, "Hold it here") > 0);
			assert_int_equal(row_with(&canvas, 0, "cannot be drawn"), -1);
		}
}

static void
assert_not_drawn(const struct canvas *canvas)
{
	assert_int_equal(count_of_code(canvas), 0);
	assert_true(row_with(canvas, 0, "cannot be drawn") > 0);
	assert_true(row_with(canvas, 0, "116 016") > 0);
	assert_int_equal(row_with(canvas, 0, "Hold it here"), -1);
}

/* Half a code is none. */
static void
where_it_cannot_be_drawn_words_say_so(void **state)
{
	static const struct {
		int rows, columns;
	} small[] = {{12, 40}, {16, 56}, {24, 44}};
	char longest[300];
	struct canvas canvas = painted("tel:116016", false, true, 24, 80);

	(void)state;
	assert_not_drawn(&canvas);
	for (size_t i = 0; i < COUNT(small); i++) {
		canvas = painted("tel:116016", false, false, small[i].rows, small[i].columns);
		assert_not_drawn(&canvas);
	}
	memset(longest, 'a', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	canvas = painted(longest, false, false, 24, 80);
	assert_not_drawn(&canvas);
}

/* Terminals disagree on the width of some scripts: what stands behind such words would be torn apart. */
static void
it_stands_left_of_all_words(void **state)
{
	(void)state;
	for (int right_to_left = 0; right_to_left < 2; right_to_left++) {
		struct canvas canvas = painted("tel:116016", right_to_left, false, 24, 80);

		for (int row = 2; row < 20; row++)
			for (int column = 0, words = false; column < 80; column++) {
				const struct cell *cell = canvas_cell(&canvas, row, column);

				assert_false(words && is_of_code(cell));
				words = words || (!is_of_code(cell) && cell->glyph.code[0] != ' ');
			}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_teardown(phones_read_it, end_arena),
	    cmocka_unit_test_teardown(where_it_cannot_be_drawn_words_say_so, end_arena),
	    cmocka_unit_test_teardown(it_stands_left_of_all_words, end_arena),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
