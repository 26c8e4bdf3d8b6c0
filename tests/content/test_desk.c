/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a translator is told of each text: where it stands, how wide it may be, and what check says of it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/desk.h"
#include "kit.h"

static struct arena arena;
static const char *folders[2];
static struct problems problems;
static struct content *content;
static struct desk desk;

static const char mistakes[] = "travel.title: \"Pour tous les voyageurs qui ont besoin de quelque chose\"\n"
                               "selfcheck.card: \"Carte {numero}\"\n"
                               "signs.work.debt: \"La personne travaille 12 heures pour une dette.\"\n"
                               "signs.work.dept: \"Rien\"\n"
                               "signs.work.hurt: \"Au  travail, on fait du mal à la personne !\"\n"
                               "signs.work.leave: \"\"\n";

/* The shipped content with a folder above it. */
static void
open_over(const char *path, const char *bytes)
{
	const char *source = getenv("srcdir");

	folders[0] = arena_print(&arena, "%s/content", source ? source : ".");
	folders[1] = kit_scratch(&arena);
	kit_write(folders[1], path, bytes);
	content = content_open(folders, 2, &problems);
}

static void
set_desk(const char *language)
{
	desk_set(&desk, content, content_language_or_pseudo(content, language));
}

static int
clear_desk(void **state)
{
	(void)state;
	desk_clear(&desk);
	content_close(content);
	problems_end(&problems);
	kit_remove(folders[1]);
	arena_end(&arena);
	return 0;
}

static const struct desk_text *
text_of(const char *id)
{
	const struct desk_text *text = desk_find(&desk, id);

	assert_non_null(text);
	return text;
}

static bool
desk_says(const char *id, const char *said)
{
	const struct desk_text *text = text_of(id);

	for (size_t i = 0; i < text->problem_count; i++)
		if (!strcmp(text->problems[i].text, said))
			return true;
	return false;
}

/* Whatever check says of a text of the language, the desk says, and nothing else. */
static void
says_what_check_says(void **state)
{
	struct problems all = {0};
	struct content *whole;
	size_t said = 0, found = 0;

	(void)state;
	open_over("words/fr.yaml", mistakes);
	set_desk("fr");
	whole = content_open(folders, 2, &all);
	content_check_all(whole, NULL);
	for (size_t i = 0; i < all.count; i++) {
		const struct problem *problem = &all.list[i];

		if (!problem->id || !strstr(problem->file, "words/fr.yaml") || strstr(problem->text, "are empty"))
			continue;
		if (!desk_says(problem->id, problem->text))
			fail_msg("of '%s' the desk does not say: %s", problem->id, problem->text);
		said++;
	}
	for (size_t i = 0; i < desk.count; i++)
		found += desk.texts[i].problem_count;
	assert_int_equal(found, said);
	assert_true(said >= 6);
	content_close(whole);
	problems_end(&all);
}

static void
tells_places_and_limits(void **state)
{
	const struct desk_text *title, *empty, *own;

	(void)state;
	open_over("words/fr.yaml", mistakes);
	set_desk("fr");
	title = text_of("travel.title");
	assert_string_equal(title->file, arena_print(&arena, "%s/words/fr.yaml", folders[1]));
	assert_int_equal(title->line, 1);
	assert_int_equal(title->columns, 55);
	assert_int_equal(title->most, 40);
	assert_string_equal(title->english, "For every traveller");
	assert_string_equal(title->where, "The page 'travel': its title, also a choice");
	assert_true(desk_is_open(title));
	/* an empty text in a later folder leaves that of the folder below */
	empty = text_of("signs.work.leave");
	assert_int_equal(empty->line, 6);
	assert_non_null(empty->words);
	assert_int_equal(empty->most, 0);
	assert_false(empty->missing);
	own = text_of("signs.work.papers");
	assert_string_equal(own->file, arena_print(&arena, "%s/words/fr.yaml", folders[0]));
	assert_false(desk_is_open(own));
}

static void
what_nothing_needs_comes_last(void **state)
{
	const struct desk_text *slip;

	(void)state;
	open_over("words/fr.yaml", mistakes);
	set_desk("fr");
	slip = text_of("signs.work.dept");
	assert_ptr_equal(slip, &desk.texts[desk.count - 1]);
	assert_null(slip->english);
	assert_true(desk_says("signs.work.dept", "nothing needs the words 'signs.work.dept', expected 'signs.work.debt'"));
}

/* A slip in the English stands with the English only. */
static void
each_language_has_its_own_problems(void **state)
{
	(void)state;
	open_over("words/en.yaml", "signs.work.dept: \"Nothing\"\n");
	kit_write(folders[1], "words/fr.yaml", "signs.work.dept: \"Rien\"\n");
	set_desk("fr");
	assert_false(desk_is_open(text_of("signs.work.dept")));
	desk_clear(&desk);
	content_close(content);
	content = content_open(folders, 2, &problems);
	set_desk("en");
	assert_true(desk_is_open(text_of("signs.work.dept")));
}

