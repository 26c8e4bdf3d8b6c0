/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a journey: keys in, screens out, the expectation beside it.
 *
 *   # a comment                     size 24x80          kiosk FR | laptop | laptop FR
 *   begin [LANGUAGE]                key 1 Enter *       type fra
 *   over FOLDER                     a folder beside the journeys is laid over the content
 *   wait 90                         (seconds of the fake clock)
 *   at SCREEN                       the name of the screen
 *   page                            the rows of the screen follow, each behind "| "
 *   roles                           the same with a letter for each cell's role
 *   lines                           what the lines face writes
 *   gone TEXT                       the text stands nowhere on the screen
 *   shows TEXT                      the text stands on the screen
 *   keep                            what is said now is kept...
 *   same                            ...and what is said now is the same
 *   stopped                         the program has ended
 *
 * drive FILE...           compares;  drive --accept FILE...  writes what it saw behind page, roles and lines. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/file.h"
#include "base/utf8.h"
#include "driver.h"
#include "fake_clock.h"
#include "ui/lines.h"

struct journey {
	struct driver *driver;
	const char *file;
	int line;
	int failures;
	struct arena arena; /* what the options borrow */
	struct bytes out;   /* the file as it should be */
	struct bytes kept;
};

static void
journey_fail(struct journey *journey, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void
journey_fail(struct journey *journey, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	printf("%s:%d: ", journey->file, journey->line);
	vprintf(format, arguments);
	putchar('\n');
	va_end(arguments);
	journey->failures++;
}

/* What a `page`, `roles` or `lines` should be followed by, each row behind "| ". */
static void
journey_expected(struct journey *journey, const char *what, struct bytes *out)
{
	struct arena arena = {0};
	struct bytes lines = {0};

	if (!strcmp(what, "lines")) {
		lines_write(app_sheet(journey->driver->app), &lines);
		for (char *row = strtok(lines.start, "\n"); row; row = strtok(NULL, "\n"))
			bytes_print(out, "| %s\n", row);
	} else {
		for (int row = 0; row < journey->driver->canvas.rows; row++) {
			char *text = canvas_row_string(&arena, &journey->driver->canvas, row);

			if (!strcmp(what, "roles"))
				for (int column = 0; column < journey->driver->columns; column++)
					bytes_print(out, "%s%c", column ? "" : "| ",
					    'a' + canvas_cell(&journey->driver->canvas, row, column)->role);
			else
				bytes_print(out, *text ? "| %s" : "|", text);
			bytes_put_string(out, "\n");
		}
	}
	bytes_end(&lines);
	arena_end(&arena);
}

static bool
journey_screen_has(struct journey *journey, const char *text)
{
	struct arena arena = {0};
	bool has = false;

	for (int row = 0; row < journey->driver->canvas.rows && !has; row++)
		has = strstr(canvas_row_string(&arena, &journey->driver->canvas, row), text) != NULL;
	arena_end(&arena);
	return has;
}

static void
journey_begin(struct journey *journey, const char *language)
{
	journey->driver->options.language = *language ? arena_string(&journey->arena, language) : NULL;
	driver_begin(journey->driver);
}

static void
journey_site(struct journey *journey, bool kiosk, const char *country)
{
	journey->driver->options.site.kiosk = kiosk;
	journey->driver->options.site.campaign = !kiosk;
	journey->driver->options.site.country = *country ? arena_string(&journey->arena, country) : NULL;
}

/* The folder of that name beside the journeys is laid over the content. */
static void
journey_over(struct journey *journey, const char *name)
{
	const char *source = getenv("srcdir");
	const char *folders[] = {arena_print(&journey->arena, "%s/content", source ? source : "."),
	    arena_print(&journey->arena, "%s/tests/journeys/%s", source ? source : ".", name)};

	driver_open(journey->driver, folders, 2);
}

static void
journey_keys(struct journey *journey, char *names)
{
	for (char *name = strtok(names, " "); name; name = strtok(NULL, " "))
		if (!driver_key(journey->driver, name))
			journey_fail(journey, "there is no key '%s'", name);
}

static void
journey_type(struct journey *journey, const char *text)
{
	uint32_t code;

	while ((code = utf8_walk(&text)))
		driver_event(journey->driver, (struct event){.kind = EVENT_KEY, .code = code});
}

static void
journey_same(struct journey *journey)
{
	struct bytes now = {0};

	lines_write(app_sheet(journey->driver->app), &now);
	if (!journey->kept.start || strcmp(now.start, journey->kept.start))
		journey_fail(journey, "what is said is not what was kept; it is now:\n%s", now.start);
	bytes_end(&now);
}

static void
journey_do(struct journey *journey, char *verb, char *rest)
{
	struct driver *driver = journey->driver;

	if (!strcmp(verb, "size"))
		sscanf(rest, "%dx%d", &driver->rows, &driver->columns);
	else if (!strcmp(verb, "kiosk"))
		journey_site(journey, true, rest);
	else if (!strcmp(verb, "laptop"))
		journey_site(journey, false, rest);
	else if (!strcmp(verb, "over"))
		journey_over(journey, rest);
	else if (!strcmp(verb, "begin"))
		journey_begin(journey, rest);
	else if (!strcmp(verb, "key"))
		journey_keys(journey, rest);
	else if (!strcmp(verb, "type"))
		journey_type(journey, rest);
	else if (!strcmp(verb, "wait"))
		driver_wait(driver, atoi(rest) * 1000);
	else if (!strcmp(verb, "at")) {
		if (strcmp(app_screen_name(driver->app), rest))
			journey_fail(journey, "at '%s', expected '%s'", app_screen_name(driver->app), rest);
	} else if (!strcmp(verb, "shows")) {
		if (!journey_screen_has(journey, rest))
			journey_fail(journey, "'%s' is not on the screen", rest);
	} else if (!strcmp(verb, "gone")) {
		if (journey_screen_has(journey, rest))
			journey_fail(journey, "'%s' is on the screen", rest);
	} else if (!strcmp(verb, "keep")) {
		bytes_empty(&journey->kept);
		lines_write(app_sheet(driver->app), &journey->kept);
	} else if (!strcmp(verb, "same")) {
		journey_same(journey);
	} else if (!strcmp(verb, "stopped")) {
		if (driver->running)
			journey_fail(journey, "still running, expected the end");
	} else
		journey_fail(journey, "'%s' is no verb of journeys", verb);
}

/* Reads the "|" rows that follow and compares them; returns where the next verb begins. */
static char *
journey_compare(struct journey *journey, const char *what, char *next)
{
	struct bytes seen = {0}, stored = {0};
	int rows = 0;

	while (next && *next == '|') {
		char *end = strchr(next, '\n');

		bytes_put(&stored, next, (size_t)(end - next) + 1);
		next = end + 1;
		rows++;
	}
	journey_expected(journey, what, &seen);
	if (strcmp(seen.start, stored.start ? stored.start : "")) {
		journey_fail(journey, "the %s is not as stored; it is now:", what);
		fputs(seen.start, stdout);
	}
	bytes_put(&journey->out, seen.start, seen.length);
	journey->line += rows;
	bytes_end(&seen);
	bytes_end(&stored);
	return next;
}

static void
journey_run(struct journey *journey, char *text)
{
	for (char *at = text; at && *at;) {
		char *end = strchr(at, '\n'), *rest;
		char line[400];

		journey->line++;
		bytes_put(&journey->out, at, (size_t)(end - at) + 1);
		snprintf(line, sizeof line, "%.*s", (int)(end - at), at);
		at = end + 1;
		if (!*line || *line == '#')
			continue;
		rest = strchr(line, ' ');
		rest = rest ? (*rest = '\0', rest + 1) : line + strlen(line);
		if (!strcmp(line, "page") || !strcmp(line, "roles") || !strcmp(line, "lines"))
			at = journey_compare(journey, line, at);
		else
			journey_do(journey, line, rest);
	}
}

static int
journey_file(const char *file, const char *content, bool accept)
{
	struct driver driver;
	struct journey journey = {.driver = &driver, .file = file};
	struct problems problems = {0};
	struct bytes text = {0};

	if (!file_read(file, 1000000, &text, &problems) || (text.length && text.start[text.length - 1] != '\n')) {
		printf("%s cannot be read, or has no line end at its end\n", file);
		return 1;
	}
	fake_clock_reset();
	driver_start(&driver, content);
	driver_begin(&driver);
	journey_run(&journey, text.start);
	if (accept) {
		FILE *out = fopen(file, "w");

		fwrite(journey.out.start, 1, journey.out.length, out);
		fclose(out);
		journey.failures = 0;
	}
	driver_end(&driver);
	arena_end(&journey.arena);
	bytes_end(&text);
	bytes_end(&journey.out);
	bytes_end(&journey.kept);
	problems_end(&problems);
	return journey.failures;
}

int
main(int count, char **arguments)
{
	const char *source = getenv("srcdir");
	char content[4000];
	bool accept = count > 1 && !strcmp(arguments[1], "--accept");
	int failures = 0;

	snprintf(content, sizeof content, "%s/content", source ? source : ".");
	for (int i = accept ? 2 : 1; i < count; i++) {
		int failed = journey_file(arguments[i], content, accept);

		printf("%s %s\n", failed ? "not ok" : "ok", arguments[i]);
		failures += failed;
	}
	return failures ? 1 : 0;
}
