/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the memory of a process is made of, in kilobytes. */
#ifndef WAYLIGHT_TESTS_BENCH_SHARES_H
#define WAYLIGHT_TESTS_BENCH_SHARES_H

enum share {
	SHARE_PSS,     /* all of it: what the process holds alone, and its share of what several hold */
	SHARE_HEAP,    /* of that, from no file */
	SHARE_STACK,   /* the same */
	SHARE_WRITTEN, /* pages of the program and its libraries that were written to, most of them by the loader */
	SHARE_FILES,   /* its share of their other pages */
	SHARES
};

extern const char *const share_names[SHARES];

/* Reads them from an open /proc/PID/smaps. The PSS is 0 when they cannot be told. */
void shares_read(int descriptor, long shares[SHARES]);

#endif
