/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: wrong use, and `waylight check`. */
#include "kiosk.h"

/* Ends with 2, and says these; NULL: nothing more. */
static void
assert_wrong_use(const char *first, const char *second, const char *said, const char *more)
{
	struct terminal terminal;

	start(&terminal, NULL, 24, 80, ARGUMENTS(first, second));
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(WEXITSTATUS(terminal.status), 2);
	assert_non_null(strstr(terminal.sent.start, said));
	if (more)
		assert_non_null(strstr(terminal.sent.start, more));
	terminal_stop(&terminal);
}

static void
test_wrong_use(void **state)
{
	static const char *const uses[][2] = {{"--language", "xx"}, {"--country", "france"}, {"--country", "UK"}, {"--kiosk", NULL},
	    {"--nonsense", NULL}, {"nonsense", NULL}, {"--idle", "1"}, {"--place", "\033[31mred"}, {"--front", "shop"}, {"--theme", "pink"}, {"check", "xx"},
	    {"check", "nosuch.yaml"}, {"check", ".yaml"},
	    {"preview", NULL}, {"preview", "xx"}};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
		assert_wrong_use(uses[i][0], uses[i][1], "waylight: ", NULL);
}

/* Above all --output, behind which no sandbox closes. */
static void
test_options_of_other_commands_are_wrong(void **state)
{
	static const char *const uses[][3] = {{"check", "--output=x", "--output goes with print"},
	    {"check", "--html", "--html goes with print"}, {"status", "--width=50", "--width goes with print"},
	    {"print", "--pid=1", "--pid goes with status"}, {"check", "--prometheus", "--prometheus goes with status"},
	    {"print", "--json", "--json goes with check and status"}, {"check", "--record", "--record goes with translate"},
	    {"--output=x", NULL, "--output goes with print"}};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
		assert_wrong_use(uses[i][0], uses[i][1], uses[i][2], NULL);
}

/* What is not there is answered with what is, and with what was perhaps meant. */
static void
test_wrong_use_lists_what_there_is(void **state)
{
	static const char *const uses[][4] = {{"--language", "xx", "--language 'xx' is unknown", "  en ar zh-Hans "},
	    {"--country", "UK", "perhaps 'GB' was meant", " FR "}, {"--country", "france", "perhaps 'FR' was meant", " GB "},
	    {"--country", "de", "perhaps 'DE' was meant", " DE "}, {"--country", "XX", "expected one of these", " US "},
	    {"--kiosk", NULL, "--country is missing", " FR "},
	    {"preview", NULL, "the language is missing", "  en ar zh-Hans "}, {"preview", "xx", "the language 'xx' is unknown", " fr "}};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
		assert_wrong_use(uses[i][0], uses[i][1], uses[i][2], uses[i][3]);
}

