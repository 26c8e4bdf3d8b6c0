/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many small pieces, one end.
 *
 * Three lifetimes live in arenas: content (the run), place (one visited screen), step (one event).
 * What is taken is zeroed and aligned for any type; it is never freed by itself. Emptying and ending
 * overwrite all that was taken, so that nothing of a visit stays behind. */
#ifndef WAYLIGHT_BASE_ARENA_H
#define WAYLIGHT_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *blocks; /* newest first */
	size_t usual;               /* bytes that it held when it was emptied */
};

/* An arena may also be started by zeroing it. */
void arena_start(struct arena *);

/* `size` zeroed bytes that live until the arena is emptied or ended. Never NULL. */
void *arena_take(struct arena *, size_t size);

/* A copy of `length` bytes with a NUL behind it. */
char *arena_copy(struct arena *, const char *bytes, size_t length);

/* A copy of a string. */
char *arena_string(struct arena *, const char *string);

/* A string made as printf does. */
char *arena_print(struct arena *, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprint(struct arena *, const char *format, va_list) __attribute__((format(printf, 2, 0)));

/* Overwrites everything. What is taken next, if it is no more than this was, comes from one block (up to 512 KB). */
void arena_empty(struct arena *);

/* Overwrites everything and frees it; the arena may be used again. */
void arena_end(struct arena *);

#endif
