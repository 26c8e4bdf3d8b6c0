/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight preview LANGUAGE [PAGE]: the words of a language as visitors see them, while they are being written. */
#ifndef WAYLIGHT_COMMANDS_PREVIEW_H
#define WAYLIGHT_COMMANDS_PREVIEW_H

#include <stdbool.h>

#include "guard/guard.h"
#include "screens/screen.h"
#include "term/face.h"

struct preview_options {
	struct site site;
	struct face_options face;
	struct guard_reading reading; /* the replaceable ones are the folders of content */
	const char *editor;           /* EDITOR; NULL: not set */
	bool no_sandbox;
};

/* The arguments are a language's code (a pseudo-language is one too) and, if wanted, the name of a page or the id of
 * words; `content` is only asked whether they are there. Follows every save until it is told to quit. Only reads.
 * Returns the exit status. */
int command_preview(const struct preview_options *, struct content *content, char **arguments, int count);

#endif
