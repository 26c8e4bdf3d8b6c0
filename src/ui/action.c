/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of actions. What they do is left to app/. */
#include "ui/action.h"

#include <stddef.h>

#include "ui/event.h"

enum { KEYS_MOST = 4 };

/* Marks words for xgettext, as lang/message.h does for the floors above. */
#define N_(text) text
#define KEYS(...) {__VA_ARGS__}

static const struct {
	uint32_t keys[KEYS_MOST];
	const char *shown, *words;
} actions[ACTIONS] = {
#define ACTION(name, keys, shown, words) [ACTION_##name] = {keys, shown, words},
#include "ui/actions.def"
#undef ACTION
};

enum action
action_of_key(uint32_t key)
{
	for (size_t i = 0; i < ACTIONS; i++)
		for (size_t j = 0; j < KEYS_MOST && actions[i].keys[j]; j++)
			if (actions[i].keys[j] == key)
				return (enum action)i;
	return ACTION_NONE;
}

const char *
action_key(enum action action)
{
	return actions[action].shown;
}

const char *
action_words(enum action action)
{
	return actions[action].words;
}
