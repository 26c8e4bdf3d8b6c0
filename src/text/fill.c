/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placeholders. Which there are and what goes in is left to the callers. */
#include "text/fill.h"

#include <string.h>

#include "base/bytes.h"
#include "base/utf8.h"
#include "text/paragraph.h"

static bool
fill_is_name(char byte, bool first)
{
	return (byte >= 'a' && byte <= 'z') || (!first && (byte == '-' || (byte >= '0' && byte <= '9')));
}

const char *
text_next_placeholder(const char **at, size_t *length)
{
	for (const char *open = strchr(*at, '{'); open; open = strchr(open + 1, '{')) {
		const char *end = open + 1;

		while (fill_is_name(*end, end == open + 1))
			end++;
		if (*end == '}' && end > open + 1) {
			*length = (size_t)(end - open) - 1;
			*at = end + 1;
			return open + 1;
		}
	}
	return NULL;
}

static const struct filling *
fill_find(const struct filling *fillings, size_t count, const char *name, size_t length)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(fillings[i].name) == length && !memcmp(fillings[i].name, name, length))
			return &fillings[i];
	return NULL;
}

/* A value with an isolate that it does not close, or closes without having opened it, would undo ours. */
static void
fill_put_balanced(struct bytes *bytes, const char *value)
{
	size_t open = 0;
	uint32_t code;

	while ((code = utf8_walk(&value))) {
		if (code == POP_ISOLATE && !open)
			continue;
		if (code == POP_ISOLATE)
			open--;
		else if (code >= LEFT_TO_RIGHT_ISOLATE && code <= FIRST_STRONG_ISOLATE)
			open++;
		bytes_put_code(bytes, code == UTF8_BAD ? '?' : code);
	}
	while (open--)
		bytes_put_code(bytes, POP_ISOLATE);
}

static void
fill_put_value(struct bytes *bytes, struct phrase value)
{
	if (!value.text)
		return;
	bytes_put_code(bytes, value.right_to_left ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE);
	fill_put_balanced(bytes, value.text);
	bytes_put_code(bytes, POP_ISOLATE);
}

struct phrase
text_fill(struct arena *arena, struct phrase phrase, const struct filling *fillings, size_t count)
{
	struct bytes bytes = {0};
	const char *at = phrase.text, *copied = phrase.text, *name;
	size_t length;

	if (!phrase.text)
		return phrase;
	while ((name = text_next_placeholder(&at, &length))) {
		const struct filling *filling = fill_find(fillings, count, name, length);

		if (!filling)
			continue;
		bytes_put(&bytes, copied, (size_t)(name - 1 - copied));
		fill_put_value(&bytes, filling->value);
		copied = at;
	}
	bytes_put_string(&bytes, copied);
	phrase.text = arena_copy(arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return phrase;
}
