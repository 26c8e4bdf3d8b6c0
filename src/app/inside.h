/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this room share: the state between two events, and what they ask of each other. */
#ifndef WAYLIGHT_APP_INSIDE_H
#define WAYLIGHT_APP_INSIDE_H

#include "app/app.h"
#include "app/idle.h"
#include "app/place.h"
#include "ui/action.h"

/* What speech has to know between two events. */
struct aloud {
	bool on;       /* the visitor wants to hear */
	bool asked;    /* by the key, just now */
	bool refused;  /* and it cannot be */
	bool heard;    /* what was asked for last changes what is heard */
	uint64_t page; /* a fingerprint of the one that was shown last */
	int choice;    /* the one that was marked on it */
	size_t typed;  /* how much had been typed */
	bool warning;
};

struct app {
	struct app_options options;
	struct aloud aloud;
	const struct language *language;
	char *scripts;   /* that the check of the terminal found; NULL: none yet */
	char country[4]; /* that the visitor chose; empty: none */
	struct places places;
	struct idle idle;
	bool warning;       /* the idle warning covers the page */
	bool sensitive;     /* the page, also while the warning covers it */
	int64_t deaf_until; /* after hiding, keys are not heard until then */
	enum theme theme;   /* that the visitor chose */
	int pending;        /* the digits that were typed of a number, and how many */
	int pending_digits;
	struct arena step;  /* the sheet and its words; gone at the next step */
	struct sheet sheet;
	struct focus warning_focus;
	bool stopped;
};

/* The screen on top. */
enum screen_id app_top(struct app *);

/* Whether a visit is going on that must be forgotten one day. */
bool app_in_visit(struct app *);

/* What a screen may know now. */
struct visit app_visit(struct app *);

/* The one before any is chosen. */
const struct language *app_first_language(const struct app *);

/* Speaks a language from now on. */
void app_speak(struct app *, const struct language *);

/* Overwrites all that a visitor did, and begins at a screen. */
void app_wipe(struct app *, enum screen_id);

/* Opens the home page above the list of languages. */
void app_open_home(struct app *);

/* Takes a choice by its place on the sheet; one that is not there does nothing. */
void app_choose(struct app *, int place);

/* The same by its number, which may stand on another page. */
void app_choose_number(struct app *, int number);

/* Does what an action means. */
void app_act(struct app *, enum action);

/* Whether the page can be read aloud to this visitor. */
bool app_can_speak(struct app *);

/* A visitor did something: what is being said stops, unless it is only to be said otherwise. */
void app_hush(struct app *, struct event);

/* The key that asks for speech, and those that change it. */
void app_listen(struct app *);
void app_change_speech(struct app *, enum action);

/* Says what is new since the last time: all of a page, or the choice that is marked now. */
void app_say(struct app *, bool by_visitor);

/* Stops, and forgets how it was to be said. */
void app_stop_speech(struct app *);

/* A key, a click or a turn of the wheel. */
void app_hear(struct app *, struct event);

#endif
