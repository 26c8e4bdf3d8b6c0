/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at memory at the moment when it is freed. A test that includes this is linked with
 * -Wl,--wrap=free. */
#ifndef WAYLIGHT_TESTS_BASE_WATCH_FREE_H
#define WAYLIGHT_TESTS_BASE_WATCH_FREE_H

#include <malloc.h>
#include <string.h>

#define SECRET "seen by nobody else"

/* Volatile, because a compiler knows that free() changes no variable. */
static volatile int frees, secrets_freed;

void __real_free(void *);
void __wrap_free(void *);

void
__wrap_free(void *start)
{
	frees++;
	if (start && memmem(start, malloc_usable_size(start), SECRET, sizeof SECRET - 1))
		secrets_freed++;
	__real_free(start);
}

#endif
