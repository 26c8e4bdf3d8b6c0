/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of check that are about words: which there must be, and what each translated text is held to. */
#ifndef WAYLIGHT_CONTENT_CHECK_WORDS_H
#define WAYLIGHT_CONTENT_CHECK_WORDS_H

#include "content/check.h"

struct ids {
	const char **list;
	size_t count;
};

/* All words of all files beside what needs them. */
struct lexicon {
	struct check *check;
	struct needs needs;
	struct ids needed, english; /* in the order of what needs them, and of the English files */
	struct core core;           /* of all folders */
	bool facts_sound, english_sound, core_sound;
};

void lexicon_start(struct lexicon *, struct check *);
void lexicon_end(struct lexicon *);

/* The English words of an id; NULL: none. */
const char *lexicon_english(const struct lexicon *, const char *id);

/* The lowest sound file of words of a language, and the highest one that has the words of an id; NULL: none. */
const struct check_file *lexicon_file(const struct lexicon *, const char *code);
struct check_file *lexicon_file_of(const struct lexicon *, const char *code, const char *id);

/* Whether no file of words of a language has an error. */
bool lexicon_sound(const struct check *, const char *code);

/* Whether an id is a code of a fact or of a value. */
bool lexicon_is_code(const char *id);

/* Whether there is a page's title that need not be: the home pages'. */
bool lexicon_is_home_title(const char *id);

/* Whether a translation should have an id that the English has; and whether this one must, by its tier. */
bool lexicon_wants(const struct lexicon *, const char *id);
bool lexicon_requires(const struct lexicon *, const struct language *, const char *id);

/* Unknown words, placeholders, codes without words; then what is missing of each language. */
void check_words(struct lexicon *);
void check_missing(struct lexicon *);

/* At most so many columns for the words of an id, because they are a title or a choice; 0: as many as one likes. */
int lexicon_columns(const struct lexicon *, const char *id);

/* Where the words of an id stand, for a translator: "Lost or stolen papers: a step". Made in `arena`. */
const char *lexicon_where(const struct lexicon *, struct arena *, const char *id);

/* One text of a language beside its English. */
struct text {
	const struct lexicon *lexicon;
	struct check_file *file;
	const struct node *node;
	const struct language *language;
	const char *english; /* never NULL; of the English itself its own */
	const struct glossary *const *glossaries; /* of its language, up to a NULL */
	const char *rule;    /* the name of the one that is being held to it */
};

/* What each text is held to. Whether a rule holds also for the English itself, and whether glossaries may list
 * exceptions from it, stands in check_texts.c. */
void rule_stale(const struct text *);
void rule_same(const struct text *);
void rule_digits(const struct text *);
void rule_length(const struct text *);
void rule_width(const struct text *);
void rule_script(const struct text *);
void rule_spaces(const struct text *);
void rule_signs(const struct text *);
void rule_quotes(const struct text *);
void rule_terms(const struct text *);

/* The names of the rules that glossaries may list exceptions from, up to a NULL. */
extern const char *const rule_names[];

/* Warns about a text at a place in it, with its English; not where the glossary lists an exception. */
void text_warn(const struct text *, const char *at, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Whether the glossary lists a word as an exception from the rule. */
bool text_allows_word(const struct text *, const char *word, size_t length);

/* Whether a text says in Latin letters how another one sounds, in a language that is written otherwise. */
bool text_is_sound(const struct text *);

/* What a folder's made/CODE.yaml says of an id, or made/en.yaml of a fingerprint; NULL: nothing. */
const char *check_record(const struct check *, size_t folder, const char *code, const char *id);

/* The English of a fingerprint; NULL: nobody kept it. */
const char *check_english_of(const struct check *, const char *print);

/* All rules for all texts; terms of glossaries; what no record says of. */
void check_texts(const struct lexicon *);
void check_recorded(const struct lexicon *);

#endif
