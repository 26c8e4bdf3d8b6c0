/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as curses gives them become keys as the program knows them. */
#ifndef WAYLIGHT_TERM_KEYS_H
#define WAYLIGHT_TERM_KEYS_H

#include <stdbool.h>
#include <stdint.h>

/* Teaches curses the keypad's application mode, which terminfo entries leave out or name otherwise. After
 * newterm(). */
void keys_define(void);

/* The key for what get_wch() returned; `is_key` says that it was a KEY_ code. KEY_NAME_UNKNOWN for all that
 * means nothing here. */
uint32_t keys_translate(uint32_t got, bool is_key);

#endif
