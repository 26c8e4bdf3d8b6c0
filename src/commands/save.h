/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only place that writes files. */
#ifndef WAYLIGHT_COMMANDS_SAVE_H
#define WAYLIGHT_COMMANDS_SAVE_H

#include <stdbool.h>

#include "base/bytes.h"

/* Writes a file whole or not at all: through a new file beside it that takes its name. False, with a line for
 * the operator, when that did not work; what was there before is then still there. */
bool save_file(const char *path, const struct bytes *);

/* From now on whoever is on this machine can read what is written, whatever the umask. */
void save_for_all(void);

/* Whether files can be written into a folder. */
bool save_can_write_into(const char *folder);

/* Makes the folder that a file is to stand in, unless it is there; the one above it must be. False: it was logged. */
bool save_make_folder_of(const char *path);

#endif
