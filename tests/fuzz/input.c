/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed: bytes become keys, clicks, time and other sizes for the real app over the real content. */
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "driver.h"
#include "fake_clock.h"
#include "fuzz.h"
#include "ui/action.h"

/* Painting costs most. */
enum { PAINTED = 8 };

static struct driver driver;

static void
open_content(void)
{
	const char *source = getenv("srcdir");
	static char content[4000];

	snprintf(content, sizeof content, "%s/content", source ? source : ".");
	driver_start(&driver, content);
}

/* Bytes that UTF-8 does not have stand for what is no character; false: the end. */
static bool
step(const char **at, const char *end)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{24, 80}, {12, 40}, {43, 132}, {5, 20}};
	unsigned char byte = (unsigned char)**at;
	struct event event = {.kind = EVENT_KEY};

	if (byte < 0xF5 && byte != 0xC0 && byte != 0xC1) {
		event.code = utf8_next(at, end);
		if (event.code == UTF8_BAD)
			event.code = KEY_NAME_UNKNOWN;
		else if (event.code < ' ')
			event.code += KEY_NAME_UP;
		return app_step(driver.app, event);
	}
	(*at)++;
	byte = *at < end ? (unsigned char)*(*at)++ : 0;
	if (byte < 0x60) {
		event = (struct event){.kind = EVENT_CHOOSE, .code = byte};
	} else if (byte < 0x80) {
		event = (struct event){.kind = EVENT_ACTION, .code = byte % ACTIONS};
	} else if (byte < 0xA0) {
		fake_clock_pass((int64_t)1 << byte % 32);
		event.kind = EVENT_TIME;
	} else if (byte < 0xB0) {
		driver.rows = sizes[byte % 4].rows;
		driver.columns = sizes[byte % 4].columns;
		event.kind = EVENT_RESIZE;
	} else {
		event = (struct event){.kind = EVENT_SCROLL, .code = (uint32_t)(byte - 0xD0)};
	}
	return app_step(driver.app, event);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	const char *at = (const char *)bytes, *end = at + length;

	if (!driver.content)
		open_content();
	fake_clock_reset();
	driver.rows = 24;
	driver.columns = 80;
	driver_begin(&driver);
	for (int steps = 1; at < end; steps++) {
		if (!step(&at, end))
			abort();
		if (steps % PAINTED == 0)
			driver_show(&driver);
	}
	driver_show(&driver);
	return 0;
}
