/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program with bad luck inside it (tests/faults.c): memory that ends, files that cannot be read, calls that
 * fail, each once during a visit. It goes on, or it ends with a line that says why and the terminal as it was: never by
 * a signal, never stuck, never with a number that is not one of the pages', and nothing of a visit stays when it is
 * hidden.
 *
 * FAULTS_TRIES faults of each kind are tried on each way, the first one at random by FAULTS_SEED. FAULTS_ONLY='*calls*'
 * FAULTS_AT=47 tries that one again. */
#include <pty.h>
#include <seccomp.h>

#include "kiosk.h"
#include "random.h"
#include "small.h"
#include "visit.h"

enum { SEED = 20260716, TRIES = 30, FAULTS_LEAST = 100, NUMBERS_MOST = 4000, NUMBER_LONGEST = 40 };

static const struct step screen_steps[] = {
    {"", "11  English", false},
    {"12", "112", false},
    {"!", "01 44 52 88 90", false},
    {"1", "01 44 52 88 90", false},
    {"1", "01 44 52 88 90", false},
    {"1", "▄", false},
    {"000", "01 44 52 88 90", false},
    {"0", "112", false},
    {"2", "112", false},
    {"2", "112", false},
    {"/", "112", false},
    {"korea", "korea", false},
    {"*", "Information", true},
    {"x", "11  English", false},
    {"11", "Get help now", false},
    {"!", "01 44 52 88 90", false},
    {NULL, NULL, false}};

static const struct step line_steps[] = {
    {"", "12. ", false},
    {"12\n", "112", false},
    {"!\n", "01 44 52 88 90", false},
    {"1\n", "https://www.esclavagemoderne.org", false},
    {"0\n", "01 44 52 88 90", false},
    {"0\n", "112", false},
    {"2\n", "112", false},
    {"2\n", "112", false},
    {"/korea\n", "112", false},
    {"*\n", "Information", true},
    {"11\n", "112", false},
    {"!\n", "01 44 52 88 90", false},
    {NULL, NULL, false}};

static const struct step console_steps[] = {
    {"", "11  English", false},
    {"11", "Get help now", false},
    {"!", "01 44 52 88 90", false},
    {NULL, NULL, false}};

/* A console has no second screen to go back from. */
static const struct way ways[] = {
    {"on the full screen", {program, "--country", "FR"}, screen_steps, true, "TERM=xterm-256color"},
    {"at a kiosk", {program, "--kiosk", "--country", "FR"}, screen_steps, true, "TERM=xterm-256color"},
    {"on a console", {program, "--kiosk", "--country", "FR"}, console_steps, true, "TERM=vt220"},
    {"in lines", {program, "--lines", "--country", "FR"}, line_steps, false, "TERM=xterm-256color"}};

static char folder[] = "/tmp/waylight-faults-XXXXXX", small[64];
static struct termios usual;
static struct bytes hidden[2]; /* by way.full */
static char numbers[NUMBERS_MOST][NUMBER_LONGEST];
static size_t number_count;
static long seed;
static bool learning;

/* ---- what is expected of it */

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
	struct termios now;
	bool restored = true;

	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
		if (!is_off(sent, modes[i][0], modes[i][1])) {
			complain(visit, "the terminal is left with %s", modes[i][0] + 1);
			restored = false;
		}
	tcgetattr(visit->slave, &now);
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

