/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a language as a translator needs them: what is new, what is behind, what is done. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/workbook.h"
#include "kit.h"

static const char french[] =
    "- {code: fr, name: Français, greeting: F, information: F, script: Latn, direction: ltr, number: 21, tier: core, "
    "reading: draft, fallback: en}\n";

/* Makes the files of a language in the last folder and writes them there. False: refused, and *said is why. */
static bool
make(struct arena *arena, const char *const *folders, size_t count, const char *code, struct workbook_record record,
    struct workbook *counts, const char **said)
{
	struct problems problems = {0};
	struct content *content = content_open(folders, count, &problems);
	struct workbook workbook;
	bool made = workbook_make(&workbook, content, content_language(content, code), count - 1, record);
	const struct workbook_file *files[] = {&workbook.words, &workbook.made, &workbook.english};

	for (size_t i = 0; made && i < 3; i++)
		if (files[i]->differs)
			kit_write_bytes(folders[count - 1], files[i]->path + strlen(folders[count - 1]) + 1, files[i]->bytes.start,
			    files[i]->bytes.length);
	if (said)
		*said = kit_lines(arena, &problems, folders[count - 1]);
	if (counts)
		*counts = workbook;
	workbook_end(&workbook);
	content_close(content);
	problems_end(&problems);
	return made;
}

static void
expect_counts(const struct workbook *workbook, size_t added, size_t stale, size_t done, size_t waiting)
{
	assert_int_equal(workbook->added, added);
	assert_int_equal(workbook->stale, stale);
	assert_int_equal(workbook->done, done);
	assert_int_equal(workbook->waiting, waiting);
}

static const char *
read(struct arena *arena, const char *folder, const char *path)
{
	return kit_read(arena, arena_print(arena, "%s/%s", folder, path), NULL);
}

/* The good content with a French that has no words yet, in one folder. */
static const char *
start(struct arena *arena)
{
	const char *folder = kit_scratch(arena);
	const char *languages = kit_read(arena, arena_print(arena, "%s/languages.yaml", kit_good(arena)), NULL);

	kit_copy(kit_good(arena), folder);
	kit_write(folder, "languages.yaml", arena_print(arena, "%s%s", languages, french));
	return folder;
}

static void
replace(struct arena *arena, const char *folder, const char *path, const char *old, const char *new)
{
	const char *text = read(arena, folder, path), *at = strstr(text, old);

	assert_non_null(at);
	kit_write(folder, path, arena_print(arena, "%.*s%s%s", (int)(at - text), text, new, at + strlen(old)));
}

static const struct workbook_record nothing;

static void
a_new_language_gets_its_tier_in_order(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena);

	(void)state;
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 3, 0, 0, 3);
	assert_string_equal(read(&arena, folder, "words/fr.yaml"),
	    "# The words in Français (fr). Write each translation between the quotes under its English.\n"
	    "# 'waylight translate fr' made the lines that begin with #| and makes them anew; all other comments are\n"
	    "# yours. How to write: ../README.md\n"
	    "#| The page 'travel': its title, also a choice; at most 40 columns\n"
	    "#| English: \"For every traveller\"\n"
	    "travel.title: \"\"\n"
	    "#| The page 'For every traveller': something to do\n"
	    "#| English: \"Ask somebody who works here.\"\n"
	    "travel.ask: \"\"\n"
	    "#| For whom a service is\n"
	    "#| English: \"Women\"\n"
	    "serves.women: \"\"\n");
	/* nothing is new the next time */
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 0, 0, 0, 3);
	assert_false(counts.words.differs);
	assert_false(counts.made.differs);
	assert_false(counts.english.differs);
	kit_remove(folder);
	arena_end(&arena);
}

static void
an_empty_file_begins_as_none(void **state)
{
	struct arena arena = {0};
	const char *folders[1] = {start(&arena)}, *begun;

	(void)state;
	assert_true(make(&arena, folders, 1, "fr", nothing, NULL, NULL));
	begun = read(&arena, folders[0], "words/fr.yaml");
	kit_write(folders[0], "words/fr.yaml", "");
	assert_true(make(&arena, folders, 1, "fr", nothing, NULL, NULL));
	assert_string_equal(read(&arena, folders[0], "words/fr.yaml"), begun);
	kit_remove(folders[0]);
	arena_end(&arena);
}

