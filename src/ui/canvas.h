/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells in memory, and where the cursor stands. A face shows them; tests read them. */
#ifndef WAYLIGHT_UI_CANVAS_H
#define WAYLIGHT_UI_CANVAS_H

#include "base/arena.h"
#include "text/typeset.h"

enum role {
#define ROLE(name) ROLE_##name,
#include "ui/roles.def"
#undef ROLE
	ROLES
};

enum { CELL_NO_CHOICE = -1, CELL_BUTTON = 1000 };

struct cell {
	struct glyph glyph; /* columns 0: the second half of the wide glyph before it */
	uint8_t role;       /* enum role */
	bool sought;        /* a part of the words that the canvas looks for */
	int16_t target;     /* a click here: the choice's place, CELL_BUTTON + action, or CELL_NO_CHOICE */
};

struct canvas {
	struct arena *arena;
	struct cell *cells; /* row by row */
	int rows, columns;
	int rows_room;
	int cursor_row, cursor_column;
	const char *sought; /* the id of the words whose cells are marked as sought; NULL: none */
};

/* Blank cells; memory from `arena`. */
void canvas_start(struct canvas *, struct arena *, int rows, int columns);

/* The cell there; the place must be on the canvas. */
struct cell *canvas_cell(const struct canvas *, int row, int column);

/* Makes room for so many rows at once, where it is known how many there will be. */
void canvas_reserve(struct canvas *, int rows);

/* Makes the canvas at least `rows` high. */
void canvas_reach(struct canvas *, int rows);

/* Puts a blank row before `row`; those from there on move down. */
void canvas_insert_row(struct canvas *, int row);

/* Gives `columns` cells from a place a role, a blank and a target. What lies outside is left out. */
void canvas_fill(struct canvas *, int row, int column, int columns, enum role, int target);

/* Gives `columns` cells from a place a target and, unless it is ROLES, a role; what they hold stays. */
void canvas_tint(struct canvas *, int row, int column, int columns, enum role, int target);

/* Puts a line of glyphs, its left end at `column`, with a role; targets stay. What lies outside, or would be
 * half outside, is left out. */
void canvas_put(struct canvas *, int row, int column, const struct text_line *, enum role);

/* Copies `rows` rows from `from` on, to `to` of another canvas, `column` cells further right. */
void canvas_copy_rows(const struct canvas *, int from, int rows, struct canvas *to, int to_row, int column);

/* One row as UTF-8 in the order of the eye, without the blanks at its end; made in `arena`. */
char *canvas_row_string(struct arena *, const struct canvas *, int row);

#endif
