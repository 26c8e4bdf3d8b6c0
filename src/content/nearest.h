/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word that somebody probably meant. */
#ifndef WAYLIGHT_CONTENT_NEAREST_H
#define WAYLIGHT_CONTENT_NEAREST_H

#include <stddef.h>

/* The candidate that is `word` but for a slip or two of the fingers (a letter too many, too few, another,
 * or two swapped; one slip for every three letters, three at most). NULL when none is that near. */
const char *nearest_word(const char *word, const char *const *candidates, size_t count);

#endif
