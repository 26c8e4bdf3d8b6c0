/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program in a real terminal: what a traveller, a volunteer and a vandal meet. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "terminal.h"

static char program[] = "./waylight", content[4200], catalogs[] = "WAYLIGHT_CATALOGS=catalogs",
            locale[] = "WAYLIGHT_PRIVATE_LOCALE=private-locale";

static const char *const *
surroundings(const char *more)
{
	static const char *list[6];

	list[0] = content;
	list[1] = catalogs;
	list[2] = locale;
	list[3] = more;
	list[4] = NULL;
	return list;
}

static void
start(struct terminal *terminal, const char *more, int rows, int columns, char *const arguments[])
{
	terminal_start(terminal, arguments, surroundings(more), rows, columns);
}

/* execvp() takes arguments that are not const, though it leaves them alone. */
#define ARGUMENTS(...) (char *const *)(uintptr_t)(const char *const[]){program, __VA_ARGS__, NULL}
#define START(terminal, ...) start(terminal, NULL, 24, 80, ARGUMENTS(__VA_ARGS__))

static void
test_first_screen_is_the_languages(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "11  English"));
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
	assert_true(terminal_wait_for(&terminal, "(CCEM)"));
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
	assert_true(terminal_wait_for(&terminal, "(CCEM)"));
	assert_true(terminal_find(&terminal, "01 44 52 88 90") > 0);
	/* In explicit order, said before anything is painted. */
	assert_non_null(strstr(terminal.sent.start, "\033[8l"));
	/* The page runs from the right: the cursor stands in the right half, on the marked choice. */
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
	assert_true(terminal_wait_for(&terminal, "(CCEM)"));
	read_page(&terminal, &page);
	terminal_stop(&terminal);
	snprintf(command, sizeof command, "printf '1\n' | env LC_ALL=C.UTF-8 %s %s %s %s --kiosk --lines --language ar --country FR",
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

static void
test_kiosk_cannot_be_left(void **state)
{
	static const char *const tries[] = {"q", "Q", "\003", "\032", "\034", "\004", "\031", "\033", "\033\033", "\033[A",
	    "\023", "\021", "\033[200~q\033[201~", "0", "0", "\177", "\033OP", "\x9b", "\377\376", ":q!\r", "\033[8;5;5t"};
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "en");
	assert_true(terminal_wait_for(&terminal, "►"));
	for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
		terminal_type(&terminal, tries[i]);
		terminal_settle(&terminal);
		assert_false(terminal.ended);
	}
	kill(terminal.pid, SIGINT);
	kill(terminal.pid, SIGTSTP);
	kill(terminal.pid, SIGQUIT);
	terminal_settle(&terminal);
	assert_false(terminal.ended);
	terminal_stop(&terminal);
}

static void
test_laptop_quits(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--language", "en");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, "q");
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(WEXITSTATUS(terminal.status), 0);
	/* The terminal is given back: implicit order, then the ordinary screen. */
	assert_non_null(strstr(terminal.sent.start, "\033[8h"));
	assert_non_null(strstr(terminal.sent.start, "\033[?1049l"));
	terminal_stop(&terminal);
}

static void
test_hangup_and_term_end_it(void **state)
{
	static const int signals[] = {SIGHUP, SIGTERM};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct terminal terminal;

		START(&terminal, "--kiosk", "--country", "FR", "--language", "en");
		assert_true(terminal_wait_for(&terminal, "►"));
		kill(terminal.pid, signals[i]);
		assert_true(terminal_wait_end(&terminal));
		assert_true(WIFEXITED(terminal.status));
		assert_non_null(strstr(terminal.sent.start, "\033[?1049l"));
		terminal_stop(&terminal);
	}
}

/* The terminal goes away without a signal being heard: the program must end by itself and not spin. */
static void
test_lost_terminal_ends_it(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "en");
	assert_true(terminal_wait_for(&terminal, "►"));
	assert_true(terminal_hang_up(&terminal));
	terminal_stop(&terminal);
}

/* However fast keys come, a signal to end is heard. */
static void
test_term_is_heard_in_a_flood(void **state)
{
	struct terminal terminal;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR", "--language", "en");
	assert_true(terminal_wait_for(&terminal, "►"));
	for (int i = 0; i < 200; i++)
		terminal_type(&terminal, "jkjkjkjkjk");
	kill(terminal.pid, SIGTERM);
	for (int i = 0; i < 200; i++)
		terminal_type(&terminal, "jkjkjkjkjk");
	assert_true(terminal_wait_end(&terminal));
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
	assert_int_equal(terminal_find(&terminal, "Hide"), 42);
	terminal_stop(&terminal);
}

