/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's own words: each language answers, after any number of switches, and English where none can. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "catalog.h"
#include "lang/message.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define HEADER(language, plural) \
	"Project-Id-Version: test\nLanguage: " language "\nMIME-Version: 1.0\n" \
	"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: " plural "\n"
#define PAGES "%lu page|%lu pages"

enum { SWITCHES = 10000 };

static const struct language languages[] = {
    {.code = "en", .catalog = "en"},
    {.code = "fr", .catalog = "fr"},
    {.code = "ru", .catalog = "ru"},
    {.code = "ar", .catalog = "ar", .right_to_left = true},
    {.code = "zh-Hans", .catalog = "zh_CN"},
    {.code = "pt-BR"},
};

static const char *const hellos[] = {"Hello", "Bonjour", "Привет", "مرحبا", "你好", "Olá"};

/* A system without C.UTF-8, once set. Linked with -Wl,--wrap=nl_langinfo. */
static const char *character_set;

char *__real_nl_langinfo(nl_item);
const char *__wrap_nl_langinfo(nl_item);

const char *
__wrap_nl_langinfo(nl_item item)
{
	return item == CODESET && character_set ? character_set : __real_nl_langinfo(item);
}

static const char *
locale_folder(void)
{
	const char *path = getenv("WAYLIGHT_PRIVATE_LOCALE");

	if (!path)
		fail_msg("WAYLIGHT_PRIVATE_LOCALE is not set, expected the folder of the private locale");
	return path;
}

static void
write_catalogs(void)
{
	const struct catalog_entry fr[] = {
	    {"", HEADER("fr", "nplurals=2; plural=(n > 1);")},
	    {PAGES, "%lu page fr|%lu pages fr"},
	    {"Hello", "Bonjour"},
	};
	const struct catalog_entry ru[] = {
	    {"", HEADER("ru", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
			      "!(n%100>=12 && n%100<=14) ? 1 : 2);")},
	    {PAGES, "%lu страница|%lu страницы|%lu страниц"},
	    {"Hello", "Привет"},
	};
	const struct catalog_entry ar[] = {
	    {"", HEADER("ar", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
			      "n%100>=11 ? 4 : 5);")},
	    {PAGES, "zero|one|two|few|many|other"},
	    {"Hello", "مرحبا"},
	};
	const struct catalog_entry zh[] = {
	    {"", HEADER("zh_CN", "nplurals=1; plural=0;")},
	    {PAGES, "%lu 页"},
	    {"Hello", "你好"},
	};
	const struct catalog_entry pt[] = {{"", HEADER("pt_BR", "nplurals=2; plural=(n > 1);")}, {"Hello", "Olá"}};
	const struct catalog_entry de[] = {{"", HEADER("nds", "nplurals=2; plural=(n != 1);")}, {"Hello", "Moin"}};
	const struct catalog_entry it[] = {{"", "Project-Id-Version: test\n"}, {"Hello", "Ciao"}};
	const struct catalog_entry pt_alone[] = {{"", HEADER("pt_PT", "nplurals=2; plural=(n != 1);")}, {"Hello", "Viva"}};
	/* English is what the sources say, whatever lies there. */
	const struct catalog_entry en[] = {{"", HEADER("en", "nplurals=2; plural=(n != 1);")}, {"Hello", "Hullo"}};
	const struct catalog_entry libc[] = {
	    {"", HEADER("fr", "nplurals=2; plural=(n > 1);")},
	    {"No such file or directory", "Aucun fichier"},
	};

	catalog_write("fr", "waylight", fr, COUNT(fr));
	catalog_write("ru", "waylight", ru, COUNT(ru));
	catalog_write("ar", "waylight", ar, COUNT(ar));
	catalog_write("zh_CN", "waylight", zh, COUNT(zh));
	catalog_write("pt_BR", "waylight", pt, COUNT(pt));
	catalog_write("pt", "waylight", pt_alone, COUNT(pt_alone));
	catalog_write("en", "waylight", en, COUNT(en));
	catalog_write("de", "waylight", de, COUNT(de));
	catalog_write("it", "waylight", it, COUNT(it));
	catalog_write("fr", "libc", libc, COUNT(libc));
}

