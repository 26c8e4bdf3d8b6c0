/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content that changes while the program runs: read aside, checked whole, and taken when nobody is in the middle of a
 * visit. While anything is wrong with it, the last good one stays, from memory, whatever became of its files. */
#ifndef WAYLIGHT_COMMANDS_RELOAD_H
#define WAYLIGHT_COMMANDS_RELOAD_H

#include "app/app.h"
#include "base/problem.h"

struct reload;

/* `folders` (up to a NULL) are borrowed; `content` is what was opened from them, and belongs to the reload from now
 * on. To be called before the sandbox closes. `problems` are those of the content. */
struct reload *reload_start(const char *const *folders, struct content *content, struct problems *problems);

/* What becomes readable when the folders change; -1: nothing does. */
int reload_descriptor(const struct reload *);

/* It was asked for. */
void reload_ask(struct reload *);

/* Called each time round: reads a little of what is not in memory yet; or, when there is something new and nobody is
 * in the middle of a visit, all of it, and gives it to the app. Its errors go to the problems. True: the app shows
 * new content. */
bool reload_go_on(struct reload *, struct app *);

/* Milliseconds until reload_go_on() has something to do; -1: nothing that it knows of. */
int64_t reload_sleep(const struct reload *);

/* Frees all, the content too. */
void reload_end(struct reload *);

#endif
