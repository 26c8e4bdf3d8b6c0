/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reaches the app from a visitor: digits, typing, actions, clicks. The house's rules come before any screen. */
#include <ctype.h>
#include <string.h>

#include "app/inside.h"
#include "base/clock.h"
#include "text/script.h"

static void
app_forget_digits(struct app *app)
{
	app->pending = app->pending_digits = 0;
}

/* A digit chooses, or waits for those that follow. A `0` is not taken here where no number begins so: there are some
 * with one 0 in front where three digits are typed, and none with two. */
static bool
app_digit(struct app *app, int digit)
{
	int number = app->pending * 10 + digit, typed = app->pending_digits + 1, digits = sheet_digits(&app->sheet);

	if (!number && (typed > 1 || digits < 3))
		return false;
	if (typed < digits) {
		app->pending = number;
		app->pending_digits = typed;
		return true;
	}
	app_forget_digits(app);
	app_choose_number(app, number);
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
	    key == '+' || key == '-' || key == '?' || (key == '.' && app->options.site.speech != SPEECH_OFF))
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
		app_act(app, ACTION_HIDE);
		return;
	}
	if (app_type(app, key)) {
		app_forget_digits(app);
		return;
	}
	if (digit >= 0 && app_digit(app, digit))
		return;
	app_forget_digits(app);
	if (app->options.site.no_letters && key < 0x80 && isalpha((int)key))
		return;
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
	       (uint32_t)focus->choice ^ (uint32_t)strlen(top->typed) << 28 ^ (uint32_t)app->pending << 14 ^
	       (uint32_t)app->pending_digits << 5 ^ (uint32_t)top->page << 21;
}

/* Hiding works even while the warning covers the page; and who hides once more, or holds the key down, stays hidden. */
static bool
app_asks_to_hide(const struct app *app, struct event event)
{
	if (event.kind == EVENT_ACTION)
		return event.code == ACTION_HIDE;
	return event.kind == EVENT_KEY && (action_of_key(event.code) == ACTION_HIDE ||
	    (app->options.site.kiosk && event.code == KEY_NAME_ESCAPE));
}

void
app_hear(struct app *app, struct event event)
{
	int64_t now = clock_milliseconds();
	uint32_t before = app_fingerprint(app);

	if (now < app->deaf_until)
		return;
	if (app_top(app) == SCREEN_hidden) {
		if (app_asks_to_hide(app, event))
			app_act(app, ACTION_HIDE);
		else
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
