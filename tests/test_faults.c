/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program with bad luck inside it (tests/faults.c): memory that ends, files that cannot be read, calls that
 * fail, each once during a visit. It goes on, or it ends with a line that says why and the terminal as it was: never by
 * a signal, never stuck, never with a number that is not one of the pages', and nothing of a visit stays when it is
 * hidden.
 *
 * FAULTS_TRIES faults of each kind are tried on each way, the first one at random by FAULTS_SEED. FAULTS_ONLY='*calls*'
 * FAULTS_AT=47 tries that one again. */
#include "kiosk.h"
#include "random.h"
#include "small.h"
#include "verdict.h"

enum { SEED = 20260716, TRIES = 30, FAULTS_LEAST = 100 };

static const struct step screen_steps[] = {
    {"", "[11] English", false},
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
    {"x", "[11] English", false},
    {"11", "Get help now", false},
    {"!", "01 44 52 88 90", false},
    {NULL, NULL, false}};

static const struct step line_steps[] = {
    {"", "12. ", false},
    {"12\n", "112", false},
    {"!\n", "01 44 52 88 90", false},
    {"1\n", "https://www.esclavagemoderne.org", false},
    {"0\n", "01 44 52 88 90", false},
    {"0\n", "رجوع", false},
    {"2\n", "112", false},
    {"2\n", "112", false},
    {"/korea\n", "112", false},
    {"*\n", "Information", true},
    {"11\n", "112", false},
    {"!\n", "01 44 52 88 90", false},
    {NULL, NULL, false}};

static const struct step console_steps[] = {
    {"", "[11] English", false},
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
static long seed;

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

	assert_true(visit_start(&visit, way, environment(), &(struct faults){.kind = kind}));
	visit_go(&visit);
	assert_int_equal(visit.steps, way_length(way));
	verdict_learn(&visit);
	assert_true(verdict(&visit));
	for (size_t i = 0; way->steps[i].keys; i++)
		if (!strstr(visit.pages[i].start, way->steps[i].shows))
			fail_msg("%s: '%s' is not on page %zu:\n%s", way->name, way->steps[i].shows, i, visit.pages[i].start);
	faults = *visit.faults;
	visit_end(&visit);
	return faults;
}

static size_t
try_fault(const struct way *way, const struct faults *wanted, size_t *ended)
{
	struct visit visit;
	bool good;

	assert_true(visit_start(&visit, way, environment(), wanted));
	visit_go(&visit);
	good = verdict(&visit);
	*ended += WEXITSTATUS(visit.terminal.status) != 0;
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
	FILE *files;

	snprintf(command, sizeof command, "cat %s/helplines/* %s/emergency/* %s/sources.yaml", small, small, small);
	files = popen(command, "r");
	verdict_learn_numbers("xterm-256color"); /* which the operator may be told of */
	while (files && fgets(line, sizeof line, files))
		verdict_learn_numbers(line);
	assert_true(files && !pclose(files));
}

static int
set_up(void **state)
{
	char command[600];

	(void)state;
	seed = random_setting("FAULTS_SEED", SEED);
	print_message("seed %ld\n", seed);
	setvbuf(stdout, NULL, _IOLBF, 0);
	random_start((uint64_t)seed);
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
	verdict_end();
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
