/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small drawings in block characters, from one list: pictures.def. */
#ifndef WAYLIGHT_UI_PICTURE_H
#define WAYLIGHT_UI_PICTURE_H

#include <stdbool.h>

#include "text/typeset.h"
#include "ui/action.h"

enum { PICTURE_ROWS = 3, PICTURE_COLUMNS = 8, MARK_ROWS = 2, MARK_COLUMNS = 5 };

/* The names of the pictures that content may give to a choice, up to a NULL. */
extern const char *const picture_names[];

/* A picture as PICTURE_ROWS lines of PICTURE_COLUMNS glyphs, made in `arena`; false: there is none of that name. */
bool picture_draw(struct arena *, const char *name, struct text_line lines[PICTURE_ROWS]);

/* The mark of an action's button as MARK_ROWS lines of MARK_COLUMNS glyphs, turned round for readers from the right;
 * false: it has none. */
bool picture_mark(struct arena *, enum action, bool right_to_left, struct text_line lines[MARK_ROWS]);

#endif
