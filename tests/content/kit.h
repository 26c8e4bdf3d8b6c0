/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of content share: scratch folders, the good content, problems as text. */
#ifndef WAYLIGHT_TESTS_CONTENT_KIT_H
#define WAYLIGHT_TESTS_CONTENT_KIT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/problem.h"
#include "content/read.h"

/* The path of a file or folder beside the tests' sources, in `arena`. */
const char *kit_source(struct arena *, const char *path);

/* tests/content/good, a small content without fault. */
const char *kit_good(struct arena *);

/* A new empty folder below $TMPDIR or /tmp, in `arena`; removed by kit_remove(). */
const char *kit_scratch(struct arena *);
void kit_remove(const char *folder);

/* Writes a file below a folder, and the folders that it needs. */
void kit_write(const char *folder, const char *path, const char *text);
void kit_write_bytes(const char *folder, const char *path, const void *bytes, size_t length);

/* The whole file, with a NUL behind, in `arena`. *length may be NULL. */
char *kit_read(struct arena *, const char *path, size_t *length);

/* Copies all files of a folder and the folders in it. */
void kit_copy(const char *from, const char *to);

/* All problems sorted, a line each, in `arena`. `prefix` (a folder, may be NULL) and its slash are left out, and
 * the good content is called "good", wherever it is. */
const char *kit_lines(struct arena *, struct problems *, const char *prefix);

/* Opens a text as the file "file.yaml" and starts to read it; ended by kit_close(). */
struct kit_file {
	struct arena arena, keep;
	const char *folder;
	struct problems problems;
	struct reader reader;
};
void kit_open(struct kit_file *, const char *text);
void kit_open_bytes(struct kit_file *, const void *bytes, size_t length);
void kit_close(struct kit_file *);

/* Asserts that the file's problems are exactly these lines. */
void kit_expect(struct kit_file *, const char *lines);

/* What check says of content folders, without labels: sorted lines with `prefix` left out, in `arena`. */
const char *kit_check(struct arena *, const char *const *folders, size_t count, const char *prefix);

#endif
