/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program in a real terminal: what a traveller, a volunteer and a vandal meet. */
#include "kiosk.h"

static void
test_first_screen_is_the_languages(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "[11] English"));
	assert_true(terminal_find(&terminal, "14  Français") > 0);
	assert_true(terminal_find(&terminal, "13  简体中文") > 0);
	assert_true(terminal_find(&terminal, "15  Русский") > 0);
	assert_true(terminal_find(&terminal, "112") > 0);
	terminal_stop(&terminal);
}

static void
test_number_of_here_in_three_keys(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	terminal_type(&terminal, "14");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, "1");
	assert_true(terminal_wait_for(&terminal, BIG));
	assert_int_equal(terminal_find(&terminal, "France"), 0);
	assert_true(terminal_find(&terminal, "01 44 52 88 90") > 0);
	terminal_stop(&terminal);
}

static void
test_arabic_keeps_numbers_left_to_right(void **state)
{
	struct terminal terminal;
	int row, column;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "ar");
	assert_true(terminal_wait_for(&terminal, "◄"));
	terminal_type(&terminal, "1");
	assert_true(terminal_wait_for(&terminal, BIG));
	assert_true(terminal_find(&terminal, "01 44 52 88 90") > 0);
	/* In explicit order, said before anything is painted. */
	assert_non_null(strstr(terminal.sent.start, "\033[8l"));
	/* The page runs from the right: the cursor stands in the right half, on the marked choice or beside the last row. */
	terminal_cursor(&terminal, &row, &column);
	assert_true(column > 40);
	terminal_stop(&terminal);
}

/* A line that is nothing but a number. */
static bool
is_number(const char *line)
{
	return strlen(line) > 1 && strspn(line, "0123456789 +()*#/-") == strlen(line) && strpbrk(line, "0123456789");
}

/* Everything that a page shows, read to its end. */
static void
read_page(struct terminal *terminal, struct bytes *page)
{
	do {
		for (int row = 0; row < terminal->rows; row++)
			bytes_print(page, "%s\n", terminal_row(terminal, row));
		terminal_type(terminal, "+");
	} while (terminal_wait_output(terminal));
}

static void
test_lines_and_screen_show_the_same_facts(void **state)
{
	char command[9000], line[1000];
	struct terminal terminal;
	struct bytes page = {0};
	bool logical = false;
	int numbers = 0;
	FILE *lines;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "ar");
	assert_true(terminal_wait_for(&terminal, "◄"));
	terminal_type(&terminal, "1");
	assert_true(terminal_wait_for(&terminal, BIG));
	read_page(&terminal, &page);
	terminal_stop(&terminal);
	snprintf(command, sizeof command, "printf '1\n' | env LC_ALL=C.UTF-8 %s %s %s %s $SANDBOX --kiosk --lines --language ar --country FR",
	    content, catalogs, locale, program);
	lines = popen(command, "r");
	assert_non_null(lines);
	while (fgets(line, sizeof line, lines)) {
		line[strcspn(line, "\n")] = '\0';
		logical = logical || strstr(line, "المساعدة في فرنسا");
		if (!is_number(line))
			continue;
		numbers++;
		if (!strstr(page.start, line))
			fail_msg("'%s' is not on the screen", line);
	}
	assert_int_equal(pclose(lines), 0);
	assert_true(logical);
	assert_true(numbers > 8);
	bytes_end(&page);
}

/* A reader of lines must see the matches of what was typed before one of them is taken. */
static void
test_typed_lines_choose_nothing_unseen(void **state)
{
	char command[9000], output[20000];
	size_t length;
	FILE *lines;

	(void)state;
	snprintf(command, sizeof command, "printf '/korea\n2\n' | env LC_ALL=C.UTF-8 %s %s %s %s $SANDBOX --lines --language en", content,
	    catalogs, locale, program);
	lines = popen(command, "r");
	assert_non_null(lines);
	length = fread(output, 1, sizeof output - 1, lines);
	output[length] = '\0';
	assert_int_equal(pclose(lines), 0);
	assert_non_null(strstr(output, "1. North Korea\n2. South Korea"));
	assert_non_null(strstr(output, "Help in South Korea"));
	assert_null(strstr(output, "Help in North Korea"));
}

