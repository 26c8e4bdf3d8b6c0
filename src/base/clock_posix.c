/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real clocks. */
#include <time.h>

#include "base/clock.h"

int64_t
clock_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_BOOTTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct clock_time
clock_local(void)
{
	time_t now = time(NULL);
	struct tm local;

	if (!localtime_r(&now, &local))
		return (struct clock_time){0};
	return (struct clock_time){
	    .date = {.year = local.tm_year + 1900, .month = local.tm_mon + 1, .day = local.tm_mday},
	    .hour = local.tm_hour,
	    .minute = local.tm_min,
	    .second = local.tm_sec,
	};
}
