/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Emergency numbers: every field. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static void
all_fields_are_read(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct emergency france;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/emergency/FR.yaml"), NULL));
	assert_true(load_emergency(&file.reader, "FR", &france));
	reader_close(&file.reader);
	assert_string_equal(france.country, "FR");
	assert_string_equal(france.police, "17");
	assert_string_equal(france.ambulance, "15");
	assert_string_equal(france.general, "112");
	assert_true(france.agreed);
	assert_int_equal(france.cautions.count, 1);
	assert_string_equal(france.cautions.text[0], "caution.inland-only");
	assert_int_equal(france.checked.day, 2);
	assert_string_equal(france.checked_by, "A. Tester");
	assert_int_equal(france.sources.count, 1);
	kit_close(&file);
	arena_end(&arena);
}

static void
what_is_not_given_is_not_known(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct emergency britain;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/emergency/GB.yaml"), NULL));
	assert_true(load_emergency(&file.reader, "GB", &britain));
	assert_null(britain.police);
	assert_null(britain.ambulance);
	assert_string_equal(britain.general, "999");
	assert_false(britain.agreed);
	assert_int_equal(britain.checked.year, 0);
	assert_int_equal(britain.sources.count, 2);
	kit_close(&file);
	arena_end(&arena);
}

static void
file_is_of_its_country(void **state)
{
	struct kit_file file;
	struct emergency emergency;

	(void)state;
	kit_open(&file, "country: GB\ngeneral: \"1\"\nagreed: yes\nsource: [a]\n");
	assert_false(load_emergency(&file.reader, "FR", &emergency));
	kit_expect(&file, "file.yaml:1:10: the country 'GB' stands in the file of 'FR', expected the same\n");
	kit_close(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(what_is_not_given_is_not_known),
	    cmocka_unit_test(file_is_of_its_country),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
