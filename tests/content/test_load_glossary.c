/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glossaries: terms, exceptions, every field. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static const char *const rules[] = {"same", "digits", "script", NULL};

static void
all_fields_are_read(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct glossary glossary;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/glossary/ar.yaml"), NULL));
	assert_true(load_glossary(&file.reader, rules, &glossary));
	assert_int_equal(glossary.count, 4);
	assert_string_equal(glossary.list[0].term, "human trafficking");
	assert_int_equal(glossary.list[0].use_count, 2);
	assert_string_equal(glossary.list[0].use[1], "الاتجار بالأشخاص");
	assert_int_equal(glossary.list[0].avoid_count, 1);
	assert_string_equal(glossary.list[0].avoid[0], "تهريب");
	assert_null(glossary.list[0].allow);
	assert_string_equal(glossary.list[1].term, "sign");
	assert_true(glossary.list[1].explained);
	assert_false(glossary.list[0].explained);
	assert_int_equal(glossary.list[1].avoid_count, 0);
	assert_null(glossary.list[2].term);
	assert_string_equal(glossary.list[2].allow, "digits");
	assert_int_equal(glossary.list[2].in_count, 1);
	assert_string_equal(glossary.list[2].in[0], "travel.ask");
	assert_int_equal(glossary.list[3].words_count, 1);
	assert_string_equal(glossary.list[3].words[0], "GPS");
	assert_int_equal(glossary.list[3].in_count, 0);
	kit_close(&file);
	arena_end(&arena);
}

static void
wrong_entries_are_named(void **state)
{
	struct kit_file file;
	struct glossary glossary;

	(void)state;
	kit_open(&file, "- {term: police, use: [a], source: \"\"}\n- {allow: spaces, in: [a.b]}\n- {term: police}\n");
	assert_false(load_glossary(&file.reader, rules, &glossary));
	kit_expect(&file, "file.yaml:1:36: '' is not a text of one line, expected one line with something in it\n"
	                  "file.yaml:2:11: 'spaces' is no rule, expected one of same, digits, script\n"
	                  "file.yaml:3:3: a term with nothing to use or avoid, expected 'use' or 'avoid'\n");
	kit_close(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(wrong_entries_are_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
