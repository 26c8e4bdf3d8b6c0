/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real kiosk for two real hours (SOAK_MINUTES), in a terminal: somebody comes every few minutes, in between nobody.
 * Memory and descriptors stay as they were after the first visits, and while nobody is there the kernel wakes the
 * program once for each greeting. `tools/test --long` runs it; it needs root, because the program's descriptors are
 * nobody else's business. */
#include "kiosk.h"

#include "base/clock.h"
#include "measure.h"
#include "random.h"

enum { MINUTE = 60000, GREETING = 5000, IDLE = MINUTE, HIDDEN = 3000, WARM_UP_ROUNDS = 2, RESIDENT_GROWTH_MOST = 512 /* KB */,
	SWITCHES_SPARE = 3 /* the beginning and the end of the time, and a paint that waits for the terminal */ };

struct state {
	long resident, switches; /* KB; how often it went to sleep */
	int descriptors;
};

static long
value_of(const char *text, const char *key)
{
	const char *found = strstr(text, key);

	assert_non_null(found);
	return strtol(found + strlen(key), NULL, 10);
}

static struct state
look_at(pid_t pid)
{
	char process[24], path[40], text[8192];
	struct state state;
	FILE *file;

	snprintf(process, sizeof process, "%ld", (long)pid);
	snprintf(path, sizeof path, "/proc/%s/status", process);
	file = fopen(path, "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	state = (struct state){value_of(text, "\nVmRSS:"), value_of(text, "\nvoluntary_ctxt_switches:"),
	    measure_descriptors(process)};
	if (!state.descriptors)
		fail_msg("the descriptors of the program cannot be seen, expected to be root");
	return state;
}

/* Looks on while the program does what it does. */
static void
watch(struct terminal *terminal, int64_t milliseconds)
{
	int64_t end = clock_milliseconds() + milliseconds;

	while (clock_milliseconds() < end && !terminal->ended)
		terminal_wait_output(terminal);
	assert_false(terminal->ended);
}

static void
visit(struct terminal *terminal)
{
	static const char *const steps[][2] = {
	    {"14", "Langue"}, {"1", ""}, {"+", ""}, {"0", ""}, {"!", "01 44 52 88 90"}, {"1", ""}, {"s", ""}, {"*", "信息"}};

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		terminal_type(terminal, steps[i][0]);
		if (*steps[i][1])
			assert_true(terminal_wait_for(terminal, steps[i][1]));
		else
			terminal_wait_output(terminal);
	}
	watch(terminal, HIDDEN); /* a key that comes at once may be one that was meant to hide */
	terminal_type(terminal, " ");
	assert_true(terminal_wait_for(terminal, "14  Français"));
}

/* Somebody comes, then nobody for a while: how it is then. */
static struct state
round_of(struct terminal *terminal)
{
	struct state before, after;
	int64_t start;
	long greetings;

	visit(terminal);
	start = clock_milliseconds();
	before = look_at(terminal->pid);
	watch(terminal, IDLE);
	after = look_at(terminal->pid);
	greetings = (long)((clock_milliseconds() - start) / GREETING);
	if (after.switches - before.switches > greetings + SWITCHES_SPARE)
		fail_msg("%ld times awake while %ld greetings changed", after.switches - before.switches, greetings);
	return after;
}

static void
hours_leave_everything_as_it_was(void **state)
{
	long minutes = random_setting("SOAK_MINUTES", 120), rounds = 0;
	int64_t end = clock_milliseconds() + minutes * MINUTE;
	struct terminal terminal;
	struct state first = {0}, now;

	(void)state;
	START(&terminal, "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	for (; rounds < WARM_UP_ROUNDS; rounds++)
		first = round_of(&terminal);
	do {
		now = round_of(&terminal);
		rounds++;
		assert_int_equal(now.descriptors, first.descriptors);
		if (now.resident > first.resident + RESIDENT_GROWTH_MOST)
			fail_msg("memory grew from %ld to %ld KB in %ld rounds", first.resident, now.resident, rounds);
	} while (clock_milliseconds() < end);
	print_message("%ld rounds: memory %ld KB, then %ld KB; %d descriptors\n", rounds, first.resident, now.resident,
	    now.descriptors - 1);
	terminal_stop(&terminal);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hours_leave_everything_as_it_was),
	};

	return RUN_TESTS(tests);
}
