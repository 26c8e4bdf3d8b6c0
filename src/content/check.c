/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All files of all folders, read once more with their places kept. What is asked of them is in
 * check_links.c, check_words.c and check_numbers.c. */
#include "content/check.h"

#include <stdarg.h>
#include <string.h>

#include "content/check_words.h"
#include "content/nearest.h"

static const char *const top_names[] = {"core", "figures", "languages", "numbers", "sources"};

const char *const check_labels[] = {
#define LABEL(id) id,
#include "content/labels.def"
#undef LABEL
    NULL,
};

enum { TOP_NAMES = sizeof top_names / sizeof *top_names };

void
check_report(struct check *check, const struct check_file *file, enum severity severity, struct raw_place place,
    const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	problem_add(check->content->folders.problems, severity, file->reader.tree.file, place.line, place.column, "%s",
	    arena_vprint(&check->arena, format, arguments));
	va_end(arguments);
}

bool
check_all_sound(const struct check *check, enum shelf shelf, const char *name)
{
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->shelf == shelf && (!name || !strcmp(file->name, name)) && !file->sound)
			return false;
	}
	return true;
}

/* All files of languages were checked together before. */
static bool
check_load_top(struct check_file *file)
{
	struct reader *reader = &file->reader;

	if (!strcmp(file->name, "core"))
		return load_core(reader, &file->core);
	if (!strcmp(file->name, "figures"))
		return load_figures(reader, &file->figures);
	if (!strcmp(file->name, "sources"))
		return load_sources(reader, &file->sources);
	if (!strcmp(file->name, "numbers"))
		return load_numbers(reader, &file->records);
	return reader_sound(reader);
}

/* The kiosk reads words in parts, and must find what is found here: asked of all, or of one language only. */
static bool
check_load_words(const struct folders *folders, struct check_file *file, const char *only, struct arena *keep)
{
	struct reader *reader = &file->reader;
	struct problems seen_already = {0};
	struct bytes bytes = {0};
	struct words parts;

	if (!load_words(reader, &file->words))
		return false;
	if (only && strcmp(file->name, only) != 0)
		return true;
	folders_read(folders, reader->tree.file, &bytes, &seen_already);
	words_open(&parts, reader->tree.file, &bytes, keep, &seen_already);
	for (const struct node *node = reader->tree.root->first; node; node = node->next) {
		const char *whole = table_get(&file->words, node->key), *part = words_get(&parts, node->key);

		if (whole && (!part || strcmp(part, whole) != 0))
			reader_error(reader, node->key_place,
			    "'%s' cannot be read without the lines around it, expected its key at the start of a line and "
			    "all further lines of its text further in",
			    node->key);
	}
	words_close(&parts);
	problems_end(&seen_already);
	return reader_sound(reader);
}

static bool
check_load(const struct check *check, struct check_file *file, struct arena *keep)
{
	switch (file->shelf) {
	case SHELF_PAGES:
		return load_page(&file->reader, file->name, &file->page);
	case SHELF_HELPLINES:
		return load_services(&file->reader, file->name, &file->services);
	case SHELF_EMERGENCY:
		return load_emergency(&file->reader, file->name, &file->emergency);
	case SHELF_WORDS:
		return check_load_words(&check->content->folders, file, check->only, keep);
	case SHELF_MADE:
		if (!strcmp(file->name, "en"))
			return load_made_english(&file->reader, &file->made);
		return load_made(&file->reader, &file->made);
	case SHELF_GLOSSARY:
		return load_glossary(&file->reader, rule_names, &file->glossary);
	case SHELF_TOP:
	case SHELVES:
		break;
	}
	return check_load_top(file);
}

