/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of a place. */
#ifndef WAYLIGHT_LANG_LOCAL_H
#define WAYLIGHT_LANG_LOCAL_H

#include "content/content.h"

/* The language that most people of a country read (CLDR's likely subtags), if the content has it; NULL: it has
 * not. */
const struct language *local_language(struct content *, const char *country);

#endif
