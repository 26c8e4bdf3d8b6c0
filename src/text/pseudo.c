/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pseudo-languages. Who speaks them is left to content/ and lang/. */
#include "text/pseudo.h"

#include <string.h>

#include "base/bytes.h"
#include "base/utf8.h"
#include "text/fill.h"

enum pseudo
text_pseudo_of(const char *code)
{
	if (!code)
		return PSEUDO_NONE;
	return !strcmp(code, "en-XA") ? PSEUDO_ACCENTED : !strcmp(code, "ar-XB") ? PSEUDO_MIRRORED : PSEUDO_NONE;
}

/* Letters of one code point and one column each, which every font of a kiosk has. */
static const char *
pseudo_accent(char letter)
{
	static const char *const small[] = {"å", "b", "ç", "đ", "é", "f", "ğ", "ħ", "î", "ĵ", "ķ", "ļ", "m", "ñ", "ö", "p", "q",
	    "ř", "š", "ţ", "û", "v", "ŵ", "x", "ý", "ž"};
	static const char *const large[] = {"Å", "B", "Ç", "Đ", "É", "F", "Ğ", "Ħ", "Î", "Ĵ", "Ķ", "Ļ", "M", "Ñ", "Ö", "P", "Q",
	    "Ř", "Š", "Ţ", "Û", "V", "Ŵ", "X", "Ý", "Ž"};

	if (letter >= 'a' && letter <= 'z')
		return small[letter - 'a'];
	return letter >= 'A' && letter <= 'Z' ? large[letter - 'A'] : NULL;
}

static size_t
pseudo_length(const char *text)
{
	size_t length = 0;

	while (utf8_walk(&text))
		length++;
	return length;
}

/* Words, so that lines can be broken between them. */
static void
pseudo_put_filler(struct bytes *bytes, size_t columns)
{
	static const char filler[] = " one two three four five six seven eight nine ten";
	const size_t length = sizeof filler - 1;

	if (columns < 2)
		return;
	for (size_t i = 0; i + 1 < columns; i++)
		bytes_put(bytes, &filler[i % length], 1);
	bytes_put(bytes, filler[(columns - 1) % length] == ' ' ? "s" : &filler[(columns - 1) % length], 1);
}

static void
pseudo_put_accented(struct bytes *bytes, const char *english)
{
	enum { BRACKETS = 2 };
	const char *next = english, *name;
	size_t length, more = (pseudo_length(english) * 2 + 4) / 5;

	name = text_next_placeholder(&next, &length);
	bytes_put_string(bytes, "[");
	for (const char *at = english; *at;) {
		const char *accent = pseudo_accent(*at);

		if (name && at == name - 1) {
			bytes_put(bytes, at, length + BRACKETS);
			at = next;
			name = text_next_placeholder(&next, &length);
		} else if (accent) {
			bytes_put_string(bytes, accent);
			at++;
		} else {
			bytes_put(bytes, at++, 1);
		}
	}
	pseudo_put_filler(bytes, more > BRACKETS ? more - BRACKETS : 0);
	bytes_put_string(bytes, "]");
}

static void
pseudo_put_mirrored(struct bytes *bytes, const char *english)
{
	static const char spaces[] = " \n";

	while (*english) {
		size_t length = strcspn(english, spaces), gap = strspn(english + length, spaces);

		if (length)
			bytes_print(bytes, "[%.*s]", (int)length, english);
		bytes_put(bytes, english + length, gap);
		english += length + gap;
	}
}

char *
text_pseudo(struct arena *arena, enum pseudo pseudo, const char *english)
{
	struct bytes bytes = {0};
	char *made;

	bytes_put_string(&bytes, "");
	if (pseudo == PSEUDO_ACCENTED)
		pseudo_put_accented(&bytes, english);
	else if (pseudo == PSEUDO_MIRRORED)
		pseudo_put_mirrored(&bytes, english);
	else
		bytes_put_string(&bytes, english);
	made = arena_copy(arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return made;
}
