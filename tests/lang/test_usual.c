/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What countries are usually called: CLDR's other names, the content's own, and the code alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "folder.h"
#include "lang/usual.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *
usual(const char *language, const char *country)
{
	struct named list[] = {{.code = "ZQ"}, {.code = country}};

	return usual_names(&arena, content, language_of(language), list, COUNT(list))[1];
}

static void
countries_have_usual_names(void **state)
{
	static const struct {
		const char *in, *country, *name;
	} rows[] = {
	    {"en", "GB", "UK"}, {"", "GB", "UK"}, {"en", "CI", "Ivory Coast"}, {"fr", "GB", "R.-U."},
	    {"fr", "SZ", "Swaziland"}, {"de", "US", "USA"}, {"zh-Hans", "HK", "香港"}, {"ar", "CZ", "جمهورية التشيك"},
	    /* the content's own, in the language itself */
	    {"en", "FR", "Hexagon"}, {"fr", "FR", "Hexagone"},
	    /* what stands in for the language */
	    {"fr-CA", "FR", "Hexagone"}, {"haz", "CZ", "جمهورية التشيك"},
	    /* no Latin letters: English too, with the name */
	    {"ar", "GB", "UK"}, {"ar", "FR", "Hexagon"}, {"ar", "DE", "Germany"}, {"zh-Hans", "DE", "Germany"}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (!strstr(usual(rows[i].in, rows[i].country), rows[i].name))
			fail_msg("%s in '%s' is not called '%s' but '%s'", rows[i].country, rows[i].in, rows[i].name,
			    usual(rows[i].in, rows[i].country));
}

static void
others_have_none(void **state)
{
	static const char *const rows[][2] = {
	    {"en", "DE"}, {"fr", "DE"}, {"en", "ZQ"}, {"en", ""}, {"rw", "GB"}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(usual(rows[i][0], rows[i][1]), "");
	assert_null(strstr(usual("fr", "FR"), "Hexagon,")); /* nor the English ones, where letters are Latin */
}

static void
a_code_alone_is_one(void **state)
{
	static const struct {
		const char *country, *typed;
		bool is;
	} rows[] = {{"US", "us", true}, {"US", "US", true}, {"US", " Us ", true}, {"US", "u", false}, {"US", "usa", false},
	    {"US", "us a", false}, {"US", "", false}, {"", "", false}, {"GB", "uk", false}, {"DE", "дe", false}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(usual_is_code(rows[i].country, rows[i].typed), rows[i].is);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(countries_have_usual_names),
	    cmocka_unit_test(others_have_none),
	    cmocka_unit_test(a_code_alone_is_one),
	};

	return cmocka_run_group_tests(tests, open_folder, close_folder);
}
