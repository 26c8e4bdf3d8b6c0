/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each translation was made from, as the kiosk asks for it. Comparing whole files is left to check, writing
 * them to `waylight translate`. */
#include "content/made.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "content/inside.h"

enum { BYTES_OF_A_RECORD = 40 /* about, with its id */ };

/* What was read of a language: a folder's records are about its own words. */
struct made {
	struct bytes files[CONTENT_FOLDERS_MOST];
	struct table records[CONTENT_FOLDERS_MOST]; /* pieces of the files */
	bool read;
};

void
made_print(const char *text, char print[MADE_DIGITS + 1])
{
	snprintf(print, MADE_DIGITS + 1, "%016" PRIx64, table_hash(TABLE_HASH_START, text, strlen(text)));
}

static bool
made_take_digits(const char **at, char print[MADE_DIGITS + 1])
{
	size_t length = strspn(*at, "0123456789abcdef");

	if (length != MADE_DIGITS)
		return false;
	memcpy(print, *at, MADE_DIGITS);
	print[MADE_DIGITS] = '\0';
	*at += MADE_DIGITS;
	return true;
}

bool
made_read_record(const char *text, struct made_record *record)
{
	*record = (struct made_record){.from = ""};
	if (!made_take_digits(&text, record->from))
		return false;
	if (!*text)
		return true;
	return *text++ == ' ' && made_take_digits(&text, record->shown) && *text++ == ' ' &&
	    made_take_digits(&text, record->words) && !*text;
}

bool
made_is_behind(const struct made_record *record, const char *english, const char *words)
{
	char print[MADE_DIGITS + 1];

	made_print(english, print);
	if (!strcmp(record->from, print))
		return false;
	if (strcmp(record->shown, print) != 0)
		return true;
	made_print(words, print);
	return !strcmp(record->words, print);
}

/* One line: id: "record" */
static void
made_scan_line(char *line, size_t length, struct table *records)
{
	char *colon = memchr(line, ':', length), *end = line + length;

	if (!colon || *line == '#' || end - colon < 4 || colon[1] != ' ' || colon[2] != '"' || end[-1] != '"')
		return;
	*colon = end[-1] = '\0';
	table_put(records, line, colon + 3);
}

void
made_scan(char *text, struct table *records)
{
	table_reserve(records, strlen(text) / BYTES_OF_A_RECORD);
	while (*text) {
		size_t length = strcspn(text, "\n"), more = text[length] == '\n';

		made_scan_line(text, length, records);
		text += length + more;
	}
}

static void
made_read(struct content *content, const char *code, struct made *made)
{
	made->read = true;
	for (size_t folder = 0; folder < content->folders.count; folder++) {
		const char *path = folders_path(&content->folders, folder, SHELF_MADE, code);
		struct bytes *bytes = &made->files[folder];

		if (path && folders_read(&content->folders, path, bytes, folders_tell_once(&content->folders, path)))
			made_scan(bytes->start, &made->records[folder]);
	}
}

/* The record of the words that a visitor sees; NULL: none. */
static const char *
made_record(struct content *content, const struct language *own, const char *id)
{
	struct made *made;
	size_t folder;

	if (!content->made)
		content->made = arena_take(&content->arena, content->languages.count * sizeof *content->made);
	made = &content->made[own - content->languages.list];
	if (!made->read)
		made_read(content, own->code, made);
	return content_find_word(content, own, id, &folder) ? table_get(&made->records[folder], id) : NULL;
}

bool
content_word_is_stale(struct content *content, const struct language *language, const char *id)
{
	const struct language *own = language ? content_language(content, language->code) : NULL;
	const struct language *english = content_language(content, "en");
	const char *text = own && own != english ? made_record(content, own, id) : NULL, *now;
	struct made_record record;

	if (!text || !made_read_record(text, &record))
		return false;
	now = content_word(content, english, id);
	return now && made_is_behind(&record, now, content_word(content, own, id));
}

void
made_end(struct content *content)
{
	for (size_t i = 0; content->made && i < content->languages.count; i++)
		for (size_t folder = 0; folder < CONTENT_FOLDERS_MOST; folder++) {
			table_end(&content->made[i].records[folder]);
			bytes_end(&content->made[i].files[folder]);
		}
}
