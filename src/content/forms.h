/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms that a text in a file may have: a date, a phone number, opening hours, a code.
 *
 * Each check returns NULL when the text fits, else the place in it where it stops to fit (which may be its
 * end). */
#ifndef WAYLIGHT_CONTENT_FORMS_H
#define WAYLIGHT_CONTENT_FORMS_H

#include <stdbool.h>

#include "base/clock.h"

struct form {
	const char *(*fault)(const char *text);
	const char *noun;     /* "a date": what the text is not, where it does not fit */
	const char *expected; /* "2026-09-23, 2026-09 or 2026" */
};

/* Anything that stands in one line. */
extern const struct form form_line;

/* A short name: small letters, digits, single hyphens between. "inland-only" */
extern const struct form form_code;

/* Codes with dots between: a page. "signs.work" */
extern const struct form form_page;

/* At least two parts with dots between, the second one of "country.XX" and "country.XX.also" in capitals:
 * "signs.work.title" */
extern const struct form form_words;

/* A language tag of BCP 47 as far as content needs it: language, script, region. "zh-Hans" */
extern const struct form form_language;

/* The name of gettext's catalog: "zh_CN", "sr@latin" */
extern const struct form form_catalog;

/* A script of ISO 15924: "Hans" */
extern const struct form form_script;

/* A country of ISO 3166-1, XK, or 001 for across borders. */
extern const struct form form_country;

/* A number to dial as printed: digits, spaces and + - ( ) / * #, at most CONTENT_NUMBER_LONGEST bytes. */
extern const struct form form_phone;

/* The same and colons: what stands beside a code, a number to dial, an age, a year or times. */
extern const struct form form_figure;

/* A number of a chart: digits, and at most three behind a point. At most nine before it. */
extern const struct form form_decimal;

/* Opening hours that base/hours can read. */
extern const struct form form_hours;

/* A date as far as it is known: "2026-09-23", "2026-09", "2026" */
extern const struct form form_date;

/* An address of the web: "https://..." */
extern const struct form form_web;

/* An e-mail address. */
extern const struct form form_email;

/* The date of a text that fits form_date. */
struct date form_read_date(const char *text);

/* Whether a code of four letters of ISO 15924 is written from right to left. */
bool form_script_is_right_to_left(const char *script);

#endif
