/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A byte string that grows. What the bytes mean is left to others. */
#include "base/bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

/* A plain realloc could leave old text behind, so the old room is overwritten by hand. */
void
bytes_reserve(struct bytes *bytes, size_t more)
{
	size_t room = bytes->room ? bytes->room : more < 64 ? 64 : more + 1;
	char *start;

	if (bytes->room - bytes->length > more)
		return;
	while (room - bytes->length <= more)
		room *= 2;
	start = memory_grow(NULL, room, 1);
	if (bytes->length)
		memcpy(start, bytes->start, bytes->length);
	start[bytes->length] = '\0';
	memory_wipe(bytes->start, bytes->length);
	free(bytes->start);
	bytes->start = start;
	bytes->room = room;
}

void
bytes_put(struct bytes *bytes, const char *more, size_t length)
{
	bytes_reserve(bytes, length);
	if (length)
		memcpy(bytes->start + bytes->length, more, length);
	bytes->length += length;
	bytes->start[bytes->length] = '\0';
}

void
bytes_put_string(struct bytes *bytes, const char *more)
{
	bytes_put(bytes, more, strlen(more));
}

void
bytes_put_code(struct bytes *bytes, uint32_t code)
{
	char encoded[UTF8_LONGEST];

	bytes_put(bytes, encoded, utf8_put(encoded, code));
}

void
bytes_print(struct bytes *bytes, const char *format, ...)
{
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length < 0)
		return;
	bytes_reserve(bytes, (size_t)length);
	va_start(arguments, format);
	vsnprintf(bytes->start + bytes->length, (size_t)length + 1, format, arguments);
	va_end(arguments);
	bytes->length += (size_t)length;
}

void
bytes_empty(struct bytes *bytes)
{
	memory_wipe(bytes->start, bytes->length);
	bytes->length = 0;
}

void
bytes_end(struct bytes *bytes)
{
	memory_wipe(bytes->start, bytes->length);
	free(bytes->start);
	*bytes = (struct bytes){0};
}
