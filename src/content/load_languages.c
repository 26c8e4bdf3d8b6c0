/* SPDX-License-Identifier: GPL-3.0-or-later */
/* languages.yaml. Words and catalogs are read elsewhere. */
#include <stdlib.h>
#include <string.h>

#include "content/load.h"

static const char *const directions[] = {"ltr", "rtl", NULL};
static const char *const tiers[] = {[TIER_CORE] = "core", [TIER_FULL] = "full", NULL};
static const char *const readings[] = {
    [READING_SOURCE] = "source", [READING_DRAFT] = "draft", [READING_TWICE] = "twice", NULL};

static const struct field fields[] = {
    {.key = "code", .required = true, .offset = offsetof(struct language, code), .form = &form_language},
    {.key = "name", .required = true, .offset = offsetof(struct language, name)},
    {.key = "greeting", .required = true, .offset = offsetof(struct language, greeting)},
    {.key = "listen", .offset = offsetof(struct language, listen)},
    {.key = "information", .required = true, .offset = offsetof(struct language, information)},
    {.key = "script", .required = true, .offset = offsetof(struct language, script), .form = &form_script},
    {.key = "direction",
        .kind = FIELD_FLAG,
        .required = true,
        .offset = offsetof(struct language, right_to_left),
        .choices = directions},
    {.key = "number",
        .kind = FIELD_WHOLE,
        .required = true,
        .offset = offsetof(struct language, number),
        .least = LANGUAGE_NUMBER_LEAST,
        .most = LANGUAGE_NUMBER_MOST},
    {.key = "tier",
        .kind = FIELD_CHOICE,
        .required = true,
        .offset = offsetof(struct language, tier),
        .choices = tiers},
    {.key = "reading",
        .kind = FIELD_CHOICE,
        .required = true,
        .offset = offsetof(struct language, reading),
        .choices = readings},
    {.key = "fallback", .offset = offsetof(struct language, fallback), .form = &form_language},
    {.key = "catalog", .offset = offsetof(struct language, catalog), .form = &form_catalog},
    {.key = "reviewed-by", .offset = offsetof(struct language, reviewed_by)},
    {.key = "reviewed", .kind = FIELD_DATE, .offset = offsetof(struct language, reviewed)},
};

struct language
load_english(void)
{
	return (struct language){
	    .code = "en",
	    .name = "English",
	    .greeting = "Welcome",
	    .information = "Information",
	    .script = "Latn",
	    .catalog = "en",
	    .number = LANGUAGE_NUMBER_LEAST,
	    .tier = TIER_FULL,
	    .reading = READING_SOURCE,
	};
}

/* The place of a key's value, else of the entry. */
static struct raw_place
load_place(const struct node *entry, const char *key)
{
	const struct node *node = node_get(entry, key);

	return node ? node->place : entry->place;
}

/* What the fields of one entry say together. */
static void
load_check_language(struct reader *reader, const struct node *entry, const struct language *language)
{
	bool english = !strcmp(language->code, "en");
	const struct node *reading = node_get(entry, "reading");

	if (english && language->fallback)
		reader_error(reader, load_place(entry, "fallback"), "the source language has a fallback, expected none");
	if (!english && !language->fallback && !node_get(entry, "fallback"))
		reader_error(reader, entry->place, "the key 'fallback' is missing, expected a language code");
	if (english != (language->reading == READING_SOURCE) && reading &&
	    !strcmp(reading->text, readings[language->reading]))
		reader_error(reader, reading->place, "'%s' is read as '%s', expected %s", language->code,
		    readings[language->reading], english ? "'source'" : "'draft' or 'twice', only 'en' is the source");
	if (language->script && node_get(entry, "direction") &&
	    language->right_to_left != form_script_is_right_to_left(language->script))
		reader_error(reader, load_place(entry, "direction"), "the script '%s' is not written so, expected '%s'",
		    language->script, directions[!language->right_to_left]);
	if (!node_get(entry, "reviewed") != !node_get(entry, "reviewed-by"))
		reader_error(reader, entry->place,
		    "one of 'reviewed' and 'reviewed-by' is missing, expected both or none");
}

