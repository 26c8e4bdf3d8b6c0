/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clock of the tests. */
#include "fake_clock.h"

#include "base/clock.h"

enum { BEGINNING = 1000000 };

static int64_t now = BEGINNING;
static struct date today = {.year = 2026, .month = 3, .day = 3};

void
fake_clock_pass(int64_t milliseconds)
{
	now += milliseconds;
}

void
fake_clock_reset(void)
{
	now = BEGINNING;
	fake_clock_set_date(2026, 3, 3);
}

void
fake_clock_set_day(int month, int day)
{
	today.month = month;
	today.day = day;
}

void
fake_clock_set_date(int year, int month, int day)
{
	today.year = year;
	fake_clock_set_day(month, day);
}

int64_t
clock_milliseconds(void)
{
	return now;
}

struct clock_time
clock_local(void)
{
	int minutes = (int)((now - BEGINNING) / 60000), seconds = (int)((now - BEGINNING) / 1000 % 60);

	return (struct clock_time){
	    .date = today, .hour = (14 + (5 + minutes) / 60) % 24, .minute = (5 + minutes) % 60, .second = seconds};
}
