/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kinds of terminal can draw. */
#ifndef WAYLIGHT_TERM_PROFILE_H
#define WAYLIGHT_TERM_PROFILE_H

#include <stdbool.h>

/* The scripts (ISO 15924, separated by commas) that a terminal of this kind (TERM) can draw; NULL: all that its
 * fonts have, which the operator sees to. */
const char *profile_scripts(const char *terminal);

/* Whether it has U+2584, the lower half block. */
bool profile_has_blocks(const char *terminal);

/* Whether it has U+2596 to U+259F as well, of which pictures are made. */
bool profile_has_pictures(const char *terminal);

#endif
