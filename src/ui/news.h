/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new: a page is written whole when it is new, and from then on only what changed on it. For whoever reads or
 * hears line by line and cannot look where something changed. */
#ifndef WAYLIGHT_UI_NEWS_H
#define WAYLIGHT_UI_NEWS_H

#include <stdbool.h>

#include "base/bytes.h"
#include "ui/focus.h"
#include "ui/sheet.h"

enum { NEWS_LANGUAGE_LONGEST = 15 };

/* What was written last. Zeroed: nothing. */
struct news {
	unsigned page; /* 0: none */
	char language[NEWS_LANGUAGE_LONGEST + 1];
	int choice;          /* that was marked */
	struct bytes items;  /* each as it was written, with a NUL behind it */
	struct bytes kinds;  /* of the items, a byte each */
	struct bytes prompt, foot;
};

enum news_of { NEWS_NOTHING, NEWS_PAGE, NEWS_CHANGE, NEWS_MARK };

/* Appends what is new on a sheet, and remembers it: all of a new page; of one that was come back to, its title behind
 * sheet->back and its choices; of the same page, the items that changed, all choices if one of them did, what was typed,
 * and else the choice that is marked now. */
enum news_of news_write(struct news *, const struct sheet *, const struct focus *, int columns, struct bytes *out);

/* Overwrites what is remembered: the next page is new. */
void news_forget(struct news *);

#endif
