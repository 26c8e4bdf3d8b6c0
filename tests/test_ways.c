/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One visit in many ways, on the real program: from the list of languages to the number of help for here and back to a
 * wiped screen, by all keys, by a numeric keypad, by a finger or mouse, in high contrast in a small window, and
 * without colour in the smallest one, by speech alone. In lines: test_in_lines.c. */
#include <poll.h>

#include "ear.h"
#include "kiosk.h"

/* The number that a French kiosk gives first; the list of languages shows nothing of it. */
#define HELP "01 44 52 88 90"
#define TITLE "Help in France"

static const char *
cell(struct terminal *terminal, const char *text, int *row, int *column)
{
	const char *line, *at;

	*row = terminal_find(terminal, text);
	assert_true(*row >= 0);
	line = terminal_row(terminal, *row);
	at = strstr(line, text);
	*column = 0;
	for (; line < at; line++)
		*column += (*line & 0xC0) != 0x80;
	return at;
}

/* Presses and lets go where a text stands. */
static void
touch(struct terminal *terminal, const char *text)
{
	char click[60];
	int row, column;

	cell(terminal, text, &row, &column);
	snprintf(click, sizeof click, "\033[<0;%d;%dM\033[<0;%d;%dm", column + 1, row + 1, column + 1, row + 1);
	terminal_type(terminal, click);
}

/* The page of help is there, and its number is found by turning the page with a key, above the foot of the screen. */
static void
assert_help(struct terminal *terminal, const char *down)
{
	int foot = terminal->rows > 12 ? terminal->rows - 3 : terminal->rows - 1, row;

	assert_true(terminal_wait_for(terminal, TITLE));
	for (int i = 0; i < 9 && ((row = terminal_find(terminal, HELP)) < 0 || row >= foot); i++) {
		terminal_type(terminal, down);
		assert_true(terminal_wait_output(terminal));
	}
	assert_in_range(terminal_find(terminal, HELP), 1, foot - 1);
}

static void
assert_wiped(struct terminal *terminal)
{
	assert_int_equal(terminal_find(terminal, HELP), -1);
	assert_int_equal(terminal_find(terminal, "Hide"), -1);
}

/* After hiding, keys are not heard for a moment: asked again until somebody answers. */
static void
leave_hidden(struct terminal *terminal, const char *key)
{
	for (int i = 0; i < 100 && terminal_find(terminal, "English") < 0; i++) {
		terminal_type(terminal, key);
		poll(NULL, 0, 100);
		terminal_settle(terminal);
	}
	assert_true(terminal_find(terminal, "English") >= 0);
	assert_wiped(terminal);
}

static void
by_all_keys(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country=FR");
	assert_true(terminal_wait_for(&terminal, "English"));
	terminal_type(&terminal, "\r"); /* the marked one */
	assert_true(terminal_wait_for(&terminal, "Hide"));
	terminal_type(&terminal, "\033OP"); /* F1 */
	assert_help(&terminal, "\033[6~");
	terminal_type(&terminal, "\033[24~"); /* F12 */
	terminal_settle(&terminal);
	leave_hidden(&terminal, " ");
	terminal_stop(&terminal);
}

/* The keypad sends digits, or, in application mode, SS3 and a letter: its own for `*`, `/`, `+`, `-` and Enter. */
static void
by_keypad(void **state)
{
	static const struct {
		const char *english, *find, *first, *down, *hide, *any;
	} pads[] = {
	    {"11", "/", "1", "+", "*", "0"},
	    {"\033OE", "/", "\r", "\033[6~", "*", "\033[2~"}, /* NumLock is off: its five, Page Down, Insert */
	    {"\033Oq\033Oq", "\033Oo", "\033Oq", "\033Ok", "\033Oj", "\033Op"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof pads / sizeof *pads; i++) {
		struct terminal terminal;

		START(&terminal, "--kiosk", "--country=FR", "--no-letters");
		assert_true(terminal_wait_for(&terminal, "11"));
		terminal_type(&terminal, pads[i].english);
		assert_true(terminal_wait_for(&terminal, "* "));
		terminal_type(&terminal, pads[i].find);
		terminal_settle(&terminal);
		terminal_type(&terminal, pads[i].first);
		assert_help(&terminal, pads[i].down);
		terminal_type(&terminal, pads[i].down);
		terminal_settle(&terminal);
		terminal_type(&terminal, pads[i].hide);
		terminal_settle(&terminal);
		leave_hidden(&terminal, pads[i].any);
		terminal_stop(&terminal);
	}
}

/* Nothing is dragged and nothing held: press and release in one place, as touch screens send it. */
static void
by_touch(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country=FR");
	assert_true(terminal_wait_for(&terminal, "English"));
	touch(&terminal, "English");
	assert_true(terminal_wait_for(&terminal, "Help now"));
	touch(&terminal, "Help now");
	assert_help(&terminal, "");
	assert_true(terminal_find(&terminal, "more below") >= 0);
	touch(&terminal, "more below"); /* the page is turned */
	assert_true(terminal_wait_for(&terminal, "\u25B2"));
	terminal_settle(&terminal);
	touch(&terminal, "\u25B2");
	assert_true(terminal_wait_for(&terminal, "more below"));
	terminal_settle(&terminal);
	if (terminal_find(&terminal, "All emergencies") < 0) /* the last page was a short step */
		touch(&terminal, "\u25B2");
	assert_true(terminal_wait_for(&terminal, "All emergencies"));
	touch(&terminal, "more below");
	assert_true(terminal_wait_for(&terminal, "Committee"));
	terminal_settle(&terminal);
	touch(&terminal, "Committee"); /* all of its row is the choice */
	assert_true(terminal_wait_for(&terminal, "Show a code"));
	touch(&terminal, "Back");
	assert_true(terminal_wait_for(&terminal, TITLE));
	touch(&terminal, "Hide");
	terminal_settle(&terminal);
	leave_hidden(&terminal, "\033[<0;9;9M\033[<0;9;9m");
	terminal_stop(&terminal);
}

/* Whether a sequence that ends in `m` names a colour. */
static bool
has_colours(const struct terminal *terminal)
{
	for (const char *at = terminal->sent.start; (at = strstr(at, "\033[")); at++) {
		size_t length = strspn(at + 2, "0123456789;");

		for (const char *part = at + 2; at[2 + length] == 'm' && part < at + 2 + length; part += strcspn(part, ";m") + 1) {
			int number = atoi(part);

			if ((number >= 30 && number < 39) || (number >= 40 && number < 49) || number >= 90)
				return true;
		}
	}
	return false;
}

static void
in_high_contrast_at_56x16(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, NULL, 16, 56, ARGUMENTS("--kiosk", "--country=FR", "--theme=contrast"));
	assert_true(terminal_wait_for(&terminal, "English"));
	assert_true(has_colours(&terminal));
	assert_non_null(strstr(terminal.sent.start, "38;5;226")); /* yellow on black */
	terminal_type(&terminal, "\r");
	assert_true(terminal_wait_for(&terminal, "Help now"));
	terminal_type(&terminal, "!");
	assert_help(&terminal, "+");
	terminal_type(&terminal, "*");
	terminal_settle(&terminal);
	leave_hidden(&terminal, "j");
	terminal_stop(&terminal);
}

