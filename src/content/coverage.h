/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of the content is there: texts of each language by tier, and how old the numbers are. */
#ifndef WAYLIGHT_CONTENT_COVERAGE_H
#define WAYLIGHT_CONTENT_COVERAGE_H

#include "base/arena.h"
#include "content/content.h"

struct coverage_language {
	const struct language *language;
	size_t core, full; /* texts that are there; those of the core are part of the full ones */
	size_t stale;      /* of them, made from another English */
};

/* Numbers of services, or of emergencies by country. */
struct coverage_numbers {
	size_t count, undated;
	size_t rung_within_a_year, rung_over_a_year_ago, never_rung;
	struct date oldest, newest; /* of their sources; year 0: none bears a date */
};

struct coverage {
	size_t core, full; /* texts that there should be */
	struct coverage_language *languages; /* by permanent number */
	size_t count;
	struct coverage_numbers services, emergencies;
	struct date newest; /* of all that the content bears: of sources, of numbers, of when somebody rang one */
};

/* Reads everything; what it makes lives in `arena` and the content. Problems with files are told as ever. */
void coverage_count(struct coverage *, struct content *, struct arena *);

#endif
