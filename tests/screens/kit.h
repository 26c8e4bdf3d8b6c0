/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the screens share: the real content, visits to it, and what a screen says there. */
#ifndef WAYLIGHT_TESTS_SCREENS_KIT_H
#define WAYLIGHT_TESTS_SCREENS_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lang/message.h"
#include "screens/screen.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct site kiosk = {.kiosk = true, .country = "FR", .version = "0"};
static const struct site laptop = {.campaign = true, .version = "0"};

static struct arena arena, scratch;
static struct problems problems;
static struct content *content;
static struct kept kept;

static inline const char *
folder(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value ? value : otherwise;
}

static inline int
open_content(void **state)
{
	const char *path = arena_print(&arena, "%s/content", folder("srcdir", "."));

	(void)state;
	if (!message_open(folder("WAYLIGHT_PRIVATE_LOCALE", "private-locale"), folder("WAYLIGHT_CATALOGS", "catalogs"),
	        &problems))
		return -1;
	content = content_open(&path, 1, &problems);
	return 0;
}

static inline int
close_content(void **state)
{
	size_t errors = problems.errors;

	(void)state;
	for (size_t i = 0; i < problems.count; i++)
		print_error("%s\n", problem_line(&scratch, &problems.list[i]));
	content_close(content);
	problems_end(&problems);
	arena_end(&kept.arena);
	arena_end(&scratch);
	arena_end(&arena);
	return errors ? -1 : 0;
}

static inline struct visit
visit_of(const struct site *site, const char *language, const char *argument)
{
	arena_end(&kept.arena);
	kept.made = NULL;
	return (struct visit){
	    .content = content,
	    .site = site,
	    .language = content_language(content, language),
	    .country = site->country,
	    .argument = argument,
	    .typed = "",
	    .now = 12345678,
	    .kept = &kept,
	    .scratch = &scratch,
	};
}

/* The state of a screen that was just opened. */
static inline void *
kit_state(enum screen_id id)
{
	static max_align_t state[8];

	assert_true(screen_by_id(id)->state_size <= sizeof state);
	memset(state, 0, sizeof state);
	return state;
}

static inline void
show(enum screen_id id, const struct visit *visit, struct sheet *sheet)
{
	arena_empty(&scratch);
	sheet_start(sheet, &scratch, visit->language->code, visit->language->right_to_left);
	screen_by_id(id)->show(kit_state(id), visit, sheet);
	sheet_number_choices(sheet);
}

static inline void
write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

#endif
