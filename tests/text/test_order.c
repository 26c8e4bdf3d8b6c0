/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels by paragraph and order by line: compared with ICU's own order of each line. */
#include "helper.h"

#include <string.h>

#include <unicode/ubidi.h>
#include <unicode/ustring.h>

#include "text/order.h"
#include "text/typeset.h"

static void
text_that_runs_one_way_has_no_levels(void **state)
{
	static const char *const plain[] = {"", "abc (d)", "in " LRI "Kenya" PDI, "ไทย", "中文", "a\u202Ab\u202C"};
	static const char *const turning[] = {"abc שלום", "مرحبا", "٣", "a " RLI "b" PDI, "a\u202Eb"};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		struct paragraph paragraph = paragraph_of(&arena, "en", plain[i]);

		order_find_levels(&arena, &paragraph);
		assert_null(paragraph.levels);
	}
	for (size_t i = 0; i < sizeof turning / sizeof *turning; i++) {
		struct paragraph paragraph = paragraph_of(&arena, "en", turning[i]);

		order_find_levels(&arena, &paragraph);
		assert_non_null(paragraph.levels);
	}
	arena_end(&arena);
}

static void
the_base_direction_is_the_phrases(void **state)
{
	static const uint8_t right[] = {2, 1, 1}, wide[] = {0, 1, 1, 0};
	struct arena arena = {0};
	struct paragraph paragraph = paragraph_of(&arena, "en", "a ש");

	(void)state;
	paragraph.right_to_left = true;
	order_find_levels(&arena, &paragraph);
	assert_memory_equal(paragraph.levels, right, sizeof right);
	paragraph = paragraph_of(&arena, "en", "\U00020000שלa"); /* two UTF-16 units */
	order_find_levels(&arena, &paragraph);
	assert_memory_equal(paragraph.levels, wide, sizeof wide);
	arena_end(&arena);
}

static void
a_line_is_ordered_by_its_levels(void **state)
{
	static const uint8_t levels[] = {1, 1, 2, 2, 1};
	static const int32_t want[] = {4, 2, 3, 1, 0};
	struct arena arena = {0};

	(void)state;
	assert_memory_equal(order_line(&arena, levels, 5), want, sizeof want);
	arena_end(&arena);
}

/* One line of a paragraph as ICU itself orders and mirrors it, marks kept behind their letters. */
static char *
ordered_by_icu(struct arena *arena, UBiDi *bidi, int32_t start, int32_t end)
{
	UChar units[256];
	UErrorCode error = U_ZERO_ERROR;
	UBiDi *line = ubidi_open();
	char *string = arena_take(arena, 1024);
	int32_t length;

	ubidi_setLine(bidi, start, end, line, &error);
	length = ubidi_writeReordered(line, units, 256,
	    UBIDI_DO_MIRRORING | UBIDI_KEEP_BASE_COMBINING | UBIDI_REMOVE_BIDI_CONTROLS, &error);
	u_strToUTF8(string, 1024, NULL, units, length, &error);
	assert_true(U_SUCCESS(error));
	ubidi_close(line);
	return string;
}

/* The lines in reading order say where ICU's lines start and end. */
static void
assert_lines_as_by_icu(struct arena *arena, const char *text, bool right_to_left)
{
	struct phrase phrase = {text, "he", right_to_left};
	struct set_text seen = text_set(arena, phrase, 12, TEXT_VISUAL);
	struct set_text read = text_set(arena, phrase, 12, TEXT_LOGICAL);
	UErrorCode error = U_ZERO_ERROR;
	UChar units[256], line[256];
	UBiDi *bidi = ubidi_open();
	int32_t length, at = 0;

	u_strFromUTF8(units, 256, &length, text, -1, &error);
	ubidi_setPara(bidi, units, length, right_to_left, NULL, &error);
	assert_int_equal(seen.count, read.count);
	for (size_t i = 0; i < read.count; i++) {
		int32_t line_length;

		u_strFromUTF8(line, 256, &line_length, text_line_string(arena, &read.lines[i]), -1, &error);
		while (memcmp(units + at, line, (size_t)line_length * sizeof *line) != 0)
			assert_true(units[at++] == ' ');
		if (line_length)
			assert_string_equal(text_line_string(arena, &seen.lines[i]),
			    ordered_by_icu(arena, bidi, at, at + line_length));
		at += line_length;
	}
	assert_true(U_SUCCESS(error));
	ubidi_close(bidi);
}

static void
random_lines_are_ordered_as_by_icu(void **state)
{
	static const char *const pieces[] = {"א", "ב", "ש\u05C1\u05B8", "ל", "ab", "c", "ж", "12", "3",   "٤٥",
	                                     " ", " ", " ",              " ", "(",  ")", "[", "]",  "<",   ">",
	                                     "-", "+", ",",              ".", "/",  "%", "$", "«",  "»",   "中"};
	struct arena arena = {0};
	uint32_t seed = 11;

	(void)state;
	for (int round = 0; round < 10000; round++) {
		struct bytes text = {0};

		bytes_put_string(&text, "a");
		for (uint32_t left = 1 + next_number(&seed, 30); left; left--)
			bytes_put_string(&text, pieces[next_number(&seed, sizeof pieces / sizeof *pieces)]);
		assert_lines_as_by_icu(&arena, text.start, round % 2);
		bytes_end(&text);
		arena_empty(&arena);
	}
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(text_that_runs_one_way_has_no_levels),
	    cmocka_unit_test(the_base_direction_is_the_phrases),
	    cmocka_unit_test(a_line_is_ordered_by_its_levels),
	    cmocka_unit_test(random_lines_are_ordered_as_by_icu),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
