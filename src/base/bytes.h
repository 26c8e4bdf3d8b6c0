/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A byte string that grows.
 *
 * `start` is always followed by a NUL that `length` does not count, once anything was put; a zeroed
 * struct is an empty string whose `start` is NULL. */
#ifndef WAYLIGHT_BASE_BYTES_H
#define WAYLIGHT_BASE_BYTES_H

#include <stddef.h>
#include <stdint.h>

struct bytes {
	char *start;
	size_t length, room;
};

/* Makes room for that many bytes more, where it is known beforehand. */
void bytes_reserve(struct bytes *, size_t more);

/* Appends `length` bytes. */
void bytes_put(struct bytes *, const char *more, size_t length);

/* Appends a string. */
void bytes_put_string(struct bytes *, const char *more);

/* Appends one code point as UTF-8. */
void bytes_put_code(struct bytes *, uint32_t code);

/* Appends as printf does. */
void bytes_print(struct bytes *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Overwrites what is there and makes the string empty; keeps the room. */
void bytes_empty(struct bytes *);

/* Overwrites what is there and frees it. */
void bytes_end(struct bytes *);

#endif