static void
a_full_language_gets_everything(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena), *words;

	(void)state;
	replace(&arena, folder, "languages.yaml", "tier: core", "tier: full");
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 40, 0, 0, 40);
	words = read(&arena, folder, "words/fr.yaml");
	assert_non_null(strstr(words, "yours. How to write: ../README.md\n\n# The words of the pages, then of the codes.\n"
	                              "#| The page 'help-point'"));
	assert_non_null(strstr(words, "#| English: \"Works inside the country only; it's not for abroad.\"\n"));
	assert_null(strstr(words, "country.GB"));
	kit_remove(folder);
	arena_end(&arena);
}

/* Whatever a translator wrote stays byte for byte; notes go on saying the English. */
static void
finished_texts_are_not_touched(void **state)
{
	static const char words[] = "# Mine.\ntravel.title: 'Pour tous' # why so\n\n# Mine too.\nserves.women: |\n  Femmes\n";
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena), *made;

	(void)state;
	kit_write(folder, "words/fr.yaml", words);
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 1, 0, 2, 1);
	assert_int_equal(counts.recorded, 2);
	assert_string_equal(read(&arena, folder, "words/fr.yaml"),
	    "# Mine.\ntravel.title: 'Pour tous' # why so\n"
	    "#| The page 'For every traveller': something to do\n#| English: \"Ask somebody who works here.\"\ntravel.ask: \"\"\n"
	    "\n# Mine too.\nserves.women: |\n  Femmes\n");
	replace(&arena, folder, "words/fr.yaml", "travel.ask: \"\"", "travel.ask: \"Demandez.\"");
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 0, 0, 3, 0);
	assert_int_equal(counts.recorded, 0); /* it was offered */
	assert_false(counts.words.differs);
	made = read(&arena, folder, "made/fr.yaml");
	assert_non_null(strstr(made, "travel.ask: \""));
	kit_remove(folder);
	arena_end(&arena);
}

/* One English text changes: exactly its translation is marked, until it changes too. */
static void
a_changed_english_marks_its_translation(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena), *before = read(&arena, folder, "words/ar.yaml"), *words;

	(void)state;
	replace(&arena, folder, "words/en.yaml", "\"Do not blame the person.\"", "\"Do not \\\"blame\\\" anybody.\"");
	assert_true(make(&arena, &folder, 1, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 0, 1, 39, 0);
	words = read(&arena, folder, "words/ar.yaml");
	assert_non_null(strstr(words, "signs.work.pay: \"الأجر قليل أو معدوم.\"\n"
	                              "#| The page 'At work': something better not done\n"
	                              "#| BEHIND: the English changed. Change these words too. Do they still hold as they are? Then:\n"
	                              "#|     waylight translate ar --record signs.work.blame\n"
	                              "#| English before: \"Do not blame the person.\"\n"
	                              "#| English now: \"Do not \\\"blame\\\" anybody.\"\n"
	                              "signs.work.blame: \"لا تلُم الشخص.\"\n"));
	assert_int_equal(strlen(words) - strlen(before), strlen(strstr(words, "#| The page")) - strlen(strstr(words, "signs.work.blame: ")));
	/* the next time nothing changes */
	assert_true(make(&arena, &folder, 1, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 0, 1, 39, 0);
	assert_false(counts.words.differs);
	assert_false(counts.made.differs);
	/* until the translator changes it */
	replace(&arena, folder, "words/ar.yaml", "لا تلُم الشخص.", "لا تلُم أحدًا.");
	assert_true(make(&arena, &folder, 1, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 0, 0, 40, 0);
	assert_int_equal(counts.recorded, 1);
	assert_non_null(strstr(read(&arena, folder, "words/ar.yaml"),
	    "#| The page 'At work': something better not done\n#| English: \"Do not \\\"blame\\\" anybody.\"\nsigns.work.blame: \"لا تلُم أحدًا.\"\n"));
	assert_null(strstr(read(&arena, folder, "words/ar.yaml"), "BEHIND"));
	kit_remove(folder);
	arena_end(&arena);
}

/* Words that changed after they were marked were made from what was shown then, not from a still newer English. */
static void
what_was_shown_counts(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena);

	(void)state;
	replace(&arena, folder, "words/en.yaml", "\"Do not blame the person.\"", "\"Second.\"");
	assert_true(make(&arena, &folder, 1, "ar", nothing, &counts, NULL));
	replace(&arena, folder, "words/ar.yaml", "لا تلُم الشخص.", "لا تلُم أحدًا.");
	replace(&arena, folder, "words/en.yaml", "\"Second.\"", "\"Third.\"");
	assert_true(make(&arena, &folder, 1, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 0, 1, 39, 0);
	assert_non_null(strstr(read(&arena, folder, "words/ar.yaml"), "English before: \"Second.\"\n#| English now: \"Third.\"\n"));
	/* an empty text that is filled in later was made from what its notes said */
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	replace(&arena, folder, "words/fr.yaml", "serves.women: \"\"", "serves.women: \"Femmes\"");
	replace(&arena, folder, "words/en.yaml", "serves.women: \"Women\"", "serves.women: \"Women only\"");
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 0, 1, 0, 2);
	/* and the English may change back */
	replace(&arena, folder, "words/en.yaml", "serves.women: \"Women only\"", "serves.women: \"Women\"");
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 0, 0, 1, 2);
	kit_remove(folder);
	arena_end(&arena);
}

