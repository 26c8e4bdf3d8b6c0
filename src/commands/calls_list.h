/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are rung, in which order, and how. */
#ifndef WAYLIGHT_COMMANDS_CALLS_LIST_H
#define WAYLIGHT_COMMANDS_CALLS_LIST_H

#include <stddef.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "content/content.h"

struct call {
	const char *country; /* or "001" */
	const struct service *service;
	const char *number;
	struct date checked; /* when it was last rung; year 0: never */
};

struct calls_list {
	struct call *list; /* those that nobody rang first, by the date of their sources, then the oldest calls */
	size_t count;
	struct bytes emergencies, silent; /* names of those that are left out: numbers of emergency, and no number at all */
};

/* All of a country and across borders. Lives in `arena` and the content; ended by calls_list_end(). */
void calls_list_make(struct calls_list *, struct arena *, struct content *, const char *country);
void calls_list_end(struct calls_list *);

/* Says how to ring, then each number with what the kiosk says of it. */
void calls_list_say(const struct calls_list *, struct arena *, struct content *, const char *country, struct bytes *);

#endif
