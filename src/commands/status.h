/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight status: how a running kiosk is. */
#ifndef WAYLIGHT_COMMANDS_STATUS_H
#define WAYLIGHT_COMMANDS_STATUS_H

/* The folder that it reads, for the sandbox. */
#define STATUS_READS "/proc"

/* Prints what the kernel tells of the program with this number: whether it is shut in. Returns the exit status: 0
 * it is, 1 it is not, or there is no such program, 2 `process` is 0 (nothing was asked for) or there are arguments. */
int command_status(int process, int argument_count);

#endif
