/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8 (RFC 3629): checked, decoded and written one code point at a time. */
#ifndef WAYLIGHT_BASE_UTF8_H
#define WAYLIGHT_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_BAD UINT32_MAX

enum { UTF8_LONGEST = 4 };

/* The code point at *at, and moves *at behind it; UTF8_BAD (and one byte further) when the bytes
 * before `end` are not shortest-form UTF-8 or are a surrogate. *at must be before `end`. */
uint32_t utf8_next(const char **at, const char *end);

/* The code point at *at of a NUL-terminated string, 0 at its end (which is not passed). */
uint32_t utf8_walk(const char **at);

/* Writes one code point to `to` (no NUL); returns how many bytes, 1 to 4. */
size_t utf8_put(char *to, uint32_t code);

/* How many bytes from the start are valid: `length` when all are. */
size_t utf8_valid(const char *bytes, size_t length);

/* Whether the bytes (at least one) are only the beginning of a character whose rest has not come yet. */
bool utf8_is_begun(const char *bytes, size_t length);

#endif
