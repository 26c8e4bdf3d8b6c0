/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The environment, what the options ask for, and the exit status. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "commands/calls.h"
#include "commands/check.h"
#include "commands/kiosk.h"
#include "commands/preview.h"
#include "commands/print.h"
#include "commands/status.h"
#include "commands/translate.h"
#include "commands/wrong.h"
#include "lang/message.h"
#include "commands/options.h"
#include "term/profile.h"
#include "term/signals.h"
#include "text/late.h"

enum { CHECK_IDLE = SETTINGS_IDLE_MOST * 1000 }; /* milliseconds: an operator looks closely */

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE = OPTIONS_WRONG_USE };

/* The environment may name the folders of a build that is not installed. */
static const char *
environment_or(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value && *value ? value : otherwise;
}

static int
wrong_use(const char *option, const char *value, const char *expected)
{
	log_line("%s '%s' is unknown, expected %s", option, value ? value : "", expected);
	return STATUS_WRONG_USE;
}

/* Where speech-dispatcher listens, by its own rules. NULL: nothing says so, or it is not a local socket. */
static const char *
speech_socket(struct arena *arena)
{
	static const char kind[] = "unix_socket:";
	const char *address = getenv("SPEECHD_ADDRESS"), *folder = getenv("XDG_RUNTIME_DIR");

	if (address && *address)
		return strncmp(address, kind, sizeof kind - 1) ? NULL : address + sizeof kind - 1;
	return folder && *folder ? arena_print(arena, "%s/speech-dispatcher/speechd.sock", folder) : NULL;
}

static struct face_options
face_surroundings(const struct options *options)
{
	const char *no_colour = getenv("NO_COLOR");

	return (struct face_options){
	    .terminal = getenv("TERM"),
	    .konsole = getenv("KONSOLE_VERSION"),
	    .mlterm = getenv("MLTERM"),
	    .no_colour = no_colour && *no_colour,
	    .order = options->settings.order,
	};
}