/* A console has no second screen: what stood there is wiped. */
static void
test_nothing_is_left_on_the_screen(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, "TERM=vt220", 24, 80, ARGUMENTS("--kiosk", "--country", "FR", "--language", "en"));
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, "1");
	assert_true(terminal_wait_for(&terminal, BIG));
	kill(terminal.pid, SIGHUP);
	assert_true(terminal_wait_end(&terminal));
	assert_null(strstr(terminal.sent.start, "\033[?1049"));
	for (int row = 0; row < 24; row++)
		assert_string_equal(terminal_row(&terminal, row), "");
	terminal_stop(&terminal);
}

/* How often the program has written, whatever it wrote to. */
static long
writes_of(const struct terminal *terminal)
{
	char path[64], line[100];
	long writes = -1;
	FILE *in;

	snprintf(path, sizeof path, "/proc/%d/io", (int)terminal->pid);
	in = fopen(path, "r");
	assert_non_null(in);
	while (fgets(line, sizeof line, in))
		sscanf(line, "syscw: %ld", &writes);
	fclose(in);
	assert_true(writes > 0);
	return writes;
}

/* Left to itself, curses writes at each move of the cursor: a page in fifty pieces. */
static void
test_a_page_comes_in_one_piece(void **state)
{
	enum { PIECE = 2000 /* bytes: what curses holds in 24 rows */ };
	struct terminal terminal;
	size_t bytes;
	long writes;

	(void)state;
	START(&terminal, "--kiosk", "--no-sandbox", "--country=FR", "--language=en");
	assert_true(terminal_wait_for(&terminal, "Get help now"));
	writes = writes_of(&terminal);
	bytes = terminal.sent.length;
	terminal_type(&terminal, "1");
	assert_true(terminal_wait_for(&terminal, "Police"));
	assert_in_range(writes_of(&terminal) - writes, 1, 1 + (terminal.sent.length - bytes) / PIECE);
	terminal_stop(&terminal);
}

static void
test_resize_is_followed(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "en");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_resize(&terminal, 16, 56);
	terminal_settle(&terminal);
	assert_true(terminal_wait_for(&terminal, "Hide"));
	assert_int_equal(terminal_find(&terminal, "Hide"), 15);
	terminal_resize(&terminal, 8, 30);
	assert_true(terminal_wait_for(&terminal, "too small"));
	assert_true(terminal_find(&terminal, "112") >= 0);
	terminal_resize(&terminal, 43, 132);
	assert_true(terminal_wait_for(&terminal, "Hide"));
	assert_int_equal(terminal_find(&terminal, "Hide"), 41);
	terminal_stop(&terminal);
}

/* Bold letters run into each other where terminals do not keep the widths of a script. */
static void
test_fragile_scripts_are_never_bold(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "hi");
	assert_true(terminal_wait_for(&terminal, "►"));
	assert_false(terminal_is_bold(&terminal, 0, 2));
	terminal_stop(&terminal);
	START(&terminal, "--kiosk", "--country", "FR", "--language", "th");
	assert_true(terminal_wait_for(&terminal, "►"));
	assert_true(terminal_is_bold(&terminal, 0, 2));
	terminal_stop(&terminal);
}

/* The ground of each theme, as xterm's 256 colours are sent; none without colour. */
static void
test_a_key_changes_the_colours(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "en", "--theme", "dark");
	assert_true(terminal_wait_for(&terminal, "►"));
	assert_null(strstr(terminal.sent.start, "48;5;231"));
	terminal_type(&terminal, "t1");
	assert_true(terminal_wait_for(&terminal, BIG));
	assert_non_null(strstr(terminal.sent.start, "48;5;231"));
	terminal_stop(&terminal);
	start(&terminal, "NO_COLOR=1", 24, 80, ARGUMENTS("--kiosk", "--country", "FR", "--language", "en", "--theme", "light"));
	assert_true(terminal_wait_for(&terminal, "►"));
	assert_null(strstr(terminal.sent.start, "48;5;"));
	terminal_stop(&terminal);
}

static void
test_broken_content_still_helps(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, "WAYLIGHT_CONTENT=/nonexistent", 24, 80,
	    ARGUMENTS("--kiosk", "--country", "FR"));
	assert_true(terminal_wait_for(&terminal, "[11] English"));
	terminal_type(&terminal, "11");
	assert_true(terminal_wait_for(&terminal, "ask any member of staff"));
	assert_true(terminal_find(&terminal, "Get help now") > 0);
	assert_true(terminal_find(&terminal, "Emergency number") > 0);
	assert_true(terminal_find(&terminal, "112") > 0);
	assert_true(terminal_find(&terminal, "SOS 112") > 0);
	terminal_stop(&terminal);
}

