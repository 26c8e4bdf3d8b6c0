/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small content without fault for tests that read it again and again: the English of the real one, in France. */
#ifndef WAYLIGHT_TESTS_SMALL_H
#define WAYLIGHT_TESTS_SMALL_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* Makes it in a folder that is not there yet; false: it cannot. */
static inline bool
small_make(const char *folder)
{
	char command[6000];
	const char *source = getenv("srcdir");

	snprintf(command, sizeof command,
	    "set -e; from=%s/content to=%s; mkdir -p $to/words $to/helplines $to/emergency; "
	    "sed '/^$/,$d' $from/languages.yaml >$to/languages.yaml; cp $from/words/en.yaml $to/words; "
	    "cp -R $from/pages $from/core.yaml $from/figures.yaml $from/sources.yaml $to; "
	    "cp $from/helplines/FR.yaml $from/helplines/001.yaml $to/helplines; cp $from/emergency/FR.yaml $to/emergency; "
	    "chmod -R u+w $to",
	    source ? source : ".", folder);
	return !system(command);
}

#endif
