/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet that is painted as the body of a page. */
#ifndef WAYLIGHT_TESTS_UI_PAGE_H
#define WAYLIGHT_TESTS_UI_PAGE_H

#include "helper.h"
#include "ui/body.h"

static struct arena arena;
static struct sheet sheet;
static struct focus focus;

static inline int
start_sheet(void **state)
{
	(void)state;
	focus = (struct focus){0};
	sheet_start(&sheet, &arena, "en", false);
	return 0;
}

static inline int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static inline struct canvas
painted(int rows_seen, int columns)
{
	sheet_number_choices(&sheet);
	return body_paint(&sheet, &focus, &arena, rows_seen, columns, TEXT_VISUAL);
}

#endif
