/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program shuts itself in: from then on it can read a few folders, write to what is open already, and do nothing
 * else, whatever becomes of it.
 *
 * No other program can be started, no file written or made, no socket opened, no process touched, no terminal typed
 * into, nothing outside those folders read; and no other process of the same user reads its memory. */
#ifndef WAYLIGHT_GUARD_GUARD_H
#define WAYLIGHT_GUARD_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/problem.h"

struct guard_state {
	bool seccomp;
	int landlock; /* its version in this kernel; 0: it has none */
};

/* What may still be read, besides the time zone: files and folders with all that is in them. NULL ends each list;
 * what is not there is left out. */
struct guard_reading {
	/* These also with the folder that they lie in, unless it is as wide as / or /srv: so they may be replaced by
	 * others of their name. */
	const char *const *replaceable;
	const char *const *fixed;
};

/* Called when everything is open.
 *
 * False, with a problem, when seccomp cannot be had; what was shut by then stays shut. Without Landlock the rest
 * holds, but every file can be read; that is a warning. */
bool guard_close(const struct guard_reading *, struct guard_state *, struct problems *);

/* One line for the operator, in `arena`: "sandbox: seccomp on, landlock version 7". */
const char *guard_words(struct arena *, const struct guard_state *);

#endif
