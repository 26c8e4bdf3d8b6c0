/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Emergency numbers that are part of the program. */
#ifndef WAYLIGHT_CONTENT_BUILT_IN_H
#define WAYLIGHT_CONTENT_BUILT_IN_H

#include <stdbool.h>

#include "content/model.h"

/* The emergency numbers of a country ("FR") as they were when the program was built, without sources, dates and
 * cautions. False: none known. */
bool built_in_emergency(const char *country, struct emergency *);

#endif
