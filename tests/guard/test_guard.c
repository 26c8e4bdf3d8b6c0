/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files can still be read once all is shut. Each look is a child's, which stays shut in and ends. That nothing
 * else can be done is tested with the real program, tests/test_sandbox.c. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "guard/guard.h"

enum { CANNOT_SHUT = 99 };

static char folder[] = "/tmp/waylight-guard-XXXXXX";

static const char *
path(const char *name)
{
	static char whole[4][200];
	static int turn;

	turn = (turn + 1) % 4;
	snprintf(whole[turn], sizeof whole[turn], "%s/%s", folder, name);
	return whole[turn];
}

static void
write_file(const char *name)
{
	close(open(path(name), O_WRONLY | O_CREAT, 0600));
}

/* A folder with "site/content/page", "site/other" and "aside/file". */
static int
start(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	mkdir(path("site"), 0700);
	mkdir(path("site/content"), 0700);
	mkdir(path("aside"), 0700);
	write_file("site/content/page");
	write_file("site/other");
	write_file("aside/file");
	return 0;
}

static int
end(void **state)
{
	static const char *const files[] = {"site/content/page", "site/other", "aside/file"};
	static const char *const folders[] = {"site/content", "site", "aside", ""};

	(void)state;
	for (size_t i = 0; i < 3; i++)
		unlink(path(files[i]));
	for (size_t i = 0; i < 4; i++)
		if (rmdir(path(folders[i])))
			return -1;
	return 0;
}

/* What errno a child, shut in with these, ends with when it opens a path; 0: it can. */
static int
look(const char *replaceable, const char *fixed, const char *target)
{
	const char *const replaceables[] = {replaceable, NULL}, *const fixeds[] = {fixed, NULL};
	pid_t child = fork();
	int status;

	if (!child) {
		struct guard_state state;
		struct problems problems = {0};

		if (!guard_close(&(struct guard_reading){replaceables, fixeds}, &state, &problems))
			_exit(CANNOT_SHUT);
		_exit(open(target, O_RDONLY) < 0 ? errno : 0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_not_equal(WEXITSTATUS(status), CANNOT_SHUT);
	return WEXITSTATUS(status);
}

/* What a look at a forbidden path ends with on this kernel. */
static int
forbidden(void)
{
	if (syscall(SYS_landlock_create_ruleset, NULL, 0, 1) > 0)
		return EACCES;
	print_message("this kernel has no landlock: that reading is held back is not tested here\n");
	return 0;
}

static void
only_what_was_named_is_read(void **state)
{
	(void)state;
	assert_int_equal(look(NULL, NULL, path("aside/file")), forbidden());
	assert_int_equal(look(NULL, path("site"), path("aside/file")), forbidden());
	assert_int_equal(look(NULL, path("aside"), path("aside/file")), 0);
	assert_int_equal(look(NULL, path("aside/file"), path("aside/file")), 0);
	assert_int_equal(look(NULL, path("aside/file"), path("aside")), forbidden());
	assert_int_equal(look(NULL, path("nothing/here"), path("aside/file")), forbidden());
	assert_int_equal(look(NULL, NULL, "/etc/passwd"), forbidden());
	assert_int_equal(look(NULL, NULL, "/usr/share/zoneinfo/UTC"),
	    access("/usr/share/zoneinfo/UTC", F_OK) ? ENOENT : 0);
}

static void
what_may_be_replaced_has_its_surroundings(void **state)
{
	(void)state;
	assert_int_equal(look(path("site/content"), NULL, path("site/content/page")), 0);
	assert_int_equal(look(path("site/content"), NULL, path("site/other")), 0);
	assert_int_equal(look(path("site/content///"), NULL, path("site/other")), 0);
	assert_int_equal(look(path("site/not yet there"), NULL, path("site/other")), 0);
	assert_int_equal(look(path("site/content"), NULL, path("aside/file")), forbidden());
	assert_int_equal(look(NULL, path("site/content"), path("site/other")), forbidden());
	/* /tmp is as wide as the world. */
	assert_int_equal(look(folder, NULL, path("aside/file")), 0);
	assert_int_equal(look(folder, NULL, "/tmp"), forbidden());
	assert_int_equal(look("/tmp", NULL, "/etc/passwd"), forbidden());
	assert_int_equal(look("/", NULL, "/etc/passwd"), 0);
}

static void
relative_paths_are_understood(void **state)
{
	int here = open(".", O_RDONLY | O_DIRECTORY);

	(void)state;
	assert_int_equal(chdir(path("site")), 0);
	assert_int_equal(look("content", NULL, path("site/other")), 0);
	assert_int_equal(look("./content", NULL, path("aside/file")), forbidden());
	assert_int_equal(look("content", NULL, "content/page"), 0);
	assert_int_equal(fchdir(here), 0);
	close(here);
}

static void
the_state_is_put_into_words(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(guard_words(&arena, &(struct guard_state){.seccomp = true, .landlock = 5}),
	    "sandbox: seccomp on, landlock version 5");
	assert_string_equal(guard_words(&arena, &(struct guard_state){.seccomp = true}), "sandbox: seccomp on, landlock off");
	assert_string_equal(guard_words(&arena, &(struct guard_state){0}), "sandbox: seccomp off, landlock off");
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_what_was_named_is_read),
	    cmocka_unit_test(what_may_be_replaced_has_its_surroundings),
	    cmocka_unit_test(relative_paths_are_understood),
	    cmocka_unit_test(the_state_is_put_into_words),
	};

	return cmocka_run_group_tests(tests, start, end);
}
