/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not happen at a public screen: that a key leads out of it, that it outlives its terminal, that it keeps
 * what somebody typed. */
#include <sys/ioctl.h>

#include "kiosk.h"
#include "memory.h"

/* The letter of a process's state: "T" is stopped. */
static char
state_of(pid_t pid)
{
	char path[64], letter = '?';
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
	file = fopen(path, "r");
	assert_non_null(file);
	assert_int_equal(fscanf(file, "%*d (waylight) %c", &letter), 1);
	fclose(file);
	return letter;
}

/* It runs, it is not stopped, and what it paints arrives: another size is painted anew. */
static void
assert_goes_on(struct terminal *terminal, const char *after)
{
	terminal_settle(terminal);
	if (terminal->ended || state_of(terminal->pid) == 'T')
		fail_msg("'%s' has %s it", after, terminal->ended ? "ended" : "stopped");
	terminal_resize(terminal, terminal->rows == 24 ? 25 : 24, 80);
	if (!terminal_wait_output(terminal))
		fail_msg("after '%s' nothing is painted any more", after);
}

/* From whatever page to one that only a kiosk that goes on can show. */
static void
assert_still_helps(struct terminal *terminal)
{
	terminal_type(terminal, "\033[24~");
	assert_true(terminal_wait_for(terminal, "信息"));
	for (int keys = 0; keys < 5 && terminal_find(terminal, "[11] English") < 0; keys++) {
		terminal_type(terminal, "j"); /* the first ones come within the deaf second */
		terminal_wait_output(terminal);
	}
	terminal_type(terminal, "11");
	assert_true(terminal_wait_for(terminal, "►"));
	terminal_type(terminal, "!");
	assert_true(terminal_wait_for(terminal, "Help in France"));
}

static void
start_kiosk(struct terminal *terminal)
{
	START(terminal, "--kiosk", "--country", "FR", "--language", "en");
	assert_true(terminal_wait_for(terminal, "►"));
}

static void
try_each(const char *const *tries, size_t count)
{
	struct terminal terminal;

	start_kiosk(&terminal);
	for (size_t i = 0; i < count; i++) {
		terminal_type(&terminal, tries[i]);
		assert_goes_on(&terminal, tries[i] + (tries[i][0] == '\033'));
	}
	assert_still_helps(&terminal);
	terminal_stop(&terminal);
}

#define TRY_EACH(tries) try_each(tries, sizeof(tries) / sizeof *(tries))

static void
test_no_key_leads_out(void **state)
{
	static const char *const tries[] = {"q", "Q", "\033", "\033\033", "\033[A", "0", "0", "\177", "\033OP", "\x9b", "\377\376",
	    ":q!\r", "ZZ", "!sh\r", "\033[1;5A", "\033q", "\033[21~", "\033[3~", "\033[15;2~", "exit\r", "\033[27;5;67~", "\033[99;5u",
	    "\360\237\230\200", "\xc0\x80", "\xed\xa0\x80"};

	(void)state;
	TRY_EACH(tries);
}

/* What a terminal in its usual mode makes signals of, or stops its output with. */
static void
test_no_control_character_leads_out(void **state)
{
	static const char *const tries[] = {"\003", "\032", "\034", "\004", "\031", "\023", "\021", "\017", "\026", "\022", "\025",
	    "\027", "\024", "\030", "\001", "\005", "\002c", "\001k", "\036", "\035", "\037"};

	(void)state;
	TRY_EACH(tries);
}

static void
test_no_paste_leads_out(void **state)
{
	static const char *const tries[] = {"\033[200~q\r\033[201~", "\033[200~:q!\r\003\033[201~", "\033[200~", "q", "\033[201~",
	    "/\033[200~two\nlines\r\033[201~\r", "two\r\nlines\nq\n", "\033[200~\033[201~\033[201~\033[200~"};

	(void)state;
	TRY_EACH(tries);
}

/* What a terminal answers when somebody makes it: sent by a vandal's program, or typed. */
static void
test_no_answer_of_a_terminal_leads_out(void **state)
{
	static const char *const tries[] = {"\033[?62;22c", "\033[>41;354;0c", "\033[=0c", "\033[12;40R", "\033[0n", "\033[?2026;2$y",
	    "\033]11;rgb:0000/0000/0000\033\\", "\033]52;c;cQ==\a", "\033]lq\033\\", "\033]Lsh\033\\", "\033P1+r544e=71\033\\",
	    "\033P>|xterm(380)\033\\", "\033[8;24;80t", "\033[3;0;0t", "\033[I", "\033[O", "\033_Gi=1;OK\033\\", "\033^q\033\\",
	    "\033[?1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20c", "\033[?997;1n", "\2335n", "\033P", "\033]", "\033\\"};

	(void)state;
	TRY_EACH(tries);
}

