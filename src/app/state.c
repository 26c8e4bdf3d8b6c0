/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state between two events: looking at it, and forgetting it. What changes it is left to act.c and hear.c. */
#include "app/inside.h"
#include "base/clock.h"
#include "base/memory.h"
#include "lang/message.h"

enum screen_id
app_top(struct app *app)
{
	return places_top(&app->places)->screen;
}

bool
app_in_visit(struct app *app)
{
	return app_top(app) != SCREEN_attract && app_top(app) != SCREEN_hidden;
}

struct focus *
app_focus(struct app *app)
{
	return app->warning ? &app->warning_focus : &places_top(&app->places)->focus;
}

struct visit
app_visit(struct app *app)
{
	struct place *place = places_top(&app->places);
	const char *country = app->options.site.country;

	return (struct visit){
	    .content = app->options.content,
	    .site = &app->options.site,
	    .language = app->language,
	    .country = country ? country : app->country[0] ? app->country : NULL,
	    .argument = place->argument,
	    .typed = place->typed,
	    .page = place->page,
	    .aloud = app_can_speak(app),
	    .now = clock_milliseconds(),
	    .kept = &place->kept,
	    .scratch = &app->step,
	};
}

void
app_speak(struct app *app, const struct language *language)
{
	app->language = language;
	message_use(language);
}

/* The language before one is chosen: English, which the content always has. */
const struct language *
app_first_language(const struct app *app)
{
	return content_language(app->options.content, "en");
}

void
app_wipe(struct app *app, enum screen_id screen)
{
	app_stop_speech(app);
	arena_end(&app->step);
	memory_wipe(app->country, sizeof app->country);
	memory_wipe(&app->warning_focus, sizeof app->warning_focus);
	places_start(&app->places, screen);
	app->pending = app->pending_digits = 0;
	app->theme = app->options.site.theme;
	app->warning = false;
	app_speak(app, app_first_language(app));
	idle_start(&app->idle, app->options.idle, clock_milliseconds());
}
