/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of screens, from the list in Makefile.am. */
#include <string.h>

#include "screens/screen.h"
#include "ui/picture.h"

#define SCREEN(name) extern const struct screen screen_##name;
#include "screens/list.h"
#undef SCREEN

static const struct screen *const screens[SCREENS] = {
#define SCREEN(name) [SCREEN_##name] = &screen_##name,
#include "screens/list.h"
#undef SCREEN
};

const struct screen *
screen_by_id(enum screen_id id)
{
	return screens[id];
}

enum screen_id
screen_by_name(const char *name)
{
	for (int i = 0; i < SCREENS; i++)
		if (!strcmp(screens[i]->name, name))
			return (enum screen_id)i;
	return SCREENS;
}

static const char *const names[SCREENS + 1] = {
#define SCREEN(name) #name,
#include "screens/list.h"
#undef SCREEN
};

const char *const *
screen_names(void)
{
	return names;
}

const struct own_names *
screen_own_names(void)
{
	static const char *linked[SCREENS + 1];
	static const struct own_names own = {linked, picture_names};
	size_t count = 0;

	for (int i = 0; i < SCREENS; i++)
		if (screens[i]->is_linked)
			linked[count++] = screens[i]->name;
	return &own;
}
