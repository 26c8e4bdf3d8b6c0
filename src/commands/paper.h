/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on each kind of paper: sheets that the screens fill, put together for readers who cannot press a
 * key. How they look is left to ui/. */
#ifndef WAYLIGHT_COMMANDS_PAPER_H
#define WAYLIGHT_COMMANDS_PAPER_H

#include <stddef.h>

#include "screens/screen.h"
#include "ui/html.h"

enum { PAPER_SHEETS_MOST = CONTENT_LANGUAGES_MOST };

struct paper {
	struct sheet sheets[PAPER_SHEETS_MOST];
	size_t count;
	struct phrase title; /* what the whole is called, in the visit's language */
	enum html_paper kind;
	int width;  /* of its text when nothing else is said; 0: the usual */
	bool apart; /* as text, its sheets are screens of their own: form feeds stand between them */
};

/* A page of the content, the sources of its statements, and the numbers of the visit's country if there is one. */
void paper_add_page(struct paper *, const struct visit *, const char *page);

/* The numbers of the visit's country, then all that is known of each service. */
void paper_add_helplines(struct paper *, const struct visit *);

/* The two sides of a card: emergency numbers, and as many lines of help as fit. */
void paper_add_wallet(struct paper *, const struct visit *);

/* A sheet for the back of a door: the numbers of the visit's country in every language, each with its own
 * permanent number. */
void paper_add_door(struct paper *, const struct visit *);

/* No paper: still screens of 80 columns and 24 rows for a terminal on which the kiosk cannot run, one for each
 * language that is offered, that of the country first. Emergency numbers, and the first line of help where there
 * is room. */
void paper_add_still(struct paper *, const struct visit *);

#endif
