/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes by path. What they mean is left to the loaders, when they are read to reload. */
#include "content/stock.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "content/inside.h"

const char *const content_shelves[] = {"emergency", "glossary", "helplines", "made", "pages", "words", NULL};

struct stock {
	struct folders folders;
	bool there[CONTENT_FOLDERS_MOST];
	struct problems unheard;
	struct table files; /* struct bytes by path */
	size_t folder, name;
	int shelf; /* these three: what is read next */
};

struct stock *
stock_new(const char *const *paths, size_t count)
{
	struct stock *stock = memory_new(sizeof *stock);

	folders_start(&stock->folders, paths, count, &stock->unheard);
	for (size_t folder = 0; folder < stock->folders.count; folder++)
		stock->there[folder] = file_exists(stock->folders.list[folder].path);
	return stock;
}

static void
stock_read_file(struct stock *stock, enum shelf shelf, const char *name, struct problems *problems)
{
	const char *path = folders_would_be(&stock->folders, stock->folder, shelf, name);
	struct bytes *bytes = memory_new(sizeof *bytes);

	if (file_read(path, CONTENT_FILE_LARGEST, bytes, problems)) {
		table_put(&stock->files, path, bytes);
		return;
	}
	bytes_end(bytes);
	free(bytes);
}

bool
stock_read(struct stock *stock, size_t files, struct problems *problems)
{
	stock->folders.problems = problems;
	for (; stock->folder < stock->folders.count; stock->folder++, stock->shelf = 0)
		for (; stock->shelf < SHELVES; stock->shelf++, stock->name = 0) {
			enum shelf shelf = (enum shelf)stock->shelf;
			const struct shelf_names *names = folders_names(&stock->folders, stock->folder, shelf);

			for (; stock->name < names->count; stock->name++) {
				if (!files--) {
					stock->folders.problems = &stock->unheard;
					return true;
				}
				stock_read_file(stock, shelf, names->list[stock->name], problems);
			}
		}
	stock->folders.problems = &stock->unheard;
	return false;
}

void
stock_miss(const struct stock *stock, const struct stock *before, struct problems *problems)
{
	for (size_t folder = 0; folder < stock->folders.count; folder++)
		if (!stock->there[folder] && before->there[folder])
			problem_add(problems, PROBLEM_ERROR, stock->folders.list[folder].path, 0, 0,
			    "cannot be read any more, expected a folder with content");
}

const struct bytes *
stock_get(const struct stock *stock, const char *path)
{
	return table_get(&stock->files, path);
}

const struct folders *
stock_folders(const struct stock *stock)
{
	return &stock->folders;
}

void
stock_free(struct stock *stock)
{
	if (!stock)
		return;
	for (size_t i = 0; i < stock->files.room; i++) {
		/* Handed out as const; here it is ours. */
		struct bytes *bytes = (struct bytes *)(uintptr_t)stock->files.entries[i].value;

		if (!bytes)
			continue;
		bytes_end(bytes);
		free(bytes);
	}
	table_end(&stock->files);
	problems_end(&stock->unheard);
	folders_end(&stock->folders);
	free(stock);
}
