/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the program. The loop around it is main's, the look of things ui's, the words screens'. */
#include "app/app.h"

#include <stdlib.h>

#include "app/footer.h"
#include "app/inside.h"
#include "base/clock.h"
#include "base/memory.h"
#include "lang/message.h"
#include "lang/pick.h"

static void
app_show_warning(struct app *app)
{
	sheet_title(&app->sheet, message(N_("Are you still there?")));
	app->sheet.neutral = true;
	sheet_paragraph(&app->sheet, message(N_("Press any key to go on reading.")));
	sheet_paragraph(&app->sheet, message(N_("Otherwise this page closes and everything is forgotten.")));
}

static void
app_show(struct app *app)
{
	struct visit visit;
	bool in_visit = app_in_visit(app);

	arena_empty(&app->step);
	visit = app_visit(app);
	sheet_start(&app->sheet, &app->step, app->language->code, app->language->right_to_left);
	if (app->warning) {
		app_show_warning(app);
	} else {
		screen_by_id(app_top(app))->show(places_top(&app->places)->state, &visit, &app->sheet);
		app->sheet.typed = visit.typed;
		places_top(&app->places)->page = app->sheet.page;
		app->sensitive = app->sheet.sensitive;
		if (app->aloud.refused)
			sheet_note_first(&app->sheet, pick_words(app->options.content, app->language, "aloud.not-here"));
	}
	if (app_top(app) != SCREEN_hidden)
		footer_say(&visit, in_visit, &app->sheet);
	if (app->options.site.place)
		app->sheet.place = pick_verbatim(app->options.site.place, app->language);
	footer_say_frame(&visit, &app->sheet);
	app->sheet.serial = app->warning ? app->places.opened + 1 : places_top(&app->places)->serial;
	app->sheet.in_visit = in_visit;
	app->sheet.heard = app->aloud.heard;
	app->sheet.pending = app->pending;
	app->sheet.pending_digits = app->pending_digits;
	app->sheet.theme = app->theme;
	app->sheet.order = app->options.site.order;
	sheet_number_choices(&app->sheet);
}

struct app *
app_new(const struct app_options *options)
{
	struct app *app = memory_new(sizeof *app);
	const struct language *language = NULL;

	app->options = *options;
	if (options->language)
		language = content_language_or_pseudo(options->content, options->language);
	app_wipe(app, SCREEN_attract);
	if (language) {
		app_speak(app, language);
		places_open(&app->places, SCREEN_home, NULL);
	}
	if (options->check_terminal) {
		app_open_home(app);
		places_open(&app->places, SCREEN_terminal, NULL);
	}
	app_show(app);
	return app;
}

void
app_free(struct app *app)
{
	places_end(&app->places);
	arena_end(&app->step);
	free(app->scripts);
	memory_wipe(app, sizeof *app);
	free(app);
}

/* Who listens is there. */
static void
app_notice_listener(struct app *app)
{
	int64_t heard = voice_heard(app->options.voice);

	if (heard > app->idle.last)
		app->idle.last = heard;
}

/* Who left the list of languages on a later page, or had it read aloud: the next one finds it as it was, and silent. */
static void
app_leave_list(struct app *app)
{
	struct place *top = places_top(&app->places);

	app_notice_listener(app);
	if (idle_look(&app->idle, false, clock_milliseconds()) == IDLE_PRESENT)
		return;
	app_stop_speech(app);
	if (!top->page)
		return;
	top->page = 0;
	top->focus = (struct focus){0};
}

/* After a gap longer than idle (a closed lid) the visit is wiped before anything is painted. True: it was, and what
 * the visitor meant by a key was on a page that is gone. */
static bool
app_look_at_clock(struct app *app)
{
	if (!app_in_visit(app)) {
		app_leave_list(app);
		return false;
	}
	if (!app->warning)
		app_notice_listener(app);
	switch (idle_look(&app->idle, app->sensitive, clock_milliseconds())) {
	case IDLE_PRESENT:
		break;
	case IDLE_WARN:
		app->warning = true;
		break;
	case IDLE_GONE:
		app_wipe(app, SCREEN_attract);
		return true;
	}
	return false;
}

bool
app_step(struct app *app, struct event event)
{
	bool gone = app_look_at_clock(app);
	bool by_visitor = event.kind == EVENT_KEY || event.kind == EVENT_CHOOSE || event.kind == EVENT_ACTION ||
	                  event.kind == EVENT_SCROLL;

	if (by_visitor)
		app_hush(app, event);
	switch (event.kind) {
	case EVENT_KEY:
	case EVENT_CHOOSE:
	case EVENT_ACTION:
	case EVENT_SCROLL:
		if (!gone)
			app_hear(app, event);
		break;
	case EVENT_END:
		app_wipe(app, SCREEN_attract);
		app->stopped = true;
		break;
	case EVENT_TIME:
	case EVENT_RESIZE:
	case EVENT_RELOAD:
		break;
	}
	app_show(app);
	app_say(app, by_visitor);
	return !app->stopped;
}

void
app_use_lines(struct app *app)
{
	app->options.site.lines = true;
	app_show(app);
}

const struct sheet *
app_sheet(const struct app *app)
{
	return &app->sheet;
}

const struct site *
app_site(const struct app *app)
{
	return &app->options.site;
}

int64_t
app_sleep(const struct app *app)
{
	int64_t now = clock_milliseconds(), wait = -1;
	const struct place *top = &app->places.list[app->places.count - 1];

	if (top->screen != SCREEN_attract && top->screen != SCREEN_hidden)
		wait = idle_wait(&app->idle, app->sensitive, now);
	if (app->sheet.changes_at) {
		int64_t change = app->sheet.changes_at > now ? app->sheet.changes_at - now : 1;

		wait = wait < 0 || change < wait ? change : wait;
	}
	return wait;
}

bool
app_in_use(struct app *app)
{
	return app_in_visit(app);
}

/* Outside a visit there is one place, which keeps what its screen made, the language, and the sheet. */
void
app_change_content(struct app *app, struct content *content)
{
	struct place *place = places_top(&app->places);

	arena_end(&place->kept.arena);
	place->kept.made = NULL;
	app->options.content = content;
	app_speak(app, app_first_language(app));
	app_show(app);
	if ((size_t)place->focus.choice >= app->sheet.choices)
		place->focus = (struct focus){0};
}

const char *
app_screen_name(struct app *app)
{
	return app->warning ? "warning" : screen_by_id(app_top(app))->name;
}
