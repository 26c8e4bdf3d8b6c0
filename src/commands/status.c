/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight status. What is shut and how is guard/'s; here it is seen from outside. */
#include "commands/status.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/file.h"
#include "base/log.h"

enum { STATUS_SHUT, STATUS_OPEN, STATUS_WRONG_USE };
enum { FILE_LARGEST = 64 * 1024 };

/* The value in a line "Key:\tvalue" of the kernel's file, in `arena`; NULL: there is no such line. */
static const char *
status_value(struct arena *arena, const char *file, const char *key)
{
	size_t length = strlen(key);

	for (const char *line = file; line; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (!strncmp(line, key, length) && !strncmp(line + length, ":\t", 2))
			return arena_copy(arena, line + length + 2, strcspn(line + length + 2, "\n"));
	}
	return NULL;
}

static bool
status_is(struct arena *arena, const char *file, const char *key, const char *value)
{
	const char *found = status_value(arena, file, key);

	return found && !strcmp(found, value);
}

static int
status_print(struct arena *arena, const char *file, int process)
{
	bool seccomp = status_is(arena, file, "Seccomp", "2"), privileges = status_is(arena, file, "NoNewPrivs", "1");

	if (!status_is(arena, file, "Name", "waylight")) {
		log_line("process %d is '%s', expected 'waylight'", process, status_value(arena, file, "Name"));
		return STATUS_OPEN;
	}
	printf("process: %d\n", process);
	printf("seccomp: %s\n", seccomp ? "on" : "off");
	printf("new privileges: %s\n", privileges ? "never" : "possible");
	return seccomp && privileges ? STATUS_SHUT : STATUS_OPEN;
}

int
command_status(int process, int argument_count)
{
	struct problems problems = {0};
	struct bytes file = {0};
	struct arena arena = {0};
	int status = STATUS_OPEN;

	if (argument_count || !process) {
		log_line("status takes --pid and nothing else, expected the number of a running kiosk");
		return STATUS_WRONG_USE;
	}
	if (file_read(arena_print(&arena, STATUS_READS "/%d/status", process), FILE_LARGEST, &file, &problems))
		status = status_print(&arena, file.start, process);
	else
		log_line("there is no process %d, expected a running kiosk", process);
	bytes_end(&file);
	problems_end(&problems);
	arena_end(&arena);
	return status;
}
