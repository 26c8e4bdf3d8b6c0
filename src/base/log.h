/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Start, stop and problems; never what a visitor did. */
#ifndef WAYLIGHT_BASE_LOG_H
#define WAYLIGHT_BASE_LOG_H

#include <stdbool.h>

#include "base/problem.h"

/* From here on lines go to syslog instead of standard error: the kiosk paints over standard error. */
void log_to_syslog(void);

/* One line; on standard error it begins with "waylight: ". */
void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A line for each problem, and empties the list: what was found since the last time. */
void log_problems(struct problems *);

#endif
