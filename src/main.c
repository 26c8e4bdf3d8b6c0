/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options, environment, what they ask for, and the exit status. */
#include <argp.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "commands/check.h"
#include "commands/kiosk.h"
#include "commands/print.h"
#include "commands/status.h"
#include "commands/translate.h"
#include "commands/wrong.h"
#include "content/settings.h"
#include "lang/message.h"
#include "term/profile.h"
#include "term/signals.h"

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE };

struct options {
	bool kiosk, lines, campaign, no_letters, world_day;
	enum theme theme; /* THEMES: not said */
	const char *scripts, *language, *country, *place, *front;
	int64_t idle; /* milliseconds; 0: not said */
	int width;    /* of what print writes; 0: not said */
	int process;  /* that status asks for; 0: not said */
	bool html;
	bool json;   /* of what check and status say */
	bool prometheus; /* the same of status */
	bool record; /* what translate was told to */
	const char *output;
	const char *folders[CONTENT_FOLDERS_MOST + CONTENT_LIST_LONGEST + 1]; /* up to a NULL */
	size_t folder_count;
	char **words; /* the command and its arguments */
	int word_count;
	const char *config;      /* NULL: the usual file, where there is one */
	struct settings settings; /* what the file says, where no option does */
	bool content_broken;
	bool no_sandbox;
	const char *catalogs;
};

enum option_key { OPTION_KIOSK = 256, OPTION_LINES, OPTION_LANGUAGE, OPTION_COUNTRY, OPTION_PLACE, OPTION_FRONT,
	OPTION_THEME, OPTION_CONTENT, OPTION_IDLE, OPTION_SCRIPTS, OPTION_NO_LETTERS, OPTION_WIDTH, OPTION_HTML,
	OPTION_WORLD_DAY, OPTION_JSON, OPTION_RECORD, OPTION_CONFIG, OPTION_NO_SANDBOX, OPTION_PID, OPTION_PROMETHEUS, OPTION_OUTPUT = 'o' };

static const struct argp_option option_table[] = {
    {"kiosk", OPTION_KIOSK, NULL, 0, "nobody leaves it by a key; needs --country", 0},
    {"lines", OPTION_LINES, NULL, 0, "numbered lines instead of the full screen", 0},
    {"language", OPTION_LANGUAGE, "CODE", 0, "begin in this language, without the list of languages", 0},
    {"country", OPTION_COUNTRY, "CC", 0, "the country that this screen stands in, such as FR", 0},
    {"place", OPTION_PLACE, "TEXT", 0, "where in the building it stands, such as 'Hall 2'", 0},
    {"front", OPTION_FRONT, "NAME", 0, "the home page: help-point (for --kiosk) or campaign", 0},
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
	case OPTION_WORLD_DAY:
		options->world_day = true;
		return 0;
	case OPTION_NO_SANDBOX:
		options->no_sandbox = true;
		return 0;
	case OPTION_CONTENT:
		options_set_folder(options, argument, state);
		return 0;
	case OPTION_CONFIG:
		options->config = argument;
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
	case OPTION_HTML:
		options->html = true;
		return 0;
	case OPTION_JSON:
		options->json = true;
		return 0;
	case OPTION_PROMETHEUS:
		options->prometheus = true;
		return 0;
	case OPTION_RECORD:
		options->record = true;
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
	    .args_doc = "\ncheck [LANGUAGE|FILE]...\nprint PAGE|helplines|wallet|door|still\ntranslate LANGUAGE [ID]...\nstatus",
	    .doc = "A full-screen kiosk on the signs of human trafficking, safety online and where to get help."
	           "\vExit status: 0 done, 1 problems found, 2 wrong use.",
	};

	argp_program_version = "waylight " WAYLIGHT_VERSION;
	argp_err_exit_status = STATUS_WRONG_USE;
	options->folders[options->folder_count++] = environment_or("WAYLIGHT_CONTENT", WAYLIGHT_CONTENT_FOLDER);
	argp_parse(&argp, count, arguments, 0, NULL, options);
}

