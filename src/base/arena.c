/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arenas: blocks in a list, filled from the front. Lifetimes are left to the callers. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Many arenas live for one short text, some for the whole run: blocks begin small and grow. */
enum { BLOCK_SMALLEST = 1024, BLOCK_LARGEST = 16 * 1024, KEPT_MOST = 512 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	alignas(max_align_t) unsigned char bytes[];
};

void
arena_start(struct arena *arena)
{
	*arena = (struct arena){0};
}

static size_t
arena_next_size(const struct arena *arena)
{
	size_t size = arena->blocks ? arena->blocks->size * 2 : BLOCK_SMALLEST;

	if (!arena->blocks && arena->usual)
		return arena->usual;
	return size < BLOCK_LARGEST ? size : BLOCK_LARGEST;
}

static void
arena_add_block(struct arena *arena, size_t size)
{
	size_t usual = arena_next_size(arena);
	struct arena_block *block;

	if (size < usual)
		size = usual;
	block = memory_new(sizeof *block + size);
	block->size = size;
	block->next = arena->blocks;
	arena->blocks = block;
}

void *
arena_take(struct arena *arena, size_t size)
{
	size_t unit = alignof(max_align_t);
	void *taken;

	if (size > SIZE_MAX / 2)
		size = SIZE_MAX / 2; /* calloc refuses it, and memory_new ends the program */
	size = (size + unit - 1) / unit * unit;
	if (!arena->blocks || arena->blocks->size - arena->blocks->used < size)
		arena_add_block(arena, size);
	taken = arena->blocks->bytes + arena->blocks->used;
	arena->blocks->used += size;
	return taken;
}

char *
arena_copy(struct arena *arena, const char *bytes, size_t length)
{
	char *copy = arena_take(arena, length + 1);

	if (length)
		memcpy(copy, bytes, length);
	return copy;
}

char *
arena_string(struct arena *arena, const char *string)
{
	return arena_copy(arena, string, strlen(string));
}

char *
arena_vprint(struct arena *arena, const char *format, va_list arguments)
{
	va_list again;
	char *text;
	int length;

	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length < 0)
		return arena_string(arena, "");
	text = arena_take(arena, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, arguments);
	return text;
}

char *
arena_print(struct arena *arena, const char *format, ...)
{
	va_list arguments;
	char *text;

	va_start(arguments, format);
	text = arena_vprint(arena, format, arguments);
	va_end(arguments);
	return text;
}

static void
arena_wipe_block(struct arena_block *block)
{
	memory_wipe(block->bytes, block->used);
	block->used = 0;
}

static void
arena_free_blocks(struct arena *arena)
{
	while (arena->blocks) {
		struct arena_block *block = arena->blocks;

		arena->blocks = block->next;
		arena_wipe_block(block);
		free(block);
	}
}

void
arena_empty(struct arena *arena)
{
	size_t held = 0;

	if (!arena->blocks)
		return;
	if (!arena->blocks->next) {
		arena_wipe_block(arena->blocks);
		return;
	}
	for (const struct arena_block *block = arena->blocks; block; block = block->next)
		held += block->size;
	arena->usual = held < KEPT_MOST ? held : KEPT_MOST;
	arena_free_blocks(arena);
}

void
arena_end(struct arena *arena)
{
	arena_free_blocks(arena);
	arena->usual = 0;
}
