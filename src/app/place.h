/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of places: which screens a visitor opened, and where on them the visitor stands. Everything of a
 * place is overwritten when it is left. */
#ifndef WAYLIGHT_APP_PLACE_H
#define WAYLIGHT_APP_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "screens/screen.h"
#include "ui/focus.h"

enum { PLACES_MOST = 32, ARGUMENT_LONGEST = 95, TYPED_LONGEST = 47 /* bytes */ };

struct place {
	enum screen_id screen;
	char argument[ARGUMENT_LONGEST + 1];
	char typed[TYPED_LONGEST + 1];
	struct focus focus;
	size_t page; /* of a screen that has several sheets */
	struct kept kept;
	unsigned serial; /* which of all places that were ever opened */
	void *state; /* state_size zeroed bytes, or NULL */
	size_t state_size;
};

struct places {
	struct place list[PLACES_MOST];
	size_t count; /* at least 1 after places_start() */
	unsigned opened; /* how many there ever were */
};

/* The only place is a screen. What was there before is overwritten. */
void places_start(struct places *, enum screen_id);

/* Opens a screen on top. When the stack is full, the place above the first two makes room. */
void places_open(struct places *, enum screen_id, const char *argument);

/* Leaves the top place; the last one stays. */
void places_back(struct places *);

/* Leaves all but the first `count` places. */
void places_keep(struct places *, size_t count);

/* The place on top. */
struct place *places_top(struct places *);

/* Overwrites and frees everything. */
void places_end(struct places *);

/* Appends a character to what was typed; one that does not fit is dropped. */
void place_type(struct place *, uint32_t code);

/* Takes the last character back; false: there was none. */
bool place_untype(struct place *);

#endif
