/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well terminals show a script, by looking at pictures of them. */
#ifndef WAYLIGHT_TERM_VERDICTS_H
#define WAYLIGHT_TERM_VERDICTS_H

enum { VERDICT_TERMINALS = 4 };

/* The terminals' names: "foot", "vte", "xterm", "linux". */
extern const char *const verdict_terminals[VERDICT_TERMINALS];

/* The verdicts of verdicts.def beside each terminal: those of the language (BCP 47), else of its script (ISO 15924); NULL:
 * nobody looked at either. */
const char *const *verdicts_of(const char *language, const char *script);

#endif
