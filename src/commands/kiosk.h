/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program itself: the screen that visitors meet, from its opening to its end. */
#ifndef WAYLIGHT_COMMANDS_KIOSK_H
#define WAYLIGHT_COMMANDS_KIOSK_H

#include <stdbool.h>

#include "app/app.h"
#include "base/problem.h"
#include "guard/guard.h"
#include "term/face.h"

struct kiosk {
	struct app_options app;
	struct face_options face;
	bool lines; /* numbered lines, whatever the terminal can do */
	bool no_sandbox;
	struct guard_reading reading; /* on the way; the rest is shut */
	const char *speech_socket; /* where speech-dispatcher listens; NULL: not known */
	const char *notify_socket, *watchdog; /* where the service manager listens, and what it expects; may be NULL */
};

/* Closes the content, or what came in its place. Shows the first page, and then what follows from each event, until an event ends it. What was found wrong before
 * and comes up on the way goes to the log. Returns the exit status: 0 done, 1 when it cannot be shown or the sandbox
 * cannot be closed. */
int command_kiosk(const struct kiosk *, struct problems *);

#endif
