/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a paragraph: nothing that could steer a terminal gets in. */
#include "helper.h"

#include <string.h>

static void
controls_are_cleaned(void **state)
{
	static const struct {
		const char *text, *read;
	} rows[] = {
	    {"a\tb\rc\vd\fe", "a b c d e"},
	    {"a\xC2\x85" "b\u2028c\u2029d", "a b c d"},
	    {"\x1B[31m", "?[31m"},
	    {"\x01\x7F\xC2\x9B" "2J", "???2J"},
	    {"a\xFFz\xC3)", "a?z?)"},
	    {"extra\u00ADordinary", "extraordinary"},
	    {"\u202E" ZWNJ, "\u202E" ZWNJ},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct paragraph paragraph = paragraph_of(&arena, "en", rows[i].text);
		const bool *none = arena_take(&arena, paragraph.count);

		assert_string_equal(marked(&arena, &paragraph, none), rows[i].read);
		assert_ptr_equal(paragraph.shown, paragraph.codes);
		assert_null(paragraph.levels);
	}
	arena_end(&arena);
}

static void
line_breaks_part_paragraphs_or_are_spaces(void **state)
{
	struct phrase phrase = {"ab\n\nc", NULL, true};
	const char *at = phrase.text;
	struct arena arena = {0};
	struct paragraph paragraph = paragraph_read(&arena, phrase, &at, false);

	(void)state;
	assert_int_equal(paragraph.count, 2);
	assert_string_equal(paragraph.language, "en");
	assert_true(paragraph.right_to_left);
	assert_string_equal(at, "\nc");
	assert_int_equal(paragraph_read(&arena, phrase, &at, false).count, 0);
	assert_int_equal(paragraph_read(&arena, phrase, &at, false).count, 1);
	assert_string_equal(at, "");
	at = phrase.text;
	paragraph = paragraph_read(&arena, phrase, &at, true);
	assert_int_equal(paragraph.count, 5);
	assert_int_equal(paragraph.codes[2], ' ');
	assert_int_equal(paragraph.codes[3], ' ');
	arena_end(&arena);
}

static void
codes_become_utf16(void **state)
{
	struct arena arena = {0};
	struct paragraph paragraph = paragraph_of(&arena, "en", "a\U00020000b");
	struct utf16 text = paragraph_utf16(&arena, &paragraph);

	(void)state;
	assert_int_equal(text.length, 4);
	assert_int_equal(text.units[1], 0xD840);
	assert_int_equal(text.units[2], 0xDC00);
	assert_int_equal(text.units[3], 'b');
	arena_end(&arena);
}

static void
spaces_and_hidden_characters_are_known(void **state)
{
	static const uint32_t spaces[] = {' ', 0x1680, 0x2003, 0x3000};
	static const uint32_t hidden[] = {0xAD, 0x34F, 0x61C, 0x115F, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E, 0x2060,
	                                  0x2066, 0x2069, 0x3164, 0xFE0F, 0xFEFF, 0xE0001};
	static const uint32_t neither[] = {'a', 0xA0, 0x2007, 0x202F, 0x301, 0x627, 0x4E2D, 0x2026};

	(void)state;
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		assert_true(paragraph_is_space(spaces[i]) && !paragraph_is_hidden(spaces[i]));
	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
		assert_true(paragraph_is_hidden(hidden[i]) && !paragraph_is_space(hidden[i]));
	for (size_t i = 0; i < sizeof neither / sizeof *neither; i++)
		assert_false(paragraph_is_hidden(neither[i]) || paragraph_is_space(neither[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(controls_are_cleaned),
	    cmocka_unit_test(line_breaks_part_paragraphs_or_are_spaces),
	    cmocka_unit_test(codes_become_utf16),
	    cmocka_unit_test(spaces_and_hidden_characters_are_known),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
