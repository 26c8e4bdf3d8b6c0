/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies on a translator's desk: all texts of one language, each with its place, its English, its limit and what
 * is wrong with it. */
#ifndef WAYLIGHT_CONTENT_DESK_H
#define WAYLIGHT_CONTENT_DESK_H

#include <stdbool.h>
#include <stddef.h>

#include "content/content.h"
#include "content/table.h"

struct desk_text {
	const char *id;
	const char *words;   /* in this language, of the content; NULL: none yet */
	const char *english; /* of the content; NULL: nothing needs this id */
	const char *file;    /* that has the id, else that it should come into */
	long line;           /* of the id; 0: not there yet */
	const char *where;   /* it appears, in English: "The page 'Lost papers': something to do" */
	int columns;         /* on one line; a pseudo-language's like a real one's */
	int most;            /* at most so many columns; 0: as many as one likes */
	bool missing;        /* there are none, and the language must have them by its tier */
	const struct problem *problems;
	size_t problem_count;
};

struct desk {
	struct arena arena;
	struct desk_text *texts; /* in the order of the English; then those that nothing needs */
	size_t count;
	struct table by_id;
	const char *file;             /* words/CODE.yaml, of the last folder that has it */
	bool begun;                   /* there is such a file */
	const struct problem *broken; /* why a file cannot be used at all; NULL: all can */
};

/* Reads and checks what belongs to one language (a pseudo-language: the English). All problems are put into the list
 * that the content was opened with, which may hold none yet but those of opening it. Ended by desk_clear(), before the
 * content. */
void desk_set(struct desk *, struct content *, const struct language *);

/* Whether a language (not a pseudo-language) has words, and all files of them can be used: a quick look, which tells
 * nobody what is wrong. */
bool desk_words_are_sound(struct content *, const struct language *);

/* The text of an id; NULL: none. */
const struct desk_text *desk_find(const struct desk *, const char *id);

/* Whether there is something to do about a text. */
bool desk_is_open(const struct desk_text *);

void desk_clear(struct desk *);

#endif
