/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes small message catalogs (.mo files) into a folder of the test's own. */
#ifndef WAYLIGHT_TESTS_LANG_CATALOG_H
#define WAYLIGHT_TESTS_LANG_CATALOG_H

#include <stddef.h>

/* One message; plural forms are separated by "|"; "||" is itself. */
struct catalog_entry {
	const char *id, *text;
};

/* Makes the folder, below TMPDIR or /tmp; 0 when it was made. */
int catalog_make_folder(void **state);

/* Removes the folder and all catalogs in it. */
int catalog_remove_folder(void **state);

/* The folder. */
const char *catalog_folder(void);

/* Writes NAME/LC_MESSAGES/DOMAIN.mo. Entries are sorted by id, the first one has the empty id. */
void catalog_write(const char *name, const char *domain, const struct catalog_entry *, size_t count);

#endif
