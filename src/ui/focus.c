/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving on a sheet. Keys are left to app/, painting to layout. */
#include "ui/focus.h"

static bool
focus_is_seen(const struct focus *focus, int place)
{
	return focus->last_row[place] >= focus->top && focus->row[place] < focus->top + focus->rows_seen;
}

static int
focus_lowest_top(const struct focus *focus)
{
	return focus->rows > focus->rows_seen ? focus->rows - focus->rows_seen : 0;
}

static void
focus_set_top(struct focus *focus, int top)
{
	int lowest = focus_lowest_top(focus);

	focus->top = top < 0 ? 0 : top > lowest ? lowest : top;
}

bool
focus_sees_choice(const struct focus *focus, const struct sheet *sheet)
{
	return !focus->rows || !sheet->choices || focus_is_seen(focus, focus->choice);
}

/* After scrolling, the choice is the first one in sight when it is no longer there itself. */
static void
focus_follow(struct focus *focus, const struct sheet *sheet)
{
	if (!sheet->choices || focus_is_seen(focus, focus->choice))
		return;
	for (int i = 0; i < (int)sheet->choices; i++)
		if (focus_is_seen(focus, i)) {
			focus->choice = i;
			return;
		}
}

void
focus_scroll(struct focus *focus, const struct sheet *sheet, int rows)
{
	focus_set_top(focus, focus->top + rows);
	focus_follow(focus, sheet);
}

void
focus_choose(struct focus *focus, int place)
{
	focus->choice = place;
	focus->moved = true;
}

void
focus_step(struct focus *focus, const struct sheet *sheet, int direction)
{
	int next = focus->choice + direction, count = (int)sheet->choices;

	if (!focus->rows) {
		if (next >= 0 && next < count)
			focus_choose(focus, next);
		return;
	}
	if (count && !focus_is_seen(focus, focus->choice)) {
		focus_scroll(focus, sheet, direction);
		return;
	}
	if (next < 0 || next >= count) {
		focus_set_top(focus, focus->top + direction);
		return;
	}
	if (direction > 0 ? focus->row[next] <= focus->top + focus->rows_seen
	                  : focus->last_row[next] >= focus->top - 1)
		focus_choose(focus, next);
	else
		focus_set_top(focus, focus->top + direction);
}

bool
focus_sideways(struct focus *focus, const struct sheet *sheet, int direction)
{
	int here = focus->choice, best = -1;

	for (int i = 0; i < (int)sheet->choices; i++) {
		int ahead = (focus->column[i] - focus->column[here]) * direction;

		if (focus->row[i] != focus->row[here] || ahead <= 0)
			continue;
		if (best < 0 || ahead < (focus->column[best] - focus->column[here]) * direction)
			best = i;
	}
	if (best >= 0)
		focus_choose(focus, best);
	return best >= 0;
}

void
focus_page(struct focus *focus, const struct sheet *sheet, int direction)
{
	int page = focus->rows_seen > 1 ? focus->rows_seen - 1 : 1;

	focus_scroll(focus, sheet, page * direction);
}

void
focus_first(struct focus *focus)
{
	focus->choice = 0;
	focus->top = 0;
}

void
focus_last(struct focus *focus, const struct sheet *sheet)
{
	focus->choice = sheet->choices ? (int)sheet->choices - 1 : 0;
	focus_set_top(focus, focus->rows);
}
