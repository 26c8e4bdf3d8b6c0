/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a test program uses: heap, memory, descriptors. For tests in which nothing may grow. */
#ifndef WAYLIGHT_TESTS_MEASURE_H
#define WAYLIGHT_TESTS_MEASURE_H

#include <dirent.h>
#include <malloc.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The sanitizer has a heap of its own. */
size_t __sanitizer_get_current_allocated_bytes(void) __attribute__((weak));

/* To be called first in main(): starts the program anew with an allocator that knows what was freed. glibc keeps up to
 * seven freed pieces of each size for each thread (tcache, 236 KB when full) and counts them as used: in a thousand
 * replacements of the content these filled by 70 KB, ever slower, which looked like a leak. Without them the same
 * thousand leave less than a hundred bytes. */
static inline void
measure_exactly(char **arguments)
{
	static const char tunables[] = "glibc.malloc.tcache_count=0";
	const char *there = getenv("GLIBC_TUNABLES");

	if (there && !strcmp(there, tunables))
		return;
	setenv("GLIBC_TUNABLES", tunables, 1);
	execv("/proc/self/exe", arguments);
	perror("/proc/self/exe");
	exit(99);
}

/* Bytes of the heap in use. */
static inline size_t
measure_heap(void)
{
	struct mallinfo2 info;

	if (__sanitizer_get_current_allocated_bytes)
		return __sanitizer_get_current_allocated_bytes();
	info = mallinfo2();
	return info.uordblks + info.hblkhd;
}

/* Whether the heap is as it was, but for what the allocator rounds: a piece that is used again may be 16 bytes larger
 * than what was asked for. */
static inline bool
measure_is_flat(size_t before)
{
	return measure_heap() <= before + (__sanitizer_get_current_allocated_bytes ? 4096 : 1024);
}

/* Bytes in memory; 0: they cannot be told. */
static inline size_t
measure_resident(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	unsigned long pages = 0;

	if (!file || fscanf(file, "%*u %lu", &pages) != 1)
		pages = 0;
	if (file)
		fclose(file);
	return (size_t)pages * (size_t)sysconf(_SC_PAGESIZE);
}

/* Descriptors that are open in a process ("self"), and the one that looks; 0: they cannot be told. */
static inline int
measure_descriptors(const char *process)
{
	char path[40];
	DIR *open_files;
	int count = 0;

	snprintf(path, sizeof path, "/proc/%s/fd", process);
	open_files = opendir(path);
	while (open_files && readdir(open_files))
		count++;
	if (open_files)
		closedir(open_files);
	return count;
}

#endif
