/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of countries and languages, their order and search; and that a search leaves nothing behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uclean.h>
#include <unicode/ucoleitr.h>
#include <unicode/uloc.h>

#include "folder.h"
#include "lang/names.h"
#include "text/script.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
countries_have_the_best_name(void **state)
{
	static const struct {
		const char *in, *country, *name, *answered;
	} rows[] = {
	    {"en", "DE", "Germany", "en"},
	    {"", "DE", "Germany", "en"},
	    {"fr", "DE", "Allemagne", "fr"},
	    {"ar", "DE", "ألمانيا", "ar"},
	    {"zh-Hans", "DE", "德国", "zh-Hans"},
	    {"fr-CA", "DE", "Allemagne", "fr-CA"},
	    /* words of the content come first, but only in the language itself */
	    {"en", "GB", "Great Britain", "en"},
	    {"fr", "GB", "Royaume-Uni", "fr"},
	    {"fr", "CI", "La Côte d'Ivoire", "fr"},
	    /* ICU does not know Hazaragi, and few names in Rwanda's language */
	    {"haz", "DE", "ألمانيا", "ar"},
	    {"rw", "RW", "U Rwanda", "rw"},
	    {"rw", "XK", "Kosovo", "en"},
	    /* codes that nobody knows */
	    {"fr", "ZQ", "ZQ", "en"},
	    {"fr", "", "", "en"},
	    {"fr", "no country", "no country", "en"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct phrase name = name_country(&arena, content, language_of(rows[i].in), rows[i].country);

		assert_string_equal(name.text, rows[i].name);
		assert_string_equal(name.language, rows[i].answered);
		assert_int_equal(name.right_to_left, !strcmp(rows[i].answered, "ar"));
	}
}

static void
all_names_are_fit_for_cells(void **state)
{
	static const char *const codes[] = {"am", "ar", "bn", "de", "es", "fa", "fr", "he", "hi", "km", "ku", "lo", "my",
	    "ne", "ps", "ru", "sw", "th", "ti", "uk", "ur", "vi", "zh-Hans"};

	(void)state;
	for (size_t i = 0; i < COUNT(codes); i++)
		for (const char *const *country = uloc_getISOCountries(); *country; country++) {
			const struct language language = {.code = codes[i]};
			struct phrase name = name_country(&arena, content, &language, *country);
			const char *fault;
			size_t at;

			assert_non_null(name.text);
			assert_string_not_equal(name.text, *country);
			fault = text_fault(&arena, name.text, strlen(name.text), &at);
			if (fault)
				fail_msg("%s in %s: '%s' has %s", *country, codes[i], name.text, fault);
		}
}

static void
languages_have_names(void **state)
{
	static const struct {
		const char *in, *code, *name, *answered;
	} rows[] = {
	    {"en", "ti", "Tigrinya", "en"},
	    {"", "ti", "Tigrinya", "en"},
	    {"fr", "ti", "tigrigna", "fr"},
	    {"ar", "fr", "الفرنسية", "ar"},
	    {"fr", "zh-Hans", "chinois simplifié", "fr"},
	    {"haz", "fr", "French", "en"},
	    {"fr", "qqq", "qqq", "en"},
	    {"fr", "", "", "en"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct phrase name = name_language(&arena, language_of(rows[i].in), rows[i].code);

		assert_string_equal(name.text, rows[i].name);
		assert_string_equal(name.language, rows[i].answered);
		assert_int_equal(name.right_to_left, !strcmp(rows[i].answered, "ar"));
	}
}

static void
assert_order(const char *language, const char *region, const char *expected)
{
	size_t count;
	const struct named *list = name_countries(&arena, content, language_of(language), region, &count);
	const char *codes = "";

	for (size_t i = 0; i < count; i++)
		codes = arena_print(&arena, "%s%s%s", codes, i ? " " : "", list[i].code);
	assert_string_equal(codes, expected);
}

static void
lists_are_in_the_order_of_the_language(void **state)
{
	(void)state;
	/* Åland Islands ... Great Britain (the content's word) ... */
	assert_order("en", NULL, "AX AT CL CI FR DE GB XK SE ZW");
	/* Åland comes after Z in Swedish, before B in German; and Österreich beside O in German;
	 * names that are alike, for which the test's folder cares, stay in the order of codes. */
	assert_order("sv", NULL, "CL CI FR XK GB SE DE ZW AX AT");
	assert_order("de", NULL, "AX CL CI DE FR ZW XK AT SE GB");
	assert_order("zh-Hans", NULL, "AT AX DE FR ZW XK CI SE GB CL");
}

static void
lists_of_a_region_hold_its_countries_only(void **state)
{
	(void)state;
	assert_order("en", "region.155", "AT FR DE");
	assert_order("en", "region.154", "AX GB SE");
	assert_order("en", "region.014", "ZW");
	assert_order("en", "region.030", "");
	assert_order("en", "region.nowhere", "");
}

static void
lists_bear_the_names(void **state)
{
	size_t count;
	const struct named *list = name_countries(&arena, content, language_of("haz"), NULL, &count);

	(void)state;
	assert_int_equal(count, 10);
	for (size_t i = 0; i < count; i++) {
		assert_string_equal(list[i].name.text,
		    name_country(&arena, content, language_of("haz"), list[i].code).text);
		assert_string_equal(list[i].name.language, "ar");
		assert_true(list[i].name.right_to_left);
	}
}

struct fitting {
	const char *in, *name, *typed;
	bool fits;
};

static void
assert_fits(const struct fitting *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct language language = {.code = rows[i].in};

		if (name_fits(*rows[i].in ? &language : NULL, rows[i].name, rows[i].typed) != rows[i].fits)
			fail_msg("'%s' in '%s' (%s): expected %d", rows[i].typed, rows[i].name, rows[i].in, rows[i].fits);
	}
}

static void
typed_letters_begin_words(void **state)
{
	static const struct fitting rows[] = {
	    {"en", "Germany", "", true},
	    {"en", "Germany", "g", true},
	    {"en", "Germany", "GER", true},
	    {"en", "Germany", "germany", true},
	    {"en", "Germany", "germanys", false},
	    {"en", "Germany", "er", false},
	    {"en", "Germany", "x", false},
	    {"", "Germany", "ger", true},
	    {"en", "South Africa", "afr", true},
	    {"en", "South Africa", "south a", true},
	    {"en", "South Africa", "south e", false},
	    {"en", "Congo - Brazzaville", "braz", true},
	    {"en", "Guinea-Bissau", "guinea bis", true},
	    {"en", "Hong Kong SAR China", "china", true},
	    {"fr", "Côte d’Ivoire", "cote", true},
	    {"fr", "Côte d’Ivoire", "côte d'i", true},
	    {"fr", "Côte d’Ivoire", "ivo", true},
	    {"fr", "Éthiopie", "e", true},
	    {"fr", "Ethiopie", "é", true},
	    {"fr", "Égypte", "e\xCC\x81g", true},
	};

	(void)state;
	assert_fits(rows, COUNT(rows));
}

/* What is one letter, and what is none. */
static void
letters_are_the_languages_business(void **state)
{
	static const struct fitting rows[] = {
	    {"de", "Österreich", "o", true},
	    {"sv", "Österrike", "o", false},
	    {"sv", "Österrike", "ö", true},
	    {"tr", "Irak", "i", false},
	    {"tr", "İran", "i", true},
	    {"en", "Irak", "i", true},
	    {"cs", "Chile", "c", true},
	    {"cs", "Chile", "ch", true},
	    {"cs", "Chile", "cl", false},
	    {"da", "Åland", "aa", true},
	    {"th", "เกาหลีใต้", "เ", true},
	    {"th", "เกาหลีใต้", "เก", true},
	    {"ko", "한국", "하", true},
	    {"ko", "한국", "고", false},
	    {"ja", "フランス", "ふら", true},
	    {"ar", "الأردن", "الارد", true},
	    {"ar", "كوريا الجنوبية", "الج", true},
	    {"zh-Hans", "德国", "德", true},
	    {"zh-Hans", "德国", "国", true},
	    {"zh-Hans", "德国", "法", false},
	    {"hi", "भारत", "भा", true},
	    {"hi", "भारत", "र", false},
	    {"ru", "Ёлка", "ел", true},
	};

	(void)state;
	assert_fits(rows, COUNT(rows));
}

static void
what_says_nothing_fits_all_and_what_is_no_name_none(void **state)
{
	static const struct fitting rows[] = {
	    {"en", "Germany", " ", true},
	    {"en", "Germany", "-", true},
	    {"en", "Germany", "\xFF", false},
	    {"en", "", "a", false},
	    {"en", "", "", true},
	    {"en", "Germany",
	        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs", false},
	};

	(void)state;
	assert_fits(rows, COUNT(rows));
}

/* What a visitor types, as ICU has it and as we have it. */
#define TYPED "zanzibarbarossa"
static const char typed_here[] = TYPED;
static const UChar typed_there[] = u"" TYPED;
static bool watching;
static size_t frees, copies_left;

static void
look_for_copies(const void *start)
{
	size_t size = malloc_usable_size((void *)(uintptr_t)start);

	frees++;
	copies_left += memmem(start, size, typed_here, sizeof typed_here - 1) != NULL;
	copies_left += memmem(start, size, typed_there, sizeof typed_there - sizeof *typed_there) != NULL;
}

static void *U_CALLCONV
take_for_icu(const void *context, size_t size)
{
	(void)context;
	return malloc(size);
}

static void *U_CALLCONV
grow_for_icu(const void *context, void *old, size_t size)
{
	(void)context;
	if (watching && old)
		look_for_copies(old);
	return realloc(old, size);
}

static void U_CALLCONV
free_for_icu(const void *context, void *start)
{
	(void)context;
	if (watching && start)
		look_for_copies(start);
	free(start);
}

/* Languages that normalize or join letters included: there ICU would copy. */
static void
searching_leaves_no_copy(void **state)
{
	static const char *const codes[] = {"en", "vi", "th", "ar", "hi", "cs", "zh-Hans", "my", "fa"};

	(void)state;
	watching = true;
	frees = copies_left = 0;
	for (size_t i = 0; i < COUNT(codes); i++) {
		const struct language language = {.code = codes[i]};

		assert_true(name_fits(&language, "Zanzibarbarossa", typed_here));
		assert_false(name_fits(&language, "Zanzibar", typed_here));
	}
	name_fits(NULL, "x", "y"); /* closes the last one's collators */
	watching = false;
	assert_true(frees > COUNT(codes));
	assert_int_equal(copies_left, 0);
}

/* The test above is worth something only if the watching works. */
static void
the_watch_sees_copies(void **state)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollator *collator = ucol_open("en", &status);
	UCollationElements *elements = ucol_openElements(collator, typed_there, -1, &status);

	(void)state;
	assert_true(U_SUCCESS(status));
	watching = true;
	copies_left = 0;
	ucol_closeElements(elements);
	watching = false;
	assert_true(copies_left > 0);
	ucol_close(collator);
}

static void
changing_languages_takes_no_memory(void **state)
{
	enum { ROUNDS = 300, WARM = 20, FEW_BYTES = 4096 };
	static const char *const codes[] = {"en", "fr", "ar", "ru", "zh-Hans", "th"};
	struct arena step = {0};
	size_t used = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		if (round == WARM)
			used = mallinfo2().uordblks;
		for (size_t i = 0; i < COUNT(codes); i++) {
			const struct language language = {.code = codes[i]};
			size_t count;

			name_countries(&step, content, &language, NULL, &count);
			name_language(&step, &language, "fr");
			name_fits(&language, "Germany", "g");
			arena_empty(&step);
		}
	}
	assert_true(mallinfo2().uordblks <= used + FEW_BYTES);
	arena_end(&step);
}

