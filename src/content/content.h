/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content folders as one read-only model.
 *
 * Opening looks only for the languages. Everything else is read, checked whole and kept when it is first
 * asked for: a page, a country's services, a language's words, the emergency numbers, the figures, the sources. A
 * file with any error is not used: the same file of an earlier folder stands instead, else what the file
 * would have given is missing (NULL), and the problems say why. Of words and languages, only the part with the error is
 * not used. Later folders overlay earlier ones: pages, countries' services and emergency numbers file by file; words,
 * languages, figures, sources id by id.
 *
 * Strings and structs belong to the content and live until content_close(). */
#ifndef WAYLIGHT_CONTENT_CONTENT_H
#define WAYLIGHT_CONTENT_CONTENT_H

#include <stddef.h>

#include "base/problem.h"
#include "content/model.h"
#include "content/stock.h"

struct content;

/* Opens 1 to CONTENT_FOLDERS_MOST folders, the first one lowest. Never NULL: when no language can be
 * read, there is English only, built in. `problems` is borrowed and collects for the content's life. */
struct content *content_open(const char *const *folders, size_t count, struct problems *problems);

/* The same from a stock, which is borrowed for the content's life. */
struct content *content_open_held(const struct stock *, struct problems *);

/* What was not read yet comes from a stock of the same folders from now on. */
void content_hold(struct content *, const struct stock *);

/* Frees all. NULL is allowed. */
void content_close(struct content *);

/* All languages by permanent number; at least one, English among them. */
const struct language *content_languages(struct content *, size_t *count);

/* The same one by one, for who needs a few of them only: from place 0 on. NULL: this one has an error. */
size_t content_language_places(const struct content *);
const struct language *content_language_at(struct content *, size_t place);

/* The highest permanent number; and the language of one, NULL: none. */
int content_highest_number(const struct content *);
const struct language *content_language_of_number(struct content *, int number);

/* A language by its code; NULL: none. */
const struct language *content_language(struct content *, const char *code);

/* The same, and besides the languages of the list "en-XA" and "ar-XB", which are made of the English (text/pseudo). */
const struct language *content_language_or_pseudo(struct content *, const char *code);

/* One text in exactly this language; NULL: not translated. Falling back is left to lang/pick. */
const char *content_word(struct content *, const struct language *, const char *id);

/* A page by its id; NULL: there is none, or it has an error. */
const struct page *content_page(struct content *, const char *id);

/* The ids of all pages that have a file, by id. One whose file has an error is among them. */
const char *const *content_pages(struct content *, size_t *count);

/* The services of a country ("FR") or those across borders ("001"), in the order of the file; NULL:
 * none known. */
const struct services *content_services(struct content *, const char *country);

/* The emergency numbers of a country; without a file that can be used, those that were built in. NULL: none
 * known. */
const struct emergency *content_emergency(struct content *, const char *country);

/* The codes of all countries that have a file of services or emergency numbers, by code, without "001". One
 * whose file has an error is among them: what it would have given is then NULL. */
const char *const *content_countries(struct content *, size_t *count);

/* A figure by its id; NULL: none. */
const struct figure *content_figure(struct content *, const char *id);

/* A source by its key; NULL: none. */
const struct source *content_source(struct content *, const char *key);

/* The keys of all sources, sorted. */
const char *const *content_sources(struct content *, size_t *count);

/* The program's own names that pages may use, each list up to a NULL; NULL: none. */
struct own_names {
	const char *const *screens, *const *pictures;
};

/* Reads and checks everything in all folders: every file, every language, and what only shows when all
 * is read together (unknown and missing ids, placeholders that differ from English, links that lead
 * nowhere, sources that do not exist, numbers that changed without a new source or date). For
 * `waylight check`. The words that the screens themselves need stand in content/labels.def. */
void content_check_all(struct content *, const struct own_names *);

/* Whether the folders have a file of that path, or whose path ends in it (as file_is_called() has it). */
bool content_has_file(struct content *, const char *path);

#endif
