/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What countries are usually called besides their names, for finding them by typing. */
#ifndef WAYLIGHT_LANG_USUAL_H
#define WAYLIGHT_LANG_USUAL_H

#include <stdbool.h>
#include <stddef.h>

#include "lang/names.h"

/* For each of these countries one text with all that it is called besides its name, "" for nothing: CLDR's short
 * and other names ("UK", "Swaziland"), and the content's words "country.XX.also". Where the language (NULL: English)
 * is not written in Latin letters, all of that and the name in English too: the keyboard may have no others.
 * Made in `arena`. */
const char **usual_names(struct arena *, struct content *, const struct language *, const struct named *, size_t count);

/* Whether exactly the code of a country was typed, in whichever case. */
bool usual_is_code(const char *country, const char *typed);

#endif
