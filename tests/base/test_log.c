/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines for the operator: one form on standard error, none there once syslog has them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/log.h"

/* What a child that logs leaves on standard error. */
static void
standard_error_of(void (*speak)(void), char *said, size_t size)
{
	size_t length = 0;
	ssize_t got;
	int ends[2], status;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		speak();
		_exit(0);
	}
	close(ends[1]);
	while ((got = read(ends[0], said + length, size - 1 - length)) > 0)
		length += (size_t)got;
	said[length] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void
speak_plainly(void)
{
	log_line("started with %d languages", 22);
	log_line("100%%");
}

static void
speak_to_syslog(void)
{
	log_to_syslog();
	log_line("started with %d languages", 22);
}

static void
lines_have_one_form(void **state)
{
	char said[1000];

	(void)state;
	standard_error_of(speak_plainly, said, sizeof said);
	assert_string_equal(said, "waylight: started with 22 languages\nwaylight: 100%\n");
}

static void
syslog_leaves_the_screen_alone(void **state)
{
	char said[1000];

	(void)state;
	standard_error_of(speak_to_syslog, said, sizeof said);
	assert_string_equal(said, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_have_one_form),
	    cmocka_unit_test(syslog_leaves_the_screen_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
