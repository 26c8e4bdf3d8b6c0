/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the content folders have changed, and are quiet again: a copy comes in many pieces. */
#ifndef WAYLIGHT_GUARD_WATCH_H
#define WAYLIGHT_GUARD_WATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/problem.h"

enum {
	WATCH_QUIET_MILLISECONDS = 1000,  /* so long nothing more may happen, usually */
	WATCH_LONGEST_MILLISECONDS = 60000, /* but no longer is waited after the first change */
	WATCH_AGAIN_MILLISECONDS = 60000 /* when something cannot be watched, it is tried again */
};

struct watch;

/* Begins to watch folders, the folders `below` in each of them, and those that they lie in: a folder may go, come, be
 * renamed, or be a link that leads elsewhere. Both lists end with NULL and are borrowed, like the problems, to which it
 * goes once when changes cannot be seen any more. To be called before the sandbox closes; `quiet` milliseconds without
 * a change end one. NULL, with a problem: changes can never be seen. */
struct watch *watch_open(const char *const *folders, const char *const *below, int quiet, struct problems *);

/* What becomes readable when something happens; -1 for NULL. */
int watch_descriptor(const struct watch *);

/* Looks at what has happened. True, once for each change: it is over. False for NULL. What can be seen again after a
 * time in which it could not counts as changed. */
bool watch_look(struct watch *);

/* Milliseconds until watch_look() has more to say even if nothing happens; -1: never. */
int64_t watch_sleep(const struct watch *);

/* Frees all. NULL is allowed. */
void watch_close(struct watch *);

#endif
