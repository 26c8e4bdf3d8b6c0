/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as numbered lines: for screen readers, braille, pipes and teletypes. */
#ifndef WAYLIGHT_UI_LINES_H
#define WAYLIGHT_UI_LINES_H

#include "base/bytes.h"
#include "ui/sheet.h"

/* Appends the sheet in logical order, unshaped, one line a thought: title, items, choices as "1. words",
 * footer, buttons. Each fact stands alone on its line. */
void lines_write(const struct sheet *, struct bytes *);

/* The same broken into lines of at most `columns` columns, for paper; only a word or a fact that is wider
 * stands out. 0: as long as they are. */
void lines_write_within(const struct sheet *, int columns, struct bytes *);

/* Parts of it: one item, any words, what is typed behind which words, footer and buttons. */
void lines_write_item(const struct sheet *, const struct sheet_item *, int columns, struct bytes *);
void lines_write_phrase(struct phrase, int columns, struct bytes *);
void lines_write_prompt(const struct sheet *, int columns, struct bytes *);
void lines_write_foot(const struct sheet *, int columns, struct bytes *);

#endif
