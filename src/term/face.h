/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to meet the visitor: the full screen, or numbered lines. */
#ifndef WAYLIGHT_TERM_FACE_H
#define WAYLIGHT_TERM_FACE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/problem.h"
#include "text/typeset.h"
#include "ui/canvas.h"
#include "ui/event.h"
#include "ui/focus.h"
#include "ui/sheet.h"

/* What a face must know of its surroundings; main reads it from environment and options. */
struct face_options {
	const char *terminal;      /* TERM; NULL: not set */
	const char *konsole, *mlterm; /* KONSOLE_VERSION and MLTERM; NULL: not set */
	bool no_colour;            /* NO_COLOR: no theme has any */
	enum text_order order;     /* who reorders right-to-left text: we, or the terminal */
	/* What paints a sheet in place of layout_paint(), on the full screen only, and what it is given; NULL: nothing. */
	struct canvas (*paint)(void *painted, const struct sheet *, struct focus *, struct arena *, int rows, int columns,
	    enum text_order);
	void *painted;
};

struct face {
	/* Takes the terminal over. False, with a problem, when it cannot; then nothing has changed. */
	bool (*open)(const struct face_options *, struct problems *);
	/* Gives the terminal back as it was. May be called twice. */
	void (*close)(void);
	/* The same in the middle of anything, where the program ends by force. NULL: there is nothing to give back. */
	void (*leave)(void);
	/* Shows all of a sheet; fills into the focus what it measured. */
	void (*show)(const struct sheet *, struct focus *);
	/* Whether all that was shown could be written; to be asked before it is closed. A reader who went away is no fault.
	 * NULL: nobody can tell. */
	bool (*is_whole)(void);
	/* The next event, after at most so many milliseconds; -1: however long it takes. */
	struct event (*wait)(int64_t milliseconds);
};

extern const struct face face_curses;
extern const struct face face_lines;

#endif
