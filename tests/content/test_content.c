/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content as a whole: read when asked for, folders laid over each other, bad files not used. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "content/content.h"
#include "kit.h"

/* The good content with an empty folder over it, for a test to write into. */
struct frame {
	struct arena arena;
	const char *folders[2];
	struct problems problems;
	struct content *content;
};

static void
frame_start(struct frame *frame)
{
	*frame = (struct frame){0};
	frame->folders[0] = kit_good(&frame->arena);
	frame->folders[1] = kit_scratch(&frame->arena);
}

static void
frame_open(struct frame *frame)
{
	frame->content = content_open(frame->folders, 2, &frame->problems);
}

static void
frame_expect(struct frame *frame, const char *lines)
{
	assert_string_equal(kit_lines(&frame->arena, &frame->problems, frame->folders[1]), lines);
}

static void
frame_end(struct frame *frame)
{
	content_close(frame->content);
	kit_remove(frame->folders[1]);
	problems_end(&frame->problems);
	arena_end(&frame->arena);
}

static const char *
word(struct content *content, const char *code, const char *id)
{
	return content_word(content, content_language(content, code), id);
}

static void
good_content_is_all_there(void **state)
{
	struct frame frame;
	size_t count;
	const struct language *languages;
	const char *const *countries, *const *pages;

	(void)state;
	frame_start(&frame);
	frame_open(&frame);
	languages = content_languages(frame.content, &count);
	assert_int_equal(count, 2);
	assert_string_equal(languages[1].code, "ar");
	assert_string_equal(word(frame.content, "en", "travel.title"), "For every traveller");
	assert_string_equal(word(frame.content, "ar", "travel.title"), "لكل مسافر");
	assert_string_equal(content_page(frame.content, "travel")->title, "travel.title");
	assert_string_equal(content_services(frame.content, "FR")->list[1].id, "fr-office");
	assert_string_equal(content_emergency(frame.content, "GB")->general, "999");
	assert_string_equal(content_source(frame.content, "example-list")->title, "A list of examples");
	countries = content_countries(frame.content, &count);
	assert_int_equal(count, 2);
	assert_string_equal(countries[0], "FR");
	assert_string_equal(countries[1], "GB");
	pages = content_pages(frame.content, &count);
	assert_in_range(count, 2, 100);
	for (size_t i = 0; i < count; i++) {
		assert_non_null(content_page(frame.content, pages[i]));
		assert_true(!i || strcmp(pages[i - 1], pages[i]) < 0);
	}
	frame_expect(&frame, "");
	frame_end(&frame);
}

static void
what_is_not_there_is_null(void **state)
{
	static const char *const names[] = {"", "nothing", "../languages", "/etc/passwd", ".", "..", "travel/../travel"};
	struct frame frame;

	(void)state;
	frame_start(&frame);
	frame_open(&frame);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_null(content_language(frame.content, names[i]));
		assert_null(word(frame.content, "en", names[i]));
		assert_null(content_page(frame.content, names[i]));
		assert_null(content_services(frame.content, names[i]));
		assert_null(content_emergency(frame.content, names[i]));
		assert_null(content_source(frame.content, names[i]));
	}
	assert_null(content_word(frame.content, NULL, "travel.title"));
	frame_expect(&frame, "");
	frame_end(&frame);
}

/* A text is asked for in exactly one language: what another one has does not stand in for it. */
static void
words_do_not_fall_back(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame);
	frame_open(&frame);
	assert_string_equal(word(frame.content, "en", "country.GB"), "United Kingdom");
	assert_null(word(frame.content, "ar", "country.GB"));
	frame_end(&frame);
}

/* They are spoken when they are asked for by name, and are on no list. */
static void
pseudo_languages_are_made_of_the_english(void **state)
{
	struct frame frame;
	const struct language *accented, *mirrored;

	(void)state;
	frame_start(&frame);
	frame_open(&frame);
	accented = content_language_or_pseudo(frame.content, "en-XA");
	mirrored = content_language_or_pseudo(frame.content, "ar-XB");
	assert_null(content_language(frame.content, "en-XA"));
	assert_null(content_language(frame.content, "ar-XB"));
	assert_null(content_language_or_pseudo(frame.content, "en-XC"));
	assert_string_equal(content_language_or_pseudo(frame.content, "ar")->code, "ar");
	assert_false(accented->right_to_left);
	assert_true(mirrored->right_to_left);
	for (int turn = 0; turn < 2; turn++) {
		assert_string_equal(content_word(frame.content, accented, "country.GB"), "[Ûñîţéđ Ķîñğđöm one]");
		assert_string_equal(content_word(frame.content, mirrored, "country.GB"), "[United] [Kingdom]");
	}
	assert_null(content_word(frame.content, accented, "nothing"));
	frame_expect(&frame, "");
	frame_end(&frame);
}

