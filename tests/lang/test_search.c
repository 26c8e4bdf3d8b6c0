/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding texts by the beginnings of their words. That a search leaves no copy in freed memory is left to test_names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

#include <cmocka.h>
#include <unicode/ucol.h>

#include "../real_stack.h"
#include "lang/collators.h"
#include "lang/search.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool
fits(const char *code, const char *text, const char *typed)
{
	const struct language language = {.code = code};
	struct arena arena = {0};
	const struct search_text *ready = search_prepare(&arena, *code ? &language : NULL, text);
	bool fit;

	search_find(*code ? &language : NULL, typed, &ready, 1, &fit);
	arena_end(&arena);
	return fit;
}

static const char sentence[] = "Someone keeps your papers and doesn't give them back.";
static const char french[] = "Quelqu’un garde vos pièces d’identité et ne les rend pas.";
static const char arabic[] = "شخص ما يحتفظ بأوراقك ولا يعيدها.";
static const char chinese[] = "有人拿走您的证件，不还给您。";
static const char thai[] = "มีคนเก็บเอกสารของคุณ";

static void
each_typed_word_begins_a_word(void **state)
{
	static const struct {
		const char *in, *text, *typed;
		bool fits;
	} rows[] = {
	    {"en", sentence, "pap", true},
	    {"en", sentence, "PAPERS", true},
	    {"en", sentence, "apers", false},
	    {"en", sentence, "keeps pap", true},
	    {"en", sentence, "pap keeps", true}, /* in any order */
	    {"en", sentence, "pap  keeps ", true},
	    {"en", sentence, " pap", true},
	    {"en", sentence, "pap money", false},
	    {"en", sentence, "money pap", false},
	    {"en", sentence, "doesnt", true},
	    {"en", sentence, "doesn't", true},
	    {"en", sentence, "paperss", false},
	    {"en", sentence, "back", true},
	    {"", sentence, "pap", true},
	    {"fr", french, "piece", true},
	    {"fr", french, "PIÈCE", true},
	    {"fr", french, "identite", true},
	    {"fr", french, "d'id", true},
	    {"fr", french, "quelquun", true},
	    {"fr", french, "un", true},
	    {"fr", french, "ièce", false},
	    {"fr", french, "garde identite", true},
	    {"ar", arabic, "يحت", true},
	    {"ar", arabic, "باور", true}, /* an alef without its hamza */
	    {"ar", arabic, "اور", false},
	    {"zh-Hans", chinese, "证件", true},
	    {"zh-Hans", chinese, "人", true},
	    {"zh-Hans", chinese, "件证", false},
	    {"zh-Hans", chinese, "您 证", true},
	    {"zh-Hans", chinese, "您 钱", false},
	    {"zh-Hans", chinese, "还给您", true},
	    {"en", chinese, "证", true},
	    {"th", thai, "เอกสาร", true},
	    {"th", thai, "คุณ", true},
	    {"th", thai, "เงิน", false},
	    /* what is one letter, is the language's business */
	    {"sv", "Öppna dörren", "o", false},
	    {"sv", "Öppna dörren", "ö", true},
	    {"de", "Öffne die Tür", "o tur", true},
	    {"tr", "Irak ışık", "i", false},
	    {"tr", "Irak ışık", "I", true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (fits(rows[i].in, rows[i].text, rows[i].typed) != rows[i].fits)
			fail_msg("'%s' in '%s' (%s): expected %d", rows[i].typed, rows[i].text, rows[i].in, rows[i].fits);
}

static void
what_says_nothing_fits_all_and_nonsense_none(void **state)
{
	char letters[200], spaced[200];

	(void)state;
	for (size_t i = 0; i < sizeof letters; i++) {
		letters[i] = 'a';
		spaced[i] = i % 2 ? ' ' : 's';
	}
	letters[sizeof letters - 1] = spaced[sizeof spaced - 1] = '\0';
	assert_true(fits("en", sentence, ""));
	assert_true(fits("en", sentence, "   "));
	assert_true(fits("en", sentence, "- , "));
	assert_true(fits("en", sentence, "- pap"));
	assert_false(fits("en", sentence, "\xFF"));
	assert_false(fits("en", sentence, "pap\xC3"));
	assert_false(fits("en", letters, letters)); /* more than can be typed */
	assert_false(fits("en", spaced, spaced));
	letters[47] = spaced[47] = '\0'; /* all that can be */
	assert_true(fits("en", letters, letters));
	assert_true(fits("en", spaced, spaced));
	assert_false(fits("en", "", "a"));
	assert_false(fits("en", "...", "a"));
	assert_true(fits("en", "", ""));
}

/* As many words as there is room for, each with a key. */
static void
many_short_words_are_all_looked_for(void **state)
{
	char typed[64] = "", *end = typed;

	(void)state;
	for (int i = 0; i < 31; i++, end += 2)
		memcpy(end, "s ", 3);
	assert_true(fits("en", sentence, typed));
	memcpy(end - 2, "z ", 3);
	assert_false(fits("en", sentence, typed));
}

static void
many_texts_are_told_apart(void **state)
{
	static const char *const texts[] = {"papers", "money", "your papers", "", "phone"};
	static const bool expected[] = {true, false, true, false, true};
	const struct search_text *ready[COUNT(texts)];
	struct arena arena = {0};
	bool fit[COUNT(texts)];

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		ready[i] = search_prepare(&arena, NULL, texts[i]);
	search_find(NULL, "p", ready, COUNT(texts), fit);
	assert_memory_equal(fit, expected, sizeof fit);
	search_find(NULL, "p", ready, 0, NULL);
	arena_end(&arena);
}

/* What a visitor types: in UTF-8, in ICU's units, and its collation key. */
#define TYPED "zanzibarbarossa"
static const char typed_here[] = TYPED;
static const UChar typed_there[] = u"" TYPED;
static uint8_t typed_key[100];

enum { STACK_SIZE = 512 * 1024 };

static struct arena text_arena;
static const struct search_text *text_ready;
static bool text_fits;

static void
search_once(void)
{
	search_find(NULL, typed_here, &text_ready, 1, &text_fits);
}

static void
copy_once(void)
{
	volatile UChar copy[sizeof typed_there / sizeof *typed_there];

	for (size_t i = 0; i < sizeof copy / sizeof *copy; i++)
		copy[i] = typed_there[i];
}

static bool
stack_holds(const char *stack, const void *what, size_t length)
{
	return memmem(stack, STACK_SIZE, what, length) != NULL;
}

static char *
run_on_a_stack_of_its_own(void (*run)(void))
{
	char *stack = calloc(1, STACK_SIZE);
	ucontext_t here, there;

	assert_non_null(stack);
	assert_int_equal(getcontext(&there), 0);
	there.uc_stack.ss_sp = stack;
	there.uc_stack.ss_size = STACK_SIZE;
	there.uc_link = &here;
	makecontext(&there, run, 0);
	assert_int_equal(swapcontext(&here, &there), 0);
	return stack;
}

/* The search runs on a stack that can be looked at afterwards. */
static void
what_was_typed_does_not_stay_on_the_stack(void **state)
{
	int32_t length = ucol_getSortKey(collator_for_finding("en"), typed_there, -1, typed_key, sizeof typed_key);
	char *stack;

	(void)state;
	text_ready = search_prepare(&text_arena, NULL, "the island of nothing");
	stack = run_on_a_stack_of_its_own(copy_once); /* the looking itself is seen to work */
	assert_true(stack_holds(stack, typed_there, sizeof typed_there - sizeof *typed_there));
	free(stack);
	stack = run_on_a_stack_of_its_own(search_once);
	assert_false(text_fits);
	assert_true(length > 10);
	assert_false(stack_holds(stack, typed_there, sizeof typed_there - sizeof *typed_there));
	assert_false(stack_holds(stack, typed_here, sizeof typed_here - 1));
	assert_false(stack_holds(stack, typed_key, (size_t)length - 1));
	free(stack);
	arena_end(&text_arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_typed_word_begins_a_word),
	    cmocka_unit_test(what_says_nothing_fits_all_and_nonsense_none),
	    cmocka_unit_test(many_short_words_are_all_looked_for),
	    cmocka_unit_test(many_texts_are_told_apart),
	    cmocka_unit_test(what_was_typed_does_not_stay_on_the_stack),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
