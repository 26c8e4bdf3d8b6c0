/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of words in parts: each text is found, a bad part takes nothing else with it, nothing is told twice. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/words.h"
#include "kit.h"

struct frame {
	struct arena arena;
	const char *folder;
	struct problems problems;
	struct words words;
	bool usable;
};

static void
frame_start(struct frame *frame, const char *text)
{
	struct bytes bytes = {0};

	*frame = (struct frame){0};
	frame->folder = kit_scratch(&frame->arena);
	bytes_put_string(&bytes, text);
	frame->usable = words_open(&frame->words, arena_print(&frame->arena, "%s/fr.yaml", frame->folder), &bytes, &frame->arena,
	    &frame->problems);
	assert_null(bytes.start);
}

static void
frame_end(struct frame *frame)
{
	words_close(&frame->words);
	kit_remove(frame->folder);
	problems_end(&frame->problems);
	arena_end(&frame->arena);
}

static void
frame_expect(struct frame *frame, const char *lines)
{
	assert_string_equal(kit_lines(&frame->arena, &frame->problems, frame->folder), lines);
}

static void
texts_of_all_parts_are_found(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame, "\xEF\xBB\xBF# head\n\n# of a\na.b: \"one\"\na.c: two\n  lines\n\n\n\"b.a\": 'three'\r\n\r\nb.b: |\n  four\n\n  five\nb.c: six");
	assert_true(frame.usable);
	assert_int_equal(frame.words.parts, 4);
	assert_string_equal(words_get(&frame.words, "b.c"), "six");
	assert_string_equal(words_get(&frame.words, "a.b"), "one");
	assert_string_equal(words_get(&frame.words, "a.c"), "two lines");
	assert_string_equal(words_get(&frame.words, "b.a"), "three");
	assert_string_equal(words_get(&frame.words, "b.b"), "four\n\nfive");
	assert_null(words_get(&frame.words, "b"));
	assert_null(words_get(&frame.words, "a.b "));
	frame_expect(&frame, "");
	frame_end(&frame);
}

/* What the whole is for. */
static void
only_what_is_asked_for_is_parsed(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame, "a.b: one\n\nb.a: \"never closed\n\nc.a: three\n");
	assert_string_equal(words_get(&frame.words, "a.b"), "one");
	assert_true(frame.words.read[0]);
	assert_false(frame.words.read[1]);
	assert_false(frame.words.read[2]);
	frame_expect(&frame, "");
	frame_end(&frame);
}

static void
a_text_in_a_line_of_its_own_is_parsed_alone(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame, "# a\na.bc: \"three\"\na.b: \"one\"\na.c: \"two\"\n# more\na.d: \"call 0800 123 456\"\n \n");
	assert_string_equal(words_get(&frame.words, "a.c"), "two");
	assert_string_equal(words_get(&frame.words, "a.b"), "one");
	assert_null(table_get(&frame.words.texts, "a.bc"));
	assert_false(frame.words.read[0]);
	frame_expect(&frame, "");
	for (int time = 0; time < 2; time++) /* told once */
		assert_null(words_get(&frame.words, "a.d"));
	assert_string_equal(words_get(&frame.words, "a.bc"), "three");
	frame_expect(&frame, "fr.yaml:6:12: a phone number inside words, expected it among the facts\n");
	frame_end(&frame);
}

/* What looks like a line of its own may be within a text. */
static void
a_text_of_many_lines_is_parsed_with_its_part(void **state)
{
	static const char *const texts[] = {
	    "a.b: 'one\na.c: \"two\"\nthree'\n",
	    "a.b: 'one \"\na.c: \"two\"\na.d: three' # \"\n",
	    "a.b: \"one\\\"\na.c: \"two\"\n  three\"\n",
	    "a.b: \"one\"\na.c: \"two\"\na.c: \"three\"\n", /* nor is it known which one is meant */
	};
	struct frame frame;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		frame_start(&frame, texts[i]);
		assert_null(words_get(&frame.words, "a.c"));
		assert_true(frame.words.read[0]);
		frame_end(&frame);
	}
}

static void
a_bad_part_is_told_once_with_its_line(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame, "a.b: one\n\n# b\nb.a: good\nb.b: \"call 0800 123 456\"\n\nc.a: three\n");
	assert_null(words_get(&frame.words, "b.a"));
	assert_null(words_get(&frame.words, "b.b"));
	assert_string_equal(words_get(&frame.words, "a.b"), "one");
	assert_string_equal(words_get(&frame.words, "c.a"), "three");
	frame_expect(&frame, "fr.yaml:5:12: a phone number inside words, expected it among the facts\n");
	frame_end(&frame);
}

static void
a_bad_byte_spoils_its_part_only(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame, "a.b: one\n\nb.a: \"\xFF\"\n");
	assert_null(words_get(&frame.words, "b.a"));
	assert_string_equal(words_get(&frame.words, "a.b"), "one");
	frame_expect(&frame, "fr.yaml:3:7: bytes that are not UTF-8, expected the file saved as UTF-8\n");
	frame_end(&frame);
}

static void
a_key_that_stands_twice_is_told(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame, "a.b: one\n\na.b: two\n");
	assert_string_equal(words_get(&frame.words, "a.b"), "one");
	frame_expect(&frame,
	    "fr.yaml:3:1: the key 'a.b' stands here again, expected it once (first behind line 1)\n");
	frame_end(&frame);
}

static void
what_is_no_file_of_words_is_told(void **state)
{
	static const struct {
		const char *text, *lines;
	} cases[] = {
	    {"", "fr.yaml:1:1: nothing stands here, expected a list or map\n"},
	    {"# nothing\n", "fr.yaml:1:1: nothing stands here, expected a list or map\n"},
	    {"- a\n- b\n", "fr.yaml:1:1: the file is a list, expected a map\n"},
	};
	struct frame frame;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		frame_start(&frame, cases[i].text);
		assert_false(frame.usable);
		assert_null(words_get(&frame.words, "a.b"));
		frame_expect(&frame, cases[i].lines);
		frame_end(&frame);
	}
}

/* The kiosk would not find such a text, so check does not let it pass. */
static void
check_finds_what_cannot_be_read_in_parts(void **state)
{
	struct arena arena = {0};
	const char *folders[2] = {kit_good(&arena), kit_scratch(&arena)};

	(void)state;
	kit_write(folders[1], "words/ar.yaml", "travel.title: \"one\n\ntravel.ask: two\"\n");
	assert_string_equal(kit_check(&arena, folders, 2, folders[1]),
	    "words/ar.yaml:1:1: 'travel.title' cannot be read without the lines around it, expected its key at the start "
	    "of a line and all further lines of its text further in\n");
	kit_remove(folders[1]);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(texts_of_all_parts_are_found),
	    cmocka_unit_test(only_what_is_asked_for_is_parsed),
	    cmocka_unit_test(a_text_in_a_line_of_its_own_is_parsed_alone),
	    cmocka_unit_test(a_text_of_many_lines_is_parsed_with_its_part),
	    cmocka_unit_test(a_bad_part_is_told_once_with_its_line),
	    cmocka_unit_test(a_bad_byte_spoils_its_part_only),
	    cmocka_unit_test(a_key_that_stands_twice_is_told),
	    cmocka_unit_test(what_is_no_file_of_words_is_told),
	    cmocka_unit_test(check_finds_what_cannot_be_read_in_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
