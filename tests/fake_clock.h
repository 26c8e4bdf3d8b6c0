/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time that only passes when a test says so; linked instead of base/clock_posix.c. */
#ifndef WAYLIGHT_TESTS_FAKE_CLOCK_H
#define WAYLIGHT_TESTS_FAKE_CLOCK_H

#include <stdint.h>

/* Lets milliseconds pass. */
void fake_clock_pass(int64_t milliseconds);

/* It is another day of the same year. */
void fake_clock_set_day(int month, int day);

/* The same of any year. */
void fake_clock_set_date(int year, int month, int day);

/* Back to the beginning: 3 March 2026, 14:05. */
void fake_clock_reset(void);

#endif
