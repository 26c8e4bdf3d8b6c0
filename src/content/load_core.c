/* SPDX-License-Identifier: GPL-3.0-or-later */
/* core.yaml. Which languages must have these texts, and whether they do, is left to check. */
#include <string.h>

#include "content/load.h"

/* "travel.papers.title" or "travel.*" */
static const char *
core_fault(const char *text)
{
	size_t length = strlen(text);

	if (length > 2 && !strcmp(text + length - 2, ".*")) {
		char start[CONTENT_WORD_LONGEST + 1];
		const char *fault;

		memcpy(start, text, length - 2);
		start[length - 2] = '\0';
		fault = form_page.fault(start);
		return fault ? text + (fault - start) : NULL;
	}
	return form_words.fault(text);
}

static const struct form form_core = {core_fault, "an id of words", "signs.work.title, or signs.work.* for all of them"};

bool
load_core(struct reader *reader, struct core *core)
{
	const struct node *root = reader->tree.root;
	struct table seen = {0};

	*core = (struct core){0};
	if (!read_list_of(reader, root, "the file", CONTENT_WORDS_MOST))
		return false;
	core->list = arena_take(reader->keep, root->count * sizeof *core->list);
	for (const struct node *entry = root->first; entry; entry = entry->next) {
		const char *text = read_text(reader, entry, "an entry of the core", &form_core, NULL);

		if (!text)
			continue;
		core->list[core->count++] = text;
		read_once(reader, &seen, "the entry", text, entry);
	}
	table_end(&seen);
	return reader_sound(reader);
}

bool
core_has(const struct core *core, const char *id)
{
	for (size_t i = 0; i < core->count; i++) {
		const char *entry = core->list[i];
		size_t length = strlen(entry);
		bool all_of_them = entry[length - 1] == '*';

		if (all_of_them ? !strncmp(entry, id, length - 1) : !strcmp(entry, id))
			return true;
	}
	return false;
}
