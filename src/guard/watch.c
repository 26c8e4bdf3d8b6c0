/* SPDX-License-Identifier: GPL-3.0-or-later */
/* inotify: it watches what is there now, so all is asked for anew after each change. */
#include "guard/watch.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/memory.h"

#define GONE (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_Q_OVERFLOW)
#define INSIDE (IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
#define WRITTEN (IN_MODIFY | IN_CLOSE_WRITE)

struct watched {
	int number;
	const char *name; /* only this one in it matters; NULL: everything does */
};

struct watch {
	int descriptor;
	const char *const *folders, *const *below;
	int quiet; /* milliseconds */
	struct watched *list, *before;
	size_t count, count_before;
	struct arena arena, arena_before; /* their names */
	struct problems *problems;
	int64_t first, last; /* when it changed; of no meaning unless `changed` */
	int64_t again;       /* when all is asked for anew; of no meaning unless `blind` */
	bool changed, blind;
};

static bool
watch_add(struct watch *watch, const char *path, const char *name, uint32_t events)
{
	int number = inotify_add_watch(watch->descriptor, path, events | IN_MASK_ADD);

	if (number >= 0)
		watch->list[watch->count++] = (struct watched){number, name};
	return number >= 0;
}

/* What a folder that is not there, or cannot be entered, answers: that it comes is seen from around it. */
static bool
watch_is_away(int error)
{
	return error == ENOENT || error == EACCES || error == ENOTDIR || error == ELOOP;
}

/* The folder around it, or the nearest one that is there. */
static bool
watch_add_around(struct watch *watch, const char *path)
{
	char *around = arena_string(&watch->arena, path), *slash;
	size_t length = strlen(around);

	while (length > 1 && around[length - 1] == '/')
		around[--length] = '\0';
	while ((slash = strrchr(around, '/')) && slash[1]) {
		char *name = slash + 1, first = slash == around ? '/' : '\0';

		*slash = '\0';
		if (watch_add(watch, first ? "/" : around, name, INSIDE | GONE))
			return true;
		if (first || !watch_is_away(errno))
			return false;
	}
	return !slash && watch_add(watch, ".", around, INSIDE | GONE);
}

/* A folder may be missing, but not what it would come into. */
static bool
watch_add_folder(struct watch *watch, const char *folder)
{
	if (!watch_add_around(watch, folder))
		return false;
	if (!watch_add(watch, folder, NULL, INSIDE | WRITTEN | GONE))
		return watch_is_away(errno);
	for (const char *const *below = watch->below; *below; below++)
		if (!watch_add(watch, arena_print(&watch->arena, "%s/%s", folder, *below), NULL, INSIDE | WRITTEN | GONE) &&
		    !watch_is_away(errno))
			return false;
	return true;
}

static bool
watch_has(const struct watched *list, size_t count, int number)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].number == number)
			return true;
	return false;
}

/* False, with errno: one of the folders cannot be watched. */
static bool
watch_renew(struct watch *watch)
{
	struct watched *old = watch->list;
	size_t count = watch->count;
	struct arena arena = watch->arena;
	bool whole = true;
	int why;

	watch->list = watch->before;
	watch->arena = watch->arena_before;
	watch->count = 0;
	for (const char *const *folder = watch->folders; *folder && whole; folder++)
		whole = watch_add_folder(watch, *folder);
	why = errno;
	for (size_t i = 0; i < count; i++)
		if (!watch_has(watch->list, watch->count, old[i].number))
			inotify_rm_watch(watch->descriptor, old[i].number);
	watch->before = old;
	arena_empty(&arena);
	watch->arena_before = arena;
	errno = why;
	return whole;
}

/* True: all can be seen again. */
static bool
watch_try(struct watch *watch)
{
	bool was_blind = watch->blind;

	watch->blind = !watch_renew(watch);
	watch->again = clock_milliseconds() + WATCH_AGAIN_MILLISECONDS;
	if (watch->blind && !was_blind)
		problem_add(watch->problems, PROBLEM_WARNING, NULL, 0, 0,
		    "changes of the content may pass unseen (%s): tried again each minute, SIGUSR1 reads it anew",
		    strerror(errno));
	return was_blind && !watch->blind;
}

