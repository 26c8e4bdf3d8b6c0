/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight check. Finding the problems is left to content/. */
#include "commands/check.h"

#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "lang/message.h"
#include "screens/screen.h"

/* "fr" means words/fr.yaml; anything else is a file, named as problems name it or by the end of its path. */
static bool
check_is_meant(const char *file, const char *argument)
{
	size_t length, tail;
	char words[80];

	if (!file)
		return false;
	length = strlen(file);
	snprintf(words, sizeof words, "words/%s.yaml", argument);
	tail = strlen(words);
	if (length >= tail && !strcmp(file + length - tail, words))
		return true;
	tail = strlen(argument);
	return length >= tail && !strcmp(file + length - tail, argument);
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
check_arguments_mean_something(struct content *content, char **arguments, int count)
{
	for (int i = 0; i < count; i++)
		if (!strstr(arguments[i], ".yaml") && !content_language(content, arguments[i])) {
			log_line("'%s' is no language of languages.yaml and no .yaml file", arguments[i]);
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
command_check(struct content *content, struct problems *problems, char **arguments, int count)
{
	struct arena arena = {0};
	size_t errors = 0, warnings = 0;

	if (!check_arguments_mean_something(content, arguments, count))
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
