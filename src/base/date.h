/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as far as they are known, compared and written down. What is not known of a date counts as its beginning. */
#ifndef WAYLIGHT_BASE_DATE_H
#define WAYLIGHT_BASE_DATE_H

#include <stdbool.h>

#include "base/clock.h"

enum { DATE_LONGEST = 40 }; /* of date_write(), with its end */

bool date_is_before(struct date one, struct date other);

/* Whether it lies in the future wherever on earth it was written: tomorrow does not yet. */
bool date_is_in_future(struct date, struct date today);

/* Whether more than a year went by since then. */
bool date_is_over_a_year_ago(struct date then, struct date today);

/* "2026-03-02" as far as it is known; empty: not at all. Written into `text`, and that is the answer. */
const char *date_write(struct date, char text[DATE_LONGEST]);

#endif
