/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way to speech-dispatcher: a socket that never makes anybody wait. Opened before the sandbox, and never again. */
#ifndef WAYLIGHT_VOICE_LINK_H
#define WAYLIGHT_VOICE_LINK_H

#include <stddef.h>

#include "base/problem.h"

enum { LINK_NOTHING = 0, LINK_BROKEN = -1 };

/* A descriptor; -1, with a warning, when nobody listens at `path`. */
int link_open(const char *path, struct problems *);

/* How many bytes there were; LINK_NOTHING when none are there now, LINK_BROKEN when none will ever come. */
long link_read(int descriptor, char *bytes, size_t room);

/* How many bytes went; LINK_NOTHING when none can go now, LINK_BROKEN when none ever will. */
long link_write(int descriptor, const char *bytes, size_t length);

#endif
