/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals as flags. What an event means is left to app/. */
#include "term/signals.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <time.h>

static volatile sig_atomic_t ended, reloaded, resized;

static void
signal_note(int number)
{
	if (number == SIGUSR1)
		reloaded = 1;
	else if (number == SIGWINCH)
		resized = 1;
	else
		ended = 1;
}

/* The caught signals are blocked but while waiting, so that none slips in between looking and waiting. */
static sigset_t waiting_mask;

void
signals_catch(bool locked)
{
	static const int caught[] = {SIGHUP, SIGTERM, SIGINT, SIGUSR1, SIGWINCH};
	static const int ignored[] = {SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGQUIT};
	struct sigaction action = {.sa_handler = signal_note};
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigset_t blocked;

	sigemptyset(&action.sa_mask);
	sigemptyset(&blocked);
	for (size_t i = 0; i < sizeof caught / sizeof *caught; i++) {
		sigaddset(&blocked, caught[i]);
		sigaction(caught[i], &action, NULL);
	}
	for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
		sigaction(ignored[i], &ignore, NULL);
	if (locked)
		sigaction(SIGINT, &ignore, NULL);
	sigprocmask(SIG_BLOCK, &blocked, &waiting_mask);
	for (size_t i = 0; i < sizeof caught / sizeof *caught; i++)
		sigdelset(&waiting_mask, caught[i]);
}

bool
signals_event(struct event *event)
{
	if (ended) {
		*event = (struct event){.kind = EVENT_END};
		return true; /* stays set: an end cannot be taken back */
	}
	if (resized) {
		resized = 0;
		*event = (struct event){.kind = EVENT_RESIZE};
		return true;
	}
	if (reloaded) {
		reloaded = 0;
		*event = (struct event){.kind = EVENT_RELOAD};
		return true;
	}
	return false;
}

int
signals_wait(int descriptor, int64_t milliseconds)
{
	struct pollfd watched = {.fd = descriptor, .events = POLLIN};
	struct timespec time = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
	int ready = ppoll(&watched, 1, milliseconds < 0 ? NULL : &time, &waiting_mask);

	if (ready <= 0)
		return ready < 0 && errno != EINTR ? -1 : 0;
	return watched.revents & POLLIN ? 1 : -1;
}