/* Whether a string stands anywhere in the writable memory of a process, as UTF-8, UTF-16 or UTF-32. */
static bool
memory_holds(pid_t pid, const char *word)
{
	char path[64], line[512], wide16[128] = {0}, wide32[256] = {0};
	size_t length = strlen(word);
	bool found = false;
	FILE *maps, *memory;

	for (size_t i = 0; i < length; i++) {
		wide16[i * 2] = word[i];
		wide32[i * 4] = word[i];
	}
	snprintf(path, sizeof path, "/proc/%d/maps", (int)pid);
	maps = fopen(path, "r");
	snprintf(path, sizeof path, "/proc/%d/mem", (int)pid);
	memory = fopen(path, "r");
	assert_non_null(maps);
	assert_non_null(memory);
	while (fgets(line, sizeof line, maps)) {
		unsigned long from, to;
		char rights[8];
		char *bytes;
		size_t got;

		if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 || rights[1] != 'w' || to - from > 1ul << 28)
			continue;
		bytes = malloc(to - from);
		fseek(memory, (long)from, SEEK_SET);
		got = fread(bytes, 1, to - from, memory);
		if (memmem(bytes, got, word, length) || memmem(bytes, got, wide16, length * 2) ||
		    memmem(bytes, got, wide32, length * 4)) {
			printf("'%s' stands in %s", word, line);
			found = true;
		}
		free(bytes);
	}
	fclose(maps);
	fclose(memory);
	return found;
}

/* `keys` lead to a page that asks for something to be typed; `first` is typed before the word that is looked for in
 * memory, so that something is found on the way. */
static void
hide_forgets(const char *keys, const char *prompt, const char *first, const char *found)
{
	static const char word[] = "qxzvwkjy";
	struct terminal terminal;

	START(&terminal, "--kiosk", "--country", "FR", "--language", "en");
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, keys);
	assert_true(terminal_wait_for(&terminal, prompt));
	terminal_type(&terminal, first);
	assert_true(terminal_wait_for(&terminal, found));
	for (size_t i = 0; i < strlen(first); i++)
		terminal_type(&terminal, "\177");
	terminal_type(&terminal, word);
	assert_true(terminal_wait_for(&terminal, word));
	assert_true(memory_holds(terminal.pid, word)); /* the search itself is seen to work */
	terminal_type(&terminal, "*");
	assert_true(terminal_wait_for(&terminal, "信息"));
	assert_int_equal(terminal_find(&terminal, word), -1);
	assert_false(memory_holds(terminal.pid, word));
	terminal_stop(&terminal);
}

static void
test_hide_forgets_what_was_typed(void **state)
{
	(void)state;
	hide_forgets("/", "Type a word", "germ", "Germany");
	hide_forgets("711", "Type the name", "germ", "Germany");
}

static void
test_broken_content_still_helps(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, "WAYLIGHT_CONTENT=/nonexistent", 24, 80,
	    ARGUMENTS("--kiosk", "--country", "FR"));
	assert_true(terminal_wait_for(&terminal, "11  English"));
	terminal_type(&terminal, "11");
	assert_true(terminal_wait_for(&terminal, "ask any member of staff"));
	assert_true(terminal_find(&terminal, "Get help now") > 0);
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

static void
test_wrong_use(void **state)
{
	static const char *const uses[][2] = {{"--language", "xx"}, {"--country", "france"}, {"--kiosk", NULL},
	    {"--nonsense", NULL}, {"nonsense", NULL}, {"--idle", "1"}, {"--front", "shop"}, {"--theme", "pink"}};

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

int
main(void)
{
	const char *source = getenv("srcdir");
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_first_screen_is_the_languages),
	    cmocka_unit_test(test_number_of_here_in_three_keys),
	    cmocka_unit_test(test_arabic_keeps_numbers_left_to_right),
	    cmocka_unit_test(test_lines_and_screen_show_the_same_facts),
	    cmocka_unit_test(test_kiosk_cannot_be_left),
	    cmocka_unit_test(test_laptop_quits),
	    cmocka_unit_test(test_hangup_and_term_end_it),
	    cmocka_unit_test(test_lost_terminal_ends_it),
	    cmocka_unit_test(test_term_is_heard_in_a_flood),
	    cmocka_unit_test(test_resize_is_followed),
	    cmocka_unit_test(test_hide_forgets_what_was_typed),
	    cmocka_unit_test(test_broken_content_still_helps),
	    cmocka_unit_test(test_dumb_terminal_gets_lines),
	    cmocka_unit_test(test_plain_locale_is_made_good),
	    cmocka_unit_test(test_mouse_chooses),
	    cmocka_unit_test(test_wrong_use),
	};

	snprintf(content, sizeof content, "WAYLIGHT_CONTENT=%s/content", source ? source : ".");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
