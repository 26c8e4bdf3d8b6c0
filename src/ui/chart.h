/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of a chart on a canvas: label, bar and value side by side, or the label above where that is too narrow. */
#ifndef WAYLIGHT_UI_CHART_H
#define WAYLIGHT_UI_CHART_H

#include "ui/canvas.h"
#include "ui/sheet.h"

/* Paints one bar of a sheet from `row` on, in line with the bars beside it; returns how many rows it took. */
int chart_paint_bar(const struct sheet *, const struct sheet_item *, struct canvas *, int row, enum text_order);

#endif
