/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tests' own content folder, opened. */
#ifndef WAYLIGHT_TESTS_LANG_FOLDER_H
#define WAYLIGHT_TESTS_LANG_FOLDER_H

#include "content/content.h"

static struct content *content;
static struct problems problems;
static struct arena arena;

static int
open_folder(void **state)
{
	const char *source = getenv("srcdir");
	const char *folder = arena_print(&arena, "%s/tests/lang/content", source ? source : ".");

	(void)state;
	content = content_open(&folder, 1, &problems);
	return 0;
}

static int
close_folder(void **state)
{
	struct arena lines = {0};
	size_t wrong = problems.count;

	(void)state;
	for (size_t i = 0; i < problems.count; i++)
		print_error("%s\n", problem_line(&lines, &problems.list[i]));
	arena_end(&lines);
	content_close(content);
	problems_end(&problems);
	arena_end(&arena);
	return wrong ? -1 : 0;
}

/* A language of the folder; NULL, which is English too, for "". */
static const struct language *
language_of(const char *code)
{
	const struct language *language = *code ? content_language(content, code) : NULL;

	if (*code && !language)
		fail_msg("no language '%s' in the folder", code);
	return language;
}

#endif
