/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wrong use: what was asked for is not there, and what there is. */
#ifndef WAYLIGHT_COMMANDS_WRONG_H
#define WAYLIGHT_COMMANDS_WRONG_H

#include <stddef.h>

#include "content/content.h"

/* Says that `what` is missing (asked NULL) or unknown, what was perhaps meant, and all there is. */
void wrong_name(const char *what, const char *asked, const char *const *names, size_t count);

/* The same with the codes of all languages. */
void wrong_language(struct content *, const char *what, const char *asked);

/* The same of --country, with the codes of all countries. */
void wrong_country(struct content *, const char *asked);

/* Logs all errors, first those of languages.yaml: what is unknown may stand in an entry that is wrong. */
void wrong_log_errors(struct content *, const struct problems *);

#endif
