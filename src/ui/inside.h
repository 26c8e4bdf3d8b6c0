/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What body.c, choices.c, put.c and tiles.c share: the page that is being painted, and how text gets onto it. */
#ifndef WAYLIGHT_UI_INSIDE_H
#define WAYLIGHT_UI_INSIDE_H

#include "ui/canvas.h"
#include "ui/focus.h"
#include "ui/sheet.h"

struct body {
	struct canvas canvas;
	const struct sheet *sheet;
	struct focus *focus;
	enum text_order order;
	int row;   /* the next free one */
	int place; /* among the choices */
	int rows_seen; /* that the screen has for all of it */
	bool airy;
	bool tight; /* no blank rows between items of one kind: so it fits */
	bool pictured; /* choices have pictures beside them */
};

/* A part of the row, filled from its reading side. */
struct region {
	int left, columns;
	bool right_to_left;
};

/* A whole row, filled from the left or the right. */
struct region body_region(const struct body *, bool right_to_left);

/* Puts a line on a row, `indent` columns from the region's reading side. */
void body_put_line(struct body *, int row, struct region, int indent, const struct text_line *, enum role);

/* Puts lines from a row on; returns how many rows they took. */
int body_put_lines(struct body *, int row, struct region, int indent, const struct set_text *, enum role);

/* The same with words that are yet to be set. */
int body_put_text(struct body *, int row, struct region, int indent, struct phrase, enum role);

/* A fact in one piece; one that is wider than the region goes on below. Returns how many rows it took. */
int body_put_fact(struct body *, int row, struct region, int indent, const char *fact, enum role);

/* Puts the next choice from a row on, and tells the focus where it stands; returns how many rows it took. */
int choice_put(struct body *, struct region, int row, const struct sheet_item *, bool with_detail);

/* How many rows a choice takes that has a picture, and how many columns stand before its words. */
int choice_rows_pictured(const struct body *, struct region, const struct sheet_item *);
int choice_indent(const struct body *);

/* All choices from this one on, with pictures; false: there are none, or no room for them, and nothing was put. */
bool tiles_put(struct body *, const struct sheet_item *, int rows_left);

/* How many choices stand side by side, without their details; 0 where all fit below each other with them. */
int choices_grid_columns(const struct body *, int rows_left);

/* All choices from this one on, side by side. */
void choices_put_grid(struct body *, const struct sheet_item *, int columns);

/* Where everything fits with room to spare, choices stand apart: easier to read and to touch. */
void choices_space(struct body *, int rows_seen);

#endif
