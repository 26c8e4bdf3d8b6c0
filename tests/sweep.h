/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two halves of the sweep share: where it is, and what it looks at there. */
#ifndef WAYLIGHT_TESTS_SWEEP_H
#define WAYLIGHT_TESTS_SWEEP_H

#include "app/inside.h"
#include "base/bytes.h"
#include "content/table.h"
#include "driver.h"

struct sweep {
	struct driver driver;
	const char *screen, *argument, *language;
	const char *typed;
	struct bytes seen; /* all rows of the body that were on the screen, one after the other */
	struct arena keep;  /* of all the sweep */
	struct table names; /* what need not be translated */
	size_t pages, failures;
};

/* Tells of a failure where the sweep is now. */
void sweep_fail(struct sweep *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Names and facts, collected once; and the look at a page: whether anything else on it cannot be translated. */
void sweep_strange_start(struct sweep *);
void sweep_strange_end(struct sweep *);
void sweep_strange_check(struct sweep *);

/* Looks at what stands on the screen now: cells, cursor, title, buttons, the number in the footer. */
void sweep_look(struct sweep *);

/* Opens a screen, reads all of it as a visitor would, and looks at each row. */
void sweep_visit(struct sweep *, enum screen_id, const char *argument);

#endif
