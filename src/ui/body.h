/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body of a sheet on a canvas as long as it needs: every item between the title and the footer. */
#ifndef WAYLIGHT_UI_BODY_H
#define WAYLIGHT_UI_BODY_H

#include "ui/canvas.h"
#include "ui/focus.h"
#include "ui/sheet.h"

/* Paints the items of a sheet on a canvas of `columns` columns (memory from `arena`), the chosen one marked.
 * `rows_seen` is how many rows the screen has for it: tight screens get fewer blank rows, and choices stand
 * side by side when they would not fit one below the other. Fills the rows and columns of the choices into
 * the focus, and the cursor's place into the canvas. */
struct canvas body_paint(const struct sheet *, struct focus *, struct arena *, int rows_seen, int columns,
    enum text_order);

#endif
