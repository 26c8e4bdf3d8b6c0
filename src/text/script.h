/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about characters: digits, scripts, and what may come out of a file. */
#ifndef WAYLIGHT_TEXT_SCRIPT_H
#define WAYLIGHT_TEXT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* 0 to 9 for any Unicode decimal digit (general category Nd), -1 for anything else. */
int text_digit(uint32_t code);

/* Whether a string holds complex-script text whose width terminals disagree on (Devanagari, Bengali,
 * Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Sinhala, Khmer, Burmese): nothing may
 * stand to the right of it. */
bool text_is_fragile(const char *);

/* The same of one character. */
bool text_code_is_fragile(uint32_t code);

/* What must not come out of a file. NULL when all is well; else a short description in the style of
 * problems ("the control character U+001B", "text that is not in normal form C", "the bidi control
 * U+202E"), made in `arena`, and *at is the byte where it stands. Refused: invalid UTF-8, not NFC, C0
 * and C1 controls and DEL (line feed is allowed), line and paragraph separators, bidi controls,
 * zero-width characters but ZWNJ and ZWJ between letters that need them (Arabic and Indic scripts),
 * soft hyphen, variation selectors, emoji, private-use characters, those not in Unicode 14 (what glibc
 * 2.36 knows), a fifth mark on one letter, and characters whose width differs between glibc 2.36 and
 * 2.41. */
const char *text_fault(struct arena *, const char *bytes, size_t length, size_t *at);

/* What is expected in the place of a fault that text_fault() told: letters stay, all else goes. */
const char *text_fault_expected(const char *fault);

#endif
