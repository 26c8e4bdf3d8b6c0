/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading which programs are measured. Measuring is left to measure.c. */
#include "plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SETTINGS_SHARED = SETTINGS_MOST / 2 };

void
plan_fail(const struct contender *contender, const char *what)
{
	fprintf(stderr, "measure: %s: %s\n", contender->name, what);
	exit(1);
}

/* In place: "\r" and "\t" become what they stand for. */
static char *
plan_read_key(char *key)
{
	char *to = key;

	for (const char *from = key; *from; from++)
		*to++ = *from != '\\' ? *from : *++from == 'r' ? '\r' : '\t';
	*to = '\0';
	return key;
}

/* The little that a program may know of where it is; returns how much. */
static size_t
plan_read_surroundings(struct contender *contender)
{
	size_t count = 0;

	for (char **pair = environ; *pair && count < SETTINGS_SHARED; pair++)
		if (!strncmp(*pair, "WAYLIGHT_", 9) || !strncmp(*pair, "HOME=", 5))
			contender->surroundings[count++] = *pair;
	return count;
}

static void
plan_read_arguments(struct contender *contender, char *rest)
{
	size_t settings = plan_read_surroundings(contender);
	int count = 0;

	while (rest && count < WORDS_MOST - 1) {
		char *word = strsep(&rest, "\t");

		if (!count && strchr(word, '=') && settings < SETTINGS_MOST - 1)
			contender->surroundings[settings++] = word;
		else
			contender->arguments[count++] = word;
	}
	if (!count || rest)
		plan_fail(contender, "the line has no arguments, or too many");
}

static void
plan_read_contender(struct contender *contender)
{
	char *rest = contender->line, *keys, *moving;

	rest[strcspn(rest, "\n")] = '\0';
	contender->name = strsep(&rest, "\t");
	keys = strsep(&rest, "\t");
	for (char *key; keys && *keys && (key = strsep(&keys, " ")) && contender->key_count < KEYS_MOST;)
		contender->keys[contender->key_count++] = plan_read_key(key);
	moving = strsep(&rest, "\t");
	contender->moving = moving ? atoi(moving) : 0;
	plan_read_arguments(contender, rest);
}

int
plan_read(struct contender contenders[CONTENDERS_MOST])
{
	int count = 0;

	while (count < CONTENDERS_MOST && fgets(contenders[count].line, LINE_LONGEST, stdin))
		plan_read_contender(&contenders[count++]);
	return count;
}
