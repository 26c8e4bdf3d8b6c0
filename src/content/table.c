/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hash table with open addressing. What is in it, and who owns that, is left to the callers. */
#include "content/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { TABLE_ROOM_FIRST = 64 };

uint64_t
table_hash(uint64_t hash, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
	return hash;
}

/* The entry of a key, or the free one where it would go. The room is a power of two and never full. */
static struct table_entry *
table_entry(struct table_entry *entries, size_t room, const char *key)
{
	size_t at = (size_t)table_hash(TABLE_HASH_START, key, strlen(key)) & (room - 1);

	while (entries[at].key && strcmp(entries[at].key, key) != 0)
		at = (at + 1) & (room - 1);
	return &entries[at];
}

static void
table_set_room(struct table *table, size_t room)
{
	struct table_entry *entries = memory_new(room * sizeof *entries);

	for (size_t i = 0; i < table->room; i++)
		if (table->entries[i].key)
			*table_entry(entries, room, table->entries[i].key) = table->entries[i];
	free(table->entries);
	table->entries = entries;
	table->room = room;
}

void
table_reserve(struct table *table, size_t count)
{
	size_t room = TABLE_ROOM_FIRST;

	while (room <= count * 2)
		room *= 2;
	table_set_room(table, room);
}

const void **
table_place(struct table *table, const char *key)
{
	struct table_entry *entry;

	if (table->count * 2 >= table->room)
		table_set_room(table, table->room ? table->room * 2 : TABLE_ROOM_FIRST);
	entry = table_entry(table->entries, table->room, key);
	if (!entry->key) {
		entry->key = key;
		table->count++;
	}
	return &entry->value;
}

void
table_put(struct table *table, const char *key, const void *value)
{
	*table_place(table, key) = value;
}

const void *
table_get(const struct table *table, const char *key)
{
	return table->room ? table_entry(table->entries, table->room, key)->value : NULL;
}

bool
table_has(const struct table *table, const char *key)
{
	return table->room && table_entry(table->entries, table->room, key)->key;
}

void
table_end(struct table *table)
{
	free(table->entries);
	*table = (struct table){0};
}
