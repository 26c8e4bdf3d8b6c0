/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes of services for the cameras of phones: which service a screen is about, and whether it has any. */
#ifndef WAYLIGHT_SCREENS_SCAN_H
#define WAYLIGHT_SCREENS_SCAN_H

#include "screens/screen.h"

/* The service of an argument that begins with "COUNTRY/ID"; NULL: there is none. */
const struct service *scan_service(const struct visit *);

/* Whether it has something for a phone to scan, and the visitor can read what scanning leaves there. */
bool scan_is_possible(const struct visit *, const struct service *);

#endif
