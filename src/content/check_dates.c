/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of what was done, which must not lie in the future: a slip of the year would make a number look fresh for long.
 * Only warnings, for it may be the clock that is wrong, and a kiosk must not refuse its content for that. */
#include <string.h>

#include "base/date.h"
#include "content/check.h"

/* Of services, emergency numbers, languages and sources. */
static const char *const keys[] = {"seen", "second-source", "checked", "reviewed", "date"};

static bool
check_is_date(const struct node *node)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys && node->key; i++)
		if (!strcmp(node->key, keys[i]))
			return node->kind == NODE_TEXT && !form_date.fault(node->text);
	return false;
}

static void
check_dates_below(struct check *check, const struct check_file *file, const struct node *node, struct date today)
{
	char day[DATE_LONGEST];

	for (const struct node *below = node ? node->first : NULL; below; below = below->next) {
		if (check_is_date(below) && date_is_in_future(form_read_date(below->text), today))
			check_report(check, file, PROBLEM_WARNING, below->place,
			    "'%s' is '%s', which lies in the future, expected a date up to today (%s)", below->key, below->text,
			    date_write(today, day));
		check_dates_below(check, file, below, today);
	}
}

void
check_dates(struct check *check)
{
	struct date today = clock_local().date;

	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->shelf == SHELF_HELPLINES || file->shelf == SHELF_EMERGENCY || file->shelf == SHELF_TOP)
			check_dates_below(check, file, file->reader.tree.root, today);
	}
}