static struct language
load_language(struct reader *reader, const struct node *entry)
{
	struct language language = {0};

	read_fields(reader, entry, fields, sizeof fields / sizeof *fields, NULL, &language);
	if (!language.code)
		return language;
	if (!language.catalog)
		language.catalog = language.code;
	load_check_language(reader, entry, &language);
	return language;
}

bool
load_language_part(struct reader *reader, struct language *language)
{
	const struct node *root = reader->tree.root;

	if (!read_list_of(reader, root, "the entry", 1))
		return false;
	*language = root->first ? load_language(reader, root->first) : (struct language){0};
	return language->code && reader_sound(reader);
}

static struct language *
load_find(const struct languages *languages, const char *code)
{
	for (size_t i = 0; i < languages->count; i++)
		if (!strcmp(languages->list[i].code, code))
			return &languages->list[i];
	return NULL;
}

static void
load_lay_over(struct languages *languages, struct language language)
{
	struct language *below = load_find(languages, language.code);

	if (below)
		*below = language;
	else
		languages->list[languages->count++] = language;
}

static void
load_check_number(struct reader *reader, const struct languages *all, const struct language *language,
    struct raw_place place)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->list[i].number == language->number && strcmp(all->list[i].code, language->code) != 0) {
			reader_error(reader, place, "the number %d is already the number of '%s', expected another",
			    language->number, all->list[i].code);
			return;
		}
}

static void
load_check_fallback(struct reader *reader, const struct languages *all, const struct language *language,
    struct raw_place place)
{
	const struct language *next = language;
	size_t steps = 0;

	while (next && next->fallback && steps++ <= all->count)
		next = load_find(all, next->fallback);
	if (!load_find(all, language->fallback))
		reader_error(reader, place, "the fallback '%s' is no language here, expected a code from this list",
		    language->fallback);
	else if (next && next->fallback)
		reader_error(reader, place, "the fallbacks of '%s' go round in a circle, expected them to end in 'en'",
		    language->code);
}

/* What only shows when all entries are there. */
static void
load_check_together(struct reader *reader, const struct languages *all)
{
	struct table seen = {0};

	for (const struct node *entry = reader->tree.root->first; entry; entry = entry->next) {
		const struct node *code = node_get(entry, "code"), *number = node_get(entry, "number");
		const struct language *language = code && code->kind == NODE_TEXT ? load_find(all, code->text) : NULL;

		if (!language)
			continue;
		read_once(reader, &seen, "the code", code->text, code);
		if (number && language->number)
			load_check_number(reader, all, language, number->place);
		if (language->fallback && strcmp(language->code, "en") != 0)
			load_check_fallback(reader, all, language, load_place(entry, "fallback"));
	}
	if (!load_find(all, "en"))
		reader_error(reader, reader->tree.root->place, "the source language 'en' is missing");
	table_end(&seen);
}

static int
load_compare(const void *left, const void *right)
{
	const struct language *a = left, *b = right;

	return (a->number > b->number) - (a->number < b->number);
}

bool
load_languages(struct reader *reader, const struct languages *below, struct languages *languages)
{
	const struct node *root = reader->tree.root;

	*languages = (struct languages){0};
	if (!read_list_of(reader, root, "the file", CONTENT_LANGUAGES_MOST))
		return false;
	languages->list = arena_take(reader->keep, (below->count + root->count) * sizeof *languages->list);
	if (below->count)
		memcpy(languages->list, below->list, below->count * sizeof *below->list);
	languages->count = below->count;
	for (const struct node *entry = root->first; entry; entry = entry->next) {
		struct language language = load_language(reader, entry);

		if (language.code)
			load_lay_over(languages, language);
	}
	load_check_together(reader, languages);
	qsort(languages->list, languages->count, sizeof *languages->list, load_compare);
	return reader_sound(reader);
}
