/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the visitor stands on a sheet: the choice, and how far the page is scrolled.
 *
 * Layout fills in what it measured (how long the page is, on which row each choice stands); moving uses it.
 * In faces without cells nothing is measured, and moves go from choice to choice. */
#ifndef WAYLIGHT_UI_FOCUS_H
#define WAYLIGHT_UI_FOCUS_H

#include <stdbool.h>

#include "ui/sheet.h"

struct focus {
	int choice; /* place among the choices */
	int top;    /* first visible row of the page */
	bool moved; /* the choice moved: layout must make it visible */
	/* measured by layout */
	int rows;      /* of the whole page; 0: not measured */
	int rows_seen; /* that fit the screen */
	int row[SHEET_CHOICES_MOST], last_row[SHEET_CHOICES_MOST], column[SHEET_CHOICES_MOST];
};

/* Up (-1) or down (+1): to the neighbouring choice, scrolling one row at a time where the next choice is
 * further away than the screen is high. */
void focus_step(struct focus *, const struct sheet *, int direction);

/* Towards the start (-1) or the end (+1) of reading, to the choice beside it; false: there is none. */
bool focus_sideways(struct focus *, const struct sheet *, int direction);

/* One screen up (-1) or down (+1), keeping one row in sight; the choice follows into sight. */
void focus_page(struct focus *, const struct sheet *, int direction);

/* Some rows up (negative) or down; the choice follows into sight. */
void focus_scroll(struct focus *, const struct sheet *, int rows);

/* To the first row and choice, or the last. */
void focus_first(struct focus *);
void focus_last(struct focus *, const struct sheet *);

/* Whether the choice is in sight. Yes where nothing was measured. */
bool focus_sees_choice(const struct focus *, const struct sheet *);

/* To one choice. */
void focus_choose(struct focus *, int place);

#endif
