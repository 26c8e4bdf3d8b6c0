/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the app share: visits over the real content, with keys and a clock that the test moves. */
#ifndef WAYLIGHT_TESTS_APP_KIT_H
#define WAYLIGHT_TESTS_APP_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "driver.h"
#include "fake_clock.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct driver driver;
static struct arena arena;

static const struct site kiosk = {.kiosk = true, .country = "FR", .version = "0"};
static const struct site laptop = {.campaign = true, .version = "0"};

static inline int
open_content(void **state)
{
	const char *source = getenv("srcdir");

	(void)state;
	driver_start(&driver, arena_print(&arena, "%s/content", source ? source : "."));
	return 0;
}

static inline int
close_content(void **state)
{
	(void)state;
	driver_end(&driver);
	arena_end(&arena);
	return 0;
}

static inline void
begin(struct site site, const char *language)
{
	fake_clock_reset();
	driver.options.site = site;
	driver.options.language = language;
	driver_begin(&driver);
}

static inline void
key(uint32_t code)
{
	driver_event(&driver, (struct event){.kind = EVENT_KEY, .code = code});
}

static inline void
keys(const char *codes)
{
	for (; *codes; codes++)
		key((uint32_t)*codes);
}

static inline void
event(enum event_kind kind)
{
	driver_event(&driver, (struct event){.kind = kind});
}

static inline void
open(enum screen_id screen, const char *argument)
{
	places_open(&driver.app->places, screen, argument);
	event(EVENT_RESIZE);
}

static inline void
assert_at(const char *screen)
{
	assert_string_equal(app_screen_name(driver.app), screen);
}

static inline void
assert_language(const char *code)
{
	assert_string_equal(driver.app->language->code, code);
	assert_string_equal(app_sheet(driver.app)->language, code);
}

static inline bool
has_button(enum action action)
{
	const struct sheet *sheet = app_sheet(driver.app);

	for (size_t i = 0; i < sheet->button_count; i++)
		if (sheet->buttons[i].action == (int)action)
			return true;
	return false;
}

/* Every screen that can be reached inside a visit. */
static const struct {
	enum screen_id screen;
	const char *argument;
} inside[] = {
    {SCREEN_home, ""}, {SCREEN_page, "signs.work"}, {SCREEN_page, "no.such.page"}, {SCREEN_sources, "signs.work"},
    {SCREEN_helplines, "FR"}, {SCREEN_helplines, "001"}, {SCREEN_call, "FR/nothing"}, {SCREEN_countries, ""},
    {SCREEN_countries, "find"}, {SCREEN_countries, "region.155"}, {SCREEN_languages, ""}, {SCREEN_about, ""},
    {SCREEN_keys, ""}, {SCREEN_search, ""},
};

static inline void
assert_forgotten(void)
{
	assert_int_equal(driver.app->places.count, 1);
	assert_int_equal(driver.app->country[0], '\0');
	assert_int_equal(driver.app->pending, 0);
	assert_false(driver.app->warning);
	assert_language("en");
}

#endif
