/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines for the operator go. What is worth a line is left to others. */
#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <syslog.h>

static bool through_syslog;

void
log_to_syslog(void)
{
	openlog("waylight", LOG_NDELAY | LOG_PID, LOG_USER);
	through_syslog = true;
}

void
log_line(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	if (through_syslog) {
		vsyslog(LOG_NOTICE, format, arguments);
	} else {
		fputs("waylight: ", stderr);
		vfprintf(stderr, format, arguments);
		fputc('\n', stderr);
	}
	va_end(arguments);
}

void
log_problems(struct problems *problems)
{
	struct arena arena = {0};

	for (size_t i = 0; i < problems->count; i++)
		log_line("%s", problem_line(&arena, &problems->list[i]));
	arena_end(&arena);
	problems_end(problems);
}