static const char esperanto[] = "- {code: eo, name: Esperanto, greeting: Bonvenon, information: Informo, script: Latn, "
                                "direction: ltr, number: 98, tier: %s, reading: draft, fallback: en}\n";

/* By the tier: all of a full language, the core of the others, which has codes of facts in it. */
static void
missing_goes_by_the_tier(void **state)
{
	static const struct {
		const char *tier, *words, *id;
		bool missing;
	} rows[] = {
	    {"full", "help.title: \"Helpo\"\n", "signs.work.debt", true},
	    {"full", "help.title: \"Helpo\"\n", "caution.tips-only", true},
	    {"core", "help.title: \"Helpo\"\n", "signs.work.debt.why", false},
	    {"core", "help.title: \"Helpo\"\n", "helpline.emergency", true},
	    {"core", "helpline.emergency: \"\"\n", "helpline.emergency", true},
	    {"core", "helpline.emergency: \"Helpo\"\n", "helpline.emergency", false},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		open_over("words/eo.yaml", rows[i].words);
		content_close(content);
		kit_write(folders[1], "languages.yaml", arena_print(&arena, esperanto, rows[i].tier));
		content = content_open(folders, 2, &problems);
		set_desk("eo");
		assert_true(desk.begun);
		if (text_of(rows[i].id)->missing != rows[i].missing)
			fail_msg("'%s' of tier %s is %s", rows[i].id, rows[i].tier, rows[i].missing ? "not missing" : "missing");
		assert_int_equal(desk_is_open(text_of(rows[i].id)), rows[i].missing);
		if (i + 1 < sizeof rows / sizeof *rows)
			clear_desk(state);
	}
}

static void
a_language_that_is_not_begun(void **state)
{
	(void)state;
	open_over("languages.yaml", arena_print(&arena, esperanto, "core"));
	set_desk("eo");
	assert_false(desk.begun);
	assert_null(desk.broken);
	assert_true(text_of("helpline.emergency")->missing);
	assert_int_equal(text_of("helpline.emergency")->line, 0);
}

static void
a_broken_file_is_told_with_its_place(void **state)
{
	static const struct {
		const char *path, *bytes, *line; /* NULL: it is no concern of French */
	} rows[] = {
	    {"words/fr.yaml", "travel.title: \"Pour\n", "words/fr.yaml:1:15: "},
	    {"words/fr.yaml", "travel.title: \"Pour\ttous\"\n", "words/fr.yaml:1:20: a tab, expected spaces"},
	    {"words/en.yaml", "travel.title: [\n", "words/en.yaml:"},
	    {"pages/travel.yaml", "page: [\n", "pages/travel.yaml:"},
	    {"glossary/fr.yaml", "- [\n", "glossary/fr.yaml:"},
	    {"languages.yaml", "- [\n", "languages.yaml:"},
	    {"words/de.yaml", "travel.title: \"Pour\n", NULL},
	    {"helplines/FR.yaml", "- [\n", NULL},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		open_over(rows[i].path, rows[i].bytes);
		set_desk("fr");
		if (!rows[i].line)
			assert_null(desk.broken);
		else if (!desk.broken || !strstr(problem_line(&arena, desk.broken), rows[i].line))
			fail_msg("'%s' is not told as '%s', but: %s", rows[i].path, rows[i].line,
			    desk.broken ? problem_line(&arena, desk.broken) : "nothing");
		if (i + 1 < sizeof rows / sizeof *rows)
			clear_desk(state);
	}
}

static void
pseudo_languages_are_made_of_the_english(void **state)
{
	(void)state;
	open_over("words/fr.yaml", mistakes);
	set_desk("en-XA");
	assert_string_equal(text_of("travel.title")->file, arena_print(&arena, "%s/words/en.yaml", folders[0]));
	assert_true(text_of("travel.title")->line > 0);
	assert_true(text_of("travel.title")->columns > (int)strlen("For every traveller"));
	assert_non_null(strstr(text_of("travel.title")->words, "["));
	for (size_t i = 0; i < desk.count; i++)
		assert_false(desk_is_open(&desk.texts[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_teardown(says_what_check_says, clear_desk),
	    cmocka_unit_test_teardown(tells_places_and_limits, clear_desk),
	    cmocka_unit_test_teardown(what_nothing_needs_comes_last, clear_desk),
	    cmocka_unit_test_teardown(each_language_has_its_own_problems, clear_desk),
	    cmocka_unit_test_teardown(missing_goes_by_the_tier, clear_desk),
	    cmocka_unit_test_teardown(a_language_that_is_not_begun, clear_desk),
	    cmocka_unit_test_teardown(a_broken_file_is_told_with_its_place, clear_desk),
	    cmocka_unit_test_teardown(pseudo_languages_are_made_of_the_english, clear_desk),
	};

	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8")); /* widths are those of the locale */
	return cmocka_run_group_tests(tests, NULL, NULL);
}
