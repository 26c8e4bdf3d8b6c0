/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of what was done: the day after tomorrow is a slip. Today is 31 December 2026. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "kit.h"

/* The lines about the future, with `value` for the first `key` of a file of the good content. */
static const char *
check_dated(struct arena *arena, const char *path, const char *key, const char *value)
{
	const char *folder = kit_scratch(arena), *lines, *said = "";
	const char *text = kit_read(arena, kit_source(arena, arena_print(arena, "good/%s", path)), NULL);
	const char *at = strstr(text, arena_print(arena, "%s: \"", key)), *end;

	assert_non_null(at);
	at += strlen(key) + 3;
	end = strchr(at, '"');
	kit_copy(kit_good(arena), folder);
	kit_write(folder, path, arena_print(arena, "%.*s%s%s", (int)(at - text), text, value, end));
	lines = kit_check(arena, &folder, 1, folder);
	for (; *lines; lines = end + 1) {
		const char *line;

		end = strchr(lines, '\n');
		line = arena_copy(arena, lines, (size_t)(end - lines));
		if (strstr(line, "future"))
			said = arena_print(arena, "%s%s", said, line);
	}
	kit_remove(folder);
	return said;
}

static void
the_day_after_tomorrow_is_told(void **state)
{
	static const struct {
		const char *path, *key, *place;
	} dates[] = {
	    {"helplines/GB.yaml", "seen", "helplines/GB.yaml:"},
	    {"helplines/FR.yaml", "second-source", "helplines/FR.yaml:"},
	    {"helplines/FR.yaml", "checked", "helplines/FR.yaml:"},
	    {"emergency/FR.yaml", "checked", "emergency/FR.yaml:"},
	    {"sources.yaml", "date", "sources.yaml:"},
	    {"languages.yaml", "reviewed", "languages.yaml:"},
	};
	static const char *const future[] = {"2027-01-02", "2027-02", "2028"};
	static const char *const past[] = {"2026-12-31", "2027-01-01", "2026-12", "2026", "2027-01"};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		for (size_t j = 0; j < sizeof future / sizeof *future; j++) {
			const char *said = check_dated(&arena, dates[i].path, dates[i].key, future[j]);

			assert_int_equal(strncmp(said, dates[i].place, strlen(dates[i].place)), 0);
			assert_non_null(strstr(said, arena_print(&arena,
			    "warning: '%s' is '%s', which lies in the future, expected a date up to today (2026-12-31)",
			    dates[i].key, future[j])));
		}
		for (size_t j = 0; j < sizeof past / sizeof *past; j++)
			assert_string_equal(check_dated(&arena, dates[i].path, dates[i].key, past[j]), "");
	}
	arena_end(&arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_day_after_tomorrow_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
