/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was asked for on the command line. */
#ifndef WAYLIGHT_COMMANDS_OPTIONS_H
#define WAYLIGHT_COMMANDS_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "content/settings.h"
#include "ui/theme.h"

enum { OPTIONS_WRONG_USE = 2 }; /* the exit status */

struct options {
	bool kiosk, lines, campaign, no_letters, world_day;
	enum theme theme; /* THEMES: not said */
	const char *scripts, *language, *country, *place, *front;
	int64_t idle; /* milliseconds; 0: not said */
	int width;    /* of what print writes; 0: not said */
	int process;  /* that status asks for; 0: not said */
	bool html;
	bool json;   /* of what check and status say */
	bool prometheus; /* the same of status */
	bool record; /* what translate was told to */
	const char *output;
	const char *folders[CONTENT_FOLDERS_MOST + CONTENT_LIST_LONGEST + 1]; /* up to a NULL */
	size_t folder_count;
	char **words; /* the command and its arguments */
	int word_count;
	const char *config;      /* NULL: the usual file, where there is one */
	struct settings settings; /* what the file says, where no option does */
	bool content_broken;
	bool no_sandbox;
	bool check_terminal; /* the command: it opens the screen like none else does */
	int speech; /* enum speech; -1: not said */
	const char *catalogs;
};

/* Reads the command line; wrong use and --help end the program. `content` is the lowest folder of content. */
void options_read(struct options *, const char *content, int count, char **arguments);

/* The operator's folders lie above the lowest one and below those of the command line. */
void options_add_folders(struct options *, const struct list *);

/* Takes from the operator's file what no option said. */
void options_settle(struct options *);

#endif
