/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop that follows every save, and what must be so before it begins. Where the translator stands is left to
 * browse. */
#include "commands/preview.h"

#include <unistd.h>

#include "base/log.h"
#include "base/memory.h"
#include "commands/browse.h"
#include "commands/wrong.h"
#include "guard/watch.h"
#include "term/signals.h"
#include "text/late.h"

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE };

/* An editor writes a file in a few steps that follow each other at once; who comes between them looks again. */
enum { QUIET_MILLISECONDS = 10 };

/* The page first, and then what is to be said of it. */
static void
preview_follow(struct browse *browse)
{
	if (browse_look(browse))
		face_curses.show(&browse->sheet, &browse->focus);
	browse_take(browse);
}

static void
preview_go_round(struct browse *browse, struct watch *watch)
{
	struct event event;

	do {
		browse_show(browse);
		face_curses.show(&browse->sheet, &browse->focus);
		event = face_curses.wait(watch_sleep(watch));
		if (watch_look(watch) || event.kind == EVENT_RELOAD)
			preview_follow(browse);
	} while (browse_hear(browse, event));
}

/* Everything is open; from here on it only reads. */
static bool
preview_run(const struct preview_options *options, struct browse *browse, struct watch *watch, struct problems *problems)
{
	struct guard_state state;
	bool shut;

	signals_watch(SIGNALS_CONTENT, watch_descriptor(watch), false);
	text_open_late();
	shut = options->no_sandbox || guard_close(&options->reading, &state, problems);
	if (shut)
		preview_go_round(browse, watch);
	return shut;
}

static bool
preview_open_face(const struct preview_options *options, struct browse *browse, struct problems *problems)
{
	struct face_options face = options->face;

	face.paint = preview_paint;
	face.painted = &browse->view;
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		problem_add(problems, PROBLEM_ERROR, NULL, 0, 0, "there is no screen to show pages on, expected a terminal");
		return false;
	}
	return face_curses.open(&face, problems);
}

static int
preview_open(const struct preview_options *options, struct browse *browse, struct watch *watch, struct problems *problems)
{
	bool done;

	if (!preview_open_face(options, browse, problems))
		return STATUS_PROBLEMS;
	memory_on_exhaustion(face_curses.close);
	done = preview_run(options, browse, watch, problems);
	face_curses.close();
	return done ? STATUS_DONE : STATUS_PROBLEMS;
}

/* Watched before it is read, so that no save comes between. What is said waits until the screen is given back. */
static int
preview_begin(const struct preview_options *options, struct browse *browse, const char *wanted)
{
	struct problems problems = {0};
	struct watch *watch = watch_open(browse->folders, content_shelves, QUIET_MILLISECONDS, &problems);
	int status = STATUS_WRONG_USE;

	browse_look(browse);
	browse_take(browse);
	if (!browse->edition->language)
		wrong_language(browse->edition->content, "the language", browse->language);
	else if (browse_begin(browse, wanted))
		status = preview_open(options, browse, watch, &problems);
	watch_close(watch);
	log_problems(&problems);
	problems_end(&problems);
	return status;
}

int
command_preview(const struct preview_options *options, struct content *content, char **arguments, int count)
{
	struct browse browse = {
	    .folders = options->reading.replaceable,
	    .site = &options->site,
	    .editor = options->editor,
	    .view.size = PREVIEW_SIZE_FITTING,
	};
	int status;

	if (!count || !content_language_or_pseudo(content, arguments[0])) {
		wrong_language(content, "the language", count ? arguments[0] : NULL);
		return STATUS_WRONG_USE;
	}
	if (count > 2) {
		log_line("'%s' is one argument too many, expected a language and a page", arguments[2]);
		return STATUS_WRONG_USE;
	}
	signals_catch(false);
	browse.language = arguments[0];
	status = preview_begin(options, &browse, count > 1 ? arguments[1] : NULL);
	browse_end(&browse);
	return status;
}
