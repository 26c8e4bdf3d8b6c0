/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language of tier core must have: ids, and beginnings of ids. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static void
ids_and_beginnings_are_found(void **state)
{
	struct kit_file file;
	struct core core;

	(void)state;
	kit_open(&file, "- \"travel.*\"\n- \"signs.title\"\n- \"signs.work.*\"\n");
	assert_true(load_core(&file.reader, &core));
	reader_close(&file.reader);
	assert_int_equal(core.count, 3);
	assert_true(core_has(&core, "travel.title"));
	assert_true(core_has(&core, "travel.papers.title"));
	assert_true(core_has(&core, "signs.title"));
	assert_true(core_has(&core, "signs.work.papers.why"));
	assert_false(core_has(&core, "signs.title.why"));
	assert_false(core_has(&core, "signs.sea.title"));
	assert_false(core_has(&core, "travel"));
	assert_false(core_has(&core, "travels.title"));
	assert_false(core_has(&(struct core){.count = 0}, "travel.title"));
	kit_close(&file);
}

static void
each_entry_is_an_id(void **state)
{
	struct kit_file file;
	struct core core;

	(void)state;
	kit_open(&file, "- \"*\"\n- \".*\"\n- \"a b.*\"\n- \"a.b\"\n");
	assert_false(load_core(&file.reader, &core));
	kit_expect(&file, "file.yaml:1:4: '*' is not an id of words, expected signs.work.title, or signs.work.* for all of them\n"
	                  "file.yaml:2:4: '.*' is not an id of words, expected signs.work.title, or signs.work.* for all of them\n"
	                  "file.yaml:3:5: 'a b.*' is not an id of words, expected signs.work.title, or signs.work.* for all of them\n");
	kit_close(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(ids_and_beginnings_are_found),
	    cmocka_unit_test(each_entry_is_an_id),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
