/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the real program share: where it stands, its surroundings, starting it in a terminal. */
#ifndef WAYLIGHT_TESTS_KIOSK_H
#define WAYLIGHT_TESTS_KIOSK_H

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>
#include "terminal.h"

static char program[] = "./waylight", content[4200], catalogs[] = "WAYLIGHT_CATALOGS=catalogs",
            locale[] = "WAYLIGHT_PRIVATE_LOCALE=private-locale", config[] = "WAYLIGHT_CONFIG=none.yaml";

static inline const char *const *
surroundings(const char *more)
{
	static const char *list[7];

	list[0] = content;
	list[1] = catalogs;
	list[2] = locale;
	list[3] = config;
	list[4] = more;
	list[5] = NULL;
	return list;
}

/* Sanitizers look for leaks in a way that no sandbox allows: `make check` of such a build goes without one, but for
 * the tests of the sandbox itself. Shells say $SANDBOX. */
static inline char *
sandbox(void)
{
	char *option = getenv("SANDBOX");

	return option && *option ? option : NULL;
}

/* The arguments, and the option behind the first one. */
static inline void
arrange(char *arranged[32], char *const arguments[])
{
	size_t count = 0;

	arranged[count++] = arguments[0];
	if (sandbox())
		arranged[count++] = sandbox();
	for (size_t i = 1; arguments[i] && count < 31; i++)
		arranged[count++] = arguments[i];
	arranged[count] = NULL;
}

static inline void
start(struct terminal *terminal, const char *more, int rows, int columns, char *const arguments[])
{
	char *arranged[32];

	arrange(arranged, arguments);
	terminal_start(terminal, arranged, surroundings(more), rows, columns);
}

/* execvp() takes arguments that are not const, though it leaves them alone. */
#define ARGUMENTS(...) (char *const *)(uintptr_t)(const char *const[]){program, __VA_ARGS__, NULL}
#define START(terminal, ...) start(terminal, NULL, 24, 80, ARGUMENTS(__VA_ARGS__))

static inline void
find_content(void)
{
	const char *source = getenv("srcdir");

	snprintf(content, sizeof content, "WAYLIGHT_CONTENT=%s/content", source ? source : ".");
}

/* The big digits of the number that a French kiosk gives first: "01". */
#define BIG "\u2588\u2580\u2588 \u2580\u2588"

/* Runs a list of tests over the real content. */
#define RUN_TESTS(tests) (find_content(), cmocka_run_group_tests(tests, NULL, NULL))

#endif
