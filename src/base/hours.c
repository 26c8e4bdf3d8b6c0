/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads opening hours into rules. Putting them into words is left to lang/dates. */
#include "base/hours.h"

#include <string.h>

enum { DAY_MINUTES = 24 * 60 };

static void
hours_skip_spaces(const char **at)
{
	*at += strspn(*at, " ");
}

/* Whether the sign comes next, between any spaces; it is passed then. */
static bool
hours_take(const char **at, char sign)
{
	const char *ahead = *at;

	hours_skip_spaces(&ahead);
	if (*ahead != sign)
		return false;
	ahead++;
	hours_skip_spaces(&ahead);
	*at = ahead;
	return true;
}

/* The weekday that comes next, or the holidays; -1 for anything else, which is not passed. */
static int
hours_day(const char **at)
{
	static const char names[][3] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"};

	for (int day = 0; day <= HOURS_HOLIDAYS; day++)
		if (!strncmp(*at, names[day], 2)) {
			*at += 2;
			return day;
		}
	return -1;
}

static bool
hours_days(const char **at, struct hours_days *days)
{
	days->first = days->last = hours_day(at);
	if (days->first < 0)
		return false;
	if (days->first == HOURS_HOLIDAYS || !hours_take(at, '-'))
		return true;
	days->last = hours_day(at);
	return days->last >= 0 && days->last != HOURS_HOLIDAYS && days->last != days->first;
}

/* Two digits, or -1. */
static int
hours_two_digits(const char **at)
{
	int value = 0;

	for (int i = 0; i < 2; i++, (*at)++) {
		if (**at < '0' || **at > '9')
			return -1;
		value = value * 10 + (**at - '0');
	}
	return value;
}

/* Minutes after midnight, at most 24:00, or -1. */
static int
hours_time(const char **at)
{
	int hour = hours_two_digits(at), minute;

	if (hour < 0 || **at != ':')
		return -1;
	(*at)++;
	minute = hours_two_digits(at);
	if (minute < 0 || minute > 59 || hour * 60 + minute > DAY_MINUTES)
		return -1;
	return hour * 60 + minute;
}

static bool
hours_span(const char **at, struct hours_span *span)
{
	span->from = hours_time(at);
	if (span->from < 0 || span->from == DAY_MINUTES || !hours_take(at, '-'))
		return false;
	span->to = hours_time(at);
	return span->to >= 0 && span->to != span->from;
}

static bool
hours_rule(const char **at, struct hours_rule *rule)
{
	*rule = (struct hours_rule){0};
	if (**at < '0' || **at > '9')
		do {
			if (rule->days_count == HOURS_DAYS_MOST || !hours_days(at, &rule->days[rule->days_count++]))
				return false;
		} while (hours_take(at, ','));
	hours_skip_spaces(at);
	do {
		if (rule->spans_count == HOURS_SPANS_MOST || !hours_span(at, &rule->spans[rule->spans_count++]))
			return false;
	} while (hours_take(at, ','));
	return true;
}

bool
hours_parse(const char *text, struct hours *hours)
{
	*hours = (struct hours){.always = !strcmp(text, "24/7")};
	if (hours->always)
		return true;
	do {
		if (hours->count == HOURS_RULES_MOST || !hours_rule(&text, &hours->rules[hours->count++]))
			return false;
	} while (hours_take(&text, ';'));
	return !*text;
}
