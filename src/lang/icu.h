/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What dates and names need of ICU in common: its name for a language, and its strings as ours. Used
 * inside this room only. */
#ifndef WAYLIGHT_LANG_ICU_H
#define WAYLIGHT_LANG_ICU_H

#include <stdbool.h>
#include <stdint.h>

#include <unicode/umachine.h>

#include "base/arena.h"

enum { ICU_LOCALE_LONGEST = 100 }; /* bytes, with keywords and the NUL */

/* Writes ICU's name of a language (BCP 47: zh-Hans becomes "zh_Hans", en the world's English "en_001"),
 * followed by `keywords` ("@numbers=latn", or ""). False when ICU has no data of the language; the name is
 * then that of English. */
bool icu_locale(const char *code, const char *keywords, char name[ICU_LOCALE_LONGEST]);

/* A string of ICU as UTF-8, made in `arena`, fit for cells: without what has no width (bidi marks, zero
 * width spaces) and with plain no-break spaces for narrow ones. */
char *icu_text(struct arena *, const UChar *text, int32_t length);

/* The code point at *at, which is moved behind it. *at must be before `length`. */
uint32_t icu_next(const UChar *text, int32_t *at, int32_t length);

/* UTF-8 as ICU has strings, made in `arena`, with a NUL. */
UChar *icu_string(struct arena *, const char *text);

#endif