static int
make_catalogs(void **state)
{
	if (catalog_make_folder(state))
		return -1;
	write_catalogs();
	/* What a site may have set must not matter. */
	setenv("LANGUAGE", "it:de", 1);
	setenv("LC_ALL", "C", 1);
	return 0;
}

static void
open_messages(void)
{
	struct problems problems = {0};

	assert_true(message_open(locale_folder(), catalog_folder(), &problems));
	assert_int_equal(problems.count, 0);
	problems_end(&problems);
}

static void
assert_phrase(struct phrase phrase, const char *text, const char *language, bool right_to_left)
{
	assert_string_equal(phrase.text, text);
	assert_string_equal(phrase.language, language);
	assert_int_equal(phrase.right_to_left, right_to_left);
}

static void
begins_in_english_and_utf8(void **state)
{
	(void)state;
	open_messages();
	assert_string_equal(nl_langinfo(CODESET), "UTF-8");
	assert_phrase(message("Hello"), "Hello", "en", false);
	assert_null(getenv("LOCPATH"));
	assert_string_equal(getenv("LANGUAGE"), "en");
}

static void
the_locale_of_the_site_is_kept_if_it_is_utf8(void **state)
{
	(void)state;
	setlocale(LC_ALL, "C");
	setenv("LC_ALL", "C.utf8", 1);
	open_messages();
	assert_string_equal(setlocale(LC_CTYPE, NULL), "C.utf8");
	setenv("LC_ALL", "C", 1);
	open_messages();
	assert_string_equal(setlocale(LC_CTYPE, NULL), "C.UTF-8");
}

static void
each_language_answers(void **state)
{
	(void)state;
	open_messages();
	for (size_t i = 0; i < COUNT(languages); i++) {
		assert_true(message_use(&languages[i]));
		assert_phrase(message("Hello"), hellos[i], languages[i].code, languages[i].right_to_left);
	}
	assert_true(message_use(NULL));
	assert_phrase(message("Hello"), "Hello", "en", false);
}

static size_t
resident_kilobytes(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	unsigned long size, resident;

	assert_non_null(file);
	assert_int_equal(fscanf(file, "%lu %lu", &size, &resident), 2);
	fclose(file);
	return resident * (size_t)sysconf(_SC_PAGESIZE) / 1024;
}

static void
switches_without_end_take_no_memory(void **state)
{
	enum { WARM = 100, FEW_BYTES = 4096, FEW_MEGABYTES = 8 };
	size_t used = 0, resident = 0;

	(void)state;
	open_messages();
	for (size_t i = 0; i < SWITCHES + WARM; i++) {
		/* Two strides, so that every language follows every other one. */
		size_t chosen = (i * 7 + i / COUNT(languages)) % COUNT(languages);

		if (i == WARM) {
			resident = resident_kilobytes();
			used = mallinfo2().uordblks;
		}
		assert_true(message_use(&languages[chosen]));
		assert_string_equal(message("Hello").text, hellos[chosen]);
	}
	assert_true(mallinfo2().uordblks <= used + FEW_BYTES);
	assert_true(resident_kilobytes() <= resident + FEW_MEGABYTES * 1024);
}

static void
words_stay_after_a_switch(void **state)
{
	struct phrase french;

	(void)state;
	open_messages();
	assert_true(message_use(&languages[1]));
	french = message("Hello");
	assert_true(message_use(&languages[2]));
	message("Hello");
	assert_string_equal(french.text, "Bonjour");
}

static void
numbers_decide_the_form(void **state)
{
	static const struct {
		size_t language;
		unsigned long count;
		const char *form;
	} rows[] = {
	    {0, 0, "%lu pages"},
	    {0, 1, "%lu page"},
	    {0, 2, "%lu pages"},
	    {1, 0, "%lu page fr"},
	    {1, 1, "%lu page fr"},
	    {1, 2, "%lu pages fr"},
	    {2, 1, "%lu страница"},
	    {2, 3, "%lu страницы"},
	    {2, 5, "%lu страниц"},
	    {2, 11, "%lu страниц"},
	    {2, 21, "%lu страница"},
	    {3, 0, "zero"},
	    {3, 1, "one"},
	    {3, 2, "two"},
	    {3, 103, "few"},
	    {3, 11, "many"},
	    {3, 100, "other"},
	    {4, 1, "%lu 页"},
	    {4, 2, "%lu 页"},
	};

	(void)state;
	open_messages();
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct language *language = &languages[rows[i].language];

		assert_true(message_use(language));
		assert_phrase(message_plural("%lu page", "%lu pages", rows[i].count), rows[i].form, language->code,
		    language->right_to_left);
	}
}

