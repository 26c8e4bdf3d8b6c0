/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The face of lines through a pipe: pages out once each, keys in, and a clean end when either side is gone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "term/face.h"

enum { INPUT, OUTPUT, SIDES };

static struct arena arena;
static struct focus focus;
static int typed, written;  /* the other ends of the pipes */
static int kept[SIDES];     /* the test's own input and output */
static char page[4096];
static int matches;        /* of what is typed on the pages that follow */
static struct sheet like;  /* what else those pages have, but for title, page and choices */

/* Standard input and output become pipes, as behind a screen reader's script. */
static int
open_pipes(void **state)
{
	struct problems problems = {0};
	int in[2], out[2];

	(void)state;
	fflush(stdout);
	if (pipe(in) != 0 || pipe(out) != 0)
		return -1;
	kept[INPUT] = dup(STDIN_FILENO);
	kept[OUTPUT] = dup(STDOUT_FILENO);
	dup2(in[0], STDIN_FILENO);
	dup2(out[1], STDOUT_FILENO);
	close(in[0]);
	close(out[1]);
	typed = in[1];
	written = out[0];
	fcntl(written, F_SETFL, O_NONBLOCK);
	matches = 0;
	focus = (struct focus){0};
	like = (struct sheet){.nothing = {"Nothing.", "en", false, NULL}, .older = {"Older.", "en", false, NULL}};
	return face_lines.open(&(struct face_options){0}, &problems) ? 0 : -1;
}

static int
close_pipes(void **state)
{
	(void)state;
	face_lines.close();
	face_lines.close(); /* twice is allowed */
	dup2(kept[INPUT], STDIN_FILENO);
	dup2(kept[OUTPUT], STDOUT_FILENO);
	close(kept[INPUT]);
	close(kept[OUTPUT]);
	if (typed >= 0)
		close(typed);
	if (written >= 0)
		close(written);
	arena_end(&arena);
	return 0;
}


/* Titles are pages: each has a number by when it was first shown. */
static unsigned
page_of(const char *title)
{
	static const char *titles[50];
	unsigned i = 0;

	while (titles[i] && strcmp(titles[i], title) != 0)
		i++;
	titles[i] = title;
	return i + 1;
}

/* What was written since. */
static const char *
written_now(void)
{
	ssize_t got = read(written, page, sizeof page - 1);

	page[got > 0 ? got : 0] = '\0';
	return page;
}

/* Shows a page with a title, and returns what was written. */
static const char *
shown(const char *title, bool typing)
{
	struct sheet sheet;

	sheet_start(&sheet, &arena, "en", false);
	sheet.serial = page_of(title);
	sheet.in_visit = like.in_visit;
	sheet.heard = like.heard;
	sheet.pending = like.pending;
	sheet.nothing = like.nothing;
	sheet.older = like.older;
	sheet.typed = like.typed ? like.typed : "";
	sheet_title(&sheet, (struct phrase){title, "en", false, NULL});
	if (typing)
		sheet.prompt = (struct phrase){"Type", "en", false};
	for (int i = 0; typing && i < matches; i++)
		sheet_choice(&sheet, i, (struct phrase){"Match", "en", false});
	face_lines.show(&sheet, &focus);
	return written_now();
}

static void
type(const char *bytes)
{
	assert_int_equal(write(typed, bytes, strlen(bytes)), strlen(bytes));
}

static void
assert_next(enum event_kind kind, uint32_t code)
{
	struct event event = face_lines.wait(0);

	assert_int_equal(event.kind, kind);
	if (kind == EVENT_KEY)
		assert_int_equal(event.code, code);
}

static void
a_page_is_written_once(void **state)
{
	(void)state;
	assert_string_equal(shown("One", false), "One\n\n\n\n> ");
	assert_string_equal(shown("One", false), "");
	assert_string_equal(shown("Two", false), "\nTwo\n\n\n\n> ");
	assert_string_equal(shown("One", false), "\nOne\n\n\n\n> ");
}

/* Shows a page that changes by itself. */
static const char *
shown_changing(const char *title)
{
	struct sheet sheet;

	sheet_start(&sheet, &arena, "en", false);
	sheet.serial = page_of(title);
	sheet_title(&sheet, (struct phrase){title, "en", false, NULL});
	sheet.changes_at = 1;
	face_lines.show(&sheet, &focus);
	return written_now();
}

