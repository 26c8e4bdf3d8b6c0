/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thousand replacements of the content in a row under use: between them visitors press keys, nothing that was shown
 * is lost, and neither memory nor descriptors grow. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>
#include <unistd.h>

#include "commands/reload.h"
#include "driver.h"
#include "fake_clock.h"
#include "guard/watch.h"
#include "measure.h"
#include "small.h"

enum { ROUNDS = 1000, ROUNDS_SANITIZED = 60, WARM_UP = 20, RESIDENT_GROWTH_MOST = 1024 * 1024 };

static struct driver driver;
static struct reload *reload;
static char scratch[64], folder[80];

static void
write_greeting(const char *where, int number)
{
	char path[200];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", scratch, where);
	file = fopen(path, "w");
	assert_non_null(file);
	fprintf(file,
	    "- code: en\n  name: English\n  greeting: \"Number %d\"\n  information: Information\n  script: Latn\n"
	    "  direction: ltr\n  number: \"11\"\n  tier: full\n  reading: source\n",
	    number);
	fclose(file);
}

/* By a file of the same name, by writing into it, by another folder, by a broken one that is mended. */
static void
replace(int turn)
{
	char next[200], languages[200], away[200];

	snprintf(next, sizeof next, "%s/next.yaml", scratch);
	snprintf(away, sizeof away, "%s/away", scratch);
	snprintf(languages, sizeof languages, "%s/languages.yaml", folder);
	if (turn % 3 == 0) {
		write_greeting("next.yaml", turn);
		assert_int_equal(rename(next, languages), 0);
	} else if (turn % 3 == 1) {
		write_greeting("content/languages.yaml", turn);
	} else {
		assert_int_equal(rename(folder, away), 0);
		write_greeting("away/languages.yaml", turn);
		assert_int_equal(rename(away, folder), 0);
	}
}

/* What the loop does each time round; in between, the clock. True: the content was read anew. */
static bool
settle(void)
{
	bool anew = reload_go_on(reload, driver.app);

	for (int i = 0; i < 4 && !anew; i++) {
		fake_clock_pass(WATCH_QUIET_MILLISECONDS);
		anew = reload_go_on(reload, driver.app);
	}
	driver_show(&driver);
	return anew;
}

static bool
shows(const char *text)
{
	for (int row = 0; row < driver.canvas.rows; row++)
		if (strstr(canvas_row_string(&driver.arena, &driver.canvas, row), text))
			return true;
	return false;
}

/* Somebody comes, reads here and there, and is in the middle of it when the content changes. */
static void
visit(int turn)
{
	static const char *const keys[] = {"1", "s", "0", "2", "+", "Down", "Enter", "?", "0", "/", "f", "r", "Enter"};

	driver_key(&driver, "1");
	driver_key(&driver, "1");
	assert_string_equal(app_screen_name(driver.app), "home");
	for (int i = 0; i <= turn % 13; i++)
		driver_key(&driver, keys[i]);
	replace(turn);
	assert_false(settle());
	driver_key(&driver, "!");
	assert_true(shows("01 44 52 88 90"));
	driver_key(&driver, "*");
	fake_clock_pass(2000);
	assert_true(settle());
	driver_key(&driver, "Space");
}

static void
one_round(int turn)
{
	char expected[40];

	snprintf(expected, sizeof expected, "Number %d", turn);
	if (turn % 2) {
		visit(turn);
	} else {
		replace(turn);
		/* The first of two digits stays pressed. */
		driver_key(&driver, "1");
		assert_true(settle());
		assert_int_equal(app_sheet(driver.app)->pending, 1);
		driver_key(&driver, "0");
	}
	assert_string_equal(app_screen_name(driver.app), "attract");
	assert_true(shows(expected));
	assert_int_equal(driver.problems.count, 0);
}

static void
test_a_thousand_replacements(void **state)
{
	bool sanitized = __sanitizer_get_current_allocated_bytes != NULL;
	int rounds = sanitized ? ROUNDS_SANITIZED : ROUNDS, open_files;
	size_t heap, resident;

	(void)state;
	driver_begin(&driver);
	for (int turn = 0; turn < WARM_UP; turn++)
		one_round(turn);
	one_round(1000); /* as long as the last one */
	heap = measure_heap();
	resident = measure_resident();
	open_files = measure_descriptors("self");
	assert_true(open_files > 0);
	for (int turn = 1001; turn <= 1000 + rounds; turn++)
		one_round(turn);
	assert_true(measure_is_flat(heap));
	assert_int_equal(measure_descriptors("self"), open_files);
	if (!sanitized)
		assert_true(measure_resident() <= resident + RESIDENT_GROWTH_MOST);
}

/* What was read at the start, a little at a time, is enough when the folder goes. */
static void
test_a_folder_is_needed_only_at_the_start(void **state)
{
	char command[100];
	int rounds = 0;

	(void)state;
	driver_begin(&driver);
	for (; !reload_sleep(reload); rounds++)
		assert_false(reload_go_on(reload, driver.app));
	assert_true(rounds > 1);
	snprintf(command, sizeof command, "rm -rf %s", folder);
	assert_int_equal(system(command), 0);
	assert_false(settle());
	assert_true(driver.problems.errors > 0);
	problems_end(&driver.problems);
	driver_key(&driver, "1");
	driver_key(&driver, "1");
	driver_key(&driver, "2");
	assert_string_equal(app_screen_name(driver.app), "page");
	driver_key(&driver, "!");
	assert_true(shows("01 44 52 88 90"));
	driver_key(&driver, "s");
	assert_string_equal(app_screen_name(driver.app), "sources");
	assert_int_equal(driver.problems.count, 0);
}

static int
make_content(void **state)
{
	static const char *folders[] = {folder, NULL};

	(void)state;
	fake_clock_reset();
	strcpy(scratch, "/tmp/waylight-replace-XXXXXX");
	if (!mkdtemp(scratch))
		return -1;
	snprintf(folder, sizeof folder, "%s/content", scratch);
	if (!small_make(folder))
		return -1;
	driver_start(&driver, folder);
	reload = reload_start(folders, driver.content, &driver.problems);
	driver.content = NULL;
	return 0;
}

static int
remove_content(void **state)
{
	struct arena arena = {0};
	char command[100];

	(void)state;
	for (size_t i = 0; i < driver.problems.count; i++)
		print_error("%s\n", problem_line(&arena, &driver.problems.list[i]));
	arena_end(&arena);
	driver_end(&driver);
	reload_end(reload);
	snprintf(command, sizeof command, "rm -rf %s", scratch);
	return system(command);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_a_folder_is_needed_only_at_the_start, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_a_thousand_replacements, make_content, remove_content),
	};

	(void)count;
	measure_exactly(arguments);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
