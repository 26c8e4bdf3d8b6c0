/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "content/made.h"
#include "content/stock.h"
#include "kit.h"

struct frame {
	struct arena arena;
	struct problems problems;
	const char *folders[2], *folder;
	struct stock *stock;
};

static void
frame_start(struct frame *frame)
{
	*frame = (struct frame){0};
	frame->folder = kit_scratch(&frame->arena);
	frame->folders[0] = arena_print(&frame->arena, "%s/content", frame->folder);
	frame->folders[1] = arena_print(&frame->arena, "%s/more", frame->folder);
	kit_write(frame->folder, "content/here", "");
	kit_copy(kit_good(&frame->arena), frame->folders[0]);
	frame->stock = stock_new(frame->folders, 1);
}

static void
frame_end(struct frame *frame)
{
	stock_free(frame->stock);
	kit_remove(frame->folder);
	problems_end(&frame->problems);
	arena_end(&frame->arena);
}

/* Every kind of file, none of them read before. */
static void
assert_has_all(struct content *content, struct frame *frame)
{
	size_t count;
	const struct language *arabic = content_language(content, "ar");

	assert_non_null(arabic);
	assert_non_null(content_page(content, "travel"));
	assert_non_null(content_services(content, "FR"));
	assert_non_null(content_emergency(content, "GB"));
	assert_non_null(content_word(content, arabic, "travel.title"));
	content_word_is_stale(content, arabic, "travel.title");
	content_sources(content, &count);
	assert_true(count > 0);
	content_pages(content, &count);
	assert_int_equal(count, 5);
	assert_int_equal(frame->problems.count, 0);
}

static void
test_content_outlives_its_folder(void **state)
{
	struct frame frame;
	struct content *content;

	(void)state;
	frame_start(&frame);
	content = content_open(frame.folders, 1, &frame.problems);
	assert_false(stock_read(frame.stock, SIZE_MAX, &frame.problems));
	content_hold(content, frame.stock);
	kit_remove(frame.folders[0]);
	assert_has_all(content, &frame);
	content_close(content);
	content = content_open_held(frame.stock, &frame.problems);
	assert_has_all(content, &frame);
	content_close(content);
	frame_end(&frame);
}

static void
test_files_are_read_a_few_at_a_time(void **state)
{
	struct frame frame;
	int rounds = 1;

	(void)state;
	frame_start(&frame);
	while (stock_read(frame.stock, 3, &frame.problems))
		rounds++;
	/* good/ has 19 files. */
	assert_int_equal(rounds, 7);
	assert_non_null(stock_get(frame.stock, arena_print(&frame.arena, "%s/pages/travel.yaml", frame.folders[0])));
	assert_null(stock_get(frame.stock, arena_print(&frame.arena, "%s/pages/none.yaml", frame.folders[0])));
	frame_end(&frame);
}

static void
test_what_cannot_be_read_is_told(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame);
	kit_write(frame.folder, "content/pages/folder.yaml/here", "");
	assert_false(stock_read(frame.stock, SIZE_MAX, &frame.problems));
	assert_string_equal(kit_lines(&frame.arena, &frame.problems, frame.folders[0]),
	    "pages/folder.yaml: is not a regular file\n");
	frame_end(&frame);
}

static void
test_only_a_folder_that_was_there_is_missed(void **state)
{
	struct frame frame;
	struct stock *before, *now;

	(void)state;
	frame_start(&frame);
	before = stock_new(frame.folders, 2);
	now = stock_new(frame.folders, 2);
	stock_miss(now, before, &frame.problems);
	assert_int_equal(frame.problems.count, 0);
	kit_remove(frame.folders[0]);
	stock_free(now);
	now = stock_new(frame.folders, 2);
	stock_miss(now, before, &frame.problems);
	assert_string_equal(kit_lines(&frame.arena, &frame.problems, frame.folder),
	    "content: cannot be read any more, expected a folder with content\n");
	stock_free(before);
	stock_free(now);
	frame_end(&frame);
}

/* Check says of the stock what it says of the folder. */
static void
test_check_reads_the_stock(void **state)
{
	struct frame frame;
	struct problems there = {0};
	struct content *content;

	(void)state;
	frame_start(&frame);
	kit_write(frame.folder, "content/words/en.yaml", "travel.title: \"A\tB\"\n");
	content = content_open(frame.folders, 1, &there);
	content_check_all(content, NULL);
	content_close(content);
	stock_read(frame.stock, SIZE_MAX, &frame.problems);
	kit_remove(frame.folders[0]);
	content = content_open_held(frame.stock, &frame.problems);
	content_check_all(content, NULL);
	content_close(content);
	assert_true(there.errors > 1);
	assert_string_equal(kit_lines(&frame.arena, &frame.problems, NULL), kit_lines(&frame.arena, &there, NULL));
	problems_end(&there);
	frame_end(&frame);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_content_outlives_its_folder),
	    cmocka_unit_test(test_files_are_read_a_few_at_a_time),
	    cmocka_unit_test(test_what_cannot_be_read_is_told),
	    cmocka_unit_test(test_only_a_folder_that_was_there_is_missed),
	    cmocka_unit_test(test_check_reads_the_stock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
