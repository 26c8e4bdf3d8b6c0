/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of each kind into the model. Each returns whether the file may be used: nothing in it was
 * reported as an error. What it makes is kept in the reader's `keep`. */
#ifndef WAYLIGHT_CONTENT_LOAD_H
#define WAYLIGHT_CONTENT_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "content/model.h"
#include "content/read.h"
#include "content/table.h"

struct languages {
	struct language *list; /* by permanent number */
	size_t count;
};

/* languages.yaml laid over the languages of the folders below (none: an empty struct): an entry with the
 * same code takes the older one's place. What only shows in both together is checked too: numbers given
 * twice, fallbacks that lead nowhere or in a circle, English missing. */
bool load_languages(struct reader *, const struct languages *below, struct languages *);

/* The same with a part of the file that holds one entry, checked as far as it can be by itself. */
bool load_language_part(struct reader *, struct language *);

/* The English that stands when no languages.yaml can be used. */
struct language load_english(void);

/* pages/ID.yaml. `id` is the file's name. */
bool load_page(struct reader *, const char *id, struct page *);

/* The kind of an item, by the key that names it; ITEM_KINDS: none or several do. */
enum item_kind load_item_kind(const struct node *item, const struct node **id);

/* helplines/COUNTRY.yaml. `country` is the file's name. */
bool load_services(struct reader *, const char *country, struct services *);

/* emergency/XX.yaml */
bool load_emergency(struct reader *, const char *country, struct emergency *);

struct sources {
	struct source *list;
	size_t count;
};

/* sources.yaml */
bool load_sources(struct reader *, struct sources *);

struct figures {
	struct figure *list;
	size_t count;
};

/* figures.yaml */
bool load_figures(struct reader *, struct figures *);

/* The id of the words of a unit that has some; NULL: none. */
const char *load_unit_words(enum unit);

/* words/CODE.yaml: texts by id, put into an empty table; an empty text is none. Ended by table_end() in any case. */
bool load_words(struct reader *, struct table *);

/* One number as it was when it was recorded, of a service or an emergency entry. */
struct record {
	const char *owner;       /* "service fr-ccem", "emergency FR" */
	const char *fingerprint; /* of sources and dates, in 16 hexadecimal digits */
	const struct node *node; /* lives as long as the reader's tree */
};

struct records {
	struct record *list;
	size_t count;
};

/* numbers.yaml */
bool load_numbers(struct reader *, struct records *);

/* core.yaml: what a language of tier core must have. */
struct core {
	const char **list; /* ids, and beginnings of ids that end in ".*" */
	size_t count;
};

bool load_core(struct reader *, struct core *);

/* Whether an id is in the list. */
bool core_has(const struct core *, const char *id);

/* What a language says for an English term, and rules of check that do not hold for it. */
struct term {
	const char *term;        /* in English; NULL: an exception */
	bool explained;          /* its sense is told in brackets: too common a word to look for */
	const char **use, **avoid;
	size_t use_count, avoid_count;
	const char *allow;       /* the name of a rule; NULL: a term */
	const char **in, **words; /* the ids for which it does not hold; the words at which it does not, in any text */
	size_t in_count, words_count;
	const struct node *node; /* lives as long as the reader's tree */
};

struct glossary {
	struct term *list;
	size_t count;
};

/* glossary/CODE.yaml. `rules` are the names that an exception may have, up to a NULL. */
bool load_glossary(struct reader *, const char *const *rules, struct glossary *);

/* made/CODE.yaml: records by id, and made/en.yaml: English texts by fingerprint, put into an empty table. Ended by
 * table_end() in any case. */
bool load_made(struct reader *, struct table *);
bool load_made_english(struct reader *, struct table *);

/* A list of codes, each a text or a map of `code` and `number`: field "cautions" or "outside-hours". */
struct codes load_codes(struct reader *, const struct node *, const char *what, const char *prefix);

#endif
