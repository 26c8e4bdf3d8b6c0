/* SPDX-License-Identifier: GPL-3.0-or-later */
/* /proc/PID/smaps, added up. */
#include "shares.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char *const share_names[SHARES] = {
    [SHARE_PSS] = "pss", [SHARE_HEAP] = "heap", [SHARE_STACK] = "stack", [SHARE_WRITTEN] = "written", [SHARE_FILES] = "files"};

/* What the first line of a mapping says that it is. */
static enum share
share_of(const char *path)
{
	return *path == '/' ? SHARE_FILES : !strcmp(path, "[stack]") ? SHARE_STACK : SHARE_HEAP;
}

void
shares_read(int descriptor, long shares[SHARES])
{
	FILE *in = fdopen(dup(descriptor), "r");
	enum share share = SHARE_HEAP;
	char line[4096 + 200];

	memset(shares, 0, SHARES * sizeof *shares);
	if (!in)
		return;
	rewind(in);
	while (fgets(line, sizeof line, in)) {
		char path[4096] = "";
		unsigned long start, end;
		long kilobytes;

		if (sscanf(line, "%lx-%lx %*s %*s %*s %*s %4095[^\n]", &start, &end, path) >= 2) {
			share = share_of(path);
		} else if (sscanf(line, "Pss: %ld", &kilobytes) == 1) {
			shares[SHARE_PSS] += kilobytes;
			shares[share] += kilobytes;
		} else if (share == SHARE_FILES && sscanf(line, "Anonymous: %ld", &kilobytes) == 1) {
			shares[SHARE_WRITTEN] += kilobytes;
			shares[SHARE_FILES] -= kilobytes;
		}
	}
	fclose(in);
}
