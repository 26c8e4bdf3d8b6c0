/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Big digits: each has its own form, all rows are alike wide, and what has no form is not drawn. */
#include "helper.h"
#include "ui/digits.h"

static struct arena arena;

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

/* The three rows, one below the other. */
static char *
drawn(const char *number, int columns)
{
	struct text_line lines[DIGITS_ROWS];

	if (!digits_draw(&arena, number, columns, lines))
		return NULL;
	for (int i = 1; i < DIGITS_ROWS; i++)
		assert_int_equal(lines[i].columns, lines[0].columns);
	return arena_print(&arena, "%s\n%s\n%s", text_line_string(&arena, &lines[0]),
	    text_line_string(&arena, &lines[1]), text_line_string(&arena, &lines[2]));
}

static void
looks_like_the_number(void **state)
{
	(void)state;
	assert_string_equal(drawn("1 7", 80),
	    "▀█    ▀▀█\n"
	    " █      █\n"
	    "▀▀▀     ▀");
}

static void
every_character_has_its_own_form(void **state)
{
	static const char all[] = "0123456789+-*#()/ ";

	(void)state;
	for (size_t i = 0; all[i]; i++)
		for (size_t j = i + 1; all[j]; j++)
			assert_string_not_equal(drawn((char[]){all[i], '\0'}, 9), drawn((char[]){all[j], '\0'}, 9));
}

static void
what_does_not_fit_is_not_drawn(void **state)
{
	(void)state;
	assert_non_null(drawn("112", 11));
	assert_null(drawn("112", 10));
	assert_non_null(drawn("1 1", 9)); /* between groups are three columns */
	assert_null(drawn("1 1", 8));
	assert_null(drawn("112", 0));
	assert_null(drawn("112", -5));
}

static void
what_has_no_form_is_not_drawn(void **state)
{
	(void)state;
	assert_null(drawn("", 80));
	assert_null(drawn("help", 80));
	assert_null(drawn("11a2", 80));
	assert_null(drawn("١١٢", 80));
	assert_null(drawn("1.2", 80));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(looks_like_the_number),
	    cmocka_unit_test(every_character_has_its_own_form),
	    cmocka_unit_test(what_does_not_fit_is_not_drawn),
	    cmocka_unit_test(what_has_no_form_is_not_drawn),
	};

	return cmocka_run_group_tests(tests, start_locale, end_arena);
}
