/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals become events: a handler only sets a flag, and a waiting poll() ends. */
#ifndef WAYLIGHT_TERM_SIGNALS_H
#define WAYLIGHT_TERM_SIGNALS_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/event.h"

/* Catches HUP and TERM to end, USR1 to reload, WINCH to resize; ignores those that would stop the program. INT
 * ends it too, unless the program is `locked`. */
void signals_catch(bool locked);

/* The next event that a signal asked for; false: none. Hangup goes before all. */
bool signals_event(struct event *);

/* Waits until `descriptor` can be read (1), the time has passed or a signal came (0), or it is gone (-1).
 * -1 milliseconds: however long it takes. No signal is missed between looking and waiting. */
int signals_wait(int descriptor, int64_t milliseconds);

#endif
