/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folders laid over each other, each file read when it is first asked for. How a file becomes structs is
 * left to the loaders, what only shows between files to check. */
#include "content/content.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "content/built_in.h"
#include "content/inside.h"
#include "content/made.h"

bool
content_open_file(struct content *content, size_t folder, enum shelf shelf, const char *name, struct arena *keep,
    struct reader *reader)
{
	const char *path = folders_path(&content->folders, folder, shelf, name);
	struct bytes held = {0};

	if (!path)
		return false;
	if (folders_held(&content->folders, path, &held))
		reader_open_part(reader, path, held.start, held.length, 1, keep, folders_tell_once(&content->folders, path));
	else
		reader_open(reader, path, keep, folders_tell_once(&content->folders, path));
	bytes_end(&held);
	return true;
}

static struct content *
content_begin(struct content *content)
{
	languages_open(content);
	content->words = arena_take(&content->arena, content->languages.count * sizeof *content->words);
	return content;
}

struct content *
content_open(const char *const *folders, size_t count, struct problems *problems)
{
	struct content *content = memory_new(sizeof *content);

	folders_start(&content->folders, folders, count, problems);
	return content_begin(content);
}

struct content *
content_open_held(const struct stock *stock, struct problems *problems)
{
	struct content *content = memory_new(sizeof *content);

	folders_start_held(&content->folders, stock, problems);
	return content_begin(content);
}

void
content_hold(struct content *content, const struct stock *stock)
{
	folders_hold(&content->folders, stock);
}

void
content_close(struct content *content)
{
	if (!content)
		return;
	for (size_t i = 0; i < content->languages.count; i++)
		for (size_t layer = 0; content->words[i] && layer < content->words[i]->count; layer++)
			words_close(&content->words[i]->list[layer]);
	languages_close(content);
	made_end(content);
	pseudo_words_end(&content->pseudo_words);
	table_end(&content->pages);
	table_end(&content->services);
	table_end(&content->emergencies);
	table_end(&content->figures);
	table_end(&content->sources);
	folders_end(&content->folders);
	arena_end(&content->arena);
	free(content);
}

const struct language *
content_language_or_pseudo(struct content *content, const char *code)
{
	const struct language *language = content_language(content, code);

	return language ? language : pseudo_language(code);
}

static struct layers *
content_read_words(struct content *content, const char *code)
{
	struct folders *folders = &content->folders;
	struct layers *layers = arena_take(&content->arena, sizeof *layers);

	for (size_t folder = 0; folder < folders->count; folder++) {
		const char *path = folders_path(folders, folder, SHELF_WORDS, code);
		struct problems *problems = path ? folders_tell_once(folders, path) : NULL;
		struct words *words = &layers->list[layers->count];
		struct bytes bytes = {0};

		if (!path)
			continue;
		layers->folder[layers->count] = folder;
		if (folders_read(folders, path, &bytes, problems) &&
		    words_open(words, path, &bytes, &content->arena, problems))
			layers->count++;
		else
			words_close(words);
		bytes_end(&bytes);
	}
	return layers;
}

/* The same language in the list, which it mostly comes from. */
static const struct language *
content_own_language(struct content *content, const struct language *language)
{
	const struct language *list = content->languages.list;

	if (!language || (language >= list && language < list + content->languages.count))
		return language;
	return content_language_or_pseudo(content, language->code);
}

const char *
content_find_word(struct content *content, const struct language *language, const char *id, size_t *folder)
{
	const struct language *own = content_own_language(content, language);
	struct layers **layers;

	if (!own)
		return NULL;
	if (own->pseudo)
		return pseudo_word(&content->pseudo_words, own->pseudo, &content->arena, id,
		    content_find_word(content, content_language(content, "en"), id, folder));
	layers = &content->words[own - content->languages.list];
	if (!*layers)
		*layers = content_read_words(content, own->code);
	for (size_t layer = (*layers)->count; layer; layer--) {
		const char *word = words_get(&(*layers)->list[layer - 1], id);

		*folder = (*layers)->folder[layer - 1];
		if (word)
			return word;
	}
	return NULL;
}

const char *
content_word(struct content *content, const struct language *language, const char *id)
{
	size_t folder;

	return content_find_word(content, language, id, &folder);
}

static const void *
content_load_page(struct reader *reader, const char *id)
{
	struct page *page = arena_take(reader->keep, sizeof *page);

	return load_page(reader, id, page) ? page : NULL;
}

static const void *
content_load_services(struct reader *reader, const char *country)
{
	struct services *services = arena_take(reader->keep, sizeof *services);

	return load_services(reader, country, services) ? services : NULL;
}

/* What the topmost usable file of a name holds, loaded once. */
static const void *
content_topmost(struct content *content, enum shelf shelf, const char *name, struct table *loaded,
    const void *(*load)(struct reader *, const char *name))
{
	const void *made = NULL;
	struct reader reader;

	if (table_has(loaded, name))
		return table_get(loaded, name);
	if (!folders_have(&content->folders, shelf, name))
		return NULL;
	for (size_t folder = content->folders.count; folder && !made; folder--) {
		if (!content_open_file(content, folder - 1, shelf, name, &content->arena, &reader))
			continue;
		made = load(&reader, name);
		reader_close(&reader);
	}
	table_put(loaded, arena_string(&content->arena, name), made);
	return made;
}

