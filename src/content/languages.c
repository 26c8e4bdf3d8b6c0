/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the entries of languages.yaml are, and when they are parsed. What an entry may hold is left to
 * load_languages.c. */
#include "content/languages.h"

#include <stdlib.h>
#include <string.h>

#include "content/inside.h"

enum { INDENT = 2 }; /* "- " or two blanks */

/* The walk over all files that finds the parts. */
struct languages_walk {
	struct content *content;
	struct table codes; /* struct language_part by code */
	struct language_part *parts;
	size_t count;
	struct language_part now; /* the entry that the walk is in */
	bool in_entry;
};

/* The value of a line that begins with a key and is written as usual; NULL: it is another line. `key` goes up to the
 * value's quote. */
static const char *
languages_value(const struct languages_walk *walk, const char *line, size_t length, const char *key, size_t key_length)
{
	size_t before = INDENT + key_length;

	if (length <= before || line[INDENT] != key[0] || line[length - 1] != '"' ||
	    memcmp(line + INDENT, key, key_length) != 0)
		return NULL;
	return arena_copy(&walk->content->arena, line + before, length - before - 1);
}

static bool
languages_note_code(struct languages_walk *walk, const char *code)
{
	bool first = !walk->now.code && !form_language.fault(code);

	walk->now.code = code;
	return first;
}

static bool
languages_note_number(struct languages_walk *walk, const char *number)
{
	bool first = !walk->now.number && strspn(number, "0123456789") == strlen(number) && number[0] != '0';

	walk->now.number = first ? atoi(number) : 0;
	return walk->now.number >= LANGUAGE_NUMBER_LEAST && walk->now.number <= LANGUAGE_NUMBER_MOST;
}

/* False: the line is not of the usual form. */
static bool
languages_note_line(struct languages_walk *walk, const char *line, size_t length)
{
	static const char code_key[] = "code: \"", number_key[] = "number: \"";
	const char *code, *number;

	if (length <= INDENT || line[1] != ' ' || line[INDENT] == ' ' || (line[0] == ' ' && !walk->in_entry))
		return false;
	if ((code = languages_value(walk, line, length, code_key, sizeof code_key - 1)))
		return languages_note_code(walk, code);
	if ((number = languages_value(walk, line, length, number_key, sizeof number_key - 1)))
		return languages_note_number(walk, number);
	return true;
}

/* An entry is over: it takes the place of one of a folder below. False: it is not as it should be. */
static bool
languages_end_entry(struct languages_walk *walk)
{
	const struct language_part *below;

	if (!walk->in_entry)
		return true;
	walk->in_entry = false;
	if (!walk->now.code || !walk->now.number)
		return false;
	below = table_get(&walk->codes, walk->now.code);
	if (below && below->folder == walk->now.folder)
		return false;
	if (!below && walk->count == CONTENT_LANGUAGES_MOST)
		return false;
	if (!below) {
		below = &walk->parts[walk->count++];
		table_put(&walk->codes, walk->now.code, below);
	}
	walk->parts[below - walk->parts] = walk->now;
	return true;
}

/* Finds the entries of one file. False: not all of it is of the usual form. */
static bool
languages_find(struct languages_walk *walk, size_t folder)
{
	const struct bytes *source = &walk->content->languages.sources[folder].bytes;
	const char *start = source->start, *end = start + source->length;
	long number = 1;

	for (const char *line = start, *next; line < end; line = next, number++) {
		const char *feed = memchr(line, '\n', (size_t)(end - line));
		size_t length = (size_t)((feed ? feed : end) - line);

		next = feed ? feed + 1 : end;
		if (!length || *line == '#')
			continue;
		if (*line == '-') {
			if (!languages_end_entry(walk))
				return false;
			walk->now =
			    (struct language_part){.folder = folder, .start = (size_t)(line - start), .line = number};
			walk->in_entry = true;
		} else if (*line != ' ') {
			return false;
		}
		if (!languages_note_line(walk, line, length))
			return false;
		walk->now.length = (size_t)(next - start) - walk->now.start;
	}
	return languages_end_entry(walk);
}

static int
languages_compare(const void *left, const void *right)
{
	const struct language_part *a = left, *b = right;

	return (a->number > b->number) - (a->number < b->number);
}

/* The bytes of a folder's file. False: there is one that cannot be read. */
static bool
languages_fetch(struct content *content, size_t folder)
{
	struct language_source *source = &content->languages.sources[folder];
	struct problems unheard = {0};
	bool fetched;

	source->path = folders_path(&content->folders, folder, SHELF_TOP, "languages");
	fetched = !source->path || folders_read(&content->folders, source->path, &source->bytes, &unheard);
	problems_end(&unheard);
	return fetched;
}

/* Finds the parts of all files, by number. False: they cannot be read in parts. */
static bool
languages_find_parts(struct languages_walk *walk)
{
	const struct language_part *parts = walk->parts;
	size_t folders = walk->content->folders.count;

	for (size_t folder = 0; folder < folders; folder++)
		if (!languages_fetch(walk->content, folder) || !languages_find(walk, folder))
			return false;
	if (!table_has(&walk->codes, "en"))
		return false;
	qsort(walk->parts, walk->count, sizeof *walk->parts, languages_compare);
	for (size_t i = 1; i < walk->count; i++)
		if (parts[i].number == parts[i - 1].number)
			return false;
	return true;
}

