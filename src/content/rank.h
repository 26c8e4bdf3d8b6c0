/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers are shown to somebody who needs help, and in which order. */
#ifndef WAYLIGHT_CONTENT_RANK_H
#define WAYLIGHT_CONTENT_RANK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "content/model.h"

struct ranked {
	const struct service **list; /* best first */
	size_t count;
	size_t first_report; /* from here on: lines that only take reports, and offices that refer */
};

/* Orders the services of a country (NULL: an empty list): those that help, first trafficking, then labour and
 * victims, then women, children and others for those they serve; behind them those that refer or only take
 * reports. In each kind the order of the file stays. Services whose publish is "after-check" are left out where
 * a "yes" entry helps the same kind of person; with `only_checked` (a kiosk's own country) also where nobody has
 * rung them. Emergency entries come last. Made in `arena`. */
struct ranked rank_services(struct arena *, const struct services *, bool only_checked);

/* The number that a service is called with inside its country, else from abroad; NULL: it has none. */
const char *rank_number(const struct service *);

/* Whether nobody is sure that its number works: to be shown with a warning only. */
bool rank_is_unsure(const struct service *);

#endif
