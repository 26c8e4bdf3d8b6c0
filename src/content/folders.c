/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which file is where. What is in the files is left to the loaders. */
#include "content/folders.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "content/inside.h"

enum { FILES_MOST = 2000 }; /* on a shelf */

static const char *const shelf_paths[SHELVES] = {
    [SHELF_TOP] = "", [SHELF_PAGES] = "pages/", [SHELF_HELPLINES] = "helplines/",
    [SHELF_EMERGENCY] = "emergency/", [SHELF_WORDS] = "words/", [SHELF_MADE] = "made/",
    [SHELF_GLOSSARY] = "glossary/"};

/* Without slashes at the end: problems name paths below it. */
static const char *
folders_trimmed(struct folders *folders, const char *path)
{
	size_t length = strlen(path);

	while (length > 1 && path[length - 1] == '/')
		length--;
	return arena_copy(&folders->arena, path, length);
}

void
folders_start(struct folders *folders, const char *const *paths, size_t count, struct problems *problems)
{
	*folders = (struct folders){.problems = problems};
	for (size_t i = 0; i < count; i++) {
		if (i == CONTENT_FOLDERS_MOST) {
			problem_add(problems, PROBLEM_ERROR, paths[i], 0, 0,
			    "is one content folder too many, expected at most %d", (int)CONTENT_FOLDERS_MOST);
			return;
		}
		if (!file_exists(paths[i]))
			problem_add(problems, PROBLEM_ERROR, paths[i], 0, 0,
			    "cannot be read, expected a folder with content");
		folders->list[folders->count++].path = folders_trimmed(folders, paths[i]);
	}
}

void
folders_start_held(struct folders *folders, const struct stock *stock, struct problems *problems)
{
	const struct folders *held = stock_folders(stock);

	*folders = (struct folders){.problems = problems, .count = held->count};
	folders_hold(folders, stock);
}

void
folders_hold(struct folders *folders, const struct stock *stock)
{
	folders->stock = stock;
	memcpy(folders->list, stock_folders(stock)->list, sizeof folders->list);
}

bool
folders_held(const struct folders *folders, const char *path, struct bytes *into)
{
	return folders->stock && stock_get(folders->stock, path, into);
}

bool
folders_read(const struct folders *folders, const char *path, struct bytes *into, struct problems *problems)
{
	return folders_held(folders, path, into) || file_read(path, CONTENT_FILE_LARGEST, into, problems);
}

static void
folders_look(struct folders *folders, size_t folder, enum shelf shelf)
{
	struct shelf_names *names = &folders->list[folder].shelves[shelf];
	const char *path = arena_print(&folders->arena, "%s/%s", folders->list[folder].path, shelf_paths[shelf]);
	const char **list = file_names(path, ".yaml", FILES_MOST, &folders->arena, &names->count);

	for (size_t i = 0; i < names->count; i++)
		list[i] = arena_copy(&folders->arena, list[i], strlen(list[i]) - strlen(".yaml"));
	if (names->count == FILES_MOST)
		problem_add(folders->problems, PROBLEM_ERROR, path, 0, 0, "has %d files or more, expected fewer",
		    (int)FILES_MOST);
	/* A shelf that is not there is empty; one that cannot be looked into would be, in silence. */
	if (!list && errno != ENOENT)
		problem_add(folders->problems, PROBLEM_ERROR, path, 0, 0, "cannot be read: %s, expected a folder",
		    strerror(errno));
	names->list = list;
	names->listed = true;
}

const struct shelf_names *
folders_names(struct folders *folders, size_t folder, enum shelf shelf)
{
	if (!folders->list[folder].shelves[shelf].listed)
		folders_look(folders, folder, shelf);
	return &folders->list[folder].shelves[shelf];
}

const char *
folders_would_be(struct folders *folders, size_t folder, enum shelf shelf, const char *name)
{
	return arena_print(&folders->arena, "%s/%s%s.yaml", folders->list[folder].path, shelf_paths[shelf], name);
}

/* Whether a file is there, without listing its shelf, which can be long. False also where that cannot be told. */
static bool
folders_see(const struct folders *folders, size_t folder, enum shelf shelf, const char *name)
{
	char path[PATH_MAX];

	snprintf(path, sizeof path, "%s/%s%s.yaml", folders->list[folder].path, shelf_paths[shelf], name);
	return file_exists(path);
}

const char *
folders_path(struct folders *folders, size_t folder, enum shelf shelf, const char *name)
{
	const struct shelf_names *names = &folders->list[folder].shelves[shelf];

	if (!*name || *name == '.' || strchr(name, '/'))
		return NULL;
	if (!names->listed && folders_see(folders, folder, shelf, name))
		return folders_would_be(folders, folder, shelf, name);
	if (!names->listed && errno == ENOENT)
		return NULL;
	names = folders_names(folders, folder, shelf);
	for (size_t i = 0; i < names->count; i++)
		if (!strcmp(names->list[i], name))
			return folders_would_be(folders, folder, shelf, name);
	return NULL;
}

bool
folders_have(struct folders *folders, enum shelf shelf, const char *name)
{
	for (size_t folder = 0; folder < folders->count; folder++)
		if (folders_path(folders, folder, shelf, name))
			return true;
	return false;
}

struct problems *
folders_tell_once(struct folders *folders, const char *path)
{
	if (table_has(&folders->told, path))
		return &folders->hushed;
	table_put(&folders->told, arena_string(&folders->arena, path), NULL);
	return folders->problems;
}

void
folders_end(struct folders *folders)
{
	problems_end(&folders->hushed);
	table_end(&folders->told);
	arena_end(&folders->arena);
	*folders = (struct folders){0};
}
