/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong, and where: "file:line:column: what is wrong, what was expected".
 *
 * Lower floors add to a list and go on; upper floors decide where it appears. Messages are lower
 * case, quote names with ', and have no full stop. */
#ifndef WAYLIGHT_BASE_PROBLEM_H
#define WAYLIGHT_BASE_PROBLEM_H

#include <stddef.h>

#include "base/arena.h"

enum severity {
	PROBLEM_WARNING, /* worth knowing, nothing is refused */
	PROBLEM_ERROR    /* something is refused */
};

struct problem {
	enum severity severity;
	const char *file;  /* NULL: not about a file */
	long line, column; /* from 1; 0: not known */
	const char *text;
	const char *id;      /* of the words that it is about; NULL: none */
	const char *english; /* the English of those words; NULL: not said */
};

struct problems {
	struct arena arena; /* owns the strings */
	struct problem *list;
	size_t count, room;
	size_t errors; /* how many of them are errors */
};

/* Adds one; the strings are copied. `file` may be NULL, `line` and `column` 0. */
void problem_add(struct problems *, enum severity, const char *file, long line, long column, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* Says which words the problem that was added last is about; the strings are copied. */
void problem_about(struct problems *, const char *id, const char *english);

/* One problem in its printed form, made in `arena`. Warnings carry "warning: " before the text; the English of the
 * words, if there is any, stands behind it in one line. */
const char *problem_line(struct arena *, const struct problem *);

/* Orders by file, line, column; equal places keep their order. */
void problems_sort(struct problems *);

/* Frees all; the list may be used again. */
void problems_end(struct problems *);

#endif