static void
opening_reads_languages_only(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame);
	kit_write(frame.folders[1], "pages/travel.yaml", "[");
	kit_write(frame.folders[1], "words/en.yaml", "[");
	kit_write(frame.folders[1], "helplines/FR.yaml", "[");
	kit_write(frame.folders[1], "emergency/FR.yaml", "[");
	kit_write(frame.folders[1], "sources.yaml", "[");
	frame_open(&frame);
	frame_expect(&frame, "");
	word(frame.content, "ar", "travel.title");
	content_page(frame.content, "help-point");
	content_services(frame.content, "GB");
	frame_expect(&frame, "");
	frame_end(&frame);
}

static void
bad_files_leave_those_below(void **state)
{
	struct frame frame;
	size_t count;

	(void)state;
	frame_start(&frame);
	kit_write(frame.folders[1], "languages.yaml", "- code: fr\n");
	kit_write(frame.folders[1], "pages/travel.yaml", "page: travel\n");
	kit_write(frame.folders[1], "words/en.yaml", "travel.title: \"a\\e\"\ntravel.ask: b\n");
	kit_write(frame.folders[1], "helplines/FR.yaml", "country: FR\n");
	kit_write(frame.folders[1], "emergency/GB.yaml", "country: GB\n");
	kit_write(frame.folders[1], "sources.yaml", "- key: example-list\n");
	frame_open(&frame);
	content_languages(frame.content, &count);
	assert_int_equal(count, 2);
	assert_int_equal(content_page(frame.content, "travel")->count, 2);
	assert_string_equal(word(frame.content, "en", "travel.title"), "For every traveller");
	assert_string_equal(word(frame.content, "en", "travel.ask"), "Ask somebody who works here.");
	assert_int_equal(content_services(frame.content, "FR")->count, 2);
	assert_string_equal(content_emergency(frame.content, "GB")->general, "999");
	assert_string_equal(content_source(frame.content, "example-list")->title, "A list of examples");
	assert_true(frame.problems.errors >= 6);
	frame_end(&frame);
}

static void
bad_files_with_nothing_below_are_missing(void **state)
{
	struct frame frame;
	size_t count;

	(void)state;
	frame_start(&frame);
	kit_write(frame.folders[1], "pages/new.yaml", "page: new\n");
	kit_write(frame.folders[1], "helplines/DE.yaml", "country: DE\n");
	kit_write(frame.folders[1], "emergency/AT.yaml", "country: AT\nagreed: yes\nsource: [a]\n");
	assert_int_equal(mkdir(arena_print(&frame.arena, "%s/pages/folder.yaml", frame.folders[1]), 0700), 0);
	frame_open(&frame);
	assert_null(content_page(frame.content, "new"));
	assert_null(content_page(frame.content, "folder"));
	assert_null(content_services(frame.content, "DE"));
	/* here the number that was built in stands, which has no sources */
	assert_int_equal(content_emergency(frame.content, "AT")->sources.count, 0);
	assert_ptr_equal(content_emergency(frame.content, "AT"), content_emergency(frame.content, "AT"));
	/* they are known all the same: their pages say what is missing */
	content_countries(frame.content, &count);
	assert_int_equal(count, 4);
	frame_expect(&frame, "emergency/AT.yaml:1:1: no number, expected at least one of police, ambulance, general\n"
	                     "helplines/DE.yaml:1:1: the key 'services' is missing, expected a list\n"
	                     "pages/folder.yaml: is not a regular file\n"
	                     "pages/new.yaml:1:1: the key 'sensitive' is missing, expected one of no, yes\n"
	                     "pages/new.yaml:1:1: the key 'items' is missing, expected a list\n");
	frame_end(&frame);
}