/* Each number that is longer than those beside choices. */
static bool
numbers_are_right(const struct visit *visit, const char *page)
{
	bool right = true;

	for (const char *at = page; (at += strcspn(at, "0123456789+")), *at;) {
		size_t length = number_length(at);
		char number[NUMBER_LONGEST];

		snprintf(number, sizeof number, "%.*s", (int)length, at);
		at += length;
		if (length < 3 || number_is_known(number))
			continue;
		if (learning && number_count < NUMBERS_MOST) {
			strcpy(numbers[number_count++], number);
		} else {
			complain(visit, "'%s' is a number of no page:\n%s", number, page);
			right = false;
		}
	}
	return right;
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

static bool
visit_was_good(struct visit *visit)
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

/* ---- the tests */

static const char *const *
environment(void)
{
	static char here[120];
	static const char *list[] = {here, catalogs, locale, config, NULL};

	snprintf(here, sizeof here, "WAYLIGHT_CONTENT=%s", small);
	return list;
}

static struct faults
visit_without_fault(const struct way *way, enum fault kind)
{
	struct visit visit;
	struct faults faults;

	learning = true;
	assert_true(visit_start(&visit, way, environment(), &(struct faults){.kind = kind}));
	visit_go(&visit);
	assert_true(visit_was_good(&visit));
	for (size_t i = 0; way->steps[i].keys; i++) {
		if (!strstr(visit.pages[i].start, way->steps[i].shows))
			fail_msg("%s: '%s' is not on page %zu:\n%s", way->name, way->steps[i].shows, i, visit.pages[i].start);
		if (way->steps[i].hides && !hidden[way->full].start)
			bytes_put_string(&hidden[way->full], visit.pages[i].start);
	}
	faults = *visit.faults;
	visit_end(&visit);
	learning = false;
	return faults;
}

static size_t
try_fault(const struct way *way, const struct faults *wanted, size_t *ended)
{
	struct visit visit;
	bool good;

	assert_true(visit_start(&visit, way, environment(), wanted));
	visit_go(&visit);
	good = visit_was_good(&visit);
	*ended += WEXITSTATUS(visit.terminal.status);
	visit_end(&visit);
	return !good;
}

/* FAULTS_AT tries one of them on each way, however it may fail; else so many are tried, evenly spread. */
static void
try_each(enum fault kind, bool lasting, long turns)
{
	long one = random_setting("FAULTS_AT", 0), tries = random_setting("FAULTS_TRIES", TRIES);
	size_t failures = 0;

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		long all = visit_without_fault(&ways[i], kind).count[kind] * turns, tried = 0;
		long every = one || all < tries ? 1 : all / tries, first = (long)random_below((uint32_t)every);
		size_t ended = 0;

		assert_true(all > FAULTS_LEAST);
		if (one) {
			first = (one - 1) * turns;
			all = first + turns;
		}
		for (long at = first; at < all; at += every, tried++)
			failures += try_fault(&ways[i],
			    &(struct faults){.kind = kind, .at = 1 + at / turns, .lasting = lasting, .turn = at % turns}, &ended);
		printf("%s: %ld of %ld faults, %zu ended it\n", ways[i].name, tried, all, ended);
	}
	assert_int_equal(failures, 0);
}

#ifndef __SANITIZE_ADDRESS__
static void
test_memory_fails_once(void **state)
{
	(void)state;
	try_each(FAULT_MEMORY, false, 1);
}

static void
test_memory_ends(void **state)
{
	(void)state;
	try_each(FAULT_MEMORY, true, 1);
}
#endif

static void
test_reads_are_short(void **state)
{
	(void)state;
	try_each(FAULT_SHORT, false, 1);
}

static void
test_calls_fail(void **state)
{
	(void)state;
	try_each(FAULT_CALL, false, FAULTS_TURNS);
}

/* All that stands in the content, wherever it may come to be shown. */
static void
learn_numbers(void)
{
	char command[300], line[2000];
	struct visit nobody = {0};
	FILE *files;

	snprintf(command, sizeof command, "cat %s/helplines/* %s/emergency/* %s/sources.yaml", small, small, small);
	files = popen(command, "r");
	learning = true;
	numbers_are_right(&nobody, "xterm-256color"); /* which the operator may be told of */
	while (files && fgets(line, sizeof line, files))
		numbers_are_right(&nobody, line);
	learning = false;
	assert_true(files && !pclose(files));
}

static int
set_up(void **state)
{
	char command[600];
	int master, slave;

	(void)state;
	seed = random_setting("FAULTS_SEED", SEED);
	print_message("seed %ld\n", seed);
	setvbuf(stdout, NULL, _IOLBF, 0);
	random_start((uint64_t)seed);
	if (openpty(&master, &slave, NULL, NULL, NULL) || tcgetattr(slave, &usual))
		return -1;
	close(master);
	close(slave);
	if (!mkdtemp(folder))
		return -1;
	snprintf(small, sizeof small, "%s/content", folder);
	snprintf(command, sizeof command,
	    "set -e; from=%s to=%s; sed -n '/^- code: \"ar\"/,/^$/p' $from/languages.yaml >>$to/languages.yaml; "
	    "cp $from/words/ar.yaml $to/words; cp $from/helplines/KR.yaml $to/helplines; "
	    "cp $from/emergency/KR.yaml $to/emergency; chmod -R u+w $to", strchr(content, '=') + 1, small);
	if (!small_make(small) || system(command))
		return -1;
	learn_numbers();
	return 0;
}

static int
tear_down(void **state)
{
	char command[200];

	(void)state;
	snprintf(command, sizeof command, "rm -rf %s", folder);
	bytes_end(&hidden[0]);
	bytes_end(&hidden[1]);
	return system(command);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
#ifndef __SANITIZE_ADDRESS__ /* a sanitizer has a heap of its own, and no library can do without */
	    cmocka_unit_test(test_memory_fails_once),
	    cmocka_unit_test(test_memory_ends),
#endif
	    cmocka_unit_test(test_reads_are_short),
	    cmocka_unit_test(test_calls_fail),
	};

	find_content();
	cmocka_set_test_filter(getenv("FAULTS_ONLY"));
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
