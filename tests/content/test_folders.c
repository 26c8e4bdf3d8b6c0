/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders: which files there are, and that problems are told once. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>
#include <sys/stat.h>

#include "content/folders.h"
#include "kit.h"

struct frame {
	struct arena arena;
	const char *low, *high;
	struct problems problems;
	struct folders folders;
};

static void
frame_start(struct frame *frame)
{
	const char *paths[2];

	*frame = (struct frame){0};
	frame->low = kit_scratch(&frame->arena);
	frame->high = kit_scratch(&frame->arena);
	kit_write(frame->low, "languages.yaml", "");
	kit_write(frame->low, "pages/a.yaml", "");
	kit_write(frame->low, "pages/b.c.yaml", "");
	kit_write(frame->low, "pages/.hidden.yaml", "");
	kit_write(frame->low, "pages/b.yaml~", "");
	kit_write(frame->high, "pages/a.yaml", "");
	paths[0] = frame->low;
	paths[1] = arena_print(&frame->arena, "%s//", frame->high);
	folders_start(&frame->folders, paths, 2, &frame->problems);
}

static void
frame_end(struct frame *frame)
{
	folders_end(&frame->folders);
	kit_remove(frame->low);
	kit_remove(frame->high);
	problems_end(&frame->problems);
	arena_end(&frame->arena);
}

static void
names_are_listed(void **state)
{
	struct frame frame;
	const struct shelf_names *names;

	(void)state;
	frame_start(&frame);
	names = folders_names(&frame.folders, 0, SHELF_PAGES);
	assert_int_equal(names->count, 2);
	assert_string_equal(names->list[0], "a");
	assert_string_equal(names->list[1], "b.c");
	assert_int_equal(folders_names(&frame.folders, 0, SHELF_WORDS)->count, 0);
	assert_int_equal(folders_names(&frame.folders, 0, SHELF_TOP)->count, 1);
	assert_int_equal(frame.problems.count, 0);
	frame_end(&frame);
}

static void
only_listed_files_have_a_path(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame);
	assert_string_equal(folders_path(&frame.folders, 0, SHELF_PAGES, "a"),
	    arena_print(&frame.arena, "%s/pages/a.yaml", frame.low));
	assert_string_equal(folders_path(&frame.folders, 1, SHELF_PAGES, "a"),
	    arena_print(&frame.arena, "%s/pages/a.yaml", frame.high));
	assert_string_equal(folders_path(&frame.folders, 0, SHELF_TOP, "languages"),
	    arena_print(&frame.arena, "%s/languages.yaml", frame.low));
	assert_null(folders_path(&frame.folders, 0, SHELF_PAGES, "../languages"));
	assert_null(folders_path(&frame.folders, 0, SHELF_PAGES, ".hidden"));
	assert_null(folders_path(&frame.folders, 0, SHELF_PAGES, ""));
	assert_true(folders_have(&frame.folders, SHELF_PAGES, "b.c"));
	assert_false(folders_have(&frame.folders, SHELF_PAGES, "b"));
	frame_end(&frame);
}

static void
problems_are_told_once(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame);
	assert_ptr_equal(folders_tell_once(&frame.folders, "x"), &frame.problems);
	assert_ptr_equal(folders_tell_once(&frame.folders, "y"), &frame.problems);
	assert_ptr_equal(folders_tell_once(&frame.folders, "x"), &frame.folders.hushed);
	frame_end(&frame);
}

static void
missing_folder_is_reported(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	struct folders folders;
	const char *folder = kit_scratch(&arena), *path = arena_print(&arena, "%s/none", folder);

	(void)state;
	folders_start(&folders, &path, 1, &problems);
	assert_string_equal(kit_lines(&arena, &problems, folder), "none: cannot be read, expected a folder with content\n");
	assert_int_equal(folders_names(&folders, 0, SHELF_PAGES)->count, 0);
	folders_end(&folders);
	problems_end(&problems);
	kit_remove(folder);
	arena_end(&arena);
}

static void
folders_are_limited(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	struct folders folders;
	const char *folder = kit_scratch(&arena), *paths[CONTENT_FOLDERS_MOST + 1];

	(void)state;
	for (int i = 0; i <= CONTENT_FOLDERS_MOST; i++)
		paths[i] = folder;
	folders_start(&folders, paths, CONTENT_FOLDERS_MOST, &problems);
	assert_int_equal(folders.count, CONTENT_FOLDERS_MOST);
	assert_int_equal(problems.count, 0);
	folders_end(&folders);
	folders_start(&folders, paths, CONTENT_FOLDERS_MOST + 1, &problems);
	assert_int_equal(folders.count, CONTENT_FOLDERS_MOST);
	assert_int_equal(problems.count, 1);
	assert_string_equal(problems.list[0].text, "is one content folder too many, expected at most 8");
	folders_end(&folders);
	problems_end(&problems);
	kit_remove(folder);
	arena_end(&arena);
}

/* Files of a shelf, so many that more would be a mistake: told, not passed over in silence. */
static void
files_of_a_shelf_are_limited(void **state)
{
	struct arena arena = {0};
	struct problems problems = {0};
	struct folders folders;
	const char *folder = kit_scratch(&arena);

	(void)state;
	for (int i = 0; i < 2000; i++)
		kit_write(folder, arena_print(&arena, "pages/p%d.yaml", i), "");
	folders_start(&folders, &folder, 1, &problems);
	folders_names(&folders, 0, SHELF_PAGES);
	assert_int_equal(problems.count, 1);
	assert_string_equal(problems.list[0].text, "has 2000 files or more, expected fewer");
	folders_end(&folders);
	problems_end(&problems);
	kit_remove(folder);
	arena_end(&arena);
}

static void
a_shelf_that_is_no_folder_is_reported(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame);
	kit_write(frame.high, "helplines", "");
	assert_int_equal(folders_names(&frame.folders, 0, SHELF_HELPLINES)->count, 0); /* not there: none */
	assert_int_equal(frame.problems.errors, 0);
	assert_int_equal(folders_names(&frame.folders, 1, SHELF_HELPLINES)->count, 0);
	assert_int_equal(folders_names(&frame.folders, 1, SHELF_HELPLINES)->count, 0); /* told once */
	assert_string_equal(kit_lines(&frame.arena, &frame.problems, frame.high),
	    "helplines/: cannot be read: Not a directory, expected a folder\n");
	frame_end(&frame);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_are_listed),
	    cmocka_unit_test(a_shelf_that_is_no_folder_is_reported),
	    cmocka_unit_test(only_listed_files_have_a_path),
	    cmocka_unit_test(problems_are_told_once),
	    cmocka_unit_test(missing_folder_is_reported),
	    cmocka_unit_test(folders_are_limited),
	    cmocka_unit_test(files_of_a_shelf_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
