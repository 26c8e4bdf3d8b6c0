/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory from the heap, or the end of the program: no caller checks for NULL, and no library is asked to, since its
 * malloc() is the program's too. */
#ifndef WAYLIGHT_BASE_MEMORY_H
#define WAYLIGHT_BASE_MEMORY_H

#include <stddef.h>

/* `size` zeroed bytes, freed by the caller with free(). Never NULL. */
void *memory_new(size_t size);

/* `old` (may be NULL) resized to `count * size` bytes; the caller forgets `old`. Never NULL. */
void *memory_grow(void *old, size_t count, size_t size);

/* Overwrites with zeros in a way that the compiler keeps. */
void memory_wipe(void *start, size_t size);

/* Gives what was freed back to the system, after much was. */
void memory_give_back(void);

/* What is called when memory runs out, before the program ends; a face restores the terminal here. It may come in the
 * middle of anything, and there is none to be had. */
void memory_on_exhaustion(void (*restore)(void));

/* Ends the program in the same way, with status 1, where it lacks something else that it cannot go on without: `why` is
 * told on standard error. */
_Noreturn void memory_end_program(const char *why);

#endif