static void
what_still_holds_is_recorded(void **state)
{
	static char blame[] = "signs.work.blame";
	char *ids[] = {blame};
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena);

	(void)state;
	replace(&arena, folder, "words/en.yaml", "\"Do not blame the person.\"", "\"Do not blame people.\"");
	replace(&arena, folder, "words/en.yaml", "\"At work\"", "\"At your work\"");
	assert_true(make(&arena, &folder, 1, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 0, 2, 38, 0);
	assert_true(make(&arena, &folder, 1, "ar", (struct workbook_record){.ids = ids, .count = 1}, &counts, NULL));
	expect_counts(&counts, 0, 1, 39, 0);
	assert_int_equal(counts.recorded, 1);
	assert_true(make(&arena, &folder, 1, "ar", (struct workbook_record){.all = true}, &counts, NULL));
	expect_counts(&counts, 0, 0, 40, 0);
	assert_null(strstr(read(&arena, folder, "made/en.yaml"), "At work"));
	kit_remove(folder);
	arena_end(&arena);
}

/* made/en.yaml keeps what any language of the folder still needs, and nothing else. */
static void
old_english_is_kept_for_others(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena);

	(void)state;
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	replace(&arena, folder, "words/en.yaml", "serves.women: \"Women\"", "serves.women: \"Women only\"");
	assert_true(make(&arena, &folder, 1, "fr", nothing, &counts, NULL));
	assert_non_null(strstr(read(&arena, folder, "made/en.yaml"), ": \"Women only\"\n"));
	assert_non_null(strstr(read(&arena, folder, "made/en.yaml"), ": \"Women\"\n")); /* of the Arabic */
	assert_true(make(&arena, &folder, 1, "ar", (struct workbook_record){.all = true}, &counts, NULL));
	assert_null(strstr(read(&arena, folder, "made/en.yaml"), ": \"Women\"\n"));
	kit_remove(folder);
	arena_end(&arena);
}

