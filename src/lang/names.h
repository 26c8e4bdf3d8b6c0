/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of countries and languages by ICU (CLDR), and lists in the order of the language (UCA). */
#ifndef WAYLIGHT_LANG_NAMES_H
#define WAYLIGHT_LANG_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "content/content.h"
#include "text/phrase.h"

/* The name of a country in the language (NULL: English): the content's own word "country.XX" if there is one,
 * else ICU's standard name; where the language has neither, the same of what stands in for it, English last;
 * else the code itself, as English. Made in `arena`. */
struct phrase name_country(struct arena *, struct content *, const struct language *, const char *country);

/* The name of a language (ISO 639 or BCP 47 code) in another language, else in English, else the code. Made
 * in `arena`. */
struct phrase name_language(struct arena *, const struct language *in, const char *code);

/* The regions that countries are listed by: word ids "region.NNN", NNN being the UN's number (M49) of a
 * sub-continent as CLDR draws them, and "region.other" for what lies in none; NULL-terminated, in
 * the order of their numbers. */
const char *const *name_regions(void);

/* The region of a country, one of name_regions(). Never NULL: codes that nobody knows are "region.other". */
const char *name_region(const char *country);

struct named {
	const char *code; /* of a country, or a region's word id */
	struct phrase name;
};

/* The regions by their words in the language, sorted by its collation; *count says how many. Made in `arena`. */
struct named *name_sorted_regions(struct arena *, struct content *, const struct language *, size_t *count);

/* The countries of a region (NULL: all) that the content knows, sorted by name with the language's
 * collation; *count says how many. Made in `arena`. */
struct named *name_countries(struct arena *, struct content *, const struct language *, const char *region,
    size_t *count);

/* Whether each word of `typed` begins a word of `name`, as search_find() has it. Leaves no copy of `typed`. */
bool name_fits(const struct language *, const char *name, const char *typed);

#endif
