/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the terminal check found, as lines for the operator's file. */
#ifndef WAYLIGHT_SCREENS_TERMINAL_H
#define WAYLIGHT_SCREENS_TERMINAL_H

#include "screens/screen.h"

/* The lines up to a NULL, short enough for a small screen, made in `arena`. */
const char *const *terminal_lines(struct arena *, const struct site *);

#endif