static void
what_is_not_translated_is_english(void **state)
{
	(void)state;
	open_messages();
	assert_true(message_use(&languages[3]));
	assert_phrase(message("Not translated"), "Not translated", "en", false);
	assert_phrase(message_plural("one thing", "many things", 1), "one thing", "en", false);
	assert_phrase(message_plural("one thing", "many things", 2), "many things", "en", false);
	/* The empty id is the catalog's header. */
	assert_phrase(message(""), "", "en", false);
	assert_true(message_use(&languages[5]));
	assert_phrase(message_plural("%lu page", "%lu pages", 2), "%lu pages", "en", false);
}

static void
pseudo_languages_are_made_of_the_english(void **state)
{
	static const struct language accented = {.code = "en-XA", .catalog = "en_XA", .pseudo = PSEUDO_ACCENTED};
	static const struct language mirrored = {
	    .code = "ar-XB", .catalog = "ar_XB", .right_to_left = true, .pseudo = PSEUDO_MIRRORED};
	const char *first;

	(void)state;
	open_messages();
	assert_true(message_use(&languages[1]));
	assert_true(message_use(&accented));
	assert_phrase(message("Hello"), "[Ħéļļö]", "en-XA", false);
	assert_phrase(message_plural("%lu page", "%lu pages", 1), "[%ļû påğé o]", "en-XA", false);
	first = message("Hello").text;
	assert_true(message_use(&mirrored));
	assert_phrase(message("Hello"), "[Hello]", "ar-XB", true);
	assert_true(message_use(&accented));
	assert_ptr_equal(message("Hello").text, first);
	assert_true(message_use(&languages[1]));
	assert_phrase(message("Hello"), "Bonjour", "fr", false);
}

/* No catalog; one that says it is another; one that says nothing; names that are no folder or two. */
static void
languages_that_do_not_answer_are_english(void **state)
{
	static const struct language silent[] = {
	    {.code = "sw"},
	    {.code = "de"},
	    {.code = "it"},
	    {.code = "pt"},
	    {.code = "zh-Hans"},
	    {.code = "fr", .catalog = "../fr"},
	    {.code = "fr", .catalog = "fr:ru"},
	    {.code = "fr", .catalog = ""},
	    {.code = "fr", .catalog = "fr_with_a_name_that_is_longer_than_any"},
	    {.code = "fr-CA"},
	};

	(void)state;
	open_messages();
	for (size_t i = 0; i < COUNT(silent); i++) {
		assert_true(message_use(&languages[2]));
		if (message_use(&silent[i]))
			fail_msg("language %zu answered", i);
		/* Nothing of an earlier choice stays. */
		assert_string_equal(getenv("LANGUAGE"), "en");
		assert_phrase(message("Hello"), "Hello", "en", false);
	}
}

static void
without_the_private_locale_all_is_english(void **state)
{
	struct problems problems = {0};

	(void)state;
	setlocale(LC_ALL, "C");
	assert_true(message_open("/nonexistent", catalog_folder(), &problems));
	assert_int_equal(problems.count, 1);
	assert_int_equal(problems.errors, 0);
	assert_string_equal(problems.list[0].file, "/nonexistent");
	assert_string_equal(problems.list[0].text, "has no locale 'waylight', expected one: messages stay English");
	assert_false(message_use(&languages[1]));
	assert_phrase(message("Hello"), "Hello", "en", false);
	assert_true(message_use(NULL));
	problems_end(&problems);
}

static void
without_utf8_it_refuses(void **state)
{
	struct problems problems = {0};

	(void)state;
	character_set = "ANSI_X3.4-1968";
	assert_false(message_open(locale_folder(), catalog_folder(), &problems));
	character_set = NULL;
	assert_int_equal(problems.errors, 1);
	assert_string_equal(problems.list[0].text,
	    "the character set is 'ANSI_X3.4-1968' and there is no locale 'C.UTF-8', expected UTF-8");
	problems_end(&problems);
}

