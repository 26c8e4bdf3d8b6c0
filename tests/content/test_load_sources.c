/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources: every field, every grade, and the limit. */
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
	struct sources sources;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/sources.yaml"), NULL));
	assert_true(load_sources(&file.reader, &sources));
	reader_close(&file.reader);
	assert_int_equal(sources.count, 2);
	assert_string_equal(sources.list[0].key, "example-report");
	assert_string_equal(sources.list[0].title, "An example report");
	assert_string_equal(sources.list[0].publisher, "Example office");
	assert_string_equal(sources.list[0].address, "https://example.org/report");
	assert_int_equal(sources.list[0].date.year, 2024);
	assert_int_equal(sources.list[0].date.month, 11);
	assert_int_equal(sources.list[0].grade, 'A');
	assert_null(sources.list[1].address);
	assert_int_equal(sources.list[1].date.year, 0);
	assert_int_equal(sources.list[1].grade, 'S');
	kit_close(&file);
	arena_end(&arena);
}

static void
every_grade_is_known(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (const char *grade = "ABCS"; *grade; grade++) {
		struct kit_file file;
		struct sources sources;

		kit_open(&file, arena_print(&arena, "- {key: a, title: b, publisher: c, grade: %c}\n", *grade));
		assert_true(load_sources(&file.reader, &sources));
		assert_int_equal(sources.list[0].grade, *grade);
		kit_close(&file);
	}
	arena_end(&arena);
}

static void
sources_are_limited(void **state)
{
	struct bytes bytes = {0};
	struct kit_file file;
	struct sources sources;

	(void)state;
	for (int i = 0; i < CONTENT_SOURCES_MOST; i++)
		bytes_print(&bytes, "- {key: s%d, title: b, publisher: c, grade: A}\n", i);
	kit_open(&file, bytes.start);
	assert_true(load_sources(&file.reader, &sources));
	assert_int_equal(sources.count, CONTENT_SOURCES_MOST);
	kit_close(&file);
	bytes_put_string(&bytes, "- {key: more, title: b, publisher: c, grade: A}\n");
	kit_open(&file, bytes.start);
	assert_false(load_sources(&file.reader, &sources));
	kit_expect(&file, "file.yaml:1:1: the file has 2001 entries, expected at most 2000\n");
	kit_close(&file);
	bytes_end(&bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(every_grade_is_known),
	    cmocka_unit_test(sources_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
