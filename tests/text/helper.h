/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of this room share. */
#ifndef WAYLIGHT_TESTS_TEXT_HELPER_H
#define WAYLIGHT_TESTS_TEXT_HELPER_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <locale.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "text/paragraph.h"

/* Isolates and joiners, as strings. */
#define LRI "\u2066"
#define RLI "\u2067"
#define PDI "\u2069"
#define ZWNJ "\u200C"

static inline int
start_locale(void **state)
{
	(void)state;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : -1;
}

static inline struct paragraph
paragraph_of(struct arena *arena, const char *language, const char *text)
{
	struct phrase phrase = {text, language, false};

	return paragraph_read(arena, phrase, &text, true);
}

/* The text with a mark before each code whose flag is set. */
static inline char *
marked(struct arena *arena, const struct paragraph *paragraph, const bool *flags)
{
	struct bytes bytes = {0};
	char *string;

	for (size_t i = 0; i < paragraph->count; i++) {
		if (flags[i])
			bytes_put_string(&bytes, "|");
		bytes_put_code(&bytes, paragraph->codes[i]);
	}
	string = arena_copy(arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return string;
}

/* Numbers that are the same in each run. */
static inline uint32_t
next_number(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525 + 1013904223;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

#endif
