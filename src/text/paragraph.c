/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph on its way from UTF-8 to glyphs: reading and cleaning. Levels, joining, breaks and widths
 * are left to the files beside. */
#include "text/paragraph.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "base/utf8.h"

enum { SOFT_HYPHEN = 0xAD };

/* What a control is read as: text_fault keeps them out of files, but nothing may reach a terminal. */
static uint32_t
paragraph_clean(uint32_t code)
{
	if ((code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029)
		return ' ';
	if (code == UTF8_BAD || code < ' ' || (code >= 0x7F && code < 0xA0))
		return '?';
	return code;
}

struct paragraph
paragraph_read(struct arena *arena, struct phrase phrase, const char **at, bool whole)
{
	const char *end = strchr(*at, '\n');
	struct paragraph paragraph = {phrase.language ? phrase.language : "en", phrase.right_to_left, 0, NULL, NULL, NULL};
	uint32_t *codes;

	if (whole || !end)
		end = *at + strlen(*at);
	codes = arena_take(arena, (size_t)(end - *at) * sizeof *codes);
	while (*at < end) {
		uint32_t code = utf8_next(at, end);

		if (code != SOFT_HYPHEN)
			codes[paragraph.count++] = paragraph_clean(code);
	}
	if (**at)
		(*at)++;
	paragraph.codes = paragraph.shown = codes;
	return paragraph;
}

struct utf16
paragraph_utf16(struct arena *arena, const struct paragraph *paragraph)
{
	UChar *units = arena_take(arena, paragraph->count * 2 * sizeof *units);
	int32_t length = 0;

	for (size_t i = 0; i < paragraph->count; i++)
		U16_APPEND_UNSAFE(units, length, paragraph->codes[i]);
	return (struct utf16){units, length};
}

bool
paragraph_is_space(uint32_t code)
{
	return code == ' ' || code == 0x1680 || (code >= 0x2000 && code <= 0x200A && code != 0x2007) || code == 0x205F ||
	    code == 0x3000;
}

bool
paragraph_is_hidden(uint32_t code)
{
	return code >= SOFT_HYPHEN && u_hasBinaryProperty((UChar32)code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}
