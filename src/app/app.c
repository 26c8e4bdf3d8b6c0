/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the program. The loop around it is main's, the look of things ui's, the words screens'. */
#include "app/app.h"

#include <stdlib.h>
#include <string.h>

#include "app/footer.h"
#include "app/idle.h"
#include "app/place.h"
#include "base/clock.h"
#include "base/memory.h"
#include "lang/message.h"
#include "screens/say.h"
#include "text/script.h"
#include "ui/action.h"

enum { HIDDEN_DEAF_MILLISECONDS = 1000 };

struct app {
	struct app_options options;
	const struct language *language;
	char country[4]; /* that the visitor chose; empty: none */
	struct places places;
	struct idle idle;
	bool warning;       /* the idle warning covers the page */
	bool sensitive;     /* the page, also while the warning covers it */
	int64_t deaf_until; /* after hiding, keys are not heard until then */
	int pending;        /* the first of two digits */
	struct arena step;  /* the sheet and its words; gone at the next step */
	struct sheet sheet;
	struct focus warning_focus;
	bool stopped;
};

static enum screen_id
app_top(struct app *app)
{
	return places_top(&app->places)->screen;
}

/* Whether a visit is going on that must be forgotten one day. */
static bool
app_in_visit(struct app *app)
{
	return app_top(app) != SCREEN_attract && app_top(app) != SCREEN_hidden;
}

static struct visit
app_visit(struct app *app)
{
	const struct place *place = places_top(&app->places);
	const char *country = app->options.site.country;

	return (struct visit){
	    .content = app->options.content,
	    .site = &app->options.site,
	    .language = app->language,
	    .country = country ? country : app->country[0] ? app->country : NULL,
	    .argument = place->argument,
	    .typed = place->typed,
	    .now = clock_milliseconds(),
	    .scratch = &app->step,
	};
}

static void
app_speak(struct app *app, const struct language *language)
{
	app->language = language;
	message_use(language);
}

/* The language before one is chosen: English, which the content always has. */
static const struct language *
app_first_language(const struct app *app)
{
	return content_language(app->options.content, "en");
}

/* Overwrites all that a visitor did, and begins at a screen. */
static void
app_wipe(struct app *app, enum screen_id screen)
{
	arena_end(&app->step);
	memory_wipe(app->country, sizeof app->country);
	memory_wipe(&app->warning_focus, sizeof app->warning_focus);
	places_start(&app->places, screen);
	app->pending = 0;
	app->warning = false;
	app_speak(app, app_first_language(app));
	idle_start(&app->idle, app->options.idle, clock_milliseconds());
}

static void
app_show_warning(struct app *app)
{
	sheet_title(&app->sheet, message(N_("Are you still there?")));
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
		app->sensitive = app->sheet.sensitive;
		if (app_top(app) != SCREEN_hidden)
			footer_say(&visit, in_visit, &app->sheet);
	}
	footer_say_frame(&app->sheet);
	app->sheet.pending = app->pending;
	sheet_number_choices(&app->sheet);
}

struct app *
app_new(const struct app_options *options)
{
	struct app *app = memory_new(sizeof *app);
	const struct language *language = NULL;

	app->options = *options;
	if (options->language)
		language = content_language(options->content, options->language);
	app_wipe(app, SCREEN_attract);
	if (language) {
		app_speak(app, language);
		places_open(&app->places, SCREEN_home, NULL);
	}
	app_show(app);
	return app;
}

void
app_free(struct app *app)
{
	places_end(&app->places);
	arena_end(&app->step);
	memory_wipe(app, sizeof *app);
	free(app);
}

static void
app_open_home(struct app *app)
{
	places_keep(&app->places, 1);
	places_open(&app->places, SCREEN_home, NULL);
}

static void
app_choose_language(struct app *app, const char *code)
{
	const struct language *language = content_language(app->options.content, code);

	if (!language)
		return;
	app_speak(app, language);
	if (app_top(app) == SCREEN_attract)
		app_open_home(app);
	else
		places_back(&app->places);
}

