/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content of the real program changes under it: copied, broken, renamed, replaced, taken away. */
#include <poll.h>

#include "kiosk.h"
#include "small.h"

enum { PATIENCE_MILLISECONDS = 30000 };

static char scratch[64], folder[200];
static struct terminal terminal;
static int log_ends[2];
static struct bytes told;

static void
shell(const char *command)
{
	char whole[600];

	snprintf(whole, sizeof whole, "cd %s && { %s; }", scratch, command);
	assert_int_equal(system(whole), 0);
}

/* Waits until the log tells this, and takes all that it told. */
static void
wait_told(const char *text)
{
	struct pollfd watched = {.fd = log_ends[0], .events = POLLIN};
	char more[4000];

	while (!told.start || !strstr(told.start, text)) {
		ssize_t length = 0;

		if (poll(&watched, 1, PATIENCE_MILLISECONDS) == 1)
			length = read(log_ends[0], more, sizeof more);
		if (length <= 0)
			fail_msg("'%s' was not told, but: %s", text, told.start ? told.start : "");
		bytes_put(&told, more, (size_t)length);
	}
}

static void
forget_told(void)
{
	bytes_empty(&told);
}

/* The attract screen shows the greeting of the content that is used. */
#define GREET_IN(folder, greeting) \
	"sed 's/greeting: .*/greeting: \"" greeting "\"/' " folder "/languages.yaml >new && cat new >" folder "/languages.yaml"
#define GREET(greeting) GREET_IN("content", greeting)

/* Even for root, permissions hold. */
static void
start_in(const char *where)
{
	static const char bound[] = "setpriv --bounding-set=-dac_override,-dac_read_search";
	static char path[200], command[700];

	snprintf(path, sizeof path, "WAYLIGHT_CONTENT=%s/%s", scratch, where);
	snprintf(command, sizeof command, "exec %s %s %s --kiosk --country FR 2>&%d", geteuid() ? "" : bound, program,
	    sandbox() ? sandbox() : "", log_ends[1]);
	terminal_start(&terminal, (char *[]){(char[]){"sh"}, (char[]){"-c"}, command, NULL}, surroundings(path), 24, 80);
	assert_true(terminal_wait_for(&terminal, "[11] English"));
	/* Once it was read anew, all of it is in memory. */
	kill(terminal.pid, SIGUSR1);
	wait_told("read anew");
	forget_told();
}

static int
make_content(void **state)
{
	(void)state;
	strcpy(scratch, "/tmp/waylight-reload-XXXXXX");
	if (!mkdtemp(scratch) || pipe(log_ends))
		return -1;
	snprintf(folder, sizeof folder, "%s/content", scratch);
	return small_make(folder) ? 0 : -1;
}

static int
remove_content(void **state)
{
	char command[100];

	(void)state;
	terminal_stop(&terminal);
	close(log_ends[0]);
	close(log_ends[1]);
	bytes_end(&told);
	snprintf(command, sizeof command, "rm -rf %s", scratch);
	return system(command);
}

/* A file behind a link is not watched: only the signal tells of it. */
static void
test_signal_reads_anew(void **state)
{
	(void)state;
	shell("mv content/languages.yaml aside.yaml && ln -s ../aside.yaml content/languages.yaml");
	start_in("content");
	shell("sed -i 's/greeting: .*/greeting: \"Good day\"/' aside.yaml");
	kill(terminal.pid, SIGUSR1);
	assert_true(terminal_wait_for(&terminal, "Good day"));
	shell("echo '[' >aside.yaml");
	kill(terminal.pid, SIGUSR1);
	wait_told("the content of before stays");
	assert_non_null(strstr(told.start, "content/languages.yaml:2:1: "));
	assert_true(terminal_find(&terminal, "Good day") >= 0);
}

static void
test_changes_are_noticed(void **state)
{
	(void)state;
	start_in("content");
	shell(GREET("Good day"));
	assert_true(terminal_wait_for(&terminal, "Good day"));
	wait_told("read anew");
	forget_told();
	/* Text without its end: the place of the mistake is told, the last good words stay. */
	shell("cp content/words/en.yaml keep && printf 'x.y: \"z\\n' >>content/words/en.yaml");
	wait_told("the content of before stays");
	assert_non_null(strstr(told.start, "content/words/en.yaml:"));
	assert_true(terminal_find(&terminal, "Good day") >= 0);
	forget_told();
	shell("cat keep >content/words/en.yaml; " GREET("Good night"));
	assert_true(terminal_wait_for(&terminal, "Good night"));
}

