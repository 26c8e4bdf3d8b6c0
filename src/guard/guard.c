/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The locks in their order. What each of them shuts is in paths.c and calls.c. */
#include "guard/guard.h"

#include <errno.h>
#include <string.h>
#include <sys/prctl.h>

#include "guard/inside.h"

bool
guard_close(const struct guard_reading *reading, struct guard_state *state, struct problems *problems)
{
	*state = (struct guard_state){0};
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) {
		problem_add(problems, PROBLEM_ERROR, NULL, 0, 0, "the sandbox cannot be closed: %s", strerror(errno));
		return false;
	}
	state->landlock = paths_close(reading);
	if (!state->landlock)
		problem_add(problems, PROBLEM_WARNING, NULL, 0, 0,
		    "this kernel has no landlock (%s), expected it: reading files is not held back", strerror(errno));
	state->seccomp = calls_close();
	if (!state->seccomp)
		problem_add(problems, PROBLEM_ERROR, NULL, 0, 0,
		    "this kernel has no seccomp (%s), expected it, or --no-sandbox to go without", strerror(errno));
	return state->seccomp;
}

const char *
guard_words(struct arena *arena, const struct guard_state *state)
{
	const char *seccomp = state->seccomp ? "on" : "off";

	if (!state->landlock)
		return arena_print(arena, "sandbox: seccomp %s, landlock off", seccomp);
	return arena_print(arena, "sandbox: seccomp %s, landlock version %d", seccomp, state->landlock);
}
