/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record of numbers: its owners and fingerprints. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static void
records_are_read(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct records records;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/numbers.yaml"), NULL));
	assert_true(load_numbers(&file.reader, &records));
	assert_int_equal(records.count, 4);
	assert_string_equal(records.list[0].owner, "emergency FR");
	assert_int_equal(strlen(records.list[0].fingerprint), 16);
	assert_string_equal(node_get(records.list[0].node, "police")->text, "17");
	assert_string_equal(records.list[3].owner, "service gb-example");
	kit_close(&file);
	arena_end(&arena);
}

/* The same name as service and as country are two owners. */
static void
owners_are_told_apart(void **state)
{
	struct kit_file file;
	struct records records;

	(void)state;
	kit_open(&file, "- {service: fr, fingerprint: a}\n- {emergency: FR, fingerprint: a}\n");
	assert_true(load_numbers(&file.reader, &records));
	assert_int_equal(records.count, 2);
	kit_close(&file);
	kit_open(&file, "- {service: fr, fingerprint: a}\n- {service: fr, fingerprint: b}\n");
	assert_false(load_numbers(&file.reader, &records));
	kit_expect(&file, "file.yaml:2:3: the record of 'service fr' stands here again, expected it once\n");
	kit_close(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(records_are_read),
	    cmocka_unit_test(owners_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
