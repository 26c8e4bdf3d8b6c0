/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the statements and numbers of a screen come from; the argument says of which (see proof.h). The list of all
 * sources begins with how good they are: its argument grows by the grade that was chosen, "*A". */
#include <stdlib.h>
#include <string.h>

#include "lang/dates.h"
#include "lang/message.h"
#include "screens/proof.h"
#include "screens/say.h"

static const char grades[] = {'A', 'B', 'C', 'S'};

enum { GRADES = sizeof grades / sizeof *grades };

static bool
sources_are_all(const struct visit *visit)
{
	return !strncmp(visit->argument, PROOF_ALL, strlen(PROOF_ALL));
}

static int
sources_compare(const void *left, const void *right)
{
	const struct source *one = *(const struct source *const *)left, *other = *(const struct source *const *)right;
	int result = strcasecmp(one->publisher, other->publisher);

	return result ? result : strcasecmp(one->title, other->title);
}

/* The sources of one grade, by publisher. */
static const struct source **
sources_of_grade(const struct visit *visit, char grade, size_t *count)
{
	size_t all;
	const char *const *keys = content_sources(visit->content, &all);
	const struct source **list = arena_take(visit->scratch, (all + 1) * sizeof *list);

	*count = 0;
	for (size_t i = 0; i < all; i++) {
		const struct source *source = content_source(visit->content, keys[i]);

		if (source->grade == grade)
			list[(*count)++] = source;
	}
	qsort(list, *count, sizeof *list, sources_compare);
	return list;
}

static void
sources_say_grade(const struct visit *visit, char grade, struct sheet *sheet)
{
	size_t count;
	const struct source **list = sources_of_grade(visit, grade, &count);

	sheet_note(sheet, proof_grade(grade));
	for (size_t i = 0; i < count; i++)
		proof_say_source(visit, list[i], sheet);
}

/* Each grade that has sources, with their number. */
static void
sources_say_grades(const struct visit *visit, struct sheet *sheet)
{
	for (int i = 0; i < GRADES; i++) {
		size_t count;

		sources_of_grade(visit, grades[i], &count);
		if (count)
			sheet_choice_with(sheet, i, proof_grade(grades[i]),
			    count_words(visit->scratch, visit->language, (long)count), NULL, 0);
	}
}

static void
sources_say_countries(const struct visit *visit, struct sheet *sheet)
{
	const char *slash = strchr(visit->argument, '/');
	size_t first = slash ? (size_t)(slash - visit->argument) : strlen(visit->argument);

	if (slash)
		proof_say_numbers(visit, slash + 1, sheet);
	proof_say_numbers(visit, arena_copy(visit->scratch, visit->argument, first), sheet);
}

static void
sources_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct page *page = content_page(visit->content, visit->argument);

	(void)state;
	sheet_title(sheet, message(N_("Where this comes from")));
	sheet->sensitive = page ? page->sensitive : !sources_are_all(visit);
	if (page)
		proof_say_page(visit, page, sheet);
	else if (!sources_are_all(visit))
		sources_say_countries(visit, sheet);
	else if (visit->argument[strlen(PROOF_ALL)])
		sources_say_grade(visit, visit->argument[strlen(PROOF_ALL)], sheet);
	else
		sources_say_grades(visit, sheet);
}

static struct reply
sources_choose(void *state, const struct visit *visit, int id)
{
	(void)state;
	if (!sources_are_all(visit) || id < 0 || id >= GRADES)
		return (struct reply){.kind = REPLY_BACK};
	return (struct reply){.kind = REPLY_OPEN,
	    .screen = SCREEN_sources,
	    .argument = arena_print(visit->scratch, "%s%c", PROOF_ALL, grades[id])};
}

const struct screen screen_sources = {.name = "sources", .show = sources_show, .choose = sources_choose};
