/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which translations were made from another English than the one of now, and of which nobody knows. */
#include <string.h>

#include "content/check_words.h"
#include "content/made.h"

const char *
check_record(const struct check *check, size_t folder, const char *code, const char *id)
{
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->shelf == SHELF_MADE && file->folder == folder && !strcmp(file->name, code))
			return table_get(&file->made, id);
	}
	return NULL;
}

const char *
check_english_of(const struct check *check, const char *print)
{
	for (size_t folder = check->content->folders.count; folder; folder--) {
		const char *text = check_record(check, folder - 1, "en", print);

		if (text)
			return text;
	}
	return NULL;
}

void
rule_stale(const struct text *text)
{
	const struct check_file *file = text->file;
	const char *record = check_record(text->lexicon->check, file->folder, file->name, text->node->key), *before;
	const char *words = table_get(&file->words, text->node->key);
	struct made_record made;

	if (!record || !words || !made_read_record(record, &made) || !made_is_behind(&made, text->english, words))
		return;
	before = check_english_of(text->lexicon->check, made.from);
	text_warn(text, text->node->text, "the English of '%s' changed since this was made from it, from '%s'",
	    text->node->key, before ? before : "what nobody kept");
}

/* Said once for each file: there may be many. */
void
check_recorded(const struct lexicon *words)
{
	struct check *check = words->check;

	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];
		size_t count = 0;

		if (file->shelf != SHELF_WORDS || !file->sound || !strcmp(file->name, "en"))
			continue;
		for (const struct node *node = file->reader.tree.root->first; node; node = node->next)
			count += table_has(&file->words, node->key) && lexicon_english(words, node->key) &&
			    !check_record(check, file->folder, file->name, node->key);
		if (count)
			check_report(check, file, PROBLEM_WARNING, file->reader.tree.root->place,
			    "of %zu texts it is not recorded which English they were made from, expected it recorded by "
			    "'waylight translate %s'",
			    count, file->name);
	}
}
