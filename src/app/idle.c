/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The idle clock. What warning and wiping look like is left to app.c. */
#include "app/idle.h"

void
idle_start(struct idle *idle, int64_t limit, int64_t now)
{
	*idle = (struct idle){.limit = limit ? limit : IDLE_MILLISECONDS, .last = now};
}

bool
idle_touch(struct idle *idle, uint32_t key, bool changed, int64_t now)
{
	idle->alike = !changed && key == idle->key ? idle->alike + 1 : 0;
	idle->key = key;
	if (idle->alike >= IDLE_STUCK_KEYS)
		return false;
	idle->last = now;
	return true;
}

static int64_t
idle_limit(const struct idle *idle, bool sensitive)
{
	return sensitive && idle->limit > IDLE_SENSITIVE_MILLISECONDS ? IDLE_SENSITIVE_MILLISECONDS : idle->limit;
}

enum idle_state
idle_look(const struct idle *idle, bool sensitive, int64_t now)
{
	int64_t limit = idle_limit(idle, sensitive), passed = now - idle->last;

	if (passed >= limit + IDLE_WARNING_MILLISECONDS)
		return IDLE_GONE;
	return passed >= limit ? IDLE_WARN : IDLE_PRESENT;
}

int64_t
idle_wait(const struct idle *idle, bool sensitive, int64_t now)
{
	int64_t limit = idle_limit(idle, sensitive), wait = idle->last + limit - now;

	if (wait <= 0)
		wait += IDLE_WARNING_MILLISECONDS;
	return wait < 1 ? 1 : wait;
}
