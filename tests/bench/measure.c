/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures programs in ptys with a terminal emulator behind each, without a shell between. Standard input names them,
 * as plan.h has it.
 *
 *   measure turns ROUNDS FOLDER   records each screen in FOLDER/NAME.0, .1..., with its colours in NAME.0.paint..., then
 *                                 measures start and keys, in turns
 *   measure idle SECONDS          how often each wakes while nobody presses a key, all at the same time
 *   measure crowd COUNT           what each of so many holds, one kind after the other
 *
 * A screen is complete once it is the recorded one: no text of it is named here. Writes lines of name,
 * what, round and figure. What is run, and what the figures say, is left to bench.py. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "paint.h"
#include "plan.h"
#include "random.h"
#include "shares.h"
#include "terminal.h"

enum { ROWS = 24, COLUMNS = 80 };

/* So many quiet moments in a row are rest: two before a key, twelve before a screen counts as the last one. */
enum { BREATH = 2, REST = 12 };

static struct contender contenders[CONTENDERS_MOST];
static int contender_count;

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Until a program has neither written nor worked for so many moments. */
static void
wait_still(struct terminal *terminal, int moments)
{
	size_t written = SIZE_MAX;
	double worked = -1;

	for (int still = 0; still < moments && !terminal->ended; still++) {
		if (written != terminal->sent.length || worked < terminal_used(terminal))
			still = 0;
		written = terminal->sent.length;
		worked = terminal_used(terminal);
		terminal_settle(terminal);
	}
}

static void
start(struct contender *contender, struct terminal *terminal)
{
	terminal_start_seen(terminal, contender->arguments, contender->surroundings, ROWS, COLUMNS);
	if (!terminal_wait_output(terminal))
		plan_fail(contender, "it says nothing");
	wait_still(terminal, REST);
	if (terminal->ended)
		plan_fail(contender, "it ended, expected it to go on");
}

static void
keep_screen(struct contender *contender, struct terminal *terminal, int which, const char *folder)
{
	char path[PATH_MAX];
	FILE *out;

	contender->screens[which] = terminal_screen(terminal);
	snprintf(path, sizeof path, "%s/%s.%d", folder, contender->name, which);
	out = fopen(path, "w");
	if (!out || fputs(contender->screens[which], out) < 0 || fclose(out))
		plan_fail(contender, "its screen cannot be written");
	snprintf(path, sizeof path, "%s/%s.%d.paint", folder, contender->name, which);
	if (!paint_write(terminal, path))
		plan_fail(contender, "its colours cannot be written");
	if (which && !strcmp(contender->screens[which], contender->screens[which - 1]))
		plan_fail(contender, "a key changes nothing");
}

static void
record(struct contender *contender, const char *folder)
{
	struct terminal terminal;

	start(contender, &terminal);
	keep_screen(contender, &terminal, 0, folder);
	for (int key = 0; key < contender->key_count; key++) {
		terminal_type(&terminal, contender->keys[key]);
		wait_still(&terminal, REST);
		keep_screen(contender, &terminal, key + 1, folder);
	}
	terminal_stop(&terminal);
}

static void
say(const struct contender *contender, const char *what, int round, double figure)
{
	printf("%s\t%s\t%d\t%.3f\n", contender->name, what, round, figure);
}

static const char *
skip_rows(const char *screen, int rows)
{
	while (rows-- > 0)
		screen = strchr(screen, '\n') + 1;
	return screen;
}

/* Waits for a screen, then says what it took since `begun`, when so much was written and worked. */
static void
say_screen(struct contender *contender, struct terminal *terminal, int which, int round, double begun, double worked)
{
	static const char *const names[] = {"start", "key new", "key back", "key again", "key more"};
	size_t written = which ? terminal->sent.length : 0;
	char what[40];

	if (!terminal_wait_screen(terminal, skip_rows(contender->screens[which], contender->moving)))
		plan_fail(contender, "the recorded screen did not come");
	say(contender, names[which], round, terminal->heard - begun);
	snprintf(what, sizeof what, "%s cpu", names[which]);
	say(contender, what, round, terminal->used - worked);
	wait_still(terminal, BREATH);
	snprintf(what, sizeof what, "%s bytes", names[which]);
	say(contender, what, round, (double)(terminal->sent.length - written));
}

