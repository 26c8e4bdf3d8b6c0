/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals as events. What an event means is left to app/. */
#include "term/signals.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

static int signal_descriptor = -1, timer_descriptor = -1;
static bool ended, reloaded, resized;
static struct pollfd others[SIGNALS_OTHERS] = {{.fd = -1}, {.fd = -1}};

void
signals_catch(bool locked)
{
	static const int caught[] = {SIGHUP, SIGTERM, SIGINT, SIGUSR1, SIGWINCH};
	static const int ignored[] = {SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGQUIT};
	struct sigaction ignore = {.sa_handler = SIG_IGN}, usual = {.sa_handler = SIG_DFL};
	sigset_t blocked;

	sigemptyset(&blocked);
	for (size_t i = 0; i < sizeof caught / sizeof *caught; i++) {
		/* Blocked, even an ignored signal reaches the descriptor. */
		if (locked && caught[i] == SIGINT)
			continue;
		/* A signal that is ignored (as HUP is under nohup) would never reach the descriptor. */
		sigaction(caught[i], &usual, NULL);
		sigaddset(&blocked, caught[i]);
	}
	for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
		sigaction(ignored[i], &ignore, NULL);
	if (locked)
		sigaction(SIGINT, &ignore, NULL);
	sigprocmask(SIG_BLOCK, &blocked, NULL);
	signal_descriptor = signalfd(-1, &blocked, SFD_NONBLOCK | SFD_CLOEXEC);
	timer_descriptor = timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC);
}

static void
signals_read(void)
{
	struct signalfd_siginfo signal;

	while (read(signal_descriptor, &signal, sizeof signal) == (ssize_t)sizeof signal) {
		if (signal.ssi_signo == SIGUSR1)
			reloaded = true;
		else if (signal.ssi_signo == SIGWINCH)
			resized = true;
		else
			ended = true;
	}
}

bool
signals_event(struct event *event)
{
	signals_read();
	if (ended)
		event->kind = EVENT_END;
	else if (resized)
		event->kind = EVENT_RESIZE;
	else if (reloaded)
		event->kind = EVENT_RELOAD;
	else
		return false;
	if (event->kind == EVENT_RESIZE)
		resized = false;
	else if (event->kind == EVENT_RELOAD)
		reloaded = false;
	return true;
}

/* A timeout of poll() stands still while the machine sleeps; this timer does not, so that a page does not stay on
 * the screen of a laptop that was closed for an hour. */
static void
signals_set_timer(int64_t milliseconds)
{
	struct itimerspec time = {.it_value = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000}};

	if (milliseconds < 0)
		time.it_value = (struct timespec){0};
	else if (!milliseconds)
		time.it_value.tv_nsec = 1;
	timerfd_settime(timer_descriptor, 0, &time, NULL);
}

void
signals_watch(enum signals_other which, int descriptor, bool writing)
{
	others[which] = (struct pollfd){.fd = descriptor, .events = (short)(writing ? POLLIN | POLLOUT : POLLIN)};
}

enum signals_input
signals_wait(int descriptor, int64_t milliseconds)
{
	struct pollfd watched[] = {{.fd = descriptor, .events = POLLIN}, {.fd = signal_descriptor, .events = POLLIN},
	    {.fd = timer_descriptor, .events = POLLIN}, others[SIGNALS_CONTENT], others[SIGNALS_VOICE]};

	/* Where nothing was caught, there is no timer, and poll() must do. */
	if (timer_descriptor >= 0)
		signals_set_timer(milliseconds);
	if (poll(watched, 3 + SIGNALS_OTHERS, timer_descriptor >= 0 || milliseconds < 0 ? -1 : (int)milliseconds) <= 0)
		return INPUT_NONE;
	if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL))
		return INPUT_LAST;
	return watched[0].revents & POLLIN ? INPUT_READABLE : INPUT_NONE;
}
