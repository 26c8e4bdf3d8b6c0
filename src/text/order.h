/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the eye (UAX #9). For this room only. */
#ifndef WAYLIGHT_TEXT_ORDER_H
#define WAYLIGHT_TEXT_ORDER_H

#include "base/arena.h"
#include "text/paragraph.h"

/* Gives the paragraph its levels, by its own base direction; leaves them NULL when nothing in it runs
 * right to left. */
void order_find_levels(struct arena *, struct paragraph *);

/* For each place on a line, from the left, which of its `count` letters stands there; the letters'
 * levels are given. */
const int32_t *order_line(struct arena *, const uint8_t *levels, size_t count);

#endif
