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
speak_of_problems(void)
{
	struct problems problems = {0};

	problem_add(&problems, PROBLEM_WARNING, "a.yaml", 3, 1, "is odd");
	problem_add(&problems, PROBLEM_ERROR, NULL, 0, 0, "is wrong");
	log_problems(&problems);
	log_problems(&problems);
	problem_add(&problems, PROBLEM_ERROR, NULL, 0, 0, "is new");
	log_problems(&problems);
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
problems_are_told_once(void **state)
{
	char said[1000];

	(void)state;
	standard_error_of(speak_of_problems, said, sizeof said);
	assert_string_equal(said,
	    "waylight: a.yaml:3:1: warning: is odd\nwaylight: is wrong\nwaylight: is new\n");
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
	    cmocka_unit_test(problems_are_told_once),
	    cmocka_unit_test(syslog_leaves_the_screen_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
