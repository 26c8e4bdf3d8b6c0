/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Big digits: a phone number drawn three rows high in half blocks, so that it is read from a distance. */
#ifndef WAYLIGHT_UI_DIGITS_H
#define WAYLIGHT_UI_DIGITS_H

#include <stdbool.h>

#include "base/arena.h"
#include "text/typeset.h"

enum { DIGITS_ROWS = 3 };

/* Draws a number as DIGITS_ROWS lines of equal width, in `lines`. False, and nothing drawn, when it holds a
 * character that has no big form or would be wider than `columns`. */
bool digits_draw(struct arena *, const char *number, int columns, struct text_line lines[DIGITS_ROWS]);

#endif