/* A name that no look-up will ever ask for is a file that nobody sees. */
static void
check_name(struct check *check, size_t folder, enum shelf shelf, const char *name)
{
	static const struct form *const forms[SHELVES] = {
	    [SHELF_PAGES] = &form_page, [SHELF_HELPLINES] = &form_country,
	    [SHELF_EMERGENCY] = &form_country, [SHELF_WORDS] = &form_language, [SHELF_MADE] = &form_language,
	    [SHELF_GLOSSARY] = &form_language};
	const char *path = folders_would_be(&check->content->folders, folder, shelf, name), *near;
	struct problems *problems = check->content->folders.problems;
	size_t known = 0;

	if (shelf >= SHELF_WORDS && !forms[shelf]->fault(name) && !content_language(check->content, name))
		problem_add(problems, PROBLEM_ERROR, path, 0, 0,
		    "'%s' is no language of languages.yaml, expected one", name);
	if (shelf != SHELF_TOP) {
		if (forms[shelf]->fault(name))
			problem_add(problems, PROBLEM_ERROR, path, 0, 0, "'%s' is not %s, expected %s", name,
			    forms[shelf]->noun, forms[shelf]->expected);
		return;
	}
	while (known < TOP_NAMES && strcmp(top_names[known], name) != 0)
		known++;
	if (known < TOP_NAMES)
		return;
	near = nearest_word(name, top_names, TOP_NAMES);
	problem_add(problems, PROBLEM_WARNING, path, 0, 0, "is not read, expected %s%s",
	    near ? near : "core, figures, languages, numbers or sources", ".yaml");
}

static void
check_add(struct check *check, size_t folder, enum shelf shelf, const char *name)
{
	struct check_file *file = &check->files[check->count];

	*file = (struct check_file){.name = name, .shelf = shelf, .folder = folder};
	check_name(check, folder, shelf, name);
	if (!content_open_file(check->content, folder, shelf, name, &check->arena, &file->reader))
		return;
	file->sound = check_load(check, file, &check->arena);
	check->count++;
}

static bool
check_is_read(const struct check *check, enum shelf shelf, const char *name)
{
	switch (shelf) {
	case SHELF_PAGES:
		return true;
	case SHELF_TOP:
		return !check->only || !strcmp(name, "core") || !strcmp(name, "figures");
	case SHELF_WORDS:
	case SHELF_MADE:
		return !check->only || !strcmp(name, check->only) || !strcmp(name, "en");
	case SHELF_GLOSSARY:
		return !check->only || !strcmp(name, check->only);
	case SHELF_HELPLINES:
	case SHELF_EMERGENCY:
	case SHELVES:
		break;
	}
	return !check->only;
}

static void
check_read(struct check *check)
{
	struct folders *folders = &check->content->folders;
	size_t most = 0;

	for (size_t folder = 0; folder < folders->count; folder++)
		for (int shelf = 0; shelf < SHELVES; shelf++)
			most += folders_names(folders, folder, (enum shelf)shelf)->count;
	check->files = arena_take(&check->arena, most * sizeof *check->files);
	for (size_t folder = 0; folder < folders->count; folder++)
		for (int shelf = 0; shelf < SHELVES; shelf++) {
			const struct shelf_names *files = folders_names(folders, folder, (enum shelf)shelf);

			for (size_t i = 0; i < files->count; i++)
				if (check_is_read(check, (enum shelf)shelf, files->list[i]))
					check_add(check, folder, (enum shelf)shelf, files->list[i]);
		}
}

void
check_start(struct check *check, struct content *content, const struct own_names *names, const char *const *needed)
{
	*check = (struct check){.content = content, .names = names ? *names : (struct own_names){0}, .labels = needed};
	languages_check(content);
	check_read(check);
}

void
check_start_one(struct check *check, struct content *content, const char *language, const char *const *needed)
{
	*check = (struct check){.content = content, .labels = needed, .only = language};
	check_read(check);
}

void
check_end(struct check *check)
{
	for (size_t i = 0; i < check->count; i++) {
		reader_close(&check->files[i].reader);
		table_end(&check->files[i].words);
		table_end(&check->files[i].made);
	}
	arena_end(&check->arena);
}

static void
check_parts(struct content *content, const struct own_names *names, const char *const *needed, bool texts)
{
	struct check check;
	struct lexicon words;

	check_start(&check, content, names, needed);
	check_links(&check);
	lexicon_start(&words, &check);
	check_words(&words);
	if (texts)
		check_texts(&words);
	lexicon_end(&words);
	check_numbers(&check);
	check_dates(&check);
	check_end(&check);
}

void
check_all(struct content *content, const struct own_names *names, const char *const *needed)
{
	check_parts(content, names, needed, false);
}

void
content_check_all(struct content *content, const struct own_names *names)
{
	check_parts(content, names, check_labels, true);
}
