/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: read whole, never mapped (a mapped file that shrinks kills its reader). */
#ifndef WAYLIGHT_BASE_FILE_H
#define WAYLIGHT_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/problem.h"

/* Reads a regular file of at most `limit` bytes into `into` (emptied first). False, and a problem
 * that names the file, when it cannot be read, is not a regular file, or is larger. */
bool file_read(const char *path, size_t limit, struct bytes *into, struct problems *);

/* The terminal behind a descriptor, opened once more for reading that never waits, whatever the other one does; -1:
 * it is none, or cannot be opened again. Closed by the caller. */
int file_open_terminal(int descriptor);

/* Whether something can be read there. */
bool file_exists(const char *path);

/* Whether a path is this name, or ends in it behind a slash. */
bool file_is_called(const char *path, const char *name);

/* The names in a folder that end in `suffix` and do not begin with a dot, sorted by bytes, in
 * `arena`; at most `limit`. *count says how many. NULL and a count of 0, with errno, when there is
 * no folder or it cannot be read to its end. */
const char **file_names(const char *folder, const char *suffix, size_t limit, struct arena *, size_t *count);

#endif
