/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory from the heap, or the end of the program. Who owns what is left to the callers. */
#include "base/memory.h"

#include <dlfcn.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Sanitizers bring a heap of their own, and end the program themselves. */
#if defined __has_feature
#if __has_feature(address_sanitizer)
#define HEAP_OF_A_SANITIZER
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define HEAP_OF_A_SANITIZER
#endif

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

static bool ending;

_Noreturn void
memory_end_program(const char *why)
{
	ending = true;
	if (restore_terminal)
		restore_terminal();
	fputs("waylight: ", stderr); /* which needs no memory, unlike a format */
	fputs(why, stderr);
	fputs("\n", stderr);
	_Exit(1);
}

static _Noreturn void
memory_exhausted(void)
{
	memory_end_program("out of memory");
}

#ifndef HEAP_OF_A_SANITIZER

/* The libraries' answers to missing memory are silent and for good: a page in the wrong order, with the digits of its
 * numbers turned around; an English button in Arabic; a crash within curses. So they get ours instead. */
static void *
memory_or_end(void *got, size_t size)
{
	if (!got && size && !ending)
		memory_exhausted();
	return got;
}

/* The function behind ours. It is looked for before there can be another thread. */
static void
memory_find(void *function, const char *name)
{
	void *found = dlsym(RTLD_NEXT, name);

	memcpy(function, &found, sizeof found);
}

void *
malloc(size_t size)
{
	static void *(*next)(size_t);

	if (!next)
		memory_find(&next, "malloc");
	return memory_or_end(next(size), size);
}

void *
calloc(size_t count, size_t size)
{
	static void *(*next)(size_t, size_t);

	if (!next)
		memory_find(&next, "calloc");
	return memory_or_end(next(count, size), count && size);
}

void *
realloc(void *old, size_t size)
{
	static void *(*next)(void *, size_t);

	if (!next)
		memory_find(&next, "realloc");
	return memory_or_end(next(old, size), size);
}

#endif

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
