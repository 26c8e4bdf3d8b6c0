/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words looked for in the memory of another process. */
#ifndef WAYLIGHT_TESTS_MEMORY_H
#define WAYLIGHT_TESTS_MEMORY_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Whether one piece of memory holds a string, as UTF-8, UTF-16 or UTF-32. */
static inline bool
piece_holds(int memory, unsigned long from, unsigned long to, const char *word)
{
	char wide16[128] = {0}, wide32[256] = {0}, *bytes = malloc(to - from);
	size_t length = strlen(word), got = 0;
	ssize_t part;
	bool found;

	for (size_t i = 0; i < length; i++) {
		wide16[i * 2] = word[i];
		wide32[i * 4] = word[i];
	}
	while (from + got < to && (part = pread(memory, bytes + got, to - from - got, (off_t)(from + got))) > 0)
		got += (size_t)part;
	found = memmem(bytes, got, word, length) || memmem(bytes, got, wide16, length * 2) ||
	        memmem(bytes, got, wide32, length * 4);
	free(bytes);
	return found;
}

/* Whether a string stands anywhere in the writable memory of a process: its /proc/PID/mem and maps. */
static inline bool
memory_holds(int memory, int maps, const char *word)
{
	FILE *list = fdopen(dup(maps), "r");
	bool found = false;
	int pieces = 0;
	char line[512];

	assert_non_null(list);
	rewind(list);
	while (fgets(line, sizeof line, list)) {
		unsigned long from, to;
		char rights[8];

		if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 || rights[1] != 'w' || to - from > 1ul << 28)
			continue;
		pieces++;
		if (piece_holds(memory, from, to, word)) {
			printf("'%s' stands in %s", word, line);
			found = true;
		}
	}
	fclose(list);
	assert_true(pieces > 3);
	return found;
}

#endif
