/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <inttypes.h>
#include <string.h>

#include "content/made.h"
#include "content/stock.h"
#include "content/table.h"
#include "kit.h"
#include "measure.h"

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
	int rounds = 0;

	(void)state;
	frame_start(&frame);
	while (stock_read(frame.stock, 1, &frame.problems))
		rounds++;
	/* good/ has 19 files. */
	assert_int_equal(rounds, 19);
	assert_false(stock_read(frame.stock, 1, &frame.problems));
	frame_end(&frame);
}

/* Half a stock reads on where it was, and is freed without a leak. */
static void
test_a_step_ends_soon(void **state)
{
	struct frame frame;
	int rounds = 0;

	(void)state;
	frame_start(&frame);
	for (int i = 0; i < 40; i++)
		kit_write(frame.folder, arena_print(&frame.arena, "content/pages/more-%02d.yaml", i), "x: \"y\"\n");
	while (stock_read(frame.stock, 8 * 1024, &frame.problems))
		rounds++;
	/* Small files cost their opening. */
	assert_in_range(rounds, 7, 19);
	stock_free(frame.stock);
	frame.stock = stock_new(frame.folders, 1);
	assert_true(stock_read(frame.stock, 8 * 1024, &frame.problems));
	frame_end(&frame);
}

static void
assert_holds(struct frame *frame, const char *path, const char *bytes, size_t length)
{
	struct bytes got = {0};

	bytes_put_string(&got, "what was there before");
	assert_true(stock_get(frame->stock, path, &got));
	assert_int_equal(got.length, length);
	assert_memory_equal(got.start, bytes, length + 1);
	bytes_end(&got);
}

static void
test_each_file_comes_back_byte_by_byte(void **state)
{
	static const char *const names[] = {"core", "emergency/GB", "helplines/FR", "languages", "made/ar", "made/en",
	    "pages/travel", "sources", "words/ar", "words/en"};
	struct frame frame;
	struct bytes none = {0};

	(void)state;
	frame_start(&frame);
	kit_write_bytes(frame.folder, "content/pages/a.yaml", "", 0);
	kit_write_bytes(frame.folder, "content/pages/b.yaml", "\0\xFF\x80", 4);
	assert_false(stock_read(frame.stock, SIZE_MAX, &frame.problems));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *path = arena_print(&frame.arena, "%s/%s.yaml", frame.folders[0], names[i]);
		size_t length;
		const char *bytes = kit_read(&frame.arena, path, &length);

		assert_holds(&frame, path, bytes, length);
	}
	assert_holds(&frame, arena_print(&frame.arena, "%s/pages/a.yaml", frame.folders[0]), "", 0);
	assert_holds(&frame, arena_print(&frame.arena, "%s/pages/b.yaml", frame.folders[0]), "\0\xFF\x80\0", 4);
	assert_false(stock_get(frame.stock, arena_print(&frame.arena, "%s/pages/none.yaml", frame.folders[0]), &none));
	bytes_end(&none);
	frame_end(&frame);
}

/* Twenty languages with the same fingerprints, in which nothing comes twice: but for the first one, they take next to
 * nothing. */
static void
test_files_of_a_shelf_are_packed_like_its_first(void **state)
{
	enum { FILES = 20, LINES = 500 };
	struct frame frame;
	size_t all = 0, before;

	(void)state;
	frame_start(&frame);
	for (int i = 0; i < FILES; i++) {
		struct bytes words = {0};

		for (int line = 0; line < LINES; line++)
			bytes_print(&words, "%d: \"%016" PRIx64 "\"\n", line, table_hash((uint64_t)line, "made", 4));
		kit_write_bytes(frame.folder, arena_print(&frame.arena, "content/made/aa%c.yaml", 'a' + i), words.start,
		    words.length);
		all += words.length;
		bytes_end(&words);
	}
	stock_free(frame.stock);
	before = measure_heap();
	frame.stock = stock_new(frame.folders, 1);
	assert_false(stock_read(frame.stock, SIZE_MAX, &frame.problems));
	assert_in_range(measure_heap() - before, all / 50, all / 3);
	/* who is in a hurry has them as they are */
	stock_free(frame.stock);
	before = measure_heap();
	frame.stock = stock_new(frame.folders, 1);
	stock_hold_plain(frame.stock);
	assert_false(stock_read(frame.stock, SIZE_MAX, &frame.problems));
	assert_true(measure_heap() - before >= all);
	frame_end(&frame);
}

static void
test_a_folder_named_twice_is_read_once(void **state)
{
	struct frame frame;
	struct content *content;

	(void)state;
	frame_start(&frame);
	stock_free(frame.stock);
	frame.folders[1] = frame.folders[0];
	frame.stock = stock_new(frame.folders, 2);
	assert_false(stock_read(frame.stock, SIZE_MAX, &frame.problems));
	content = content_open_held(frame.stock, &frame.problems);
	assert_has_all(content, &frame);
	content_close(content);
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
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_content_outlives_its_folder),
	    cmocka_unit_test(test_files_are_read_a_few_at_a_time),
	    cmocka_unit_test(test_a_step_ends_soon),
	    cmocka_unit_test(test_each_file_comes_back_byte_by_byte),
	    cmocka_unit_test(test_files_of_a_shelf_are_packed_like_its_first),
	    cmocka_unit_test(test_a_folder_named_twice_is_read_once),
	    cmocka_unit_test(test_what_cannot_be_read_is_told),
	    cmocka_unit_test(test_only_a_folder_that_was_there_is_missed),
	    cmocka_unit_test(test_check_reads_the_stock),
	};

	(void)count;
	measure_exactly(arguments);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
