/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operator's file: each key, each mistake with its place, and nothing that a mistake spoils beside it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "content/settings.h"
#include "kit.h"

static struct arena arena, keep;
static struct problems problems;
static struct settings settings;
static const char *folder;

static void
read_settings(const char *text)
{
	folder = kit_scratch(&arena);
	kit_write(folder, "site.yaml", text);
	settings_read(&settings, arena_print(&arena, "%s/site.yaml", folder), true, &keep, &problems);
}

static void
forget(void)
{
	kit_remove(folder);
	problems_end(&problems);
	arena_end(&keep);
	arena_end(&arena);
}

static void
expect(const char *lines)
{
	assert_string_equal(kit_lines(&arena, &problems, folder), lines);
}

/* Lays the settings against the small content that is without fault. */
static void
fit(void)
{
	struct problems others = {0};
	const char *good = kit_good(&arena);
	struct content *content = content_open(&good, 1, &others);

	settings_fit(&settings, content, &problems);
	content_close(content);
	assert_int_equal(others.count, 0);
	problems_end(&others);
}

static void
every_key_is_read(void **state)
{
	(void)state;
	read_settings("country: FR\nplace: \"Hall 2\"\nstaffed-help: \"Desk 4\"\nlanguages: [\"ar\", \"en\"]\n"
	              "scripts: [Latn, Arab]\ntheme: mono\nfront: campaign\ndrafts: hidden\nworld-day: yes\norder: logical\n"
	              "idle: \"45\"\nspeech: headphones\nletters: no\ncontent: [\"/\"]\n");
	fit();
	expect("");
	assert_string_equal(settings.country, "FR");
	assert_string_equal(settings.place, "Hall 2");
	assert_int_equal(settings.staffed_help.count, 1);
	assert_null(settings.staffed_help.language[0]);
	assert_string_equal(settings.staffed_help.text[0], "Desk 4");
	assert_int_equal(settings.languages.count, 2);
	assert_string_equal(settings.languages.text[0], "ar");
	assert_string_equal(settings.scripts, "Latn,Arab");
	assert_string_equal(settings_themes[settings.theme - 1], "mono");
	assert_int_equal(settings.order, TEXT_LOGICAL);
	assert_true(settings.drafts_hidden && settings.world_day && settings.no_letters);
	assert_int_equal(settings.front, FRONT_CAMPAIGN);
	assert_int_equal(settings.idle, 45);
	assert_int_equal(settings.speech, SPEECH_HEADPHONES);
	assert_string_equal(settings.folders.text[0], "/");
	forget();
}

static void
assert_nothing_said(void)
{
	assert_null(settings.country);
	assert_null(settings.place);
	assert_int_equal(settings.staffed_help.count + settings.languages.count, 0);
	assert_null(settings.scripts);
	assert_int_equal(settings.folders.count, 0);
	assert_int_equal(settings.theme, 0);
	assert_false(settings.drafts_hidden || settings.world_day || settings.no_letters);
	assert_int_equal(settings.front, FRONT_UNSAID);
	assert_int_equal(settings.speech, SPEECH_OFF);
	assert_int_equal(settings.idle, 0);
}

static void
each_bad_value_is_named_and_not_taken(void **state)
{
	(void)state;
	read_settings("country: France\nplace: [a]\nstaffed-help: [b]\nlanguages: [Deutsch]\nscripts: [latin]\n"
	              "theme: pink\nfront: shop\ndrafts: yes\nworld-day: maybe\nidle: \"5\"\nspeech: loud\n"
	              "letters: some\ncontent: [\"over/there\"]\n");
	expect("site.yaml:1:11: 'France' is not a country, expected two capitals of ISO 3166-1, XK, or 001\n"
	       "site.yaml:2:8: 'place' is a list, expected text\n"
	       "site.yaml:3:15: 'staffed-help' is a list, expected text\n"
	       "site.yaml:4:13: 'Deutsch' is not a language code, expected one of BCP 47 such as 'fr' or 'zh-Hans'\n"
	       "site.yaml:5:11: 'latin' is not a script, expected one of ISO 15924 such as 'Hans'\n"
	       "site.yaml:6:8: 'pink' is not known as 'theme', expected one of dark, light, contrast, mono\n"
	       "site.yaml:7:8: 'shop' is not known as 'front', expected one of help-point, campaign\n"
	       "site.yaml:8:9: 'yes' is not known as 'drafts', expected one of shown, hidden\n"
	       "site.yaml:9:12: 'maybe' is not known as 'world-day', expected one of no, yes\n"
	       "site.yaml:10:7: '5' does not fit 'idle', expected a number from 10 to 3600\n"
	       "site.yaml:11:9: 'loud' is not known as 'speech', expected one of off, headphones, speaker\n"
	       "site.yaml:12:10: 'some' is not known as 'letters', expected one of yes, no\n"
	       "site.yaml:13:12: 'over/there' is not a whole path, expected one that begins with '/'\n");
	assert_nothing_said();
	forget();
}

