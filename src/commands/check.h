/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight check: every problem of the content. */
#ifndef WAYLIGHT_COMMANDS_CHECK_H
#define WAYLIGHT_COMMANDS_CHECK_H

#include <stdbool.h>

#include "content/content.h"

/* Checks everything and prints the problems to standard output, sorted by place; with arguments (languages'
 * codes or parts of file names) only those of files that are meant. As lines, with their counts behind them, or
 * (`json`) each as an object of JSON on a line of its own. `settings` is the operator's file, whose problems were
 * found already; NULL: there is none. Returns the exit status: 0 without errors, 1 with, 2 when an argument means no
 * file. */
int command_check(struct content *, struct problems *, const char *settings, bool json, char **arguments, int count);

#endif
