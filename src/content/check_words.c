/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of all languages against what needs them: ids that nothing needs, codes without words, placeholders. What
 * is missing is left to check_missing.c, how a text compares with its English to check_texts.c. */
#include "content/check_words.h"

#include <stdarg.h>
#include <string.h>

#include "content/nearest.h"
#include "text/fill.h"

/* Families of ids: codes of facts, and what the program makes of a value. */
static const char *const code_families[] = {
    "answered-by.", "bar.", "caution.", "chart.", "outside-hours.", "serves.", "topic.", "unit.", "purpose.",
    "confidence.", "region."};

enum { SUGGESTIONS_MOST = 50 }; /* in a row: looking for them takes its time */

static bool
check_begins(const char *id, const char *prefix)
{
	return !strncmp(id, prefix, strlen(prefix));
}

bool
lexicon_is_code(const char *id)
{
	for (size_t i = 0; i < sizeof code_families / sizeof *code_families; i++)
		if (check_begins(id, code_families[i]))
			return true;
	return false;
}

const char *
lexicon_english(const struct lexicon *words, const char *id)
{
	return content_word(words->check->content, content_language(words->check->content, "en"), id);
}

const struct check_file *
lexicon_file(const struct lexicon *words, const char *code)
{
	const struct check *check = words->check;

	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].shelf == SHELF_WORDS && check->files[i].sound && !strcmp(check->files[i].name, code))
			return &check->files[i];
	return NULL;
}

bool
lexicon_sound(const struct check *check, const char *code)
{
	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].shelf == SHELF_WORDS && !check->files[i].sound && !strcmp(check->files[i].name, code))
			return false;
	return true;
}

/* A page that cannot be read needs words that nobody knows of. */
static bool
check_is_of_unsound_page(const struct check *check, const char *id)
{
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->shelf == SHELF_PAGES && !file->sound && check_begins(id, file->name) &&
		    id[strlen(file->name)] == '.')
			return true;
	}
	return false;
}

bool
lexicon_is_home_title(const char *id)
{
	return !strcmp(id, "help-point.title") || !strcmp(id, "campaign.title");
}

/* An error in the words of an id, with its English (NULL: none). */
static void __attribute__((format(printf, 6, 7)))
check_report_about(const struct lexicon *words, const struct check_file *file, const char *id, const char *english,
    struct raw_place place, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	check_report(words->check, file, PROBLEM_ERROR, place, "%s", arena_vprint(&words->check->arena, format, arguments));
	va_end(arguments);
	problem_about(words->check->content->folders.problems, id, english);
}

static bool
check_is_known(const struct lexicon *words, const char *language, const char *id)
{
	if (table_has(&words->needs.by_id, id) || check_begins(id, "country.") || lexicon_is_home_title(id) ||
	    check_is_of_unsound_page(words->check, id))
		return true;
	if (!strcmp(language, "en"))
		return lexicon_is_code(id);
	return !words->english_sound || lexicon_english(words, id);
}

static void
check_unknown(struct lexicon *words, const struct check_file *file)
{
	const struct ids *ids = strcmp(file->name, "en") != 0 ? &words->english : &words->needed;
	int suggestions = 0;

	for (const struct node *node = file->reader.tree.root->first; node; node = node->next) {
		const char *near = NULL;

		if (check_is_known(words, file->name, node->key))
			continue;
		if (suggestions++ < SUGGESTIONS_MOST)
			near = nearest_word(node->key, ids->list, ids->count);
		check_report_about(words, file, node->key, NULL, node->key_place, "nothing needs the words '%s'%s%s%s",
		    node->key, near ? ", expected '" : "", near ? near : "", near ? "'" : "");
	}
}

/* Codes that no fact has any more: only said of the English, from which the others follow. */
static void
check_unused_codes(struct lexicon *words, const struct check_file *file)
{
	static const char *const families[] = {
	    "answered-by.", "bar.", "caution.", "chart.", "outside-hours.", "serves.", "unit."};

	if (!words->facts_sound)
		return;
	for (const struct node *node = file->reader.tree.root->first; node; node = node->next)
		for (size_t i = 0; i < sizeof families / sizeof *families; i++)
			if (check_begins(node->key, families[i]) && !table_has(&words->needs.by_id, node->key))
				check_report(words->check, file, PROBLEM_WARNING, node->key_place,
				    "no fact has the code of '%s'", node->key);
}

/* The code that was probably meant: one of the same family that has words; NULL: none is near. */
static const char *
check_near_code(struct lexicon *words, const struct need *need)
{
	const char **codes = arena_take(&words->check->arena, words->english.count * sizeof *codes);
	size_t count = 0, prefix = strlen(need->id) - strlen(need->code);

	for (size_t i = 0; i < words->english.count; i++)
		if (!strncmp(words->english.list[i], need->id, prefix))
			codes[count++] = words->english.list[i] + prefix;
	return nearest_word(need->code, codes, count);
}

static void
check_codes(struct lexicon *words)
{
	int suggestions = 0;

	for (const struct need *need = words->needs.first; need; need = need->next) {
		const char *near = NULL;

		if (!need->code || lexicon_english(words, need->id))
			continue;
		if (suggestions++ < SUGGESTIONS_MOST)
			near = check_near_code(words, need);
		check_report(words->check, need->file, PROBLEM_ERROR, need->place,
		    "the code '%s' has no English words '%s'%s%s%s", need->code, need->id, near ? ", expected '" : "",
		    near ? near : "", near ? "'" : "");
	}
}

