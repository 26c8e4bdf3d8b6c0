/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON, as far as commands write it. */
#ifndef WAYLIGHT_COMMANDS_JSON_H
#define WAYLIGHT_COMMANDS_JSON_H

#include "base/bytes.h"

/* Appends a string in quotes; NULL: null. */
void json_put(struct bytes *, const char *text);

#endif
