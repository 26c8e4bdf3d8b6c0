/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of content_check_all(): what only shows when all files are read together. */
#ifndef WAYLIGHT_CONTENT_CHECK_H
#define WAYLIGHT_CONTENT_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "content/inside.h"

/* A file that was read again, with its tree for the places. Only what belongs to its kind is filled, and
 * only when it is sound. */
struct check_file {
	const char *name; /* without ".yaml" */
	enum shelf shelf;
	size_t folder;
	bool sound;
	struct reader reader;
	struct page page;
	struct services services;
	struct emergency emergency;
	struct figures figures;
	struct sources sources;
	struct records records;
	struct core core;
	struct glossary glossary;
	struct table words;
	struct table made; /* records by id; of the English: texts by fingerprint */
};

struct check {
	struct content *content;
	struct arena arena;
	struct check_file *files;
	size_t count;
	struct own_names names;
	const char *const *labels;
	const char *only; /* the code of the one language that is read; NULL: everything is */
};

/* The ids of labels.def, up to a NULL. */
extern const char *const check_labels[];

/* content_check_all() with these labels (NULL: none) in place of those of labels.def, and without the rules that each
 * translated text is held to (check_words.h). */
void check_all(struct content *, const struct own_names *, const char *const *labels);

/* Reads all files of all folders and says what is wrong with each by itself; what is between them is asked of
 * the parts below. */
void check_start(struct check *, struct content *, const struct own_names *, const char *const *labels);
/* The same with only what the words of one language are held to: its files, the English, the pages, figures and core. */
void check_start_one(struct check *, struct content *, const char *language, const char *const *labels);
void check_end(struct check *);

/* Reports at a place of a file. */
void check_report(struct check *, const struct check_file *, enum severity, struct raw_place, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Whether all files of a shelf (of the top: those of that name) are sound; NULL: whatever the name. */
bool check_all_sound(const struct check *, enum shelf, const char *name);

/* Pages and their targets and sources, services and their ids. */
void check_links(struct check *);

/* Dates that lie in the future. */
void check_dates(struct check *);

/* Numbers against the record of numbers.yaml. */
void check_numbers(struct check *);

enum need_role { NEED_SCREEN, NEED_TITLE, NEED_ITEM, NEED_WHY, NEED_CODE };

/* What the words of an id are for: a page, a code of a fact, or the program itself. */
struct need {
	struct need *next;
	const char *id;
	const struct check_file *file; /* NULL: the program itself */
	struct raw_place place;
	const char *code; /* of a code: what stands in the file; else NULL */
	enum need_role role;
	enum item_kind kind; /* of an item, or of the item that the reason stands under */
};

struct needs {
	struct need *first, **end;
	struct table by_id; /* struct need */
};

/* All ids of words that pages, facts and the program need, each once, in order; an id that two pages need is
 * reported. Ended by needs_end(). */
void needs_collect(struct needs *, struct check *);
void needs_end(struct needs *);

/* The fingerprint of an entry's sources and dates: FNV-1a of the texts of `source`, then `seen`, `checked` and
 * `checked-by` (empty where absent), with line feeds between, as 16 hexadecimal digits in `arena`. */
const char *check_fingerprint(struct arena *, const struct node *entry);

/* The record of a service for numbers.yaml, as tools/record-numbers writes it: whole lines, in `arena`. */
const char *check_number_record(struct arena *, const struct node *service);

#endif
