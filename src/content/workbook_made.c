/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of what each text was made from, while a workbook is made. */
#include "content/workbook_made.h"

#include <stdlib.h>
#include <string.h>

static const char head[] = "# SPDX-License-Identifier: CC-BY-4.0\n"
                           "# Made by 'waylight translate', not by hand: %s\n";

/* Records are copied, because they will change. */
static void
made_learn(struct made_book *book, const struct check_file *file)
{
	for (size_t i = 0; i < file->made.room; i++) {
		const struct table_entry *entry = &file->made.entries[i];
		struct made_record *record;

		if (!entry->key)
			continue;
		record = arena_take(&book->check->arena, sizeof *record);
		if (made_read_record(entry->value, record))
			table_put(&book->records, entry->key, record);
	}
}

static void
made_learn_english(struct made_book *book, const struct check_file *file)
{
	for (size_t i = 0; i < file->made.room; i++)
		if (file->made.entries[i].key)
			table_put(&book->texts, file->made.entries[i].key, file->made.entries[i].value);
}

void
made_book_start(struct made_book *book, struct check *check, const char *language, size_t folder)
{
	*book = (struct made_book){.check = check, .language = language, .folder = folder};
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->shelf != SHELF_MADE || !file->sound)
			continue;
		if (!strcmp(file->name, "en"))
			made_learn_english(book, file);
		else if (file->folder == folder && !strcmp(file->name, language))
			made_learn(book, file);
	}
}

void
made_book_end(struct made_book *book)
{
	table_end(&book->records);
	table_end(&book->texts);
}

void
made_know(struct made_book *book, const char *english)
{
	char *print = arena_take(&book->check->arena, MADE_DIGITS + 1);

	made_print(english, print);
	table_put(&book->texts, print, english);
}

static void
made_put(struct made_book *book, const char *id, const char *english)
{
	struct made_record *record = arena_take(&book->check->arena, sizeof *record);

	made_print(english, record->from);
	table_put(&book->records, id, record);
}

void
made_offer(struct made_book *book, const char *id, const char *english)
{
	made_put(book, id, english);
}

static bool
made_is_from(const struct made_book *book, const char *id, const char *english)
{
	const struct made_record *record = table_get(&book->records, id);
	char now[MADE_DIGITS + 1];

	made_print(english, now);
	return record && !strcmp(record->from, now);
}

bool
made_record_now(struct made_book *book, const char *id, const char *english)
{
	bool news = !made_is_from(book, id, english);

	made_put(book, id, english);
	return news;
}

bool
made_see(struct made_book *book, const char *id, const char *words, const char *english)
{
	const struct made_record *old = table_get(&book->records, id);
	char now[MADE_DIGITS + 1];
	const char *shown;

	if (!old)
		return made_record_now(book, id, english);
	if (made_is_from(book, id, english))
		return made_record_now(book, id, english); /* a mark that is no longer needed goes */
	made_print(words, now);
	if (!*old->words || !strcmp(old->words, now))
		return false;
	shown = table_get(&book->texts, old->shown);
	if (!shown)
		return false;
	made_put(book, id, shown);
	return true;
}

/* The record of a text of a folder: our own, or as it stands in the file of another one. */
static const struct made_record *
made_record_in(const struct made_book *book, size_t folder, const char *id, struct made_record *read)
{
	const char *text;

	if (folder == book->folder)
		return table_get(&book->records, id);
	text = check_record(book->check, folder, book->language, id);
	return text && made_read_record(text, read) ? read : NULL;
}

bool
made_is_stale(const struct made_book *book, size_t folder, const char *id, const char *english, const char **before)
{
	struct made_record read;
	const struct made_record *record = made_record_in(book, folder, id, &read);
	char now[MADE_DIGITS + 1];

	made_print(english, now);
	if (!record || !strcmp(record->from, now))
		return false;
	*before = table_get(&book->texts, record->from);
	return true;
}

void
made_mark(struct made_book *book, const char *id, const char *words, const char *english)
{
	const struct made_record *old = table_get(&book->records, id);
	struct made_record *record = arena_take(&book->check->arena, sizeof *record);

	*record = *old;
	made_print(english, record->shown);
	made_print(words, record->words);
	table_put(&book->records, id, record);
}

static void
made_want(struct table *wanted, const struct made_record *record)
{
	table_put(wanted, record->from, NULL);
	if (*record->shown)
		table_put(wanted, record->shown, NULL);
}

/* The fingerprints that other languages of the folder name. */
static void
made_want_others(const struct made_book *book, struct table *wanted)
{
	struct check *check = book->check;

	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->shelf != SHELF_MADE || !file->sound || file->folder != book->folder ||
		    !strcmp(file->name, "en") || !strcmp(file->name, book->language))
			continue;
		for (size_t at = 0; at < file->made.room; at++) {
			struct made_record *record = arena_take(&check->arena, sizeof *record);

			if (file->made.entries[at].key && made_read_record(file->made.entries[at].value, record))
				made_want(wanted, record);
		}
	}
}

static int
made_compare(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* As YAML writes it in double quotes. */
static void
made_put_quoted(struct bytes *out, const char *text)
{
	bytes_put_string(out, "\"");
	for (; *text; text++)
		if (*text == '\n')
			bytes_put_string(out, "\\n");
		else if (*text == '"' || *text == '\\')
			bytes_print(out, "\\%c", *text);
		else
			bytes_put(out, text, 1);
	bytes_put_string(out, "\"");
}

static void
made_write_english(const struct made_book *book, const struct table *wanted, struct bytes *out)
{
	const char **list = arena_take(&book->check->arena, (wanted->count + 1) * sizeof *list);
	size_t count = 0;

	for (size_t i = 0; i < wanted->room; i++)
		if (wanted->entries[i].key && table_has(&book->texts, wanted->entries[i].key))
			list[count++] = wanted->entries[i].key;
	qsort(list, count, sizeof *list, made_compare);
	bytes_print(out, head, "the English of each fingerprint that stands beside it.");
	for (size_t i = 0; i < count; i++) {
		bytes_print(out, "\"%s\": ", list[i]);
		made_put_quoted(out, table_get(&book->texts, list[i]));
		bytes_put_string(out, "\n");
	}
}

void
made_book_write(const struct made_book *book, const struct ids *ids, struct bytes *records, struct bytes *english)
{
	struct table wanted = {0};

	bytes_print(records, head, "from which English each text was made.");
	for (size_t i = 0; i < ids->count; i++) {
		const struct made_record *record = table_get(&book->records, ids->list[i]);

		if (!record)
			continue;
		bytes_print(records, "%s: \"%s%s%s%s%s\"\n", ids->list[i], record->from, *record->shown ? " " : "",
		    record->shown, *record->words ? " " : "", record->words);
		made_want(&wanted, record);
	}
	made_want_others(book, &wanted);
	made_write_english(book, &wanted, english);
	table_end(&wanted);
}
