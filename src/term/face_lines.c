/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbered lines on standard output, answers on standard input: for screen readers, braille, pipes. A page is
 * written once and never redrawn. What the lines say is left to ui/lines. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/bytes.h"
#include "base/utf8.h"
#include "term/face.h"
#include "term/signals.h"
#include "ui/lines.h"

enum { READ_AT_ONCE = 512 };

static struct {
	char input[READ_AT_ONCE];
	size_t length, at;   /* what was read and is not used yet */
	bool ended;          /* no more input comes */
	bool in_line;        /* a line was begun: its end chooses nothing by itself */
	bool typing;         /* the page takes text, which Enter chooses from */
	size_t choices;      /* on the page, also on one that is passed over */
	bool by_time;        /* nobody did anything since the page that was written last */
	bool changing;       /* that page changes by itself: a clock, greetings */
	struct bytes shown;  /* the page that was written last */
} face;

static bool
face_open(const struct face_options *options, struct problems *problems)
{
	(void)options, (void)problems;
	memset(&face, 0, sizeof face);
	return true;
}

static void
face_close(void)
{
	bytes_end(&face.shown);
	explicit_bzero(&face, sizeof face);
}

static void
face_write(const struct bytes *page)
{
	size_t at = 0;

	while (at < page->length) {
		ssize_t written = write(STDOUT_FILENO, page->start + at, page->length - at);

		if (written < 0 && errno != EINTR) {
			face.ended = true;
			return;
		}
		at += written > 0 ? (size_t)written : 0;
	}
}

/* Pages in the middle of a line of input are passed over, and a page that is the same is not written again; nor
 * is one that only its own clock changed, which would be read aloud every few seconds. */
static void
face_show(const struct sheet *sheet, struct focus *focus)
{
	struct bytes page = {0};

	(void)focus;
	face.typing = sheet->prompt.text != NULL;
	face.choices = sheet->choices;
	if (face.in_line || (face.by_time && face.changing && sheet->changes_at))
		return;
	face.changing = sheet->changes_at != 0;
	lines_write(sheet, &page);
	bytes_put_string(&page, "\n> ");
	if (!face.shown.start || strcmp(face.shown.start, page.start)) {
		face_write(&page);
		bytes_end(&face.shown);
		face.shown = page;
		return;
	}
	bytes_end(&page);
}

/* The next key in the bytes that are there; false: they are used up. */
static bool
face_take(struct event *event)
{
	const char *at = face.input + face.at;
	uint32_t code;

	if (face.at == face.length)
		return false;
	if (!face.ended && utf8_is_begun(at, (size_t)(face.input + face.length - at)))
		return false;
	code = utf8_next(&at, face.input + face.length);
	face.at = (size_t)(at - face.input);
	event->kind = EVENT_KEY;
	if (code == '\n') {
		/* What was typed chooses only what it says beyond doubt: a reader of lines has not seen the matches. */
		bool chooses = !face.in_line || (face.typing && face.choices == 1);

		face.in_line = false;
		*event = (struct event){.kind = chooses ? EVENT_KEY : EVENT_TIME, .code = KEY_NAME_ENTER};
		return true;
	}
	face.in_line = true;
	event->code = code == UTF8_BAD || code < ' ' || (code >= 0x7F && code < 0xA0) ? KEY_NAME_UNKNOWN : code;
	return true;
}

static void
face_read(void)
{
	ssize_t got;

	explicit_bzero(face.input, face.at);
	memmove(face.input, face.input + face.at, face.length - face.at);
	face.length -= face.at;
	face.at = 0;
	got = read(STDIN_FILENO, face.input + face.length, sizeof face.input - face.length);
	if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) {
		face.ended = true;
		face.in_line = false; /* the end of input ends a line too: its page is still to be written */
	} else if (got > 0)
		face.length += (size_t)got;
}

static struct event
face_wait(int64_t milliseconds)
{
	struct event event = {.kind = EVENT_TIME};

	face.by_time = false;
	if (signals_event(&event) || face_take(&event))
		return event;
	if (face.ended)
		return (struct event){.kind = EVENT_END};
	if (signals_wait(STDIN_FILENO, milliseconds) != INPUT_NONE)
		face_read();
	face.by_time = !signals_event(&event) && !face_take(&event);
	return event;
}

const struct face face_lines = {.open = face_open, .close = face_close, .show = face_show, .wait = face_wait};
