/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `waylight calls` as two people meet it: through pipes and in a terminal, with their slips, and interrupted. */
#include <dirent.h>
#include <time.h>

#include "kiosk.h"

#include "commands/run.h"
#include "content/kit.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define SERVICE(id, rest) \
	"  - id: \"" id "\"\n    name: \"The " id "\"\n    topic: women\n    purpose: help\n    answered-by: ngo\n" rest \
	"    publish: yes\n    confidence: high\n    source: [a]\n"

/* What has to be rung stands in no order. */
static const char file[] = "country: AQ\nservices:\n" SERVICE("rung-late", "    phone: \"555 01\"\n    checked: \"2024-05-06\"\n"
	"    checked-by: \"A, B\"\n") SERVICE("seen-late", "    phone: \"555 02\"\n    seen: \"2024\"\n")
	SERVICE("never", "    phone: \"555 03\"\n") SERVICE("police", "    phone: \"(99) 9\"\n")
	SERVICE("rung-early", "    phone: \"555 04\"\n    checked: \"2001-05-06\"\n    checked-by: \"A, B\"\n")
	SERVICE("web-only", "    web: \"https://example.org\"\n") SERVICE("seen-early", "    phone: \"555 05\"\n    seen: \"2011-02\"\n")
	SERVICE("same", "    phone: \"55501\"\n    seen: \"2024-03\"\n");

static struct arena arena;
static const char *own, *shipped, *record;

static int
make_folder(void **state)
{
	(void)state;
	shipped = arena_print(&arena, "%s/content", run_environment("srcdir", "."));
	own = kit_scratch(&arena);
	kit_write(own, "emergency/AQ.yaml", "country: AQ\npolice: \"999\"\nagreed: yes\nsource: [a]\n");
	kit_write(own, "helplines/AQ.yaml", file);
	kit_write(own, "helplines/001.yaml", "country: \"001\"\nservices:\n" SERVICE("borders", "    phone: \"+55 9\"\n    seen: 2025\n"));
	record = arena_print(&arena, "%s/helplines/AQ.yaml", own);
	return 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	kit_remove(own);
	arena_end(&arena);
	return 0;
}

/* What the program says when these lines are entered. */
static const char *
calls(int status, const char *lines, const char *arguments)
{
	return run_waylight(&arena, shipped, arena_print(&arena, "printf '%s' |", lines), status,
	    arena_print(&arena, "calls %s", arguments));
}

static const char *
calls_of(int status, const char *lines)
{
	return calls(status, lines, arena_print(&arena, "--country AQ --content='%s'", own));
}

static void
assert_file(const char *path, const char *text)
{
	assert_string_equal(kit_read(&arena, path, NULL), text);
}

/* Files on the shelf of numbers: none may be left beside AQ.yaml and 001.yaml. */
static int
files_there(void)
{
	DIR *shelf = opendir(arena_print(&arena, "%s/helplines", own));
	struct dirent *entry;
	int count = 0;

	assert_non_null(shelf);
	while ((entry = readdir(shelf)))
		count += *entry->d_name != '.';
	closedir(shelf);
	return count;
}

/* The file with these lines in the place of others. */
static const char *
file_with(const char *old, const char *new)
{
	const char *at = strstr(file, old);

	assert_non_null(at);
	return arena_print(&arena, "%.*s%s%s", (int)(at - file), file, new, at + strlen(old));
}

static void
the_oldest_come_first(void **state)
{
	static const char *const order[] = {"\n1  555 03  The never\n", "  555 05  The seen-early\n", "  555 02  The seen-late\n",
	    "  55501  The same\n", "\n5  +55 9  The borders\n", "  555 04  The rung-early\n", "  555 01  The rung-late\n"};
	const char *said = calls_of(0, ""), *at = said;

	(void)state;
	for (size_t i = 0; i < COUNT(order); i++)
		if (!(at = strstr(at, order[i])))
			fail_msg("'%s' is not where it belongs in: %s", order[i], said);
	run_assert_has(said, "last rung 2001-05-06 by A, B: over a year ago\n");
	run_assert_has(said, "    never rung; last seen in a source 2011-02\n");
	run_assert_has(said, "ring once, enter both\n");
	run_assert_has(said, "if somebody waits, say so and I hang up");
	run_assert_has(said, "\nLeft out because they are such numbers: The police, (99) 9\n");
	run_assert_has(said, "\nLeft out because they have no number to ring: The web-only\n");
	assert_null(strstr(said, "  (99) 9  "));
	assert_file(record, file);
}

