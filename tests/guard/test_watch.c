/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "fake_clock.h"
#include "guard/watch.h"

static const char *const below[] = {"pages", "words", NULL};

static char scratch[64], content[96];
static const char *folders[2] = {content, NULL};
static struct problems problems;
static struct watch *watch;
static bool full; /* no user may watch so much */

/* The C library's, while there is room. */
int
inotify_add_watch(int descriptor, const char *name, uint32_t mask)
{
	errno = ENOSPC;
	return full ? -1 : (int)syscall(SYS_inotify_add_watch, descriptor, name, mask);
}

/* A command of the shell in the scratch folder. */
static void
shell(const char *command)
{
	char whole[400];

	snprintf(whole, sizeof whole, "cd %s && { %s; }", scratch, command);
	assert_int_equal(system(whole), 0);
}

static int
start(void **state)
{
	(void)state;
	strcpy(scratch, "/tmp/waylight-watch-XXXXXX");
	if (!mkdtemp(scratch))
		return -1;
	snprintf(content, sizeof content, "%s/content", scratch);
	shell("mkdir -p content/pages content/words v1/pages v2/pages");
	fake_clock_reset();
	watch = watch_open(folders, below, WATCH_QUIET_MILLISECONDS, &problems);
	return watch ? 0 : -1;
}

static int
stop(void **state)
{
	(void)state;
	shell("rm -rf content v1 v2 away other");
	watch_close(watch);
	problems_end(&problems);
	return rmdir(scratch);
}

static bool
is_readable(void)
{
	struct pollfd watched = {.fd = watch_descriptor(watch), .events = POLLIN};

	return poll(&watched, 1, 0) == 1;
}

/* Something happened; when it is quiet, it is told once. */
static void
assert_change(void)
{
	assert_true(is_readable());
	assert_false(watch_look(watch));
	assert_false(watch_look(watch)); /* of what is not there any more */
	assert_false(is_readable());
	assert_int_equal(watch_sleep(watch), WATCH_QUIET_MILLISECONDS);
	fake_clock_pass(WATCH_QUIET_MILLISECONDS - 1);
	assert_false(watch_look(watch));
	fake_clock_pass(1);
	assert_int_equal(watch_sleep(watch), 0);
	assert_true(watch_look(watch));
	assert_false(watch_look(watch));
	assert_int_equal(watch_sleep(watch), -1);
}

static void
assert_nothing(void)
{
	assert_false(watch_look(watch));
	assert_int_equal(watch_sleep(watch), -1);
}

static void
test_changes_in_the_folder(void **state)
{
	static const char *const changes[] = {"echo a >content/a.yaml", "echo b >>content/a.yaml",
	    "echo a >content/pages/a.yaml", "chmod 600 content/pages/a.yaml", "mv content/pages/a.yaml content/words",
	    "rm content/words/a.yaml", "rmdir content/pages", "mkdir content/pages", "echo a >content/pages/a.yaml"};

	(void)state;
	assert_nothing();
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		shell(changes[i]);
		assert_change();
	}
}

static void
test_reading_changes_nothing(void **state)
{
	(void)state;
	shell("echo a >content/a.yaml");
	assert_change();
	shell("cat content/a.yaml >/dev/null && ls content/pages && mkdir other && echo a >other/a.yaml");
	assert_nothing();
}

/* Each time what came in its place is watched. */
static void
test_folder_goes_and_comes(void **state)
{
	static const char *const changes[] = {"mv content away", "mv away content", "echo a >content/pages/a.yaml",
	    "rm -r content", "mv v1 content", "echo b >content/pages/a.yaml", "rm -r content", "ln -s v2 content",
	    "echo c >v2/pages/a.yaml", "mkdir -p v1/pages", "ln -sfn v1 content", "echo d >content/pages/a.yaml", "mv v1 away",
	    "mkdir v1", "rm content && mkdir content", "mkdir content/words", "echo a >content/words/a.yaml"};

	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		shell(changes[i]);
		if (!strcmp(changes[i], "mkdir -p v1/pages") || !strcmp(changes[i], "mkdir v1"))
			assert_nothing();
		else
			assert_change();
	}
}

static void
test_a_folder_may_come_late(void **state)
{
	struct watch *late;
	char path[128];
	const char *list[] = {path, NULL};

	(void)state;
	snprintf(path, sizeof path, "%s/other/deep/content/", scratch);
	late = watch_open(list, below, WATCH_QUIET_MILLISECONDS, &problems);
	assert_non_null(late);
	assert_int_equal(problems.count, 0);
	shell("mkdir other");
	watch_look(late);
	shell("mkdir other/deep");
	watch_look(late);
	shell("mkdir other/deep/content");
	watch_look(late);
	fake_clock_pass(WATCH_QUIET_MILLISECONDS);
	assert_true(watch_look(late));
	shell("echo a >other/deep/content/a.yaml");
	assert_false(watch_look(late));
	assert_int_equal(watch_sleep(late), WATCH_QUIET_MILLISECONDS);
	watch_close(late);
}

static void
test_how_long_is_quiet_is_said(void **state)
{
	struct watch *hasty = watch_open(folders, below, 10, &problems);

	(void)state;
	shell("echo a >content/a.yaml");
	assert_false(watch_look(hasty));
	assert_int_equal(watch_sleep(hasty), 10);
	fake_clock_pass(10);
	assert_true(watch_look(hasty));
	watch_close(hasty);
}

