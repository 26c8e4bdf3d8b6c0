/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of charts as the language writes them, by ICU: its signs and words for millions, in the digits of the words
 * beside them, which are Western but in Persian and Pashto. A language that is NULL, or that ICU has no data of, gets English, and the
 * phrase says so. All text is made in `arena`. */
#ifndef WAYLIGHT_LANG_VALUES_H
#define WAYLIGHT_LANG_VALUES_H

#include "base/arena.h"
#include "content/model.h"
#include "text/phrase.h"

/* A decimal ("17.3") in its unit: "42%", "17.3 million", "27,252". Nothing is lost of at
 * most six places behind the point. Of money and rates the number
 * alone, which goes into the words of the unit. */
struct phrase value_words(struct arena *, const struct language *, const char *decimal, enum unit);

/* A year, or two: "2016", "2016–2022". `until` 0: one. */
struct phrase years_words(struct arena *, const struct language *, int from, int until);

#endif
