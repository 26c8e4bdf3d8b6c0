/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terminals whose limits are known beforehand. Which languages are offered is left to screens/. */
#include "term/profile.h"

#include <stddef.h>
#include <string.h>

/* The consoles of kernels hold 256 or 512 glyphs, drop marks, and know no joined letters. */
static const struct {
	const char *terminal, *scripts;
} profiles[] = {
    {"linux", "Latn,Cyrl,Grek"},
    {"linux-16color", "Latn,Cyrl,Grek"},
    {"cons25", "Latn"},
    {"wsvt25", "Latn"},
    {"vt100", "Latn"},
    {"vt220", "Latn"},
};

const char *
profile_scripts(const char *terminal)
{
	for (size_t i = 0; terminal && i < sizeof profiles / sizeof *profiles; i++)
		if (!strcmp(profiles[i].terminal, terminal))
			return profiles[i].scripts;
	return NULL;
}

bool
profile_has_blocks(const char *terminal)
{
	static const char *const without[] = {"cons25", "wsvt25", "vt"};

	for (size_t i = 0; terminal && i < sizeof without / sizeof *without; i++)
		if (!strncmp(terminal, without[i], strlen(without[i])) && strncmp(terminal, "vte", strlen("vte")) != 0)
			return false;
	return true;
}

/* The fonts of the kernel's console have halves of a cell at most. */
bool
profile_has_pictures(const char *terminal)
{
	return profile_has_blocks(terminal) && !(terminal && !strncmp(terminal, "linux", strlen("linux")));
}
