/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operator's file, by a table like all others. What the settings do is left to those who are told them. */
#include "content/settings.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "base/file.h"
#include "content/read.h"
#include "text/script.h"

static const char *const fronts[] = {"help-point", "campaign", NULL};
static const char *const drafts[] = {"shown", "hidden", NULL};
static const char *const letters[] = {"yes", "no", NULL};
const char *const settings_orders[] = {"visual", "logical", NULL};
const char *const settings_speeches[] = {"off", "headphones", "speaker", NULL};

static const char *
settings_folder_fault(const char *text)
{
	return *text == '/' ? form_line.fault(text) : text;
}

static const struct form form_folder = {settings_folder_fault, "a whole path", "one that begins with '/'"};

const char *const settings_themes[] = {"dark", "light", "contrast", "mono", NULL};

#define AT(member) .offset = offsetof(struct settings, member)

static const struct field fields[] = {
    {.key = "country", AT(country), .form = &form_country},
    {.key = "place", AT(place)},
    {.key = "staffed-help", .kind = FIELD_OTHER},
    {.key = "languages", .kind = FIELD_LIST, AT(languages), .form = &form_language},
    {.key = "scripts", .kind = FIELD_OTHER},
    {.key = "order", .kind = FIELD_CHOICE, AT(order), .choices = settings_orders},
    {.key = "theme", .kind = FIELD_CHOICE, AT(theme), .choices = settings_themes, .least = 1},
    {.key = "front", .kind = FIELD_CHOICE, AT(front), .choices = fronts, .least = FRONT_HELP_POINT},
    {.key = "drafts", .kind = FIELD_FLAG, AT(drafts_hidden), .choices = drafts},
    {.key = "world-day", .kind = FIELD_FLAG, AT(world_day)},
    {.key = "idle", .kind = FIELD_WHOLE, AT(idle), .least = SETTINGS_IDLE_LEAST, .most = SETTINGS_IDLE_MOST},
    {.key = "speech", .kind = FIELD_CHOICE, AT(speech), .choices = settings_speeches},
    {.key = "letters", .kind = FIELD_FLAG, AT(no_letters), .choices = letters},
    {.key = "content", .kind = FIELD_LIST, AT(folders), .form = &form_folder},
};

static void
settings_add_words(struct reader *reader, struct settings *settings, const char *language, const struct node *node)
{
	struct own_words *words = &settings->staffed_help;
	const char *text = read_text(reader, node, "'staffed-help'", &form_line, NULL);

	if (!text)
		return;
	words->language[words->count] = language;
	settings->staffed_places[words->count] = language ? node->key_place : node->place;
	words->text[words->count++] = text;
}

/* One text, or one for each language. */
static void
settings_read_staffed_help(struct reader *reader, struct settings *settings)
{
	const struct node *node = node_get(reader->tree.root, "staffed-help");
	size_t most = node && node->kind == NODE_MAP ? node->count : 1;

	if (!node)
		return;
	settings->staffed_help.language = arena_take(reader->keep, most * sizeof *settings->staffed_help.language);
	settings->staffed_help.text = arena_take(reader->keep, most * sizeof *settings->staffed_help.text);
	settings->staffed_places = arena_take(reader->keep, most * sizeof *settings->staffed_places);
	if (node->kind != NODE_MAP) {
		settings_add_words(reader, settings, NULL, node);
		return;
	}
	for (const struct node *entry = node->first; entry; entry = entry->next) {
		if (form_language.fault(entry->key))
			reader_error(reader, entry->key_place, "'%s' is not %s, expected %s",
			    raw_short(&reader->tree.arena, entry->key), form_language.noun, form_language.expected);
		else
			settings_add_words(reader, settings, arena_string(reader->keep, entry->key), entry);
	}
}

/* "Latn,Cyrl" of a list. */
static void
settings_read_scripts(struct reader *reader, struct settings *settings)
{
	const struct node *node = node_get(reader->tree.root, "scripts");
	struct list list = {0};

	if (node)
		list = read_texts(reader, node, "'scripts'", &form_script, NULL);
	for (size_t i = 0; i < list.count; i++)
		settings->scripts = i ? arena_print(reader->keep, "%s,%s", settings->scripts, list.text[i]) : list.text[0];
}

