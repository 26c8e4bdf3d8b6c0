/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one loop, and what must be so before it begins. What an event means is left to app/, what is seen to the
 * faces. */
#include "commands/kiosk.h"

#include <stdio.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "commands/reload.h"
#include "guard/notify.h"
#include "screens/terminal.h"
#include "term/signals.h"
#include "text/late.h"

enum { STATUS_DONE, STATUS_PROBLEMS };
enum { VOICE_AGAIN = 10 * 60 * 1000 }; /* milliseconds; much more than the units' StartLimitIntervalSec= */

/* The full screen where the terminal can; else lines. NULL: not even those. */
static const struct face *
kiosk_face(const struct kiosk *kiosk, struct problems *problems)
{
	const char *terminal = kiosk->face.terminal;
	bool full = !kiosk->lines && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && terminal && *terminal;

	memory_on_exhaustion(face_curses.leave);
	if (full && face_curses.open(&kiosk->face, problems))
		return &face_curses;
	if (kiosk->app.site.kiosk && !kiosk->lines) /* better than a dark screen, but not what the operator wanted */
		problem_add(problems, PROBLEM_WARNING, NULL, 0, 0,
		    "there is no full screen here (TERM is '%s'), expected one, or --lines: the kiosk shows lines",
		    terminal ? terminal : "");
	return face_lines.open(&kiosk->face, problems) ? &face_lines : NULL;
}

/* Whether lines can be logged without writing over the screen: a kiosk's go to syslog, a laptop's wait for its end. */
static bool
kiosk_log_is_apart(const struct kiosk *kiosk)
{
	return kiosk->app.site.kiosk || !isatty(STDERR_FILENO);
}

/* From here on nothing is opened but content. What is shut is told to the log of a kiosk and to the service manager. */
static bool
kiosk_shut(const struct kiosk *kiosk, struct problems *problems)
{
	struct guard_state state = {0};
	struct arena arena = {0};
	bool shut;
	const char *words;

	text_open_late();
	shut = kiosk->no_sandbox || guard_close(&kiosk->reading, &state, problems);
	words = guard_words(&arena, &state);
	if (shut && kiosk->app.site.kiosk)
		log_line("%s", words);
	if (shut)
		notify_ready(words);
	arena_end(&arena);
	return shut;
}

static int64_t
kiosk_sooner(int64_t one, int64_t other)
{
	return one < 0 || (other >= 0 && other < one) ? other : one;
}

static int64_t
kiosk_sleep(const struct app *app, const struct reload *reload)
{
	return kiosk_sooner(kiosk_sooner(app_sleep(app), notify_sleep()), reload_sleep(reload));
}

/* The one place that waits: for the visitor, signals, the clock, changes of the content, and whoever reads aloud. */
static struct event
kiosk_wait(const struct app *app, const struct face *face, const struct reload *reload, struct voice *voice)
{
	struct event event;
	bool writing;
	int descriptor = voice_descriptor(voice, &writing);

	signals_watch(SIGNALS_VOICE, descriptor, writing);
	event = face->wait(kiosk_sleep(app, reload));
	voice_go_on(voice);
	return event;
}

static void
kiosk_tell(struct problems *problems)
{
	notify_problems(problems->count);
	log_problems(problems);
}

/* A lost voice cannot be called again from behind the sandbox. So a kiosk that is started again whenever it ends does
 * end, while nobody is there; but not soon after its start, lest a daemon that goes each time takes it along for good. */
static bool
kiosk_ends_for_voice(const struct kiosk *kiosk, struct app *app, const struct voice *voice, int64_t started)
{
	bool ends = voice_is_lost(voice) && kiosk->app.site.kiosk && kiosk->notify_socket &&
	    clock_milliseconds() - started >= VOICE_AGAIN && !app_in_use(app);

	if (ends)
		log_line("ends, to be started again with a voice");
	return ends;
}

static void
kiosk_go_round(const struct kiosk *kiosk, struct app *app, const struct face *face, struct reload *reload,
    struct voice *voice, struct problems *problems)
{
	bool apart = face != &face_curses || kiosk_log_is_apart(kiosk), going;
	int64_t started = clock_milliseconds();

	do {
		struct event event;

		if (apart)
			kiosk_tell(problems);
		face->show(app_sheet(app), app_focus(app));
		notify_alive();
		event = kiosk_wait(app, face, reload, voice);
		if (event.kind == EVENT_RELOAD)
			reload_ask(reload);
		going = app_step(app, event);
		if (going && reload_go_on(reload, app) && apart)
			log_line("the content has changed and was read anew");
	} while (going && !kiosk_ends_for_voice(kiosk, app, voice, started));
	notify_stopping();
}

/* The screen is gone by now, and what stood on it; lines are there still. */
static void
kiosk_print_terminal(const struct site *site)
{
	struct arena arena = {0};

	for (const char *const *line = terminal_lines(&arena, site); site->scripts && *line; line++)
		puts(*line);
	arena_end(&arena);
}

static int
kiosk_run(const struct kiosk *kiosk, struct app *app, const struct face *face, struct reload *reload,
    struct voice *voice, struct problems *problems)
{
	bool shut, whole;

	signals_watch(SIGNALS_CONTENT, reload_descriptor(reload), false);
	shut = kiosk_shut(kiosk, problems);
	if (shut)
		kiosk_go_round(kiosk, app, face, reload, voice, problems);
	whole = !face->is_whole || face->is_whole();
	face->close();
	if (!whole)
		log_line("standard output cannot be written");
	if (kiosk->app.check_terminal && face == &face_curses)
		kiosk_print_terminal(app_site(app));
	return shut && whole ? STATUS_DONE : STATUS_PROBLEMS;
}

/* Connected before the sandbox, and only where the operator wants it. */
static struct voice *
kiosk_voice(const struct kiosk *kiosk, struct problems *problems)
{
	if (kiosk->app.site.speech == SPEECH_OFF)
		return NULL;
	if (kiosk->speech_socket)
		return voice_open(kiosk->speech_socket, problems);
	problem_add(problems, PROBLEM_WARNING, NULL, 0, 0,
	    "it is not said where speech-dispatcher listens, expected SPEECHD_ADDRESS or XDG_RUNTIME_DIR");
	return NULL;
}

int
command_kiosk(const struct kiosk *kiosk, struct problems *problems)
{
	struct app_options options = kiosk->app;
	const struct face *face;
	struct reload *reload;
	struct app *app;
	int status = STATUS_PROBLEMS;

	if (kiosk->app.site.kiosk && isatty(STDERR_FILENO))
		log_to_syslog();
	notify_open(kiosk->notify_socket, kiosk->watchdog, problems);
	options.voice = kiosk_voice(kiosk, problems);
	app = app_new(&options);
	log_problems(problems); /* before the screen is painted, and not when a kiosk ends after months */
	face = kiosk_face(kiosk, problems);
	if (face == &face_lines)
		app_use_lines(app);
	if (face == &face_curses) /* nobody waits for what follows; printed lines could not be taken back if it fails */
		face->show(app_sheet(app), app_focus(app));
	reload = reload_start(kiosk->reading.replaceable, kiosk->app.content, problems);
	if (face)
		status = kiosk_run(kiosk, app, face, reload, options.voice, problems);
	app_free(app);
	voice_free(options.voice);
	reload_end(reload);
	log_problems(problems);
	return status;
}
