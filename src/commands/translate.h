/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight translate LANGUAGE: starts or updates the words of a language. */
#ifndef WAYLIGHT_COMMANDS_TRANSLATE_H
#define WAYLIGHT_COMMANDS_TRANSLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "content/content.h"

/* The arguments are the language's code and, with `record`, ids of words that hold for the English of now (none:
 * all). The folders are those of the content, all of which must be there; the last one that can be written into gets the
 * files. Returns the exit status. */
int command_translate(struct content *, struct problems *, const char *const *folders, size_t folder_count, bool record,
    char **arguments, int count);

#endif