static void
app_choose_country(struct app *app, const char *country)
{
	memset(app->country, 0, sizeof app->country);
	memcpy(app->country, country, strnlen(country, sizeof app->country - 1));
	app_open_home(app);
	places_open(&app->places, SCREEN_helplines, app->country);
}

static void
app_answer(struct app *app, struct reply reply)
{
	switch (reply.kind) {
	case REPLY_STAY:
		break;
	case REPLY_OPEN:
		places_open(&app->places, reply.screen, reply.argument);
		break;
	case REPLY_BACK:
		places_back(&app->places);
		break;
	case REPLY_HOME:
		app_open_home(app);
		break;
	case REPLY_LANGUAGE:
		app_choose_language(app, reply.argument);
		break;
	case REPLY_COUNTRY:
		app_choose_country(app, reply.argument);
		break;
	}
}

static void
app_choose(struct app *app, int place)
{
	const struct sheet_item *item = place < 0 ? NULL : sheet_choice_at(&app->sheet, (size_t)place);
	struct place *top = places_top(&app->places);
	struct visit visit = app_visit(app);

	if (!item)
		return;
	focus_choose(&top->focus, place);
	app_answer(app, screen_by_id(top->screen)->choose(top->state, &visit, item->id));
}

/* Back from the home page ends the visit. */
static void
app_back(struct app *app)
{
	if (app->places.count <= 2 && app_in_visit(app))
		app_wipe(app, SCREEN_attract);
	else
		places_back(&app->places);
}

static void
app_hide(struct app *app)
{
	app_wipe(app, SCREEN_hidden);
	app->deaf_until = clock_milliseconds() + HIDDEN_DEAF_MILLISECONDS;
}

static void
app_open_once(struct app *app, enum screen_id screen, const char *argument)
{
	const struct place *top = places_top(&app->places);

	if (top->screen != screen || strcmp(top->argument, argument))
		places_open(&app->places, screen, argument);
}

static void
app_help_now(struct app *app)
{
	struct visit visit = app_visit(app);
	struct reply reply = say_help_now(&visit);

	if (!app_in_visit(app))
		app_open_home(app);
	app_open_once(app, reply.screen, reply.argument ? reply.argument : "");
}

static void
app_move_sideways(struct app *app, int direction)
{
	struct focus *focus = app_focus(app);

	if (!focus_sideways(focus, &app->sheet, direction))
		focus_step(focus, &app->sheet, app->sheet.right_to_left ? -direction : direction);
}

static void
app_act(struct app *app, enum action action)
{
	struct focus *focus = app_focus(app);

	switch (action) {
	case ACTION_BACK:
		app_back(app);
		break;
	case ACTION_HIDE:
		app_hide(app);
		break;
	case ACTION_HELP_NOW:
		app_help_now(app);
		break;
	case ACTION_KEYS:
		if (app_in_visit(app))
			app_open_once(app, SCREEN_keys, "");
		break;
	case ACTION_SEARCH:
		if (app_in_visit(app))
			app_open_once(app, SCREEN_countries, "find");
		break;
	case ACTION_CHOOSE:
		app_choose(app, focus->choice);
		break;
	case ACTION_DOWN:
	case ACTION_UP:
		focus_step(focus, &app->sheet, action == ACTION_DOWN ? 1 : -1);
		break;
	case ACTION_LEFT:
	case ACTION_RIGHT:
		app_move_sideways(app, action == ACTION_RIGHT ? 1 : -1);
		break;
	case ACTION_PAGE_DOWN:
	case ACTION_PAGE_UP:
		focus_page(focus, &app->sheet, action == ACTION_PAGE_DOWN ? 1 : -1);
		break;
	case ACTION_FIRST:
		focus_first(focus);
		break;
	case ACTION_LAST:
		focus_last(focus, &app->sheet);
		break;
	case ACTION_QUIT:
		app->stopped = !app->options.site.kiosk;
		break;
	case ACTIONS:
		break;
	}
}

/* A digit chooses, or waits for its second half. `0` alone is not taken here. */
static bool
app_digit(struct app *app, int digit)
{
	int number = app->pending * 10 + digit;

	if (!number)
		return false;
	if (!app->pending && sheet_two_digits(&app->sheet)) {
		app->pending = digit;
		return true;
	}
	app->pending = 0;
	app_choose(app, sheet_place_of_number(&app->sheet, number));
	return true;
}