static void
reached_and_right_is_recorded(void **state)
{
	const char *said = calls_of(0, "1\nr\n2024-02-29\nAna\nBen\ny\n\n");

	(void)state;
	run_assert_has(said, arena_print(&arena, "\nRecorded in %s\n", record));
	assert_file(record, file_with(SERVICE("never", "    phone: \"555 03\"\n"),
	    "  - id: \"never\"\n    name: \"The never\"\n    topic: women\n    purpose: help\n    answered-by: ngo\n"
	    "    phone: \"555 03\"\n    publish: yes\n    confidence: high\n    checked: \"2024-02-29\"\n"
	    "    checked-by: \"Ana, Ben\"\n    source: [a]\n"));
	said = calls_of(0, "");
	run_assert_has(said, "  555 03  The never\n    last rung 2024-02-29 by Ana, Ben: over a year ago\n");
	assert_int_equal(files_there(), 2);
}

/* The whole file of the country comes along, and check has nothing to say of it. */
static void
check_knows_what_was_rung(void **state)
{
	const char *arguments = arena_print(&arena, "--country FR --content='%s'", own), *said, *numbers, *again;
	char today[20], *at;
	time_t now = time(NULL);

	(void)state;
	assert_int_equal(unlink(arena_print(&arena, "%s/helplines/001.yaml", own)), 0);
	said = calls(0, "1\nR\n\nAna\nBen\nY\n2\nr\n\ny\n", arguments);
	run_assert_has(said, "/helplines/FR.yaml\n");
	strftime(today, sizeof today, "%Y-%m-%d", localtime(&now));
	run_assert_has(kit_read(&arena, arena_print(&arena, "%s/helplines/FR.yaml", own), NULL),
	    arena_print(&arena, "    checked: \"%.8s", today));
	said = run_waylight(&arena, shipped, "", 0, arena_print(&arena, "check --content='%s' FR.yaml numbers.yaml", own));
	assert_string_equal(said, "0 errors, 0 warnings\n");
	numbers = kit_read(&arena, arena_print(&arena, "%s/numbers.yaml", own), NULL);
	assert_int_equal(system(arena_print(&arena, "PYTHONDONTWRITEBYTECODE=1 %s %s/tools/record-numbers '%s'",
	    run_environment("PYTHON", "python3"), run_environment("srcdir", "."), own)), 0);
	again = kit_read(&arena, arena_print(&arena, "%s/numbers.yaml", own), NULL);
	for (numbers = strstr(numbers, "\n- "); numbers; numbers = at) {
		at = strstr(numbers + 1, "\n- ");
		run_assert_has(again, at ? arena_copy(&arena, numbers, (size_t)(at - numbers)) : numbers);
	}
}

/* Each slip is told, and asked again. */
static void
slips_are_told(void **state)
{
	const char *said = calls_of(0,
	    "0\n99\n-1\none\n1 1\n 6 \nx\nright\nr\n2024-02-30\n2024-05\n24-05-07\n2199-01-01\n2024-05-05\n"
	    "\n\033[31m\n Ana \n\nána\nAna\nBen\nyes\ny\n\n");

	(void)state;
	run_assert_has(said, "'0' does not fit, expected the number before an entry, 1 to ");
	run_assert_has(said, "'one' does not fit");
	run_assert_has(said, "'1 1' does not fit");
	run_assert_has(said, "\n555 04  The rung-early\n");
	run_assert_has(said, "'right' does not fit, expected one letter of 'rdn'");
	run_assert_has(said, "'2024-02-30' does not fit, expected a day such as '");
	run_assert_has(said, "'2024-05' does not fit, expected a day such as '");
	run_assert_has(said, "'2199-01-01' does not fit, expected a day that is not in the future: today is ");
	run_assert_has(said, "'' does not fit, expected 1 to 60 letters");
	run_assert_has(said, "[31m' does not fit, expected plain letters");
	run_assert_has(said, "'Ana' and 'ána' are one name, expected two people");
	run_assert_has(said, "'yes' does not fit, expected one letter of 'yn'");
	run_assert_has(said, "\nRecorded in ");
	assert_non_null(strstr(kit_read(&arena, record, NULL), "    checked: \"2024-05-05\"\n    checked-by: \"Ana, Ben\"\n"));
}

