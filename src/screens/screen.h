/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a screen is: one file that exports one const struct. Adding a screen is one file here and one line in
 * Makefile.am's list, from which list.h is made.
 *
 * A screen says what is on the page and answers what a choice does. It never calls the loop, the stack or
 * another screen, frees nothing, and names others by enum only. */
#ifndef WAYLIGHT_SCREENS_SCREEN_H
#define WAYLIGHT_SCREENS_SCREEN_H

#include <stdbool.h>

#include "base/arena.h"
#include "content/content.h"
#include "content/settings.h"
#include "ui/action.h"
#include "ui/sheet.h"

enum screen_id {
#define SCREEN(name) SCREEN_##name,
#include "screens/list.h"
#undef SCREEN
	SCREENS
};

/* What the operator decided; the same for all visitors. */
struct site {
	bool kiosk;          /* nobody leaves it by a key */
	bool campaign;       /* the front that says its subject outright */
	const char *country; /* where the kiosk stands, "FR"; NULL: not said */
	const char *place;   /* "Port of Genoa, hall 2"; NULL: not said */
	const char *scripts; /* that can be drawn here, "Latn,Cyrl"; NULL: all */
	enum text_order order; /* who orders right-to-left text: we, or the terminal */
	bool world_day;      /* 30 July may come forward on the home page */
	bool no_letters;     /* letters do nothing but type */
	bool drafts_hidden;  /* languages that were read once only are not offered */
	struct list first;   /* codes of languages that stand first in their list */
	struct own_words staffed_help; /* where people are who help, in this building */
	enum speech speech;  /* whether pages are read aloud, and who hears it */
	enum theme theme;    /* that a visit begins with */
	bool lines;          /* pages are written below each other */
	const char *version; /* of the program */
};

/* What a screen made once for as long as its place is open; never what was typed. */
struct kept {
	struct arena arena; /* ended when the place is left */
	void *made;         /* in that arena; NULL: nothing yet */
};

/* What a screen may know; all read-only but for what it keeps. */
struct visit {
	struct content *content; /* it reads files when they are first asked for */
	const struct site *site;
	const struct language *language;
	const char *country;  /* of here: the site's, else the one that the visitor chose, else NULL */
	const char *argument; /* which page, which country...; never NULL */
	const char *typed;    /* what the visitor typed on this screen; never NULL */
	size_t page;          /* which of several sheets is asked for, from 0 */
	bool aloud;           /* this page can be read aloud to the visitor */
	int64_t now;          /* milliseconds, for what changes with time */
	struct kept *kept;    /* of this place; only screens that keep something ask for it */
	struct arena *scratch; /* for words made up on the way; gone after the step */
};

struct reply {
	enum {
		REPLY_STAY,
		REPLY_OPEN,     /* `screen` with `argument` */
		REPLY_INSTEAD,  /* the same in place of this one: back leads to what was before it */
		REPLY_BACK,
		REPLY_HOME,
		REPLY_LANGUAGE, /* speak the language `argument`, then home or, inside a visit, back */
		REPLY_COUNTRY,  /* here is the country `argument`; then its help */
		REPLY_ACT,      /* what `action` does, on the same page */
		REPLY_ORDER,    /* right-to-left text is ordered by the other one from now on, on the same page */
		REPLY_SCRIPTS   /* only the scripts `argument` are offered from now on, on the same page */
	} kind;
	enum screen_id screen;
	enum action action;
	const char *argument; /* copied; NULL is "" */
};

struct screen {
	const char *name;  /* for pages that link to it, journeys and problems */
	bool is_linked;    /* pages may lead to it: it needs no argument, and is for every visitor */
	size_t state_size; /* zeroed memory for each time it is opened; usually 0 */
	void (*show)(const void *state, const struct visit *, struct sheet *);
	struct reply (*choose)(void *state, const struct visit *, int id);
};

/* The screens by id. */
const struct screen *screen_by_id(enum screen_id);

/* The id of a name; SCREENS: there is none. */
enum screen_id screen_by_name(const char *name);

/* All names, NULL-terminated. */
const char *const *screen_names(void);

/* Those that pages may lead to, and those of the pictures: what pages may name. */
const struct own_names *screen_own_names(void);

#endif
