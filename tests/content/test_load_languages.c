/* SPDX-License-Identifier: GPL-3.0-or-later */
/* languages.yaml: every field, and languages laid over those below. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static const struct languages nothing = {0};

static const char *
entry(struct arena *arena, const char *code, int number, const char *fallback)
{
	return arena_print(arena,
	    "- code: \"%s\"\n  name: \"N\"\n  greeting: \"G\"\n  information: \"I\"\n  script: \"Latn\"\n"
	    "  direction: \"ltr\"\n  number: \"%d\"\n  tier: \"core\"\n  reading: \"%s\"\n%s",
	    code, number, fallback ? "draft" : "source", fallback ? arena_print(arena, "  fallback: \"%s\"\n", fallback) : "");
}

static void
all_fields_are_read(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct languages languages;
	const struct language *arabic;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/languages.yaml"), NULL));
	assert_true(load_languages(&file.reader, &nothing, &languages));
	reader_close(&file.reader);
	assert_int_equal(languages.count, 2);
	assert_string_equal(languages.list[0].code, "en");
	assert_string_equal(languages.list[0].catalog, "en");
	assert_null(languages.list[0].fallback);
	assert_int_equal(languages.list[0].reading, READING_SOURCE);
	assert_null(languages.list[0].reviewed_by);
	arabic = &languages.list[1];
	assert_string_equal(arabic->code, "ar");
	assert_string_equal(arabic->name, "العربية");
	assert_string_equal(arabic->greeting, "مرحبا");
	assert_string_equal(arabic->information, "معلومات");
	assert_string_equal(arabic->script, "Arab");
	assert_true(arabic->right_to_left);
	assert_int_equal(arabic->number, 12);
	assert_int_equal(arabic->tier, TIER_FULL);
	assert_int_equal(arabic->reading, READING_DRAFT);
	assert_string_equal(arabic->fallback, "en");
	assert_string_equal(arabic->reviewed_by, "A. Tester");
	assert_int_equal(arabic->reviewed.month, 3);
	kit_close(&file);
	arena_end(&arena);
}

static void
languages_stand_by_number(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct languages languages;

	(void)state;
	kit_open(&file, arena_print(&arena, "%s%s%s", entry(&arena, "de", 30, "en"), entry(&arena, "en", 20, NULL),
	    entry(&arena, "fr", 11, "de")));
	assert_true(load_languages(&file.reader, &nothing, &languages));
	kit_expect(&file, "");
	assert_string_equal(languages.list[0].code, "fr");
	assert_string_equal(languages.list[1].code, "en");
	assert_string_equal(languages.list[2].code, "de");
	kit_close(&file);
	arena_end(&arena);
}

static void
english_must_be_there(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct languages languages;

	(void)state;
	kit_open(&file, entry(&arena, "fr", 11, "fr"));
	assert_false(load_languages(&file.reader, &nothing, &languages));
	assert_non_null(strstr(kit_lines(&arena, &file.problems, NULL), ":1:1: the source language 'en' is missing\n"));
	kit_close(&file);
	arena_end(&arena);
}

/* However many languages stand between, a chain that ends in English is none that goes round. */
static void
fallbacks_may_be_long(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct languages languages;

	(void)state;
	kit_open(&file, arena_print(&arena, "%s%s%s%s%s%s", entry(&arena, "fa", 12, "fb"), entry(&arena, "fb", 13, "fc"),
	    entry(&arena, "fc", 14, "fd"), entry(&arena, "fd", 15, "fe"), entry(&arena, "fe", 16, "en"),
	    entry(&arena, "en", 11, NULL)));
	assert_true(load_languages(&file.reader, &nothing, &languages));
	kit_expect(&file, "");
	kit_close(&file);
	arena_end(&arena);
}

static void
above_is_laid_over_below(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct language english = load_english(), french = load_english();
	struct language below_list[2];
	struct languages below = {below_list, 2}, languages;

	(void)state;
	french.code = "fr";
	french.fallback = "en";
	french.number = 14;
	below_list[0] = english;
	below_list[1] = french;
	kit_open(&file, arena_print(&arena, "%s%s", entry(&arena, "fr", 15, "en"), entry(&arena, "de", 14, "fr")));
	assert_true(load_languages(&file.reader, &below, &languages));
	kit_expect(&file, "");
	assert_int_equal(languages.count, 3);
	assert_string_equal(languages.list[1].code, "de");
	assert_int_equal(languages.list[2].number, 15);
	assert_int_equal(below.list[1].number, 14);
	kit_close(&file);
	kit_open(&file, entry(&arena, "de", 14, "en"));
	assert_false(load_languages(&file.reader, &below, &languages));
	kit_expect(&file, "file.yaml:7:11: the number 14 is already the number of 'fr', expected another\n");
	kit_close(&file);
	arena_end(&arena);
}

static void
list_is_limited(void **state)
{
	struct arena arena = {0};
	struct bytes bytes = {0};
	struct kit_file file;
	struct languages languages;

	(void)state;
	bytes_put_string(&bytes, entry(&arena, "en", 11, NULL));
	for (int i = 1; i < CONTENT_LANGUAGES_MOST; i++)
		bytes_put_string(&bytes, entry(&arena, (char[]){(char)('a' + i / 26 % 26), (char)('a' + i % 26),
		    (char)('a' + i / 676), '\0'}, 11 + i, "en"));
	kit_open(&file, bytes.start);
	assert_true(load_languages(&file.reader, &nothing, &languages));
	assert_int_equal(languages.count, CONTENT_LANGUAGES_MOST);
	kit_expect(&file, "");
	kit_close(&file);
	bytes_put_string(&bytes, entry(&arena, "zu", 99, "en"));
	kit_open(&file, bytes.start);
	assert_false(load_languages(&file.reader, &nothing, &languages));
	kit_expect(&file, "file.yaml:1:1: the file has 301 entries, expected at most 300\n");
	kit_close(&file);
	bytes_end(&bytes);
	arena_end(&arena);
}

static void
built_in_english_stands_alone(void **state)
{
	struct language english = load_english();

	(void)state;
	assert_string_equal(english.code, "en");
	assert_string_equal(english.catalog, "en");
	assert_non_null(english.name);
	assert_non_null(english.greeting);
	assert_non_null(english.information);
	assert_string_equal(english.script, "Latn");
	assert_null(english.fallback);
	assert_int_equal(english.number, 11);
	assert_int_equal(english.reading, READING_SOURCE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(languages_stand_by_number),
	    cmocka_unit_test(english_must_be_there),
	    cmocka_unit_test(fallbacks_may_be_long),
	    cmocka_unit_test(above_is_laid_over_below),
	    cmocka_unit_test(list_is_limited),
	    cmocka_unit_test(built_in_english_stands_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
