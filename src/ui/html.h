/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets as one HTML document for paper: a browser knows every script and every printer.
 *
 * It is whole in itself: its style stands inside and it asks for nothing from elsewhere, so it can be carried
 * on a stick. Each element says its language and direction where they differ from those around it, and facts
 * run left to right. */
#ifndef WAYLIGHT_UI_HTML_H
#define WAYLIGHT_UI_HTML_H

#include <stddef.h>

#include "base/bytes.h"
#include "ui/sheet.h"

enum html_paper {
	HTML_PAGE,   /* A4, one sheet below the other */
	HTML_WALLET, /* each sheet is a side of a card of 85 x 54 mm */
	HTML_DOOR    /* A4, the sheets side by side */
};

/* Appends the whole document. Its own language and direction are those of `title`, which names it in the
 * browser and is not printed. Choices are left to screens: whoever prints says what they lead to. */
void html_write(const struct sheet *, size_t count, struct phrase title, enum html_paper, struct bytes *);

#endif