static void
without_colour_at_40x12(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, "NO_COLOR=1", 12, 40, ARGUMENTS("--kiosk", "--country=FR"));
	assert_true(terminal_wait_for(&terminal, "English"));
	terminal_type(&terminal, "\r");
	assert_true(terminal_wait_for(&terminal, "Hide"));
	assert_true(terminal_find(&terminal, "\u25BA") >= 0); /* the marked one is seen */
	terminal_type(&terminal, "!");
	assert_help(&terminal, "+");
	terminal_type(&terminal, "*");
	terminal_settle(&terminal);
	leave_hidden(&terminal, "j");
	assert_false(has_colours(&terminal));
	terminal_stop(&terminal);
}

/* The digits that stand in what was heard behind some words, as they are to be pressed. */
static const char *
digits_behind(const char *heard, const char *words)
{
	static char keys[8];
	const char *at = strstr(heard, words);
	size_t length = 0;

	if (!at)
		fail_msg("'%s' was not said:\n%s", words, heard);
	for (at += strlen(words); length < sizeof keys - 1 && strchr(" 0123456789", *at) && *at; at++)
		if (*at != ' ')
			keys[length++] = *at;
	keys[length] = '\0';
	assert_true(length > 0);
	return keys;
}

/* "2 of 7: Get help now": the place before the words, which is the number. */
static const char *
choice_named(const char *heard, const char *words)
{
	const char *at = strstr(heard, words);

	if (!at)
		fail_msg("'%s' was not said:\n%s", words, heard);
	while (at > heard && at[-1] != '\n')
		at--;
	return digits_behind(at, "");
}

static const char *
press(struct terminal *terminal, struct ear *ear, const char *keys)
{
	terminal_type(terminal, keys);
	ear_listen(ear);
	terminal_settle(terminal);
	return ear->heard.length ? ear->heard.start : "";
}

/* Nobody looks at the screen: from the point key on, only digits are pressed that were said. */
static void
by_speech_alone(void **state)
{
	struct terminal terminal;
	struct ear ear;
	char address[200], back[8];
	const char *heard;

	(void)state;
	ear_open(&ear);
	snprintf(address, sizeof address, "SPEECHD_ADDRESS=unix_socket:%s", ear.address.sun_path);
	start(&terminal, address, 24, 80, ARGUMENTS("--kiosk", "--country=FR", "--speech=headphones", "--no-letters"));
	assert_string_equal(ear_listen(&ear), ""); /* nobody asked */
	heard = press(&terminal, &ear, ".");
	heard = press(&terminal, &ear, digits_behind(heard, "To hear this in English, press"));
	assert_non_null(strstr(heard, "France: Emergency: 1 1 2. Help: 0 1, 4 4, 5 2, 8 8, 9 0\n"));
	heard = press(&terminal, &ear, "\033[3~"); /* the point key while NumLock is off */
	heard = press(&terminal, &ear, choice_named(heard, "About this screen"));
	snprintf(back, sizeof back, "%s", digits_behind(heard, "\nBack: "));
	heard = press(&terminal, &ear, back);
	heard = press(&terminal, &ear, choice_named(heard, "Get help now"));
	assert_non_null(strstr(heard, TITLE "\n"));
	assert_non_null(strstr(heard, ": Committee against Modern Slavery (CCEM)"));
	assert_non_null(strstr(heard, "0 1, 4 4, 5 2, 8 8, 9 0"));
	assert_non_null(strstr(press(&terminal, &ear, back), "Travellers' help point\n"));
	assert_string_equal(press(&terminal, &ear, back), ""); /* the visit is over */
	assert_true(terminal_find(&terminal, "English") >= 0);
	assert_wiped(&terminal);
	assert_string_equal(press(&terminal, &ear, "8"), ""); /* and who comes next has not asked */
	terminal_stop(&terminal);
	ear_close(&ear);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(by_all_keys),
	    cmocka_unit_test(by_keypad),
	    cmocka_unit_test(by_touch),
	    cmocka_unit_test(in_high_contrast_at_56x16),
	    cmocka_unit_test(without_colour_at_40x12),
	    cmocka_unit_test(by_speech_alone),
	};

	return RUN_TESTS(tests);
}