/* A screen reader says every page from its start. */
static void
what_only_a_clock_changed_is_not_written_again(void **state)
{
	(void)state;
	assert_string_equal(shown_changing("Welcome"), "Welcome\n\n\n\n> ");
	face_lines.wait(0);
	assert_string_equal(shown_changing("Hola"), "");
	face_lines.wait(0);
	assert_string_equal(shown("Still there?", false), "\nStill there?\n\n\n\n> ");
	face_lines.wait(0);
	assert_string_equal(shown_changing("Hola"), "\nHola\n\n\n\n> ");
	type("x");
	assert_next(EVENT_KEY, 'x');
	type("\n");
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown_changing("Welcome"), "\nWelcome\n\n\n\n> ");
}

static void
without_input_time_passes(void **state)
{
	(void)state;
	assert_next(EVENT_TIME, 0);
	assert_next(EVENT_TIME, 0);
}

static void
the_digits_of_a_line_are_keys_and_its_end_is_none(void **state)
{
	(void)state;
	type("14\n");
	assert_next(EVENT_KEY, '1');
	assert_string_equal(shown("Half", false), ""); /* nobody wants the page between two digits */
	assert_next(EVENT_KEY, '4');
	assert_string_equal(shown("Whole", false), "");
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("Whole", false), "Whole\n\n\n\n> ");
}

/* "\n" alone: nothing is chosen that was not said to be marked. */
static void
an_empty_line_asks_for_the_page_again(void **state)
{
	(void)state;
	shown("One", false);
	type("\n");
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
	assert_string_equal(shown("One", false), "\nOne\n\n\n\n> ");
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("One", false), "");
}

static void
an_empty_line_chooses_what_was_said_to_be_marked(void **state)
{
	(void)state;
	matches = 3;
	shown("Find", true);
	type("j\n\n");
	assert_next(EVENT_KEY, 'j');
	focus.choice = 1;
	assert_string_equal(shown("Find", true), "");
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("Find", true), "\n0. Match\n> ");
	assert_next(EVENT_KEY, KEY_NAME_ENTER);
	assert_string_equal(shown("One", false), "\nOne\n\n\n\n> ");
	type("\n");
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
}

static void
a_line_that_changes_nothing_is_answered(void **state)
{
	(void)state;
	shown("One", false);
	type("xy\n");
	assert_next(EVENT_KEY, 'x');
	assert_string_equal(shown("One", false), "");
	assert_next(EVENT_KEY, 'y');
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("One", false), "\nNothing.\n> ");
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("One", false), "");
}

static void
what_is_heard_needs_no_answer(void **state)
{
	(void)state;
	shown("One", false);
	type(".\n");
	assert_next(EVENT_KEY, '.');
	assert_next(EVENT_TIME, 0);
	like.heard = true;
	assert_string_equal(shown("One", false), "");
}

/* "1" and then "12" is not 11 and 2. */
static void
half_a_number_is_forgotten_with_its_line(void **state)
{
	(void)state;
	type("1\n");
	assert_next(EVENT_KEY, '1');
	like.pending = 1;
	shown("One", false);
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
}

static void
another_word_takes_the_place_of_the_one_before(void **state)
{
	static const char *const left[] = {"fr", "f", ""};

	(void)state;
	matches = 2;
	type("ge\n");
	for (int i = 0; i < 3; i++) {
		like.typed = left[i];
		shown("Find", true);
		assert_next(EVENT_KEY, i < 2 ? KEY_NAME_BACKSPACE : 'g');
	}
	like.typed = "g";
	assert_string_equal(shown("Find", true), "");
	assert_next(EVENT_KEY, 'e');
	assert_next(EVENT_TIME, 0);
	type("1\n");
	assert_next(EVENT_KEY, '1'); /* of what was found for the word */
}

/* Before the line has ended; what went through a pipe is beyond reach, and that is said in the page's language. */
static void
hiding_does_not_wait(void **state)
{
	(void)state;
	like.in_visit = true;
	like.older = (struct phrase){"Davor.", "de", false, NULL};
	shown("One", false);
	type("*");
	assert_next(EVENT_KEY, '*');
	like.in_visit = false;
	like.older = (struct phrase){"Older.", "en", false, NULL};
	assert_string_equal(shown("Hidden", false), "Hidden\n\n\n\nDavor.\n\n> ");
	type("\n");
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("Hidden", false), ""); /* it has its answer */
	type("x\n");
	assert_next(EVENT_KEY, 'x');
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("Languages", false), "\nLanguages\n\n\n\n> ");
}

