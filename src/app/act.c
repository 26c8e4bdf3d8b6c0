/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What choices and actions do to the places. Which key means which action is left to hear.c. */
#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "base/clock.h"
#include "base/memory.h"
#include "screens/proof.h"
#include "screens/say.h"

enum { HIDDEN_DEAF_MILLISECONDS = 1000, NO_CHOICE = -1 };

void
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

/* Of the terminal, not of the visit: wiping leaves it. */
static void
app_offer(struct app *app, const char *scripts)
{
	char *copy = memory_new(strlen(scripts) + 1);

	memcpy(copy, scripts, strlen(scripts));
	free(app->scripts);
	app->scripts = copy;
	app->options.site.scripts = copy;
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
	case REPLY_INSTEAD:
		places_back(&app->places);
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
	case REPLY_ORDER:
		app->options.site.order = app->options.site.order == TEXT_VISUAL ? TEXT_LOGICAL : TEXT_VISUAL;
		break;
	case REPLY_SCRIPTS:
		app_offer(app, reply.argument);
		break;
	case REPLY_ACT:
		app_act(app, reply.action);
		app->aloud.choice = NO_CHOICE; /* it is said again: so it sounds now */
		break;
	}
}

void
app_choose(struct app *app, int place)
{
	const struct sheet_item *item = place < 0 ? NULL : sheet_choice_at(&app->sheet, (size_t)place);
	struct place *top = places_top(&app->places);
	struct visit visit = app_visit(app);

	if (!item)
		return;
	if (app->sheet.forgets)
		top->focus = (struct focus){0};
	else
		focus_choose(&top->focus, place);
	app_answer(app, screen_by_id(top->screen)->choose(top->state, &visit, item->id));
}

void
app_choose_number(struct app *app, int number)
{
	int place = sheet_place_of_number(&app->sheet, number);
	struct place *top = places_top(&app->places);
	struct visit visit = app_visit(app);

	if (place < 0 && app->sheet.by_number)
		app_answer(app, screen_by_id(top->screen)->choose(top->state, &visit, number));
	else
		app_choose(app, place);
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
app_sources(struct app *app)
{
	struct visit visit = app_visit(app);
	const char *of = proof_of_screen(&visit, app_top(app));

	if (*of)
		places_open(&app->places, SCREEN_sources, of);
}

/* From the list of languages too, like help now: a keypad gets there through the search. */
static void
app_search(struct app *app)
{
	struct visit visit = app_visit(app);
	const char *of = proof_of_screen(&visit, app_top(app));

	if (app_top(app) == SCREEN_search)
		return;
	if (!app_in_visit(app))
		app_open_home(app);
	places_open(&app->places, SCREEN_search, of);
}

/* Moves on the sheet; at its end, to the one before or behind it. */
static void
app_move(struct app *app, void (*move)(struct focus *, const struct sheet *, int direction), int direction)
{
	struct place *top = places_top(&app->places);
	struct focus *focus = app_focus(app);
	int choice = focus->choice, row = focus->top;

	move(focus, &app->sheet, direction);
	if (focus->choice != choice || focus->top != row || (direction > 0 ? !app->sheet.goes_on : !app->sheet.page))
		return;
	top->page = direction > 0 ? app->sheet.page + 1 : app->sheet.page - 1;
	*focus = (struct focus){0};
}

static void
app_move_sideways(struct app *app, int direction)
{
	struct focus *focus = app_focus(app);

	if (!focus_sideways(focus, &app->sheet, direction))
		focus_step(focus, &app->sheet, app->sheet.right_to_left ? -direction : direction);
}

/* What is marked but out of sight is not chosen blindly: the page turns towards it. */
static void
app_choose_marked(struct app *app)
{
	struct focus *focus = app_focus(app);

	if (focus_sees_choice(focus, &app->sheet))
		app_choose(app, focus->choice);
	else
		focus_page(focus, &app->sheet, focus->row[focus->choice] < focus->top ? -1 : 1);
}

/* What only moves on the page. */
static void
app_walk(struct app *app, enum action action)
{
	struct focus *focus = app_focus(app);

	switch (action) {
	case ACTION_DOWN:
	case ACTION_UP:
		app_move(app, focus_step, action == ACTION_DOWN ? 1 : -1);
		break;
	case ACTION_LEFT:
	case ACTION_RIGHT:
		app_move_sideways(app, action == ACTION_RIGHT ? 1 : -1);
		break;
	case ACTION_PAGE_DOWN:
	case ACTION_PAGE_UP:
		app_move(app, focus_page, action == ACTION_PAGE_DOWN ? 1 : -1);
		break;
	case ACTION_FIRST:
		focus_first(focus);
		break;
	case ACTION_LAST:
		focus_last(focus, &app->sheet);
		break;
	default:
		break;
	}
}

void
app_act(struct app *app, enum action action)
{
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
	case ACTION_LISTEN:
		app_listen(app);
		break;
	case ACTION_SLOWER:
	case ACTION_FASTER:
	case ACTION_QUIETER:
	case ACTION_LOUDER:
		app_change_speech(app, action);
		break;
	case ACTION_KEYS:
		if (app_in_visit(app))
			app_open_once(app, SCREEN_keys, "");
		break;
	case ACTION_SEARCH:
		app_search(app);
		break;
	case ACTION_SOURCES:
		app_sources(app);
		break;
	case ACTION_THEME:
		app->theme = (app->theme + 1) % THEMES;
		break;
	case ACTION_CHOOSE:
		app_choose_marked(app);
		break;
	case ACTION_QUIT:
		app->stopped = !app->options.site.kiosk;
		break;
	default:
		app_walk(app, action);
	}
}
