/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The monkey at the real program: bytes that are no keys, reports, replies, pastes, signals, other sizes, hang-ups.
 * MONKEY_SEED and MONKEY_PRESSES are the environment's. */
#include "kiosk.h"
#include "random.h"

enum { SEED = 20260730, PRESSES = 2000, PRESSES_A_LIFE = 250, PRESSES_A_LOOK = 25, LONGEST = 400 };

/* Bytes of one press, at most LONGEST. */
static size_t
press(char *bytes)
{
	static const char *const sequences[] = {"\033[A", "\033[B", "\033[C", "\033[D", "\033OP", "\033[24~", "\033[5~",
	    "\033[6~", "\033[200~3\n\033[201~", "\033[?62;1c", "\033]11;rgb:0000/0000/0000\033\\", "\033P1$r0m\033\\",
	    "\033[1;1R", "\033[", "\033O", "\033", "\033\033\033", "\033[99999999999;9~", "\033[M   ", "\033[M\377\377\377",
	    "\033[<64;3;3M", "\033[<0;99999;1M", "\xC3", "\xF4\x90\x80\x80", "\xED\xA0\x80", "\xC0\x80", "ي", "好", "é"};
	uint32_t kind = random_below(10);
	size_t length;

	if (kind < 4) {
		*bytes = (char)('0' + random_below(10));
		return 1;
	}
	if (kind < 7) {
		const char *sequence = sequences[random_below(sizeof sequences / sizeof *sequences)];

		length = strlen(sequence);
		memcpy(bytes, sequence, length);
		return length;
	}
	if (kind < 8)
		return (size_t)snprintf(bytes, LONGEST, "\033[<%u;%u;%u%c", random_below(3), 1 + random_below(80),
		    1 + random_below(24), random_below(2) ? 'M' : 'm');
	length = 1 + random_below(kind < 9 ? 8 : LONGEST - 1);
	for (size_t i = 0; i < length; i++)
		bytes[i] = (char)(kind < 9 ? 32 + random_below(95) : random_below(256));
	return length;
}

static void
disturb(struct terminal *terminal)
{
	static const int signals[] = {SIGUSR1, SIGWINCH, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGCONT};

	if (random_below(3))
		kill(terminal->pid, signals[random_below(sizeof signals / sizeof *signals)]);
	else
		terminal_resize(terminal, 1 + (int)random_below(60), 1 + (int)random_below(160));
}

/* It still answers, in any window that is large enough: to hide is heard everywhere. */
static void
look(struct terminal *terminal)
{
	terminal_settle(terminal);
	terminal_resize(terminal, 24, 80);
	terminal_settle(terminal);
	/* Ends what a sequence may have begun. */
	terminal_type(terminal, "x\033\\");
	terminal_settle(terminal);
	terminal_type(terminal, "*");
	assert_true(terminal_wait_for(terminal, "信息"));
	assert_true(strlen(terminal_row(terminal, 0)) > 0);
}

static void
live(long presses)
{
	struct terminal terminal;
	char bytes[LONGEST + 1];

	START(&terminal, "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	for (long i = 1; i <= presses; i++) {
		size_t length = press(bytes);

		assert_true(terminal_flood(&terminal, bytes, length));
		if (!random_below(20))
			disturb(&terminal);
		if (i % PRESSES_A_LOOK == 0)
			look(&terminal);
		if (i == presses - 10)
			terminal_type(&terminal, "11"); /* in the middle of a visit, more often than not */
	}
	assert_true(terminal_hang_up(&terminal));
	assert_true(WIFEXITED(terminal.status));
	assert_int_equal(WEXITSTATUS(terminal.status), 0);
	terminal_stop(&terminal);
}

static void
test_nothing_breaks_it(void **state)
{
	long seed = random_setting("MONKEY_SEED", SEED), left = random_setting("MONKEY_PRESSES", PRESSES);

	(void)state;
	print_message("seed %ld\n", seed);
	random_start((uint64_t)seed);
	for (; left > 0; left -= PRESSES_A_LIFE)
		live(left < PRESSES_A_LIFE ? left : PRESSES_A_LIFE);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_nothing_breaks_it),
	};

	return RUN_TESTS(tests);
}