/* What `waylight check` printed, and its exit status. */
static int
check(const char *surrounding, const char *arguments, char *output, size_t room)
{
	char command[9000];
	FILE *pipe;
	size_t length;
	int status;

	snprintf(command, sizeof command, "env LC_ALL=C.UTF-8 %s %s %s %s %s $SANDBOX check %s 2>&1", content, catalogs, locale,
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

/* What did not reach the disk was not done, whoever waits for it: a timer, a script. */
static void
test_a_full_disk_is_told(void **state)
{
	static const char *const uses[] = {"check", "status", "status --json", "status --prometheus",
	    "print --country FR wallet", "calls --country FR --content=/tmp </dev/null", "translate fr",
	    "--lines --country FR", "--lines --language en </dev/null"};
	char command[9000], output[400];

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		FILE *pipe;

		snprintf(command, sizeof command, "env LC_ALL=C.UTF-8 %s %s %s %s $SANDBOX %s 2>&1 >/dev/full", content,
		    catalogs, locale, program, uses[i]);
		pipe = popen(command, "r");
		assert_non_null(pipe);
		output[fread(output, 1, sizeof output - 1, pipe)] = '\0';
		assert_int_equal(WEXITSTATUS(pclose(pipe)), 1);
		assert_string_equal(output, "waylight: standard output cannot be written\n");
	}
}

/* A file of settings with this in it; the caller unlinks it. */
static const char *
settings(const char *text)
{
	static char path[100];
	FILE *file;

	strcpy(path, "/tmp/waylight-settings-XXXXXX");
	file = fdopen(mkstemp(path), "w");
	fputs(text, file);
	fclose(file);
	return path;
}

static void
test_check_reads_the_settings(void **state)
{
	char output[60000], arguments[400], expected[400];
	const char *path = settings("country: \"FR\"\nidle: \"ten\"\nlanguages: [\"fr\", \"tlh\"]\n");

	(void)state;
	snprintf(arguments, sizeof arguments, "--config=%s", path);
	snprintf(expected, sizeof expected,
	    "%s:2:7: 'ten' does not fit 'idle', expected a number from 10 to 3600\n"
	    "%s:3:19: 'tlh' is no language of languages.yaml, expected one\n2 errors, 0 warnings\n", path, path);
	assert_int_equal(check("", arguments, output, sizeof output), 1);
	assert_string_equal(output, expected);
	snprintf(arguments, sizeof arguments, "%s --config=%s", path, path);
	assert_int_equal(check("", arguments, output, sizeof output), 1);
	assert_string_equal(output, expected);
	snprintf(arguments, sizeof arguments, "fr --config=%s", path);
	assert_int_equal(check("", arguments, output, sizeof output), 0);
	assert_int_equal(check("", "--config=/nowhere", output, sizeof output), 1);
	assert_non_null(strstr(output, "/nowhere: cannot be opened"));
	unlink(path);
	snprintf(arguments, sizeof arguments, "WAYLIGHT_CONFIG=%s", settings("country: 1\n"));
	assert_int_equal(check(arguments, "", output, sizeof output), 1);
	unlink(strchr(arguments, '=') + 1);
}

/* The example as it is shipped, and with every line of it made to hold. */
static void
test_example_of_settings_is_right(void **state)
{
	const char *source = getenv("srcdir"), *written;
	char output[60000], path[4200], arguments[4300], line[400], all[8000] = "";
	FILE *example;

	(void)state;
	snprintf(path, sizeof path, "%s/packaging/waylight.yaml", source ? source : ".");
	snprintf(arguments, sizeof arguments, "--config='%s'", path);
	assert_int_equal(check("", arguments, output, sizeof output), 0);
	assert_string_equal(output, "0 errors, 0 warnings\n");
	example = fopen(path, "r");
	assert_non_null(example);
	while (fgets(line, sizeof line, example)) {
		bool words = !strncmp(line, "# ", 2) && strncmp(line, "#  ", 3) != 0;

		if (strncmp(line, "#content:", strlen("#content:")) != 0) /* its folder need not be here */
			strcat(all, *line == '#' && !words ? line + 1 : line);
	}
	fclose(example);
	assert_non_null(strstr(all, "\n  fr: "));
	written = settings(all);
	snprintf(arguments, sizeof arguments, "--config='%s'", written);
	assert_int_equal(check("", arguments, output, sizeof output), 0);
	assert_string_equal(output, "0 errors, 0 warnings\n");
	unlink(written);
}

/* What the file says holds, and what an option says holds more. */
static void
test_settings_make_a_kiosk(void **state)
{
	const char *path = settings("country: \"FR\"\nplace: \"Hall 2\"\nlanguages: [\"ru\"]\nstaffed-help: \"Desk 4\"\n"
	                            "front: \"campaign\"\nidle: \"5\"\n");
	char option[200];
	struct terminal terminal;

	(void)state;
	snprintf(option, sizeof option, "--config=%s", path);
	START(&terminal, "--kiosk", option);
	assert_true(terminal_wait_for(&terminal, "[15] Русский"));
	assert_true(terminal_find(&terminal, "[15] Русский") <= terminal_find(&terminal, "11  English"));
	terminal_type(&terminal, "11");
	assert_true(terminal_wait_for(&terminal, "Human trafficking"));
	assert_true(terminal_find(&terminal, "Hall 2") >= 0);
	terminal_type(&terminal, "!");
	assert_true(terminal_wait_for(&terminal, "Desk 4"));
	assert_int_equal(terminal_find(&terminal, "Help in France"), 0);
	terminal_stop(&terminal);
	START(&terminal, "--kiosk", "--country", "DE", "--front", "help-point", "--place", "Quay", option);
	assert_true(terminal_wait_for(&terminal, "[15] Русский"));
	terminal_type(&terminal, "11");
	assert_true(terminal_wait_for(&terminal, "►[1]"));
	assert_true(terminal_find(&terminal, "Quay") >= 0);
	assert_int_equal(terminal_find(&terminal, "Human trafficking"), -1);
	terminal_type(&terminal, "!");
	assert_true(terminal_wait_for(&terminal, "Help in Germany"));
	terminal_stop(&terminal);
	unlink(path);
}

/* A kiosk whose file has no country, or a wrong one, does not start, and says why. */
static void
test_settings_without_a_country(void **state)
{
	static const char *const texts[] = {"place: \"Hall 2\"\n", "country: \"UK\"\n"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const char *path = settings(texts[i]);
		struct terminal terminal;
		char option[200];

		snprintf(option, sizeof option, "--config=%s", path);
		START(&terminal, "--kiosk", option);
		assert_true(terminal_wait_end(&terminal));
		assert_int_equal(WEXITSTATUS(terminal.status), 2);
		assert_non_null(strstr(terminal.sent.start, "--country is missing"));
		terminal_stop(&terminal);
		unlink(path);
	}
}

/* Folders of the file lie over the installed content and under those of the command line. */
static void
test_folders_of_the_settings(void **state)
{
	char output[60000], arguments[4400], text[4300];
	const char *source = getenv("srcdir"), *path;
	char *good = realpath(source ? source : ".", NULL);

	(void)state;
	snprintf(text, sizeof text, "content: [\"%s/tests/content/good\"]\n", good);
	path = settings(text);
	snprintf(arguments, sizeof arguments, "good/emergency/GB.yaml --config=%s", path);
	assert_int_equal(check("", arguments, output, sizeof output), 0);
	assert_int_equal(check("", "good/emergency/GB.yaml", output, sizeof output), 2);
	snprintf(text, sizeof text, "content: [\"/1\", \"/2\", \"/3\", \"/4\", \"/5\", \"/6\", \"/7\", \"/8\"]\n");
	unlink(path);
	path = settings(text);
	snprintf(arguments, sizeof arguments, "--config=%s", path);
	assert_int_equal(check("", arguments, output, sizeof output), 1);
	assert_non_null(strstr(output, "is one content folder too many, expected at most 8"));
	unlink(path);
	free(good);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_wrong_use),
	    cmocka_unit_test(test_options_of_other_commands_are_wrong),
	    cmocka_unit_test(test_wrong_use_lists_what_there_is),
	    cmocka_unit_test(test_check_names_every_problem),
	    cmocka_unit_test(test_a_full_disk_is_told),
	    cmocka_unit_test(test_check_reads_the_settings),
	    cmocka_unit_test(test_example_of_settings_is_right),
	    cmocka_unit_test(test_settings_make_a_kiosk),
	    cmocka_unit_test(test_settings_without_a_country),
	    cmocka_unit_test(test_folders_of_the_settings),
	};

	return RUN_TESTS(tests);
}
