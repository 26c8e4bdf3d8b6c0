/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers against their record: which changes need a source or a date. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/check.h"
#include "kit.h"

/* The good content with `old` replaced by `new` in a file, twice where `old2` is given. */
static const char *
check_changed(struct arena *arena, const char *path, const char *old, const char *new, const char *old2,
    const char *new2)
{
	const char *folder = kit_scratch(arena), *lines;
	const char *text = kit_read(arena, kit_source(arena, arena_print(arena, "good/%s", path)), NULL);
	const char *changes[][2] = {{old, new}, {old2, new2}};

	kit_copy(kit_good(arena), folder);
	for (int i = 0; i < 2 && changes[i][0]; i++) {
		const char *at = strstr(text, changes[i][0]);

		assert_non_null(at);
		text = arena_print(arena, "%.*s%s%s", (int)(at - text), text, changes[i][1], at + strlen(changes[i][0]));
	}
	kit_write(folder, path, text);
	lines = kit_check(arena, &folder, 1, folder);
	lines = arena_string(arena, lines);
	kit_remove(folder);
	return lines;
}

#define RECORD(line) "when it was recorded (numbers.yaml:" #line "), expected "
#define NEEDS "a new source, 'seen' or 'checked' with it\n"
#define ANEW "it recorded anew by tools/record-numbers\n"

static void
changed_number_needs_a_source_or_date(void **state)
{
	static const struct {
		const char *path, *old, *new, *lines;
	} cases[] = {
	    {"helplines/GB.yaml", "0808 157 0123", "0808 157 0132",
	        "helplines/GB.yaml:8:12: 'phone' is '0808 157 0132' but was '0808 157 0123' " RECORD(20) NEEDS},
	    {"helplines/FR.yaml", "+33 1 99 00 12 35", "+33 1 99 00 12 36",
	        "helplines/FR.yaml:12:24: 'phone-from-abroad' is '+33 1 99 00 12 36' but was '+33 1 99 00 12 35' " RECORD(12) NEEDS},
	    {"helplines/FR.yaml", "01 99 00 56 78", "01 99 00 5678",
	        "helplines/FR.yaml:13:10: 'sms' is '01 99 00 5678' but was '01 99 00 56 78' " RECORD(12) NEEDS},
	    {"helplines/FR.yaml", "    whatsapp: \"+33 1 99 00 56 79\"\n", "",
	        "helplines/FR.yaml:3:5: 'whatsapp' is gone but was '+33 1 99 00 56 79' " RECORD(12) NEEDS},
	    {"helplines/GB.yaml", "phone:", "sms: \"5\"\n    phone:",
	        "helplines/GB.yaml:8:10: 'sms' is '5' but was not there " RECORD(20) NEEDS},
	    {"helplines/FR.yaml", "01 99 00 99 99", "01 99 00 99 98",
	        "helplines/FR.yaml:19:7: 'outside-hours' is 'dial 01 99 00 99 98' but was 'dial 01 99 00 99 99' " RECORD(12) NEEDS},
	    {"emergency/FR.yaml", "police: \"17\"", "police: \"18\"",
	        "emergency/FR.yaml:2:9: 'police' is '18' but was '17' " RECORD(4) NEEDS},
	    {"emergency/FR.yaml", "\"15\"", "\"16\"", "emergency/FR.yaml:3:12: 'ambulance' is '16' but was '15' " RECORD(4) NEEDS},
	    {"emergency/GB.yaml", "\"999\"", "\"112\"", "emergency/GB.yaml:2:10: 'general' is '112' but was '999' " RECORD(9) NEEDS},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(check_changed(&arena, cases[i].path, cases[i].old, cases[i].new, NULL, NULL),
		    cases[i].lines);
	arena_end(&arena);
}

static void
with_one_it_waits_for_the_record(void **state)
{
	static const struct {
		const char *old, *new;
	} cases[] = {
	    {"seen: \"2026-09-23\"", "seen: \"2026-09-24\""}, {"    seen: \"2026-09-23\"\n", ""},
	    {"checked: \"2026-10-01\"", "checked: \"2026-10-02\""}, {"checked-by: \"A.", "checked-by: \"B."},
	    {"- \"https://example.org/aide\"", "- \"https://example.org/new\""},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_string_equal(check_changed(&arena, "helplines/FR.yaml", "\"01 99 00 12 34\"", "\"01 99\"",
		    cases[i].old, cases[i].new),
		    "helplines/FR.yaml:11:12: warning: 'phone' is '01 99' but was '01 99 00 12 34' " RECORD(12) ANEW);
		assert_string_equal(check_changed(&arena, "helplines/FR.yaml", cases[i].old, cases[i].new, NULL, NULL),
		    "helplines/FR.yaml:3:5: warning: the sources or dates of service fr-example changed since they were "
		    "recorded (numbers.yaml:12), expected them recorded anew by tools/record-numbers\n");
	}
	arena_end(&arena);
}

static void
other_changes_need_nothing(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_changed(&arena, "helplines/FR.yaml", "Nobody is called", "Nobody at all is called", NULL,
	    NULL), "");
	assert_string_equal(check_changed(&arena, "helplines/FR.yaml", "\"Mo-Fr 09:00", "\"Mo-Fr 08:00", NULL, NULL), "");
	arena_end(&arena);
}

