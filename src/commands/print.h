/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight print: pages, numbers, cards and door sheets for paper. */
#ifndef WAYLIGHT_COMMANDS_PRINT_H
#define WAYLIGHT_COMMANDS_PRINT_H

#include <stdbool.h>

#include "content/content.h"
#include "screens/screen.h"

enum { PRINT_WIDTH_USUAL = 72, PRINT_WIDTH_LEAST = 20, PRINT_WIDTH_MOST = 500 };

struct print_options {
	struct site site;
	const char *language; /* NULL: English */
	const char *file;     /* NULL: standard output */
	int width;            /* columns of plain text; 0: the usual */
	bool html;
};

/* Prints what the one argument names. Returns the exit status: 0 done, 1 when it cannot be made or written, 2
 * when something is asked for that is not there, with a list of what is. */
int command_print(struct content *, const struct print_options *, char **arguments, int count);

#endif
