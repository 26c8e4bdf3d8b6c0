/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only user of <term.h>. */
#include "term/terminal.h"

#include <curses.h>
#include <stdio.h>
#include <term.h>
#include <unistd.h>

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
terminal_forget(void)
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
