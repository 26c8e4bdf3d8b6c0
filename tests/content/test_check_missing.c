/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language must have by its tier, and texts that wait for their translator. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/content.h"
#include "kit.h"

/* What check says of a French of that tier with these words over the good content. */
static const char *
check_french(struct arena *arena, const char *tier, const char *words, const char *core)
{
	const char *folders[] = {kit_good(arena), kit_scratch(arena)}, *lines;

	kit_write(folders[1], "languages.yaml",
	    arena_print(arena,
	        "- {code: fr, name: F, greeting: F, information: F, script: Latn, direction: ltr, number: 21, tier: %s, "
	        "reading: draft, fallback: en}\n",
	        tier));
	kit_write(folders[1], "words/fr.yaml", words);
	if (core)
		kit_write(folders[1], "core.yaml", core);
	lines = kit_check(arena, folders, 2, folders[1]);
	kit_remove(folders[1]);
	return lines;
}

static void
a_core_language_needs_the_core(void **state)
{
	struct arena arena = {0};
	static const char *const whole = "travel.title: a\ntravel.ask: b\nserves.women: c\n";

	(void)state;
	assert_string_equal(check_french(&arena, "core", whole, NULL), "");
	assert_string_equal(check_french(&arena, "core", "travel.title: a\nserves.women: c\n", NULL),
	    "words/fr.yaml:1:1: the words 'travel.ask' are missing, expected them after 'travel.title'"
	    " (English: Ask somebody who works here.)\n");
	/* a later folder adds to the core */
	assert_string_equal(check_french(&arena, "core", whole, "- signs.work.title\n"),
	    "words/fr.yaml:1:1: the words 'signs.work.title' are missing, expected them first (English: At work)\n");
	/* which is not looked at when it is broken */
	assert_string_equal(check_french(&arena, "core", "serves.women: c\n", "- 5\n"),
	    "core.yaml:1:3: '5' is not an id of words, expected signs.work.title, or signs.work.* for all of them\n");
	arena_end(&arena);
}

static void
a_full_language_needs_all(void **state)
{
	struct arena arena = {0};
	const char *lines = check_french(&arena, "full", "travel.title: a\ntravel.ask: b\nserves.women: c\n", NULL);
	size_t count = 0;

	(void)state;
	for (; (lines = strstr(lines, "are missing")); lines++)
		count++;
	assert_int_equal(count, 37);
	arena_end(&arena);
}

/* Named where they wait, with their English. */
static void
empty_words_are_missing(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_french(&arena, "core", "travel.title: a\ntravel.ask: \"\"\nserves.women: c\n", NULL),
	    "words/fr.yaml:2:13: the words of 'travel.ask' are empty, expected a text (English: Ask somebody who works here.)\n");
	assert_string_equal(check_french(&arena, "core", "travel.title: a\ntravel.ask:\nserves.women: \" \"\n", NULL),
	    "words/fr.yaml:2:12: the words of 'travel.ask' are empty, expected a text (English: Ask somebody who works here.)\n"
	    "words/fr.yaml:3:15: the words of 'serves.women' are empty, expected a text (English: Women)\n");
	/* not of the core */
	assert_string_equal(
	    check_french(&arena, "core", "travel.title: a\ntravel.ask: b\nserves.women: c\nsigns.work.title: \"\"\n", NULL), "");
	/* placeholders are not missing in what is not there */
	assert_string_equal(
	    check_french(&arena, "core", "travel.title: a\ntravel.ask: b\nserves.women: c\nsigns.work.help-now: \"\"\n", NULL), "");
	arena_end(&arena);
}

/* The words of a folder below stand where a later one has none yet. */
static void
empty_words_leave_those_below(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};
	struct content *content;

	(void)state;
	kit_write(folders[1], "words/ar.yaml", "travel.ask: \"\"\n");
	assert_string_equal(kit_check(&arena, folders, 2, folders[1]), "");
	content = content_open(folders, 2, &problems);
	assert_string_equal(content_word(content, content_language(content, "ar"), "travel.ask"), "اسأل أحد العاملين هنا.");
	content_close(content);
	problems_end(&problems);
	kit_remove(folders[1]);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_core_language_needs_the_core),
	    cmocka_unit_test(a_full_language_needs_all),
	    cmocka_unit_test(empty_words_are_missing),
	    cmocka_unit_test(empty_words_leave_those_below),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
