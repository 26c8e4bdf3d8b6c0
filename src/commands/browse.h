/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A translator among the leaves of a language: which text is looked at, and the newest content that can be shown. */
#ifndef WAYLIGHT_COMMANDS_BROWSE_H
#define WAYLIGHT_COMMANDS_BROWSE_H

#include "commands/leaves.h"
#include "commands/preview_paint.h"
#include "ui/event.h"
#include "ui/focus.h"

enum { BROWSE_NAME_LONGEST = 200 };

struct browse {
	/* borrowed */
	const char *const *folders; /* up to a NULL */
	const char *language;       /* its code */
	const struct site *site;
	const char *editor;         /* NULL: nobody said */
	/* the content */
	struct edition *edition;     /* the last good one */
	struct edition *next;        /* a later one that is not checked yet; NULL: none */
	struct leaves leaves;        /* of the last good one */
	const struct problem *fault; /* why a later one is not shown; NULL: it is */
	struct arena faults;
	/* where the translator stands: by name, over all editions */
	const struct leaf *leaf;
	char leaf_name[BROWSE_NAME_LONGEST + 1], id[BROWSE_NAME_LONGEST + 1];
	bool english; /* the same page in English */
	/* what is shown */
	struct showing step, passing; /* the sheet's, and while it comes from the next edition */
	struct sheet sheet;
	struct focus focus;
	const char *const *ids;
	size_t id_count, place;
	struct preview_view view;
};

/* Reads the folders anew. True: the sheet is the same page of that edition, to be shown at once; the view beneath it is
 * still the old one. */
bool browse_look(struct browse *);

/* Checks what was read. What cannot be used leaves the last good edition where it is. */
void browse_take(struct browse *);

/* Turns to a leaf by its name, or to words by their id; NULL: to the first leaf. False, and it was said: there is no
 * such thing. */
bool browse_begin(struct browse *, const char *wanted);

/* Makes the sheet and the view of where the translator stands. */
void browse_show(struct browse *);

/* One event. False: the translator is done. */
bool browse_hear(struct browse *, struct event);

/* Frees all. */
void browse_end(struct browse *);

#endif
