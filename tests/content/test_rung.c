/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A call in the files: two lines, and every other byte as it was; or nothing at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "content/rung.h"
#include "kit.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define SERVICE(id) "id: " id "\n    name: A\n    topic: women\n    purpose: help\n    answered-by: ngo\n    phone: '01 23'\n"
#define START "country: AQ\nservices:\n  - " SERVICE("other") "    publish: yes\n    confidence: high\n    source: [a]\n"
#define CHECKED "    checked: \"2026-03-02\"\n    checked-by: \"Ana \\\"B\\\", Ben\"\n"

static const struct rung_call call = {"AQ", "one", "01 23", "2026-03-02", "Ana \"B\", Ben"};

struct place {
	struct arena arena;
	struct problems problems;
	struct content *content;
	struct rung rung;
	const char *below, *top;
};

static void
open_place(struct place *place)
{
	*place = (struct place){.below = NULL};
	place->below = kit_scratch(&place->arena);
	place->top = kit_scratch(&place->arena);
	kit_copy(kit_good(&place->arena), place->below);
}

static bool
make(struct place *place, const struct rung_call *what)
{
	const char *folders[] = {place->below, place->top};

	place->content = content_open(folders, 2, &place->problems);
	return rung_make(&place->rung, place->content, what);
}

static void
close_place(struct place *place)
{
	rung_end(&place->rung);
	content_close(place->content);
	problems_end(&place->problems);
	kit_remove(place->below);
	kit_remove(place->top);
	arena_end(&place->arena);
}

