/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand changes of the language in one visit: each time the words and the catalog answer, and memory stays as
 * it was after the first few. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver.h"
#include "fake_clock.h"
#include "measure.h"
#include "ui/action.h"

/* Whole rounds, so that memory is measured twice after the same change. */
enum { LANGUAGES_EXPECTED = 6, ROUND = LANGUAGES_EXPECTED * LANGUAGES_EXPECTED, WARM_UP = 20 * ROUND, CHANGES = 278 * ROUND,
	RESIDENT_GROWTH_MOST = 512 * 1024 };

static struct driver driver;

static void
step(enum event_kind kind, uint32_t code)
{
	assert_true(app_step(driver.app, (struct event){.kind = kind, .code = code}));
}

/* The way of a visitor: the choice of the home page, then the two digits. */
static void
change_to(const struct language *language)
{
	const struct sheet *sheet = app_sheet(driver.app);

	for (size_t i = 0; i < sheet->choices; i++) {
		step(EVENT_CHOOSE, (uint32_t)i);
		if (!strcmp(app_screen_name(driver.app), "languages"))
			break;
		step(EVENT_ACTION, ACTION_BACK);
	}
	assert_string_equal(app_screen_name(driver.app), "languages");
	step(EVENT_KEY, '0' + (uint32_t)language->number / 10);
	step(EVENT_KEY, '0' + (uint32_t)language->number % 10);
	assert_string_equal(app_screen_name(driver.app), "home");
}

/* The title comes from the words file, the button from the catalog; neither may have fallen back on English. */
static void
assert_speaks(const struct language *language)
{
	const struct sheet *sheet = app_sheet(driver.app);

	assert_string_equal(sheet->language, language->code);
	assert_int_equal(sheet->right_to_left, language->right_to_left);
	assert_string_equal(sheet->title.language, language->code);
	assert_string_equal(sheet->buttons[0].words.language, language->code);
	assert_int_equal(sheet->title.right_to_left, language->right_to_left);
	assert_int_equal(sheet->buttons[0].words.right_to_left, language->right_to_left);
}

/* To the language of a step, in an order in which each follows each. */
static void
change(const struct language *languages, size_t count, int turn)
{
	size_t next = (size_t)(turn + turn / (int)count) % count;

	change_to(&languages[next]);
	assert_speaks(&languages[next]);
	if (turn % ROUND == 0)
		driver_show(&driver);
}

static void
ten_thousand_changes_leave_memory_flat(void **state)
{
	size_t count, heap, resident;
	const struct language *languages = content_languages(driver.content, &count);

	(void)state;
	assert_true(count >= LANGUAGES_EXPECTED);
	count = LANGUAGES_EXPECTED;
	driver.options.language = "en";
	driver.options.site.campaign = false;
	driver_begin(&driver);
	for (int turn = 0; turn < WARM_UP; turn++)
		change(languages, count, turn);
	change_to(&languages[0]);
	heap = measure_heap();
	resident = measure_resident();
	for (int turn = 0; turn < CHANGES; turn++)
		change(languages, count, turn);
	change_to(&languages[0]);
	assert_true(measure_is_flat(heap));
	if (!__sanitizer_get_current_allocated_bytes)
		assert_true(measure_resident() <= resident + RESIDENT_GROWTH_MOST);
}

static int
open_content(void **state)
{
	(void)state;
	driver_start_shipped(&driver);
	return 0;
}

static int
close_content(void **state)
{
	struct arena arena = {0};
	size_t wrong = driver.problems.count;

	(void)state;
	for (size_t i = 0; i < wrong; i++)
		print_error("%s\n", problem_line(&arena, &driver.problems.list[i]));
	arena_end(&arena);
	driver_end(&driver);
	return wrong ? -1 : 0;
}

int
main(int count, char **arguments)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(ten_thousand_changes_leave_memory_flat),
	};

	(void)count;
	measure_exactly(arguments);
	return cmocka_run_group_tests(tests, open_content, close_content);
}
