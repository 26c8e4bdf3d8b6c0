/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the themes. */
#include "ui/theme.h"

#include <string.h>

static const char *const names[THEMES] = {
#define THEME(name, option) option,
#include "ui/themes.def"
#undef THEME
};

enum theme
theme_by_name(const char *name)
{
	int theme = 0;

	while (theme < THEMES && strcmp(names[theme], name) != 0)
		theme++;
	return (enum theme)theme;
}
