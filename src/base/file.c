/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that reads files. What is in them is left to others. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

static bool
file_fill(int descriptor, const char *path, size_t limit, struct bytes *into, struct problems *problems)
{
	char part[16 * 1024];
	ssize_t got;

	while ((got = read(descriptor, part, sizeof part)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			problem_add(problems, PROBLEM_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
			return false;
		}
		bytes_put(into, part, (size_t)got);
		if (into->length > limit) {
			problem_add(problems, PROBLEM_ERROR, path, 0, 0,
			    "is larger than %zu bytes, expected a smaller file", limit);
			return false;
		}
	}
	bytes_put(into, "", 0);
	return true;
}

bool
file_read(const char *path, size_t limit, struct bytes *into, struct problems *problems)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat status;
	bool read_whole = false;

	bytes_empty(into);
	if (descriptor < 0) {
		problem_add(problems, PROBLEM_ERROR, path, 0, 0, "cannot be opened: %s", strerror(errno));
		return false;
	}
	if (fstat(descriptor, &status))
		problem_add(problems, PROBLEM_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
	else if (!S_ISREG(status.st_mode))
		problem_add(problems, PROBLEM_ERROR, path, 0, 0, "is not a regular file");
	else if (status.st_size > (off_t)limit)
		problem_add(problems, PROBLEM_ERROR, path, 0, 0, "is larger than %zu bytes, expected a smaller file",
		    limit);
	else {
		bytes_reserve(into, (size_t)status.st_size);
		read_whole = file_fill(descriptor, path, limit, into, problems);
	}
	close(descriptor);
	return read_whole;
}

int
file_open_terminal(int descriptor)
{
	char path[PATH_MAX];

	if (ttyname_r(descriptor, path, sizeof path))
		return -1;
	return open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

bool
file_exists(const char *path)
{
	return access(path, R_OK) == 0;
}

bool
file_is_called(const char *path, const char *name)
{
	size_t length = strlen(path), tail = strlen(name);

	if (!tail || length < tail || strcmp(path + length - tail, name) != 0)
		return false;
	return length == tail || name[0] == '/' || path[length - tail - 1] == '/';
}

static bool
file_name_fits(const char *name, const char *suffix)
{
	size_t length = strlen(name), tail = strlen(suffix);

	return name[0] != '.' && length > tail && !strcmp(name + length - tail, suffix);
}

static int
file_name_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The end of a folder and a disk that fails in the middle of it look alike but for errno. */
static const struct dirent *
file_next_name(DIR *folder)
{
	errno = 0;
	return readdir(folder);
}

const char **
file_names(const char *folder, const char *suffix, size_t limit, struct arena *arena, size_t *count)
{
	DIR *open_folder = opendir(folder);
	const struct dirent *entry;
	const char **names, **found = NULL;
	size_t many = 0;
	int error;

	*count = 0;
	if (!open_folder)
		return NULL;
	while (many < limit && (entry = file_next_name(open_folder)))
		if (file_name_fits(entry->d_name, suffix)) {
			if (!(many & (many - 1))) /* there is room for the next power of two */
				found = memory_grow(found, many ? many * 2 : 1, sizeof *found);
			found[many++] = arena_string(arena, entry->d_name);
		}
	error = many < limit ? errno : 0;
	closedir(open_folder);
	names = error ? NULL : arena_take(arena, many * sizeof *names);
	if (names && many) {
		memcpy(names, found, many * sizeof *names);
		qsort(names, many, sizeof *names, file_name_compare);
		*count = many;
	}
	free(found);
	errno = error;
	return names;
}
