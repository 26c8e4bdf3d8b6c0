/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of printing share: the real program's output beside the content that it prints. */
#ifndef WAYLIGHT_TESTS_COMMANDS_KIT_H
#define WAYLIGHT_TESTS_COMMANDS_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"
#include "lang/dates.h"
#include "lang/message.h"
#include "lang/pick.h"
#include "text/fill.h"

static struct arena arena;
static struct problems problems;
static struct content *content;
static const struct language *languages;
static size_t language_count;
static const char *source;
static char *folder;

static inline const char *
environment(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value && *value ? value : otherwise;
}

static inline int
open_content(void **state)
{
	const char *path;

	(void)state;
	source = environment("srcdir", ".");
	path = arena_print(&arena, "%s/content", source);
	if (!message_open(environment("WAYLIGHT_PRIVATE_LOCALE", "private-locale"),
	        environment("WAYLIGHT_CATALOGS", "catalogs"), &problems))
		return -1;
	content = content_open(&path, 1, &problems);
	languages = content_languages(content, &language_count);
	folder = arena_print(&arena, "%s/waylight-print.XXXXXX", environment("TMPDIR", "/tmp"));
	return mkdtemp(folder) ? 0 : -1;
}

static inline int
close_content(void **state)
{
	(void)state;
	content_close(content);
	problems_end(&problems);
	if (rmdir(folder))
		return -1;
	arena_end(&arena);
	return 0;
}

/* What the program writes, standard error too if `errors`; fails unless it ends with `status`. */
static inline char *
printed(int status, bool errors, const char *arguments)
{
	char *command = arena_print(&arena,
	    "env WAYLIGHT_CONTENT='%s/content' WAYLIGHT_CATALOGS='%s' WAYLIGHT_PRIVATE_LOCALE='%s' ./waylight $SANDBOX print %s%s", source,
	    environment("WAYLIGHT_CATALOGS", "catalogs"), environment("WAYLIGHT_PRIVATE_LOCALE", "private-locale"), arguments,
	    errors ? " 2>&1" : "");
	FILE *pipe = popen(command, "r");
	struct bytes bytes = {0};
	char part[4096], *text;
	size_t length;
	int ended;

	assert_non_null(pipe);
	while ((length = fread(part, 1, sizeof part, pipe)))
		bytes_put(&bytes, part, length);
	ended = pclose(pipe);
	if (!WIFEXITED(ended) || WEXITSTATUS(ended) != status)
		fail_msg("'%s' ended with %d, expected %d: %s", arguments, WEXITSTATUS(ended), status, bytes.start);
	bytes_put_string(&bytes, "");
	text = arena_copy(&arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return text;
}

static inline void
assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("'%s' is not in: %s", part, text);
}

/* Whether a text is one of the lines. */
static inline bool
has_line(const char *text, const char *line)
{
	size_t length = strlen(line);

	for (const char *at = text; (at = strstr(at, line)); at++)
		if ((at == text || at[-1] == '\n') && at[length] == '\n')
			return true;
	return false;
}

static inline void
assert_line(const char *text, const char *line)
{
	if (line && !has_line(text, line))
		fail_msg("'%s' stands alone on no line of: %s", line, text);
}

#endif
