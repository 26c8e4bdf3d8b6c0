/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight status: how the content is, and how a running kiosk. */
#ifndef WAYLIGHT_COMMANDS_STATUS_H
#define WAYLIGHT_COMMANDS_STATUS_H

#include <stdbool.h>

#include "base/problem.h"
#include "content/content.h"

/* The folder that it reads besides the content, for the sandbox. */
#define STATUS_READS "/proc"

struct status_options {
	int process;     /* the running kiosk that is meant; 0: none */
	bool json;       /* one object */
	bool prometheus; /* the text format of node_exporter's textfile collector */
	int argument_count;
	const char *version;
};

/* Prints how much each language has, how old the numbers are and how many problems there are; with a process, what
 * the kernel tells of that program: whether it is shut in (and, unless JSON or Prometheus was asked for, nothing else).
 * Returns the exit status: 0; 1 the content has errors, the program is not shut in, or there is none; 2 there are
 * arguments. */
int command_status(struct content *, struct problems *, const struct status_options *);

#endif
