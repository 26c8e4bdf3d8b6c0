/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placeholders. */
#include "helper.h"

#include <string.h>

#include "text/fill.h"

static const struct filling fillings[] = {
    {"country", {"Kenya", "en", false}},
    {"name", {"مصر", "ar", true}},
    {"country-2", {"{country}", "en", false}},
    {"gone", {NULL, NULL, false}},
    {"empty", {"", "en", false}},
    {"open", {LRI "a", "en", false}},
    {"closed", {"a" PDI PDI "b", "en", false}},
    {"bad", {"a\xFF", "en", false}},
};

static void
values_are_put_in_isolates(void **state)
{
	static const struct {
		const char *text, *filled;
	} rows[] = {
	    {"Help in {country}.", "Help in " LRI "Kenya" PDI "."},
	    {"{country}{name}", LRI "Kenya" PDI RLI "مصر" PDI},
	    {"in {country-2}", "in " LRI "{country}" PDI}, /* filled once */
	    {"[{gone}]", "[]"},
	    {"[{empty}]", "[" LRI PDI "]"},
	    {"{other} {country}", "{other} " LRI "Kenya" PDI},
	    {"{{country}}", "{" LRI "Kenya" PDI "}"},
	    {"{} {Country} {2} {-a} {a_b} {country", "{} {Country} {2} {-a} {a_b} {country"},
	    {"no place", "no place"},
	    {"", ""},
	    {"{open}x", LRI LRI "a" PDI PDI "x"},
	    {"{closed}x", LRI "ab" PDI "x"},
	    {"{bad}", LRI "a?" PDI},
	    {"{countr}{country1}", "{countr}{country1}"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct phrase phrase = {rows[i].text, "fr", true};
		struct phrase filled = text_fill(&arena, phrase, fillings, sizeof fillings / sizeof *fillings);

		assert_string_equal(filled.text, rows[i].filled);
		assert_string_equal(filled.language, "fr");
		assert_true(filled.right_to_left);
	}
	arena_end(&arena);
}

static void
nothing_stays_nothing(void **state)
{
	struct arena arena = {0};
	struct phrase nothing = {NULL, "en", false}, filled = text_fill(&arena, nothing, fillings, 1);

	(void)state;
	assert_null(filled.text);
	arena_end(&arena);
}

static void
placeholders_are_found_one_after_the_other(void **state)
{
	const char *text = "{a} { } {b-2}{", *at = text, *name;
	size_t length = 0;

	(void)state;
	name = text_next_placeholder(&at, &length);
	assert_ptr_equal(name, text + 1);
	assert_int_equal(length, 1);
	assert_ptr_equal(at, text + 3);
	name = text_next_placeholder(&at, &length);
	assert_int_equal(length, 3);
	assert_memory_equal(name, "b-2", 3);
	assert_string_equal(at, "{");
	assert_null(text_next_placeholder(&at, &length));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(values_are_put_in_isolates),
	    cmocka_unit_test(nothing_stays_nothing),
	    cmocka_unit_test(placeholders_are_found_one_after_the_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
