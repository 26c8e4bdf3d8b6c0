/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: wrong use, and `waylight check`. */
#include "kiosk.h"

static void
test_wrong_use(void **state)
{
	static const char *const uses[][2] = {{"--language", "xx"}, {"--country", "france"}, {"--country", "UK"}, {"--kiosk", NULL},
	    {"--nonsense", NULL}, {"nonsense", NULL}, {"--idle", "1"}, {"--place", "\033[31mred"}, {"--front", "shop"}, {"--theme", "pink"}, {"check", "xx"},
	    {"check", "nosuch.yaml"}, {"check", ".yaml"}};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		struct terminal terminal;

		start(&terminal, NULL, 24, 80, ARGUMENTS(uses[i][0], uses[i][1]));
		assert_true(terminal_wait_end(&terminal));
		assert_int_equal(WEXITSTATUS(terminal.status), 2);
		assert_non_null(strstr(terminal.sent.start, "waylight: "));
		terminal_stop(&terminal);
	}
}

/* What is not there is answered with what is, and with what was perhaps meant. */
static void
test_wrong_use_lists_what_there_is(void **state)
{
	static const char *const uses[][4] = {{"--language", "xx", "--language 'xx' is unknown", "  en ar zh-Hans "},
	    {"--country", "UK", "perhaps 'GB' was meant", " FR "}, {"--country", "france", "perhaps 'FR' was meant", " GB "},
	    {"--country", "de", "perhaps 'DE' was meant", " DE "}, {"--country", "XX", "expected one of these", " US "},
	    {"--kiosk", NULL, "--country is missing", " FR "}};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		struct terminal terminal;

		start(&terminal, NULL, 24, 80, ARGUMENTS(uses[i][0], uses[i][1]));
		assert_true(terminal_wait_end(&terminal));
		assert_int_equal(WEXITSTATUS(terminal.status), 2);
		assert_non_null(strstr(terminal.sent.start, uses[i][2]));
		assert_non_null(strstr(terminal.sent.start, uses[i][3]));
		terminal_stop(&terminal);
	}
}

/* What `waylight check` printed, and its exit status. */
static int
check(const char *surrounding, const char *arguments, char *output, size_t room)
{
	char command[9000];
	FILE *pipe;
	size_t length;
	int status;

	snprintf(command, sizeof command, "env LC_ALL=C.UTF-8 %s %s %s %s %s check %s 2>&1", content, catalogs, locale,
	    surrounding, program, arguments);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	length = fread(output, 1, room - 1, pipe);
	output[length] = '\0';
	status = pclose(pipe);
	return WEXITSTATUS(status);
}

static void
test_check_names_every_problem(void **state)
{
	char output[60000], folder[] = "/tmp/waylight-kiosk-XXXXXX", path[100], more[200];
	FILE *file;

	(void)state;
	assert_int_equal(check("", "", output, sizeof output), 0);
	assert_non_null(strstr(output, "0 errors, "));
	assert_int_equal(check("", "xx", output, sizeof output), 2);
	assert_non_null(strstr(output, "'xx' is unknown"));
	assert_int_equal(check("WAYLIGHT_CATALOGS=/nonexistent", "", output, sizeof output), 0);
	assert_non_null(strstr(output, "do not answer in 'ar'"));
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/emergency", folder);
	mkdir(path, 0700);
	snprintf(path, sizeof path, "%s/emergency/FR.yaml", folder);
	file = fopen(path, "w");
	fputs("country: FR\npolice: \"call me\"\nagreed: yes\nsource: [a]\n", file);
	fclose(file);
	snprintf(more, sizeof more, "FR.yaml --content=%s", folder);
	assert_int_equal(check("", more, output, sizeof output), 1);
	assert_non_null(strstr(output, "/emergency/FR.yaml:2:"));
	unlink(path);
	snprintf(path, sizeof path, "%s/emergency", folder);
	rmdir(path);
	rmdir(folder);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_wrong_use),
	    cmocka_unit_test(test_wrong_use_lists_what_there_is),
	    cmocka_unit_test(test_check_names_every_problem),
	};

	return RUN_TESTS(tests);
}
