/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions to terminfo. Apart, because <term.h> makes macros of words like `columns`. */
#ifndef WAYLIGHT_TERM_TERMINAL_H
#define WAYLIGHT_TERM_TERMINAL_H

#include <stdbool.h>

#include "base/bytes.h"

/* Whether the terminal that newterm() took can place its cursor; without that there is no full screen. */
bool terminal_places_cursor(void);

/* Reads what terminfo says of a terminal, for a face that is no full screen; false: it says nothing. */
bool terminal_know(const char *name);
void terminal_drop(void);

/* Appends what takes everything that was written from the screen, and from what can be scrolled back to. True: nothing
 * of it is left, as far as terminfo knows. */
bool terminal_put_clear(struct bytes *);

/* Where lines must be broken because the terminal does not do it; 0: it does. */
int terminal_margin(void);

/* Sends a sequence that curses knows nothing of. */
void terminal_send(const char *sequence);

/* Remembers how to leave the terminal `name` as it is now, after all sequences of the second kind. Both are to be
 * called before newterm(). */
void terminal_remember(const char *name);
void terminal_remember_sending(const char *sequence);

/* Wipes and leaves the terminal that is remembered: at any moment, without memory, without curses, which may be in the
 * middle of something. */
void terminal_leave(void);

/* Nothing is remembered any more. */
void terminal_forget(void);

#endif
