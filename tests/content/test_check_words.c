/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of all languages: unknown, missing, with other placeholders than the English. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/check.h"
#include "kit.h"

/* The good content, with some lines of a file taken out that hold a text. */
static const char *
check_without(struct arena *arena, const char *path, const char *const *taken)
{
	const char *folder = kit_scratch(arena), *lines;
	struct bytes kept = {0};
	char *text = kit_read(arena, kit_source(arena, arena_print(arena, "good/%s", path)), NULL);

	kit_copy(kit_good(arena), folder);
	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
		bool keep = true;

		for (size_t i = 0; taken[i]; i++)
			keep = keep && !strstr(line, taken[i]);
		if (keep)
			bytes_print(&kept, "%s\n", line);
	}
	kit_write(folder, path, kept.start);
	bytes_end(&kept);
	lines = kit_check(arena, &folder, 1, folder);
	kit_remove(folder);
	return lines;
}

static const char *
check_over(struct arena *arena, const char *path, const char *text)
{
	const char *folders[] = {kit_good(arena), kit_scratch(arena)}, *lines;

	kit_write(folders[1], path, text);
	lines = kit_check(arena, folders, 2, folders[1]);
	kit_remove(folders[1]);
	return lines;
}

/* Named where they belong: at the line before. */
static void
missing_words_are_named(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_without(&arena, "words/en.yaml", (const char *[]){"signs.work.pay:", NULL}),
	    "words/en.yaml:8:1: the words 'signs.work.pay' are missing, expected them after 'signs.work.papers.why'\n");
	assert_string_equal(check_without(&arena, "words/ar.yaml", (const char *[]){"signs.work.pay:", "caution.press", NULL}),
	    "words/ar.yaml:7:1: the words 'signs.work.pay' are missing, expected them after 'signs.work.papers.why'"
	    " (English: The person gets little pay, or none.)\n"
	    "words/ar.yaml:25:1: the words 'caution.press-first' are missing, expected them after 'caution.inland-only'"
	    " (English: Press first:)\n");
	assert_string_equal(check_without(&arena, "words/ar.yaml", (const char *[]){"help-point.", NULL}),
	    "words/ar.yaml:1:1: the words 'help-point.help-now' are missing, expected them first (English: Get help now)\n"
	    "words/ar.yaml:1:1: the words 'help-point.work' are missing, expected them first (English: Signs at work)\n");
	arena_end(&arena);
}

/* A code without English words is named at the fact, where the slip most likely is. */
static void
missing_words_of_codes_are_named_at_the_fact(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_without(&arena, "words/en.yaml", (const char *[]){"serves.women:", NULL}),
	    "helplines/FR.yaml:10:14: the code 'women' has no English words 'serves.women'\n");
	arena_end(&arena);
}

static void
what_only_the_english_has_is_not_wanted(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_over(&arena, "words/en.yaml", "country.FR: France\n"), "");
	assert_string_equal(check_over(&arena, "words/ar.yaml", "country.FR: France\nregion.x: y\n"),
	    "words/ar.yaml:2:1: nothing needs the words 'region.x'\n");
	assert_string_equal(check_over(&arena, "words/en.yaml", "region.africa: Africa\n"),
	    "good/words/ar.yaml:40:1: the words 'region.africa' are missing, expected them after 'topic.emergency'"
	    " (English: Africa)\n");
	assert_string_equal(check_over(&arena, "words/en.yaml", "help-point.title: a\n"),
	    "good/words/ar.yaml:40:1: the words 'help-point.title' are missing, expected them after 'topic.emergency'"
	    " (English: a)\n");
	arena_end(&arena);
}

/* Without the English nothing is known about the others: they are left alone. */
static void
broken_english_is_reported_once(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);

	(void)state;
	kit_copy(kit_good(&arena), folder);
	kit_write(folder, "words/en.yaml", "a\n");
	assert_string_equal(kit_check(&arena, &folder, 1, folder), "words/en.yaml:1:1: the file is text, expected a map\n");
	kit_remove(folder);
	arena_end(&arena);
}

static void
broken_translation_is_not_missing_everything(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);

	(void)state;
	kit_copy(kit_good(&arena), folder);
	kit_write(folder, "words/ar.yaml", "a\n");
	assert_string_equal(kit_check(&arena, &folder, 1, folder), "words/ar.yaml:1:1: the file is text, expected a map\n");
	kit_remove(folder);
	arena_end(&arena);
}

static void
placeholders_are_those_of_the_english(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_over(&arena, "words/ar.yaml", "signs.work.help-now: \"{country} {country}\"\n"), "");
	assert_string_equal(check_over(&arena, "words/ar.yaml", "signs.work.help-now: \"{ country}\"\n"),
	    "words/ar.yaml:1:22: the placeholder '{country}' is missing, expected it as in the English"
	    " (English: Get help in {country})\n");
	assert_string_equal(check_over(&arena, "words/ar.yaml", "travel.ask: \"\\u00e9 {number}\"\n"),
	    "words/ar.yaml:1:21: the placeholder '{number}' is not in the English, expected none like it"
	    " (English: Ask somebody who works here.)\n");
	arena_end(&arena);
}

/* Looking for what was meant takes time; a file full of unknown ids must be over soon all the same. */
static void
many_unknown_ids_end_soon(void **state)
{
	struct arena arena = {0};
	struct bytes bytes = {0};
	const char *lines;
	size_t count = 0;

	(void)state;
	for (int i = 0; i < CONTENT_WORDS_MOST; i++)
		bytes_print(&bytes, "nobody.needs%d: a\n", i);
	lines = check_over(&arena, "words/ar.yaml", bytes.start);
	for (; (lines = strchr(lines, '\n')); lines++)
		count++;
	assert_int_equal(count, CONTENT_WORDS_MOST);
	bytes_end(&bytes);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(missing_words_are_named),
	    cmocka_unit_test(missing_words_of_codes_are_named_at_the_fact),
	    cmocka_unit_test(what_only_the_english_has_is_not_wanted),
	    cmocka_unit_test(broken_english_is_reported_once),
	    cmocka_unit_test(broken_translation_is_not_missing_everything),
	    cmocka_unit_test(placeholders_are_those_of_the_english),
	    cmocka_unit_test(many_unknown_ids_end_soon),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
