/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of printing share: the real program's output beside the content that it prints. */
#ifndef WAYLIGHT_TESTS_COMMANDS_KIT_H
#define WAYLIGHT_TESTS_COMMANDS_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"
#include "lang/dates.h"
#include "lang/message.h"
#include "lang/pick.h"
#include "run.h"
#include "text/fill.h"

static struct arena arena;
static struct problems problems;
static struct content *content;
static const struct language *languages;
static size_t language_count;
static const char *source;
static char *folder;

static inline int
open_content(void **state)
{
	const char *path;

	(void)state;
	source = run_environment("srcdir", ".");
	path = arena_print(&arena, "%s/content", source);
	if (!message_open(run_environment("WAYLIGHT_PRIVATE_LOCALE", "private-locale"),
	        run_environment("WAYLIGHT_CATALOGS", "catalogs"), &problems))
		return -1;
	content = content_open(&path, 1, &problems);
	languages = content_languages(content, &language_count);
	folder = arena_print(&arena, "%s/waylight-print.XXXXXX", run_environment("TMPDIR", "/tmp"));
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

/* What the program prints, standard error too if `errors`; fails unless it ends with `status`. */
static inline char *
printed(int status, bool errors, const char *arguments)
{
	return run_waylight(&arena, arena_print(&arena, "%s/content", source), "", status,
	    arena_print(&arena, "print %s%s", arguments, errors ? "" : " 2>/dev/null"));
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
