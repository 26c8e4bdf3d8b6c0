/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU's collators of the language (BCP 47) that was asked for last; those of the one before are closed, so that
 * memory stays flat. Used inside this room only. */
#ifndef WAYLIGHT_LANG_COLLATORS_H
#define WAYLIGHT_LANG_COLLATORS_H

#include <unicode/ucol.h>

/* For sorting: the language's own order. Never NULL: for an unknown language it is that of Unicode. */
UCollator *collator_for_order(const char *code);

/* For finding: base letters only; case, accents, spaces and punctuation do not count. Text must be in
 * normal form C. Never NULL. */
UCollator *collator_for_finding(const char *code);

#endif
