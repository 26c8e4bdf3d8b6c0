/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two locks behind guard.h. */
#ifndef WAYLIGHT_GUARD_INSIDE_H
#define WAYLIGHT_GUARD_INSIDE_H

#include <stdbool.h>

#include "guard/guard.h"

/* Files: nothing but reading, and only below these. Returns the version of Landlock; 0, with errno: there is none. */
int paths_close(const struct guard_reading *);

/* Calls: only those that showing pages needs. False, with errno: it cannot be had. */
bool calls_close(void);

#endif
