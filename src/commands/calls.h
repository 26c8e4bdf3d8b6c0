/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight calls: which numbers to ring, and what came of it. */
#ifndef WAYLIGHT_COMMANDS_CALLS_H
#define WAYLIGHT_COMMANDS_CALLS_H

#include <stddef.h>

#include "base/problem.h"
#include "content/content.h"

struct calls_options {
	const char *country;
	const char *const *folders; /* what the content was opened from; the last one is the operator's own */
	size_t folder_count;
	int argument_count;
};

/* Prints the numbers of a country and those across borders, oldest first, and how to ring them; then asks what came of
 * each call, plain lines in and out, until the input ends. A number that was reached and is right is recorded in the
 * operator's own folder, at once and whole. Returns the exit status: 0; 1 nothing can be written there, or the input
 * ended in the middle of a call; 2 wrong use. */
int command_calls(struct content *, struct problems *, const struct calls_options *);

#endif