static void
take_turn(struct contender *contender, int round)
{
	struct terminal terminal;
	double begun = now();

	terminal_start(&terminal, contender->arguments, contender->surroundings, ROWS, COLUMNS);
	say_screen(contender, &terminal, 0, round, begun, 0);
	for (int key = 0; key < contender->key_count; key++) {
		double worked = terminal_used(&terminal);

		begun = now();
		terminal_type(&terminal, contender->keys[key]);
		say_screen(contender, &terminal, key + 1, round, begun, worked);
	}
	terminal_stop(&terminal);
}

static long
wakeups(const struct terminal *terminal)
{
	char path[64];
	FILE *in;
	char line[200];
	long count = -1;

	snprintf(path, sizeof path, "/proc/%d/status", (int)terminal->pid);
	in = fopen(path, "r");
	while (in && fgets(line, sizeof line, in))
		sscanf(line, "voluntary_ctxt_switches: %ld", &count);
	if (in)
		fclose(in);
	return count;
}

/* A change of the screen wakes a program as it must; what is left over are wake-ups for nothing. */
static void
watch_idle(double seconds)
{
	static struct terminal terminals[CONTENDERS_MOST];
	long woken[CONTENDERS_MOST], changes[CONTENDERS_MOST] = {0};
	double begun;

	for (int i = 0; i < contender_count; i++)
		start(&contenders[i], &terminals[i]);
	for (int i = 0; i < contender_count; i++)
		woken[i] = wakeups(&terminals[i]);
	begun = now();
	do {
		for (int i = 0; i < contender_count; i++) {
			size_t written = terminals[i].sent.length;

			terminal_settle(&terminals[i]);
			changes[i] += terminals[i].sent.length != written;
		}
	} while (now() - begun < seconds * 1e3);
	for (int i = 0; i < contender_count; i++) {
		double minutes = (now() - begun) / 6e4;

		say(&contenders[i], "wake-ups", 0, (double)(wakeups(&terminals[i]) - woken[i]) / minutes);
		say(&contenders[i], "changes", 0, (double)changes[i] / minutes);
		terminal_stop(&terminals[i]);
	}
}

static void
watch_crowd(struct contender *contender, int count)
{
	struct terminal *crowd = calloc((size_t)count, sizeof *crowd);
	double sums[SHARES] = {0};

	if (!crowd)
		plan_fail(contender, "memory is exhausted");
	for (int i = 0; i < count; i++)
		start(contender, &crowd[i]);
	for (int i = 0; i < count; i++) {
		long shares[SHARES];

		shares_read(crowd[i].smaps, shares);
		if (!shares[SHARE_PSS])
			plan_fail(contender, "the kernel does not say how much memory it holds");
		for (int share = 0; share < SHARES; share++)
			sums[share] += (double)shares[share];
	}
	for (int share = 0; share < SHARES; share++)
		say(contender, share_names[share], count, sums[share] / count);
	for (int i = 0; i < count; i++)
		terminal_stop(&crowd[i]);
	free(crowd);
}

static void
shuffle(struct contender *order[], int count)
{
	for (int i = count - 1; i > 0; i--) {
		uint32_t other = random_below((uint32_t)i + 1);
		struct contender *moved = order[i];

		order[i] = order[other];
		order[other] = moved;
	}
}

/* In another order each round: a program starts later behind one that has filled the caches of the processor. */
static void
measure_turns(int rounds, const char *folder)
{
	struct contender *order[CONTENDERS_MOST];

	for (int i = 0; i < contender_count; i++) {
		order[i] = &contenders[i];
		record(order[i], folder);
	}
	random_start(1);
	for (int round = 0; round < rounds; round++) {
		shuffle(order, contender_count);
		for (int i = 0; i < contender_count; i++)
			take_turn(order[i], round);
	}
	for (int i = 0; i < contender_count; i++)
		for (int screen = 0; screen <= contenders[i].key_count; screen++)
			free(contenders[i].screens[screen]);
}

int
main(int count, char **arguments)
{
	int number = count > 2 ? atoi(arguments[2]) : -1;

	setvbuf(stdout, NULL, _IOLBF, 0);
	contender_count = plan_read(contenders);
	if (count == 4 && number >= 0 && !strcmp(arguments[1], "turns"))
		measure_turns(number, arguments[3]);
	else if (count == 3 && number > 0 && !strcmp(arguments[1], "idle"))
		watch_idle(number);
	else if (count == 3 && number > 0 && !strcmp(arguments[1], "crowd"))
		for (int i = 0; i < contender_count; i++)
			watch_crowd(&contenders[i], number);
	else
		return 2;
	return 0;
}
