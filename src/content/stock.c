/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packed bytes by path. What they mean is left to the loaders, when they are read to reload. */
#include "content/stock.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "content/inside.h"
#include "content/packed.h"

const char *const content_shelves[] = {"emergency", "glossary", "helplines", "made", "pages", "words", NULL};

enum {
	LIKE_LONGEST = 64 * 1024, /* LZ4 looks no further back */
	OPENING_COSTS = 1024      /* bytes that are packed in the same time, about */
};

struct stock {
	struct folders folders;
	bool there[CONTENT_FOLDERS_MOST];
	struct problems unheard;
	struct table files; /* struct packed by path */
	size_t folder, name;
	int shelf;                 /* these three: what is read next */
	struct packer *packer;     /* NULL: nothing is left to be read */
	bool plain;
	const struct packed *like; /* the first file of this shelf, which the others are like; NULL: none yet */
};

struct stock *
stock_new(const char *const *paths, size_t count)
{
	struct stock *stock = memory_new(sizeof *stock);

	stock->packer = packer_new();
	folders_start(&stock->folders, paths, count, &stock->unheard);
	for (size_t folder = 0; folder < stock->folders.count; folder++)
		stock->there[folder] = file_exists(stock->folders.list[folder].path);
	return stock;
}

void
stock_hold_plain(struct stock *stock)
{
	stock->plain = true;
}

/* The files of a shelf have keys, or fingerprints, in common. */
static struct packed *
stock_pack(struct stock *stock, const struct bytes *bytes)
{
	struct packed *packed;

	if (stock->plain)
		return packed_plain(bytes);
	if (stock->like || bytes->length > LIKE_LONGEST)
		return packed_new(stock->packer, bytes, stock->like);
	packed = packed_plain(bytes);
	stock->like = packed;
	return packed;
}

/* What it cost, in bytes. */
static size_t
stock_read_file(struct stock *stock, enum shelf shelf, const char *name, struct problems *problems)
{
	const char *path = folders_would_be(&stock->folders, stock->folder, shelf, name);
	struct bytes bytes = {0};
	size_t cost = OPENING_COSTS;

	if (!table_has(&stock->files, path) && file_read(path, CONTENT_FILE_LARGEST, &bytes, problems)) {
		table_put(&stock->files, path, stock_pack(stock, &bytes));
		cost += bytes.length;
	}
	bytes_end(&bytes);
	return cost;
}

/* The next file's shelf and name. False: there is none. */
static bool
stock_next(struct stock *stock, enum shelf *shelf, const char **name)
{
	for (; stock->folder < stock->folders.count; stock->folder++, stock->shelf = 0)
		for (; stock->shelf < SHELVES; stock->shelf++, stock->name = 0, stock->like = NULL) {
			const struct shelf_names *names = folders_names(&stock->folders, stock->folder, (enum shelf)stock->shelf);

			if (stock->name < names->count) {
				*shelf = (enum shelf)stock->shelf;
				*name = names->list[stock->name++];
				return true;
			}
		}
	return false;
}

bool
stock_read(struct stock *stock, size_t bytes, struct problems *problems)
{
	enum shelf shelf;
	const char *name;
	bool more = true;

	stock->folders.problems = problems;
	for (size_t read = 0; read < bytes && (more = stock_next(stock, &shelf, &name));)
		read += stock_read_file(stock, shelf, name, problems);
	stock->folders.problems = &stock->unheard;
	if (!more) {
		packer_free(stock->packer);
		stock->packer = NULL;
	}
	return more;
}

void
stock_miss(const struct stock *stock, const struct stock *before, struct problems *problems)
{
	for (size_t folder = 0; folder < stock->folders.count; folder++)
		if (!stock->there[folder] && before->there[folder])
			problem_add(problems, PROBLEM_ERROR, stock->folders.list[folder].path, 0, 0,
			    "cannot be read any more, expected a folder with content");
}

bool
stock_get(const struct stock *stock, const char *path, struct bytes *into)
{
	const struct packed *packed = table_get(&stock->files, path);

	if (packed)
		packed_read(packed, into);
	return packed;
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
	for (size_t i = 0; i < stock->files.room; i++)
		free((void *)(uintptr_t)stock->files.entries[i].value); /* const in a table; here it is ours */
	table_end(&stock->files);
	problems_end(&stock->unheard);
	folders_end(&stock->folders);
	packer_free(stock->packer);
	free(stock);
}