static void
test_a_copy_is_waited_for_but_not_for_ever(void **state)
{
	int64_t waited = 0;

	(void)state;
	do {
		shell("echo a >>content/a.yaml");
		fake_clock_pass(waited ? 900 : 0);
		waited += 900;
	} while (!watch_look(watch) && waited < 10 * WATCH_LONGEST_MILLISECONDS);
	assert_true(waited >= WATCH_LONGEST_MILLISECONDS);
	assert_true(waited <= WATCH_LONGEST_MILLISECONDS + 2 * 900);
}

static void
assert_problems(size_t count)
{
	assert_int_equal(problems.count, count);
	assert_int_equal(problems.errors, 0);
	if (count)
		assert_non_null(strstr(problems.list[count - 1].text, "unseen (No space left on device): tried again"));
}

/* It is told once, tried again, and what happened meanwhile is not missed. */
static void
test_what_cannot_be_watched_is_told_and_tried_again(void **state)
{
	(void)state;
	full = true;
	shell("mkdir content/pages/new && mv content/pages content/words");
	assert_false(watch_look(watch));
	assert_problems(1);
	fake_clock_pass(WATCH_QUIET_MILLISECONDS);
	assert_true(watch_look(watch));
	assert_int_equal(watch_sleep(watch), WATCH_AGAIN_MILLISECONDS - WATCH_QUIET_MILLISECONDS);
	for (int i = 0; i < 3; i++) {
		fake_clock_pass(WATCH_AGAIN_MILLISECONDS);
		assert_int_equal(watch_sleep(watch), 0);
		assert_false(watch_look(watch));
		assert_int_equal(watch_sleep(watch), WATCH_AGAIN_MILLISECONDS);
	}
	assert_problems(1);
	full = false;
	shell("mkdir content/pages && echo a >content/pages/a.yaml"); /* unseen */
	assert_false(watch_look(watch));
	fake_clock_pass(WATCH_AGAIN_MILLISECONDS);
	assert_false(watch_look(watch));
	fake_clock_pass(WATCH_QUIET_MILLISECONDS);
	assert_true(watch_look(watch));
	shell("echo b >content/pages/a.yaml");
	assert_change();
	assert_problems(1);
}

static void
test_what_cannot_be_watched_from_the_start_is_tried_again(void **state)
{
	struct watch *late;

	(void)state;
	full = true;
	late = watch_open(folders, below, WATCH_QUIET_MILLISECONDS, &problems);
	full = false;
	assert_non_null(late);
	assert_problems(1);
	fake_clock_pass(WATCH_AGAIN_MILLISECONDS);
	assert_false(watch_look(late));
	fake_clock_pass(WATCH_QUIET_MILLISECONDS);
	assert_true(watch_look(late));
	watch_close(late);
}

/* Of links that lead in a circle, and of a file in the place of a folder, it is seen that they go. */
static void
test_a_loop_of_links_and_a_file_go(void **state)
{
	static const char *const wrong[] = {"ln -s content content", "echo a >content"};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		shell("rm -r content");
		shell(wrong[i]);
		assert_change();
		assert_problems(0);
		shell("rm content && mkdir content");
		assert_change();
		shell("mkdir content/pages && echo a >content/pages/a.yaml");
		assert_change();
	}
}

/* The same of the folder around it. */
static void
test_a_loop_of_links_around_it_goes(void **state)
{
	struct watch *deep;
	char path[128];
	const char *list[] = {path, NULL};

	(void)state;
	snprintf(path, sizeof path, "%s/other/content", scratch);
	shell("mkdir -p other/content");
	deep = watch_open(list, below, WATCH_QUIET_MILLISECONDS, &problems);
	shell("rm -r other && ln -s other other");
	watch_look(deep);
	shell("rm other && mkdir -p other/content");
	watch_look(deep);
	fake_clock_pass(WATCH_QUIET_MILLISECONDS);
	assert_true(watch_look(deep));
	assert_problems(0);
	watch_close(deep);
}

static void
test_without_inotify_nothing_is_said(void **state)
{
	(void)state;
	assert_int_equal(watch_descriptor(NULL), -1);
	assert_false(watch_look(NULL));
	assert_int_equal(watch_sleep(NULL), -1);
	watch_close(NULL);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_changes_in_the_folder, start, stop),
	    cmocka_unit_test_setup_teardown(test_reading_changes_nothing, start, stop),
	    cmocka_unit_test_setup_teardown(test_folder_goes_and_comes, start, stop),
	    cmocka_unit_test_setup_teardown(test_a_folder_may_come_late, start, stop),
	    cmocka_unit_test_setup_teardown(test_how_long_is_quiet_is_said, start, stop),
	    cmocka_unit_test_setup_teardown(test_a_copy_is_waited_for_but_not_for_ever, start, stop),
	    cmocka_unit_test_setup_teardown(test_what_cannot_be_watched_is_told_and_tried_again, start, stop),
	    cmocka_unit_test_setup_teardown(test_what_cannot_be_watched_from_the_start_is_tried_again, start, stop),
	    cmocka_unit_test_setup_teardown(test_a_loop_of_links_and_a_file_go, start, stop),
	    cmocka_unit_test_setup_teardown(test_a_loop_of_links_around_it_goes, start, stop),
	    cmocka_unit_test(test_without_inotify_nothing_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
