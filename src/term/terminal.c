/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only user of <term.h>. */
#include "term/terminal.h"

#include <curses.h>
#include <stdio.h>
#include <term.h>

bool
terminal_places_cursor(void)
{
	return cursor_address != NULL;
}

void
terminal_send(const char *sequence)
{
	putp(sequence);
	fflush(stdout);
}
