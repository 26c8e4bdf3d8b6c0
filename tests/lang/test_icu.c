/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU's names for languages, and its strings as ours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "lang/icu.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
languages_have_icu_names(void **state)
{
	static const struct {
		const char *code, *keywords, *name;
		bool known;
	} rows[] = {
	    {"en", "", "en_001", true},
	    {"fr", "", "fr", true},
	    {"fr-CA", "", "fr_CA", true},
	    {"zh-Hans", "", "zh_Hans", true},
	    {"sr-Latn", "@numbers=latn", "sr_Latn@numbers=latn", true},
	    {"ckb", "", "ckb", true},
	    {"haz", "", "en_001", false},
	    {"haz", "@numbers=latn", "en_001@numbers=latn", false},
	    {"prs", "@numbers=latn", "fa_AF@numbers=latn", true}, /* ICU's name of Dari */
	    {"qaa", "", "en_001", false},
	    {"", "", "en_001", false},
	    {"no such language at all", "", "en_001", false},
	};
	/* What the site speaks must not come into it. */
	static const char *const sites[] = {"en_US", "fr_FR", "prs"};

	(void)state;
	for (size_t site = 0; site < COUNT(sites); site++) {
		UErrorCode status = U_ZERO_ERROR;

		uloc_setDefault(sites[site], &status);
		for (size_t i = 0; i < COUNT(rows); i++) {
			char name[ICU_LOCALE_LONGEST];

			assert_int_equal(icu_locale(rows[i].code, rows[i].keywords, name), rows[i].known);
			assert_string_equal(name, rows[i].name);
		}
	}
}

static void
long_codes_are_no_names(void **state)
{
	static const char code[] = "fr-x-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-"
				   "abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh";
	char name[ICU_LOCALE_LONGEST];

	(void)state;
	assert_false(icu_locale(code, "", name));
	assert_string_equal(name, "en_001");
	assert_false(icu_locale("fr-x-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh", "@numbers=latn", name));
	assert_string_equal(name, "en_001@numbers=latn");
}

static void
text_becomes_fit_for_cells(void **state)
{
	static const struct {
		const UChar *text;
		const char *made;
	} rows[] = {
	    {u"", ""},
	    {u"plain", "plain"},
	    {u"é中\U0001F600", "é中\xF0\x9F\x98\x80"},
	    {u"a\u200Eb\u200Fc\u061Cd", "abcd"},
	    {u"a\u202Ab\u202Ec\u2066d\u2069e", "abcde"},
	    {u"a\u200Bb\u00ADc\uFEFFd\u2060e", "abcde"},
	    {u"12\u202F345", "12\u00A0345"},
	    {u"12\u00A0345", "12\u00A0345"},
	    {u"می\u200Cخواهم", "می\u200Cخواهم"},
	};
	static const UChar broken[] = {'a', 0xD83D, 'b', 0xDE00, 'c', 0xD83D};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(icu_text(&arena, rows[i].text, u_strlen(rows[i].text)), rows[i].made);
	assert_string_equal(icu_text(&arena, broken, COUNT(broken)), "abc");
	assert_string_equal(icu_text(&arena, u"cut here", 3), "cut");
	assert_string_equal(icu_text(&arena, u"a\U0001F600", 2), "a");
	arena_end(&arena);
}

static void
every_code_point_is_walked(void **state)
{
	(void)state;
	for (uint32_t code = 1; code <= 0x10FFFF; code++) {
		UChar units[3] = {0};
		int32_t length = 0, at = 0;
		UBool failed = false;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		U16_APPEND(units, length, 2, (UChar32)code, failed);
		assert_false(failed);
		assert_int_equal(icu_next(units, &at, length), code);
		assert_int_equal(at, length);
	}
}

static void
strings_go_there_and_back(void **state)
{
	static const char *const texts[] = {"", "abc", "é中\xF0\x9F\x98\x80", "مرحبا"};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		const UChar *there = icu_string(&arena, texts[i]);

		assert_string_equal(icu_text(&arena, there, u_strlen(there)), texts[i]);
	}
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(languages_have_icu_names),
	    cmocka_unit_test(long_codes_are_no_names),
	    cmocka_unit_test(text_becomes_fit_for_cells),
	    cmocka_unit_test(every_code_point_is_walked),
	    cmocka_unit_test(strings_go_there_and_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
