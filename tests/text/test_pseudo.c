/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pseudo-languages. */
#include "helper.h"

#include <string.h>

#include "base/utf8.h"
#include "text/pseudo.h"

static void
only_two_codes_are_pseudo_languages(void **state)
{
	(void)state;
	assert_int_equal(text_pseudo_of("en-XA"), PSEUDO_ACCENTED);
	assert_int_equal(text_pseudo_of("ar-XB"), PSEUDO_MIRRORED);
	assert_int_equal(text_pseudo_of("en"), PSEUDO_NONE);
	assert_int_equal(text_pseudo_of("en-XB"), PSEUDO_NONE);
	assert_int_equal(text_pseudo_of(NULL), PSEUDO_NONE);
}

static void
texts_are_made_strange(void **state)
{
	static const struct {
		enum pseudo pseudo;
		const char *english, *made;
	} rows[] = {
	    {PSEUDO_ACCENTED, "Hide", "[Ħîđé]"},
	    {PSEUDO_ACCENTED, "Lost papers", "[Ļöšţ påpéřš on]"},
	    {PSEUDO_ACCENTED, "Help in {country}, {x}?", "[Ħéļp îñ {country}, {x}? one two]"},
	    {PSEUDO_ACCENTED, "{country}", "[{country} o]"},
	    {PSEUDO_ACCENTED, "{ {2} 'é' 112", "[{ {2} 'é' 112 one]"},
	    {PSEUDO_ACCENTED, "", "[]"},
	    {PSEUDO_MIRRORED, "Ask your embassy.", "[Ask] [your] [embassy.]"},
	    {PSEUDO_MIRRORED, "Help in {country}, {x}?", "[Help] [in] [{country},] [{x}?]"},
	    {PSEUDO_MIRRORED, "  a\nb ", "  [a]\n[b] "},
	    {PSEUDO_MIRRORED, "", ""},
	    {PSEUDO_NONE, "Hide", "Hide"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(text_pseudo(&arena, rows[i].pseudo, rows[i].english), rows[i].made);
	arena_end(&arena);
}

static size_t
characters(const char *text)
{
	size_t count = 0;

	while (utf8_walk(&text))
		count++;
	return count;
}

static void
accented_texts_are_two_fifths_longer(void **state)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz";
	struct arena arena = {0};

	(void)state;
	for (size_t length = 8; length < sizeof letters; length++) {
		const char *english = arena_copy(&arena, letters, length);
		size_t made = characters(text_pseudo(&arena, PSEUDO_ACCENTED, english));

		assert_in_range(made, length + (length * 2 + 4) / 5 - 1, length + (length * 2 + 4) / 5);
	}
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_two_codes_are_pseudo_languages),
	    cmocka_unit_test(texts_are_made_strange),
	    cmocka_unit_test(accented_texts_are_two_fifths_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
