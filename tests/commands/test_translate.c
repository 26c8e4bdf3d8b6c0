/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program starts and updates the words of a language, and shows a language that a content folder brings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/stat.h>

#include "content/kit.h"
#include "run.h"

static const char esperanto[] = "- code: \"eo\"\n  name: \"Esperanto\"\n  greeting: \"Bonvenon\"\n  information: \"Informo\"\n"
                            "  script: \"Latn\"\n  direction: \"ltr\"\n  number: \"98\"\n  tier: \"core\"\n"
                            "  reading: \"draft\"\n  fallback: \"en\"\n";

static const char *
shipped(struct arena *arena)
{
	return arena_print(arena, "%s/content", run_environment("srcdir", "."));
}

/* waylight translate ARGUMENTS over the shipped content and a folder. */
static const char *
translate(struct arena *arena, const char *folder, int status, const char *arguments)
{
	return run_waylight(arena, shipped(arena), "", status,
	    arena_print(arena, "--content='%s' translate %s", folder, arguments));
}

static void
an_unknown_language_is_told_how_to_begin(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *said = translate(&arena, folder, 2, "gsw");
	const char *entry = strstr(said, "- code: \"gsw\"\n  name: \"Schwiizertüütsch\"\n");

	(void)state;
	run_assert_has(said, "waylight: 'gsw' is not in languages.yaml, expected this entry at the end of ");
	run_assert_has(said, arena_print(&arena, "%s/languages.yaml", folder));
	assert_non_null(entry);
	run_assert_has(entry, "  greeting: \"\" ");
	run_assert_has(entry, "  script: \"Latn\"\n  direction: \"ltr\"\n  number: \"");
	run_assert_has(entry, "  tier: \"core\"\n  reading: \"draft\"\n  fallback: \"en\"\n");
	/* the number is one that nobody has: with the entry filled in, the language can be begun */
	entry = arena_print(&arena, "%.*s\"Grüezi\"%s", (int)(strstr(entry, "\"\" ") - entry), entry,
	    strstr(entry, "\"\" ") + 2);
	entry = arena_print(&arena, "%.*s\"Information\"%s", (int)(strstr(entry, "\"\" ") - entry), entry,
	    strstr(entry, "\"\" ") + 2);
	kit_write(folder, "languages.yaml", entry);
	run_assert_has(translate(&arena, folder, 0, "gsw"), "/words/gsw.yaml: 265 new, 0 stale, 0 done, 265 to do\n");
	kit_remove(folder);
	arena_end(&arena);
}

static void
wrong_use_is_told(void **state)
{
	static const struct {
		const char *arguments, *said;
	} rows[] = {
	    {"", "waylight: a language is missing, expected one of ar zh-Hans fr ru es"},
	    {"xx", "waylight: 'xx' is no language that is known, expected one of BCP 47"},
	    {"'../fr'", "waylight: '../fr' is no language that is known, expected"},
	    {"en", "waylight: 'en' is the language that all others are made from"},
	    {"fr es", "waylight: 'es' is one argument too many"},
	    {"fr --json", "waylight: --json goes with check"},
	    {"en-XA", "waylight: 'en-XA' is made from the English when it is shown, expected a language"},
	    {"fr --content=/nonexistent", "waylight: '/nonexistent' cannot be read, expected a folder of content"},
	};
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		run_assert_has(translate(&arena, folder, 2, rows[i].arguments), rows[i].said);
	run_assert_has(run_waylight(&arena, shipped(&arena), "", 2, "--record check"), "waylight: --record goes with translate");
	kit_remove(folder); /* which is empty */
	arena_end(&arena);
}

