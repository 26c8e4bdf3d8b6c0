/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders become one whole that is taken or left. What it looks like is left to preview. */
#include "commands/edition.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

struct edition *
edition_read(const char *const *folders, const char *language)
{
	struct edition *edition = memory_new(sizeof *edition);
	size_t count = 0;

	while (folders[count])
		count++;
	edition->stock = stock_new(folders, count);
	stock_hold_plain(edition->stock); /* a translator waits for it, and the next save replaces it */
	stock_read(edition->stock, SIZE_MAX, &edition->problems);
	edition->content = content_open_held(edition->stock, &edition->problems);
	edition->language = content_language_or_pseudo(edition->content, language);
	return edition;
}

bool
edition_is_promising(const struct edition *edition)
{
	return edition->language && !edition->problems.errors && !edition->language->pseudo &&
	    desk_words_are_sound(edition->content, edition->language);
}

void
edition_check(struct edition *edition)
{
	if (edition->language)
		desk_set(&edition->desk, edition->content, edition->language);
}

static const struct problem *
edition_copy(struct arena *arena, const struct problem *problem)
{
	struct problem *copy = arena_take(arena, sizeof *copy);

	*copy = *problem;
	copy->file = problem->file ? arena_string(arena, problem->file) : NULL;
	copy->text = arena_string(arena, problem->text);
	return copy;
}

/* What was there before and is not any more. */
static void
edition_miss(const struct edition *edition, const struct edition *before, struct problems *missed)
{
	stock_miss(edition->stock, before->stock, missed);
	if (!edition->language)
		problem_add(missed, PROBLEM_ERROR, NULL, 0, 0, "'%s' is not in languages.yaml any more", before->language->code);
	else if (before->desk.begun && !edition->desk.begun)
		problem_add(missed, PROBLEM_ERROR, before->desk.file, 0, 0, "is not there any more");
}

const struct problem *
edition_fault(struct arena *arena, const struct edition *edition, const struct edition *before)
{
	struct problems missed = {0};
	const struct problem *fault = edition->desk.broken;

	if (before)
		edition_miss(edition, before, &missed);
	if (missed.count)
		fault = &missed.list[0];
	if (fault)
		fault = edition_copy(arena, fault);
	problems_end(&missed);
	return fault;
}

void
edition_free(struct edition *edition)
{
	if (!edition)
		return;
	desk_clear(&edition->desk);
	content_close(edition->content);
	stock_free(edition->stock);
	problems_end(&edition->problems);
	free(edition);
}
