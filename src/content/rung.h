/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A call, put down in the topmost folder of the content: the file of the country's services with `checked` and
 * `checked-by` under the one that was rung, every other byte as it was; and numbers.yaml, so that check knows this
 * number by that call. Writing the files is left to the caller. */
#ifndef WAYLIGHT_CONTENT_RUNG_H
#define WAYLIGHT_CONTENT_RUNG_H

#include <stdbool.h>

#include "base/bytes.h"
#include "content/content.h"

struct rung_call {
	const char *country; /* or "001" */
	const char *service; /* its id */
	const char *number;  /* that was rung */
	const char *date;    /* "2026-11-22" */
	const char *names;   /* of those who rang it */
};

/* One file as it should be. */
struct rung_file {
	const char *path;
	struct bytes bytes;
};

struct rung {
	struct arena arena;
	struct rung_file services, numbers; /* to be written in this order */
};

/* Makes both files from what stands there now; where the topmost folder has no file of the country, it gets the one
 * that stands below, whole. False: a file of that folder has an error, the service or its number is another one by now,
 * or its entry cannot be changed by itself; the content's problems say which. Ended by rung_end() in any case. */
bool rung_make(struct rung *, struct content *, const struct rung_call *);
void rung_end(struct rung *);

/* Where the services of a country stand now, and where the topmost folder has or would have them. NULL: nowhere. */
const char *rung_path(struct content *, const char *country);
const char *rung_path_on_top(struct content *, const char *country);

#endif
