/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of words as lines, to which notes and entries are added while all else stays as it is. */
#ifndef WAYLIGHT_CONTENT_BOOK_LINES_H
#define WAYLIGHT_CONTENT_BOOK_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "content/tree.h"

/* What the notes begin with; a translator's own comments do not. */
#define BOOK_NOTE "#| "

struct book_lines {
	const struct bytes *source; /* NULL: there is no file yet */
	size_t *index;              /* raw_index() of it */
	const char **starts;        /* of each line, and the end of the last */
	size_t count;
	bool *dropped;
	struct bytes *before; /* what comes before each line, and behind the last */
	size_t at;            /* the line before which new entries belong now */
	bool windows;         /* lines end in CR LF, as the first one does */
};

/* Starts with a file that was read, or NULL. Borrows it. Ended by book_end(). */
void book_start(struct book_lines *, struct arena *, const struct tree *);
void book_end(struct book_lines *);

/* New entries belong behind this one from now on. */
void book_pass(struct book_lines *, const struct node *entry);

/* Puts lines (ending in LF; the file gets them as its own end) where new entries belong, or right above an entry. */
void book_add(struct book_lines *, const char *lines);
void book_add_above(struct book_lines *, const struct node *entry, const char *lines);

/* Whether there are notes in the comment above an entry. */
bool book_has_notes(const struct book_lines *, const struct node *entry);

/* Puts notes right above an entry, in the place of those that are there; "" only takes them away. */
void book_set_notes(struct book_lines *, const struct node *entry, const char *notes);

/* The lines of the comment right above an entry of a file, without notes, made in `arena`. */
const char *book_comment(const struct book_lines *, struct arena *, const struct node *entry);

/* Whether the file has this line, of a comment, anywhere. */
bool book_has_comment(const struct book_lines *, const char *comment);

/* All of it. */
void book_write(const struct book_lines *, struct bytes *);

#endif
