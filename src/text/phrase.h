/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words together with the language that they are in.
 *
 * A page may mix languages (a text that is not translated yet falls back), and each keeps its own
 * direction and line-breaking rules. Strings are borrowed. */
#ifndef WAYLIGHT_TEXT_PHRASE_H
#define WAYLIGHT_TEXT_PHRASE_H

#include <stdbool.h>

struct phrase {
	const char *text;     /* UTF-8, NUL-terminated; NULL: nothing */
	const char *language; /* BCP 47, such as "zh-Hans"; NULL is "en" */
	bool right_to_left;   /* the base direction of the paragraph */
	const char *original; /* the English that a draft was made from; NULL: no draft */
	const char *id;       /* of the content's words that these are, for this step only; NULL: other words */
};

#endif