/* Where the entries of a list stand that were kept: those that were not have no place here either. */
static struct raw_place *
settings_places(struct reader *reader, const char *key, const struct list *kept)
{
	const struct node *node = node_get(reader->tree.root, key);
	struct raw_place *places = arena_take(reader->keep, (kept->count + 1) * sizeof *places);
	const struct node *entry = node ? node->first : NULL;

	for (size_t i = 0; i < kept->count && entry; entry = entry->next)
		if (!strcmp(entry->text, kept->text[i]))
			places[i++] = entry->place;
	return places;
}

static void
settings_take(struct reader *reader, struct settings *settings)
{
	const struct node *root = reader->tree.root, *country = node_get(root, "country");

	read_fields(reader, root, fields, sizeof fields / sizeof *fields, NULL, settings);
	settings_read_staffed_help(reader, settings);
	settings_read_scripts(reader, settings);
	if (settings->idle < SETTINGS_IDLE_LEAST || settings->idle > SETTINGS_IDLE_MOST)
		settings->idle = 0;
	if (country)
		settings->country_place = country->place;
	settings->language_places = settings_places(reader, "languages", &settings->languages);
	settings->folder_places = settings_places(reader, "content", &settings->folders);
}

void
settings_read(struct settings *settings, const char *path, bool wanted, struct arena *keep, struct problems *problems)
{
	struct reader reader;

	*settings = (struct settings){0};
	if (!wanted && !file_exists(path) && errno == ENOENT)
		return;
	settings->file = arena_string(keep, path);
	reader_open(&reader, path, keep, problems);
	if (reader.tree.root)
		settings_take(&reader, settings);
	reader_close(&reader);
}

bool
settings_is_country(struct content *content, const char *code)
{
	size_t count;
	const char *const *countries;

	if (content_emergency(content, code)) /* which the first page needs all the same */
		return true;
	countries = content_countries(content, &count);
	for (size_t i = 0; i < count; i++)
		if (!strcmp(countries[i], code))
			return true;
	return !count && strlen(code) == 2 && strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2;
}

bool
settings_is_place(const char *text)
{
	struct arena arena = {0};
	size_t at;
	bool plain = !text_fault(&arena, text, strlen(text), &at);

	arena_end(&arena);
	return plain;
}

static void
settings_refuse(const struct settings *settings, struct problems *problems, struct raw_place place, const char *what,
    const char *expected)
{
	problem_add(problems, PROBLEM_ERROR, settings->file, place.line, place.column, "'%s' is %s", what, expected);
}

static void
settings_fit_languages(struct settings *settings, struct content *content, struct problems *problems)
{
	struct list *languages = &settings->languages;
	size_t kept = 0;

	for (size_t i = 0; i < languages->count; i++) {
		if (content_language(content, languages->text[i]))
			languages->text[kept++] = languages->text[i];
		else
			settings_refuse(settings, problems, settings->language_places[i], languages->text[i],
			    "no language of languages.yaml, expected one");
	}
	languages->count = kept;
}

/* They stay in the list: a folder that comes later is seen when the content is read anew. */
static void
settings_fit_folders(const struct settings *settings, struct problems *problems)
{
	for (size_t i = 0; i < settings->folders.count; i++)
		if (!file_exists(settings->folders.text[i]))
			settings_refuse(settings, problems, settings->folder_places[i], settings->folders.text[i],
			    "not there, expected a folder with content");
}

static void
settings_fit_staffed_help(struct settings *settings, struct content *content, struct problems *problems)
{
	struct own_words *words = &settings->staffed_help;
	size_t kept = 0;

	for (size_t i = 0; i < words->count; i++) {
		if (words->language[i] && !content_language(content, words->language[i])) {
			settings_refuse(settings, problems, settings->staffed_places[i], words->language[i],
			    "no language of languages.yaml, expected one");
			continue;
		}
		words->language[kept] = words->language[i];
		words->text[kept++] = words->text[i];
	}
	words->count = kept;
}

void
settings_fit(struct settings *settings, struct content *content, struct problems *problems)
{
	if (settings->country && !settings_is_country(content, settings->country)) {
		settings_refuse(settings, problems, settings->country_place, settings->country,
		    "a country without any numbers, expected one that the content has");
		settings->country = NULL;
	}
	settings_fit_languages(settings, content, problems);
	settings_fit_staffed_help(settings, content, problems);
	settings_fit_folders(settings, problems);
}
