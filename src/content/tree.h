/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A YAML file as nodes that know where they stand. The only door to libyaml.
 *
 * All scalars are text, whatever their style. Anchors, aliases, tags, directives, keys that are not
 * text and second documents are problems; so is every text that text_fault() refuses. */
#ifndef WAYLIGHT_CONTENT_TREE_H
#define WAYLIGHT_CONTENT_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/problem.h"
#include "content/raw.h"

enum node_kind {
	NODE_TEXT,
	NODE_LIST,
	NODE_MAP,
	NODE_BROKEN /* reported already; nothing more needs to be said about it */
};

struct node {
	enum node_kind kind;
	const char *text; /* of a text; "" of all others */
	size_t length;
	const char *key; /* of a node in a map; else NULL */
	struct node *first, *next;
	size_t count; /* of a list or map */
	struct raw_place place, key_place;
	struct raw_span span; /* of a text */
	bool incomplete;      /* a map that lost a pair whose key is broken */
};

struct tree {
	struct arena arena;
	const char *file;
	struct bytes source;
	size_t *index;     /* of the source, once somebody asked for a place in a text */
	struct node *root; /* NULL: nothing could be read */
};

/* Reads a file and reports all that is wrong with it as YAML. After a syntax error there is no root.
 * Ended by tree_end() in any case. */
void tree_read(struct tree *, const char *path, struct problems *);

/* The same for a part of a file, which begins in `line`: `bytes` are copied. */
void tree_read_part(struct tree *, const char *path, const char *bytes, size_t length, long line, struct problems *);

/* The value under a key of a map, the first one if there are several; NULL: none, or no map. */
const struct node *node_get(const struct node *map, const char *key);

/* Where the byte `at` of a text stands in the file. */
struct raw_place tree_place(struct tree *, const struct node *text, size_t at);

/* Frees all nodes and texts. */
void tree_end(struct tree *);

#endif
