/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What layout.c and foot.c share: the frame around a page while it is painted. */
#ifndef WAYLIGHT_UI_FRAME_H
#define WAYLIGHT_UI_FRAME_H

#include "ui/canvas.h"
#include "ui/focus.h"
#include "ui/sheet.h"

enum { MARGIN = 2 };

struct frame {
	const struct sheet *sheet;
	struct canvas canvas;
	enum text_order order;
	struct set_text title;
	int title_rows;
	int body_row, body_rows, body_column, body_columns;
	int button_rows;
	bool marks;   /* buttons have room for them */
	bool stacked; /* the words of buttons stand below their keys, to be less wide */
};

/* The left end of what is so many columns wide and begins at an indent from the reading side; and a line put there. */
int frame_column(const struct frame *, int indent, int columns);
void frame_put(struct frame *, int row, int indent, const struct text_line *, enum role);

/* Label and fact from an indent on; the label gives way when both do not fit. Returns the columns taken; 0 when not
 * even the fact fits, for half a number is another number. */
int frame_fact(struct frame *, int row, int indent, const struct sheet_fact *);

/* How many rows the footer's facts need side by side or below each other. */
int frame_fact_rows(const struct frame *);

/* The rule, so many rows of facts, and the buttons. */
void foot_put_roomy(struct frame *, const struct focus *, int fact_rows);

/* All of it on one row. */
void foot_put_tight(struct frame *, const struct focus *);

#endif
