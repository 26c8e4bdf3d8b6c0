/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of all languages against what needs them and against the English. How far a translation is behind
 * its English is left to `waylight translate`. */
#include <string.h>

#include "content/check.h"
#include "content/nearest.h"
#include "text/fill.h"

/* Families of ids: codes of facts, and what the program makes of a value. */
static const char *const code_families[] = {
    "answered-by.", "bar.", "caution.", "chart.", "outside-hours.", "serves.", "topic.", "unit.", "purpose.",
    "confidence.", "region."};

enum { SUGGESTIONS_MOST = 50 }; /* in a row: looking for them takes its time */

struct ids {
	const char **list;
	size_t count;
};

struct words_check {
	struct check *check;
	struct needs needs;
	struct ids needed, english; /* in the order of what needs them, and of the English files */
	bool facts_sound, english_sound;
};

static bool
check_begins(const char *id, const char *prefix)
{
	return !strncmp(id, prefix, strlen(prefix));
}

static bool
check_is_code(const char *id)
{
	for (size_t i = 0; i < sizeof code_families / sizeof *code_families; i++)
		if (check_begins(id, code_families[i]))
			return true;
	return false;
}

static const char *
check_english(const struct words_check *words, const char *id)
{
	return content_word(words->check->content, content_language(words->check->content, "en"), id);
}

/* The lowest sound file of words of a language; NULL: none. */
static const struct check_file *
check_words_file(const struct check *check, const char *code)
{
	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].shelf == SHELF_WORDS && check->files[i].sound && !strcmp(check->files[i].name, code))
			return &check->files[i];
	return NULL;
}

static bool
check_words_sound(const struct check *check, const char *code)
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

static bool
check_is_home_title(const char *id)
{
	return !strcmp(id, "help-point.title") || !strcmp(id, "campaign.title");
}

static bool
check_is_known(const struct words_check *words, const char *language, const char *id)
{
	if (table_has(&words->needs.by_id, id) || check_begins(id, "country.") || check_is_home_title(id) ||
	    check_is_of_unsound_page(words->check, id))
		return true;
	if (!strcmp(language, "en"))
		return check_is_code(id);
	return !words->english_sound || check_english(words, id);
}

static void
check_unknown(struct words_check *words, const struct check_file *file)
{
	const struct ids *ids = strcmp(file->name, "en") != 0 ? &words->english : &words->needed;
	int suggestions = 0;

	for (const struct node *node = file->reader.tree.root->first; node; node = node->next) {
		const char *near = NULL;

		if (check_is_known(words, file->name, node->key))
			continue;
		if (suggestions++ < SUGGESTIONS_MOST)
			near = nearest_word(node->key, ids->list, ids->count);
		check_report(words->check, file, PROBLEM_ERROR, node->key_place, "nothing needs the words '%s'%s%s%s",
		    node->key, near ? ", expected '" : "", near ? near : "", near ? "'" : "");
	}
}

/* Codes that no fact has any more: only said of the English, from which the others follow. */
static void
check_unused_codes(struct words_check *words, const struct check_file *file)
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

/* At the last id before this one that the file has: there the missing words belong. In the English, ids are in
 * the order of what needs them, where pages follow codes of other files. */
static void
check_report_missing(struct check *check, const struct check_file *file, const struct ids *ids, size_t missing)
{
	const struct node *root = file->reader.tree.root, *before = NULL;
	bool english = !strcmp(file->name, "en");

	for (size_t i = missing; i && !before; i--)
		if (table_has(&file->words, ids->list[i - 1]) && !(english && check_is_code(ids->list[i - 1])))
			before = node_get(root, ids->list[i - 1]);
	if (before)
		check_report(check, file, PROBLEM_ERROR, before->key_place,
		    "the words '%s' are missing, expected them after '%s'", ids->list[missing], before->key);
	else
		check_report(check, file, PROBLEM_ERROR, root->place, "the words '%s' are missing, expected them first",
		    ids->list[missing]);
}

/* Whether a translation should have an id that the English has. */
static bool
check_is_wanted(const struct words_check *words, const char *id)
{
	return table_has(&words->needs.by_id, id) || check_is_home_title(id) || check_begins(id, "purpose.") ||
	    check_begins(id, "confidence.") || check_begins(id, "region.");
}

