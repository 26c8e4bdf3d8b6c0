/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet and a focus become a screenful of cells: title bar, the visible part of the body, footer. */
#ifndef WAYLIGHT_UI_LAYOUT_H
#define WAYLIGHT_UI_LAYOUT_H

#include "ui/canvas.h"
#include "ui/focus.h"
#include "ui/sheet.h"

enum { LAYOUT_ROWS_LEAST = 12, LAYOUT_COLUMNS_LEAST = 40 };

/* Paints a canvas of rows x columns; memory from `arena`. Corrects the focus where the page is shorter than it
 * thinks, and brings a choice that moved into sight. A screen below LAYOUT_ROWS_LEAST x LAYOUT_COLUMNS_LEAST
 * gets the footer's first number and the sheet's words for being too small. */
struct canvas layout_paint(const struct sheet *, struct focus *, struct arena *, int rows, int columns,
    enum text_order);

#endif
