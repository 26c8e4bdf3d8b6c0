/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight status. What is shut and how is guard/'s; here it is seen from outside. Counting is left to content/, what
 * it looks like to status_say.c. */
#include "commands/status.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/file.h"
#include "base/log.h"
#include "commands/status_say.h"
#include "screens/screen.h"

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE };
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

/* What the kernel tells of the process. */
static void
status_look_at(struct status *status, int process)
{
	struct problems problems = {0};
	struct bytes file = {0};
	struct arena arena = {0};

	status->process = process;
	if (!file_read(arena_print(&arena, STATUS_READS "/%d/status", process), FILE_LARGEST, &file, &problems))
		log_line("there is no process %d, expected a running kiosk", process);
	else if (!status_is(&arena, file.start, "Name", "waylight"))
		log_line("process %d is '%s', expected 'waylight'", process, status_value(&arena, file.start, "Name"));
	else
		status->found = true;
	status->seccomp = status->found && status_is(&arena, file.start, "Seccomp", "2");
	status->privileges = status->found && status_is(&arena, file.start, "NoNewPrivs", "1");
	bytes_end(&file);
	problems_end(&problems);
	arena_end(&arena);
}

static void
status_count(struct status *status, struct content *content, struct problems *problems, struct arena *arena)
{
	content_check_all(content, screen_own_names());
	status->errors = problems->errors;
	status->warnings = problems->count - problems->errors;
	coverage_count(&status->coverage, content, arena);
}

static void
status_say_kiosk(struct bytes *out, const struct status *status)
{
	if (status->found)
		bytes_print(out, "process: %d\nseccomp: %s\nnew privileges: %s\n", status->process,
		    status->seccomp ? "on" : "off", status->privileges ? "never" : "possible");
}

int
command_status(struct content *content, struct problems *problems, const struct status_options *options)
{
	bool counts = !options->process || options->json || options->prometheus;
	struct status status = {.version = options->version};
	struct arena arena = {0};
	struct bytes out = {0};

	if (options->argument_count || (options->json && options->prometheus)) {
		log_line("status takes --pid, and --json or --prometheus, expected nothing else");
		return STATUS_WRONG_USE;
	}
	if (options->process)
		status_look_at(&status, options->process);
	if (counts)
		status_count(&status, content, problems, &arena);
	if (options->json)
		status_say_json(&out, &status);
	else if (options->prometheus)
		status_say_prometheus(&out, &status);
	else
		(counts ? status_say_text : status_say_kiosk)(&out, &status);
	fputs(out.start ? out.start : "", stdout);
	bytes_end(&out);
	arena_end(&arena);
	return status.errors || (status.process && !(status.seccomp && status.privileges)) ? STATUS_PROBLEMS : STATUS_DONE;
}
