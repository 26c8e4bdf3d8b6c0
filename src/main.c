/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options, environment, the one loop, and the exit status. */
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/log.h"
#include "base/memory.h"
#include "commands/check.h"
#include "commands/print.h"
#include "lang/message.h"
#include "term/face.h"
#include "term/profile.h"
#include "term/signals.h"
#include "text/script.h"

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE };

struct options {
	bool kiosk, lines, campaign, no_letters;
	enum theme theme;
	const char *scripts, *language, *country, *place, *front;
	int64_t idle; /* milliseconds; 0: not said */
	int width;    /* of what print writes; 0: not said */
	bool html;
	const char *output;
	const char *folders[CONTENT_FOLDERS_MOST];
	size_t folder_count;
	char **words; /* the command and its arguments */
	int word_count;
};

enum option_key { OPTION_KIOSK = 256, OPTION_LINES, OPTION_LANGUAGE, OPTION_COUNTRY, OPTION_PLACE, OPTION_FRONT,
	OPTION_THEME, OPTION_CONTENT, OPTION_IDLE, OPTION_SCRIPTS, OPTION_NO_LETTERS, OPTION_WIDTH, OPTION_HTML,
	OPTION_OUTPUT = 'o' };

static const struct argp_option option_table[] = {
    {"kiosk", OPTION_KIOSK, NULL, 0, "nobody leaves it by a key; needs --country", 0},
    {"lines", OPTION_LINES, NULL, 0, "numbered lines instead of the full screen", 0},
    {"language", OPTION_LANGUAGE, "CODE", 0, "begin in this language, without the list of languages", 0},
    {"country", OPTION_COUNTRY, "CC", 0, "the country that this screen stands in, such as FR", 0},
    {"place", OPTION_PLACE, "TEXT", 0, "where in the building it stands, such as 'Hall 2'", 0},
    {"front", OPTION_FRONT, "NAME", 0, "the home page: help-point (for --kiosk) or campaign", 0},
    {"theme", OPTION_THEME, "NAME", 0, "the colours: dark, light, contrast or mono", 0},
    {"content", OPTION_CONTENT, "DIR", 0, "one more folder of content, laid over the ones before", 0},
    {"scripts", OPTION_SCRIPTS, "LIST", 0, "the scripts that this terminal can draw, such as Latn,Cyrl (all)", 0},
    {"no-letters", OPTION_NO_LETTERS, NULL, 0, "letters do nothing but type; digits, arrows and signs remain", 0},
    {"idle", OPTION_IDLE, "SECONDS", 0, "how long an untouched page stays before the warning (90)", 0},
    {"width", OPTION_WIDTH, "COLUMNS", 0, "print: how wide the text is, 20 to 500 (72)", 0},
    {"html", OPTION_HTML, NULL, 0, "print: one HTML file for a browser instead of text", 0},
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

/* Whether the second of two names was meant. */
static bool
options_second_of(const char *option, const char *name, const char *first, const char *second, struct argp_state *state)
{
	if (strcmp(name, first) && strcmp(name, second))
		argp_error(state, "--%s '%s' is unknown, expected %s or %s", option, name, first, second);
	return !strcmp(name, second);
}

static error_t
options_parse(int key, char *argument, struct argp_state *state)
{
	struct options *options = state->input;

	switch (key) {
	case OPTION_KIOSK:
		options->kiosk = true;
		return 0;
	case OPTION_LINES:
		options->lines = true;
		return 0;
	case OPTION_LANGUAGE:
		options->language = argument;
		return 0;
	case OPTION_COUNTRY:
		options->country = argument;
		return 0;
	case OPTION_PLACE:
		options->place = argument;
		return 0;
	case OPTION_FRONT:
		options_second_of("front", argument, "help-point", "campaign", state);
		options->front = argument;
		return 0;
	case OPTION_THEME:
		options->theme = theme_by_name(argument);
		if (options->theme == THEMES)
			argp_error(state, "--theme '%s' is unknown, expected dark, light, contrast or mono", argument);
		return 0;
	case OPTION_SCRIPTS:
		options->scripts = argument;
		return 0;
	case OPTION_NO_LETTERS:
		options->no_letters = true;
		return 0;
	case OPTION_CONTENT:
		options_set_folder(options, argument, state);
		return 0;
	case OPTION_IDLE:
		options->idle = (int64_t)options_number("idle", argument, 10, 3600, "seconds", state) * 1000;
		return 0;
	case OPTION_WIDTH:
		options->width =
		    (int)options_number("width", argument, PRINT_WIDTH_LEAST, PRINT_WIDTH_MOST, "columns", state);
		return 0;
	case OPTION_HTML:
		options->html = true;
		return 0;
	case OPTION_OUTPUT:
		options->output = argument;
		return 0;
	case ARGP_KEY_ARGS:
		options->words = state->argv + state->next;
		options->word_count = state->argc - state->next;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* The environment may name the folders of a build that is not installed. */
static const char *
environment_or(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value && *value ? value : otherwise;
}

static void
options_read(struct options *options, int count, char **arguments)
{
	static const struct argp argp = {
	    .options = option_table,
	    .parser = options_parse,
	    .args_doc = "\ncheck [LANGUAGE|FILE]...\nprint PAGE|helplines|wallet|door|still",
	    .doc = "A full-screen kiosk on the signs of human trafficking, safety online and where to get help."
	           "\vExit status: 0 done, 1 problems found, 2 wrong use.",
	};

	argp_program_version = "waylight " WAYLIGHT_VERSION;
	argp_err_exit_status = STATUS_WRONG_USE;
	options->folders[options->folder_count++] = environment_or("WAYLIGHT_CONTENT", WAYLIGHT_CONTENT_FOLDER);
	argp_parse(&argp, count, arguments, 0, NULL, options);
	options->campaign = options->front ? !strcmp(options->front, "campaign") : !options->kiosk;
}

/* A country without any file is a slip, such as UK for GB, and would have no number. A kiosk whose content has no
 * country at all starts all the same. */
static bool
is_country(struct content *content, const char *code)
{
	size_t count;
	const char *const *countries;

	if (content_emergency(content, code)) /* which the first page needs all the same */
		return true;
	countries = content_countries(content, &count);
	for (size_t i = 0; i < count; i++)
		if (!strcmp(countries[i], code))
			return true;
	return !count && strlen(code) == 2 && strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2;
}

static bool
is_plain_text(const char *text)
{
	struct arena arena = {0};
	size_t at;
	bool plain = !text_fault(&arena, text, strlen(text), &at);

	arena_end(&arena);
	return plain;
}

static int
wrong_use(const char *option, const char *value, const char *expected)
{
	log_line("%s '%s' is unknown, expected %s", option, value ? value : "", expected);
	return STATUS_WRONG_USE;
}

/* Tells what was found since the last time. */
static void
log_problems(struct problems *problems)
{
	struct arena arena = {0};

	for (size_t i = 0; i < problems->count; i++)
		log_line("%s", problem_line(&arena, &problems->list[i]));
	arena_end(&arena);
	problems_end(problems);
}

/* The full screen where the terminal can; else lines. NULL: not even those. */
static const struct face *
open_face(const struct options *options, struct problems *problems)
{
	const char *terminal = getenv("TERM"), *no_colour = getenv("NO_COLOR");
	struct face_options face_options = {
	    .terminal = terminal,
	    .konsole = getenv("KONSOLE_VERSION"),
	    .mlterm = getenv("MLTERM"),
	    .no_colour = no_colour && *no_colour,
	    .order = TEXT_VISUAL,
	};
	bool full = !options->lines && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && terminal && *terminal;

	if (full && face_curses.open(&face_options, problems))
		return &face_curses;
	return face_lines.open(&face_options, problems) ? &face_lines : NULL;
}

/* Whether lines can be logged without writing over the screen: a kiosk's go to syslog, a laptop's wait for its end. */
static bool
log_is_apart(const struct options *options)
{
	return options->kiosk || !isatty(STDERR_FILENO);
}

static int
run_kiosk(const struct options *options, struct content *content, struct problems *problems)
{
	struct app_options app_options = {
	    .content = content,
	    .site = {.kiosk = options->kiosk,
	        .campaign = options->campaign,
	        .country = options->country,
	        .place = options->place,
	        .no_letters = options->no_letters,
	        .theme = options->theme,
	        .version = WAYLIGHT_VERSION},
	    .language = options->language,
	    .idle = options->idle,
	};
	const struct face *face;
	struct app *app;

	if (options->kiosk && isatty(STDERR_FILENO))
		log_to_syslog();
	app_options.site.scripts =
	    options->scripts ? options->scripts : options->lines ? NULL : profile_scripts(getenv("TERM"));
	app = app_new(&app_options);
	log_problems(problems); /* before the screen is painted, and not when a kiosk ends after months */
	face = open_face(options, problems);
	if (!face) {
		app_free(app);
		return STATUS_PROBLEMS;
	}
	memory_on_exhaustion(face->close);
	do {
		if (face != &face_curses || log_is_apart(options))
			log_problems(problems);
		face->show(app_sheet(app), app_focus(app));
	} while (app_step(app, face->wait(app_sleep(app))));
	app_free(app);
	face->close();
	log_problems(problems);
	return STATUS_DONE;
}

static int
run_print(const struct options *options, struct content *content, struct problems *problems)
{
	struct print_options print_options = {
	    .site = {.country = options->country,
	        .place = options->place,
	        .scripts = options->scripts,
	        .version = WAYLIGHT_VERSION},
	    .language = options->language,
	    .file = options->output,
	    .width = options->width,
	    .html = options->html,
	};
	int status = command_print(content, &print_options, options->words + 1, options->word_count - 1);

	log_problems(problems);
	return status;
}

static int
run_command(const struct options *options, struct content *content, struct problems *problems)
{
	if (!strcmp(options->words[0], "check"))
		return command_check(content, problems, options->words + 1, options->word_count - 1);
	if (!strcmp(options->words[0], "print"))
		return run_print(options, content, problems);
	return wrong_use("command", options->words[0], "check or print");
}

static int
run(const struct options *options, struct content *content, struct problems *problems)
{
	if (options->word_count)
		return run_command(options, content, problems);
	if (options->html || options->width || options->output) {
		log_line("--html, --width and --output go with print, expected that command");
		return STATUS_WRONG_USE;
	}
	/* Where the list of languages itself is broken, the kiosk starts all the same, in English. */
	if (options->language && !content_language(content, options->language) && !problems->errors)
		return wrong_use("--language", options->language, "a code of languages.yaml");
	if (options->country && !is_country(content, options->country))
		return wrong_use("--country", options->country, "two letters of ISO 3166 such as FR or GB");
	if (options->place && !is_plain_text(options->place))
		return wrong_use("--place", "...", "text without control characters, in normal form C");
	if (options->kiosk && !options->country)
		return wrong_use("--country", options->country, "the country that the kiosk stands in");
	return run_kiosk(options, content, problems);
}

int
main(int count, char **arguments)
{
	struct options options = {0};
	struct problems problems = {0};
	struct content *content;
	int status = STATUS_PROBLEMS;

	options_read(&options, count, arguments);
	if (!options.word_count) /* before anything is read: no key stops a kiosk that is about to open */
		signals_catch(options.kiosk);
	if (message_open(environment_or("WAYLIGHT_PRIVATE_LOCALE", WAYLIGHT_LOCALE_FOLDER),
	        environment_or("WAYLIGHT_CATALOGS", WAYLIGHT_CATALOG_FOLDER), &problems)) {
		content = content_open(options.folders, options.folder_count, &problems);
		status = run(&options, content, &problems);
		content_close(content);
	} else {
		log_problems(&problems);
	}
	problems_end(&problems);
	return status;
}
