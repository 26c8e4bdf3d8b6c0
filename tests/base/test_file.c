/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: read whole or not at all, and nothing that is no file holds the program up. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

enum { LONG_STOP = 10 }; /* seconds after which a read that hangs ends the test */

static char folder[256];
static int names_left = -1; /* before the disk fails; -1: it does not */

/* In the place of the C library's. */
struct dirent *
readdir(DIR *open_folder)
{
	static struct dirent *(*real)(DIR *);

	if (!real) {
		void *found = dlsym(RTLD_NEXT, "readdir");

		memcpy(&real, &found, sizeof real);
	}
	if (names_left < 0 || names_left--)
		return real(open_folder);
	errno = EIO;
	return NULL;
}
static struct arena names;

static const char *
path_of(const char *name)
{
	return arena_print(&names, "%s/%s", folder, name);
}

static void
write_file(const char *name, const char *bytes, size_t length)
{
	FILE *file = fopen(path_of(name), "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

static int
make_folder(void **state)
{
	const char *parent = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/waylight-file-XXXXXX", parent && *parent ? parent : "/tmp");
	alarm(LONG_STOP);
	return mkdtemp(folder) ? 0 : -1;
}

static int
remove_folder(void **state)
{
	static const char *const made[] = {"whole", "limit", "empty", "bytes", "fifo", "socket", "link", "hidden",
	    "in/b.yaml", "in/a.yaml", "in/c.yml", "in/.yaml", "in/.d.yaml", "in/B.yaml", "in"};

	(void)state;
	for (size_t i = 0; i < sizeof made / sizeof *made; i++)
		remove(path_of(made[i]));
	arena_end(&names);
	return rmdir(folder);
}

/* Reads and returns the only problem's text; NULL when the file was read. */
static const char *
problem_of(const char *path, size_t limit)
{
	struct problems problems = {0};
	struct bytes bytes = {0};
	const char *text = NULL;

	if (!file_read(path, limit, &bytes, &problems)) {
		assert_int_equal(problems.errors, 1);
		assert_string_equal(problems.list[0].file, path);
		text = arena_string(&names, problems.list[0].text);
	} else {
		assert_int_equal(problems.count, 0);
	}
	bytes_end(&bytes);
	problems_end(&problems);
	return text;
}

static void
reads_all_bytes(void **state)
{
	struct problems problems = {0};
	struct bytes bytes = {0};
	char many[100 * 1000];

	(void)state;
	for (size_t i = 0; i < sizeof many; i++)
		many[i] = (char)(i * 7);
	write_file("bytes", many, sizeof many);
	bytes_put_string(&bytes, "what was there before");
	assert_true(file_read(path_of("bytes"), sizeof many, &bytes, &problems));
	assert_int_equal(bytes.length, sizeof many);
	assert_memory_equal(bytes.start, many, sizeof many);
	assert_int_equal(bytes.start[bytes.length], '\0');
	bytes_end(&bytes);
	problems_end(&problems);
}

static void
reads_an_empty_file(void **state)
{
	struct problems problems = {0};
	struct bytes bytes = {0};

	(void)state;
	write_file("empty", "", 0);
	assert_true(file_read(path_of("empty"), 0, &bytes, &problems));
	assert_int_equal(bytes.length, 0);
	assert_string_equal(bytes.start, "");
	bytes_end(&bytes);
	problems_end(&problems);
}

static void
keeps_to_the_limit(void **state)
{
	(void)state;
	write_file("limit", "12345678", 8);
	assert_null(problem_of(path_of("limit"), 8));
	assert_null(problem_of(path_of("limit"), 9));
	assert_string_equal(problem_of(path_of("limit"), 7), "is larger than 7 bytes, expected a smaller file");
}

/* Its size is said to be 0, and it has more. */
static void
keeps_to_the_limit_where_sizes_lie(void **state)
{
	(void)state;
	assert_string_equal(problem_of("/proc/self/maps", 100),
	    "is larger than 100 bytes, expected a smaller file");
	assert_null(problem_of("/proc/self/maps", 10 * 1000 * 1000));
}

static void
names_what_is_missing_or_no_file(void **state)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int ear = socket(AF_UNIX, SOCK_STREAM, 0);

	(void)state;
	assert_non_null(strstr(problem_of(path_of("missing"), 100), "cannot be opened: "));
	assert_non_null(strstr(problem_of(path_of("missing/whole"), 100), "cannot be opened: "));
	assert_string_equal(problem_of(folder, 100), "is not a regular file");
	assert_string_equal(problem_of("/dev/zero", 100), "is not a regular file");
	assert_int_equal(mkfifo(path_of("fifo"), 0600), 0);
	assert_string_equal(problem_of(path_of("fifo"), 100), "is not a regular file");
	snprintf(address.sun_path, sizeof address.sun_path, "%.80s/socket", folder);
	assert_int_equal(bind(ear, (const struct sockaddr *)&address, sizeof address), 0);
	assert_non_null(strstr(problem_of(path_of("socket"), 100), "cannot be opened: "));
	close(ear);
}

static void
follows_links(void **state)
{
	(void)state;
	write_file("whole", "text", 4);
	assert_int_equal(symlink("whole", path_of("link")), 0);
	assert_null(problem_of(path_of("link"), 4));
}

static void
knows_what_exists(void **state)
{
	(void)state;
	write_file("hidden", "x", 1);
	assert_true(file_exists(path_of("hidden")));
	assert_true(file_exists(folder));
	assert_false(file_exists(path_of("missing")));
}

static void
lists_names_in_order(void **state)
{
	struct arena arena = {0};
	const char **list;
	size_t count = 99;

	(void)state;
	assert_int_equal(mkdir(path_of("in"), 0700), 0);
	list = file_names(path_of("in"), ".yaml", 10, &arena, &count);
	assert_non_null(list);
	assert_int_equal(count, 0);
	write_file("in/b.yaml", "", 0);
	write_file("in/a.yaml", "", 0);
	write_file("in/B.yaml", "", 0);
	write_file("in/c.yml", "", 0);
	write_file("in/.yaml", "", 0);
	write_file("in/.d.yaml", "", 0);
	list = file_names(path_of("in"), ".yaml", 10, &arena, &count);
	assert_int_equal(count, 3);
	assert_string_equal(list[0], "B.yaml");
	assert_string_equal(list[1], "a.yaml");
	assert_string_equal(list[2], "b.yaml");
	file_names(path_of("in"), ".yaml", 2, &arena, &count);
	assert_int_equal(count, 2);
	assert_null(file_names(path_of("missing"), ".yaml", 10, &arena, &count));
	assert_int_equal(count, 0);
	arena_end(&arena);
}

/* Half of the names would look like all of them. */
static void
lists_all_names_or_none(void **state)
{
	struct arena arena = {0};
	size_t count = 7;

	(void)state;
	write_file("1.half", "", 0);
	write_file("2.half", "", 0);
	assert_non_null(file_names(folder, ".half", 10, &arena, &count));
	assert_int_equal(count, 2);
	names_left = 3; /* "." and ".." are names too */
	assert_null(file_names(folder, ".half", 10, &arena, &count));
	assert_int_equal(errno, EIO);
	assert_int_equal(count, 0);
	names_left = -1;
	assert_int_equal(unlink(path_of("1.half")), 0);
	assert_int_equal(unlink(path_of("2.half")), 0);
	arena_end(&arena);
}

static void
a_path_is_called_by_its_end(void **state)
{
	(void)state;
	assert_true(file_is_called("content/words/fr.yaml", "content/words/fr.yaml"));
	assert_true(file_is_called("content/words/fr.yaml", "words/fr.yaml"));
	assert_true(file_is_called("content/words/fr.yaml", "fr.yaml"));
	assert_false(file_is_called("content/words/fr.yaml", "r.yaml"));
	assert_false(file_is_called("content/words/fr.yaml", "/fr"));
	assert_false(file_is_called("fr.yaml", "words/fr.yaml"));
	assert_false(file_is_called("fr.yaml", ""));
}

/* Whoever shares the terminal goes on waiting as before. */
static void
a_terminal_opened_again_never_waits(void **state)
{
	int master, terminal, again, ends[2];
	char byte;

	(void)state;
	assert_int_equal(openpty(&master, &terminal, NULL, NULL, NULL), 0);
	again = file_open_terminal(terminal);
	assert_true(again >= 0);
	assert_int_equal(read(again, &byte, 1), -1);
	assert_int_equal(errno, EAGAIN);
	assert_int_equal(fcntl(terminal, F_GETFL) & O_NONBLOCK, 0);
	assert_int_equal(write(master, "x\n", 2), 2);
	assert_int_equal(read(again, &byte, 1), 1);
	assert_int_equal(byte, 'x');
	close(again);
	close(terminal);
	close(master);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(file_open_terminal(ends[0]), -1);
	close(ends[0]);
	close(ends[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_all_bytes),
	    cmocka_unit_test(reads_an_empty_file),
	    cmocka_unit_test(keeps_to_the_limit),
	    cmocka_unit_test(keeps_to_the_limit_where_sizes_lie),
	    cmocka_unit_test(names_what_is_missing_or_no_file),
	    cmocka_unit_test(follows_links),
	    cmocka_unit_test(knows_what_exists),
	    cmocka_unit_test(a_path_is_called_by_its_end),
	    cmocka_unit_test(lists_names_in_order),
	    cmocka_unit_test(lists_all_names_or_none),
	    cmocka_unit_test(a_terminal_opened_again_never_waits),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
