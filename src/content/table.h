/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table from strings to anything: words by id, pages by id, what was read already.
 *
 * A zeroed struct is an empty table. Keys are borrowed: they must live as long as the table. */
#ifndef WAYLIGHT_CONTENT_TABLE_H
#define WAYLIGHT_CONTENT_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct table_entry {
	const char *key; /* NULL: free */
	const void *value;
};

struct table {
	struct table_entry *entries;
	size_t room, count;
};

#define TABLE_HASH_START UINT64_C(0xcbf29ce484222325)

/* FNV-1a of 64 bits: `hash` carried on over `length` more bytes, TABLE_HASH_START at first. Stable: it is
 * written into files. */
uint64_t table_hash(uint64_t hash, const char *bytes, size_t length);

/* Makes room in an empty table for about so many keys: growing step by step, it would place each of them again. */
void table_reserve(struct table *, size_t count);

/* Where the value under a key stands: NULL there, if the key is new. Good until another key is put. */
const void **table_place(struct table *, const char *key);

/* Puts a value under a key; a value that was there is replaced. */
void table_put(struct table *, const char *key, const void *value);

/* The value under a key; NULL: there is none, or it is NULL. */
const void *table_get(const struct table *, const char *key);

/* Whether there is anything under a key, be it NULL. */
bool table_has(const struct table *, const char *key);

/* Frees the table, not the keys and values; it may be used again. */
void table_end(struct table *);

#endif
