/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events in, cells out. What is expected of them is left to journeys and the sweep. */
#include "driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "fake_clock.h"
#include "lang/message.h"
#include "ui/layout.h"

static const char *
driver_folder(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value ? value : otherwise;
}

void
driver_open(struct driver *driver, const char *const *folders, size_t count)
{
	if (driver->app)
		app_free(driver->app);
	driver->app = NULL;
	content_close(driver->content);
	driver->content = driver->options.content = content_open(folders, count, &driver->problems);
}

void
driver_start(struct driver *driver, const char *content_folder)
{
	*driver = (struct driver){.rows = 24, .columns = 80, .running = true};
	if (!message_open(driver_folder("WAYLIGHT_PRIVATE_LOCALE", "private-locale"),
	        driver_folder("WAYLIGHT_CATALOGS", "catalogs"), &driver->problems)) {
		fputs("the message locale cannot be opened\n", stderr);
		exit(99);
	}
	driver->options = (struct app_options){.site = {.kiosk = true, .country = "FR", .version = "0.0"}};
	driver_open(driver, &content_folder, 1);
}

void
driver_start_shipped(struct driver *driver)
{
	const char *source = getenv("srcdir");
	struct arena arena = {0};

	fake_clock_reset();
	driver_start(driver, arena_print(&arena, "%s/content", source ? source : "."));
	arena_end(&arena);
}

void
driver_end(struct driver *driver)
{
	if (driver->app)
		app_free(driver->app);
	content_close(driver->content);
	arena_end(&driver->arena);
	problems_end(&driver->problems);
}

void
driver_show(struct driver *driver)
{
	arena_empty(&driver->arena);
	driver->canvas = layout_paint(app_sheet(driver->app), app_focus(driver->app), &driver->arena, driver->rows,
	    driver->columns, TEXT_VISUAL);
}

void
driver_begin(struct driver *driver)
{
	if (driver->app)
		app_free(driver->app);
	driver->app = app_new(&driver->options);
	driver->running = true;
	driver_show(driver);
}

void
driver_event(struct driver *driver, struct event event)
{
	driver->running = app_step(driver->app, event);
	driver_show(driver);
}

bool
driver_key(struct driver *driver, const char *name)
{
	static const struct {
		const char *name;
		uint32_t key;
	} named[] = {
	    {"Up", KEY_NAME_UP}, {"Down", KEY_NAME_DOWN}, {"Left", KEY_NAME_LEFT}, {"Right", KEY_NAME_RIGHT},
	    {"PageUp", KEY_NAME_PAGE_UP}, {"PageDown", KEY_NAME_PAGE_DOWN}, {"Home", KEY_NAME_HOME},
	    {"End", KEY_NAME_END}, {"Enter", KEY_NAME_ENTER}, {"Esc", KEY_NAME_ESCAPE},
	    {"Backspace", KEY_NAME_BACKSPACE}, {"F1", KEY_NAME_F1}, {"F12", KEY_NAME_F12}, {"Space", ' '},
	};
	const char *at = name;
	uint32_t code = 0;

	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (!strcmp(named[i].name, name))
			code = named[i].key;
	if (!code) {
		code = utf8_walk(&at);
		if (!code || *at)
			return false;
	}
	driver_event(driver, (struct event){.kind = EVENT_KEY, .code = code});
	return true;
}

void
driver_wait(struct driver *driver, int64_t milliseconds)
{
	while (milliseconds > 0) {
		int64_t wait = app_sleep(driver->app);

		if (wait < 0 || wait > milliseconds) {
			fake_clock_pass(milliseconds);
			return;
		}
		fake_clock_pass(wait);
		milliseconds -= wait;
		driver_event(driver, (struct event){.kind = EVENT_TIME});
	}
}
