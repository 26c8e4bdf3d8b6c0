/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running the real program from a test over the content of the sources. */
#ifndef WAYLIGHT_TESTS_COMMANDS_RUN_H
#define WAYLIGHT_TESTS_COMMANDS_RUN_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "base/arena.h"
#include "base/bytes.h"

static inline const char *
run_environment(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value && *value ? value : otherwise;
}

/* What `waylight ARGUMENTS` writes, standard error with it, over the content of that folder; fails unless it ends with
 * `status`. `before` stands before it in the shell: "printf 1 |". */
static inline char *
run_waylight(struct arena *arena, const char *shipped, const char *before, int status, const char *arguments)
{
	char *command = arena_print(arena,
	    "%s { env WAYLIGHT_CONTENT='%s' WAYLIGHT_CATALOGS='%s' WAYLIGHT_PRIVATE_LOCALE='%s' ./waylight $SANDBOX %s\n} 2>&1",
	    before, shipped, run_environment("WAYLIGHT_CATALOGS", "catalogs"),
	    run_environment("WAYLIGHT_PRIVATE_LOCALE", "private-locale"), arguments);
	FILE *pipe = popen(command, "r");
	struct bytes bytes = {0};
	char part[4096], *text;
	size_t length;
	int ended;

	assert_non_null(pipe);
	while ((length = fread(part, 1, sizeof part, pipe)))
		bytes_put(&bytes, part, length);
	ended = pclose(pipe);
	bytes_put_string(&bytes, "");
	if (!WIFEXITED(ended) || WEXITSTATUS(ended) != status)
		fail_msg("'%s' ended with %d, expected %d: %s", arguments, WEXITSTATUS(ended), status, bytes.start);
	text = arena_copy(arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return text;
}

static inline void
run_assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("'%s' is not in: %s", part, text);
}

#endif
