/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, times of day and opening hours in words, by ICU's patterns. Gregorian always; dates and times
 * always in Western digits, since they stand beside phone numbers. A language that is NULL, or that ICU has
 * no data of, gets English, and the phrase says so. All text is made in `arena`. */
#ifndef WAYLIGHT_LANG_DATES_H
#define WAYLIGHT_LANG_DATES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/clock.h"
#include "content/model.h"
#include "text/phrase.h"

/* A date as far as it is known: "3 March 2026", "March 2026", "2026". Text NULL when the year is 0. */
struct phrase date_words(struct arena *, const struct language *, struct date);

/* A time of day of 24 hours: "14:05", or as the language writes it ("14.05"). `hour` is 0 to 24. */
struct phrase time_words(struct arena *, const struct language *, int hour, int minute);

/* A count in running text, with the language's own digits. */
struct phrase count_words(struct arena *, const struct language *, long count);

/* Opening hours (base/hours) in the language: "Mon–Fri 08:00–16:00", weekdays and "and" by ICU, one rule a
 * line (U+000A between). `always` are the words for 24/7, `holidays` those for PH. What it cannot read, or has
 * no words for, it shows as written. */
struct phrase hours_words(struct arena *, const struct language *, const char *hours, struct phrase always,
    struct phrase holidays);

#endif