static void
no_call_is_before_the_last_one(void **state)
{
	const char *said = calls_of(0, "6\nr\n2001-05-05\n2001-05-06\nAna\nBen\ny\n6\nr\n2024-01-01\ny\n6\nr\n2023-12-31\n2024-01-01\ny\n");

	(void)state;
	run_assert_has(said, "'2001-05-05' does not fit, expected a day that is not before the last call, on 2001-05-06\n");
	run_assert_has(said, "'2023-12-31' does not fit, expected a day that is not before the last call, on 2024-01-01\n");
	assert_non_null(strstr(kit_read(&arena, record, NULL), "    checked: \"2024-01-01\"\n    checked-by: \"Ana, Ben\"\n"));
	/* A slip into the future is put right by the next call. */
	kit_write(own, "helplines/AQ.yaml", file_with("2024-05-06", "2198-05-06"));
	calls_of(0, "7\nr\n2024-06-07\nAna\nBen\ny\n");
	assert_non_null(strstr(kit_read(&arena, record, NULL), "    checked: \"2024-06-07\"\n    checked-by: \"Ana, Ben\"\n"));
}

static void
what_is_not_right_writes_nothing(void **state)
{
	const char *said = calls_of(0, "1\nd\n\nthe cat answers\n2\nn\n3\nr\n\nAna\nBen\nn\n\n");

	(void)state;
	run_assert_has(said, "555 03, The never: the cat answers\n");
	run_assert_has(said, arena_print(&arena, "Delete the entry 'never' in %s:", record));
	assert_null(strstr(said, "- copy "));
	run_assert_has(said, "Try 555 05 again on another day");
	run_assert_has(said, "Nothing is written. Ring again together");
	assert_null(strstr(said, "Recorded"));
	assert_file(record, file);
	said = calls(0, "1\nd\nhours\n", arena_print(&arena, "--country FR --content='%s'", own));
	run_assert_has(said, arena_print(&arena, "  - copy %s/helplines/FR.yaml to %s/helplines/FR.yaml\n", shipped, own));
	assert_int_equal(files_there(), 2);
}

/* The input ends after each answer of a second call: the first one is there whole, of the second nothing. */
static void
what_was_entered_whole_is_kept(void **state)
{
	static const char first[] = "1\nr\n2024-02-29\nAna\nBen\ny\n", second[] = "2\nr\n2024-03-01\n";
	const char *after = NULL;

	(void)state;
	for (const char *end = second; *end; end = strchr(end, '\n') + 1) {
		const char *said;

		kit_write(own, "helplines/AQ.yaml", file);
		said = calls_of(end == second ? 0 : 1, arena_print(&arena, "%s%.*s", first, (int)(end - second), second));
		if (end > second)
			run_assert_has(said, "waylight: the input ended in the middle of a call: nothing of that one is written\n");
		if (!after)
			after = kit_read(&arena, record, NULL);
		assert_string_not_equal(after, file);
		assert_file(record, after);
	}
	kit_write(own, "helplines/AQ.yaml", file);
	for (const char *end = first; end < first + strlen(first) - 2; end = strchr(end, '\n') + 1) {
		calls_of(end == first ? 0 : 1, arena_print(&arena, "%.*s", (int)(end - first), first));
		assert_file(record, file);
	}
	assert_int_equal(files_there(), 2);
}

static mode_t
rights_of(const char *path)
{
	struct stat status;

	assert_int_equal(stat(path, &status), 0);
	return status.st_mode & 0777;
}

/* Root's umask is often 077, and the kiosk is another user. */
static void
the_kiosk_can_read_what_is_recorded(void **state)
{
	mode_t mask = umask(077);
	const char *bare = kit_scratch(&arena);

	(void)state;
	calls(0, "1\nr\n2024-02-29\nAna\nBen\ny\n", arena_print(&arena, "--country FR --content='%s'", bare));
	umask(mask);
	assert_int_equal(rights_of(arena_print(&arena, "%s/helplines", bare)), 0755);
	assert_int_equal(rights_of(arena_print(&arena, "%s/helplines/FR.yaml", bare)), 0644);
	assert_int_equal(rights_of(arena_print(&arena, "%s/numbers.yaml", bare)), 0644);
	kit_remove(bare);
}

