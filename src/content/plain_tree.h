/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The light way from a file to nodes: libyaml takes thousands of steps for each text, and nearly all content is of one
 * form. A line is `key: "text"`, `key: word`, `key: [word, "word"]` or `key:`, or the same or a text behind `- `; what
 * belongs to a line stands below it, further in; texts have no escapes. Only what libyaml would answer alike is
 * answered here. */
#ifndef WAYLIGHT_CONTENT_PLAIN_TREE_H
#define WAYLIGHT_CONTENT_PLAIN_TREE_H

#include "content/tree.h"

/* The nodes of the tree's cleaned source, which begins in `line` of the file. NULL: not all of it is of that form, or
 * something is wrong with it. */
struct node *plain_tree_read(struct tree *, long line);

#endif