/* A language whose entry is broken is told, and does not keep the others from being shown. */
static void
test_broken_language_is_told(void **state)
{
	struct terminal terminal;
	char folder[] = "/tmp/waylight-kiosk-XXXXXX", path[60];
	FILE *file;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/languages.yaml", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs("- code: \"gsw\"\n  name: \"never closed\n  number: \"88\"\n", file);
	fclose(file);
	start(&terminal, NULL, 200, 80,
	    ARGUMENTS("--lines", "--country", "FR", "--language", "gsw", "--content", folder));
	assert_true(terminal_wait_for(&terminal, "languages.yaml:2:9: a quoted text"));
	assert_true(terminal_wait_for(&terminal, "14. Français"));
	assert_false(terminal.ended);
	terminal_stop(&terminal);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
}

/* Who set it up learns of a slip at once, not when the kiosk ends. */
static void
test_problems_are_told_at_the_start(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, NULL, 60, 80,
	    ARGUMENTS("--lines", "--country", "FR", "--language", "en", "--content", "/nonexistent"));
	assert_true(terminal_wait_for(&terminal, "expected a folder with content"));
	assert_true(terminal_wait_for(&terminal, "q. Quit"));
	assert_false(terminal.ended);
	terminal_stop(&terminal);
	START(&terminal, "--country", "FR", "--language", "en", "--content", "/nonexistent");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, "q");
	assert_true(terminal_wait_end(&terminal));
	assert_non_null(strstr(terminal.sent.start, "expected a folder with content"));
	terminal_stop(&terminal);
}

static void
test_dumb_terminal_gets_lines(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, "TERM=dumb", 60, 80, ARGUMENTS("--country", "FR", "--language", "en"));
	assert_true(terminal_wait_for(&terminal, "q. Quit"));
	assert_null(strstr(terminal.sent.start, "\033"));
	assert_true(terminal_find(&terminal, "1. ") >= 0);
	terminal_stop(&terminal);
}

static void
test_plain_locale_is_made_good(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, "LC_ALL=C", 24, 80, (char *const[]){program, NULL});
	assert_true(terminal_wait_for(&terminal, "中文"));
	terminal_stop(&terminal);
}

static void
test_mouse_chooses(void **state)
{
	struct terminal terminal;
	char click[80];
	int row;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	row = terminal_find(&terminal, "14  Français");
	snprintf(click, sizeof click, "\033[<0;%d;%dM\033[<0;%d;%dm", 12, row + 1, 12, row + 1);
	terminal_type(&terminal, click);
	assert_true(terminal_wait_for(&terminal, "Langue"));
	terminal_stop(&terminal);
}

/* Where there is only a mouse, the page after hiding must not be the end. */
static void
test_mouse_leaves_the_hidden_page(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "en");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, "*");
	assert_true(terminal_wait_for(&terminal, "信息"));
	for (int clicks = 0; clicks < 3 && terminal_find(&terminal, "[11] English") < 0; clicks++) {
		terminal_type(&terminal, "\033[<0;40;20M\033[<0;40;20m");
		terminal_wait_output(&terminal); /* the first one comes within the deaf second */
	}
	assert_true(terminal_wait_for(&terminal, "[11] English"));
	terminal_stop(&terminal);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_first_screen_is_the_languages),
	    cmocka_unit_test(test_number_of_here_in_three_keys),
	    cmocka_unit_test(test_arabic_keeps_numbers_left_to_right),
	    cmocka_unit_test(test_lines_and_screen_show_the_same_facts),
	    cmocka_unit_test(test_typed_lines_choose_nothing_unseen),
	    cmocka_unit_test(test_nothing_is_left_on_the_screen),
	    cmocka_unit_test(test_a_page_comes_in_one_piece),
	    cmocka_unit_test(test_resize_is_followed),
	    cmocka_unit_test(test_fragile_scripts_are_never_bold),
	    cmocka_unit_test(test_a_key_changes_the_colours),
	    cmocka_unit_test(test_broken_content_still_helps),
	    cmocka_unit_test(test_broken_language_is_told),
	    cmocka_unit_test(test_problems_are_told_at_the_start),
	    cmocka_unit_test(test_dumb_terminal_gets_lines),
	    cmocka_unit_test(test_plain_locale_is_made_good),
	    cmocka_unit_test(test_mouse_chooses),
	    cmocka_unit_test(test_mouse_leaves_the_hidden_page),
	};

	return RUN_TESTS(tests);
}
