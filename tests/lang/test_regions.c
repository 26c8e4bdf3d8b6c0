/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the world a country lies in: each in one, and all parts in use. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uloc.h>

#include "lang/names.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
each_country_lies_in_one_region(void **state)
{
	const char *const *regions = name_regions();
	size_t members[64] = {0}, count = 0;

	(void)state;
	while (regions[count])
		count++;
	assert_int_equal(count, 23);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(regions[i], regions[j]);
	for (const char *const *country = uloc_getISOCountries(); *country; country++) {
		const char *region = name_region(*country);

		for (size_t i = 0; i < count; i++)
			members[i] += regions[i] == region;
		/* Antarctica, and an island that is no country of its own. */
		if (!strcmp(region, "region.other") && strcmp(*country, "AQ") != 0 && strcmp(*country, "DG") != 0)
			fail_msg("'%s' is in no region", *country);
	}
	for (size_t i = 0; i < count; i++)
		assert_true(members[i]);
}

static void
regions_are_those_of_the_map(void **state)
{
	static const struct {
		const char *country, *region;
	} rows[] = {
	    {"BR", "region.005"},
	    {"NG", "region.011"},
	    {"MX", "region.013"},
	    {"KE", "region.014"},
	    {"EG", "region.015"},
	    {"CD", "region.017"},
	    {"ZA", "region.018"},
	    {"CA", "region.021"},
	    {"HT", "region.029"},
	    {"JP", "region.030"},
	    {"NP", "region.034"},
	    {"KH", "region.035"},
	    {"IT", "region.039"},
	    {"XK", "region.039"},
	    {"NZ", "region.053"},
	    {"FJ", "region.054"},
	    {"GU", "region.057"},
	    {"TO", "region.061"},
	    {"UZ", "region.143"},
	    {"CY", "region.145"},
	    {"UA", "region.151"},
	    {"GB", "region.154"},
	    {"DE", "region.155"},
	    {"AQ", "region.other"},
	    {"001", "region.other"},
	    {"ZZ", "region.other"},
	    {"EU", "region.other"},
	    {"xx", "region.other"},
	    {"", "region.other"},
	    {"no country", "region.other"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(name_region(rows[i].country), rows[i].region);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_country_lies_in_one_region),
	    cmocka_unit_test(regions_are_those_of_the_map),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
