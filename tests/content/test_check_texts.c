/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each text is held to the rules once, where the glossary lists no exception. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "rules.h"

static void
exceptions_hold(void **state)
{
	static const char glossary[] = "- {allow: same, in: [travel.ask]}\n- {allow: script, words: [\"UNODC\"]}\n"
	                               "- {allow: digits, in: [travel.ask]}\n";
	static const struct rules_row rows[] = {
	    {"fr", "travel.ask", "Ask here", "Ask here", ""},
	    {"fr", "travel.title", "Ask here", "Ask here", "1:15: the same as the English, expected a translation\n"},
	    {"fr", "travel.ask", "Ask 2 people", "Demander à 3 gens", ""},
	    {"ru", "travel.ask", "The office says so", "Так говорит UNODC", ""},
	    {"ru", "travel.ask", "The office says so", "Так говорит UNOD", "1:26: 'UNOD' is not in the script of the language (Cyrl)\n"},
	};

	(void)state;
	RULES_EXPECT(rows, glossary);
}

static void
exceptions_for_nothing_are_named(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};
	struct content *content;

	(void)state;
	kit_write(folders[1], "glossary/ar.yaml", "- {allow: same, in: [travel.ask, travel.nosuch]}\n");
	content = content_open(folders, 2, &problems);
	content_check_all(content, NULL);
	assert_non_null(strstr(kit_lines(&arena, &problems, folders[1]),
	    "glossary/ar.yaml:1:34: warning: there are no words 'travel.nosuch' in 'ar'\n"));
	assert_null(strstr(kit_lines(&arena, &problems, folders[1]), "'travel.ask' in"));
	content_close(content);
	problems_end(&problems);
	kit_remove(folders[1]);
	arena_end(&arena);
}

/* What a later folder says instead is what visitors see. */
static void
only_what_is_seen_is_held(void **state)
{
	struct arena arena = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena), kit_scratch(&arena)};

	(void)state;
	kit_write(folders[1], "words/ar.yaml", "travel.ask: \"bad  words here\"\n");
	kit_write(folders[2], "words/ar.yaml", "travel.ask: \"اسأل أحد العاملين هنا.\"\n");
	assert_string_equal(rules_said(&arena, folders, 2, "ar"),
	    "1:13: 'bad' is not in the script of the language (Arab)\n"
	    "1:18: two spaces, expected one\n"
	    "1:19: 'words' is not in the script of the language (Arab)\n");
	assert_string_equal(rules_said(&arena, folders, 3, "ar"), "");
	kit_remove(folders[1]);
	kit_remove(folders[2]);
	arena_end(&arena);
}

/* The problem carries id and English for whoever reads it. */
static void
problems_say_which_words(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};
	struct content *content;
	size_t found = 0;

	(void)state;
	kit_write(folders[1], "words/ar.yaml", "serves.women: \"x\"\n");
	content = content_open(folders, 2, &problems);
	content_check_all(content, NULL);
	for (size_t i = 0; i < problems.count; i++)
		if (problems.list[i].id && !strcmp(problems.list[i].id, "serves.women")) {
			assert_string_equal(problems.list[i].english, "Women");
			assert_int_equal(problems.list[i].severity, PROBLEM_WARNING);
			found++;
		}
	assert_int_equal(found, 1);
	content_close(content);
	problems_end(&problems);
	kit_remove(folders[1]);
	arena_end(&arena);
}

static void
good_words_keep_all_rules(void **state)
{
	struct arena arena = {0};
	const char *good = kit_good(&arena);

	(void)state;
	assert_string_equal(rules_said(&arena, &good, 1, "ar"), "");
	assert_string_equal(rules_said(&arena, &good, 1, "en"), "");
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(exceptions_hold),
	    cmocka_unit_test(exceptions_for_nothing_are_named),
	    cmocka_unit_test(only_what_is_seen_is_held),
	    cmocka_unit_test(problems_say_which_words),
	    cmocka_unit_test(good_words_keep_all_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
