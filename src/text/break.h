/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines may break and graphemes end (UAX #14, UAX #29). For this room only.
 *
 * Each function answers with one flag for each code of the paragraph: whether a line may end, or a
 * grapheme ends, before it. */
#ifndef WAYLIGHT_TEXT_BREAK_H
#define WAYLIGHT_TEXT_BREAK_H

#include <stdbool.h>

#include "base/arena.h"
#include "text/paragraph.h"

/* By the rules of the paragraph's language: strict in Chinese and Japanese, at spaces only in Korean,
 * never inside « x » or before « ! » in French, and in no language inside an isolated number. */
const bool *break_lines(struct arena *, const struct paragraph *);

const bool *break_graphemes(struct arena *, const struct paragraph *);

/* The same by ICU alone, however plain the text is, and without what the house adds to the lines. */
const bool *break_lines_by_icu(struct arena *, const struct paragraph *);
const bool *break_graphemes_by_icu(struct arena *, const struct paragraph *);

#endif
