/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operator's file: what this one screen is, where it stands and what it offers.
 *
 * No mistake in it is fatal: each is reported with its place, and what it would have said is as if it had not
 * been said. Strings live in the arena that they were read into. */
#ifndef WAYLIGHT_CONTENT_SETTINGS_H
#define WAYLIGHT_CONTENT_SETTINGS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/problem.h"
#include "content/content.h"
#include "content/raw.h"
#include "text/typeset.h"

enum { SETTINGS_IDLE_LEAST = 10, SETTINGS_IDLE_MOST = 3600 }; /* seconds */

enum front { FRONT_UNSAID, FRONT_HELP_POINT, FRONT_CAMPAIGN };
enum speech { SPEECH_OFF, SPEECH_HEADPHONES, SPEECH_SPEAKER };

/* Words of the operator, in one language or in several. */
struct own_words {
	const char **language; /* codes; NULL: whichever it is */
	const char **text;
	size_t count;
};

struct settings {
	const char *file;              /* NULL: none was read */
	const char *country, *place;   /* NULL: not said, like what follows */
	struct own_words staffed_help; /* where people are who help, in this building */
	struct list languages;         /* codes that stand first, in this order */
	const char *scripts;           /* that the terminal can draw: "Latn,Cyrl" */
	struct list folders;           /* of content, laid over the installed one */
	enum front front;
	enum speech speech;
	enum text_order order; /* who orders right-to-left text: we, or the terminal */
	int theme; /* its place in settings_themes, from 1; 0: not said */
	bool drafts_hidden;
	bool no_letters; /* letters do nothing but type */
	bool world_day;  /* 30 July may come forward */
	int idle;        /* seconds; 0: not said */
	struct raw_place country_place;
	struct raw_place *language_places, *folder_places, *staffed_places; /* beside the lists */
};

/* The names of the themes, up to a NULL: those of ui/themes.def. */
extern const char *const settings_themes[];

/* The names of enum text_order, up to a NULL. */
extern const char *const settings_orders[];

/* The names of enum speech, up to a NULL. */
extern const char *const settings_speeches[];

/* Reads a file. One that is not there is a problem only when it is `wanted`. */
void settings_read(struct settings *, const char *path, bool wanted, struct arena *keep, struct problems *);

/* Takes away what the content does not know (a country without numbers, a language that is not there), and reports
 * it. A folder that cannot be read is reported too, and stays. */
void settings_fit(struct settings *, struct content *, struct problems *);

/* Whether the content knows a country. One without any file is a slip, such as UK for GB, and would have no number.
 * Where the content has no country at all, every code will do, so that a kiosk starts all the same. */
bool settings_is_country(struct content *, const char *code);

/* Whether a text can be shown as the place: no control characters, in normal form C. */
bool settings_is_place(const char *text);

#endif
