/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screen of preview: the visitor's page on top, and beneath it what a translator must know of one text. */
#ifndef WAYLIGHT_COMMANDS_PREVIEW_PAINT_H
#define WAYLIGHT_COMMANDS_PREVIEW_PAINT_H

#include "content/desk.h"
#include "ui/layout.h"

enum { PREVIEW_SIZES = 3, PREVIEW_SIZE_FITTING = PREVIEW_SIZES };

struct preview_view {
	const char *leaf;             /* its name */
	const char *language;         /* the code of what is shown */
	const struct desk_text *text; /* that is marked; NULL: the page has none */
	size_t place, count;          /* of the text among those of the leaf, from 1 */
	size_t open;                  /* how many texts of the language there is something to do about */
	const char *command;          /* that opens the editor at the text */
	const char *fault;            /* why what was saved last is not shown; NULL: it is */
	int size;                     /* of the visitor's screen; PREVIEW_SIZE_FITTING: the largest that fits */
	int shown;                    /* the one that was painted last: filled by preview_paint() */
};

/* Paints a view (a struct preview_view) with the sheet of its leaf; for face_options. The sheet says which words are
 * sought; the cursor stands on them. */
struct canvas preview_paint(void *view, const struct sheet *, struct focus *, struct arena *, int rows, int columns,
    enum text_order);

#endif
