/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a translator leafs through: the pages and their cards, the screens of the program, and, by family, the words
 * that stand on none of these without a country. Every text of the language is on some leaf. */
#ifndef WAYLIGHT_COMMANDS_LEAVES_H
#define WAYLIGHT_COMMANDS_LEAVES_H

#include "commands/edition.h"
#include "screens/screen.h"

struct leaf {
	const char *name;      /* "signs.work", "selfcheck/3", "countries", "caution.*" */
	enum screen_id screen; /* SCREENS: words of a family, one below the other */
	const char *argument;
};

struct leaves {
	struct arena arena;
	const struct edition *edition; /* borrowed */
	const struct site *site;       /* borrowed */
	struct leaf *list;
	size_t count;
	struct table of_ids; /* struct leaf, by the ids of words */
};

/* What the sheet of a leaf lives in; zeroed at first, ended by leaves_forget(). */
struct showing {
	struct arena arena;
	struct kept kept;
};

/* Collects the leaves of an edition; `site` may name a country, whose helplines are then among them. */
void leaves_start(struct leaves *, const struct edition *, const struct site *);

/* The leaf of a name, and the first one that has the words of an id; NULL: none. */
const struct leaf *leaves_named(const struct leaves *, const char *name);
const struct leaf *leaves_with(const struct leaves *, const char *id);

/* Fills a sheet with a leaf as a visitor sees it in a language. What was showing before is forgotten. */
void leaves_show(const struct leaves *, const struct leaf *, const struct language *, struct showing *, struct sheet *);

/* Where a choice of that sheet leads to, by its id; NULL: to no leaf. */
const struct leaf *leaves_follow(
    const struct leaves *, const struct leaf *, const struct language *, struct showing *, int choice);

/* The ids of all words of a leaf, in the order of the sheet; then those of its page that it does not show now. Made in
 * `arena`. */
const char *const *leaves_ids(
    const struct leaves *, const struct leaf *, const struct sheet *, struct arena *, size_t *count);

void leaves_forget(struct showing *);

void leaves_end(struct leaves *);

#endif
