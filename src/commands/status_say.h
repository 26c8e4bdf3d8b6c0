/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three ways in which `waylight status` says the same. */
#ifndef WAYLIGHT_COMMANDS_STATUS_SAY_H
#define WAYLIGHT_COMMANDS_STATUS_SAY_H

#include <stdbool.h>

#include "base/bytes.h"
#include "content/coverage.h"

struct status {
	const char *version;
	struct coverage coverage;
	size_t errors, warnings;
	int process; /* 0: none was asked for */
	bool found, seccomp, privileges; /* privileges: it can never get new ones */
};

/* Each appends its lines. */
void status_say_text(struct bytes *, const struct status *);
void status_say_json(struct bytes *, const struct status *);
void status_say_prometheus(struct bytes *, const struct status *);

#endif