static void
problems_are_told_once(void **state)
{
	struct frame frame;
	const char *lines = "pages/new.yaml:1:1: the file is text, expected a map\n"
	                    "words/en.yaml:1:1: the file is text, expected a map\n";

	(void)state;
	frame_start(&frame);
	kit_write(frame.folders[1], "pages/new.yaml", "a");
	kit_write(frame.folders[1], "words/en.yaml", "a");
	frame_open(&frame);
	for (int i = 0; i < 3; i++) {
		assert_null(content_page(frame.content, "new"));
		assert_non_null(word(frame.content, "en", "travel.ask"));
	}
	frame_expect(&frame, lines);
	frame_end(&frame);
}

static void
folders_are_laid_over_file_by_file(void **state)
{
	struct frame frame;
	size_t count;

	(void)state;
	frame_start(&frame);
	kit_write(frame.folders[1], "pages/travel.yaml", "page: travel\nsensitive: yes\nitems:\n- note: new\n");
	kit_write(frame.folders[1], "helplines/FR.yaml", "country: FR\nservices:\n- {id: x, name: y, topic: women, "
	    "purpose: help, answered-by: ngo, web: \"https://a.b\", publish: yes, confidence: low, source: [c]}\n");
	kit_write(frame.folders[1], "helplines/001.yaml", "country: \"001\"\nservices:\n- {id: z, name: y, topic: women, "
	    "purpose: help, answered-by: ngo, web: \"https://a.b\", publish: yes, confidence: low, source: [c]}\n");
	kit_write(frame.folders[1], "helplines/DE.yaml", "country: DE\nservices:\n- {id: d, name: y, topic: women, "
	    "purpose: help, answered-by: ngo, web: \"https://a.b\", publish: yes, confidence: low, source: [c]}\n");
	kit_write(frame.folders[1], "emergency/GB.yaml", "{country: GB, police: \"1\", agreed: yes, source: [a]}\n");
	frame_open(&frame);
	assert_null(content_emergency(frame.content, "GB")->general);
	assert_string_equal(content_emergency(frame.content, "FR")->general, "112");
	assert_int_equal(content_page(frame.content, "travel")->count, 1);
	assert_true(content_page(frame.content, "travel")->sensitive);
	assert_int_equal(content_page(frame.content, "help-point")->count, 4);
	assert_int_equal(content_services(frame.content, "FR")->count, 1);
	assert_int_equal(content_services(frame.content, "GB")->count, 1);
	assert_non_null(content_services(frame.content, "001"));
	/* across borders is no country */
	assert_string_equal(content_countries(frame.content, &count)[0], "DE");
	assert_int_equal(count, 3);
	frame_expect(&frame, "");
	frame_end(&frame);
}

static void
folders_are_laid_over_id_by_id(void **state)
{
	struct frame frame;
	size_t count;
	const char *const *keys;

	(void)state;
	frame_start(&frame);
	kit_write(frame.folders[1], "words/en.yaml", "travel.title: \"Here\"\n");
	kit_write(frame.folders[1], "sources.yaml", "- {key: example-list, title: b, publisher: c, grade: B}\n");
	kit_write(frame.folders[1], "languages.yaml",
	    "- {code: ar, name: b, greeting: c, information: d, script: Arab, direction: rtl, number: 13, tier: core, "
	    "reading: twice, fallback: en}\n");
	frame_open(&frame);
	keys = content_sources(frame.content, &count); /* each key once, sorted, whichever folder it stands in */
	assert_int_equal(count, 2);
	assert_string_equal(keys[0], "example-list");
	assert_string_equal(keys[1], "example-report");
	assert_string_equal(word(frame.content, "en", "travel.title"), "Here");
	assert_string_equal(word(frame.content, "en", "travel.ask"), "Ask somebody who works here.");
	assert_int_equal(content_source(frame.content, "example-list")->grade, 'B');
	assert_int_equal(content_source(frame.content, "example-report")->grade, 'A');
	assert_int_equal(content_language(frame.content, "ar")->number, 13);
	assert_string_equal(word(frame.content, "ar", "travel.title"), "لكل مسافر");
	assert_string_equal(content_language(frame.content, "en")->name, "English");
	frame_expect(&frame, "");
	frame_end(&frame);
}

