/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line, and what the operator's file says where it says nothing. The environment is left to main.c. */
#include "commands/options.h"

#include <argp.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "commands/print.h"

enum option_key { OPTION_KIOSK = 256, OPTION_LINES, OPTION_LANGUAGE, OPTION_COUNTRY, OPTION_PLACE, OPTION_FRONT,
	OPTION_THEME, OPTION_CONTENT, OPTION_IDLE, OPTION_SCRIPTS, OPTION_NO_LETTERS, OPTION_WIDTH, OPTION_HTML,
	OPTION_WORLD_DAY, OPTION_JSON, OPTION_RECORD, OPTION_CONFIG, OPTION_NO_SANDBOX, OPTION_PID, OPTION_PROMETHEUS,
	OPTION_SPEECH, OPTION_OUTPUT = 'o' };

static const struct argp_option option_table[] = {
    {"kiosk", OPTION_KIOSK, NULL, 0, "nobody leaves it by a key; needs --country", 0},
    {"lines", OPTION_LINES, NULL, 0, "numbered lines instead of the full screen", 0},
    {"language", OPTION_LANGUAGE, "CODE", 0, "begin in this language, without the list of languages", 0},
    {"country", OPTION_COUNTRY, "CC", 0, "the country that this screen stands in, such as FR", 0},
    {"place", OPTION_PLACE, "TEXT", 0, "where in the building it stands, such as 'Hall 2'", 0},
    {"front", OPTION_FRONT, "NAME", 0, "the home page: help-point (for --kiosk) or campaign", 0},
    {"speech", OPTION_SPEECH, "MODE", 0, "whether pages are read aloud: off, headphones or speaker", 0},
    {"theme", OPTION_THEME, "NAME", 0, "the colours: dark, light, contrast or mono", 0},
    {"content", OPTION_CONTENT, "DIR", 0, "one more folder of content, laid over the ones before", 0},
    {"config", OPTION_CONFIG, "FILE", 0, "what holds where no option says it (/etc/waylight.yaml)", 0},
    {"scripts", OPTION_SCRIPTS, "LIST", 0, "the scripts that this terminal can draw, such as Latn,Cyrl (all)", 0},
    {"no-letters", OPTION_NO_LETTERS, NULL, 0, "letters do nothing but type; digits, arrows and signs remain", 0},
    {"no-sandbox", OPTION_NO_SANDBOX, NULL, 0, "go on where the kernel cannot shut the program in", 0},
    {"idle", OPTION_IDLE, "SECONDS", 0, "how long an untouched page stays before the warning (90)", 0},
    {"world-day", OPTION_WORLD_DAY, NULL, 0, "30 July comes forward on the home page from 24 to 30 July", 0},
    {"pid", OPTION_PID, "NUMBER", 0, "status: the running kiosk that is meant", 0},
    {"prometheus", OPTION_PROMETHEUS, NULL, 0, "status: metrics for node_exporter's textfile collector", 0},
    {"width", OPTION_WIDTH, "COLUMNS", 0, "print: how wide the text is, 20 to 500 (72)", 0},
    {"html", OPTION_HTML, NULL, 0, "print: one HTML file for a browser instead of text", 0},
    {"json", OPTION_JSON, NULL, 0, "check, status: JSON; check has an object a line for each problem", 0},
    {"record", OPTION_RECORD, NULL, 0, "translate: texts, or all, hold for the English of now", 0},
    {"output", OPTION_OUTPUT, "FILE", 0, "print: write this file instead of standard output", 0},
    {0},
};

static void
options_set_folder(struct options *options, const char *folder, struct argp_state *state)
{
	if (options->folder_count == CONTENT_FOLDERS_MOST)
		argp_error(state, "more than %d folders of content", CONTENT_FOLDERS_MOST - 1);
	options->folders[options->folder_count++] = folder;
}

/* A whole number within limits; `unit` is what it counts. */
static long
options_number(const char *option, const char *text, long least, long most, const char *unit, struct argp_state *state)
{
	char *end;
	long value = strtol(text, &end, 10);

	if (end == text || *end || value < least || value > most)
		argp_error(state, "--%s '%s' is wrong, expected %s from %ld to %ld", option, text, unit, least, most);
	return value;
}

static void
options_set_front(struct options *options, const char *name, struct argp_state *state)
{
	if (strcmp(name, "help-point") != 0 && strcmp(name, "campaign") != 0)
		argp_error(state, "--front '%s' is unknown, expected help-point or campaign", name);
	options->front = name;
}

/* Options that only are there. */
static const struct {
	int key;
	size_t offset; /* of a bool in struct options */
} flags[] = {
    {OPTION_KIOSK, offsetof(struct options, kiosk)},
    {OPTION_LINES, offsetof(struct options, lines)},
    {OPTION_NO_LETTERS, offsetof(struct options, no_letters)},
    {OPTION_WORLD_DAY, offsetof(struct options, world_day)},
    {OPTION_NO_SANDBOX, offsetof(struct options, no_sandbox)},
    {OPTION_HTML, offsetof(struct options, html)},
    {OPTION_JSON, offsetof(struct options, json)},
    {OPTION_PROMETHEUS, offsetof(struct options, prometheus)},
    {OPTION_RECORD, offsetof(struct options, record)},
};