static void
mistakes_spoil_nothing_beside_them(void **state)
{
	(void)state;
	read_settings("countri: FR\nplace: \"Hall 2\"\nlanguages: [\"xx-\", \"ar\"]\nidle: \"9999\"\n");
	expect("site.yaml:1:1: the key 'countri' is not known here, expected 'country'\n"
	       "site.yaml:3:13: 'xx-' is not a language code, expected one of BCP 47 such as 'fr' or 'zh-Hans'\n"
	       "site.yaml:4:7: '9999' does not fit 'idle', expected a number from 10 to 3600\n");
	assert_string_equal(settings.place, "Hall 2");
	assert_int_equal(settings.languages.count, 1);
	assert_string_equal(settings.languages.text[0], "ar");
	assert_int_equal(settings.idle, 0);
	forget();
}

static void
what_the_content_lacks_is_taken_away(void **state)
{
	(void)state;
	read_settings("country: BV\nstaffed-help:\n  en: \"Desk\"\n  fr: \"Comptoir\"\nlanguages: [\"tlh\", \"fr\", \"ar\"]\n"
	              "content: [\"/nowhere at all\"]\n");
	expect("");
	fit();
	expect("site.yaml:1:10: 'BV' is a country without any numbers, expected one that the content has\n"
	       "site.yaml:4:3: 'fr' is no language of languages.yaml, expected one\n"
	       "site.yaml:5:13: 'tlh' is no language of languages.yaml, expected one\n"
	       "site.yaml:5:20: 'fr' is no language of languages.yaml, expected one\n"
	       "site.yaml:6:11: '/nowhere at all' is not there, expected a folder with content\n");
	assert_null(settings.country);
	assert_int_equal(settings.staffed_help.count, 1);
	assert_string_equal(settings.staffed_help.language[0], "en");
	assert_int_equal(settings.languages.count, 1);
	assert_string_equal(settings.languages.text[0], "ar");
	assert_int_equal(settings.folders.count, 1);
	forget();
}

static void
help_is_told_in_several_languages(void **state)
{
	(void)state;
	read_settings("staffed-help:\n  ar: \"مكتب\"\n  English: \"Desk\"\n  en: \"Desk\"\n");
	expect("site.yaml:3:3: 'English' is not a language code, expected one of BCP 47 such as 'fr' or 'zh-Hans'\n");
	assert_int_equal(settings.staffed_help.count, 2);
	assert_string_equal(settings.staffed_help.language[1], "en");
	assert_string_equal(settings.staffed_help.text[1], "Desk");
	forget();
}

static void
a_broken_file_says_nothing(void **state)
{
	(void)state;
	read_settings("country: \"FR\nplace: here\n");
	assert_int_equal(problems.count, 1);
	assert_nothing_said();
	forget();
	read_settings("- country: FR\n");
	expect("site.yaml:1:1: an entry is a list, expected a map\n");
	assert_nothing_said();
	forget();
}

static void
only_a_file_that_was_asked_for_must_be_there(void **state)
{
	(void)state;
	settings_read(&settings, "/nowhere/site.yaml", false, &keep, &problems);
	assert_int_equal(problems.count, 0);
	assert_null(settings.file);
	assert_nothing_said();
	settings_read(&settings, "/nowhere/site.yaml", true, &keep, &problems);
	assert_int_equal(problems.errors, 1);
	assert_string_equal(settings.file, "/nowhere/site.yaml");
	assert_nothing_said();
	problems_end(&problems);
	arena_end(&keep);
}

/* One that is there and cannot be read is not passed over: the screen would stand in no country. */
static void
a_file_that_cannot_be_read_is_told(void **state)
{
	char around[] = "/tmp/waylight-settings-XXXXXX", path[60];

	(void)state;
	assert_non_null(mkdtemp(around));
	snprintf(path, sizeof path, "%s/loop.yaml", around);
	assert_int_equal(symlink("loop.yaml", path), 0);
	settings_read(&settings, path, false, &keep, &problems);
	assert_int_equal(problems.errors, 1);
	assert_string_equal(problems.list[0].text, "cannot be opened: Too many levels of symbolic links");
	assert_nothing_said();
	problems_end(&problems);
	arena_end(&keep);
	unlink(path);
	assert_int_equal(rmdir(around), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_key_is_read),
	    cmocka_unit_test(each_bad_value_is_named_and_not_taken),
	    cmocka_unit_test(mistakes_spoil_nothing_beside_them),
	    cmocka_unit_test(what_the_content_lacks_is_taken_away),
	    cmocka_unit_test(help_is_told_in_several_languages),
	    cmocka_unit_test(a_broken_file_says_nothing),
	    cmocka_unit_test(only_a_file_that_was_asked_for_must_be_there),
	    cmocka_unit_test(a_file_that_cannot_be_read_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
