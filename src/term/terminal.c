/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only user of <term.h>. */
#include "term/terminal.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

enum { FAREWELL_LONGEST = 1000 };

static struct {
	bool remembered;
	struct termios settings;
	char farewell[FAREWELL_LONGEST];
	size_t length;
} left;

bool
terminal_places_cursor(void)
{
	return cursor_address != NULL;
}

bool
terminal_know(const char *name)
{
	int found;

	return name && *name && setupterm(name, STDOUT_FILENO, &found) == OK;
}

void
terminal_drop(void)
{
	if (cur_term)
		del_curterm(cur_term);
}

static struct bytes *put_here;

static int
terminal_put(int byte)
{
	char put = (char)byte;

	bytes_put(put_here, &put, 1);
	return byte;
}

/* The lines above come last: some terminals put there what is cleared from the screen. */
bool
terminal_put_clear(struct bytes *out)
{
	const char *above = cur_term ? tigetstr("E3") : NULL;
	bool clears = cur_term && clear_screen, forgets = above && above != (const char *)-1;

	put_here = out;
	if (clears)
		tputs(clear_screen, 1, terminal_put);
	if (forgets)
		tputs(above, 1, terminal_put);
	return clears && forgets;
}

int
terminal_margin(void)
{
	return cur_term && !auto_right_margin && columns > 0 ? columns : 0;
}

void
terminal_send(const char *sequence)
{
	putp(sequence);
	fflush(stdout);
}

static int
terminal_remember_byte(int byte)
{
	if (left.length < FAREWELL_LONGEST)
		left.farewell[left.length++] = (char)byte;
	return byte;
}

void
terminal_remember_sending(const char *sequence)
{
	while (*sequence)
		terminal_remember_byte(*sequence++);
}

/* What terminfo has no string for is left out. */
static void
terminal_remember_string(const char *string)
{
	if (string && string != (const char *)-1)
		tputs(string, 1, terminal_remember_byte);
}

/* Curses turns the mouse on by this string where there is one, else as xterm has it. */
static void
terminal_remember_mouse(void)
{
	const char *mouse = tigetstr("XM");

	if (mouse && mouse != (const char *)-1)
		terminal_remember_string(tiparm(mouse, 0));
	else if (key_mouse)
		terminal_remember_string("\033[?1000l");
}

void
terminal_remember(const char *name)
{
	int error;

	if (tcgetattr(STDIN_FILENO, &left.settings) || setupterm(name, STDOUT_FILENO, &error) == ERR)
		return;
	terminal_remember_mouse();
	terminal_remember_string(orig_pair);
	terminal_remember_string(exit_attribute_mode);
	terminal_remember_string(clear_screen);
	terminal_remember_string(keypad_local);
	terminal_remember_string(exit_ca_mode);
	terminal_remember_string(cursor_normal);
	terminal_remember_sending("\r\n"); /* for what is said then */
	del_curterm(cur_term);
	left.remembered = true;
}

void
terminal_leave(void)
{
	if (!left.remembered)
		return;
	for (size_t at = 0; at < left.length;) {
		ssize_t written = write(STDOUT_FILENO, left.farewell + at, left.length - at);

		if (written <= 0)
			break;
		at += (size_t)written;
	}
	tcsetattr(STDIN_FILENO, TCSANOW, &left.settings);
}

void
terminal_forget(void)
{
	memset(&left, 0, sizeof left);
}
