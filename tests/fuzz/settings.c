/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operator's file. It is read by its path, which here leads to memory. */
#include "content/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct content *content;
	static struct problems unheard;
	static int file = -1;
	struct problems problems = {0};
	struct arena keep = {0};
	struct settings settings;
	char path[40];

	if (!content) {
		content = content_open(NULL, 0, &unheard);
		file = memfd_create("settings", MFD_CLOEXEC);
	}
	snprintf(path, sizeof path, "/proc/self/fd/%d", file);
	if (ftruncate(file, 0) || pwrite(file, bytes, length, 0) != (ssize_t)length)
		abort();
	settings_read(&settings, path, true, &keep, &problems);
	settings_fit(&settings, content, &problems);
	if (settings.place && !settings_is_place(settings.place))
		abort();
	problems_end(&problems);
	arena_end(&keep);
	return 0;
}
