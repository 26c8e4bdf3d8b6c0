/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of the terminal, on the real program: what is answered holds for the rest of the run, and becomes lines for
 * the operator's file. */
#include "kiosk.h"

#define SCRIPTS 20
#define YES "1"
#define BOXES "2"
#define ORDER "3"

/* Answers the question for one script; `card` counts from 1. */
static void
answer(struct terminal *terminal, int card, const char *key)
{
	char expected[40];

	snprintf(expected, sizeof expected, "Card %d of %d", card, SCRIPTS);
	assert_true(terminal_wait_for(terminal, expected));
	terminal_type(terminal, key);
}

/* "Yes" for all but one. */
static void
answer_all(struct terminal *terminal, const char *no, int except)
{
	for (int card = 1; card <= SCRIPTS; card++)
		answer(terminal, card, card == except ? no : YES);
	assert_true(terminal_wait_for(terminal, "order: \""));
}

static bool
sent(const struct terminal *terminal, const char *text)
{
	return terminal->sent.start && strstr(terminal->sent.start, text);
}

static void
what_cannot_be_read_is_left_out(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "terminal");
	for (int card = 1; card < 14; card++)
		answer(&terminal, card, YES);
	assert_true(terminal_wait_for(&terminal, "Card 14 of 20"));
	assert_true(terminal_find(&terminal, "ภาษาไทย") > 0);
	assert_true(terminal_find(&terminal, "ตำรวจ") > 0 || terminal_find(&terminal, "ตํารวจ") > 0);
	answer(&terminal, 14, BOXES);
	for (int card = 15; card <= SCRIPTS; card++)
		answer(&terminal, card, YES);
	assert_true(terminal_wait_for(&terminal, "order: \"visual\""));
	assert_true(terminal_find(&terminal, "scripts: [\"Latn\", \"Arab\", \"Hans\",") > 0);
	assert_int_equal(terminal_find(&terminal, "\"Thai\""), -1);
	terminal_type(&terminal, "q");
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(terminal.status, 0);
	/* Behind the end of the screen, for the operator to copy. */
	assert_non_null(strstr(strrchr(terminal.sent.start, '\033'), "order: \"visual\"\r\nscripts: [\"Latn\", \"Arab\", \"Hans\",\r\n"));
	terminal_stop(&terminal);
}

static void
who_gives_up_is_told_nothing(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "terminal");
	answer(&terminal, 1, YES);
	assert_true(terminal_wait_for(&terminal, "Card 2 of 20"));
	terminal_type(&terminal, "q");
	assert_true(terminal_wait_end(&terminal));
	assert_false(sent(&terminal, "order: "));
	terminal_stop(&terminal);
}

static void
the_wrong_order_is_turned_round_at_once(void **state)
{
	static const char logical[] = "مرحبا", visual[] = "ﺎﺒﺣﺮﻣ";
	struct terminal terminal;

	(void)state;
	START(&terminal, "terminal");
	answer(&terminal, 1, YES);
	assert_true(terminal_wait_for(&terminal, visual));
	answer(&terminal, 2, ORDER);
	assert_true(terminal_wait_for(&terminal, logical));
	assert_true(terminal_find(&terminal, "Card 2 of 20") > 0); /* the same words are asked for again */
	assert_int_equal(terminal_find(&terminal, visual), -1);
	for (int card = 2; card <= SCRIPTS; card++)
		answer(&terminal, card, YES);
	assert_true(terminal_wait_for(&terminal, "order: \"logical\""));
	assert_true(terminal_find(&terminal, "\"Arab\"") > 0);
	terminal_stop(&terminal);
}

static void
what_is_wrong_in_both_orders_is_left_out(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "terminal");
	answer(&terminal, 1, YES);
	answer(&terminal, 2, ORDER);
	assert_true(terminal_wait_for(&terminal, "مرحبا"));
	answer(&terminal, 2, ORDER);
	for (int card = 3; card <= SCRIPTS; card++)
		answer(&terminal, card, YES);
	assert_true(terminal_wait_for(&terminal, "order: \""));
	assert_int_equal(terminal_find(&terminal, "\"Arab\""), -1);
	terminal_stop(&terminal);
}

static void
from_the_about_page_it_holds_for_the_run(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--language", "en", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "About this screen"));
	terminal_type(&terminal, "9");
	assert_true(terminal_wait_for(&terminal, "This screen helps travellers"));
	terminal_type(&terminal, "3");
	answer_all(&terminal, BOXES, 14);
	terminal_type(&terminal, "0");
	assert_true(terminal_wait_for(&terminal, "Which letters"));
	assert_true(terminal_wait_for(&terminal, "Where this comes from"));
	terminal_type(&terminal, "00"); /* home, and the end of the visit: it is the terminal that was asked about */
	assert_true(terminal_wait_for(&terminal, "Français"));
	assert_int_equal(terminal_find(&terminal, "ภาษาไทย"), -1);
	assert_true(terminal_find(&terminal, "ພາສາລາວ") > 0);
	terminal_stop(&terminal);
}

static void
visitors_of_a_kiosk_are_not_asked(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--language", "en", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "About this screen"));
	terminal_type(&terminal, "9");
	assert_true(terminal_wait_for(&terminal, "This screen helps travellers"));
	terminal_type(&terminal, "G");
	assert_true(terminal_wait_for(&terminal, "[2] Where this comes from"));
	assert_int_equal(terminal_find(&terminal, "Which letters"), -1);
	terminal_stop(&terminal);
	START(&terminal, "terminal", "--kiosk", "--country", "FR");
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(WEXITSTATUS(terminal.status), 2);
	terminal_stop(&terminal);
}

static void
the_lines_are_read_back(void **state)
{
	struct terminal terminal;
	char folder[] = "/tmp/waylight-letters-XXXXXX", path[80], setting[100];
	FILE *file;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/waylight.yaml", folder);
	snprintf(setting, sizeof setting, "WAYLIGHT_CONFIG=%s", path);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs("order: \"logical\"\nscripts: [\"Latn\", \"Arab\", \r\n  \"Thai\"]\n", file);
	fclose(file);
	start(&terminal, setting, 24, 80, ARGUMENTS("--country", "FR"));
	assert_true(terminal_wait_for(&terminal, "ภาษาไทย"));
	assert_true(terminal_find(&terminal, "العربية") > 0);
	assert_int_equal(terminal_find(&terminal, "Ελληνικά"), -1);
	assert_false(sent(&terminal, "\033[8l"));
	terminal_stop(&terminal);
	unlink(path);
	rmdir(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_cannot_be_read_is_left_out),
	    cmocka_unit_test(who_gives_up_is_told_nothing),
	    cmocka_unit_test(the_wrong_order_is_turned_round_at_once),
	    cmocka_unit_test(what_is_wrong_in_both_orders_is_left_out),
	    cmocka_unit_test(from_the_about_page_it_holds_for_the_run),
	    cmocka_unit_test(visitors_of_a_kiosk_are_not_asked),
	    cmocka_unit_test(the_lines_are_read_back),
	};

	return RUN_TESTS(tests);
}
