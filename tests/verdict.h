/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is expected of a visit with bad luck: that it goes on or ends in order, shows no number that stands nowhere, and
 * leaves nothing behind. */
#ifndef WAYLIGHT_TESTS_VERDICT_H
#define WAYLIGHT_TESTS_VERDICT_H

#include "visit.h"

/* Numbers in a text are right from now on, wherever they come to be shown. */
void verdict_learn_numbers(const char *text);

/* The same of all pages of a good visit, and the page that hid it is the one that hides. */
void verdict_learn(const struct visit *);

/* Whether a visit that is over went well; else says what did not. */
bool verdict(struct visit *);

/* Forgets what was learnt. */
void verdict_end(void);

#endif