/* In a folder over others only what these lack, or what is behind, is asked for. */
static void
an_overlay_gets_what_is_missing_below(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};

	(void)state;
	kit_write(folders[1], "words/en.yaml", "travel.ask: \"Ask at the desk.\"\ntravel.desk: \"The desk\"\n");
	kit_write(folders[1], "pages/travel.yaml",
	    "page: travel\nsensitive: no\nitems:\n  - step: ask\n    source: none\n  - note: desk\n");
	assert_true(make(&arena, folders, 2, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 2, 1, 39, 1);
	assert_string_equal(strchr(strstr(read(&arena, folders[1], "words/ar.yaml"), "# yours"), '\n') + 1,
	    "#| The page 'For every traveller': something to do\n"
	    "#| BEHIND: the English changed. Change these words too. Do they still hold as they are? Then:\n"
	    "#|     waylight translate ar --record travel.ask\n"
	    "#| English before: \"Ask somebody who works here.\"\n"
	    "#| English now: \"Ask at the desk.\"\n"
	    "travel.ask: \"\"\n"
	    "#| The page 'For every traveller': a note\n"
	    "#| English: \"The desk\"\n"
	    "travel.desk: \"\"\n");
	/* once it is there it is made from the English of now, whatever the folder below says */
	replace(&arena, folders[1], "words/ar.yaml", "travel.ask: \"\"", "travel.ask: \"اسأل في المكتب.\"");
	assert_true(make(&arena, folders, 2, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 0, 0, 40, 1);
	kit_remove(folders[1]);
	arena_end(&arena);
}

/* What is there and behind is asked for, whatever the tier. */
static void
what_is_behind_below_is_asked_for(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folders[] = {start(&arena), kit_scratch(&arena)};

	(void)state;
	kit_write(folders[0], "words/fr.yaml", "signs.work.title: \"Au travail\"\n");
	assert_true(make(&arena, folders, 1, "fr", nothing, &counts, NULL));
	kit_write(folders[1], "words/en.yaml", "signs.work.title: \"At your work\"\n");
	assert_true(make(&arena, folders, 2, "fr", nothing, &counts, NULL));
	expect_counts(&counts, 4, 1, 0, 3);
	assert_non_null(strstr(read(&arena, folders[1], "words/fr.yaml"), "\nsigns.work.title: \"\"\n"));
	kit_remove(folders[0]);
	kit_remove(folders[1]);
	arena_end(&arena);
}

static void
new_texts_come_where_they_belong(void **state)
{
	struct arena arena = {0};
	struct workbook counts;
	const char *folder = start(&arena), *words;

	(void)state;
	replace(&arena, folder, "words/en.yaml", "travel.title: ", "# Journeys.\ntravel.new: \"New\"\ntravel.title: ");
	replace(&arena, folder, "pages/travel.yaml", "items:\n", "items:\n  - note: new\n");
	replace(&arena, folder, "words/en.yaml", "numbers.title: ", "\n# Sums.\nnumbers.new: \"Sum\"\n\nnumbers.title: ");
	replace(&arena, folder, "pages/numbers.yaml", "items:\n", "items:\n  - note: new\n");
	assert_true(make(&arena, &folder, 1, "ar", nothing, &counts, NULL));
	expect_counts(&counts, 2, 0, 40, 2);
	words = read(&arena, folder, "words/ar.yaml");
	/* the first of its part stands under the comment of the part, if that is there already */
	assert_non_null(strstr(words, "#| English: \"New\"\ntravel.new: \"\"\ntravel.title: "));
	assert_null(strstr(words, "# Journeys."));
	kit_remove(folder);
	arena_end(&arena);
}

static void
files_with_errors_are_refused(void **state)
{
	static char nobody[] = "travel.nobody";
	char *ids[] = {nobody};
	struct arena arena = {0};
	const char *folder = start(&arena), *said;

	(void)state;
	kit_write(folder, "words/fr.yaml", "travel.title: \"a\n");
	assert_false(make(&arena, &folder, 1, "fr", nothing, NULL, &said));
	assert_non_null(strstr(said, "words/fr.yaml:1:15: "));
	kit_write(folder, "words/fr.yaml", "{travel.title: \"a\", travel.ask: \"b\"}\n");
	assert_false(make(&arena, &folder, 1, "fr", nothing, NULL, &said));
	assert_non_null(strstr(said, "words/fr.yaml:1:2: 'travel.title' cannot be read without the lines around it"));
	kit_write(folder, "words/fr.yaml", "travel.title: \"a\"\n");
	assert_false(make(&arena, &folder, 1, "fr", (struct workbook_record){.ids = ids, .count = 1}, NULL, &said));
	assert_non_null(strstr(said, "words/fr.yaml: there are no words 'travel.nobody', expected ids of words that are there\n"));
	kit_write(folder, "made/fr.yaml", "travel.title: \"a\"\n");
	assert_false(make(&arena, &folder, 1, "fr", nothing, NULL, &said));
	assert_non_null(strstr(said, "made/fr.yaml:1:15: "));
	assert_string_equal(read(&arena, folder, "words/fr.yaml"), "travel.title: \"a\"\n");
	kit_remove(folder);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_new_language_gets_its_tier_in_order),
	    cmocka_unit_test(an_empty_file_begins_as_none),
	    cmocka_unit_test(a_full_language_gets_everything),
	    cmocka_unit_test(finished_texts_are_not_touched),
	    cmocka_unit_test(a_changed_english_marks_its_translation),
	    cmocka_unit_test(what_was_shown_counts),
	    cmocka_unit_test(what_still_holds_is_recorded),
	    cmocka_unit_test(old_english_is_kept_for_others),
	    cmocka_unit_test(an_overlay_gets_what_is_missing_below),
	    cmocka_unit_test(what_is_behind_below_is_asked_for),
	    cmocka_unit_test(new_texts_come_where_they_belong),
	    cmocka_unit_test(files_with_errors_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
