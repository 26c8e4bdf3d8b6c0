/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a file as an editor shows them: lines, columns, and what must not stand there at all.
 * What may stand in a text is left to text/script. */
#include "content/raw.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

struct raw_walk {
	const char *file;
	struct problems *problems;
	const char *at, *end;
	char *to; /* the cleaned bytes end here; never behind `at` */
	struct raw_place place;
	size_t faults;
	bool in_bad_bytes;
};

static void
raw_report(struct raw_walk *walk, const char *what)
{
	if (walk->faults++ < RAW_FAULTS_MOST)
		problem_add(walk->problems, PROBLEM_ERROR, walk->file, walk->place.line, walk->place.column, "%s", what);
}

static void
raw_report_code(struct raw_walk *walk, const char *kind, uint32_t code)
{
	if (walk->faults++ < RAW_FAULTS_MOST)
		problem_add(walk->problems, PROBLEM_ERROR, walk->file, walk->place.line, walk->place.column,
		    "the %s U+%04X, expected text without it", kind, (unsigned)code);
}

static const char *
raw_fault(uint32_t code)
{
	if (code < 0x20 || (code >= 0x7F && code < 0xA0))
		return "control character";
	if (code == 0x2028 || code == 0x2029)
		return "line separator";
	if (code == 0xFEFF)
		return "zero-width character";
	if (code == 0xFFFE || code == 0xFFFF)
		return "unassigned character";
	return NULL;
}

/* What stands for a bad character in the cleaned bytes; 0: it is good. */
static char
raw_replacement(struct raw_walk *walk, uint32_t code)
{
	bool was_in_bad_bytes = walk->in_bad_bytes;
	const char *what;

	walk->in_bad_bytes = code == UTF8_BAD;
	if (code == '\n' || (code == '\r' && walk->at < walk->end && *walk->at == '\n'))
		return 0;
	if (code == UTF8_BAD) {
		if (!was_in_bad_bytes)
			raw_report(walk, "bytes that are not UTF-8, expected the file saved as UTF-8");
		return '?';
	}
	if (code == '\t') {
		raw_report(walk, "a tab, expected spaces");
		return ' ';
	}
	if (code == '%' && walk->place.column == 1) {
		raw_report(walk, "a directive, expected none");
		return '#';
	}
	what = raw_fault(code);
	if (what)
		raw_report_code(walk, what, code);
	return what ? '?' : 0;
}

/* Moves *at behind a character that may stand anywhere in a line. */
static bool
raw_pass_one(const char **at, const char *end)
{
	const char *next = *at;
	bool may_stand;

	if ((unsigned char)*next < 0x80) {
		may_stand = *next >= ' ' && *next < 0x7F && *next != '%';
		next++;
	} else {
		uint32_t code = utf8_next(&next, end);

		may_stand = code != UTF8_BAD && !raw_fault(code);
	}
	if (may_stand)
		*at = next;
	return may_stand;
}

/* Most of a file needs no closer look. */
static void
raw_pass_plain(struct raw_walk *walk)
{
	const char *start = walk->at;
	long columns = 0;

	while (walk->at < walk->end && raw_pass_one(&walk->at, walk->end))
		columns++;
	if (walk->to != start)
		memmove(walk->to, start, (size_t)(walk->at - start));
	walk->to += walk->at - start;
	walk->place.column += columns;
	walk->in_bad_bytes = walk->in_bad_bytes && !columns;
}

static void
raw_step(struct raw_walk *walk)
{
	const char *start = walk->at;
	uint32_t code = utf8_next(&walk->at, walk->end);
	char replacement = raw_replacement(walk, code);
	size_t length = (size_t)(walk->at - start);

	if (replacement) {
		*walk->to++ = replacement;
	} else {
		memmove(walk->to, start, length);
		walk->to += length;
	}
	walk->place.column++;
	if (code == '\n')
		walk->place = (struct raw_place){walk->place.line + 1, 1};
}

/* What editors call Unicode where they mean two bytes a letter. */
static bool
raw_is_utf16(const struct bytes *bytes)
{
	return bytes->length >= 2 && (!memcmp(bytes->start, "\xFF\xFE", 2) || !memcmp(bytes->start, "\xFE\xFF", 2));
}

size_t
raw_clean(const char *file, long line, struct bytes *bytes, struct problems *problems)
{
	static const char order_mark[] = "\xEF\xBB\xBF";
	struct raw_walk walk = {.file = file, .problems = problems, .place = {line, 1}};

	if (line == 1 && raw_is_utf16(bytes)) {
		problem_add(problems, PROBLEM_ERROR, file, 1, 1, "a file in UTF-16, expected it saved as UTF-8");
		return RAW_FAULTS_MOST + 1;
	}
	walk.at = walk.to = bytes->start;
	walk.end = bytes->start + bytes->length;
	if (bytes->length >= 3 && !memcmp(bytes->start, order_mark, 3))
		walk.at += 3;
	for (raw_pass_plain(&walk); walk.at < walk.end && walk.faults <= RAW_FAULTS_MOST; raw_pass_plain(&walk))
		raw_step(&walk);
	bytes->length = (size_t)(walk.to - bytes->start);
	*walk.to = '\0';
	if (walk.faults > RAW_FAULTS_MOST)
		problem_add(problems, PROBLEM_ERROR, file, walk.place.line, walk.place.column,
		    "more than %d places like these, expected a file of text", (int)RAW_FAULTS_MOST);
	return walk.faults;
}

