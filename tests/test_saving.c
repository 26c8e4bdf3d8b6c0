/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that write, on a disk that is full or dies: each call that has to do with writing fails once. Each file is
 * then as it was or as it is to be, whole, and nothing lies beside it; who says that it was done has done it. */
#include <limits.h>

#include "kiosk.h"
#include "small.h"
#include "visit.h"

enum { FAULTS_LEAST = 3 };

static char folder[] = "/tmp/waylight-saving-XXXXXX", here[120], paper[60];

static const struct way ways[] = {
    {.name = "print -o", .arguments = {program, "print", "wallet", "--country", "FR", "-o", paper}, .terminal = "TERM=xterm"},
    {.name = "translate", .arguments = {program, "translate", "fr"}, .terminal = "TERM=xterm"}};

static bool
run_shell(const char *script)
{
	char command[6000];

	snprintf(command, sizeof command, "set -e; cd %s; %s", folder, script);
	return !system(command);
}

static struct faults
run_command(const struct way *way, const struct faults *wanted, int *status, bool *told)
{
	const char *const environment[] = {here, catalogs, locale, config, NULL};
	struct visit visit;
	struct faults faults;

	assert_true(run_shell("rm -rf now; cp -R before now"));
	assert_true(visit_start(&visit, way, environment, wanted));
	visit_go(&visit);
	assert_true(visit.terminal.ended);
	assert_true(WIFEXITED(visit.terminal.status));
	*status = WEXITSTATUS(visit.terminal.status);
	*told = visit.terminal.sent.start && strstr(visit.terminal.sent.start, "waylight: ");
	faults = *visit.faults;
	visit_end(&visit);
	return faults;
}

static void
try_each(const struct way *way)
{
	struct faults faults = {.kind = FAULT_SAVING};
	long most;
	int status;
	bool told;

	most = run_command(way, &faults, &status, &told).count[FAULT_SAVING];
	assert_int_equal(status, 0);
	assert_true(most > FAULTS_LEAST);
	assert_true(run_shell("rm -rf after; mv now after; ! diff -r before after >/dev/null"));
	for (faults.at = 1; faults.at <= most; faults.at++)
		for (faults.turn = 0; faults.turn < 2; faults.turn++) {
			run_command(way, &faults, &status, &told);
			if (!run_shell("diff -rq now before | sed -n 's/^Files now\\(.*\\) and .*/\\1/p; "
			               "s/^Only in now\\(.*\\): /\\1\\//p; s/^Only in before.*/gone/p' |"
			               " while read -r file; do cmp now/$file after/$file || exit 1; done"))
				fail_msg("%s: call %ld, turn %ld: a file is neither as before nor as after", way->name, faults.at,
				    faults.turn);
			if (!status && !run_shell("diff -r now after"))
				fail_msg("%s: call %ld, turn %ld: not done, and nothing says so", way->name, faults.at, faults.turn);
			if (status && !told)
				fail_msg("%s: call %ld, turn %ld: status %d without a word", way->name, faults.at, faults.turn, status);
		}
	print_message("%s: each of %ld calls failed\n", way->name, most);
}

static void
test_paper_is_whole(void **state)
{
	(void)state;
	try_each(&ways[0]);
}

static void
test_words_are_whole(void **state)
{
	(void)state;
	try_each(&ways[1]);
}

/* A translation that lacks the second half of its words. */
static int
set_up(void **state)
{
	char content_folder[60], script[5000], from[PATH_MAX];

	(void)state;
	if (!mkdtemp(folder) || !realpath(strchr(content, '=') + 1, from))
		return -1;
	snprintf(here, sizeof here, "WAYLIGHT_CONTENT=%s/now/content", folder);
	snprintf(paper, sizeof paper, "%s/now/paper", folder);
	snprintf(content_folder, sizeof content_folder, "%s/before/content", folder);
	snprintf(script, sizeof script,
	    "from=%s to=before/content; sed -n '/^- code: \"fr\"/,/^$/p' $from/languages.yaml >>$to/languages.yaml; "
	    "sed '/^home/,$d' $from/words/fr.yaml >$to/words/fr.yaml; mkdir -p $to/made; echo old >before/paper; chmod -R u+w $to",
	    from);
	return small_make(content_folder) && run_shell(script) ? 0 : -1;
}

static int
tear_down(void **state)
{
	char command[100];

	(void)state;
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return system(command);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_paper_is_whole),
	    cmocka_unit_test(test_words_are_whole),
	};

	find_content();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