/* All files, parsed and checked whole. */
static const struct languages *
languages_whole(struct content *content)
{
	struct language_list *languages = &content->languages;
	struct reader reader;
	struct languages above;
	bool found = false;

	if (languages->whole_read)
		return &languages->whole;
	languages->whole_read = languages->whole_sound = true;
	for (size_t folder = 0; folder < content->folders.count; folder++) {
		if (!content_open_file(content, folder, SHELF_TOP, "languages", &content->arena, &reader))
			continue;
		found = true;
		if (load_languages(&reader, &languages->whole, &above))
			languages->whole = above;
		else
			languages->whole_sound = false;
		reader_close(&reader);
	}
	if (!found)
		problem_add(content->folders.problems, PROBLEM_ERROR, NULL, 0, 0,
		    "no content folder has a 'languages.yaml', expected one in the first");
	return &languages->whole;
}

static const struct language *
languages_find_whole(struct content *content, const char *code)
{
	const struct languages *whole = languages_whole(content);

	for (size_t i = 0; i < whole->count; i++)
		if (!strcmp(whole->list[i].code, code))
			return &whole->list[i];
	return NULL;
}

/* Without parts: all is read, and where nothing can be, there is English. */
static void
languages_take_whole(struct content *content)
{
	const struct languages *whole = languages_whole(content);
	struct language_list *languages = &content->languages;

	languages->count = whole->count ? whole->count : 1;
	languages->list = arena_take(&content->arena, languages->count * sizeof *languages->list);
	languages->parts = arena_take(&content->arena, languages->count * sizeof *languages->parts);
	languages->list[0] = load_english();
	for (size_t i = 0; i < languages->count; i++) {
		if (i < whole->count)
			languages->list[i] = whole->list[i];
		languages->parts[i].read = languages->parts[i].usable = true;
	}
}

void
languages_open(struct content *content)
{
	struct language_list *languages = &content->languages;
	struct languages_walk walk = {.content = content,
	    .parts = arena_take(&content->arena, CONTENT_LANGUAGES_MOST * sizeof *walk.parts)};

	if (languages_find_parts(&walk)) {
		languages->parts = walk.parts;
		languages->count = walk.count;
		languages->list = arena_take(&content->arena, walk.count * sizeof *languages->list);
		for (size_t i = 0; i < walk.count; i++)
			languages->list[i] =
			    (struct language){.code = walk.parts[i].code, .number = walk.parts[i].number};
	} else {
		languages_take_whole(content);
	}
	table_end(&walk.codes);
}

/* What is wrong with a part is told by the whole reading. */
static bool
languages_parse(struct content *content, const struct language_part *part, struct language *language)
{
	const struct language_source *source = &content->languages.sources[part->folder];
	struct problems unheard = {0};
	struct reader reader;
	bool parsed;

	reader_open_part(&reader, source->path, source->bytes.start + part->start, part->length, part->line,
	    &content->arena, &unheard);
	parsed = load_language_part(&reader, language) && !strcmp(language->code, part->code) &&
	         language->number == part->number;
	reader_close(&reader);
	problems_end(&unheard);
	return parsed;
}

/* What was asked for by a code and a number keeps them. */
static void
languages_read(struct content *content, struct language_part *part, struct language *language)
{
	const struct language *whole;

	part->read = part->usable = true;
	if (languages_parse(content, part, language))
		return;
	whole = languages_find_whole(content, part->code);
	if (content->languages.whole_sound)
		problem_add(content->folders.problems, PROBLEM_ERROR, content->languages.sources[part->folder].path,
		    part->line, 1, "'%s' cannot be read without the lines around it, expected all of it here", part->code);
	part->usable = whole || !strcmp(part->code, "en");
	*language = whole ? *whole : load_english();
	language->code = part->code;
	language->number = part->number;
}

const struct language *
content_language_at(struct content *content, size_t place)
{
	struct language_part *part = &content->languages.parts[place];
	struct language *language = &content->languages.list[place];

	if (!part->read)
		languages_read(content, part, language);
	return part->usable ? language : NULL;
}

const struct language *
content_language(struct content *content, const char *code)
{
	for (size_t i = 0; i < content->languages.count; i++)
		if (!strcmp(content->languages.list[i].code, code))
			return content_language_at(content, i);
	return NULL;
}

const struct language *
content_language_of_number(struct content *content, int number)
{
	for (size_t i = 0; i < content->languages.count; i++)
		if (content->languages.list[i].number == number)
			return content_language_at(content, i);
	return NULL;
}

int
content_highest_number(const struct content *content)
{
	return content->languages.list[content->languages.count - 1].number;
}

size_t
content_language_places(const struct content *content)
{
	return content->languages.count;
}

const struct language *
content_languages(struct content *content, size_t *count)
{
	struct language_list *languages = &content->languages;
	size_t usable = 0;

	for (size_t i = 0; i < languages->count; i++)
		usable += content_language_at(content, i) != NULL;
	*count = usable;
	if (usable == languages->count)
		return languages->list;
	if (!languages->usable) {
		languages->usable = arena_take(&content->arena, usable * sizeof *languages->usable);
		for (size_t i = 0, to = 0; i < languages->count; i++)
			if (languages->parts[i].usable)
				languages->usable[to++] = languages->list[i];
	}
	return languages->usable;
}

void
languages_check(struct content *content)
{
	languages_whole(content);
	for (size_t i = 0; i < content->languages.count; i++)
		content_language_at(content, i);
}

void
languages_close(struct content *content)
{
	for (size_t i = 0; i < CONTENT_FOLDERS_MOST; i++)
		bytes_end(&content->languages.sources[i].bytes);
}
