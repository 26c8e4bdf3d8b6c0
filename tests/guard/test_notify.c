/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a service manager hears, and when; and that one that is not there, or gone, is no trouble. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

#include "fake_clock.h"
#include "guard/notify.h"

static struct problems problems;
static char folder[] = "/tmp/waylight-notify-XXXXXX", path[80];

/* A service manager's socket at a path, or with '@' at a name without one. */
static int
listen_at(const char *address)
{
	struct sockaddr_un to = {.sun_family = AF_UNIX};
	int listening = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
	size_t length = strlen(address);

	memcpy(to.sun_path, address, length);
	if (*address == '@')
		to.sun_path[0] = '\0';
	assert_int_equal(bind(listening, (const struct sockaddr *)&to,
	                     (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + (*address == '/'))), 0);
	return listening;
}

/* What came since the last time; "": nothing. */
static const char *
heard(int listening)
{
	static char message[300];
	ssize_t length = recv(listening, message, sizeof message - 1, 0);

	message[length > 0 ? length : 0] = '\0';
	return message;
}

static int
start(void **state)
{
	(void)state;
	fake_clock_reset();
	problems = (struct problems){0};
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/socket", folder);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	unlink(path);
	problems_end(&problems);
	return rmdir(folder);
}

static void
nobody_is_told_where_nobody_listens(void **state)
{
	(void)state;
	notify_open(NULL, "1000000", &problems);
	notify_ready("well");
	notify_alive();
	assert_int_equal(notify_sleep(), -1);
	notify_open("", "1000000", &problems);
	assert_int_equal(problems.count, 0);
	notify_stopping();
}

static void
an_address_that_leads_nowhere_is_told(void **state)
{
	char longest[200] = "/";

	(void)state;
	notify_open(path, NULL, &problems);
	assert_int_equal(problems.count, 1);
	assert_non_null(strstr(problems.list[0].text, "No such file"));
	notify_open("vsock:2:1234", NULL, &problems);
	memset(longest + 1, 'x', sizeof longest - 2);
	notify_open(longest, NULL, &problems);
	notify_open("@", NULL, &problems);
	assert_int_equal(problems.count, 4);
	assert_non_null(strstr(problems.list[3].text, "expected a path or '@' and a name"));
	notify_ready("well");
	assert_int_equal(notify_sleep(), -1);
}

static void
readiness_and_the_end_are_told(void **state)
{
	char address[100];

	(void)state;
	for (int abstract = 0; abstract < 2; abstract++) {
		int listening;

		snprintf(address, sizeof address, "%s%s", abstract ? "@" : "", path);
		listening = listen_at(address);
		notify_open(address, NULL, &problems);
		assert_int_equal(problems.count, 0);
		assert_string_equal(heard(listening), "");
		notify_ready("sandbox: on");
		assert_string_equal(heard(listening), "READY=1\nSTATUS=sandbox: on");
		notify_alive();
		notify_problems(0);
		assert_string_equal(heard(listening), "");
		assert_int_equal(notify_sleep(), -1);
		notify_problems(1);
		assert_string_equal(heard(listening), "STATUS=sandbox: on; problems since the start: 1");
		notify_problems(2);
		assert_string_equal(heard(listening), "STATUS=sandbox: on; problems since the start: 3");
		notify_stopping();
		assert_string_equal(heard(listening), "STOPPING=1");
		close(listening);
		notify_stopping(); /* to nobody any more */
	}
}

/* Twice in each time that was given, and not oftener, however often the loop goes round. */
static void
the_watchdog_is_answered(void **state)
{
	int listening = listen_at(path);

	(void)state;
	notify_open(path, "20000000", &problems);
	assert_int_equal(notify_sleep(), 0);
	notify_alive();
	assert_string_equal(heard(listening), "WATCHDOG=1");
	assert_int_equal(notify_sleep(), 10000);
	fake_clock_pass(9999);
	notify_alive();
	assert_string_equal(heard(listening), "");
	assert_int_equal(notify_sleep(), 1);
	fake_clock_pass(1);
	notify_alive();
	notify_alive();
	assert_string_equal(heard(listening), "WATCHDOG=1");
	assert_string_equal(heard(listening), "");
	close(listening);
}

static void
a_watchdog_that_is_no_number_is_none(void **state)
{
	static const char *const wrong[] = {"", "soon", "12x", "0", "1999", "-1"};
	int listening = listen_at(path);

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		notify_open(path, wrong[i], &problems);
		assert_int_equal(notify_sleep(), -1);
		notify_alive();
		assert_string_equal(heard(listening), "");
	}
	close(listening);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(nobody_is_told_where_nobody_listens, start, end),
	    cmocka_unit_test_setup_teardown(an_address_that_leads_nowhere_is_told, start, end),
	    cmocka_unit_test_setup_teardown(readiness_and_the_end_are_told, start, end),
	    cmocka_unit_test_setup_teardown(the_watchdog_is_answered, start, end),
	    cmocka_unit_test_setup_teardown(a_watchdog_that_is_no_number_is_none, start, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