/* Whoever reads a page goes on reading it; the next visitor has the new one. */
static void
test_a_visit_is_not_disturbed(void **state)
{
	(void)state;
	start_in("content");
	terminal_type(&terminal, "11");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, "/a");
	terminal_settle(&terminal);
	shell("sed -i 's/01 44 52 88 90/01 44 52 88 91/' content/helplines/FR.yaml");
	kill(terminal.pid, SIGUSR1);
	terminal_settle(&terminal);
	terminal_type(&terminal, "!");
	assert_true(terminal_wait_for(&terminal, "01 44 52 88 90"));
	assert_null(told.start && *told.start ? told.start : NULL);
	terminal_type(&terminal, "*");
	wait_told("read anew");
	terminal_settle(&terminal);
	do {
		terminal_type(&terminal, "!"); /* not heard at once after hiding */
		terminal_settle(&terminal);
	} while (terminal_find(&terminal, "[11] English") < 0 && terminal_find(&terminal, "01 44 52 88 91") < 0);
	terminal_type(&terminal, "!");
	assert_true(terminal_wait_for(&terminal, "01 44 52 88 91"));
}

/* Pages that nobody asked for yet come from memory. */
static void
test_folder_that_is_gone(void **state)
{
	(void)state;
	start_in("content");
	shell("mv content away");
	wait_told("the content of before stays");
	assert_non_null(strstr(told.start, "/content: cannot be read any more"));
	terminal_type(&terminal, "11");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, "1");
	assert_true(terminal_wait_for(&terminal, BIG));
	terminal_type(&terminal, "s");
	assert_true(terminal_wait_for(&terminal, "Where this comes from"));
	terminal_type(&terminal, "\033");
	terminal_settle(&terminal);
	forget_told();
	shell("mkdir content");
	wait_told("the content of before stays");
	shell("rmdir content; mv away content; " GREET("Good day"));
	wait_told("read anew");
	while (terminal_find(&terminal, "Good day") < 0) {
		terminal_type(&terminal, "1");
		assert_true(terminal_wait_output(&terminal));
	}
}

static void
test_folder_that_is_replaced(void **state)
{
	(void)state;
	start_in("content");
	shell("cp -R content next && " GREET_IN("next", "Good day"));
	shell("mv content away && mv next content && rm -r away");
	assert_true(terminal_wait_for(&terminal, "Good day"));
	shell(GREET("Good night"));
	assert_true(terminal_wait_for(&terminal, "Good night"));
}

static void
test_link_that_leads_elsewhere(void **state)
{
	(void)state;
	shell("mv content v1 && ln -s v1 content");
	start_in("content");
	shell("cp -R v1 v2 && " GREET_IN("v2", "Good day") " && ln -sfn v2 content");
	assert_true(terminal_wait_for(&terminal, "Good day"));
	shell("ln -sfn nowhere content");
	wait_told("/content: cannot be read any more");
	shell(GREET_IN("v1", "Good night") " && ln -sfn v1 content");
	assert_true(terminal_wait_for(&terminal, "Good night"));
}

/* A copy that stops half-way, and what cannot be read. */
static void
test_half_a_copy(void **state)
{
	(void)state;
	start_in("content");
	shell("mkdir half && cp -R content/languages.yaml content/words half && mv content away && mv half content");
	wait_told("the content of before stays");
	forget_told();
	shell("rm -r content && mv away content && mv content/helplines/FR.yaml keep && ln -s FR.yaml content/helplines/FR.yaml");
	wait_told("content/helplines/FR.yaml: cannot be opened: ");
	forget_told();
	shell("rm content/helplines/FR.yaml && mkdir content/helplines/FR.yaml");
	wait_told("content/helplines/FR.yaml: is not a regular file");
	terminal_type(&terminal, "!");
	assert_true(terminal_wait_for(&terminal, "01 44 52 88 90"));
}

/* What may not be read any more, from a file to the whole folder, and may be again. */
static void
test_permissions_that_are_lost(void **state)
{
	static const struct {
		const char *name, *told;
	} lost[] = {
	    {"content/helplines/FR.yaml", "content/helplines/FR.yaml: cannot be opened: Permission denied"},
	    {"content/helplines", "content/helplines"},
	    {"content", "/content: cannot be read any more"},
	};
	char command[200];

	(void)state;
	start_in("content");
	for (size_t i = 0; i < sizeof lost / sizeof *lost; i++) {
		snprintf(command, sizeof command, "stat -c %%a %s >mode && chmod 0 %s", lost[i].name, lost[i].name);
		shell(command);
		wait_told(lost[i].told);
		wait_told("the content of before stays");
		forget_told();
		do { /* not heard at once after hiding */
			terminal_type(&terminal, "!");
			assert_true(terminal_wait_output(&terminal));
			terminal_settle(&terminal);
		} while (terminal_find(&terminal, "01 44 52 88 90") < 0);
		terminal_type(&terminal, "*");
		snprintf(command, sizeof command, "chmod $(cat mode) %s", lost[i].name);
		shell(command);
		wait_told("read anew");
		forget_told();
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_signal_reads_anew, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_changes_are_noticed, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_a_visit_is_not_disturbed, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_folder_that_is_gone, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_folder_that_is_replaced, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_link_that_leads_elsewhere, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_half_a_copy, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_permissions_that_are_lost, make_content, remove_content),
	};

	return RUN_TESTS(tests);
}