/* A menu of regions reads in the order of its language: in English Africa's east before its middle. */
static void
regions_are_sorted_by_their_words(void **state)
{
	struct problems found = {0};
	struct arena words = {0};
	const char *folder = arena_print(&words, "%s/content", getenv("srcdir") ? getenv("srcdir") : ".");
	struct content *real = content_open(&folder, 1, &found);
	size_t count;
	struct named *list =
	    name_sorted_regions(&words, real, content_language(real, "en"), &count);

	(void)state;
	assert_true(count > 15);
	assert_string_equal(list[0].name.text, "Australia and New Zealand");
	for (size_t i = 1; i < count; i++)
		assert_true(strcmp(list[i - 1].name.text, list[i].name.text) < 0);
	content_close(real);
	arena_end(&words);
	problems_end(&found);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(regions_are_sorted_by_their_words),
	    cmocka_unit_test(searching_leaves_no_copy),
	    cmocka_unit_test(the_watch_sees_copies),
	    cmocka_unit_test(countries_have_the_best_name),
	    cmocka_unit_test(all_names_are_fit_for_cells),
	    cmocka_unit_test(languages_have_names),
	    cmocka_unit_test(lists_are_in_the_order_of_the_language),
	    cmocka_unit_test(lists_of_a_region_hold_its_countries_only),
	    cmocka_unit_test(lists_bear_the_names),
	    cmocka_unit_test(typed_letters_begin_words),
	    cmocka_unit_test(letters_are_the_languages_business),
	    cmocka_unit_test(what_says_nothing_fits_all_and_what_is_no_name_none),
	    cmocka_unit_test(changing_languages_takes_no_memory),
	};
	UErrorCode status = U_ZERO_ERROR;

	u_setMemoryFunctions(NULL, take_for_icu, grow_for_icu, free_for_icu, &status);
	if (U_FAILURE(status))
		return 1;
	return cmocka_run_group_tests(tests, open_folder, close_folder);
}
