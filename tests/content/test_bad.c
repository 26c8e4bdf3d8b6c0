/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every way of being wrong that tests/content/bad has a file for: laid over the good content, it gives exactly
 * the problems beside it.
 *
 * bad/KIND/NAME.yaml stands in the place of the file that `places` gives for its kind, and bad/trees/NAME is
 * a whole folder. NAME.expected are the lines of check, with the folder's path left out.
 * With WAYLIGHT_ACCEPT=1 the expected lines are written instead of compared. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "kit.h"

static const struct {
	const char *kind, *place; /* %s: the file's own name */
	size_t least;             /* so many there are at least */
} places[] = {
    {"languages", "languages.yaml", 38},
    {"pages", "pages/%s.yaml", 67},
    {"helplines", "helplines/FR.yaml", 68},
    {"emergency", "emergency/FR.yaml", 13},
    {"figures", "figures.yaml", 42},
    {"sources", "sources.yaml", 10},
    {"numbers", "numbers.yaml", 6},
    {"words", "words/ar.yaml", 40},
    {"english", "words/en.yaml", 5},
    {"core", "core.yaml", 6},
    {"made", "made/ar.yaml", 9},
    {"made-english", "made/en.yaml", 3},
    {"glossary", "glossary/ar.yaml", 11},
};

static void
compare(struct arena *arena, const char *kind, const char *name, const char *overlay)
{
	const char *folders[] = {kit_good(arena), overlay};
	const char *lines = kit_check(arena, folders, 2, overlay);
	const char *path = kit_source(arena, arena_print(arena, "bad/%s/%s.expected", kind, name)), *expected;

	if (getenv("WAYLIGHT_ACCEPT"))
		kit_write(kit_source(arena, "bad"), arena_print(arena, "%s/%s.expected", kind, name), lines);
	expected = kit_read(arena, path, NULL);
	if (strcmp(lines, expected) != 0)
		print_error("of bad/%s/%s:\n", kind, name);
	assert_string_equal(lines, expected);
	assert_true(*expected);
}

static void
file_kind_is_reported(size_t place)
{
	struct arena arena = {0};
	const char *folder = kit_source(&arena, arena_print(&arena, "bad/%s", places[place].kind));
	size_t count;
	const char **names = file_names(folder, ".yaml", 1000, &arena, &count);

	assert_true(count >= places[place].least);
	for (size_t i = 0; i < count; i++) {
		const char *overlay = kit_scratch(&arena), *name = arena_copy(&arena, names[i], strlen(names[i]) - 5);
		size_t length;
		const char *bytes = kit_read(&arena, arena_print(&arena, "%s/%s", folder, names[i]), &length);
		const char *percent = strstr(places[place].place, "%s");
		const char *path = percent ? arena_print(&arena, "%.*s%s%s", (int)(percent - places[place].place),
		    places[place].place, name, percent + 2) : places[place].place;

		kit_write_bytes(overlay, path, bytes, length);
		compare(&arena, places[place].kind, name, overlay);
		kit_remove(overlay);
	}
	arena_end(&arena);
}

static void
bad_files_are_reported(void **state)
{
	(void)state;
	for (size_t place = 0; place < sizeof places / sizeof *places; place++)
		file_kind_is_reported(place);
}

static void
bad_trees_are_reported(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_source(&arena, "bad/trees");
	size_t count;
	const char **names = file_names(folder, ".expected", 1000, &arena, &count);

	(void)state;
	assert_true(count >= 17);
	for (size_t i = 0; i < count; i++) {
		const char *overlay = kit_scratch(&arena);
		const char *name = arena_copy(&arena, names[i], strlen(names[i]) - strlen(".expected"));

		kit_copy(arena_print(&arena, "%s/%s", folder, name), overlay);
		compare(&arena, "trees", name, overlay);
		kit_remove(overlay);
	}
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(bad_files_are_reported),
	    cmocka_unit_test(bad_trees_are_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
