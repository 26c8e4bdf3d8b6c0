/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only door to time. Tests link tests/fake_clock.c instead of clock_posix.c. */
#ifndef WAYLIGHT_BASE_CLOCK_H
#define WAYLIGHT_BASE_CLOCK_H

#include <stdint.h>

struct date {
	int year;
	int month; /* 1 to 12; 0: only the year is known */
	int day;   /* 1 to 31; 0: only year and month are known */
};

struct clock_time {
	struct date date;
	int hour, minute, second; /* local time of day */
};

/* Milliseconds that only grow, and that also pass while the machine sleeps (CLOCK_BOOTTIME), so that
 * a lid closed for an hour counts as an hour of idleness. */
int64_t clock_milliseconds(void);

/* Local date and time of day. */
struct clock_time clock_local(void);

#endif
