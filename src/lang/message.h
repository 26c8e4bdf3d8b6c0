/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's own words: the only door to gettext and to the locale.
 *
 * gettext ignores LANGUAGE in C.UTF-8 from glibc 2.39 on, so messages use a private locale: a folder with
 * a link to the system's C.utf8, reached through LOCPATH. A switch is LANGUAGE and textdomain(). */
#ifndef WAYLIGHT_LANG_MESSAGE_H
#define WAYLIGHT_LANG_MESSAGE_H

#include <stdbool.h>

#include "base/problem.h"
#include "content/model.h"
#include "text/phrase.h"

/* Marks a string for xgettext where it cannot be looked up yet. */
#define N_(text) text

/* Sets character type and messages up. False, with a problem, when the character set is not UTF-8 and
 * cannot be made so. When the private locale or the catalogs are missing it reports that as a warning
 * and messages stay English. `private_locale` is the folder that holds "waylight" (the private locale), `catalogs` the one
 * that holds xx/LC_MESSAGES/waylight.mo; the strings are copied. Once, and before any other thread. */
bool message_open(const char *private_locale, const char *catalogs, struct problems *);

/* One more folder that may hold xx/LC_MESSAGES/waylight.mo; it is asked before those that were named earlier. At most
 * CONTENT_FOLDERS_MOST; the string is copied. */
void message_add_catalogs(const char *catalogs);

/* Switches all later look-ups to a language, which is borrowed until the next switch; NULL is English. True
 * when its catalog answers, checked by the header's "Language:" field (English always does); else look-ups
 * give English. */
bool message_use(const struct language *);

/* The words for an English message id, in the current language; when there is no translation, the
 * English ones, marked and directed as English. The string lives as long as the program. */
struct phrase message(const char *id);

/* The same where the number decides the form (CLDR plurals in the catalog). "{count}" in it is left for
 * text_fill(). */
struct phrase message_plural(const char *one, const char *many, unsigned long count);

#endif
