/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libyaml finds wrong, in words for somebody who writes files and has never heard of its tokens. */
#ifndef WAYLIGHT_CONTENT_SYNTAX_H
#define WAYLIGHT_CONTENT_SYNTAX_H

/* "what is wrong, what was expected" of a problem and its context (NULL: none) as libyaml names them; NULL where only its
 * own words are known. */
const char *syntax_words(const char *context, const char *problem);

#endif
