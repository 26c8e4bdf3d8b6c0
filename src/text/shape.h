/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joined Arabic letters. For this room only. */
#ifndef WAYLIGHT_TEXT_SHAPE_H
#define WAYLIGHT_TEXT_SHAPE_H

#include "base/arena.h"
#include "text/paragraph.h"

/* Joins and shapes what is shown of a paragraph that has levels; lam-alef becomes U+FEFF (hidden) and
 * the ligature. */
void shape_join(struct arena *, struct paragraph *);

#endif
