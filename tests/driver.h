/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The third face: the real app over the real content, with keys from a test and the screen as text. Journeys and
 * the sweep stand on it. */
#ifndef WAYLIGHT_TESTS_DRIVER_H
#define WAYLIGHT_TESTS_DRIVER_H

#include <stdbool.h>

#include "app/app.h"
#include "ui/canvas.h"

struct driver {
	struct problems problems;
	struct content *content;
	struct app *app;
	struct app_options options;
	struct arena arena; /* the canvas; gone with the next show */
	struct canvas canvas;
	int rows, columns;
	bool running;
};

/* Opens content folders, the first one lowest, in place of those that are open. */
void driver_open(struct driver *, const char *const *folders, size_t count);

/* Opens a content folder and the message locale of the build; ends the test program when it cannot. */
void driver_start(struct driver *, const char *content_folder);
/* The same with the content that is shipped, at the beginning of time. */
void driver_start_shipped(struct driver *);
void driver_end(struct driver *);

/* A new visit with the options that stand in the driver now. */
void driver_begin(struct driver *);

/* One event, as the loop would give it, and then the screen is painted. */
void driver_event(struct driver *, struct event);

/* A key by name ("Enter", "PageDown", "Esc", "*", "7"); false: there is no such key. */
bool driver_key(struct driver *, const char *name);

/* Lets time pass in the way that the loop would notice it: with an EVENT_TIME whenever the app asked for one. */
void driver_wait(struct driver *, int64_t milliseconds);

/* Paints the canvas anew. */
void driver_show(struct driver *);

#endif