static size_t
watch_length(const char *const *list)
{
	size_t length = 0;

	while (list[length])
		length++;
	return length;
}

struct watch *
watch_open(const char *const *folders, const char *const *below, int quiet, struct problems *problems)
{
	struct watch *watch = memory_new(sizeof *watch);
	size_t most = watch_length(folders) * (watch_length(below) + 2) + 1;

	*watch = (struct watch){.folders = folders, .below = below, .quiet = quiet, .problems = problems};
	watch->list = memory_grow(NULL, most, sizeof *watch->list);
	watch->before = memory_grow(NULL, most, sizeof *watch->before);
	watch->descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (watch->descriptor >= 0) {
		watch_try(watch);
		return watch;
	}
	problem_add(problems, PROBLEM_WARNING, NULL, 0, 0,
	    "changes of the content cannot be seen (%s): it is read anew only when asked to by SIGUSR1", strerror(errno));
	watch_close(watch);
	return NULL;
}

int
watch_descriptor(const struct watch *watch)
{
	return watch ? watch->descriptor : -1;
}

static bool
watch_matters(const struct watch *watch, const struct inotify_event *event)
{
	if (event->mask & IN_Q_OVERFLOW)
		return true;
	if (event->mask & IN_IGNORED)
		return false;
	for (size_t i = 0; i < watch->count; i++) {
		const struct watched *watched = &watch->list[i];

		if (watched->number == event->wd &&
		    (!watched->name || event->mask & GONE || (event->len && !strcmp(event->name, watched->name))))
			return true;
	}
	return false;
}

/* Whether anything happened that matters. */
static bool
watch_read(struct watch *watch)
{
	_Alignas(struct inotify_event) char events[16 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
	bool matters = false;
	ssize_t length;

	while ((length = read(watch->descriptor, events, sizeof events)) > 0)
		for (const char *at = events; at < events + length;) {
			struct inotify_event event;

			memcpy(&event, at, sizeof event);
			matters = watch_matters(watch, (const struct inotify_event *)(const void *)at) || matters;
			at += sizeof event + event.len;
		}
	return matters;
}

/* Milliseconds until the change is over. */
static int64_t
watch_quiet(const struct watch *watch, int64_t now)
{
	int64_t quiet = watch->last + watch->quiet - now, longest = watch->first + WATCH_LONGEST_MILLISECONDS - now;

	quiet = quiet < longest ? quiet : longest;
	return quiet > 0 ? quiet : 0;
}

bool
watch_look(struct watch *watch)
{
	int64_t now = clock_milliseconds();
	bool changed;

	if (!watch)
		return false;
	changed = watch_read(watch);
	if (changed || (watch->blind && now >= watch->again))
		changed = watch_try(watch) || changed;
	if (changed) {
		watch->first = watch->changed ? watch->first : now;
		watch->last = now;
		watch->changed = true;
	}
	if (!watch->changed || watch_quiet(watch, now))
		return false;
	watch->changed = false;
	return true;
}

int64_t
watch_sleep(const struct watch *watch)
{
	int64_t now = clock_milliseconds(), sleep = -1, again;

	if (watch && watch->changed)
		sleep = watch_quiet(watch, now);
	if (watch && watch->blind) {
		again = watch->again > now ? watch->again - now : 0;
		sleep = sleep < 0 || again < sleep ? again : sleep;
	}
	return sleep;
}

void
watch_close(struct watch *watch)
{
	if (!watch)
		return;
	if (watch->descriptor >= 0)
		close(watch->descriptor);
	free(watch->list);
	free(watch->before);
	arena_end(&watch->arena);
	arena_end(&watch->arena_before);
	free(watch);
}