/* The operator's folders lie above the installed one and below those of the command line. */
static void
options_add_folders(struct options *options, const struct list *more)
{
	const char **second = options->folders + 1;

	memmove(second + more->count, second, (options->folder_count - 1) * sizeof *second);
	for (size_t i = 0; i < more->count; i++)
		second[i] = more->text[i];
	options->folder_count += more->count;
}

/* What no option said. */
static void
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
	options->no_letters = options->no_letters || settings->no_letters;
	if (options->front)
		options->campaign = !strcmp(options->front, "campaign");
	else if (settings->front != FRONT_UNSAID)
		options->campaign = settings->front == FRONT_CAMPAIGN;
	else
		options->campaign = !options->kiosk;
}

static int
wrong_use(const char *option, const char *value, const char *expected)
{
	log_line("%s '%s' is unknown, expected %s", option, value ? value : "", expected);
	return STATUS_WRONG_USE;
}

static int
run_kiosk(const struct options *options, struct content *content, struct problems *problems)
{
	const char *terminal = getenv("TERM"), *no_colour = getenv("NO_COLOR");
	const char *const fixed[] = {options->catalogs, NULL};
	struct kiosk kiosk = {
	    .app = {
	        .content = content,
	        .site = {.kiosk = options->kiosk,
	            .campaign = options->campaign,
	            .country = options->country,
	            .place = options->place,
	            .no_letters = options->no_letters,
	            .world_day = options->world_day || options->settings.world_day,
	            .theme = options->theme,
	            .drafts_hidden = options->settings.drafts_hidden,
	            .first = options->settings.languages,
	            .staffed_help = options->settings.staffed_help,
	            .version = WAYLIGHT_VERSION},
	        .language = options->language,
	        .idle = options->idle,
	    },
	    .face = {
	        .terminal = terminal,
	        .konsole = getenv("KONSOLE_VERSION"),
	        .mlterm = getenv("MLTERM"),
	        .no_colour = no_colour && *no_colour,
	        .order = TEXT_VISUAL,
	    },
	    .lines = options->lines,
	    .no_sandbox = options->no_sandbox,
	    .reading = {options->folders, fixed},
	    .notify_socket = getenv("NOTIFY_SOCKET"),
	    .watchdog = getenv("WATCHDOG_USEC"),
	};

	kiosk.app.site.scripts =
	    options->scripts ? options->scripts : options->lines ? NULL : profile_scripts(terminal);
	return command_kiosk(&kiosk, problems);
}