static int
run_kiosk(const struct options *options, struct content **open, struct problems *problems)
{
	struct content *content = *open;
	const char *const fixed[] = {options->catalogs, NULL};
	struct arena arena = {0};
	int status;
	struct kiosk kiosk = {
	    .app = {
	        .content = content,
	        .site = {.kiosk = options->kiosk,
	            .campaign = options->campaign,
	            .country = options->country,
	            .place = options->place,
	            .no_letters = options->no_letters,
	            .order = options->settings.order,
	            .world_day = options->world_day || options->settings.world_day,
	            .speech = (enum speech)options->speech,
	            .theme = options->theme,
	            .drafts_hidden = options->settings.drafts_hidden,
	            .first = options->settings.languages,
	            .staffed_help = options->settings.staffed_help,
	            .version = WAYLIGHT_VERSION},
	        .language = options->language,
	        .check_terminal = options->check_terminal,
	        .idle = options->check_terminal ? CHECK_IDLE : options->idle,
	    },
	    .face = face_surroundings(options),
	    .lines = options->lines,
	    .no_sandbox = options->no_sandbox,
	    .reading = {options->folders, fixed},
	    .speech_socket = speech_socket(&arena),
	    .notify_socket = getenv("NOTIFY_SOCKET"),
	    .watchdog = getenv("WATCHDOG_USEC"),
	};

	kiosk.app.site.scripts =
	    options->scripts ? options->scripts : options->lines ? NULL : profile_scripts(kiosk.face.terminal);
	*open = NULL;
	status = command_kiosk(&kiosk, problems);
	arena_end(&arena);
	return status;
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

static int
run_calls(const struct options *options, struct content *content, struct problems *problems)
{
	return command_calls(content, problems, &(struct calls_options){options->country, options->folders,
	    options->folder_count, options->word_count - 1});
}

/* Every script is shown: who translates into a language can read it, however badly it is drawn. */
static int
run_preview(const struct options *options, struct content *content, struct problems *problems)
{
	const char *const fixed[] = {options->catalogs, NULL};
	struct preview_options preview = {
	    .site = {.country = options->country,
	        .place = options->place,
	        .theme = options->theme,
	        .version = WAYLIGHT_VERSION},
	    .face = face_surroundings(options),
	    .reading = {options->folders, fixed},
	    .editor = getenv("EDITOR"),
	    .no_sandbox = options->no_sandbox,
	};

	log_problems(problems);
	if (options->country && !settings_is_country(content, options->country)) {
		wrong_country(content, options->country);
		return STATUS_WRONG_USE;
	}
	return command_preview(&preview, content, options->words + 1, options->word_count - 1);
}

/* An option of a command that was not given is a slip. */
static bool
are_misplaced(const struct options *options)
{
	const struct {
		bool given;
		const char *option, *command, *other;
	} list[] = {
	    {options->html, "html", "print", NULL},
	    {options->json, "json", "check", "status"},
	    {options->output, "output", "print", NULL},
	    {options->process, "pid", "status", NULL},
	    {options->prometheus, "prometheus", "status", NULL},
	    {options->record, "record", "translate", NULL},
	    {options->width, "width", "print", NULL},
	};
	const char *said = options->word_count ? options->words[0] : "";

	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		if (list[i].given && strcmp(said, list[i].command) != 0 && !(list[i].other && !strcmp(said, list[i].other))) {
			log_line("--%s goes with %s%s%s, expected that command", list[i].option, list[i].command,
			    list[i].other ? " and " : "", list[i].other ? list[i].other : "");
			return true;
		}
	return false;
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

/* A command is shut in like the kiosk, but for those that write, and preview, which shuts itself in once the screen is
 * open. False: it cannot be. */
static bool
shut_command(const struct options *options)
{
	static const char *const others[] = {"translate", "preview", "calls"};
	const char *const fixed[] = {options->catalogs, !strcmp(options->words[0], "status") ? STATUS_READS : NULL, NULL};
	struct problems problems = {0};
	struct guard_state state;
	bool shut;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (!strcmp(options->words[0], others[i]))
			return true;
	if (options->no_sandbox || options->output)
		return true;
	text_open_late();
	shut = guard_close(&(struct guard_reading){options->folders, fixed}, &state, &problems);
	log_problems(&problems);
	return shut;
}

static int
do_command(const struct options *options, struct content *content, struct problems *problems)
{
	if (!strcmp(options->words[0], "check"))
		return command_check(content, problems, options->settings.file, options->json, options->words + 1,
		    options->word_count - 1);
	if (!strcmp(options->words[0], "print"))
		return run_print(options, content, problems);
	if (!strcmp(options->words[0], "translate"))
		return command_translate(content, problems, options->folders, options->folder_count, options->record,
		    options->words + 1, options->word_count - 1);
	if (!strcmp(options->words[0], "preview"))
		return run_preview(options, content, problems);
	if (!strcmp(options->words[0], "status"))
		return command_status(content, problems, &(struct status_options){options->process, options->json,
		    options->prometheus, options->word_count - 1, WAYLIGHT_VERSION});
	if (!strcmp(options->words[0], "calls"))
		return run_calls(options, content, problems);
	return wrong_use("command", options->words[0], "calls, check, preview, print, status, terminal or translate");
}

/* What was printed to a full disk was not done. */
static int
run_command(const struct options *options, struct content *content, struct problems *problems)
{
	int status = shut_command(options) ? do_command(options, content, problems) : STATUS_PROBLEMS;

	if (!fflush(stdout) && !ferror(stdout))
		return status;
	log_line("standard output cannot be written");
	return status == STATUS_DONE ? STATUS_PROBLEMS : status;
}

/* *open is NULL afterwards if it was closed. */
static int
run(const struct options *options, struct content **open, struct problems *problems)
{
	struct content *content = *open;

	if (are_misplaced(options))
		return STATUS_WRONG_USE;
	if (options->check_terminal && (options->kiosk || options->word_count > 1)) {
		log_line("'terminal' asks an operator, expected neither --kiosk nor anything behind it");
		return STATUS_WRONG_USE;
	}
	if (options->word_count && !options->check_terminal)
		return run_command(options, content, problems);
	/* Where the list of languages itself is broken, the kiosk starts all the same, in English. */
	if (options->language && !content_language_or_pseudo(content, options->language) && !options->content_broken) {
		wrong_language(content, "--language", options->language);
		return STATUS_WRONG_USE;
	}
	if (options->country ? !settings_is_country(content, options->country) : options->kiosk) {
		wrong_country(content, options->country);
		return STATUS_WRONG_USE;
	}
	if (options->place && !settings_is_place(options->place))
		return wrong_use("--place", "...", "text without control characters, in normal form C");
	return run_kiosk(options, open, problems);
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
	if (options->language) /* what is wrong with it is told now */
		content_language_or_pseudo(content, options->language);
	options->content_broken = problems->errors > errors;
	settings_fit(&options->settings, content, problems);
	options_settle(options);
	return content;
}

int
main(int count, char **arguments)
{
	struct options options;
	struct problems problems = {0};
	struct arena arena = {0};
	struct content *content;
	int status = STATUS_PROBLEMS;

	options_read(&options, environment_or("WAYLIGHT_CONTENT", WAYLIGHT_CONTENT_FOLDER), count, arguments);
	options.check_terminal = options.word_count && !strcmp(options.words[0], "terminal");
	if (!options.word_count || options.check_terminal) /* before anything is read: no key stops a kiosk that is about to open */
		signals_catch(options.kiosk);
	options.catalogs = environment_or("WAYLIGHT_CATALOGS", WAYLIGHT_CATALOG_FOLDER);
	if (message_open(
	        environment_or("WAYLIGHT_PRIVATE_LOCALE", WAYLIGHT_LOCALE_FOLDER), options.catalogs, &problems)) {
		add_catalogs(&options);
		content = open_content(&options, &arena, &problems);
		status = run(&options, &content, &problems);
		content_close(content);
	} else {
		log_problems(&problems);
	}
	problems_end(&problems);
	arena_end(&arena);
	return status;
}
