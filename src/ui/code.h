/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Square codes for the cameras of phones (ISO 18004). Which are offered, and after which warning, is left to screens/. */
#ifndef WAYLIGHT_UI_CODE_H
#define WAYLIGHT_UI_CODE_H

#include "ui/canvas.h"

struct code_size {
	int rows, columns; /* 0: it was not drawn */
};

/* Draws a text as a code with its light margin, from a row on at the left edge. Nothing where it does not fit so many
 * rows and columns. */
struct code_size code_draw(struct canvas *, int row, const char *text, int rows, int columns);

#endif