/* Whether a text has the placeholder that another one has at `name`. */
static bool
check_has_placeholder(const char *text, const char *name, size_t length)
{
	const char *other;
	size_t other_length;

	while ((other = text_next_placeholder(&text, &other_length)))
		if (other_length == length && !memcmp(other, name, length))
			return true;
	return false;
}

static void
check_placeholders(struct lexicon *words, struct check_file *file, const struct node *node)
{
	const char *english = lexicon_english(words, node->key), *at = english, *name;
	size_t length;

	if (!english || !table_has(&file->words, node->key))
		return;
	while ((name = text_next_placeholder(&at, &length)))
		if (!check_has_placeholder(node->text, name, length))
			check_report_about(words, file, node->key, english, node->place,
			    "the placeholder '{%.*s}' is missing, expected it as in the English", (int)length, name);
	for (at = node->text; (name = text_next_placeholder(&at, &length));)
		if (!check_has_placeholder(english, name, length))
			check_report_about(words, file, node->key, english,
			    tree_place(&file->reader.tree, node, (size_t)(name - 1 - node->text)),
			    "the placeholder '{%.*s}' is not in the English, expected none like it", (int)length, name);
}

static void
check_words_of(struct lexicon *words, struct check_file *file)
{
	check_unknown(words, file);
	if (!strcmp(file->name, "en"))
		check_unused_codes(words, file);
	else if (words->english_sound)
		for (const struct node *node = file->reader.tree.root->first; node; node = node->next)
			check_placeholders(words, file, node);
}

static void
check_list_ids(struct lexicon *words)
{
	struct check *check = words->check;
	struct table seen = {0};
	size_t most = 0;

	words->needed.list = arena_take(&check->arena, words->needs.by_id.count * sizeof *words->needed.list);
	for (const struct need *need = words->needs.first; need; need = need->next)
		words->needed.list[words->needed.count++] = need->id;
	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].shelf == SHELF_WORDS && !strcmp(check->files[i].name, "en"))
			most += check->files[i].reader.tree.root ? check->files[i].reader.tree.root->count : 0;
	words->english.list = arena_take(&check->arena, most * sizeof *words->english.list);
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->shelf != SHELF_WORDS || !file->sound || strcmp(file->name, "en") != 0)
			continue;
		for (const struct node *node = file->reader.tree.root->first; node; node = node->next)
			if (!table_has(&seen, node->key)) {
				table_put(&seen, node->key, NULL);
				words->english.list[words->english.count++] = node->key;
			}
	}
	table_end(&seen);
}

/* The lists of all folders as one. */
static void
check_join_core(struct lexicon *words)
{
	struct check *check = words->check;
	size_t most = 0;

	for (size_t i = 0; i < check->count; i++)
		most += check->files[i].core.count;
	words->core.list = arena_take(&check->arena, most * sizeof *words->core.list);
	for (size_t i = 0; i < check->count; i++)
		for (size_t at = 0; at < check->files[i].core.count; at++)
			words->core.list[words->core.count++] = check->files[i].core.list[at];
}

static bool
check_fits_some(const struct core *core, const struct ids *ids)
{
	for (size_t i = 0; i < ids->count; i++)
		if (core_has(core, ids->list[i]))
			return true;
	return false;
}

/* An entry that fits no English text keeps nothing in the core; where the English lacks it, that was said. */
static void
check_core(const struct lexicon *words, const struct check_file *file)
{
	const struct node *node = file->reader.tree.root->first;

	for (size_t i = 0; i < file->core.count; i++, node = node->next) {
		const struct core one = {&file->core.list[i], 1};

		if (!check_fits_some(&one, &words->english) && !check_fits_some(&one, &words->needed))
			check_report(words->check, file, PROBLEM_ERROR, node->place,
			    "there are no English words '%s', expected some", node->text);
	}
}

void
lexicon_start(struct lexicon *words, struct check *check)
{
	*words = (struct lexicon){.check = check};
	words->english_sound = lexicon_sound(check, "en") && lexicon_file(words, "en");
	words->core_sound = check_all_sound(check, SHELF_TOP, "core");
	words->facts_sound = !check->only && check_all_sound(check, SHELF_HELPLINES, NULL) &&
	                     check_all_sound(check, SHELF_EMERGENCY, NULL) && check_all_sound(check, SHELF_TOP, "figures");
	needs_collect(&words->needs, check);
	check_list_ids(words);
	check_join_core(words);
}

void
lexicon_end(struct lexicon *words)
{
	needs_end(&words->needs);
}

void
check_words(struct lexicon *words)
{
	struct check *check = words->check;

	if (words->english_sound)
		check_codes(words);
	for (size_t i = 0; i < check->count; i++) {
		struct check_file *file = &check->files[i];

		if (file->shelf == SHELF_WORDS && file->sound)
			check_words_of(words, file);
		if (file->shelf == SHELF_TOP && file->sound && words->english_sound && file->core.count)
			check_core(words, file);
	}
	if (!check->only)
		check_missing(words);
}