size_t *
raw_index(struct arena *arena, const struct bytes *bytes)
{
	size_t *index = arena_take(arena, (bytes->length / RAW_STRIDE + 1) * sizeof *index);
	const char *at = bytes->start, *end = at + bytes->length;

	for (size_t count = 0; at < end; count++) {
		if (count % RAW_STRIDE == 0)
			index[count / RAW_STRIDE] = (size_t)(at - bytes->start);
		utf8_next(&at, end);
	}
	return index;
}

static uint32_t
raw_hex(const char **at, const char *end, int digits)
{
	uint32_t code = 0;

	for (; digits && *at < end; digits--, (*at)++) {
		char digit = **at;

		code = code << 4 | (uint32_t)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
	}
	return code;
}

/* The code point of an escape, *at behind its backslash. */
static uint32_t
raw_escape(const char **at, const char *end)
{
	static const char letters[] = "0abtnvfre_NLP";
	static const uint32_t codes[] = {0, 7, 8, 9, 10, 11, 12, 13, 0x1B, 0xA0, 0x85, 0x2028, 0x2029};
	char letter = *(*at)++;
	const char *known = letter ? strchr(letters, letter) : NULL;

	if (letter == 'x' || letter == 'u' || letter == 'U')
		return raw_hex(at, end, letter == 'x' ? 2 : letter == 'u' ? 4 : 8);
	return known ? codes[known - letters] : (unsigned char)letter;
}

/* How often the code point that starts at `at` stands in the text up to and with that place. */
static size_t
raw_ordinal(const char *text, size_t at, uint32_t code)
{
	const char *end = text + at;
	size_t ordinal = 1;

	while (text < end)
		ordinal += utf8_next(&text, end) == code;
	return ordinal;
}

const char *
raw_seek(const struct bytes *bytes, const size_t *index, size_t code_point)
{
	const char *end = bytes->start + bytes->length;
	const char *at = bytes->start + index[code_point / RAW_STRIDE];

	for (size_t left = code_point % RAW_STRIDE; left && at < end; left--)
		utf8_next(&at, end);
	return at;
}

/* One code point of the text as it is written in the file: an escape counts as one. */
static uint32_t
raw_written(const char **at, const char *end, char quote)
{
	uint32_t code = utf8_next(at, end);

	if (*at == end)
		return code;
	if (quote == '"' && code == '\\' && **at != '\n' && **at != '\r')
		return raw_escape(at, end);
	if (quote == '\'' && code == '\'' && **at == '\'')
		(*at)++;
	return code;
}

struct raw_place
raw_find(const struct bytes *bytes, const size_t *index, const struct raw_span *span, const char *text, size_t at)
{
	const char *next = text + at, *here = raw_seek(bytes, index, span->start);
	const char *end = raw_seek(bytes, index, span->end);
	uint32_t wanted = utf8_next(&next, next + strnlen(next, UTF8_LONGEST - 1) + 1);
	size_t ordinal = raw_ordinal(text, at, wanted);
	struct raw_place place = span->place;

	if (span->quote && here < end) {
		here++;
		place.column++;
	}
	while (here < end) {
		const char *begin = here;
		uint32_t code = raw_written(&here, end, span->quote);

		if (code == wanted && !--ordinal)
			return place;
		for (; begin < here; utf8_next(&begin, here))
			place.column++;
		if (here[-1] == '\n')
			place = (struct raw_place){place.line + 1, 1};
	}
	return span->place;
}

const char *
raw_in_quotes(struct arena *arena, const char *text)
{
	struct bytes quoted = {0};
	const char *made;

	for (; *text; text++)
		if (*text == '\n')
			bytes_put_string(&quoted, "\\n");
		else if (*text == '"' || *text == '\\')
			bytes_print(&quoted, "\\%c", *text);
		else
			bytes_put(&quoted, text, 1);
	made = arena_print(arena, "\"%s\"", quoted.start ? quoted.start : "");
	bytes_end(&quoted);
	return made;
}

const char *
raw_short(struct arena *arena, const char *text)
{
	size_t length = strcspn(text, "\n");
	const char *more = text[length] ? "..." : "";

	if (length > RAW_SHORT_LONGEST) {
		length = RAW_SHORT_LONGEST;
		while (length && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
		more = "...";
	}
	return arena_print(arena, "%.*s%s", (int)length, text, more);
}