static void
a_typed_line_ends_with_enter(void **state)
{
	(void)state;
	matches = 1;
	shown("Find", true);
	type("fr\n");
	assert_next(EVENT_KEY, 'f');
	assert_next(EVENT_KEY, 'r');
	assert_next(EVENT_KEY, KEY_NAME_ENTER);
}

/* Back on a page whose word found one thing, which is not what the line said. */
static void
a_line_without_a_word_chooses_nothing(void **state)
{
	(void)state;
	shown("One", false);
	type("0\n");
	assert_next(EVENT_KEY, '0');
	matches = 1;
	shown("Find", true);
	assert_next(EVENT_TIME, 0);
}

/* Two things match: they are written first, and nothing is chosen unseen. */
static void
a_typed_line_that_fits_two_chooses_none(void **state)
{
	(void)state;
	matches = 2;
	shown("Find", true);
	type("k\n");
	assert_next(EVENT_KEY, 'k');
	assert_next(EVENT_TIME, 0);
}

static void
letters_may_come_byte_by_byte(void **state)
{
	(void)state;
	type("\xE4");
	assert_next(EVENT_TIME, 0);
	type("\xB8");
	assert_next(EVENT_TIME, 0);
	type("\xAD");
	assert_next(EVENT_KEY, 0x4E2D);
}

static void
rubbish_is_no_key(void **state)
{
	(void)state;
	type("\xFF\x80\033\x01x");
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
	assert_next(EVENT_KEY, 'x');
}

static void
more_than_a_buffer_comes_whole(void **state)
{
	char many[2001];

	(void)state;
	memset(many, 'x', sizeof many);
	many[2000] = '\0';
	type(many);
	for (int i = 0; i < 2000; i++)
		assert_next(EVENT_KEY, 'x');
	assert_next(EVENT_TIME, 0);
}

static void
the_end_of_input_ends_the_program(void **state)
{
	(void)state;
	type("1");
	close(typed);
	typed = -1;
	assert_next(EVENT_KEY, '1');
	assert_string_equal(shown("One", false), "");
	assert_next(EVENT_TIME, 0);
	assert_string_equal(shown("One", false), "One\n\n\n\n> "); /* the answer to a line that nobody ended */
	assert_next(EVENT_END, 0);
	assert_next(EVENT_END, 0);
}

static void
half_a_letter_at_the_end_is_no_key(void **state)
{
	(void)state;
	type("\xE4");
	close(typed);
	typed = -1;
	assert_next(EVENT_TIME, 0);
	assert_next(EVENT_KEY, KEY_NAME_UNKNOWN);
	assert_next(EVENT_END, 0);
}

static void
a_reader_that_is_gone_ends_the_program(void **state)
{
	(void)state;
	close(written);
	written = -1;
	shown("One", false);
	assert_next(EVENT_END, 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_pipes, close_pipes)
	const struct CMUnitTest tests[] = {
	    TEST(a_page_is_written_once),
	    TEST(what_only_a_clock_changed_is_not_written_again),
	    TEST(without_input_time_passes),
	    TEST(the_digits_of_a_line_are_keys_and_its_end_is_none),
	    TEST(an_empty_line_asks_for_the_page_again),
	    TEST(an_empty_line_chooses_what_was_said_to_be_marked),
	    TEST(a_line_that_changes_nothing_is_answered),
	    TEST(what_is_heard_needs_no_answer),
	    TEST(half_a_number_is_forgotten_with_its_line),
	    TEST(another_word_takes_the_place_of_the_one_before),
	    TEST(hiding_does_not_wait),
	    TEST(a_typed_line_ends_with_enter),
	    TEST(a_line_without_a_word_chooses_nothing),
	    TEST(a_typed_line_that_fits_two_chooses_none),
	    TEST(letters_may_come_byte_by_byte),
	    TEST(rubbish_is_no_key),
	    TEST(more_than_a_buffer_comes_whole),
	    TEST(the_end_of_input_ends_the_program),
	    TEST(half_a_letter_at_the_end_is_no_key),
	    TEST(a_reader_that_is_gone_ends_the_program),
	};

	signal(SIGPIPE, SIG_IGN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
