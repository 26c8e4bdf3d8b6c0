/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates in the order of the calendar. Reading them is left to content/forms.c, saying them to lang/dates.c. */
#include "base/date.h"

#include <stdio.h>

bool
date_is_before(struct date one, struct date other)
{
	if (one.year != other.year)
		return one.year < other.year;
	return one.month != other.month ? one.month < other.month : one.day < other.day;
}

static int
date_last_day(int year, int month)
{
	static const int last[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return last[month - 1] + (month == 2 && leap);
}

static struct date
date_next(struct date date)
{
	if (++date.day <= date_last_day(date.year, date.month))
		return date;
	date.day = 1;
	if (++date.month <= 12)
		return date;
	return (struct date){date.year + 1, 1, 1};
}

bool
date_is_in_future(struct date date, struct date today)
{
	return date_is_before(date_next(today), date);
}

bool
date_is_over_a_year_ago(struct date then, struct date today)
{
	then.year++;
	return date_is_before(then, today);
}

const char *
date_write(struct date date, char text[DATE_LONGEST])
{
	*text = '\0';
	if (date.year && date.day)
		snprintf(text, DATE_LONGEST, "%04d-%02d-%02d", date.year, date.month, date.day);
	else if (date.year && date.month)
		snprintf(text, DATE_LONGEST, "%04d-%02d", date.year, date.month);
	else if (date.year)
		snprintf(text, DATE_LONGEST, "%04d", date.year);
	return text;
}