const struct page *
content_page(struct content *content, const char *id)
{
	return content_topmost(content, SHELF_PAGES, id, &content->pages, content_load_page);
}

const struct services *
content_services(struct content *content, const char *country)
{
	return content_topmost(content, SHELF_HELPLINES, country, &content->services, content_load_services);
}

static const void *
content_load_emergency(struct reader *reader, const char *country)
{
	struct emergency *emergency = arena_take(reader->keep, sizeof *emergency);

	return load_emergency(reader, country, emergency) ? emergency : NULL;
}

const struct emergency *
content_emergency(struct content *content, const char *country)
{
	const struct emergency *made =
	    content_topmost(content, SHELF_EMERGENCY, country, &content->emergencies, content_load_emergency);
	struct emergency *built_in;

	if (made)
		return made;
	built_in = arena_take(&content->arena, sizeof *built_in);
	if (!built_in_emergency(country, built_in))
		return NULL;
	table_put(&content->emergencies, built_in->country, built_in);
	return built_in;
}

static void
content_read_figures(struct content *content)
{
	struct figures above;
	struct reader reader;

	content->figures_read = true;
	for (size_t folder = 0; folder < content->folders.count; folder++) {
		if (!content_open_file(content, folder, SHELF_TOP, "figures", &content->arena, &reader))
			continue;
		if (load_figures(&reader, &above))
			for (size_t i = 0; i < above.count; i++)
				table_put(&content->figures, above.list[i].id, &above.list[i]);
		reader_close(&reader);
	}
}

const struct figure *
content_figure(struct content *content, const char *id)
{
	if (!content->figures_read)
		content_read_figures(content);
	return table_get(&content->figures, id);
}

static void
content_read_sources(struct content *content)
{
	struct sources above;
	struct reader reader;

	content->sources_read = true;
	for (size_t folder = 0; folder < content->folders.count; folder++) {
		if (!content_open_file(content, folder, SHELF_TOP, "sources", &content->arena, &reader))
			continue;
		if (load_sources(&reader, &above))
			for (size_t i = 0; i < above.count; i++)
				table_put(&content->sources, above.list[i].key, &above.list[i]);
		reader_close(&reader);
	}
}

const struct source *
content_source(struct content *content, const char *key)
{
	if (!content->sources_read)
		content_read_sources(content);
	return table_get(&content->sources, key);
}

static bool
content_shelf_has_file(struct content *content, size_t folder, enum shelf shelf, const char *path)
{
	const struct shelf_names *names = folders_names(&content->folders, folder, shelf);

	for (size_t i = 0; i < names->count; i++)
		if (file_is_called(folders_would_be(&content->folders, folder, shelf, names->list[i]), path))
			return true;
	return false;
}

bool
content_has_file(struct content *content, const char *path)
{
	for (size_t folder = 0; folder < content->folders.count; folder++)
		for (int shelf = 0; shelf < SHELVES; shelf++)
			if (content_shelf_has_file(content, folder, (enum shelf)shelf, path))
				return true;
	return false;
}

static int
content_compare(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* By the names of files alone. */
static void
content_know(struct content *content, enum shelf shelf, bool (*wanted)(const char *name), struct table *known)
{
	for (size_t folder = 0; folder < content->folders.count; folder++) {
		const struct shelf_names *names = folders_names(&content->folders, folder, shelf);

		for (size_t i = 0; i < names->count; i++)
			if (wanted(names->list[i]))
				table_put(known, names->list[i], NULL);
	}
}

/* The names that are known, sorted, for the content's life; ends the table. */
static const char **
content_sorted(struct content *content, struct table *known, size_t *count)
{
	const char **list = arena_take(&content->arena, (known->count + 1) * sizeof *list);

	*count = 0;
	for (size_t i = 0; i < known->room; i++)
		if (known->entries[i].key)
			list[(*count)++] = known->entries[i].key;
	qsort(list, *count, sizeof *list, content_compare);
	table_end(known);
	return list;
}

static bool
content_is_country(const char *name)
{
	return strcmp(name, "001") != 0 && !form_country.fault(name);
}

const char *const *
content_countries(struct content *content, size_t *count)
{
	struct table known = {0};

	if (!content->countries) {
		content_know(content, SHELF_EMERGENCY, content_is_country, &known);
		content_know(content, SHELF_HELPLINES, content_is_country, &known);
		content->countries = content_sorted(content, &known, &content->country_count);
	}
	*count = content->country_count;
	return content->countries;
}

static bool
content_is_page(const char *name)
{
	return !form_page.fault(name);
}

const char *const *
content_pages(struct content *content, size_t *count)
{
	struct table known = {0};

	if (!content->page_ids) {
		content_know(content, SHELF_PAGES, content_is_page, &known);
		content->page_ids = content_sorted(content, &known, &content->page_count);
	}
	*count = content->page_count;
	return content->page_ids;
}

const char *const *
content_sources(struct content *content, size_t *count)
{
	struct table known = {0};

	if (!content->source_keys) {
		if (!content->sources_read)
			content_read_sources(content);
		for (size_t i = 0; i < content->sources.room; i++)
			if (content->sources.entries[i].key)
				table_put(&known, content->sources.entries[i].key, NULL);
		content->source_keys = content_sorted(content, &known, &content->source_count);
	}
	*count = content->source_count;
	return content->source_keys;
}
