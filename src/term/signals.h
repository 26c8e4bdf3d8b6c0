/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals become events: they are blocked, and read from a descriptor that is waited for together with the
 * input, so that none is missed and none comes in the middle of something, however fast the input flows. */
#ifndef WAYLIGHT_TERM_SIGNALS_H
#define WAYLIGHT_TERM_SIGNALS_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/event.h"

/* Catches HUP and TERM to end, USR1 to reload, WINCH to resize; ignores those that would stop the program. INT
 * ends it too, unless the program is `locked`. */
void signals_catch(bool locked);

/* The next event that a signal asked for; false: none. An end goes before all, and stays. */
bool signals_event(struct event *);

/* What also ends the wait, besides input and signals: one descriptor of each of these. */
enum signals_other { SIGNALS_CONTENT, SIGNALS_VOICE, SIGNALS_OTHERS };

/* A descriptor that can be read, or (`writing`) also written to; -1: none. */
void signals_watch(enum signals_other, int descriptor, bool writing);

enum signals_input {
	INPUT_NONE,     /* the time has passed, or a signal or something else came */
	INPUT_READABLE, /* there is something to read */
	INPUT_LAST,     /* the other side has hung up; for a pipe there may still be something to read */
};

/* Waits for input or a signal, -1 milliseconds: however long it takes. */
enum signals_input signals_wait(int descriptor, int64_t milliseconds);

#endif