/* A language of tier core need not have all. */
static void
check_missing(struct words_check *words, const struct language *language)
{
	bool is_english = !strcmp(language->code, "en");
	const struct ids *ids = is_english ? &words->needed : &words->english;
	const struct check_file *file = check_words_file(words->check, language->code);

	if (!file || !check_words_sound(words->check, language->code) || !(is_english || words->english_sound))
		return;
	for (size_t i = 0; i < ids->count; i++) {
		const struct need *need = table_get(&words->needs.by_id, ids->list[i]);

		if (!check_is_wanted(words, ids->list[i]) || (is_english && need && need->code))
			continue;
		if (!content_word(words->check->content, language, ids->list[i]) && language->tier == TIER_FULL)
			check_report_missing(words->check, file, ids, i);
	}
}

/* The code that was probably meant: one of the same family that has words; NULL: none is near. */
static const char *
check_near_code(struct words_check *words, const struct need *need)
{
	const char **codes = arena_take(&words->check->arena, words->english.count * sizeof *codes);
	size_t count = 0, prefix = strlen(need->id) - strlen(need->code);

	for (size_t i = 0; i < words->english.count; i++)
		if (!strncmp(words->english.list[i], need->id, prefix))
			codes[count++] = words->english.list[i] + prefix;
	return nearest_word(need->code, codes, count);
}

static void
check_codes(struct words_check *words)
{
	int suggestions = 0;

	for (const struct need *need = words->needs.first; need; need = need->next) {
		const char *near = NULL;

		if (!need->code || check_english(words, need->id))
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
check_placeholders(struct words_check *words, struct check_file *file, const struct node *node)
{
	const char *english = check_english(words, node->key), *at = english, *name;
	size_t length;

	if (!english)
		return;
	while ((name = text_next_placeholder(&at, &length)))
		if (!check_has_placeholder(node->text, name, length))
			check_report(words->check, file, PROBLEM_ERROR, node->place,
			    "the placeholder '{%.*s}' is missing, expected it as in the English", (int)length, name);
	for (at = node->text; (name = text_next_placeholder(&at, &length));)
		if (!check_has_placeholder(english, name, length))
			check_report(words->check, file, PROBLEM_ERROR,
			    tree_place(&file->reader.tree, node, (size_t)(name - 1 - node->text)),
			    "the placeholder '{%.*s}' is not in the English, expected none like it", (int)length, name);
}

static void
check_words_of(struct words_check *words, struct check_file *file)
{
	check_unknown(words, file);
	if (!strcmp(file->name, "en"))
		check_unused_codes(words, file);
	else if (words->english_sound)
		for (const struct node *node = file->reader.tree.root->first; node; node = node->next)
			check_placeholders(words, file, node);
}

static void
check_languages(struct words_check *words)
{
	struct folders *folders = &words->check->content->folders;
	size_t count;
	const struct language *languages = content_languages(words->check->content, &count);

	for (size_t i = 0; i < count; i++) {
		if (folders->count && !folders_have(folders, SHELF_WORDS, languages[i].code))
			problem_add(folders->problems, languages[i].tier == TIER_FULL ? PROBLEM_ERROR : PROBLEM_WARNING,
			    folders_would_be(folders, 0, SHELF_WORDS, languages[i].code), 0, 0,
			    "is missing, expected the words of '%s'", languages[i].code);
		check_missing(words, &languages[i]);
	}
}

static void
check_list_ids(struct words_check *words)
{
	struct check *check = words->check;
	struct table seen = {0};
	size_t most = 0;

	words->needed.list = arena_take(&check->arena, words->needs.by_id.count * sizeof *words->needed.list);
	for (const struct need *need = words->needs.first; need; need = need->next)
		words->needed.list[words->needed.count++] = need->id;
	for (size_t i = 0; i < check->count; i++)
		most += !strcmp(check->files[i].name, "en") ? check->files[i].words.count : 0;
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

void
check_words(struct check *check)
{
	struct words_check words = {.check = check};

	words.english_sound = check_words_sound(check, "en") && check_words_file(check, "en");
	words.facts_sound = check_all_sound(check, SHELF_HELPLINES, NULL) &&
	                    check_all_sound(check, SHELF_EMERGENCY, NULL) && check_all_sound(check, SHELF_TOP, "figures");
	needs_collect(&words.needs, check);
	check_list_ids(&words);
	if (words.english_sound)
		check_codes(&words);
	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].shelf == SHELF_WORDS && check->files[i].sound)
			check_words_of(&words, &check->files[i]);
	check_languages(&words);
	needs_end(&words.needs);
}
