/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles become attributes here, and nowhere else. */
#ifndef WAYLIGHT_TERM_STYLE_H
#define WAYLIGHT_TERM_STYLE_H

#include <stdbool.h>

#include "ui/canvas.h"
#include "ui/theme.h"

/* What a cell looks like. */
struct style {
	short foreground, background; /* of the terminal's colours; -1: its own */
	bool bold, underlined, reversed, dim;
};

/* The look of a role in a theme on a terminal of 256, 16 or 8 colours, or (0) without. Without colour, attributes alone
 * carry every difference that matters; with eight, bold stands for the bright half of sixteen. */
struct style style_of(enum theme, enum role, int colours);

#endif
