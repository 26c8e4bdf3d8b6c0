/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight check. Finding the problems is left to content/. */
#include "commands/check.h"

#include <stdio.h>
#include <string.h>

#include "base/bytes.h"
#include "base/file.h"
#include "base/log.h"
#include "commands/json.h"
#include "commands/wrong.h"
#include "lang/message.h"
#include "screens/screen.h"

/* Whether a file is one of those of a language. */
static bool
check_is_of_language(const char *file, const char *code)
{
	static const char *const shelves[] = {"words", "made", "glossary"};
	char name[80];

	for (size_t i = 0; i < sizeof shelves / sizeof *shelves; i++) {
		snprintf(name, sizeof name, "%s/%s.yaml", shelves[i], code);
		if (file_is_called(file, name))
			return true;
	}
	return false;
}

/* A language means its files and its catalog; anything else is a file, named as problems name it or by the end of its
 * path. */
static bool
check_is_meant(struct content *content, const char *file, const char *argument)
{
	if (content_language(content, argument))
		return !file || check_is_of_language(file, argument);
	return file && file_is_called(file, argument);
}

/* A folder, or the settings as a whole: whatever was asked for may be missing for it. */
static bool
check_is_of_all(const struct problem *problem)
{
	return problem->file && !problem->line && !strstr(problem->file, ".yaml");
}

static bool
check_is_wanted(struct content *content, const struct problem *problem, char **arguments, int count)
{
	for (int i = 0; i < count; i++)
		if (check_is_of_all(problem) || check_is_meant(content, problem->file, arguments[i]))
			return true;
	return !count;
}

static bool
check_arguments_mean_something(struct content *content, const struct problems *problems, const char *settings,
    char **arguments, int count)
{
	for (int i = 0; i < count; i++)
		if (!content_language(content, arguments[i]) && !content_has_file(content, arguments[i]) &&
		    !(settings && file_is_called(settings, arguments[i]))) {
			wrong_log_errors(content, problems);
			log_line("'%s' is unknown, expected a language of languages.yaml or a file of the content",
			    arguments[i]);
			return false;
		}
	return true;
}

static bool
check_names_language(const char *code, char **arguments, int count)
{
	for (int i = 0; i < count; i++)
		if (!strcmp(arguments[i], code))
			return true;
	return !count;
}

/* The program's own words: a language whose catalog does not answer would show them in English. */
static void
check_catalogs(struct content *content, struct problems *problems, char **arguments, int count)
{
	size_t language_count;
	const struct language *languages = content_languages(content, &language_count);

	for (size_t i = 0; i < language_count; i++)
		if (check_names_language(languages[i].code, arguments, count) && !message_use(&languages[i]))
			problem_add(problems, PROBLEM_WARNING, NULL, 0, 0,
			    "the program's messages do not answer in '%s', expected its catalog", languages[i].code);
	message_use(NULL);
}

static void
check_put_member(struct bytes *out, const char *name, const char *text)
{
	bytes_print(out, ",\"%s\":", name);
	json_put(out, text);
}

static void
check_print_object(const struct problem *problem)
{
	struct bytes out = {0};

	bytes_print(&out, "{\"line\":%ld,\"column\":%ld", problem->line, problem->column);
	check_put_member(&out, "file", problem->file);
	check_put_member(&out, "severity", problem->severity == PROBLEM_ERROR ? "error" : "warning");
	check_put_member(&out, "text", problem->text);
	check_put_member(&out, "id", problem->id);
	check_put_member(&out, "english", problem->english);
	bytes_put_string(&out, "}");
	puts(out.start);
	bytes_end(&out);
}

static void
check_print_line(const struct problem *problem)
{
	struct arena arena = {0};

	puts(problem_line(&arena, problem));
	arena_end(&arena);
}

int
command_check(struct content *content, struct problems *problems, const char *settings, bool json, char **arguments,
    int count)
{
	size_t errors = 0, warnings = 0;

	if (!check_arguments_mean_something(content, problems, settings, arguments, count))
		return 2;
	content_check_all(content, screen_own_names());
	check_catalogs(content, problems, arguments, count);
	problems_sort(problems);
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->list[i];

		if (!check_is_wanted(content, problem, arguments, count))
			continue;
		(json ? check_print_object : check_print_line)(problem);
		*(problem->severity == PROBLEM_ERROR ? &errors : &warnings) += 1;
	}
	if (!json)
		printf("%zu error%s, %zu warning%s\n", errors, errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s");
	return errors ? 1 : 0;
}
