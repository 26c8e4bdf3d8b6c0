/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions to whoever sits before `waylight calls`: a line out, a line in, and again until the answer fits. NULL:
 * the input ended. */
#ifndef WAYLIGHT_COMMANDS_CALLS_ASK_H
#define WAYLIGHT_COMMANDS_CALLS_ASK_H

#include <stddef.h>

#include "base/arena.h"
#include "base/clock.h"

/* One of several letters, small or capital; '\0': the input ended. */
char ask_letter(struct arena *, const char *question, const char *letters);

/* A place in a list of so many. 0: none was given, or the input ended. */
size_t ask_place(struct arena *, const char *question, size_t count);

/* A text of one line that can stand in a file of the content, of so many bytes at most. */
const char *ask_text(struct arena *, const char *question, size_t longest);

/* A day, "2026-11-22", from `first` (year 0, or in the future: any) to today, which nothing at all stands for. */
const char *ask_day(struct arena *, const char *question, struct date first);

#endif
