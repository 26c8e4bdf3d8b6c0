/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory from the heap, or the end of the program. Who owns what is left to the callers. */
#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

static void (*restore_terminal)(void);

void
memory_give_back(void)
{
	malloc_trim(0);
}

void
memory_on_exhaustion(void (*restore)(void))
{
	restore_terminal = restore;
}

static _Noreturn void
memory_exhausted(void)
{
	if (restore_terminal)
		restore_terminal();
	fputs("waylight: out of memory\n", stderr);
	_Exit(1);
}

void *
memory_new(size_t size)
{
	void *new = calloc(1, size ? size : 1);

	if (!new)
		memory_exhausted();
	return new;
}

void *
memory_grow(void *old, size_t count, size_t size)
{
	size_t bytes = count * size;
	void *new;

	if (size && count > SIZE_MAX / size)
		memory_exhausted();
	new = realloc(old, bytes ? bytes : 1);
	if (!new)
		memory_exhausted();
	return new;
}

void
memory_wipe(void *start, size_t size)
{
	if (size)
		explicit_bzero(start, size);
}
