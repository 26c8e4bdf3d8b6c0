/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the themes. */
#ifndef WAYLIGHT_UI_THEME_H
#define WAYLIGHT_UI_THEME_H

enum theme {
#define THEME(name, option) THEME_##name,
#include "ui/themes.def"
#undef THEME
	THEMES
};

/* A theme by the name of its option; THEMES: there is none. */
enum theme theme_by_name(const char *);

#endif
