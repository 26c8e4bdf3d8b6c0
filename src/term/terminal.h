/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions to terminfo. Apart, because <term.h> makes macros of words like `columns`. */
#ifndef WAYLIGHT_TERM_TERMINAL_H
#define WAYLIGHT_TERM_TERMINAL_H

#include <stdbool.h>

/* Whether the terminal that newterm() took can place its cursor; without that there is no full screen. */
bool terminal_places_cursor(void);

/* Sends a sequence that curses knows nothing of. */
void terminal_send(const char *sequence);

#endif
