/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Emergency numbers: every field, and the limit. */
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
	struct emergencies emergencies;
	const struct emergency *france;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/emergency.yaml"), NULL));
	assert_true(load_emergency(&file.reader, &emergencies));
	reader_close(&file.reader);
	assert_int_equal(emergencies.count, 2);
	france = &emergencies.list[0];
	assert_string_equal(france->country, "FR");
	assert_string_equal(france->police, "17");
	assert_string_equal(france->ambulance, "15");
	assert_string_equal(france->general, "112");
	assert_true(france->agreed);
	assert_int_equal(france->cautions.count, 1);
	assert_string_equal(france->cautions.text[0], "caution.inland-only");
	assert_int_equal(france->checked.day, 2);
	assert_string_equal(france->checked_by, "A. Tester");
	assert_int_equal(france->sources.count, 1);
	assert_null(emergencies.list[1].police);
	assert_false(emergencies.list[1].agreed);
	assert_int_equal(emergencies.list[1].sources.count, 2);
	kit_close(&file);
	arena_end(&arena);
}

/* So many countries there are not: what is asked is that the count itself is taken and refused. */
static void
countries_are_limited(void **state)
{
	struct arena arena = {0};
	struct bytes bytes = {0};
	struct kit_file file;
	struct emergencies emergencies;

	(void)state;
	for (int i = 0; i < CONTENT_COUNTRIES_MOST; i++)
		bytes_put_string(&bytes, "- {country: FR, general: \"1\", agreed: yes, source: [a]}\n");
	kit_open(&file, bytes.start);
	assert_false(load_emergency(&file.reader, &emergencies));
	assert_int_equal(emergencies.count, CONTENT_COUNTRIES_MOST);
	assert_null(strstr(kit_lines(&arena, &file.problems, NULL), "entries"));
	kit_close(&file);
	bytes_put_string(&bytes, "- {country: GB, general: \"1\", agreed: yes, source: [a]}\n");
	kit_open(&file, bytes.start);
	assert_false(load_emergency(&file.reader, &emergencies));
	kit_expect(&file, "file.yaml:1:1: the file has 301 entries, expected at most 300\n");
	kit_close(&file);
	bytes_end(&bytes);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(countries_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
