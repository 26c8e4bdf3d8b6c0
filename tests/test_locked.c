/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not happen at a public screen: that a key leads out of it, that it outlives its terminal, that it keeps
 * what somebody typed. */
#include "kiosk.h"

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

/* Whether one piece of memory holds a string, as UTF-8, UTF-16 or UTF-32. */
static bool
piece_holds(int memory, unsigned long from, unsigned long to, const char *word)
{
	char wide16[128] = {0}, wide32[256] = {0}, *bytes = malloc(to - from);
	size_t length = strlen(word), got = 0;
	ssize_t part;
	bool found;

	for (size_t i = 0; i < length; i++) {
		wide16[i * 2] = word[i];
		wide32[i * 4] = word[i];
	}
	while (from + got < to && (part = pread(memory, bytes + got, to - from - got, (off_t)(from + got))) > 0)
		got += (size_t)part;
	found = memmem(bytes, got, word, length) || memmem(bytes, got, wide16, length * 2) ||
	        memmem(bytes, got, wide32, length * 4);
	free(bytes);
	return found;
}

/* Whether a string stands anywhere in the writable memory of a program that was started seen. */
static bool
memory_holds(const struct terminal *terminal, const char *word)
{
	int again = dup(terminal->maps);
	FILE *maps = fdopen(again, "r");
	bool found = false;
	int pieces = 0;
	char line[512];

	assert_non_null(maps);
	rewind(maps);
	while (fgets(line, sizeof line, maps)) {
		unsigned long from, to;
		char rights[8];

		if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 || rights[1] != 'w' || to - from > 1ul << 28)
			continue;
		pieces++;
		if (piece_holds(terminal->memory, from, to, word)) {
			printf("'%s' stands in %s", word, line);
			found = true;
		}
	}
	fclose(maps);
	assert_true(pieces > 3);
	return found;
}

/* `keys` lead to a page that asks for something to be typed; `first` is typed before the word that is looked for in
 * memory, so that something is found on the way. */
static void
hide_forgets(const char *keys, const char *prompt, const char *first, const char *found)
{
	static const char word[] = "qxzvwkjy";
	struct terminal terminal;

	char *arranged[32];

	arrange(arranged, ARGUMENTS("--kiosk", "--country", "FR", "--language", "en"));
	terminal_start_seen(&terminal, arranged, surroundings(NULL), 24, 80);
	assert_true(terminal_wait_for(&terminal, "►"));
	terminal_type(&terminal, keys);
	assert_true(terminal_wait_for(&terminal, prompt));
	terminal_type(&terminal, first);
	assert_true(terminal_wait_for(&terminal, found));
	for (size_t i = 0; i < strlen(first); i++)
		terminal_type(&terminal, "\177");
	terminal_type(&terminal, word);
	assert_true(terminal_wait_for(&terminal, word));
	assert_true(memory_holds(&terminal, word)); /* the search itself is seen to work */
	terminal_type(&terminal, "*");
	assert_true(terminal_wait_for(&terminal, "信息"));
	assert_int_equal(terminal_find(&terminal, word), -1);
	assert_false(memory_holds(&terminal, word));
	terminal_stop(&terminal);
}

static void
test_hide_forgets_what_was_typed(void **state)
{
	(void)state;
	hide_forgets("/", "Type a word", "germ", "Germany");
	hide_forgets("711", "Type the name", "germ", "Germany");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_kiosk_cannot_be_left),
	    cmocka_unit_test(test_laptop_quits),
	    cmocka_unit_test(test_hangup_and_term_end_it),
	    cmocka_unit_test(test_lost_terminal_ends_it),
	    cmocka_unit_test(test_term_is_heard_in_a_flood),
	    cmocka_unit_test(test_hide_forgets_what_was_typed),
	};

	return RUN_TESTS(tests);
}
