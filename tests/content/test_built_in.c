/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The emergency numbers in the program are those of the content, digit by digit. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/built_in.h"
#include "content/content.h"
#include "kit.h"

static void
assert_same(const char *built_in, const char *content)
{
	assert_int_equal(!built_in, !content);
	if (content)
		assert_string_equal(built_in, content);
}

static void
all_numbers_of_the_content_are_built_in(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	const char *folder = kit_source(&arena, "../../content");
	struct content *content = content_open(&folder, 1, &problems);
	size_t count, seen = 0;
	const char *const *countries = content_countries(content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct emergency *emergency = content_emergency(content, countries[i]);
		struct emergency built_in;

		if (!emergency) {
			assert_false(built_in_emergency(countries[i], &built_in));
			continue;
		}
		assert_true(emergency->sources.count);
		assert_true(built_in_emergency(countries[i], &built_in));
		assert_string_equal(built_in.country, countries[i]);
		assert_same(built_in.general, emergency->general);
		assert_same(built_in.police, emergency->police);
		assert_same(built_in.ambulance, emergency->ambulance);
		assert_int_equal(built_in.agreed, emergency->agreed);
		seen++;
	}
	assert_true(seen > 200);
	assert_int_equal(problems.count, 0);
	content_close(content);
	problems_end(&problems);
	arena_end(&arena);
}

static void
what_is_no_country_has_none(void **state)
{
	static const char *const codes[] = {"", "F", "FRA", "fr", "001", "UK"};
	struct emergency emergency;

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		assert_false(built_in_emergency(codes[i], &emergency));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_numbers_of_the_content_are_built_in),
	    cmocka_unit_test(what_is_no_country_has_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