static void
test_no_mouse_leads_out(void **state)
{
	static const char *const tries[] = {"\033[<0;1;1M\033[<0;1;1m", "\033[<2;40;12M", "\033[<64;1;1M", "\033[<65;80;25M",
	    "\033[<0;99999;99999M", "\033[<0;0;0M", "\033[<-1;-1;-1M", "\033[<4294967295;1;1M", "\033[M !!", "\033[M\377\377\377",
	    "\033[M", "\033[32;1;1M", "\033[<35;10;10M", "\033[<28;10;10M", "\033[<0;10;24M\033[<0;10;24m"};

	(void)state;
	TRY_EACH(tries);
}

static void
test_no_signal_of_the_keyboard_leads_out(void **state)
{
	static const int signals[] = {SIGINT, SIGTSTP, SIGQUIT, SIGTTIN, SIGTTOU, SIGPIPE, SIGWINCH, SIGUSR1, SIGCONT};
	struct terminal terminal;

	(void)state;
	start_kiosk(&terminal);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		for (int again = 0; again < 2; again++) {
			kill(terminal.pid, signals[i]);
			assert_goes_on(&terminal, strsignal(signals[i]));
		}
	assert_still_helps(&terminal);
	terminal_stop(&terminal);
}

static void
test_no_size_leads_out(void **state)
{
	static const struct winsize sizes[] = {{1, 1, 0, 0}, {0, 0, 0, 0}, {1, 400, 0, 0}, {400, 1, 0, 0}, {2, 2, 0, 0},
	    {65535, 65535, 0, 0}, {1000, 1000, 0, 0}, {0, 80, 0, 0}, {11, 39, 0, 0}};
	struct terminal terminal;

	(void)state;
	start_kiosk(&terminal);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		ioctl(terminal.master, TIOCSWINSZ, &sizes[i]);
		terminal_wait_output(&terminal);
		terminal_type(&terminal, "1j!");
		terminal_settle(&terminal);
		assert_false(terminal.ended);
	}
	assert_goes_on(&terminal, "sizes");
	assert_still_helps(&terminal);
	terminal_stop(&terminal);
}

/* A window of four thousand million cells is one of the usual size. */
static void
test_no_size_at_the_start_keeps_it_away(void **state)
{
	struct terminal terminal;
	char command[200], shell[] = "sh", option[] = "-c";

	(void)state;
	snprintf(command, sizeof command, "stty rows 65535 cols 65535 && exec ./waylight %s --kiosk --country FR",
	    sandbox() ? sandbox() : "");
	terminal_start(&terminal, (char *const[]){shell, option, command, NULL}, surroundings(NULL), 24, 80);
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	terminal_stop(&terminal);
}

/* A megabyte of anything, as fast as it is taken: bytes of a simple generator, so that each run is the same. */
static void
test_no_flood_leads_out(void **state)
{
	enum { FLOOD = 1024 * 1024 };
	char *flood = malloc(FLOOD);
	uint32_t seed = 20260730;
	struct terminal terminal;

	(void)state;
	for (size_t i = 0; i < FLOOD; i++) {
		seed = seed * 1664525u + 1013904223u;
		flood[i] = (char)(seed >> 24);
	}
	start_kiosk(&terminal);
	assert_true(terminal_flood(&terminal, flood, FLOOD));
	assert_goes_on(&terminal, "a flood");
	assert_still_helps(&terminal);
	terminal_stop(&terminal);
	free(flood);
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
	assert_true(memory_holds(terminal.memory, terminal.maps, word)); /* the search itself is seen to work */
	terminal_type(&terminal, "*");
	assert_true(terminal_wait_for(&terminal, "信息"));
	assert_int_equal(terminal_find(&terminal, word), -1);
	assert_false(memory_holds(terminal.memory, terminal.maps, word));
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
	    cmocka_unit_test(test_no_key_leads_out),
	    cmocka_unit_test(test_no_control_character_leads_out),
	    cmocka_unit_test(test_no_paste_leads_out),
	    cmocka_unit_test(test_no_answer_of_a_terminal_leads_out),
	    cmocka_unit_test(test_no_mouse_leads_out),
	    cmocka_unit_test(test_no_signal_of_the_keyboard_leads_out),
	    cmocka_unit_test(test_no_size_leads_out),
	    cmocka_unit_test(test_no_size_at_the_start_keeps_it_away),
	    cmocka_unit_test(test_no_flood_leads_out),
	    cmocka_unit_test(test_laptop_quits),
	    cmocka_unit_test(test_hangup_and_term_end_it),
	    cmocka_unit_test(test_lost_terminal_ends_it),
	    cmocka_unit_test(test_term_is_heard_in_a_flood),
	    cmocka_unit_test(test_hide_forgets_what_was_typed),
	};

	return RUN_TESTS(tests);
}