/* An entry that is there but wrong is not asked for again without a word on what is wrong with it. */
static void
a_wrong_entry_is_told(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);

	(void)state;
	kit_write(folder, "languages.yaml", "- code: \"eo\"\n  name: \"Esperanto\"\n  greeting: \"\"\n  information: \"Informo\"\n"
	    "  script: \"Latn\"\n  direction: \"ltr\"\n  number: \"11\"\n  tier: \"core\"\n  reading: \"draft\"\n"
	    "  fallback: \"en\"\n");
	run_assert_has(translate(&arena, folder, 2, "eo"), "/languages.yaml:3:13: '' is not a text of one line");
	run_assert_has(run_waylight(&arena, shipped(&arena), "", 2, arena_print(&arena, "--content='%s' check eo", folder)),
	    "/languages.yaml:3:13: '' is not a text of one line");
	kit_remove(folder);
	arena_end(&arena);
}

/* The last folder that can be written into gets the files, and no other. */
static void
files_go_into_the_last_folder(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *words;
	struct stat status, later;

	(void)state;
	kit_write(folder, "languages.yaml", esperanto);
	kit_write(folder, "file", "");
	run_assert_has(translate(&arena, folder, 0, arena_print(&arena, "eo --content='%s/file'", folder)),
	    arena_print(&arena, "%s/words/eo.yaml: 265 new, 0 stale, 0 done, 265 to do\n", folder));
	words = arena_print(&arena, "%s/words/eo.yaml", folder);
	run_assert_has(kit_read(&arena, words, NULL), "\ntravel.title: \"\"\n");
	assert_int_equal(stat(arena_print(&arena, "%s/words/eo.yaml", shipped(&arena)), &status), -1);
	assert_int_equal(stat(arena_print(&arena, "%s/made/eo.yaml", folder), &status), 0);
	assert_int_equal(stat(arena_print(&arena, "%s/made/en.yaml", folder), &status), 0);
	/* nothing to do: no file is written */
	assert_int_equal(stat(words, &status), 0);
	run_assert_has(translate(&arena, folder, 0, "eo"), ": 0 new, 0 stale, 0 done, 265 to do\n");
	assert_int_equal(stat(words, &later), 0);
	assert_int_equal(later.st_ino, status.st_ino);
	kit_remove(folder);
	arena_end(&arena);
}

static void
a_file_with_an_error_is_left_alone(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *said;

	(void)state;
	kit_write(folder, "languages.yaml", esperanto);
	kit_write(folder, "words/eo.yaml", "travel.title: \"Por\ntravel.ask: \"x\"\n");
	said = translate(&arena, folder, 1, "eo");
	run_assert_has(said, "/words/eo.yaml:1:15: ");
	assert_string_equal(kit_read(&arena, arena_print(&arena, "%s/words/eo.yaml", folder), NULL),
	    "travel.title: \"Por\ntravel.ask: \"x\"\n");
	kit_remove(folder);
	arena_end(&arena);
}

/* The shipped translations are up to date and recorded: nothing is to be written. */
static void
shipped_languages_have_nothing_to_do(void **state)
{
	static const char *const codes[] = {"ar", "es", "fr", "ru", "zh-Hans"};
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);

	(void)state;
	kit_copy(shipped(&arena), folder);
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		const char *said = run_waylight(&arena, folder, "", 0, arena_print(&arena, "translate %s", codes[i]));
		const char *words = arena_print(&arena, "words/%s.yaml", codes[i]);

		run_assert_has(said, ": 0 new, 0 stale, ");
		run_assert_has(said, " done, 0 to do\n");
		assert_null(strstr(said, "recorded"));
		assert_string_equal(kit_read(&arena, arena_print(&arena, "%s/%s", folder, words), NULL),
		    kit_read(&arena, arena_print(&arena, "%s/%s", shipped(&arena), words), NULL));
	}
	kit_remove(folder);
	arena_end(&arena);
}

