/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8 by RFC 3629. Graphemes, widths and what may be shown are left to text/. */
#include "base/utf8.h"

#include <string.h>

static uint32_t
utf8_tail(const char *at, const char *end, size_t count, uint32_t code, uint32_t least)
{
	if ((size_t)(end - at) < count)
		return UTF8_BAD;
	for (; count; count--, at++) {
		unsigned char byte = (unsigned char)*at;

		if ((byte & 0xC0) != 0x80)
			return UTF8_BAD;
		code = code << 6 | (byte & 0x3F);
	}
	if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return UTF8_BAD;
	return code;
}

uint32_t
utf8_next(const char **at, const char *end)
{
	unsigned char lead = (unsigned char)**at;
	size_t tail = 0;
	uint32_t code = UTF8_BAD;

	(*at)++;
	if (lead < 0x80)
		return lead;
	if (lead >= 0xC2 && lead < 0xE0)
		code = utf8_tail(*at, end, tail = 1, lead & 0x1F, 0x80);
	else if (lead >= 0xE0 && lead < 0xF0)
		code = utf8_tail(*at, end, tail = 2, lead & 0x0F, 0x800);
	else if (lead >= 0xF0 && lead < 0xF5)
		code = utf8_tail(*at, end, tail = 3, lead & 0x07, 0x10000);
	if (code != UTF8_BAD)
		*at += tail;
	return code;
}

uint32_t
utf8_walk(const char **at)
{
	unsigned char first = (unsigned char)**at;

	if (!first)
		return 0;
	if (first < 0x80) { /* most text */
		(*at)++;
		return first;
	}
	return utf8_next(at, *at + strnlen(*at, UTF8_LONGEST));
}

size_t
utf8_put(char *to, uint32_t code)
{
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t count = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

	for (size_t i = count; i > 1; i--, code >>= 6)
		to[i - 1] = (char)(0x80 | (code & 0x3F));
	to[0] = (char)(lead[count] | code);
	return count;
}

size_t
utf8_valid(const char *bytes, size_t length)
{
	const char *at = bytes, *end = bytes + length;

	while (at < end) {
		const char *before = at;

		if (utf8_next(&at, end) == UTF8_BAD)
			return (size_t)(before - bytes);
	}
	return length;
}

bool
utf8_is_begun(const char *bytes, size_t length)
{
	unsigned char lead = (unsigned char)bytes[0];
	size_t whole = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;

	if (length >= whole)
		return false;
	for (size_t i = 1; i < length; i++)
		if (((unsigned char)bytes[i] & 0xC0) != 0x80)
			return false;
	return true;
}
