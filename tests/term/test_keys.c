/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys: what curses and the terminal give becomes what the program knows, a numeric keypad in both its modes too. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <curses.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "term/keys.h"
#include "ui/event.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
characters_are_themselves(void **state)
{
	static const uint32_t codes[] = {' ', '0', '9', '*', '!', 'q', '~', 0xA0, 0xE9, 0x661, 0x4E2D, 0x1F600};

	(void)state;
	for (size_t i = 0; i < COUNT(codes); i++)
		assert_int_equal(keys_translate(codes[i], false), codes[i]);
}

static void
controls_mean_a_key_or_nothing(void **state)
{
	(void)state;
	for (uint32_t code = 0; code < 0xA0; code++) {
		uint32_t key = keys_translate(code, false);

		if (code == ' ')
			code = 0x7F; /* what lies between are characters */
		if (code == '\r' || code == '\n')
			assert_int_equal(key, KEY_NAME_ENTER);
		else if (code == '\b')
			assert_int_equal(key, KEY_NAME_BACKSPACE);
		else if (code == 0x1B)
			assert_int_equal(key, KEY_NAME_ESCAPE);
		else if (code == '\t')
			assert_int_equal(key, KEY_NAME_DOWN);
		else if (code != 0x7F)
			assert_int_equal(key, KEY_NAME_UNKNOWN);
	}
	assert_int_equal(keys_translate(0x7F, false), KEY_NAME_BACKSPACE);
}

static void
named_keys_have_names(void **state)
{
	static const struct {
		uint32_t curses, key;
	} rows[] = {
	    {KEY_UP, KEY_NAME_UP}, {KEY_DOWN, KEY_NAME_DOWN}, {KEY_LEFT, KEY_NAME_LEFT}, {KEY_RIGHT, KEY_NAME_RIGHT},
	    {KEY_B2, KEY_NAME_ENTER}, {KEY_IC, (uint32_t)'0'}, {KEY_DC, KEY_NAME_DELETE}, {KEY_PPAGE, KEY_NAME_PAGE_UP},
	    {KEY_NPAGE, KEY_NAME_PAGE_DOWN}, {KEY_HOME, KEY_NAME_HOME},
	    {KEY_END, KEY_NAME_END}, {KEY_ENTER, KEY_NAME_ENTER}, {KEY_F(1), KEY_NAME_F1}, {KEY_F(12), KEY_NAME_F12},
	    {KEY_BACKSPACE, KEY_NAME_BACKSPACE}, {KEY_BTAB, KEY_NAME_UP}, {KEY_F(5), KEY_NAME_UNKNOWN},
	    {KEY_SUSPEND, KEY_NAME_UNKNOWN}, {KEY_MAX, KEY_NAME_UNKNOWN},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(keys_translate(rows[i].curses, true), rows[i].key);
	/* the same number without KEY_ is a character */
	assert_int_equal(keys_translate(KEY_UP, false), KEY_UP);
}

/* Curses on a terminal that is a pipe. */
static struct {
	int typed;
	FILE *in, *out;
	SCREEN *screen;
} terminal;

static int
open_terminal(void **state)
{
	int ends[2];

	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8") || pipe(ends) != 0)
		return -1;
	terminal.typed = ends[1];
	terminal.in = fdopen(ends[0], "r");
	terminal.out = fopen("/dev/null", "w");
	terminal.screen = newterm("xterm-256color", terminal.out, terminal.in);
	if (!terminal.screen)
		return -1;
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	timeout(1000);
	set_escdelay(25);
	keys_define();
	return 0;
}

static int
close_terminal(void **state)
{
	(void)state;
	endwin();
	delscreen(terminal.screen);
	fclose(terminal.in);
	fclose(terminal.out);
	return close(terminal.typed);
}

static uint32_t
key_for(const char *bytes)
{
	wint_t got = 0;
	int result;

	assert_int_equal(write(terminal.typed, bytes, strlen(bytes)), strlen(bytes));
	result = get_wch(&got);
	assert_int_not_equal(result, ERR);
	return keys_translate(got, result == KEY_CODE_YES);
}

static void
what_a_terminal_sends_becomes_a_key(void **state)
{
	static const struct {
		const char *bytes;
		uint32_t key;
	} rows[] = {
	    {"1", '1'}, {"é", 0xE9}, {"١", 0x661}, {"中", 0x4E2D}, {"\r", KEY_NAME_ENTER}, {"\177", KEY_NAME_BACKSPACE},
	    {"\033OA", KEY_NAME_UP}, {"\033OB", KEY_NAME_DOWN}, {"\033OC", KEY_NAME_RIGHT}, {"\033OD", KEY_NAME_LEFT},
	    {"\033[5~", KEY_NAME_PAGE_UP}, {"\033[6~", KEY_NAME_PAGE_DOWN}, {"\033OH", KEY_NAME_HOME},
	    {"\033OF", KEY_NAME_END}, {"\033OP", KEY_NAME_F1}, {"\033[24~", KEY_NAME_F12}, {"\033", KEY_NAME_ESCAPE},
	    {"\003", KEY_NAME_UNKNOWN}, {"\032", KEY_NAME_UNKNOWN}, {"\034", KEY_NAME_UNKNOWN},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(key_for(rows[i].bytes), rows[i].key);
}

static void
the_keypad_works_in_application_mode(void **state)
{
	static const char sends[] = "pqrstuvwxyjklmno", means[] = "0123456789*+,-./";

	(void)state;
	for (size_t i = 0; sends[i]; i++)
		assert_int_equal(key_for((char[]){'\033', 'O', sends[i], '\0'}), means[i]);
	assert_int_equal(key_for("\033OM"), KEY_NAME_ENTER);
}

/* As foot, VTE and xterm send it, from the zero to the nine, then the point. */
static void
the_keypad_works_without_numlock(void **state)
{
	static const char *const sends[] = {"\033[2~", "\033OF", "\033OB", "\033[6~", "\033OD", "\033OE", "\033OC", "\033OH",
	    "\033OA", "\033[5~", "\033[3~"};
	static const uint32_t means[] = {'0', KEY_NAME_END, KEY_NAME_DOWN, KEY_NAME_PAGE_DOWN, KEY_NAME_LEFT, KEY_NAME_ENTER,
	    KEY_NAME_RIGHT, KEY_NAME_HOME, KEY_NAME_UP, KEY_NAME_PAGE_UP, KEY_NAME_DELETE};

	(void)state;
	for (size_t i = 0; i < COUNT(sends); i++)
		assert_int_equal(key_for(sends[i]), means[i]);
}

int
main(void)
{
#define TYPED(name) cmocka_unit_test_setup_teardown(name, open_terminal, close_terminal)
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(characters_are_themselves),
	    cmocka_unit_test(controls_mean_a_key_or_nothing),
	    cmocka_unit_test(named_keys_have_names),
	    TYPED(what_a_terminal_sends_becomes_a_key),
	    TYPED(the_keypad_works_in_application_mode),
	    TYPED(the_keypad_works_without_numlock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
