/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles become attributes here, and nowhere else. */
#ifndef WAYLIGHT_TERM_STYLE_H
#define WAYLIGHT_TERM_STYLE_H

#include <stdbool.h>

#include "ui/canvas.h"

/* What a cell looks like: indices into the colour pairs that face_curses made, and attributes. */
struct style {
	short foreground, background; /* of the 16 colours, 0 to 15; -1: the terminal's own */
	bool bold, underlined, reversed, dim;
};

/* The look of a role. Without colour, attributes alone carry every difference that matters. */
struct style style_of(enum role, bool colour);

#endif