static void
english_stands_when_nothing_can_be_read(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folder = kit_scratch(&arena);
	struct content *content = content_open(NULL, 0, &problems);
	size_t count;

	(void)state;
	assert_string_equal(content_languages(content, &count)->code, "en");
	assert_int_equal(count, 1);
	assert_null(word(content, "en", "travel.title"));
	assert_null(content_page(content, "travel"));
	assert_string_equal(content_emergency(content, "FR")->country, "FR");
	content_countries(content, &count);
	assert_int_equal(count, 0);
	content_check_all(content, NULL);
	content_close(content);
	problems_end(&problems);
	content = content_open(&folder, 1, &problems);
	assert_string_equal(kit_lines(&arena, &problems, folder),
	    "no content folder has a 'languages.yaml', expected one in the first\n");
	assert_non_null(content_language(content, "en"));
	content_close(content);
	problems_end(&problems);
	kit_write(folder, "languages.yaml", "{");
	kit_write(folder, "words/en.yaml", "travel.title: a\n");
	content = content_open(&folder, 1, &problems);
	assert_int_equal(problems.errors, 1);
	assert_string_equal(word(content, "en", "travel.title"), "a");
	content_close(content);
	content_close(NULL);
	problems_end(&problems);
	kit_remove(folder);
	arena_end(&arena);
}

/* Everything handed out stays where it is, whatever is read later. */
static void
what_was_given_stays(void **state)
{
	struct frame frame;
	const char *english, *arabic;
	const struct page *page;
	const struct language *language;

	(void)state;
	frame_start(&frame);
	frame_open(&frame);
	language = content_language(frame.content, "ar");
	english = word(frame.content, "en", "travel.title");
	page = content_page(frame.content, "travel");
	arabic = word(frame.content, "ar", "travel.title");
	content_page(frame.content, "help-point");
	content_page(frame.content, "signs.work");
	content_check_all(frame.content, NULL);
	assert_ptr_equal(word(frame.content, "en", "travel.title"), english);
	assert_ptr_equal(word(frame.content, "ar", "travel.title"), arabic);
	assert_ptr_equal(content_page(frame.content, "travel"), page);
	assert_ptr_equal(content_language(frame.content, "ar"), language);
	assert_string_equal(page->items[0].words, "travel.ask");
	frame_end(&frame);
}

/* Whoever opens many languages waits for one file; and looking a word up
 * takes the same time in a file of 5000. */
static void
many_languages_open_quickly(void **state)
{
	struct arena arena = {0};
	struct bytes bytes = {0};
	struct problems problems = {0};
	const char *folder = kit_scratch(&arena);
	struct content *content;
	clock_t start;
	size_t count;

	(void)state;
	for (int number = 11; number <= 99; number++)
		bytes_print(&bytes, "- {code: %s%c%c, name: a, greeting: b, information: c, script: Latn, direction: ltr, "
		    "number: %d, tier: core, reading: %s", number == 11 ? "" : "x", number == 11 ? 'e' : 'a' + number / 10,
		    number == 11 ? 'n' : 'a' + number % 10, number, number == 11 ? "source}\n" : "draft, fallback: en}\n");
	kit_write(folder, "languages.yaml", bytes.start);
	bytes_empty(&bytes);
	for (int i = 0; i < CONTENT_WORDS_MOST; i++)
		bytes_print(&bytes, "page.item%d: \"Some words that somebody reads\"\n", i);
	kit_write(folder, "words/en.yaml", bytes.start);
	start = clock();
	content = content_open(&folder, 1, &problems);
	assert_true(clock() - start < CLOCKS_PER_SEC / 2);
	content_languages(content, &count);
	assert_int_equal(count, 89);
	assert_non_null(word(content, "en", "page.item0"));
	start = clock();
	for (int i = 0; i < 100000; i++)
		assert_true(word(content, "en", "page.item4999") != NULL);
	assert_true(clock() - start < CLOCKS_PER_SEC);
	assert_int_equal(problems.count, 0);
	content_close(content);
	problems_end(&problems);
	kit_remove(folder);
	bytes_end(&bytes);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(good_content_is_all_there),
	    cmocka_unit_test(what_is_not_there_is_null),
	    cmocka_unit_test(words_do_not_fall_back),
	    cmocka_unit_test(pseudo_languages_are_made_of_the_english),
	    cmocka_unit_test(opening_reads_languages_only),
	    cmocka_unit_test(bad_files_leave_those_below),
	    cmocka_unit_test(bad_files_with_nothing_below_are_missing),
	    cmocka_unit_test(problems_are_told_once),
	    cmocka_unit_test(folders_are_laid_over_file_by_file),
	    cmocka_unit_test(folders_are_laid_over_id_by_id),
	    cmocka_unit_test(english_stands_when_nothing_can_be_read),
	    cmocka_unit_test(what_was_given_stays),
	    cmocka_unit_test(many_languages_open_quickly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