/* Options with a text that is looked at later. */
static const struct {
	int key;
	size_t offset; /* of a const char * in struct options */
} texts[] = {
    {OPTION_LANGUAGE, offsetof(struct options, language)},
    {OPTION_COUNTRY, offsetof(struct options, country)},
    {OPTION_PLACE, offsetof(struct options, place)},
    {OPTION_SCRIPTS, offsetof(struct options, scripts)},
    {OPTION_CONFIG, offsetof(struct options, config)},
    {OPTION_OUTPUT, offsetof(struct options, output)},
};

static bool
options_take_plain(struct options *options, int key, const char *argument)
{
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (flags[i].key == key)
			return *(bool *)((char *)options + flags[i].offset) = true;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (texts[i].key == key) {
			*(const char **)((char *)options + texts[i].offset) = argument;
			return true;
		}
	return false;
}

static void
options_set_theme(struct options *options, const char *name, struct argp_state *state)
{
	options->theme = theme_by_name(name);
	if (options->theme == THEMES)
		argp_error(state, "--theme '%s' is unknown, expected dark, light, contrast or mono", name);
}

static void
options_set_speech(struct options *options, const char *name, struct argp_state *state)
{
	for (options->speech = 0; settings_speeches[options->speech]; options->speech++)
		if (!strcmp(settings_speeches[options->speech], name))
			return;
	argp_error(state, "--speech '%s' is unknown, expected off, headphones or speaker", name);
}

static error_t
options_parse(int key, char *argument, struct argp_state *state)
{
	struct options *options = state->input;

	if (options_take_plain(options, key, argument))
		return 0;
	switch (key) {
	case OPTION_FRONT:
		options_set_front(options, argument, state);
		return 0;
	case OPTION_THEME:
		options_set_theme(options, argument, state);
		return 0;
	case OPTION_SPEECH:
		options_set_speech(options, argument, state);
		return 0;
	case OPTION_CONTENT:
		options_set_folder(options, argument, state);
		return 0;
	case OPTION_IDLE:
		options->idle = (int64_t)options_number(
		    "idle", argument, SETTINGS_IDLE_LEAST, SETTINGS_IDLE_MOST, "seconds", state) * 1000;
		return 0;
	case OPTION_WIDTH:
		options->width =
		    (int)options_number("width", argument, PRINT_WIDTH_LEAST, PRINT_WIDTH_MOST, "columns", state);
		return 0;
	case OPTION_PID:
		options->process = (int)options_number("pid", argument, 1, INT_MAX, "a process", state);
		return 0;
	case ARGP_KEY_ARGS:
		options->words = state->argv + state->next;
		options->word_count = state->argc - state->next;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

void
options_read(struct options *options, const char *content, int count, char **arguments)
{
	static const struct argp argp = {
	    .options = option_table,
	    .parser = options_parse,
	    .args_doc = "\ncalls\ncheck [LANGUAGE|FILE]...\npreview LANGUAGE [PAGE]\nprint PAGE|helplines|wallet|door|still\n"
	                "translate LANGUAGE [ID]...\nterminal\nstatus",
	    .doc = "A full-screen kiosk on the signs of human trafficking, safety online and where to get help."
	           "\vExit status: 0 done, 1 problems found, 2 wrong use.",
	};

	*options = (struct options){.theme = THEMES, .speech = -1};
	argp_program_version = "waylight " WAYLIGHT_VERSION;
	argp_err_exit_status = OPTIONS_WRONG_USE;
	options->folders[options->folder_count++] = content;
	argp_parse(&argp, count, arguments, 0, NULL, options);
}

void
options_add_folders(struct options *options, const struct list *more)
{
	const char **second = options->folders + 1;

	memmove(second + more->count, second, (options->folder_count - 1) * sizeof *second);
	for (size_t i = 0; i < more->count; i++)
		second[i] = more->text[i];
	options->folder_count += more->count;
}

void
options_settle(struct options *options)
{
	const struct settings *settings = &options->settings;

	if (!options->country)
		options->country = settings->country;
	if (!options->place)
		options->place = settings->place;
	if (!options->scripts)
		options->scripts = settings->scripts;
	if (!options->idle)
		options->idle = (int64_t)settings->idle * 1000;
	if (options->theme == THEMES)
		options->theme = settings->theme ? theme_by_name(settings_themes[settings->theme - 1]) : THEME_DARK;
	if (options->speech < 0)
		options->speech = (int)settings->speech;
	options->no_letters = options->no_letters || settings->no_letters;
	if (options->front)
		options->campaign = !strcmp(options->front, "campaign");
	else if (settings->front != FRONT_UNSAID)
		options->campaign = settings->front == FRONT_CAMPAIGN;
	else
		options->campaign = !options->kiosk;
}
