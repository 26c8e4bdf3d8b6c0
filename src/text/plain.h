/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaks of plain Latin, Greek and Cyrillic text without ICU's rules. For this room only. */
#ifndef WAYLIGHT_TEXT_PLAIN_H
#define WAYLIGHT_TEXT_PLAIN_H

#include <stdbool.h>

#include "text/paragraph.h"

/* Sets breaks[i] where a line may end before code i, the way ICU does; false when the paragraph has
 * anything in it that is not certain (`breaks` is of no use then). */
bool plain_break_lines(const struct paragraph *, bool *breaks);

/* The same for the ends of graphemes. */
bool plain_break_graphemes(const struct paragraph *, bool *breaks);

#endif
