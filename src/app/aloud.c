/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading aloud: when, and what is new. How a page becomes words to say, and who says them, is left to voice/. */
#include <string.h>

#include "app/inside.h"
#include "lang/pick.h"

#define FINGERPRINT_START 0xCBF29CE484222325u
#define FINGERPRINT_STEP 0x100000001B3u

bool
app_can_speak(struct app *app)
{
	const struct voice *voice = app->options.voice;

	if (app->options.site.speech == SPEECH_OFF || app_top(app) == SCREEN_hidden)
		return false;
	return voice_has(voice, app_top(app) == SCREEN_attract ? NULL : app->language->code);
}

/* To a hall only what marks nobody is called out. */
static bool
app_may_say(const struct app *app)
{
	return app->options.site.speech == SPEECH_HEADPHONES ||
	       (app->sheet.neutral && !app->sheet.sensitive);
}

static bool
app_is_change_of_speech(struct event event)
{
	enum action action = event.kind == EVENT_ACTION ? (enum action)event.code
	                     : event.kind == EVENT_KEY  ? action_of_key(event.code)
	                                                : ACTION_NONE;

	return action == ACTION_SLOWER || action == ACTION_FASTER || action == ACTION_QUIETER || action == ACTION_LOUDER;
}

void
app_hush(struct app *app, struct event event)
{
	app->aloud.refused = app->aloud.heard = false;
	if (!app_is_change_of_speech(event))
		voice_stop(app->options.voice);
}

void
app_listen(struct app *app)
{
	if (app->options.site.speech == SPEECH_OFF)
		return;
	app->aloud.refused = !app_can_speak(app) || !app_may_say(app);
	app->aloud.on = app->aloud.asked = app->aloud.heard = app_can_speak(app);
}

void
app_change_speech(struct app *app, enum action action)
{
	struct voice *voice = app->options.voice;

	app->aloud.heard = app_can_speak(app);
	if (action == ACTION_SLOWER || action == ACTION_FASTER)
		voice_change_rate(voice, action == ACTION_FASTER ? 1 : -1);
	else
		voice_change_volume(voice, action == ACTION_LOUDER ? 1 : -1);
}

void
app_stop_speech(struct app *app)
{
	voice_reset(app->options.voice);
	app->aloud = (struct aloud){0};
}

static uint64_t
app_mix(uint64_t fingerprint, const char *text)
{
	for (; text && *text; text++)
		fingerprint = (fingerprint ^ (unsigned char)*text) * FINGERPRINT_STEP;
	return (fingerprint ^ 1) * FINGERPRINT_STEP;
}

static uint64_t
app_page(const struct sheet *sheet)
{
	uint64_t page = app_mix(FINGERPRINT_START, sheet->title.text);

	for (size_t i = 0; i < sheet->count; i++)
		page = app_mix(app_mix(page, sheet->items[i].words.text), sheet->items[i].fact);
	return page;
}

static void
app_say_page(struct app *app)
{
	struct phrase place = pick_words(app->options.content, app->language, "aloud.place");
	struct utterances page = speak_sheet(&app->step, &app->sheet, place);

	if (!app_may_say(app))
		page = speak_phrase(&app->step, pick_words(app->options.content, app->language, "aloud.not-here"));
	voice_say(app->options.voice, &page);
}

/* Where what was typed finds nothing, the page says so in place of choices. */
static void
app_say_choice(struct app *app, int choice)
{
	struct phrase place = pick_words(app->options.content, app->language, "aloud.place");
	struct utterances said = speak_choice(&app->step, &app->sheet, choice, place);

	if (!app->sheet.choices && app->sheet.count)
		said = speak_phrase(&app->step, app->sheet.items[0].words);
	if (app_may_say(app))
		voice_say(app->options.voice, &said);
}

void
app_say(struct app *app, bool by_visitor)
{
	struct aloud before = app->aloud, *aloud = &app->aloud;
	bool typing = app->sheet.prompt.text != NULL;

	if (!aloud->on)
		return;
	aloud->page = app_page(&app->sheet);
	aloud->choice = app_focus(app)->choice;
	aloud->typed = typing ? strlen(app->sheet.typed) : 0;
	aloud->warning = app->warning;
	aloud->asked = false;
	if (!by_visitor && aloud->warning == before.warning)
		return; /* a clock, a greeting */
	if (before.asked || (aloud->page != before.page && aloud->typed == before.typed))
		app_say_page(app);
	else if (aloud->choice != before.choice || aloud->typed != before.typed)
		app_say_choice(app, aloud->choice);
}
