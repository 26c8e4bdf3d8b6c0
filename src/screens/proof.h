/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where statements and numbers come from, for the screens that say so. */
#ifndef WAYLIGHT_SCREENS_PROOF_H
#define WAYLIGHT_SCREENS_PROOF_H

#include "screens/screen.h"

/* The argument of SCREEN_sources for the list of all sources. */
#define PROOF_ALL "*"

/* The argument of SCREEN_sources for what stands on a screen: a page's id, a country, two countries with a slash
 * between, PROOF_ALL; "" where nothing is stated. The visit is the one of that screen. */
const char *proof_of_screen(const struct visit *, enum screen_id);

/* What a grade means. */
struct phrase proof_grade(char grade);

/* Says one source: title and publisher, what it is, its date and its address. */
void proof_say_source(const struct visit *, const struct source *, struct sheet *);

/* Says each statement of a page in reading order with its sources beneath; neighbours with the same sources
 * share them. */
void proof_say_page(const struct visit *, const struct page *, struct sheet *);

/* Says each source of a page once, in the order of its statements: where the statements themselves stand near. */
void proof_say_page_once(const struct visit *, const struct page *, struct sheet *);

/* Says where the numbers of a country come from, each service by its name. */
void proof_say_numbers(const struct visit *, const char *country, struct sheet *);

/* Says when a service's number was checked and seen, and where it stands. */
void proof_say_service(const struct visit *, const struct service *, struct sheet *);

#endif
