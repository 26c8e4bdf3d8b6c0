/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a visitor can do, from one list: actions.def. */
#ifndef WAYLIGHT_UI_ACTION_H
#define WAYLIGHT_UI_ACTION_H

#include <stdint.h>

enum action {
#define ACTION(name, keys, shown, words) ACTION_##name,
#include "ui/actions.def"
#undef ACTION
	ACTIONS,
	ACTION_NONE = ACTIONS
};

/* The action of a key, ACTION_NONE for any other. */
enum action action_of_key(uint32_t key);

/* How the action's first key is written on the screen. */
const char *action_key(enum action);

/* The English words for the action: a message id. */
const char *action_words(enum action);

#endif
