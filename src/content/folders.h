/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content folders, which files are in them, and whose problems were told already. */
#ifndef WAYLIGHT_CONTENT_FOLDERS_H
#define WAYLIGHT_CONTENT_FOLDERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/problem.h"
#include "content/model.h"
#include "content/table.h"

enum shelf { SHELF_TOP, SHELF_PAGES, SHELF_HELPLINES, SHELF_EMERGENCY, SHELF_WORDS, SHELF_MADE, SHELF_GLOSSARY, SHELVES };

struct shelf_names {
	const char *const *list; /* without ".yaml", sorted with it */
	size_t count;
	bool listed;
};

struct folder {
	const char *path;
	struct shelf_names shelves[SHELVES];
};

struct stock;

struct folders {
	struct arena arena;
	const struct stock *stock; /* what files are read from; NULL: the folders themselves */
	struct problems *problems; /* the caller's */
	struct problems hushed;    /* what was told before */
	struct table told;         /* by path */
	struct folder list[CONTENT_FOLDERS_MOST];
	size_t count;
};

/* Starts with these folders, the first one lowest; too many and missing ones are reported. */
void folders_start(struct folders *, const char *const *paths, size_t count, struct problems *);

/* Starts with the folders that a stock was read from: what is not in it is not there. It is borrowed. */
void folders_start_held(struct folders *, const struct stock *, struct problems *);

/* From now on the files are those of a stock of the same folders. It is borrowed. */
void folders_hold(struct folders *, const struct stock *);

/* The bytes of a file in the stock, in `into` (emptied first). False: it is not in one. */
bool folders_held(const struct folders *, const char *path, struct bytes *into);

/* The bytes of a file, from the stock or from its folder, in `into` (emptied first). False, and a problem, when it cannot
 * be read. */
bool folders_read(const struct folders *, const char *path, struct bytes *into, struct problems *);

/* The names of the .yaml files on a shelf of a folder, looked up once. */
const struct shelf_names *folders_names(struct folders *, size_t folder, enum shelf);

/* The path of a file, by its name without ".yaml"; NULL: it is not there. A name cannot lead out of its shelf: one
 * with a slash, or that begins with a dot, is never there. */
const char *folders_path(struct folders *, size_t folder, enum shelf, const char *name);

/* The path that a file would have. */
const char *folders_would_be(struct folders *, size_t folder, enum shelf, const char *name);

/* Whether any folder has the file. */
bool folders_have(struct folders *, enum shelf, const char *name);

/* Where problems of a file go: to the caller's list the first time, afterwards to one that nobody sees. */
struct problems *folders_tell_once(struct folders *, const char *path);

/* Frees all. */
void folders_end(struct folders *);

#endif
