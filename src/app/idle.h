/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether somebody is still there: warn, then wipe. */
#ifndef WAYLIGHT_APP_IDLE_H
#define WAYLIGHT_APP_IDLE_H

#include <stdbool.h>
#include <stdint.h>

enum {
	IDLE_MILLISECONDS = 90 * 1000,
	IDLE_SENSITIVE_MILLISECONDS = 30 * 1000,
	IDLE_WARNING_MILLISECONDS = 20 * 1000, /* WCAG 2.2.1: at least 20 seconds to answer */
	IDLE_STUCK_KEYS = 200                  /* so many alike without a change: a stuck key, nobody */
};

enum idle_state { IDLE_PRESENT, IDLE_WARN, IDLE_GONE };

struct idle {
	int64_t limit;    /* of ordinary pages, milliseconds */
	int64_t last;     /* when somebody last did something */
	uint32_t key;     /* the last key, and how often it came without a change on the screen */
	int alike;
};

/* Starts with a limit in milliseconds; 0 is IDLE_MILLISECONDS. */
void idle_start(struct idle *, int64_t limit, int64_t now);

/* A key came, and the screen changed by it or not. Returns false for one that looks stuck, which does not
 * count as somebody. */
bool idle_touch(struct idle *, uint32_t key, bool changed, int64_t now);

/* How things stand. A sensitive page waits less. */
enum idle_state idle_look(const struct idle *, bool sensitive, int64_t now);

/* Milliseconds until that changes next; at least 1. */
int64_t idle_wait(const struct idle *, bool sensitive, int64_t now);

#endif
