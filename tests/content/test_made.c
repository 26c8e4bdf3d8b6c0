/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which texts are behind their English, as the kiosk asks. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/made.h"
#include "kit.h"

static void
fingerprints_are_stable(void **state)
{
	char print[MADE_DIGITS + 1];

	(void)state;
	made_print("", print);
	assert_string_equal(print, "cbf29ce484222325");
	made_print("Signs at work", print);
	assert_string_equal(print, "0bb81f8fcc057d73");
}

static void
records_are_read(void **state)
{
	struct made_record record;

	(void)state;
	assert_true(made_read_record("0123456789abcdef", &record));
	assert_string_equal(record.from, "0123456789abcdef");
	assert_string_equal(record.shown, "");
	assert_string_equal(record.words, "");
	assert_true(made_read_record("0123456789abcdef 1123456789abcdef 2123456789abcdef", &record));
	assert_string_equal(record.from, "0123456789abcdef");
	assert_string_equal(record.shown, "1123456789abcdef");
	assert_string_equal(record.words, "2123456789abcdef");
	assert_false(made_read_record("", &record));
	assert_false(made_read_record("0123456789abcde", &record));
	assert_false(made_read_record("0123456789abcdef0", &record));
	assert_false(made_read_record("0123456789abcdef 0123456789abcdef", &record));
	assert_false(made_read_record("0123456789abcdef 0123456789abcdef 0123456789abcdef ", &record));
}

static void
scanning_sees_what_translate_writes(void **state)
{
	char text[] = "# a: \"b\"\n\na.b: \"one\"\n c.d: x\ne.f: \"\ng: \"three\"";
	struct table records = {0};

	(void)state;
	made_scan(text, &records);
	assert_int_equal(records.count, 2);
	assert_string_equal(table_get(&records, "a.b"), "one");
	assert_string_equal(table_get(&records, "g"), "three");
	table_end(&records);
}

/* Whether a text is stale in a good content under one more folder. */
static bool
is_stale_under(const char *folder, const char *code, const char *id)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folders[] = {kit_good(&arena), folder};
	struct content *content = content_open(folders, folder ? 2 : 1, &problems);
	bool stale = content_word_is_stale(content, content_language(content, code), id);

	assert_int_equal(stale, content_word_is_stale(content, content_language(content, code), id));
	assert_int_equal(problems.count, 0);
	content_close(content);
	problems_end(&problems);
	arena_end(&arena);
	return stale;
}

static void
only_texts_of_another_english_are_stale(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);

	(void)state;
	assert_false(is_stale_under(NULL, "ar", "travel.ask"));
	kit_write(folder, "words/en.yaml", "travel.ask: \"Ask anybody.\"\n");
	assert_true(is_stale_under(folder, "ar", "travel.ask"));
	assert_false(is_stale_under(folder, "ar", "travel.title"));
	assert_false(is_stale_under(folder, "ar", "travel.nosuch"));
	assert_false(is_stale_under(folder, "en", "travel.ask"));
	assert_false(is_stale_under(folder, "xx", "travel.ask"));
	kit_remove(folder);
	arena_end(&arena);
}

/* A record is about the words of its own folder. */
static void
records_belong_to_their_folder(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);

	(void)state;
	kit_write(folder, "words/en.yaml", "travel.ask: \"Ask anybody.\"\n");
	kit_write(folder, "words/ar.yaml", "travel.ask: \"اسأل أي شخص.\"\n");
	assert_false(is_stale_under(folder, "ar", "travel.ask")); /* nobody knows */
	kit_write(folder, "made/ar.yaml", "travel.ask: \"0123456789abcdef\"\n");
	assert_true(is_stale_under(folder, "ar", "travel.ask"));
	kit_write(folder, "words/ar.yaml", "travel.ask: \"\"\n");
	kit_write(folder, "words/en.yaml", "travel.title: \"For you\"\n");
	assert_false(is_stale_under(folder, "ar", "travel.ask")); /* those of the folder below */
	assert_true(is_stale_under(folder, "ar", "travel.title"));
	kit_remove(folder);
	arena_end(&arena);
}

/* Words that were changed beside the English of now are not behind it, before translate records that too. */
static void
changed_words_are_not_behind(void **state)
{
	static const char *const english = "Ask anybody.", *const then = "اسأل أي شخص.";
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);
	char shown[MADE_DIGITS + 1], words[MADE_DIGITS + 1];

	(void)state;
	made_print(english, shown);
	made_print(then, words);
	kit_write(folder, "words/en.yaml", arena_print(&arena, "travel.ask: \"%s\"\n", english));
	kit_write(folder, "made/ar.yaml", arena_print(&arena, "travel.ask: \"0123456789abcdef %s %s\"\n", shown, words));
	kit_write(folder, "words/ar.yaml", arena_print(&arena, "travel.ask: \"%s\"\n", then));
	assert_true(is_stale_under(folder, "ar", "travel.ask"));
	kit_write(folder, "words/ar.yaml", "travel.ask: \"اسأل من تشاء.\"\n");
	assert_false(is_stale_under(folder, "ar", "travel.ask"));
	kit_write(folder, "words/en.yaml", "travel.ask: \"Ask somebody.\"\n"); /* which nobody has shown */
	assert_true(is_stale_under(folder, "ar", "travel.ask"));
	kit_remove(folder);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(fingerprints_are_stable),
	    cmocka_unit_test(records_are_read),
	    cmocka_unit_test(scanning_sees_what_translate_writes),
	    cmocka_unit_test(only_texts_of_another_english_are_stale),
	    cmocka_unit_test(records_belong_to_their_folder),
	    cmocka_unit_test(changed_words_are_not_behind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
