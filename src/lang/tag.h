/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language's code alone tells, by CLDR. */
#ifndef WAYLIGHT_LANG_TAG_H
#define WAYLIGHT_LANG_TAG_H

#include <stdbool.h>

#include "base/arena.h"

struct tag {
	const char *name;   /* in itself; NULL: not known */
	const char *script; /* ISO 15924, the usual one where the code does not say */
	bool right_to_left;
};

/* What is known of a code (BCP 47). False: no language is known by it. Made in `arena`. */
bool tag_read(struct arena *, const char *code, struct tag *);

#endif
