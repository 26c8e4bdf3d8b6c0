/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the foot of every page: the numbers of here and the buttons. */
#ifndef WAYLIGHT_APP_FOOTER_H
#define WAYLIGHT_APP_FOOTER_H

#include "screens/screen.h"
#include "ui/sheet.h"

/* The emergency number and first line of help of here, and the buttons; without a visit (the list of languages)
 * the emergency number only, and no button that needs words of a language. */
void footer_say(const struct visit *, bool in_visit, struct sheet *);

/* The words of the face itself: a page that goes on, a screen that is too small, answers in lines. */
void footer_say_frame(const struct visit *, struct sheet *);

#endif