/* One English text changed: check names exactly its translations, and --record says that one still holds. */
static void
a_changed_english_is_named_in_each_language(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *said, *at;
	size_t count = 0, languages;

	(void)state;
	kit_copy(shipped(&arena), folder);
	at = kit_read(&arena, arena_print(&arena, "%s/words/en.yaml", folder), NULL);
	said = strstr(at, "\"Get help now\"");
	kit_write(folder, "words/en.yaml", arena_print(&arena, "%.*s\"Ask for help\"%s", (int)(said - at), at, said + 14));
	said = run_waylight(&arena, folder, "", 0, "check");
	for (at = said; (at = strstr(at, "changed since")); at++)
		count++;
	at = kit_read(&arena, arena_print(&arena, "%s/languages.yaml", folder), NULL);
	for (languages = 0; (at = strstr(at, "\n- code: ")); at++)
		languages++;
	languages--; /* the English */
	assert_true(languages >= 5);
	assert_int_equal(count, languages);
	run_assert_has(said, "/words/fr.yaml:8:22: warning: the English of 'help-point.help-now' changed since this was made "
	                     "from it, from 'Get help now' (English: Ask for help)\n");
	run_assert_has(said, arena_print(&arena, "0 errors, %zu warnings\n", languages));
	run_assert_has(run_waylight(&arena, folder, "", 0, "translate fr --record help-point.help-now"),
	    ": 1 recorded as made from the English of now\n");
	run_assert_has(run_waylight(&arena, folder, "", 0, "check"),
	    arena_print(&arena, "0 errors, %zu warnings\n", languages - 1));
	assert_non_null(strstr(run_waylight(&arena, folder, "", 0, "check fr"), "0 errors, 0 warnings\n"));
	kit_remove(folder);
	arena_end(&arena);
}

/* A folder brings words, languages.yaml and a catalog: nothing is built anew. */
static void
a_new_language_appears_without_a_rebuild(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *said;
	char *more = arena_print(&arena, "--content='%s'", folder);

	(void)state;
	kit_write(folder, "languages.yaml", esperanto);
	kit_write(folder, "words/eo.yaml", "help-point.title: \"Helpo por vojaĝantoj\"\nhelp-point.help-now: \"Ricevi helpon nun\"\n");
	kit_write(folder, "eo.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nLanguage: eo\\n\"\n"
	                           "msgid \"Back\"\nmsgstr \"Reen\"\n");
	assert_int_equal(mkdir(arena_print(&arena, "%s/locale", folder), 0700), 0);
	assert_int_equal(mkdir(arena_print(&arena, "%s/locale/eo", folder), 0700), 0);
	assert_int_equal(mkdir(arena_print(&arena, "%s/locale/eo/LC_MESSAGES", folder), 0700), 0);
	assert_int_equal(system(arena_print(&arena, "%s -o '%s/locale/eo/LC_MESSAGES/waylight.mo' '%s/eo.po'",
	                     run_environment("MSGFMT", "msgfmt"), folder, folder)), 0);
	said = run_waylight(&arena, shipped(&arena), "printf '98\\n' |", 0,
	    arena_print(&arena, "%s --lines --kiosk --country NL", more));
	run_assert_has(said, "98. Esperanto");
	run_assert_has(said, "Helpo por vojaĝantoj\n");
	run_assert_has(said, "1. Ricevi helpon nun\n");
	run_assert_has(said, "0. Reen\n");
	/* its core is not whole, its messages are there */
	assert_null(strstr(run_waylight(&arena, shipped(&arena), "", 1, arena_print(&arena, "%s check eo", more)),
	    "do not answer"));
	kit_remove(folder);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_unknown_language_is_told_how_to_begin),
	    cmocka_unit_test(wrong_use_is_told),
	    cmocka_unit_test(a_wrong_entry_is_told),
	    cmocka_unit_test(files_go_into_the_last_folder),
	    cmocka_unit_test(a_file_with_an_error_is_left_alone),
	    cmocka_unit_test(shipped_languages_have_nothing_to_do),
	    cmocka_unit_test(a_changed_english_is_named_in_each_language),
	    cmocka_unit_test(a_new_language_appears_without_a_rebuild),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
