/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as lines: all of it, in the order of reading, each fact alone on its line, nothing for the eye only. */
#include "helper.h"
#include "ui/action.h"
#include "ui/lines.h"

static struct arena arena;
static struct sheet sheet;
static struct bytes out;

static int
start_sheet(void **state)
{
	(void)state;
	bytes_empty(&out);
	sheet_start(&sheet, &arena, "en", false);
	return 0;
}

static int
end_arena(void **state)
{
	(void)state;
	bytes_end(&out);
	arena_end(&arena);
	return 0;
}

static const char *
written(void)
{
	sheet_number_choices(&sheet);
	lines_write(&sheet, &out);
	return out.start;
}

static void
writes_a_whole_sheet(void **state)
{
	(void)state;
	sheet_title(&sheet, english("The title"));
	sheet_paragraph(&sheet, english("A paragraph."));
	sheet_heading(&sheet, english("A heading"));
	sheet_sign(&sheet, english("A sign"), english("Why it is one."), false);
	sheet_sign(&sheet, english("A strong sign"), (struct phrase){0}, true);
	sheet_rule(&sheet);
	sheet_step(&sheet, english("A step"), (struct phrase){0});
	sheet_avoid(&sheet, english("Not so"), english("Why not."));
	sheet_note(&sheet, english("A note."));
	sheet_warning(&sheet, english("A warning."));
	sheet_fact(&sheet, english("Police"), "17");
	sheet_number(&sheet, english("Call"), "01 99 00 12 34");
	sheet_fact(&sheet, (struct phrase){0}, "https://example.org");
	sheet_large(&sheet, english("Call there, please."), english("In my words."), "0800 2");
	sheet_choice_with(&sheet, 0, english("A line"), english("A group answers."), "0800 1", 0);
	sheet_choice(&sheet, 1, english("Another page"));
	sheet.footer[0] = (struct sheet_fact){english("Emergency"), "112"};
	sheet.buttons[sheet.button_count++] = (struct sheet_button){ACTION_HIDE, english("Hide")};
	sheet.buttons[sheet.button_count++] = (struct sheet_button){ACTION_BACK, english("Back")};
	sheet.buttons[sheet.button_count++] = (struct sheet_button){ACTION_LISTEN, english("Listen")};
	assert_string_equal(written(),
	    "The title\n"
	    "\n"
	    "A paragraph.\n"
	    "\n"
	    "A heading\n"
	    "- A sign\n"
	    "  Why it is one.\n"
	    "! - A strong sign\n"
	    "\n"
	    "- A step\n"
	    "x Not so\n"
	    "  Why not.\n"
	    "A note.\n"
	    "! A warning.\n"
	    "Police:\n"
	    "17\n"
	    "Call:\n"
	    "01 99 00 12 34\n"
	    "https://example.org\n"
	    "Call there, please.\n"
	    "0800 2\n"
	    "  In my words.\n"
	    "1. A line\n"
	    "0800 1\n"
	    "  A group answers.\n"
	    "2. Another page\n"
	    "\n"
	    "Emergency:\n"
	    "112\n"
	    "*. Hide\n"
	    "0. Back\n"
	    ". Listen\n");
}

static void
shows_what_was_typed(void **state)
{
	(void)state;
	sheet_title(&sheet, english("Find"));
	sheet.prompt = english("Type a name");
	sheet.typed = "fra";
	sheet_choice(&sheet, 0, english("France"));
	assert_string_equal(written(), "Find\n\n1. France\nType a name\nfra\n\n");
}

static void
keeps_the_order_of_reading(void **state)
{
	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	sheet_title(&sheet, arabic("مساعدة في \u2067فرنسا\u2069"));
	sheet_fact(&sheet, arabic("شرطة"), "17 18");
	assert_string_equal(written(), "مساعدة في فرنسا\n\nشرطة:\n17 18\n\n");
}

static void
writes_no_controls(void **state)
{
	(void)state;
	sheet_title(&sheet, english("\u2066a\u2069\u2067b\u2069\u2068c\u2069"));
	assert_string_equal(written(), "abc\n\n\n");
}

static void
breaks_within_a_width(void **state)
{
	static const char expected[] = "One two\nthrees\n"
	                               "\n"
	                               "! - Four five\n    six\n"
	                               "  Because of\n  seven\n"
	                               "The label of\na number:\n"
	                               "+33 1 99 00 12 34\n"
	                               "https://example.org/a/page/that/goes/on/and/on\n"
	                               "A source that\nhas no\naddress but\nmany words\n"
	                               "1. Seven\n   eight\n"
	                               "\n";

	(void)state;
	sheet_title(&sheet, english("One two threes"));
	sheet_sign(&sheet, english("Four five six"), english("Because of seven"), true);
	sheet_fact(&sheet, english("The label of a number"), "+33 1 99 00 12 34");
	sheet_fact(&sheet, (struct phrase){0}, "https://example.org/a/page/that/goes/on/and/on");
	sheet_fact(&sheet, (struct phrase){0}, "A source that has no address but many words");
	sheet_choice(&sheet, 0, english("Seven eight"));
	sheet_number_choices(&sheet);
	lines_write_within(&sheet, 13, &out);
	assert_string_equal(out.start, expected);
}

static void
breaks_in_the_order_of_reading(void **state)
{
	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	sheet_paragraph(&sheet, arabic("مساعدة (في) \u2066France\u2069 الآن"));
	lines_write_within(&sheet, 20, &out);
	assert_string_equal(out.start, "\nمساعدة (في) France\nالآن\n\n");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_sheet, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(writes_a_whole_sheet),
	    TEST(shows_what_was_typed),
	    TEST(keeps_the_order_of_reading),
	    TEST(writes_no_controls),
	    TEST(breaks_within_a_width),
	    TEST(breaks_in_the_order_of_reading),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
