/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbered lines on standard output, answers on standard input: for screen readers, braille, pipes, teletypes. What was
 * written is never written over: each answer says what is new, and the cursor waits behind it. What the lines say is
 * left to ui/lines, what is new to ui/news. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/bytes.h"
#include "base/utf8.h"
#include "term/face.h"
#include "term/signals.h"
#include "term/terminal.h"
#include "ui/action.h"
#include "ui/lines.h"
#include "ui/news.h"

enum { READ_AT_ONCE = 512, ROWS_USUAL = 50 };

static struct {
	char input[READ_AT_ONCE];
	size_t length, at;  /* what was read and is not used yet */
	bool ended;         /* no more input comes */
	bool failed;        /* what was to be written could not be, though somebody reads */
	bool in_line;       /* a line was begun */
	bool word;          /* to be found by a page that takes text */
	bool erases;        /* which takes the place of the one before */
	bool answered;      /* something was written since it was begun */
	bool awaits;        /* a line has ended that has no answer yet */
	bool again;         /* it asks for the whole page */
	bool by_time;       /* nobody did anything since the page that was written last */
	/* of the page, also of one that is passed over */
	bool pending;       /* half a number was typed */
	bool typing, typed; /* it takes text, and has some already */
	size_t choices;
	/* of what was written last */
	bool marked;        /* a choice was said to be marked */
	bool changing;      /* the page changes by itself: a clock, greetings */
	bool in_visit;      /* it must not be left behind */
	struct bytes older; /* what is said in its language when it is */
	struct news said;
} face;

static bool
face_open(const struct face_options *options, struct problems *problems)
{
	(void)problems;
	memset(&face, 0, sizeof face);
	if (isatty(STDOUT_FILENO))
		terminal_know(options->terminal);
	return true;
}

static void
face_write(const struct bytes *text)
{
	size_t at = 0;

	while (at < text->length) {
		ssize_t written = write(STDOUT_FILENO, text->start + at, text->length - at);

		if (written < 0 && errno != EINTR) {
			face.ended = true;
			face.failed = errno != EPIPE && errno != EIO;
			return;
		}
		at += written > 0 ? (size_t)written : 0;
	}
}

/* Takes away what was written, as far as that can be; what cannot be cleared is moved off the screen. */
static bool
face_put_clear(struct bytes *out)
{
	struct winsize size;
	bool gone = terminal_put_clear(out);
	int rows = 0;

	if (!out->length && isatty(STDOUT_FILENO))
		rows = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) || !size.ws_row ? ROWS_USUAL : size.ws_row;
	while (rows-- > 0)
		bytes_put_string(out, "\n");
	return gone;
}

static void
face_close(void)
{
	struct bytes out = {0};

	if (face.in_visit)
		face_put_clear(&out);
	face_write(&out);
	bytes_end(&out);
	bytes_end(&face.older);
	news_forget(&face.said);
	explicit_bzero(&face, sizeof face);
	terminal_drop();
}

static bool
face_is_whole(void)
{
	return !face.failed;
}

static void
face_look(const struct sheet *sheet)
{
	face.typing = sheet->prompt.text != NULL;
	face.typed = sheet->typed && *sheet->typed;
	face.choices = sheet->choices;
	face.pending = sheet->pending != 0;
}

/* Pages in the middle of a line of input are passed over, but not the one that hides. Nor is one written that only its
 * own clock changed, which would be read aloud every few seconds. */
static bool
face_passes(const struct sheet *sheet, bool hides)
{
	return !hides && (face.in_line || (face.by_time && face.changing && sheet->changes_at));
}

/* A line that changed nothing has an answer too, unless that is heard. */
static void
face_put_nothing(const struct sheet *sheet, struct bytes *out)
{
	if (!face.awaits || sheet->heard)
		return;
	lines_write_phrase(sheet->nothing, terminal_margin(), out);
	for (size_t i = 0; i < sheet->button_count; i++)
		if (sheet->buttons[i].action == ACTION_KEYS)
			bytes_print(out, "%s. %s\n", action_key(ACTION_KEYS), sheet->buttons[i].words.text);
}

static void
face_remember(const struct sheet *sheet)
{
	face.awaits = face.again = false;
	face.answered = true;
	face.changing = sheet->changes_at != 0;
	face.in_visit = sheet->in_visit;
	bytes_empty(&face.older);
	lines_write_phrase(sheet->older, terminal_margin(), &face.older);
}

/* What hides goes out first; then it says what it could not take away. */
static void
face_show(const struct sheet *sheet, struct focus *focus)
{
	bool hides = face.in_visit && !sheet->in_visit, gone = true;
	struct bytes out = {0}, new = {0};
	enum news_of what;

	face_look(sheet);
	if (face_passes(sheet, hides))
		return;
	if (hides)
		gone = face_put_clear(&out);
	else if (face.said.page || face.said.kinds.start)
		bytes_put_string(&out, "\n");
	if (hides || face.again)
		news_forget(&face.said);
	what = news_write(&face.said, sheet, focus, terminal_margin(), &new);
	if (what == NEWS_NOTHING)
		face_put_nothing(sheet, &new);
	else
		face.marked = what == NEWS_MARK;
	if (new.length) {
		if (!gone && face.older.length)
			bytes_print(&new, "\n%s", face.older.start);
		bytes_print(&out, "%s%s> ", new.start, what == NEWS_PAGE ? "\n" : "");
		face_write(&out);
		face_remember(sheet);
	}
	face.awaits = false;
	bytes_end(&new);
	bytes_end(&out);
}

/* An empty line chooses only what was said to be marked; else it asks for the page again, and is a sign of life. What
 * was typed chooses only what it says beyond doubt: a reader of lines has not seen the matches. Half a number is none. */
static struct event
face_end_line(void)
{
	bool chooses = face.in_line ? face.word && face.typing && face.choices == 1 : face.marked;
	struct event event = {.kind = EVENT_KEY, .code = KEY_NAME_UNKNOWN};

	face.again = !face.in_line && !chooses;
	face.awaits = face.in_line && !face.answered;
	if (chooses)
		event.code = KEY_NAME_ENTER;
	else if (face.in_line && !face.pending)
		event.kind = EVENT_TIME;
	face.in_line = false;
	return event;
}

/* A line that begins with a letter is another word than the one before, which no key reaches any more. */
static void
face_begin_line(uint32_t code)
{
	face.in_line = true;
	face.answered = false;
	face.word = face.erases = face.typing && (code >= 0xA0 || isalpha((int)code));
}

/* The next key in the bytes that are there; false: they are used up. */
static bool
face_take(struct event *event)
{
	const char *at = face.input + face.at, *before = at;
	uint32_t code;

	if (face.at == face.length)
		return false;
	if (!face.ended && utf8_is_begun(at, (size_t)(face.input + face.length - at)))
		return false;
	code = utf8_next(&at, face.input + face.length);
	face.at = (size_t)(at - face.input);
	event->kind = EVENT_KEY;
	if (code == '\n') {
		*event = face_end_line();
		return true;
	}
	if (!face.in_line)
		face_begin_line(code);
	face.erases = face.erases && face.typed;
	if (face.erases) {
		face.at = (size_t)(before - face.input);
		event->code = KEY_NAME_BACKSPACE;
		return true;
	}
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

const struct face face_lines = {
    .open = face_open, .close = face_close, .show = face_show, .is_whole = face_is_whole, .wait = face_wait};
