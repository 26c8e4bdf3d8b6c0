/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All files of the content folders in memory, packed, as they were at one time. Content that is opened or held from here
 * needs the folders no more, whatever becomes of them. */
#ifndef WAYLIGHT_CONTENT_STOCK_H
#define WAYLIGHT_CONTENT_STOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/bytes.h"
#include "base/problem.h"

struct stock;

/* Bytes to read at once, so that a key that comes meanwhile is not late. */
enum { STOCK_STEP = 128 * 1024 };

/* The names of the folders inside a folder of content, up to a NULL. */
extern const char *const content_shelves[];

/* A stock with nothing in it yet. `paths` are copied. Never NULL. */
struct stock *stock_new(const char *const *paths, size_t count);

/* Files are held as they are, not packed: three times the room, a tenth of the work. Said before anything is read, of a
 * stock that is held for a moment. */
void stock_hold_plain(struct stock *);

/* Reads files until it is about so many bytes more. What cannot be read is a problem. False: all are read. */
bool stock_read(struct stock *, size_t bytes, struct problems *);

/* Reports the folders that were there before and are not any more: one that never was may still come. */
void stock_miss(const struct stock *, const struct stock *before, struct problems *);

/* The bytes of a file, by its path, in `into` (emptied first). False: there is none. */
bool stock_get(const struct stock *, const char *path, struct bytes *into);

/* Frees all. NULL is allowed. */
void stock_free(struct stock *);

#endif