static int
run_print(const struct options *options, struct content *content, struct problems *problems)
{
	struct print_options print_options = {
	    .site = {.country = options->country,
	        .place = options->place,
	        .scripts = options->scripts,
	        .drafts_hidden = options->settings.drafts_hidden,
	        .first = options->settings.languages,
	        .staffed_help = options->settings.staffed_help,
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

/* An option of a command that was not given is a slip. */
static bool
is_misplaced(bool given, const char *option, const char *command, const char *other, const struct options *options)
{
	const char *said = options->word_count ? options->words[0] : "";
	bool misplaced = given && strcmp(said, command) != 0 && !(other && !strcmp(said, other));

	if (misplaced)
		log_line("--%s goes with %s%s%s, expected that command", option, command, other ? " and " : "",
		    other ? other : "");
	return misplaced;
}

/* A content folder may bring the messages of its languages. */
static void
add_catalogs(const struct options *options)
{
	struct arena arena = {0};

	for (size_t i = 0; i < options->folder_count; i++) {
		const char *catalogs = arena_print(&arena, "%s/locale", options->folders[i]);

		if (file_exists(catalogs))
			message_add_catalogs(catalogs);
	}
	arena_end(&arena);
}

/* A command is shut in like the kiosk, but for those that write. False: it cannot be. */
static bool
shut_command(const struct options *options)
{
	static const char *const writers[] = {"translate", "preview", "calls"};
	const char *const fixed[] = {options->catalogs, !strcmp(options->words[0], "status") ? STATUS_READS : NULL, NULL};
	struct problems problems = {0};
	struct guard_state state;
	bool shut;

	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
		if (!strcmp(options->words[0], writers[i]))
			return true;
	if (options->no_sandbox || options->output)
		return true;
	shut = guard_close(&(struct guard_reading){options->folders, fixed}, &state, &problems);
	log_problems(&problems);
	return shut;
}

static int
run_command(const struct options *options, struct content *content, struct problems *problems)
{
	if (!shut_command(options))
		return STATUS_PROBLEMS;
	if (!strcmp(options->words[0], "check"))
		return command_check(content, problems, options->settings.file, options->json, options->words + 1,
		    options->word_count - 1);
	if (!strcmp(options->words[0], "print"))
		return run_print(options, content, problems);
	if (!strcmp(options->words[0], "translate"))
		return command_translate(content, problems, options->folders, options->folder_count, options->record,
		    options->words + 1, options->word_count - 1);
	if (!strcmp(options->words[0], "status"))
		return command_status(content, problems, &(struct status_options){options->process, options->json,
		    options->prometheus, options->word_count - 1});
	return wrong_use("command", options->words[0], "check, print, translate or status");
}

static int
run(const struct options *options, struct content *content, struct problems *problems)
{
	if (is_misplaced(options->json, "json", "check", "status", options) ||
	    is_misplaced(options->prometheus, "prometheus", "status", NULL, options) ||
	    is_misplaced(options->record, "record", "translate", NULL, options))
		return STATUS_WRONG_USE;
	if (options->word_count)
		return run_command(options, content, problems);
	if (options->html || options->width || options->output || options->process) {
		log_line("--html, --width and --output go with print, --pid with status, expected that command");
		return STATUS_WRONG_USE;
	}
	/* Where the list of languages itself is broken, the kiosk starts all the same, in English. */
	if (options->language && !content_language_or_pseudo(content, options->language) && !options->content_broken) {
		wrong_language(content, options->language);
		return STATUS_WRONG_USE;
	}
	if (options->country ? !settings_is_country(content, options->country) : options->kiosk) {
		wrong_country(content, options->country);
		return STATUS_WRONG_USE;
	}
	if (options->place && !settings_is_place(options->place))
		return wrong_use("--place", "...", "text without control characters, in normal form C");
	return run_kiosk(options, content, problems);
}

/* The content, and what the operator's file says of it. */
static struct content *
open_content(struct options *options, struct arena *arena, struct problems *problems)
{
	struct content *content;
	size_t errors;

	settings_read(&options->settings,
	    options->config ? options->config : environment_or("WAYLIGHT_CONFIG", WAYLIGHT_CONFIG_FILE),
	    options->config != NULL, arena, problems);
	options_add_folders(options, &options->settings.folders);
	errors = problems->errors;
	content = content_open(options->folders, options->folder_count, problems);
	options->content_broken = problems->errors > errors;
	settings_fit(&options->settings, content, problems);
	options_settle(options);
	return content;
}

int
main(int count, char **arguments)
{
	struct options options = {.theme = THEMES};
	struct problems problems = {0};
	struct arena arena = {0};
	struct content *content;
	int status = STATUS_PROBLEMS;

	options_read(&options, count, arguments);
	if (!options.word_count) /* before anything is read: no key stops a kiosk that is about to open */
		signals_catch(options.kiosk);
	options.catalogs = environment_or("WAYLIGHT_CATALOGS", WAYLIGHT_CATALOG_FOLDER);
	if (message_open(
	        environment_or("WAYLIGHT_PRIVATE_LOCALE", WAYLIGHT_LOCALE_FOLDER), options.catalogs, &problems)) {
		add_catalogs(&options);
		content = open_content(&options, &arena, &problems);
		status = run(&options, content, &problems);
		content_close(content);
	} else {
		log_problems(&problems);
	}
	problems_end(&problems);
	arena_end(&arena);
	return status;
}