static void
record_and_entries_must_be_the_same_ones(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_changed(&arena, "helplines/GB.yaml", "gb-example", "gb-new", NULL, NULL),
	    "helplines/GB.yaml:3:5: warning: the numbers of service gb-new are not recorded, expected them recorded by "
	    "tools/record-numbers\n"
	    "numbers.yaml:20:3: warning: the numbers of service gb-example are recorded but there no more, expected them "
	    "recorded anew by tools/record-numbers\n");
	arena_end(&arena);
}

/* The numbers of a file that cannot be read are not gone. */
static void
broken_files_are_not_compared(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(check_changed(&arena, "helplines/GB.yaml", "publish: \"yes\"", "publish: \"no\"", NULL, NULL),
	    "helplines/GB.yaml:11:14: 'no' is not known as 'publish', expected one of yes, after-check\n");
	assert_string_equal(check_changed(&arena, "numbers.yaml", "fingerprint:", "thumb:", NULL, NULL),
	    "numbers.yaml:4:3: the key 'fingerprint' is missing, expected a code\n"
	    "numbers.yaml:5:3: the key 'thumb' is not known here, expected one of service, emergency, fingerprint, phone, "
	    "phone-from-abroad, sms, whatsapp, police, ambulance, general, cautions, outside-hours\n");
	arena_end(&arena);
}

static void
overlays_answer_to_the_record_below(void **state)
{
	struct arena arena = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};

	(void)state;
	kit_write(folders[1], "emergency/GB.yaml",
	    "country: GB\ngeneral: \"998\"\nagreed: no\nsource: [\"Example list of 2026\", \"Another list\"]\n");
	assert_string_equal(kit_check(&arena, folders, 2, folders[1]),
	    "emergency/GB.yaml:2:10: 'general' is '998' but was '999' when it was recorded (good/numbers.yaml:9), expected " NEEDS);
	kit_write(folders[1], "numbers.yaml", "- {emergency: GB, fingerprint: f0b0c7b13d03f109, general: \"998\"}\n");
	assert_string_equal(kit_check(&arena, folders, 2, folders[1]), "");
	kit_remove(folders[1]);
	arena_end(&arena);
}

/* The values are those of tools/record-numbers; the texts are joined so that none can slip into another. */
static void
fingerprints_are_stable(void **state)
{
	static const struct {
		const char *entry, *fingerprint;
	} cases[] = {
	    {"source: [\"Example list of 2026\", \"Another list\"]\n", "f0b0c7b13d03f109"},
	    {"source: [\"https://example.org/line\"]\nseen: \"2026\"\n", "95ed59653681f6a9"},
	    {"source: [\"Example list of 2026\"]\nchecked: \"2026-05-02\"\nchecked-by: \"A. Tester\"\n", "e7cd05a8e0376615"},
	};
	struct kit_file file;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		kit_open(&file, cases[i].entry);
		assert_string_equal(check_fingerprint(&file.arena, file.reader.tree.root), cases[i].fingerprint);
		kit_close(&file);
	}
}

static void
fingerprints_differ(void **state)
{
	static const char *const entries[] = {"source: [a]\n", "source: [a, b]\n", "source: [b, a]\n", "source: [ab]\n",
	    "source: [a]\nseen: \"2026\"\n", "source: [a]\nchecked: \"2026\"\n", "source: [a]\nchecked-by: \"2026\"\n",
	    "source: [a, \"2026\"]\n"};
	enum { ENTRIES = sizeof entries / sizeof *entries };
	struct arena arena = {0};
	const char *fingerprints[ENTRIES];

	(void)state;
	for (size_t i = 0; i < ENTRIES; i++) {
		struct kit_file file;

		kit_open(&file, entries[i]);
		fingerprints[i] = check_fingerprint(&arena, file.reader.tree.root);
		kit_close(&file);
		for (size_t other = 0; other < i; other++)
			assert_string_not_equal(fingerprints[i], fingerprints[other]);
	}
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(changed_number_needs_a_source_or_date),
	    cmocka_unit_test(with_one_it_waits_for_the_record),
	    cmocka_unit_test(other_changes_need_nothing),
	    cmocka_unit_test(record_and_entries_must_be_the_same_ones),
	    cmocka_unit_test(broken_files_are_not_compared),
	    cmocka_unit_test(overlays_answer_to_the_record_below),
	    cmocka_unit_test(fingerprints_are_stable),
	    cmocka_unit_test(fingerprints_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
