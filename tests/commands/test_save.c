/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are written whole or not at all, and nothing is left beside them. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "commands/save.h"

static struct arena arena;
static char *folder;

static int
make_folder(void **state)
{
	const char *parent = getenv("TMPDIR");

	(void)state;
	folder = arena_print(&arena, "%s/waylight-save.XXXXXX", parent && *parent ? parent : "/tmp");
	return mkdtemp(folder) ? 0 : -1;
}

static int
remove_folder(void **state)
{
	size_t count;
	const char **names = file_names(folder, "", 100, &arena, &count);

	(void)state;
	for (size_t i = 0; i < count; i++)
		if (remove(arena_print(&arena, "%s/%s", folder, names[i])))
			return -1;
	if (rmdir(folder))
		return -1;
	arena_end(&arena);
	return 0;
}

static const char *
path(const char *name)
{
	return arena_print(&arena, "%s/%s", folder, name);
}

static bool
save(const char *name, const char *text)
{
	struct bytes bytes = {0};
	bool saved;

	bytes_put_string(&bytes, text);
	saved = save_file(path(name), &bytes);
	bytes_end(&bytes);
	return saved;
}

static void
assert_file(const char *name, const char *text)
{
	struct problems problems = {0};
	struct bytes bytes = {0};

	assert_true(file_read(path(name), 1000, &bytes, &problems));
	assert_string_equal(bytes.start, text);
	bytes_end(&bytes);
	problems_end(&problems);
}

static size_t
files(void)
{
	size_t count;

	file_names(folder, "", 100, &arena, &count);
	return count;
}

static void
writes_and_overwrites(void **state)
{
	mode_t mask = umask(027);
	struct stat rights;

	(void)state;
	assert_true(save("a", "one"));
	assert_file("a", "one");
	assert_true(save("a", "two"));
	assert_file("a", "two");
	assert_int_equal(files(), 1);
	assert_int_equal(stat(path("a"), &rights), 0);
	assert_int_equal(rights.st_mode & 0777, 0640);
	umask(mask);
}

static void
leaves_what_it_cannot_write(void **state)
{
	(void)state;
	assert_int_equal(mkdir(path("folder"), 0700), 0);
	assert_false(save("folder", "one"));
	assert_false(save("nowhere/file", "one"));
	assert_false(save_file("/dev/null", &(struct bytes){0}));
	assert_int_equal(rmdir(path("folder")), 0);
	assert_int_equal(files(), 1);
}

static bool interrupted;

/* In the place of the C library's: the file is written, and has not got its name. */
int
fsync(int descriptor)
{
	(void)descriptor;
	return interrupted ? raise(SIGINT) : 0;
}

static void
an_interrupt_waits_until_it_is_done(void **state)
{
	int status;
	pid_t pid;

	(void)state;
	assert_true(save("b", "before"));
	pid = fork();
	if (!pid) {
		interrupted = true;
		signal(SIGINT, SIG_DFL); /* a shell that starts something beside itself has it ignored */
		save("b", "after");
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
	assert_file("b", "after");
	assert_int_equal(files(), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(writes_and_overwrites),
	    cmocka_unit_test(leaves_what_it_cannot_write),
	    cmocka_unit_test(an_interrupt_waits_until_it_is_done),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
