/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pseudo-languages: English made strange, so that what cannot be translated, or does not fit, is seen. */
#ifndef WAYLIGHT_TEXT_PSEUDO_H
#define WAYLIGHT_TEXT_PSEUDO_H

#include "base/arena.h"

enum pseudo {
	PSEUDO_NONE,
	PSEUDO_ACCENTED, /* "en-XA": accents on the letters, about 40 % longer, in brackets */
	PSEUDO_MIRRORED  /* "ar-XB": each word in brackets, so that a paragraph that runs from right to left has them so */
};

/* Which one a code (BCP 47; NULL: none) stands for. */
enum pseudo text_pseudo_of(const char *code);

/* The English text in that language, made in `arena`; placeholders stay as they are. PSEUDO_NONE: a copy. */
char *text_pseudo(struct arena *, enum pseudo, const char *english);

#endif
