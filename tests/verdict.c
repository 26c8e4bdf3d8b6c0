/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screen, the terminal and the exit status after a visit with bad luck. */
#include "verdict.h"

#include <pty.h>
#include <seccomp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { NUMBERS_MOST = 4000, NUMBER_LONGEST = 40, NUMBER_SHORTEST = 3 };

static struct bytes hidden[2]; /* by way.full */
static char numbers[NUMBERS_MOST][NUMBER_LONGEST];
static size_t number_count;

__attribute__((format(printf, 2, 3))) static void
complain(const struct visit *visit, const char *format, ...)
{
	const struct faults *faults = visit->faults;
	static const char *const kinds[] = {"memory", "short read", "call"};
	char *name = visit->call ? seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, visit->call) : NULL;
	va_list arguments;

	printf("FAULT %s %s: %s %ld%s%s%s%s (turn %ld, after step %zu): ", visit->faults->struck ? "struck" : "missed",
	    visit->way->name, kinds[faults->kind], faults->at, faults->lasting ? " and all after it" : "", name ? " " : "",
	    name ? name : "", visit->error ? strerror(visit->error) : "", faults->turn, visit->steps);
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf("\n");
	free(name);
}

/* Whether the terminal is told `off` after it was last told `on`. */
static bool
is_off(const char *sent, const char *on, const char *off)
{
	const char *last = NULL;

	for (const char *at = sent; (at = strstr(at, on)); at++)
		last = at;
	return !last || strstr(last, off);
}

static bool
is_restored(struct visit *visit)
{
	static const char *const modes[][2] = {{"\033[?1049h", "\033[?1049l"}, {"\033[?25l", "\033[?12l\033[?25h"},
	    {"\033[?1h", "\033[?1l"}, {"\033[?1006;1000h", "\033[?1006;1000l"}, {"\033[8l", "\033[8h"}};
	const char *sent = visit->terminal.sent.start ? visit->terminal.sent.start : "";
	struct termios now, usual;
	bool restored = true;
	int master, slave;

	if (openpty(&master, &slave, NULL, NULL, NULL) || tcgetattr(slave, &usual) || tcgetattr(visit->slave, &now))
		return false;
	close(master);
	close(slave);

	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (!is_off(sent, modes[i][0], modes[i][1])) {
			complain(visit, "the terminal is left with %s", modes[i][0] + 1);
			restored = false;
		}
	if (now.c_iflag != usual.c_iflag || now.c_oflag != usual.c_oflag || now.c_cflag != usual.c_cflag ||
	    now.c_lflag != usual.c_lflag) {
		complain(visit, "the terminal's settings are not as they were");
		restored = false;
	}
	return restored;
}

static bool
number_is_known(const char *number)
{
	for (size_t i = 0; i < number_count; i++)
		if (!strcmp(numbers[i], number))
			return true;
	return false;
}

/* Digits, and single blanks and signs between them. */
static size_t
number_length(const char *at)
{
	size_t length = strspn(at, "+0123456789"), more;

	while (at[length] && strchr(" -:", at[length]) && (more = strspn(at + length + 1, "0123456789")))
		length += 1 + more;
	return length;
}

/* The next number that is longer than those beside choices; false: there is none. */
static bool
number_next(const char **at, char number[NUMBER_LONGEST])
{
	while (*(*at += strcspn(*at, "0123456789+"))) {
		size_t length = number_length(*at);

		snprintf(number, NUMBER_LONGEST, "%.*s", (int)length, *at);
		*at += length;
		if (length >= NUMBER_SHORTEST)
			return true;
	}
	return false;
}

void
verdict_learn_numbers(const char *text)
{
	char number[NUMBER_LONGEST];

	while (number_next(&text, number))
		if (!number_is_known(number) && number_count < NUMBERS_MOST)
			strcpy(numbers[number_count++], number);
}

static bool
numbers_are_right(const struct visit *visit, const char *page)
{
	const char *at = page;
	char number[NUMBER_LONGEST];

	while (number_next(&at, number))
		if (!number_is_known(number)) {
			complain(visit, "'%s' is a number of no page:\n%s", number, page);
			return false;
		}
	return true;
}

/* On a page that hides, every line is one of the page that hides when all is well. */
static bool
is_hidden(const struct visit *visit, const struct bytes *page)
{
	const struct bytes *known = &hidden[visit->way->full];
	char line[1000];

	if (!visit->way->full || !known->start)
		return true;
	for (const char *at = page->start; *at;) {
		size_t length = strcspn(at, "\n");

		snprintf(line, sizeof line, "%.*s\n", (int)length, at);
		if (!strstr(known->start, line)) {
			complain(visit, "'%s' does not belong on the hidden page", line);
			return false;
		}
		at += length + 1;
	}
	return true;
}

/* Where memory has ended, nothing but that stands on the screen. */
static bool
is_wiped(struct visit *visit)
{
	for (int row = 0; row < visit->terminal.rows; row++) {
		const char *text = terminal_row(&visit->terminal, row);

		if (*text && strcmp(text, "waylight: out of memory") != 0) {
			complain(visit, "'%s' is left on the screen", text);
			return false;
		}
	}
	return true;
}

/* The terminal that cannot be read any more is gone: then nobody is told anything. */
static bool
visit_ended_well(struct visit *visit)
{
	struct terminal *terminal = &visit->terminal;
	const char *sent = terminal->sent.start ? terminal->sent.start : "";
	int status = WEXITSTATUS(terminal->status);

	if (!WIFEXITED(terminal->status)) {
		complain(visit, "ended by signal %d", WTERMSIG(terminal->status));
		return false;
	}
	if (status > 1 || (!visit->left && !status && visit->call != SCMP_SYS(read))) {
		complain(visit, "ended with %d:\n%s", status, sent + visit->begun);
		return false;
	}
	if (status && !strstr(sent, "waylight: ")) {
		complain(visit, "ended without a word:\n%s", sent + visit->begun);
		return false;
	}
	if (status && visit->faults->kind == FAULT_MEMORY && visit->way->full && !is_wiped(visit))
		return false;
	return is_restored(visit);
}

void
verdict_learn(const struct visit *visit)
{
	for (size_t i = 0; i < visit->steps; i++) {
		verdict_learn_numbers(visit->pages[i].start);
		if (visit->way->steps[i].hides && !hidden[visit->way->full].start)
			bytes_put_string(&hidden[visit->way->full], visit->pages[i].start);
	}
}

void
verdict_end(void)
{
	bytes_end(&hidden[0]);
	bytes_end(&hidden[1]);
}

bool
verdict(struct visit *visit)
{
	bool good = true;

	if (visit->stuck || !visit->terminal.ended) {
		complain(visit, "is stuck:\n%s", visit->terminal.sent.start + visit->begun);
		return false;
	}
	for (size_t i = 0; i < visit->steps; i++) {
		good = numbers_are_right(visit, visit->pages[i].start) && good;
		if (visit->way->steps[i].hides)
			good = is_hidden(visit, &visit->pages[i]) && good;
	}
	return visit_ended_well(visit) && good;
}
