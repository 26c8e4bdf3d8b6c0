/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening hours as data: the part of the opening_hours notation that services need.
 *
 *   hours = "24/7" | rule { ";" rule }
 *   rule  = [ days { "," days } ] span { "," span }
 *   days  = weekday [ "-" weekday ] | "PH"          weekday = "Mo" "Tu" "We" "Th" "Fr" "Sa" "Su"
 *   span  = "HH:MM" "-" "HH:MM"                     the end up to 24:00, or on the next day
 *
 * Spaces may stand between the parts. Months, weeks, "off", open ends and remarks are not known. */
#ifndef WAYLIGHT_BASE_HOURS_H
#define WAYLIGHT_BASE_HOURS_H

#include <stdbool.h>
#include <stddef.h>

enum {
	HOURS_RULES_MOST = 8, /* in one text */
	HOURS_DAYS_MOST = 8,  /* in one rule */
	HOURS_SPANS_MOST = 4, /* in one rule */
	HOURS_HOLIDAYS = 7    /* where a weekday could stand: public holidays */
};

/* Weekdays from 0, Monday, to 6, Sunday, both ends belong to it; alike for a single day. `last` may come
 * before `first`: "Fr-Mo". */
struct hours_days {
	int first, last;
};

/* Minutes after midnight. `to` may come before `from`: it is on the next day then. */
struct hours_span {
	int from, to;
};

struct hours_rule {
	struct hours_days days[HOURS_DAYS_MOST];
	size_t days_count; /* 0: every day */
	struct hours_span spans[HOURS_SPANS_MOST];
	size_t spans_count; /* at least 1 */
};

struct hours {
	bool always; /* 24/7; there are no rules then */
	struct hours_rule rules[HOURS_RULES_MOST];
	size_t count;
};

/* Reads opening hours. False when the text is not of the form above or has more parts than the limits
 * allow; *hours is then of no use. */
bool hours_parse(const char *text, struct hours *hours);

#endif
