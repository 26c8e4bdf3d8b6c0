/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kiosk that lacks something when it starts: numbers can be read all the same, and a line in the log says what it is. */
#include "kiosk.h"

#include <unicode/uvernum.h>

#include "base/file.h"

static char scratch[] = "/tmp/waylight-starting-XXXXXX", logged[100];

/* A file in the place of a folder, links in a circle, and a folder in the place of a file. */
static int
make_places(void **state)
{
	char command[300];

	(void)state;
	if (!mkdtemp(scratch))
		return -1;
	snprintf(logged, sizeof logged, "%s/log", scratch);
	snprintf(command, sizeof command, "cd %s && echo a >file && ln -s loop loop && mkdir folder", scratch);
	return system(command);
}

static int
remove_places(void **state)
{
	char command[300];

	(void)state;
	snprintf(command, sizeof command, "rm -r %s", scratch);
	return system(command);
}

/* "WORDS@REST", with the scratch folder for the '@'. */
static const char *
placed(char text[300], const char *form)
{
	const char *at = strchr(form, '@');

	if (at)
		snprintf(text, 300, "%.*s%s%s", (int)(at - form), form, scratch, at + 1);
	else
		snprintf(text, 300, "%s", form);
	return text;
}

static void
assert_logged(const char *line)
{
	struct problems problems = {0};
	struct bytes log = {0};

	assert_true(file_read(logged, 10000, &log, &problems));
	if (!log.start || !strstr(log.start, line))
		fail_msg("'%s' was not logged, but: %s", line, log.start ? log.start : "");
	bytes_end(&log);
	problems_end(&problems);
}

static void
test_numbers_whatever_is_missing(void **state)
{
	static const struct {
		const char *surroundings, *line;
	} faults[] = {
	    {"TERM=nonesuch", "waylight: warning: terminal 'nonesuch' is not known, expected one of terminfo\n"},
	    {"TERM=nonesuch", "(TERM is 'nonesuch'), expected one, or --lines: the kiosk shows lines\n"},
	    {"TERM=", "(TERM is ''), expected one, or --lines: the kiosk shows lines\n"},
	    {"WAYLIGHT_PRIVATE_LOCALE=/nonexistent", "waylight: /nonexistent: warning: has no locale 'waylight', expected one"},
	    {"WAYLIGHT_CATALOGS=/nonexistent", "waylight: /nonexistent: warning: has no catalogs, expected xx/LC_MESSAGES"},
	    {"NOTIFY_SOCKET=/nonexistent/socket", "cannot be told at '/nonexistent/socket': No such file or directory\n"},
	    {"NOTIFY_SOCKET=@/file", "waylight: warning: the service manager cannot be told at '@/file': Conn"},
	    {"NOTIFY_SOCKET=here", "cannot be told at 'here': expected a path or"},
	    {"WAYLIGHT_CONTENT=/nonexistent", "waylight: /nonexistent: cannot be read, expected a folder with content\n"},
	    {"WAYLIGHT_CONTENT=@/file", "waylight: @/file/: cannot be read: Not a directory, expected a folder\n"},
	    {"WAYLIGHT_CONTENT=@/loop", "waylight: @/loop/: cannot be read: Too many levels of symbolic links, expected"},
	    {"WAYLIGHT_CONTENT=@/folder", "waylight: no content folder has a 'languages.yaml', expected one in the first\n"},
	    {"WAYLIGHT_CONFIG=@/loop", "waylight: @/loop: cannot be opened: Too many levels of symbolic links\n"},
	    {"WAYLIGHT_CONFIG=@/folder", "waylight: @/folder: is not a regular file\n"},
	};
	char command[600], surrounding[300], line[300];

	(void)state;
	/* Where curses cannot open a terminal, it leaves memory behind. */
	snprintf(command, sizeof command, "exec env ASAN_OPTIONS=detect_leaks=0 %s %s --kiosk --country FR 2>%s", program,
	    sandbox() ? sandbox() : "", logged);
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		struct terminal terminal;

		terminal_start(&terminal, (char *[]){(char[]){"sh"}, (char[]){"-c"}, command, NULL},
		    surroundings(placed(surrounding, faults[i].surroundings)), 48, 80);
		assert_true(terminal_wait_for(&terminal, "112"));
		kill(terminal.pid, SIGTERM);
		assert_true(terminal_wait_end(&terminal));
		terminal_stop(&terminal);
		assert_logged(placed(line, faults[i].line));
		if (terminal.status)
			fail_msg("'%s' ends with status %x", faults[i].surroundings, (unsigned)terminal.status);
	}
}

/* ICU's second library is opened behind the first page, which is there by the time that it is found to be broken. */
static void
test_no_first_page_waits_for_collation(void **state)
{
	static const char name[] = "libicui18n.so." U_ICU_VERSION_SHORT;
	char command[600], surrounding[300], line[300];
	struct terminal terminal;

	(void)state;
	snprintf(command, sizeof command, "cp %s/file %s/folder/%s", scratch, scratch, name);
	assert_int_equal(system(command), 0);
	snprintf(command, sizeof command, "exec env ASAN_OPTIONS=detect_leaks=0 %s %s --kiosk --country FR 2>%s", program,
	    sandbox() ? sandbox() : "", logged);
	terminal_start(&terminal, (char *[]){(char[]){"sh"}, (char[]){"-c"}, command, NULL},
	    surroundings(placed(surrounding, "LD_LIBRARY_PATH=@/folder")), 24, 80);
	assert_true(terminal_wait_end(&terminal));
	assert_non_null(strstr(terminal.sent.start, "English"));
	assert_int_equal(terminal_find(&terminal, "English"), -1); /* the terminal is as it was */
	assert_int_equal(WEXITSTATUS(terminal.status), 1);
	terminal_stop(&terminal);
	snprintf(line, sizeof line, "waylight: %s cannot be opened, expected it beside ICU's other libraries\n", name);
	assert_logged(line);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_numbers_whatever_is_missing),
	    cmocka_unit_test(test_no_first_page_waits_for_collation),
	};

	find_content();
	return cmocka_run_group_tests(tests, make_places, remove_places);
}
