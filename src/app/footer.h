/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the foot of every page: the numbers of here and the buttons. */
#ifndef WAYLIGHT_APP_FOOTER_H
#define WAYLIGHT_APP_FOOTER_H

#include "screens/screen.h"
#include "ui/sheet.h"

/* The emergency number and first line of help of here, and the buttons; without a visit (the list of languages)
 * the emergency number only, and no button that needs words. */
void footer_say(const struct visit *, bool in_visit, struct sheet *);

/* The words for a page that goes on, and for a screen that is too small. */
void footer_say_frame(struct sheet *);

#endif
