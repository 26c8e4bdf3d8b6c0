/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each text of each language beside its English, and held to the rules. What the rules are is left to their files. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "content/check_words.h"

static const struct {
	const char *name;
	void (*hold)(const struct text *);
	bool for_english;
} rules[] = {
    {"stale", rule_stale, false},
    {"same", rule_same, false},
    {"digits", rule_digits, false},
    {"length", rule_length, false},
    {"width", rule_width, true},
    {"script", rule_script, true},
    {"spaces", rule_spaces, true},
    {"signs", rule_signs, true},
    {"quotes", rule_quotes, true},
    {"terms", rule_terms, false},
};

/* All of them but "stale". */
const char *const rule_names[] = {
    "same", "digits", "length", "width", "script", "spaces", "signs", "quotes", "terms", NULL};

static bool
text_is_among(const char **list, size_t count, const char *one, size_t length)
{
	for (size_t i = 0; i < count; i++)
		if (!strncmp(list[i], one, length) && !list[i][length])
			return true;
	return false;
}

/* The exceptions of all glossaries: whether one has this id, or (not NULL) this word. */
static bool
text_is_excepted(const struct text *text, const char *id, const char *word, size_t length)
{
	for (const struct glossary *const *glossary = text->glossaries; *glossary; glossary++)
		for (size_t i = 0; i < (*glossary)->count; i++) {
			const struct term *term = &(*glossary)->list[i];

			if (!term->allow || strcmp(term->allow, text->rule) != 0)
				continue;
			if (word ? text_is_among(term->words, term->words_count, word, length)
			         : text_is_among(term->in, term->in_count, id, strlen(id)))
				return true;
		}
	return false;
}

bool
text_allows_word(const struct text *text, const char *word, size_t length)
{
	return text_is_excepted(text, NULL, word, length);
}

void
text_warn(const struct text *text, const char *at, const char *format, ...)
{
	struct check *check = text->lexicon->check;
	size_t offset = (size_t)(at - text->node->text);
	struct raw_place place = offset ? tree_place(&text->file->reader.tree, text->node, offset) : text->node->place;
	const char *english = text->english == text->node->text ? NULL : text->english;
	va_list arguments;

	if (text_is_excepted(text, text->node->key, NULL, 0))
		return;
	va_start(arguments, format);
	check_report(check, text->file, PROBLEM_WARNING, place, "%s", arena_vprint(&check->arena, format, arguments));
	va_end(arguments);
	problem_about(check->content->folders.problems, text->node->key, english);
}

bool
text_is_sound(const struct text *text)
{
	size_t length = strlen(text->node->key);

	return length > 6 && !strcmp(text->node->key + length - 6, ".latin") && strcmp(text->language->script, "Latn") != 0;
}

/* Of all folders. */
static const struct glossary *const *
text_glossaries(const struct lexicon *words, const char *code)
{
	struct check *check = words->check;
	const struct glossary **list = arena_take(&check->arena, (CONTENT_FOLDERS_MOST + 1) * sizeof *list);
	size_t count = 0;

	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].shelf == SHELF_GLOSSARY && check->files[i].sound && !strcmp(check->files[i].name, code))
			list[count++] = &check->files[i].glossary;
	return list;
}

struct check_file *
lexicon_file_of(const struct lexicon *words, const char *code, const char *id)
{
	struct check *check = words->check;

	for (size_t i = check->count; i; i--) {
		struct check_file *file = &check->files[i - 1];

		if (file->shelf == SHELF_WORDS && file->sound && !strcmp(file->name, code) && table_has(&file->words, id))
			return file;
	}
	return NULL;
}

/* A text that a later folder has too is seen by nobody. */
static void
text_hold(struct text *text)
{
	bool is_english = !strcmp(text->language->code, "en");

	if (text->node->kind != NODE_TEXT || lexicon_file_of(text->lexicon, text->file->name, text->node->key) != text->file)
		return;
	text->english = is_english ? text->node->text : lexicon_english(text->lexicon, text->node->key);
	for (size_t i = 0; text->english && i < sizeof rules / sizeof *rules; i++) {
		text->rule = rules[i].name;
		if (!is_english || rules[i].for_english)
			rules[i].hold(text);
	}
}

/* An exception for words that are not there is a slip, or left over. */
static void
check_exceptions(const struct lexicon *words, const struct check_file *file)
{
	for (size_t i = 0; i < file->glossary.count; i++) {
		const struct term *term = &file->glossary.list[i];
		const struct node *in = term->allow ? node_get(term->node, "in") : NULL;

		for (const struct node *id = in ? in->first : NULL; id; id = id->next)
			if (!lexicon_file_of(words, file->name, id->text))
				check_report(words->check, file, PROBLEM_WARNING, id->place, "there are no words '%s' in '%s'",
				    id->text, file->name);
	}
}

void
check_texts(const struct lexicon *words)
{
	struct check *check = words->check;

	for (size_t i = 0; i < check->count; i++) {
		struct check_file *file = &check->files[i];
		struct text text = {.lexicon = words, .file = file};

		text.language = content_language(check->content, file->name);
		if (file->shelf == SHELF_GLOSSARY && file->sound)
			check_exceptions(words, file);
		if (file->shelf != SHELF_WORDS || !file->sound || !words->english_sound || !text.language)
			continue;
		if (check->only && strcmp(file->name, check->only) != 0)
			continue;
		text.glossaries = text_glossaries(words, file->name);
		for (const struct node *node = file->reader.tree.root->first; node; node = node->next) {
			text.node = node;
			text_hold(&text);
		}
	}
	if (words->english_sound)
		check_recorded(words);
}
