/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From nodes to fields of structs, by tables: one row a key, so that each key, its type and its limits
 * stand once. Whatever does not fit is reported with what was expected, and the reading goes on. */
#ifndef WAYLIGHT_CONTENT_READ_H
#define WAYLIGHT_CONTENT_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/problem.h"
#include "content/forms.h"
#include "content/model.h"
#include "content/table.h"
#include "content/tree.h"

/* One file while it is read. */
struct reader {
	struct tree tree;
	struct arena *keep; /* what the model keeps is copied here */
	struct problems *problems;
	size_t errors_before;
};

enum field_kind {
	FIELD_TEXT,   /* const char * */
	FIELD_LIST,   /* struct list, at most CONTENT_LIST_LONGEST texts */
	FIELD_CHOICE, /* an enum, by the names in `choices` */
	FIELD_FLAG,   /* bool; false is choices[0], true choices[1], "no" and "yes" when there are none */
	FIELD_DATE,   /* struct date */
	FIELD_WHOLE,  /* int, from `least` to `most` */
	FIELD_OTHER   /* the loader reads it by itself */
};

#define FIELD_NOT_KEPT SIZE_MAX

struct field {
	const char *key;
	enum field_kind kind;
	bool required;
	size_t offset;              /* in the struct; FIELD_NOT_KEPT: checked only */
	const struct form *form;    /* of a text, or of each text of a list; NULL: form_line */
	const char *prefix;         /* put before it to make an id of words: "caution." */
	const char *const *choices; /* up to a NULL */
	int least, most;            /* least is also the value of the first choice */
};

/* Starts to read a file. What is wrong with it as YAML is reported at once. */
void reader_open(struct reader *, const char *path, struct arena *keep, struct problems *);

/* The same for a part of a file, which begins in a line: `bytes` are copied. */
void reader_open_part(struct reader *, const char *path, const char *bytes, size_t length, long line, struct arena *keep,
    struct problems *);

/* Whether nothing was reported as an error about this file so far and there is something in it. */
bool reader_sound(const struct reader *);

/* Frees the nodes; what is kept stays. */
void reader_close(struct reader *);

/* Reports an error at a place of the file. */
void reader_error(struct reader *, struct raw_place, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Whether a node is of a kind; if not it is reported. `what` names it: "'items'", "the file". False also
 * for NULL and for nodes that were reported already. */
bool read_kind(struct reader *, const struct node *, enum node_kind, const char *what);

/* The same for a list of at most `most` entries. */
bool read_list_of(struct reader *, const struct node *, const char *what, size_t most);

/* A text of a form, kept, with `prefix` (may be NULL) before it. NULL: reported. */
const char *read_text(struct reader *, const struct node *, const char *what, const struct form *,
    const char *prefix);

/* A list of such texts, each of them once. */
struct list read_texts(struct reader *, const struct node *, const char *what, const struct form *,
    const char *prefix);

/* All pairs of a map into the struct `into`, by the table. `beside` is a key that is allowed too; NULL: none. */
void read_fields(struct reader *, const struct node *map, const struct field *, size_t count, const char *beside,
    void *into);

/* Remembers a text in a table; one that is there already is reported. `what` names it: "the id". */
void read_once(struct reader *, struct table *, const char *what, const char *text, const struct node *);

#endif
