/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What content.c keeps, for check in the same room; others use content/content.h. */
#ifndef WAYLIGHT_CONTENT_INSIDE_H
#define WAYLIGHT_CONTENT_INSIDE_H

#include "content/content.h"
#include "content/folders.h"
#include "content/languages.h"
#include "content/load.h"
#include "content/pseudo_words.h"
#include "content/stock.h"
#include "content/table.h"
#include "content/words.h"

/* The words of a language: a file of each folder that has one, lowest first. */
struct layers {
	struct words list[CONTENT_FOLDERS_MOST];
	size_t folder[CONTENT_FOLDERS_MOST];
	size_t count;
};

struct content {
	struct arena arena;
	struct folders folders;
	struct language_list languages;
	struct layers **words; /* beside each language; NULL: nobody asked yet */
	struct pseudo_words pseudo_words;
	struct made *made;     /* beside each language; NULL: nobody asked yet */
	struct table pages;    /* struct page by id; NULL: none can be used */
	struct table services; /* struct services by country; the same */
	struct table emergencies; /* struct emergency by country; the same */
	struct table figures, sources;
	bool figures_read, sources_read;
	const char **countries; /* NULL: not asked for yet */
	size_t country_count;
	const char **page_ids; /* the same */
	size_t page_count;
	const char **source_keys; /* the same */
	size_t source_count;
};

/* The folders that a stock was read from, with all names of files in them. */
const struct folders *stock_folders(const struct stock *);

/* Opens a file of a folder whose problems are told once. False: it is not there; else the caller closes
 * the reader. */
bool content_open_file(struct content *, size_t folder, enum shelf, const char *name, struct arena *keep,
    struct reader *);

/* content_word(), and in *folder the number of the folder that has it. */
const char *content_find_word(struct content *, const struct language *, const char *id, size_t *folder);

#endif