static void
all_else_stays_byte_for_byte(void **state)
{
	static const struct {
		const char *before, *after; /* what follows the first service */
	} rows[] = {
	    {"  - " SERVICE("one") "    publish: yes\n    confidence: high  # they said\n    # of the source\n    source: [a]\n# end\n",
	        "  - " SERVICE("one") "    publish: yes\n    confidence: high  # they said\n" CHECKED
	        "    # of the source\n    source: [a]\n# end\n"},
	    {"\n# one\n  - confidence: high\n    seen: \"2025\"\n    source:\n      - a\n    publish: yes\n    " SERVICE("one"),
	        "\n# one\n  - confidence: high\n    seen: \"2025\"\n" CHECKED "    source:\n      - a\n    publish: yes\n    " SERVICE("one")},
	    {"  - " SERVICE("one") "    publish: yes\n    source: [a]\n    confidence: high",
	        "  - " SERVICE("one") "    publish: yes\n    source: [a]\n    confidence: high\n    checked: \"2026-03-02\"\n"
	        "    checked-by: \"Ana \\\"B\\\", Ben\""},
	    {"  - confidence: high\n    publish: yes\n    source: [a]\n    " SERVICE("one"),
	        "  - confidence: high\n" CHECKED "    publish: yes\n    source: [a]\n    " SERVICE("one")},
	    {"  - " SERVICE("one") "    checked-by: them   # both\n    publish: yes\n    checked:   2025-01-01 # a Wednesday\n"
	        "    confidence: high\n    source: [a]\n",
	        "  - " SERVICE("one") "    checked-by: \"Ana \\\"B\\\", Ben\"   # both\n    publish: yes\n"
	        "    checked:   \"2026-03-02\" # a Wednesday\n    confidence: high\n    source: [a]\n"},
	    {"  - " SERVICE("one") "    publish: yes\r\n    confidence: high\r\n    source: [a]\r\n",
	        "  - " SERVICE("one") "    publish: yes\r\n    confidence: high\r\n    checked: \"2026-03-02\"\r\n"
	        "    checked-by: \"Ana \\\"B\\\", Ben\"\r\n    source: [a]\r\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		for (int on_top = 0; on_top < 2; on_top++) {
			struct place place;

			open_place(&place);
			kit_write(on_top ? place.top : place.below, "helplines/AQ.yaml",
			    arena_print(&place.arena, START "%s", rows[i].before));
			assert_true(make(&place, &call));
			assert_string_equal(place.rung.services.bytes.start, arena_print(&place.arena, START "%s", rows[i].after));
			assert_string_equal(place.rung.services.path, arena_print(&place.arena, "%s/helplines/AQ.yaml", place.top));
			assert_int_equal(place.problems.count, 0);
			close_place(&place);
		}
}

/* What cannot be done whole is not done, and said. */
static void
what_cannot_be_done_is_said(void **state)
{
	static const char fine[] = "  - " SERVICE("one") "    publish: yes\n    confidence: high\n    source: [a]\n";
	static const struct {
		const char *file, *expected;
		struct rung_call call;
	} rows[] = {
	    {"  - {id: one, name: A, topic: women, purpose: help, answered-by: ngo, phone: '01 23', publish: yes, confidence: high, "
	     "source: [a]}\n", "cannot be changed by itself", {"AQ", "one", "01 23", "2026-03-02", "A, B"}},
	    {"  - " SERVICE("one") "    publish: yes\n    confidence:\n      high\n    source: [a]\n    nonsense: 1\n", "nonsense",
	        {"AQ", "one", "01 23", "2026-03-02", "A, B"}},
	    {fine, "is '01 23', expected '01 32', which was rung", {"AQ", "one", "01 32", "2026-03-02", "A, B"}},
	    {fine, "is gone, expected '01 23', which was rung", {"AQ", "two", "01 23", "2026-03-02", "A, B"}},
	    {fine, "no folder has services of 'BV'", {"BV", "one", "01 23", "2026-03-02", "A, B"}},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct place place;
		const char *lines;

		open_place(&place);
		kit_write(place.below, "helplines/AQ.yaml", arena_print(&place.arena, START "%s", fine));
		kit_write(place.top, "helplines/AQ.yaml", arena_print(&place.arena, START "%s", rows[i].file));
		assert_false(make(&place, &rows[i].call));
		lines = kit_lines(&place.arena, &place.problems, NULL);
		if (!strstr(lines, rows[i].expected))
			fail_msg("'%s' is not in: %s", rows[i].expected, lines);
		close_place(&place);
	}
}

/* The record takes the place of the one before, or comes last; the others stay. */
static void
the_number_is_recorded(void **state)
{
	static const char record[] = "- service: \"one\"\n  fingerprint: \"67ce7a33be45d148\"\n  phone: \"01 23\"\n",
	                  other[] = "- service: other\n  fingerprint: \"1\"\n  phone: \"5\"\n",
	                  last[] = "# of the police\n- emergency: AQ\n  fingerprint: \"2\"\n  police: \"6\"";
	struct arena arena = {0};
	struct place place;

	(void)state;
	for (int i = 0; i < 4; i++) {
		const char *before[] = {NULL, arena_print(&arena, "%s%s", other, last),
		    arena_print(&arena, "%s- service: 'one'\n  fingerprint: \"3\"\n  sms: \"9\"\n%s", other, last),
		    arena_print(&arena, "%s- fingerprint: \"3\"\n  phone: \"9\"\n  service: one", other)};
		const char *after[] = {record, arena_print(&arena, "%s%s\n%s", other, last, record),
		    arena_print(&arena, "%s%s%s", other, record, last), arena_print(&arena, "%s%s", other, record)};
		const char *made;

		open_place(&place);
		kit_write(place.below, "helplines/AQ.yaml", START "  - " SERVICE("one")
		    "    publish: yes\n    confidence: high\n    source: [a]\n");
		if (before[i])
			kit_write(place.top, "numbers.yaml", before[i]);
		assert_true(make(&place, &call));
		made = place.rung.numbers.bytes.start;
		if (!before[i]) {
			assert_non_null(strstr(made, "\n- "));
			made = strstr(made, "\n- ") + 1;
		}
		assert_string_equal(made, after[i]);
		close_place(&place);
	}
	arena_end(&arena);
}

static void
a_broken_record_is_left_alone(void **state)
{
	struct place place;

	(void)state;
	open_place(&place);
	kit_write(place.below, "helplines/AQ.yaml", START "  - " SERVICE("one")
	    "    publish: yes\n    confidence: high\n    source: [a]\n");
	kit_write(place.top, "numbers.yaml", "- service: one\n");
	assert_false(make(&place, &call));
	assert_true(place.problems.errors > 0);
	close_place(&place);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_else_stays_byte_for_byte),
	    cmocka_unit_test(what_cannot_be_done_is_said),
	    cmocka_unit_test(the_number_is_recorded),
	    cmocka_unit_test(a_broken_record_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