/* While something is typed, characters are text; the rest keeps its meaning. */
static bool
app_type(struct app *app, uint32_t key)
{
	struct place *top = places_top(&app->places);

	if (!app->sheet.prompt.text)
		return false;
	if (key == KEY_NAME_BACKSPACE)
		return place_untype(top);
	if (key >= KEY_NAME_UP || text_digit(key) >= 0 || key < ' ' || key == '*' || key == '!' || key == '/' ||
	    key == '+' || key == '-' || key == '?')
		return false;
	place_type(top, key);
	top->focus = (struct focus){0};
	return true;
}

static void
app_key(struct app *app, uint32_t key)
{
	int digit = text_digit(key);

	if (app->options.site.kiosk && key == KEY_NAME_ESCAPE) {
		app_hide(app);
		return;
	}
	if (app_type(app, key))
		return;
	if (digit >= 0 && app_digit(app, digit))
		return;
	app->pending = 0;
	if (digit == 0)
		key = '0';
	app_act(app, action_of_key(key));
}

/* What would look the same on the screen is no change, however often a key comes. */
static uint32_t
app_fingerprint(struct app *app)
{
	const struct place *top = places_top(&app->places);
	const struct focus *focus = app_focus(app);

	return (uint32_t)top->screen << 24 ^ (uint32_t)app->places.count << 18 ^ (uint32_t)focus->top << 9 ^
	       (uint32_t)focus->choice ^ (uint32_t)strlen(top->typed) << 28 ^ (uint32_t)app->pending << 14;
}

/* Hiding works even while the warning covers the page. */
static bool
app_asks_to_hide(const struct app *app, struct event event)
{
	if (event.kind == EVENT_ACTION)
		return event.code == ACTION_HIDE;
	return event.kind == EVENT_KEY && (action_of_key(event.code) == ACTION_HIDE ||
	    (app->options.site.kiosk && event.code == KEY_NAME_ESCAPE));
}

static void
app_hear(struct app *app, struct event event)
{
	int64_t now = clock_milliseconds();
	uint32_t before = app_fingerprint(app);

	if (now < app->deaf_until)
		return;
	if (app_top(app) == SCREEN_hidden) {
		app_wipe(app, SCREEN_attract);
		return;
	}
	if (app->warning && !app_asks_to_hide(app, event)) {
		app->warning = !idle_touch(&app->idle, event.code, false, now);
		return;
	}
	if (event.kind == EVENT_KEY)
		app_key(app, event.code);
	else if (event.kind == EVENT_CHOOSE)
		app_choose(app, (int)event.code);
	else if (event.kind == EVENT_ACTION)
		app_act(app, (enum action)event.code);
	else
		focus_scroll(app_focus(app), &app->sheet, (int)event.code);
	idle_touch(&app->idle, event.code, app_fingerprint(app) != before, now);
}

/* After a gap longer than idle (a closed lid) the visit is wiped before anything is painted. */
static void
app_look_at_clock(struct app *app)
{
	if (!app_in_visit(app))
		return;
	switch (idle_look(&app->idle, app->sensitive, clock_milliseconds())) {
	case IDLE_PRESENT:
		break;
	case IDLE_WARN:
		app->warning = true;
		break;
	case IDLE_GONE:
		app_wipe(app, SCREEN_attract);
		break;
	}
}

bool
app_step(struct app *app, struct event event)
{
	app_look_at_clock(app);
	switch (event.kind) {
	case EVENT_KEY:
	case EVENT_CHOOSE:
	case EVENT_ACTION:
	case EVENT_SCROLL:
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
	return !app->stopped;
}

const struct sheet *
app_sheet(const struct app *app)
{
	return &app->sheet;
}

struct focus *
app_focus(struct app *app)
{
	return app->warning ? &app->warning_focus : &places_top(&app->places)->focus;
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

const char *
app_screen_name(struct app *app)
{
	return app->warning ? "warning" : screen_by_id(app_top(app))->name;
}
