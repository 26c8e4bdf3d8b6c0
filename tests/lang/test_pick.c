/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in a language or the next best, and which one it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "folder.h"
#include "lang/pick.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
words_come_along_the_chain(void **state)
{
	static const struct {
		const char *asked, *id, *text, *answered;
		bool right_to_left, fell_back;
	} rows[] = {
	    {"en", "topic.labour", "Work", "en", false, false},
	    {"", "topic.labour", "Work", "en", false, false},
	    {"fr", "topic.labour", "Travail", "fr", false, false},
	    {"fr", "topic.online", "Online", "en", false, true},
	    {"fr-CA", "topic.women", "Femmes", "fr-CA", false, false},
	    {"fr-CA", "topic.labour", "Travail", "fr", false, true},
	    {"fr-CA", "topic.online", "Online", "en", false, true},
	    {"ar", "topic.labour", "عمل", "ar", true, false},
	    {"ar", "topic.online", "Online", "en", false, true},
	    {"haz", "topic.labour", "عمل", "ar", true, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct language *asked = language_of(rows[i].asked);
		struct phrase words = pick_words(content, asked, rows[i].id);

		assert_string_equal(words.text, rows[i].text);
		assert_string_equal(words.language, rows[i].answered);
		assert_int_equal(words.right_to_left, rows[i].right_to_left);
		assert_int_equal(pick_fell_back(words, asked), rows[i].fell_back);
	}
}

/* Whoever reads a draft gets the English that it was made from. */
static void
drafts_bring_their_original(void **state)
{
	(void)state;
	assert_string_equal(pick_words(content, language_of("fr"), "topic.labour").original, "Work");
	assert_string_equal(pick_words(content, language_of("fr-CA"), "topic.labour").original, "Work");
	assert_null(pick_words(content, language_of("fr"), "topic.online").original); /* English itself */
	assert_null(pick_words(content, language_of("en"), "topic.labour").original);
	assert_null(pick_words(content, language_of("fr"), "topic.nothing").original);
}

static void
no_words_are_nothing(void **state)
{
	struct phrase words = pick_words(content, language_of("fr-CA"), "topic.nothing");

	(void)state;
	assert_null(words.text);
	assert_false(pick_fell_back(words, language_of("fr-CA")));
	/* English does not fall back on other languages. */
	assert_null(pick_words(content, language_of("en"), "topic.women").text);
}

static void
chains_end_in_english(void **state)
{
	struct pick_chain chain = pick_chain(content, language_of("fr-CA"));

	(void)state;
	assert_int_equal(chain.count, 3);
	assert_ptr_equal(chain.languages[0], language_of("fr-CA"));
	assert_ptr_equal(chain.languages[1], language_of("fr"));
	assert_ptr_equal(chain.languages[2], language_of("en"));
	assert_int_equal(pick_chain(content, language_of("en")).count, 1);
	assert_int_equal(pick_chain(content, NULL).count, 1);
	assert_ptr_equal(pick_chain(content, NULL).languages[0], language_of("en"));
}

/* A language from elsewhere, such as one of a content that was read before. */
static void
strange_chains_end_too(void **state)
{
	const struct language lost = {.code = "lost", .fallback = "nowhere"}, none = {.code = "none"},
			      twice = {.code = "fr", .fallback = "fr"};

	(void)state;
	assert_string_equal(pick_words(content, &lost, "topic.labour").language, "en");
	assert_string_equal(pick_words(content, &none, "topic.labour").language, "en");
	assert_string_equal(pick_words(content, &twice, "topic.labour").text, "Travail");
}

static void
verbatim_bears_its_language(void **state)
{
	struct phrase name = pick_verbatim("Vie Active", language_of("fr")),
		      arabic = pick_verbatim("x", language_of("ar")), english = pick_verbatim("x", NULL);

	(void)state;
	assert_string_equal(name.text, "Vie Active");
	assert_string_equal(name.language, "fr");
	assert_false(name.right_to_left);
	assert_string_equal(arabic.language, "ar");
	assert_true(arabic.right_to_left);
	assert_string_equal(english.language, "en");
	assert_false(english.right_to_left);
}

static void
no_language_is_english(void **state)
{
	const struct phrase unnamed = {.text = "x"};

	(void)state;
	assert_false(pick_fell_back((struct phrase){.language = "en"}, language_of("fr")));
	assert_false(pick_fell_back(unnamed, NULL));
	assert_false(pick_fell_back(unnamed, language_of("en")));
	assert_true(pick_fell_back(unnamed, language_of("fr")));
	assert_true(pick_fell_back(pick_verbatim("x", language_of("fr")), NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_come_along_the_chain),
	    cmocka_unit_test(drafts_bring_their_original),
	    cmocka_unit_test(no_words_are_nothing),
	    cmocka_unit_test(chains_end_in_english),
	    cmocka_unit_test(strange_chains_end_too),
	    cmocka_unit_test(verbatim_bears_its_language),
	    cmocka_unit_test(no_language_is_english),
	};

	return cmocka_run_group_tests(tests, open_folder, close_folder);
}
