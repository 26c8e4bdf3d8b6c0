/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check as a whole: the good content has no problem, and each problem is told once. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/check.h"
#include "kit.h"

static const char *const labels[] = {
#define LABEL(id) id,
#include "content/labels.def"
#undef LABEL
};

/* A folder with one file over the good content; the lines of check. */
static const char *
check_with(struct arena *arena, const char *path, const char *text)
{
	const char *folders[] = {kit_good(arena), kit_scratch(arena)}, *lines;

	kit_write(folders[1], path, text);
	lines = kit_check(arena, folders, 2, folders[1]);
	kit_remove(folders[1]);
	return lines;
}

static void
good_content_has_no_problem(void **state)
{
	struct arena arena = {0};
	const char *good = kit_good(&arena);

	(void)state;
	assert_string_equal(kit_check(&arena, &good, 1, NULL), "");
	arena_end(&arena);
}

static void
files_that_nobody_asks_for_are_named(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_with(&arena, "langauges.yaml", "- a\n"),
	    "langauges.yaml: warning: is not read, expected languages.yaml\n");
	assert_string_equal(check_with(&arena, "words/xx.yaml", "travel.title: a\n"),
	    "words/xx.yaml: 'xx' is no language of languages.yaml, expected one\n");
	assert_string_equal(check_with(&arena, "helplines/france.yaml", "country: FR\n"),
	    "helplines/france.yaml: 'france' is not a country, expected two capitals of ISO 3166-1, XK, or 001\n"
	    "helplines/france.yaml:1:1: the key 'services' is missing, expected a list\n"
	    "helplines/france.yaml:1:10: the country 'FR' stands in the file of 'france', expected the same\n");
	arena_end(&arena);
}

static void
problems_are_told_once(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folder = kit_scratch(&arena);
	struct content *content;

	(void)state;
	kit_copy(kit_good(&arena), folder);
	kit_write(folder, "pages/travel.yaml", "[");
	kit_write(folder, "words/ar.yaml", "[");
	kit_write(folder, "helplines/FR.yaml", "[");
	kit_write(folder, "sources.yaml", "[");
	kit_write(folder, "languages.yaml", "[");
	kit_write(folder, "numbers.yaml", "[");
	content = content_open(&folder, 1, &problems);
	content_page(content, "travel");
	content_services(content, "FR");
	content_source(content, "x");
	check_all(content, NULL, NULL);
	content_page(content, "travel");
	content_close(content);
	problems_sort(&problems);
	for (size_t i = 1; i < problems.count; i++)
		assert_false(!strcmp(problems.list[i - 1].file, problems.list[i].file) &&
		    problems.list[i - 1].line == problems.list[i].line &&
		    !strcmp(problems.list[i - 1].text, problems.list[i].text));
	assert_true(problems.count >= 6);
	problems_end(&problems);
	kit_remove(folder);
	arena_end(&arena);
}

static void
labels_are_needed(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *good = kit_good(&arena);
	static const char *const screens[] = {"helplines", NULL};
	const struct own_names names = {.screens = screens};
	struct content *content = content_open(&good, 1, &problems);
	size_t known = 0;

	(void)state;
	content_check_all(content, &names);
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		known += content_word(content, content_language(content, "en"), labels[i]) != NULL;
	assert_int_equal(problems.count, sizeof labels / sizeof *labels - known);
	assert_int_equal(problems.errors, problems.count);
	assert_non_null(strstr(kit_lines(&arena, &problems, NULL), arena_print(&arena, "'%s' are missing", labels[0])));
	content_close(content);
	problems_end(&problems);
	arena_end(&arena);
}

static void
files_are_read_with_their_places(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *good = kit_good(&arena);
	struct content *content = content_open(&good, 1, &problems);
	struct check check;

	(void)state;
	check_start(&check, content, NULL, NULL);
	assert_int_equal(check.count, 19);
	assert_true(check_all_sound(&check, SHELF_PAGES, NULL));
	for (size_t i = 0; i < check.count; i++)
		assert_non_null(check.files[i].reader.tree.root);
	check_report(&check, &check.files[0], PROBLEM_WARNING, (struct raw_place){3, 4}, "%d things", 5);
	assert_string_equal(kit_lines(&arena, &problems, NULL), "good/core.yaml:3:4: warning: 5 things\n");
	for (size_t i = 0; i < check.count; i++)
		if (check.files[i].shelf == SHELF_WORDS && !strcmp(check.files[i].name, "en"))
			check.files[i].sound = false;
	assert_false(check_all_sound(&check, SHELF_WORDS, NULL));
	assert_false(check_all_sound(&check, SHELF_WORDS, "en"));
	assert_true(check_all_sound(&check, SHELF_WORDS, "ar"));
	check_end(&check);
	content_close(content);
	problems_end(&problems);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(good_content_has_no_problem),
	    cmocka_unit_test(files_that_nobody_asks_for_are_named),
	    cmocka_unit_test(problems_are_told_once),
	    cmocka_unit_test(labels_are_needed),
	    cmocka_unit_test(files_are_read_with_their_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
