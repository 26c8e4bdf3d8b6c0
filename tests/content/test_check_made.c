/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Translations that are behind their English, and those of which nobody knows. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "content/made.h"
#include "rules.h"

/* The good content under an overlay that changes one English text. */
static void
a_changed_english_names_exactly_its_translation(void **state)
{
	struct arena arena = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};

	(void)state;
	kit_write(folders[1], "words/en.yaml", "signs.work.pay: \"The person gets no pay.\"\n");
	assert_string_equal(rules_said(&arena, folders, 2, "ar"),
	    "8:17: the English of 'signs.work.pay' changed since this was made from it, from "
	    "'The person gets little pay, or none.'\n");
	kit_remove(folders[1]);
	arena_end(&arena);
}

static const char *
recorded_as(struct arena *arena, const char *record, const char *kept)
{
	const char *folders[] = {kit_good(arena), kit_scratch(arena)}, *said;

	kit_write(folders[1], "words/ar.yaml", "travel.ask: \"اسأل أحد العاملين هنا.\"\n");
	kit_write(folders[1], "made/ar.yaml", arena_print(arena, "travel.ask: \"%s\"\n", record));
	if (kept)
		kit_write(folders[1], "made/en.yaml", kept);
	said = rules_said(arena, folders, 2, "ar");
	kit_remove(folders[1]);
	return said;
}

static void
records_of_the_same_folder_count(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(recorded_as(&arena, "0000000000000000", NULL),
	    "1:13: the English of 'travel.ask' changed since this was made from it, from 'what nobody kept'\n");
	assert_string_equal(recorded_as(&arena, "1c254cf431cf3861", "\"1c254cf431cf3861\": \"Signs at home\"\n"),
	    "1:13: the English of 'travel.ask' changed since this was made from it, from 'Signs at home'\n");
	assert_string_equal(
	    recorded_as(&arena, "1c254cf431cf3861 0000000000000000 0000000000000000", NULL),
	    "1:13: the English of 'travel.ask' changed since this was made from it, from 'what nobody kept'\n");
	arena_end(&arena);
}

/* What the translator saves is done at once, not when translate is run again. */
static void
words_changed_beside_the_english_of_now_are_done(void **state)
{
	struct arena arena = {0};
	char shown[MADE_DIGITS + 1], words[MADE_DIGITS + 1];
	const char *record;

	(void)state;
	made_print("Ask somebody who works here.", shown);
	made_print("اسأل أحد العاملين هنا.", words);
	record = arena_print(&arena, "0000000000000000 %s %s", shown, words);
	assert_string_not_equal(recorded_as(&arena, record, NULL), "");
	made_print("اسأل أي شخص.", words);
	record = arena_print(&arena, "0000000000000000 %s %s", shown, words);
	assert_string_equal(recorded_as(&arena, record, NULL), "");
	arena_end(&arena);
}

/* Once for each file, however many there are. */
static void
what_is_not_recorded_is_counted(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};
	struct content *content;
	const char *lines;

	(void)state;
	kit_write(folders[1], "words/ar.yaml",
	    "travel.ask: \"اسأل أحد العاملين هنا.\"\nserves.women: \"النساء\"\ncountry.FR: \"فرنسا\"\ntravel.title: \"\"\n");
	content = content_open(folders, 2, &problems);
	content_check_all(content, NULL);
	lines = kit_lines(&arena, &problems, folders[1]);
	assert_non_null(strstr(lines, "words/ar.yaml:1:1: warning: of 2 texts it is not recorded which English"));
	assert_null(strstr(lines, "good/words/ar.yaml:1:1: warning"));
	content_close(content);
	problems_end(&problems);
	kit_remove(folders[1]);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_changed_english_names_exactly_its_translation),
	    cmocka_unit_test(records_of_the_same_folder_count),
	    cmocka_unit_test(words_changed_beside_the_english_of_now_are_done),
	    cmocka_unit_test(what_is_not_recorded_is_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
