/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content as it was at one time, with what a translator into one language must know of it. */
#ifndef WAYLIGHT_COMMANDS_EDITION_H
#define WAYLIGHT_COMMANDS_EDITION_H

#include "content/content.h"
#include "content/desk.h"

struct edition {
	struct problems problems;
	struct stock *stock;
	struct content *content;
	const struct language *language; /* may be a pseudo-language; NULL: it is not in the list any more */
	struct desk desk;                /* empty until it was checked, and without a language */
};

/* Reads all there is now in folders (up to a NULL). Never NULL. */
struct edition *edition_read(const char *const *folders, const char *language);

/* Whether a page of an edition that was not checked yet may be shown in passing: its words at least are sound. */
bool edition_is_promising(const struct edition *);

/* Fills the desk. */
void edition_check(struct edition *);

/* Why an edition cannot take the place of the one before (NULL: there was none): something cannot be read, or is not
 * there any more. Made in `arena`; NULL: it can. */
const struct problem *edition_fault(struct arena *, const struct edition *, const struct edition *before);

/* Frees all. NULL is allowed. */
void edition_free(struct edition *);

#endif
