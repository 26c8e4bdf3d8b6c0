/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From codes to glyphs: marks, widths, what is dropped. */
#include "helper.h"

#include "text/letters.h"

/* The glyphs with their columns: "a1 中2 ". */
static char *
described(struct arena *arena, struct letters letters)
{
	struct bytes bytes = {0};
	char *string;

	for (size_t i = 0; i < letters.count; i++) {
		for (size_t code = 0; code < GLYPH_CODES && letters.list[i].glyph.code[code]; code++)
			bytes_put_code(&bytes, letters.list[i].glyph.code[code]);
		bytes_print(&bytes, "%d ", letters.list[i].glyph.columns);
	}
	string = arena_copy(arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return string;
}

static void
codes_become_glyphs(void **state)
{
	static const struct {
		const char *text, *glyphs;
	} rows[] = {
	    {"ab", "a1 b1 "},
	    {"中a。", "中2 a1 。2 "},
	    {"e\u0301x", "e\u03011 x1 "},
	    {"Ẹ\u0300", "Ẹ\u03001 "},
	    {"x\u0301\u0302\u0303\u0304y", "x\u0301\u0302\u0303\u03041 y1 "},
	    {"x\u0301\u0302\u0303\u0304\u0305y", "x\u0301\u0302\u0303\u03041 y1 "}, /* the fifth has no room */
	    {"\u0301a", " \u03011 a1 "},                                        /* the first has no letter */
	    {"กำ", "ก\u0E4D1 า1 "},
	    {"น้ำ", "น\u0E4D\u0E491 า1 "}, /* the ring below the tone */
	    {"ນ້ຳ", "ນ\u0ECD\u0EC91 າ1 "},
	    {"ำ", " \u0E4D1 า1 "},
	    {"कि", "क1 ि1 "},
	    {"ক্ষ", "ক\u09CD1 ষ1 "},
	    {"a" LRI "b" PDI "\u200Bc\uFEFF\u202Ed\uFE0F" ZWNJ, "a1 b1 c1 d1 "},
	    {"a\u0378b\uFFFFc", "a1 ?1 b1 ?1 c1 "}, /* no width */
	    {"a b\u3000", "a1  1 b1 \u30002 "},
	    {"", ""},
	    {"\u200B", ""},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct paragraph paragraph = paragraph_of(&arena, "en", rows[i].text);

		assert_string_equal(described(&arena, letters_make(&arena, &paragraph)), rows[i].glyphs);
	}
	arena_end(&arena);
}

static void
places_levels_and_spaces_are_kept(void **state)
{
	static const uint8_t levels[] = {0, 1, 1, 2, 1, 1};
	struct arena arena = {0};
	struct paragraph paragraph = paragraph_of(&arena, "en", "(" LRI "( a\u0301");
	struct letters letters;

	(void)state;
	paragraph.levels = levels;
	letters = letters_make(&arena, &paragraph);
	assert_string_equal(described(&arena, letters), "(1 )1  1 a\u03011 ");
	assert_int_equal(letters.columns, 4);
	assert_int_equal(letters.list[0].level, 0);
	assert_int_equal(letters.list[1].at, 2);
	assert_int_equal(letters.list[1].level, 1);
	assert_true(letters.list[2].is_space);
	assert_int_equal(letters.list[3].at, 4);
	assert_false(letters.list[3].is_space);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(codes_become_glyphs),
	    cmocka_unit_test(places_levels_and_spaces_are_kept),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
