/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A terminal for tests: a program behind a real pty, its screen kept by libvterm. Nothing here sleeps: it waits
 * for what must come, and then until the program is quiet. */
#ifndef WAYLIGHT_TESTS_TERMINAL_H
#define WAYLIGHT_TESTS_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/bytes.h"

struct terminal {
	pid_t pid;
	int master;
	int rows, columns;
	struct VTerm *vterm;
	struct VTermScreen *screen;
	struct bytes sent; /* every byte that the program wrote */
	bool ended;
	int status; /* of waitpid(), once it has ended */
	int memory, maps, smaps; /* /proc/PID/mem, maps and smaps, if they were asked for; else -1 */
	double heard, used; /* at the last read: the time, and terminal_used(); in milliseconds */
};

/* Starts arguments[0] in a window. `environment` is a NULL-terminated list of "NAME=value" on top of a bare one
 * (LC_ALL=C.UTF-8, TERM=xterm-256color); "NAME" alone takes a variable away. */
void terminal_start(struct terminal *, char *const arguments[], const char *const environment[], int rows, int columns);

/* The same, and opens the memory of the program before it can shut it. */
void terminal_start_seen(struct terminal *, char *const arguments[], const char *const environment[], int rows, int columns);

/* Ends the program if it still runs, and frees all. */
void terminal_stop(struct terminal *);

/* Sends bytes as if typed. */
void terminal_type(struct terminal *, const char *keys);

/* Sends bytes as fast as the program takes them, and reads what it paints meanwhile, unseen; false when it ends, or
 * takes nothing for ten seconds. */
bool terminal_flood(struct terminal *, const char *bytes, size_t length);

/* Gives the window another size. */
void terminal_resize(struct terminal *, int rows, int columns);

/* Reads until the program has written nothing for a moment. */
void terminal_settle(struct terminal *);

/* Waits until the program has written something more, then until it is quiet; false: nothing came within two
 * seconds, which is how a program says nothing. */
bool terminal_wait_output(struct terminal *);

/* Waits until a row holds `text`; false when it does not come within ten seconds, or the program ends. */
bool terminal_wait_for(struct terminal *, const char *text);

/* The same without settling, for measuring: returns as soon as the text stands there. */
bool terminal_wait_painted(struct terminal *, const char *text);

/* The same for the whole screen as terminal_screen() gave it, or only its last rows, a line each. */
bool terminal_wait_screen(struct terminal *, const char *screen);

/* All rows, a line each; the caller frees it. */
char *terminal_screen(struct terminal *);

/* The time of the processor that the program has taken, in milliseconds. */
double terminal_used(const struct terminal *);

/* Waits until the program has ended; false when it does not within ten seconds. */
bool terminal_wait_end(struct terminal *);

/* Closes the terminal under the program; false when that does not end it within ten seconds. */
bool terminal_hang_up(struct terminal *);

/* A row as UTF-8 without the blanks at its end; good until the next call. */
const char *terminal_row(struct terminal *, int row);

/* The first row that holds `text`, -1: none. */
int terminal_find(struct terminal *, const char *text);

/* Where the cursor stands. */
void terminal_cursor(struct terminal *, int *row, int *column);

/* Whether a cell is shown in bold. */
bool terminal_is_bold(struct terminal *, int row, int column);

#endif
