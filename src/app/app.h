/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program between two events: one step, event in, sheet out.
 *
 * The house's rules live here, before any screen is asked: hide, back, help now, idle, typing, the two digits,
 * the kiosk's lock. Nothing here waits, draws, or knows a terminal. */
#ifndef WAYLIGHT_APP_APP_H
#define WAYLIGHT_APP_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "content/content.h"
#include "screens/screen.h"
#include "ui/event.h"
#include "ui/focus.h"
#include "ui/sheet.h"
#include "voice/voice.h"

struct app;

struct app_options {
	struct content *content; /* borrowed for the app's life */
	struct site site;
	struct voice *voice;     /* borrowed; NULL: none */
	const char *language;    /* begin with its home page; NULL: with the list of languages */
	bool check_terminal;     /* begin with the check of the terminal */
	int64_t idle;            /* milliseconds until the warning; 0: the usual */
};

/* A new visit that has not begun. Never NULL. */
struct app *app_new(const struct app_options *);

/* Overwrites everything of the visit and frees the app. */
void app_free(struct app *);

/* Pages are written below each other from now on: what is said of keys, and of what stays to be read, is for that. */
void app_use_lines(struct app *);

/* One event. False: the program should stop. */
bool app_step(struct app *, struct event);

/* What is to be shown now, and where the visitor stands on it. Both are the app's, until the next step. */
const struct sheet *app_sheet(const struct app *);
struct focus *app_focus(struct app *);

/* What holds now: the check of the terminal may have changed what is offered, and the order. */
const struct site *app_site(const struct app *);

/* Milliseconds until app_step() wants an EVENT_TIME; -1: never. */
int64_t app_sleep(const struct app *);

/* Whether somebody is in the middle of a visit. */
bool app_in_use(struct app *);

/* Shows other content from now on: nothing of the old one is kept. Not while somebody is in the middle of a visit. */
void app_change_content(struct app *, struct content *);

/* The name of the screen that is shown, for journeys; "warning" while the idle warning covers it. */
const char *app_screen_name(struct app *);

#endif
