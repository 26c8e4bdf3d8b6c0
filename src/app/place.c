/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of places. When places open and close is left to app.c. */
#include "app/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

static void
place_end(struct place *place)
{
	memory_wipe(place->state, place->state_size);
	free(place->state);
	arena_end(&place->kept.arena);
	memory_wipe(place, sizeof *place);
}

void
places_keep(struct places *places, size_t count)
{
	while (places->count > count)
		place_end(&places->list[--places->count]);
}

void
places_start(struct places *places, enum screen_id screen)
{
	places_keep(places, 0);
	places_open(places, screen, NULL);
}

void
places_open(struct places *places, enum screen_id screen, const char *argument)
{
	char kept[ARGUMENT_LONGEST + 1] = ""; /* the argument may be that of a place which moves now */
	struct place *new;

	snprintf(kept, sizeof kept, "%s", argument ? argument : "");
	if (places->count == PLACES_MOST) {
		place_end(&places->list[2]);
		memmove(&places->list[2], &places->list[3], (PLACES_MOST - 3) * sizeof places->list[0]);
		places->count--;
	}
	new = &places->list[places->count++];
	*new = (struct place){
	    .screen = screen, .serial = ++places->opened, .state_size = screen_by_id(screen)->state_size};
	memcpy(new->argument, kept, sizeof kept);
	memory_wipe(kept, sizeof kept);
	if (new->state_size)
		new->state = memory_new(new->state_size);
}

void
places_back(struct places *places)
{
	if (places->count > 1)
		places_keep(places, places->count - 1);
}

struct place *
places_top(struct places *places)
{
	return &places->list[places->count - 1];
}

void
places_end(struct places *places)
{
	places_keep(places, 0);
	memory_wipe(places, sizeof *places);
}

void
place_type(struct place *place, uint32_t code)
{
	size_t length = strlen(place->typed);
	char encoded[UTF8_LONGEST];
	size_t more = utf8_put(encoded, code);

	if (length + more > TYPED_LONGEST)
		return;
	memcpy(place->typed + length, encoded, more);
	place->typed[length + more] = '\0';
}

bool
place_untype(struct place *place)
{
	size_t length = strlen(place->typed);

	if (!length)
		return false;
	do
		place->typed[--length] = '\0';
	while (utf8_valid(place->typed, length) < length);
	return true;
}
