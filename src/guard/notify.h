/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the service manager (systemd) is told: that the screen is there, and again and again that the loop still goes
 * round. Nothing that a visitor did. */
#ifndef WAYLIGHT_GUARD_NOTIFY_H
#define WAYLIGHT_GUARD_NOTIFY_H

#include <stddef.h>
#include <stdint.h>

#include "base/problem.h"

/* Opens the way to it, before the sandbox: `address` is NOTIFY_SOCKET, `watchdog` is WATCHDOG_USEC, either may be
 * NULL. Without an address nothing is ever told. */
void notify_open(const char *address, const char *watchdog, struct problems *);

/* The screen is about to be painted; `state` is a line for whoever asks how it is. */
void notify_ready(const char *state);

/* Behind that line, how many problems there were since then, when there are more. What they are goes to the log. */
void notify_problems(size_t more);

/* Called once each time round: says so when it is time again. */
void notify_alive(void);

/* Milliseconds until notify_alive() has something to say; -1: never. */
int64_t notify_sleep(void);

/* It is about to end. */
void notify_stopping(void);

#endif
