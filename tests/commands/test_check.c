/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program checks: one language, one file, and objects of JSON for other tools. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "content/kit.h"
#include "run.h"

/* waylight ARGUMENTS over the shipped content under words that have something wrong in two languages. */
static const char *
check(struct arena *arena, int status, const char *arguments)
{
	const char *folder = kit_scratch(arena), *said;

	kit_write(folder, "words/fr.yaml", "travel.title: \"Pour  \\\\\\\"tous\\\\\\\"\"\n");
	kit_write(folder, "words/es.yaml", "travel.title: \"Para  todos\"\ntravel.nosuch: \"nada\"\n");
	kit_write(folder, "glossary/fr.yaml", "- {allow: same, in: [travel.nosuch]}\n");
	kit_write(folder, "made/fr.yaml", "travel.title: 5\n");
	said = run_waylight(arena, arena_print(arena, "%s/content", run_environment("srcdir", ".")), "", status,
	    arena_print(arena, "--content='%s' %s", folder, arguments));
	kit_remove(folder);
	return said;
}

static void
one_language_is_checked(void **state)
{
	struct arena arena = {0};
	const char *all = check(&arena, 1, "check"), *spanish = check(&arena, 1, "check es"), *french = check(&arena, 1, "check fr");

	(void)state;
	run_assert_has(all, "/words/fr.yaml:1:");
	run_assert_has(all, "/words/es.yaml:1:");
	run_assert_has(spanish, "/words/es.yaml:2:1: nothing needs the words 'travel.nosuch'");
	run_assert_has(spanish, "/words/es.yaml:1:21: warning: two spaces, expected one (English: For every traveller)\n");
	assert_null(strstr(spanish, "/fr.yaml"));
	run_assert_has(french, "/words/fr.yaml:1:");
	run_assert_has(french, "/made/fr.yaml:1:15: ");
	run_assert_has(french, "/glossary/fr.yaml:1:22: warning: there are no words 'travel.nosuch' in 'fr'\n");
	assert_null(strstr(french, "/es.yaml"));
	run_assert_has(check(&arena, 1, "--content=/nonexistent check fr"), "/nonexistent: cannot be read, expected a folder");
	arena_end(&arena);
}

static void
one_file_is_checked(void **state)
{
	struct arena arena = {0};
	const char *made = check(&arena, 1, "check made/fr.yaml");

	(void)state;
	run_assert_has(made, "/made/fr.yaml:1:15: ");
	assert_null(strstr(made, "/words/fr.yaml"));
	run_assert_has(made, "1 error, 0 warnings\n");
	arena_end(&arena);
}

static void
each_problem_is_an_object(void **state)
{
	struct arena arena = {0};
	const char *said = check(&arena, 1, "check --json fr es");

	(void)state;
	run_assert_has(said,
	    "/words/fr.yaml\",\"severity\":\"warning\",\"text\":\"two spaces, expected one\",\"id\":\"travel.title\","
	    "\"english\":\"For every traveller\"}\n");
	run_assert_has(said, "{\"line\":1,\"column\":21,\"file\":\"");
	run_assert_has(said, "\"text\":\"the quotation mark '\\\"', expected « »\"");
	run_assert_has(said, "/words/es.yaml\",\"severity\":\"error\",\"text\":\"nothing needs the words 'travel.nosuch'");
	run_assert_has(said, ",\"id\":null,\"english\":null}\n");
	assert_null(strstr(said, "warnings"));
	for (const char *line = said; *line; line = strchr(line, '\n') + 1) {
		assert_int_equal(*line, '{');
		assert_int_equal(strchr(line, '\n')[-1], '}');
	}
	arena_end(&arena);
}

/* A language without a catalog is told of with its own problems only. */
static void
catalogs_belong_to_their_language(void **state)
{
	struct arena arena = {0};
	const char *content = arena_print(&arena, "%s/content", run_environment("srcdir", ".")), *said;

	(void)state;
	assert_int_equal(setenv("WAYLIGHT_CATALOGS", "/nonexistent", 1), 0);
	said = run_waylight(&arena, content, "", 0, "check fr");
	run_assert_has(said, "do not answer in 'fr'");
	assert_null(strstr(said, "in 'es'"));
	assert_null(strstr(run_waylight(&arena, content, "", 0, "check words/fr.yaml"), "do not answer"));
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_language_is_checked),
	    cmocka_unit_test(one_file_is_checked),
	    cmocka_unit_test(each_problem_is_an_object),
	    cmocka_unit_test(catalogs_belong_to_their_language), /* the last one: it changes the environment */
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
