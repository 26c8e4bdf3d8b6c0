/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A visit to the real program with bad luck inside it (tests/faults.c): keys in, pages out, until it ends. What is
 * expected of it is left to the tests. */
#ifndef WAYLIGHT_TESTS_VISIT_H
#define WAYLIGHT_TESTS_VISIT_H

#include "faults.h"
#include "terminal.h"

enum { STEPS_MOST = 24 };

/* Keys, and what then stands on the page when all is well. */
struct step {
	const char *keys, *shows;
	bool hides;
};

/* A way through the pages, left by SIGTERM; or a command, which has no steps and ends by itself. */
struct way {
	const char *name;
	const char *arguments[9]; /* the program first */
	const struct step *steps; /* up to one without keys; NULL: a command */
	bool full;                /* on the full screen: a page is what stands there, else what was written */
	const char *terminal;     /* "TERM=..." */
};

struct visit {
	const struct way *way;
	struct terminal terminal;
	struct faults *faults;          /* shared with the program */
	struct bytes pages[STEPS_MOST]; /* what each step showed */
	size_t steps;                   /* how many were done */
	size_t begun;                   /* bytes that the program wrote before the last of them */
	int alive, asked, slave;        /* descriptors: its process, the kernel's questions, its terminal */
	bool left, stuck; /* it was told to end; it is neither waiting nor at an end */
	int call, error; /* which call failed, and how; else 0 */
};

/* Starts it with what is wanted to go wrong. `environment` as for terminal_start(); false: it cannot be had. */
bool visit_start(struct visit *, const struct way *, const char *const environment[], const struct faults *wanted);

/* Goes all its way, or until the program has ended, is stuck, or shows lines in the place of the full screen. */
void visit_go(struct visit *);

/* Ends the program if it still runs, and frees all. */
void visit_end(struct visit *);

/* How many steps a way has. */
size_t way_length(const struct way *);

#endif
