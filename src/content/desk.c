/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of one language, from what check finds. The rules are left to its files. */
#include "content/desk.h"

#include <stdint.h>
#include <string.h>

#include "content/check_words.h"
#include "text/typeset.h"

struct setting_up {
	struct desk *desk;
	struct check check;
	struct lexicon words;
	const struct language *language, *own; /* as it is shown, and whose files it has */
};

static struct desk_text *
desk_add(struct setting_up *up, const char *id)
{
	struct desk *desk = up->desk;
	struct desk_text *text = &desk->texts[desk->count++];
	struct content *content = up->check.content;

	*text = (struct desk_text){
	    .id = arena_string(&desk->arena, id),
	    .words = content_word(content, up->language, id),
	    .english = lexicon_english(&up->words, id),
	    .file = desk->file,
	    .most = lexicon_columns(&up->words, id),
	};
	text->where = text->english ? lexicon_where(&up->words, &desk->arena, id) : "Nothing needs these words";
	text->missing = !text->words && lexicon_requires(&up->words, up->own, id);
	if (text->words)
		text->columns =
		    text_columns((struct phrase){text->words, up->language->code, up->language->right_to_left});
	table_put(&desk->by_id, text->id, text);
	return text;
}

/* The table hands its values out as const; the texts are ours. */
static struct desk_text *
desk_text_of(const struct desk *desk, const char *id)
{
	return (struct desk_text *)(uintptr_t)table_get(&desk->by_id, id);
}

/* The places of a file's ids; a later folder's stand above. */
static void
desk_place(struct setting_up *up, const struct check_file *file)
{
	const char *path = arena_string(&up->desk->arena, file->reader.tree.file);

	for (const struct node *node = file->reader.tree.root->first; node; node = node->next) {
		struct desk_text *text = desk_text_of(up->desk, node->key);

		text = text ? text : desk_add(up, node->key);
		text->file = path;
		text->line = node->key_place.line;
	}
}

static bool
desk_is_own(const struct setting_up *up, const struct check_file *file)
{
	return file->shelf == SHELF_WORDS && !strcmp(file->name, up->own->code);
}

static void
desk_fill(struct setting_up *up)
{
	const struct ids *english = &up->words.english;
	size_t most = english->count;

	for (size_t i = 0; i < up->check.count; i++)
		if (desk_is_own(up, &up->check.files[i]) && up->check.files[i].sound)
			most += up->check.files[i].reader.tree.root->count;
	up->desk->texts = arena_take(&up->desk->arena, most * sizeof *up->desk->texts);
	for (size_t i = 0; i < english->count; i++)
		desk_add(up, english->list[i]);
	for (size_t i = 0; i < up->check.count; i++)
		if (desk_is_own(up, &up->check.files[i]) && up->check.files[i].sound)
			desk_place(up, &up->check.files[i]);
}

/* Where the words stand, or should. */
static void
desk_find_file(struct setting_up *up)
{
	struct folders *folders = &up->check.content->folders;
	size_t folder = folders->count;

	while (folder && !folders_path(folders, folder - 1, SHELF_WORDS, up->own->code))
		folder--;
	up->desk->begun = folder > 0;
	up->desk->file = arena_string(&up->desk->arena,
	    folders_would_be(folders, (folder ? folder : folders->count) - 1, SHELF_WORDS, up->own->code));
}

/* A copy: the list may move when a page that is shown later adds to it. What is said lives as long as the list. */
static struct problem *
desk_copy(struct desk *desk, const struct problem *problem)
{
	struct problem *copy = arena_take(&desk->arena, sizeof *copy);

	*copy = *problem;
	return copy;
}

/* The problem that keeps a file from being used; of several files, the words' own. */
static void
desk_find_broken(struct setting_up *up, const struct problems *problems)
{
	struct desk *desk = up->desk;

	for (size_t i = 0; i < up->check.count; i++) {
		const struct check_file *file = &up->check.files[i];

		for (size_t j = 0; j < problems->count && !file->sound; j++) {
			const struct problem *problem = &problems->list[j];

			if (problem->severity != PROBLEM_ERROR || !problem->file ||
			    strcmp(problem->file, file->reader.tree.file) != 0)
				continue;
			if (!desk->broken || desk_is_own(up, file))
				desk->broken = desk_copy(desk, problem);
			break;
		}
	}
}

static void
desk_give(struct desk *desk, struct desk_text *text, const struct problem *problem)
{
	struct problem *list = arena_take(&desk->arena, (text->problem_count + 1) * sizeof *list);

	if (text->problem_count)
		memcpy(list, text->problems, text->problem_count * sizeof *list);
	list[text->problem_count++] = *problem;
	text->problems = list;
}

/* Each problem goes to the text that it is about, but none of the English to a translation of it. */
static void
desk_hand_out(struct setting_up *up, const struct problems *problems)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->list[i];
		struct desk_text *text = problem->id ? desk_text_of(up->desk, problem->id) : NULL;

		if (text && problem->file && !strcmp(problem->file, text->file))
			desk_give(up->desk, text, problem);
	}
}

void
desk_set(struct desk *desk, struct content *content, const struct language *language)
{
	struct setting_up up = {.desk = desk, .language = language};
	const struct problems *problems = content->folders.problems;
	size_t before = problems->count;

	*desk = (struct desk){.count = 0};
	up.own = language->pseudo ? content_language(content, "en") : language;
	check_start_one(&up.check, content, up.own->code, check_labels);
	lexicon_start(&up.words, &up.check);
	check_words(&up.words);
	check_texts(&up.words);
	desk_find_file(&up);
	desk_fill(&up);
	for (size_t i = 0; i < before && !desk->broken; i++)
		if (problems->list[i].severity == PROBLEM_ERROR)
			desk->broken = desk_copy(desk, &problems->list[i]);
	if (!desk->broken)
		desk_find_broken(&up, problems);
	desk_hand_out(&up, problems);
	lexicon_end(&up.words);
	check_end(&up.check);
}

bool
desk_words_are_sound(struct content *content, const struct language *language)
{
	struct folders *folders = &content->folders;
	struct problems unheard = {0};
	size_t files = 0;
	bool sound;

	for (size_t folder = 0; folder < folders->count; folder++) {
		const char *path = folders_path(folders, folder, SHELF_WORDS, language->code);
		struct bytes held = {0};
		struct arena arena = {0};
		struct table words = {0};
		struct reader reader;

		if (!path || !folders_held(folders, path, &held))
			continue;
		reader_open_part(&reader, path, held.start, held.length, 1, &arena, &unheard);
		load_words(&reader, &words);
		reader_close(&reader);
		table_end(&words);
		arena_end(&arena);
		bytes_end(&held);
		files++;
	}
	sound = files && !unheard.errors;
	problems_end(&unheard);
	return sound;
}

const struct desk_text *
desk_find(const struct desk *desk, const char *id)
{
	return table_get(&desk->by_id, id);
}

bool
desk_is_open(const struct desk_text *text)
{
	return text->missing || text->problem_count;
}

void
desk_clear(struct desk *desk)
{
	table_end(&desk->by_id);
	arena_end(&desk->arena);
	*desk = (struct desk){.count = 0};
}