static void
a_terminal_and_its_interrupt(void **state)
{
	struct terminal terminal;
	const char *after;

	(void)state;
	start(&terminal, NULL, 40, 120, ARGUMENTS("calls", "--country", "AQ", arena_print(&arena, "--content=%s", own)));
	assert_true(terminal_wait_for(&terminal, "Which one did you ring?"));
	terminal_type(&terminal, "1\nr\n2024-02-29\nAna\nBen\n");
	assert_true(terminal_wait_for(&terminal, "Ben: is it so that 555 03, The never, was reached on 2024-02-29"));
	terminal_type(&terminal, "y\n");
	assert_true(terminal_wait_for(&terminal, "Recorded in"));
	after = kit_read(&arena, record, NULL);
	assert_string_not_equal(after, file);
	terminal_type(&terminal, "2\nr\n");
	assert_true(terminal_wait_for(&terminal, "On which day?"));
	terminal_type(&terminal, "\003");
	assert_true(terminal_wait_end(&terminal));
	assert_true(WIFSIGNALED(terminal.status));
	terminal_stop(&terminal);
	assert_file(record, after);
	assert_int_equal(files_there(), 2);
}

/* Somebody changes the file while two people are on the phone: what they rang is not what stands there. */
static void
a_number_that_changed_meanwhile_is_not_recorded(void **state)
{
	const char *changed = file_with("555 03", "555 30");
	struct terminal terminal;

	(void)state;
	start(&terminal, NULL, 40, 120, ARGUMENTS("calls", "--country", "AQ", arena_print(&arena, "--content=%s", own)));
	assert_true(terminal_wait_for(&terminal, "Which one did you ring?"));
	kit_write(own, "helplines/AQ.yaml", changed);
	terminal_type(&terminal, "1\nr\n\nAna\nBen\ny\n\n");
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(WEXITSTATUS(terminal.status), 1);
	assert_non_null(strstr(terminal.sent.start, "the number of 'never' is '555 30', expected '555 03', which was rung"));
	terminal_stop(&terminal);
	assert_file(record, changed);
}

static void
there_must_be_a_folder_of_ones_own(void **state)
{
	const char *said = calls(1, "1\nr\n", "--country FR");

	(void)state;
	run_assert_has(said, "\n1  ");
	run_assert_has(said, "waylight: no folder of your own lies over the content, expected 'content: ");
	assert_null(strstr(said, "Which one"));
	said = calls(1, "1\nr\n", "--country FR --content=/nonexistent");
	run_assert_has(said, "waylight: '/nonexistent' cannot be written into");
	assert_null(strstr(said, "Which one"));
}

/* What stands below is listed, but what was heard of it could not be put into the broken file. */
static void
nobody_rings_for_nothing(void **state)
{
	const char *said;

	(void)state;
	kit_write(own, "helplines/FR.yaml", "country: FR\n");
	said = calls(1, "1\nr\n", arena_print(&arena, "--country FR --content='%s'", own));
	run_assert_has(said, "/helplines/FR.yaml:1:1: ");
	run_assert_has(said, "\n1  ");
	run_assert_has(said, "waylight: the content has errors: ");
	assert_null(strstr(said, "Which one"));
}

static void
country_and_folder_may_be_the_settings(void **state)
{
	const char *said;

	(void)state;
	kit_write(own, "pages/settings.yaml", arena_print(&arena, "country: AQ\ncontent: [\"%s\"]\n", own));
	said = calls(0, "1\nr\n2024-02-29\nAna\nBen\ny\n", arena_print(&arena, "--config='%s/pages/settings.yaml'", own));
	run_assert_has(said, arena_print(&arena, "\nRecorded in %s\n", record));
}

static void
wrong_use_is_told(void **state)
{
	(void)state;
	run_assert_has(calls(2, "", "FR"), "waylight: calls takes no argument, expected --country\n");
	run_assert_has(calls(2, "", "--country UK"), "perhaps 'GB' was meant");
	run_assert_has(calls(2, "", "--config=/dev/null"), "--country is missing");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)
	const struct CMUnitTest tests[] = {
	    TEST(the_oldest_come_first),
	    TEST(reached_and_right_is_recorded),
	    TEST(check_knows_what_was_rung),
	    TEST(slips_are_told),
	    TEST(no_call_is_before_the_last_one),
	    TEST(what_is_not_right_writes_nothing),
	    TEST(what_was_entered_whole_is_kept),
	    TEST(the_kiosk_can_read_what_is_recorded),
	    TEST(a_terminal_and_its_interrupt),
	    TEST(a_number_that_changed_meanwhile_is_not_recorded),
	    TEST(there_must_be_a_folder_of_ones_own),
	    TEST(nobody_rings_for_nothing),
	    TEST(country_and_folder_may_be_the_settings),
	    TEST(wrong_use_is_told),
	};

	return RUN_TESTS(tests);
}
