/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight check. Finding the problems is left to content/. */
#include "commands/check.h"

#include <stdio.h>

#include "base/file.h"
#include "base/log.h"
#include "lang/message.h"
#include "screens/screen.h"

/* "fr" means words/fr.yaml; anything else is a file, named as problems name it or by the end of its path. */
static bool
check_is_meant(const char *file, const char *argument)
{
	char words[80];

	snprintf(words, sizeof words, "words/%s.yaml", argument);
	return file && (file_is_called(file, words) || file_is_called(file, argument));
}

static bool
check_is_wanted(const struct problem *problem, char **arguments, int count)
{
	for (int i = 0; i < count; i++)
		if (check_is_meant(problem->file, arguments[i]))
			return true;
	return !count;
}

static bool
check_arguments_mean_something(struct content *content, const char *settings, char **arguments, int count)
{
	for (int i = 0; i < count; i++)
		if (!content_language(content, arguments[i]) && !content_has_file(content, arguments[i]) &&
		    !(settings && file_is_called(settings, arguments[i]))) {
			log_line("'%s' is unknown, expected a language of languages.yaml or a file of the content",
			    arguments[i]);
			return false;
		}
	return true;
}

/* The program's own words: a language whose catalog does not answer would show them in English. */
static void
check_catalogs(struct content *content, struct problems *problems)
{
	size_t count;
	const struct language *languages = content_languages(content, &count);

	for (size_t i = 0; i < count; i++)
		if (!message_use(&languages[i]))
			problem_add(problems, PROBLEM_WARNING, NULL, 0, 0,
			    "the program's messages do not answer in '%s', expected its catalog", languages[i].code);
	message_use(NULL);
}

int
command_check(
    struct content *content, struct problems *problems, const char *settings, char **arguments, int count)
{
	struct arena arena = {0};
	size_t errors = 0, warnings = 0;

	if (!check_arguments_mean_something(content, settings, arguments, count))
		return 2;
	content_check_all(content, screen_names());
	check_catalogs(content, problems);
	problems_sort(problems);
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->list[i];

		if (!check_is_wanted(problem, arguments, count))
			continue;
		puts(problem_line(&arena, problem));
		*(problem->severity == PROBLEM_ERROR ? &errors : &warnings) += 1;
		arena_empty(&arena);
	}
	arena_end(&arena);
	printf("%zu errors, %zu warnings\n", errors, warnings);
	return errors ? 1 : 0;
}
