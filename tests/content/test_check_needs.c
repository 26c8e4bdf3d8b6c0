/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words are needed: by pages, by codes, by topics, by labels. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/check.h"
#include "kit.h"

struct frame {
	struct arena arena;
	struct problems problems;
	struct content *content;
	struct check check;
	struct needs needs;
};

static void
frame_start(struct frame *frame, const char *const *labels)
{
	const char *good;

	*frame = (struct frame){0};
	good = kit_good(&frame->arena);
	frame->content = content_open(&good, 1, &frame->problems);
	check_start(&frame->check, frame->content, NULL, labels);
	needs_collect(&frame->needs, &frame->check);
}

static void
frame_end(struct frame *frame)
{
	needs_end(&frame->needs);
	check_end(&frame->check);
	content_close(frame->content);
	assert_int_equal(frame->problems.count, 0);
	problems_end(&frame->problems);
	arena_end(&frame->arena);
}

static void
everything_that_is_said_is_needed(void **state)
{
	static const char *const needed[] = {"travel.title", "travel.ask", "signs.work.papers", "signs.work.papers.why",
	    "help-point.work", "help-point.help-now", "answered-by.unknown", "answered-by.police", "serves.women",
	    "caution.inland-only", "caution.press-first", "outside-hours.dial", "topic.online", "my.label"};
	static const char *const not_needed[] = {"help-point.title", "help-point.travel", "help-point.here",
	    "signs.work.pay.why", "country.GB", "caution.x"};
	static const char *const labels[] = {"my.label", NULL};
	struct frame frame;

	(void)state;
	frame_start(&frame, labels);
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		assert_true(table_has(&frame.needs.by_id, needed[i]));
	for (size_t i = 0; i < sizeof not_needed / sizeof *not_needed; i++)
		assert_false(table_has(&frame.needs.by_id, not_needed[i]));
	frame_end(&frame);
}

static void
needs_know_where_they_come_from(void **state)
{
	struct frame frame;
	const struct need *need;

	(void)state;
	frame_start(&frame, NULL);
	need = table_get(&frame.needs.by_id, "signs.work.papers");
	assert_string_equal(need->file->name, "signs.work");
	assert_int_equal(need->place.line, 7);
	assert_int_equal(need->place.column, 11);
	assert_null(need->code);
	need = table_get(&frame.needs.by_id, "caution.press-first");
	assert_string_equal(need->file->name, "FR");
	assert_int_equal(need->place.line, 26);
	assert_string_equal(need->code, "press-first");
	assert_null(((const struct need *)table_get(&frame.needs.by_id, "topic.online"))->file);
	frame_end(&frame);
}

/* Each id once, and a page's ids in its own order. */
static void
needs_are_in_order(void **state)
{
	struct frame frame;
	size_t count = 0, title = 0, intro = 0, why = 0;

	(void)state;
	frame_start(&frame, NULL);
	for (const struct need *need = frame.needs.first; need; need = need->next) {
		count++;
		if (!strcmp(need->id, "signs.work.title"))
			title = count;
		if (!strcmp(need->id, "signs.work.intro"))
			intro = count;
		if (!strcmp(need->id, "signs.work.papers.why"))
			why = count;
	}
	assert_int_equal(count, frame.needs.by_id.count);
	assert_true(title && title < intro && intro < why);
	frame_end(&frame);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(everything_that_is_said_is_needed),
	    cmocka_unit_test(needs_know_where_they_come_from),
	    cmocka_unit_test(needs_are_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
