/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of problems and its printed form. Where they are shown is left to others. */
#include "base/problem.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void
problem_add(struct problems *problems, enum severity severity, const char *file, long line, long column,
    const char *format, ...)
{
	struct problem *new;
	va_list arguments;

	if (problems->count == problems->room) {
		problems->room = problems->room ? problems->room * 2 : 16;
		problems->list = memory_grow(problems->list, problems->room, sizeof *problems->list);
	}
	new = &problems->list[problems->count++];
	va_start(arguments, format);
	*new = (struct problem){
	    .severity = severity,
	    .file = file ? arena_string(&problems->arena, file) : NULL,
	    .line = line,
	    .column = column,
	    .text = arena_vprint(&problems->arena, format, arguments),
	};
	va_end(arguments);
	if (severity == PROBLEM_ERROR)
		problems->errors++;
}

void
problem_about(struct problems *problems, const char *id, const char *english)
{
	struct problem *last = &problems->list[problems->count - 1];

	last->id = arena_string(&problems->arena, id);
	last->english = english ? arena_string(&problems->arena, english) : NULL;
}

/* " (English: ...)" in one line, or nothing. */
static const char *
problem_english(struct arena *arena, const struct problem *problem)
{
	char *line;

	if (!problem->english)
		return "";
	line = arena_print(arena, " (English: %s)", problem->english);
	for (char *at = line; *at; at++)
		if (*at == '\n')
			*at = ' ';
	return line;
}

/* Whoever names files could command the terminal of who reads of them: control characters (C0, DEL, and C1 as UTF-8 has
 * them) are shown as '?'. */
static const char *
problem_file(struct arena *arena, const struct problem *problem)
{
	unsigned char *file = (unsigned char *)arena_string(arena, problem->file);

	for (unsigned char *at = file; *at; at++) {
		if (*at < ' ' || *at == 0x7F)
			*at = '?';
		if (*at == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0)
			at[0] = at[1] = '?';
	}
	return (char *)file;
}

const char *
problem_line(struct arena *arena, const struct problem *problem)
{
	const char *mark = problem->severity == PROBLEM_WARNING ? "warning: " : "";
	const char *english = problem_english(arena, problem);

	if (!problem->file)
		return arena_print(arena, "%s%s%s", mark, problem->text, english);
	if (!problem->line)
		return arena_print(arena, "%s: %s%s%s", problem_file(arena, problem), mark, problem->text, english);
	return arena_print(arena, "%s:%ld:%ld: %s%s%s", problem_file(arena, problem), problem->line, problem->column, mark,
	    problem->text, english);
}

static int
problem_compare(const struct problem *a, const struct problem *b)
{
	int order = strcmp(a->file ? a->file : "", b->file ? b->file : "");

	if (order)
		return order;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	return 0;
}

/* Insertion, because it is stable and the lists are short and nearly sorted. */
void
problems_sort(struct problems *problems)
{
	for (size_t i = 1; i < problems->count; i++) {
		struct problem moving = problems->list[i];
		size_t at = i;

		for (; at && problem_compare(&problems->list[at - 1], &moving) > 0; at--)
			problems->list[at] = problems->list[at - 1];
		problems->list[at] = moving;
	}
}

void
problems_end(struct problems *problems)
{
	arena_end(&problems->arena);
	free(problems->list);
	*problems = (struct problems){0};
}