static void
errors_of_the_system_stay_english(void **state)
{
	(void)state;
	open_messages();
	assert_true(message_use(&languages[1]));
	assert_string_equal(strerror(ENOENT), "No such file or directory");
}

/* A content folder may bring catalogs: one that answers there stands over the program's own, any other does not. */
static void
later_folders_answer_first(void **state)
{
	const struct catalog_entry fr[] = {{"", HEADER("fr", "nplurals=2; plural=(n > 1);")}, {"Hello", "Salut"}};
	const struct catalog_entry nl[] = {{"", HEADER("nl", "nplurals=2; plural=(n != 1);")}, {"Hello", "Hallo"}};
	const struct language dutch = {.code = "nl"};
	char over[4200], path[4300];

	(void)state;
	snprintf(over, sizeof over, "%s/over", catalog_folder());
	assert_int_equal(mkdir(over, 0700), 0);
	catalog_write("over/fr", "waylight", fr, COUNT(fr));
	catalog_write("over/nl", "waylight", nl, COUNT(nl));
	open_messages();
	assert_false(message_use(&dutch));
	message_add_catalogs("/nonexistent");
	message_add_catalogs(over);
	for (int turn = 0; turn < 2; turn++) {
		assert_true(message_use(&dutch));
		assert_phrase(message("Hello"), "Hallo", "nl", false);
		assert_true(message_use(&languages[1]));
		assert_phrase(message("Hello"), "Salut", "fr", false);
		assert_true(message_use(&languages[2]));
		assert_phrase(message("Hello"), "Привет", "ru", false);
		assert_true(message_use(NULL));
		assert_phrase(message("Hello"), "Hello", "en", false);
	}
	open_messages();
	assert_false(message_use(&dutch));
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/%s/LC_MESSAGES/waylight.mo", over, i ? "fr" : "nl");
		for (int part = 0; part < 3; part++) {
			assert_int_equal(remove(path), 0);
			*strrchr(path, '/') = '\0';
		}
	}
	assert_int_equal(remove(over), 0);
}

/* The catalogs as they are shipped. */
static void
the_catalogs_of_the_program_answer(void **state)
{
	static const struct language shipped[] = {
	    {.code = "ar", .catalog = "ar"},
	    {.code = "es", .catalog = "es"},
	    {.code = "fr", .catalog = "fr"},
	    {.code = "ru", .catalog = "ru"},
	    {.code = "zh-Hans", .catalog = "zh_CN"},
	};
	const char *catalogs = getenv("WAYLIGHT_CATALOGS");
	struct problems problems = {0};

	(void)state;
	assert_non_null(catalogs);
	assert_true(message_open(locale_folder(), catalogs, &problems));
	assert_int_equal(problems.count, 0);
	for (size_t i = 0; i < COUNT(shipped); i++)
		if (!message_use(&shipped[i]))
			fail_msg("the catalog of '%s' does not answer", shipped[i].code);
	problems_end(&problems);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(without_utf8_it_refuses),
	    cmocka_unit_test(begins_in_english_and_utf8),
	    cmocka_unit_test(the_locale_of_the_site_is_kept_if_it_is_utf8),
	    cmocka_unit_test(each_language_answers),
	    cmocka_unit_test(switches_without_end_take_no_memory),
	    cmocka_unit_test(words_stay_after_a_switch),
	    cmocka_unit_test(numbers_decide_the_form),
	    cmocka_unit_test(what_is_not_translated_is_english),
	    cmocka_unit_test(pseudo_languages_are_made_of_the_english),
	    cmocka_unit_test(languages_that_do_not_answer_are_english),
	    cmocka_unit_test(without_the_private_locale_all_is_english),
	    cmocka_unit_test(errors_of_the_system_stay_english),
	    cmocka_unit_test(later_folders_answer_first),
	    cmocka_unit_test(the_catalogs_of_the_program_answer),
	};

	return cmocka_run_group_tests(tests, make_catalogs, catalog_remove_folder);
}
