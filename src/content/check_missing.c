/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words a language lacks. One of tier "full" needs all that the English has, one of tier "core" what core.yaml
 * lists; how many of the others there are is left to `waylight translate`. */
#include <string.h>

#include "content/check_words.h"

/* At the last id before this one that the file has: there the missing words belong. In the English, ids are in
 * the order of what needs them, where pages follow codes of other files. */
static void
check_report_missing(const struct lexicon *words, const struct check_file *file, const struct ids *ids, size_t missing)
{
	const struct node *root = file->reader.tree.root, *before = NULL;
	bool english = !strcmp(file->name, "en");

	for (size_t i = missing; i && !before; i--)
		if (table_has(&file->words, ids->list[i - 1]) && !(english && lexicon_is_code(ids->list[i - 1])))
			before = node_get(root, ids->list[i - 1]);
	if (before)
		check_report(words->check, file, PROBLEM_ERROR, before->key_place,
		    "the words '%s' are missing, expected them after '%s'", ids->list[missing], before->key);
	else
		check_report(words->check, file, PROBLEM_ERROR, root->place,
		    "the words '%s' are missing, expected them first", ids->list[missing]);
	problem_about(words->check->content->folders.problems, ids->list[missing],
	    english ? NULL : lexicon_english(words, ids->list[missing]));
}

/* Where `waylight translate` made room for them, that is where they are missing. */
static bool
check_report_empty(const struct lexicon *words, const char *code, const char *id)
{
	struct check *check = words->check;
	const char *english = lexicon_english(words, id);

	for (size_t i = check->count; i; i--) {
		const struct check_file *file = &check->files[i - 1];
		bool own = file->shelf == SHELF_WORDS && file->sound && !strcmp(file->name, code);
		const struct node *node = own ? node_get(file->reader.tree.root, id) : NULL;

		if (!node)
			continue;
		check_report(check, file, PROBLEM_ERROR, node->place, "the words of '%s' are empty, expected a text", id);
		problem_about(check->content->folders.problems, id, english);
		return true;
	}
	return false;
}

bool
lexicon_wants(const struct lexicon *words, const char *id)
{
	/* Where facts are not read, nobody knows which of their codes are used. */
	if (words->check->only && lexicon_is_code(id))
		return true;
	return table_has(&words->needs.by_id, id) || lexicon_is_home_title(id) || !strncmp(id, "purpose.", 8) ||
	    !strncmp(id, "confidence.", 11) || !strncmp(id, "region.", 7);
}

bool
lexicon_requires(const struct lexicon *words, const struct language *language, const char *id)
{
	return lexicon_wants(words, id) && (language->tier == TIER_FULL || core_has(&words->core, id));
}

static void
check_language(const struct lexicon *words, const struct language *language)
{
	bool is_english = !strcmp(language->code, "en");
	const struct ids *ids = is_english ? &words->needed : &words->english;
	const struct check_file *file = lexicon_file(words, language->code);

	if (!file || !lexicon_sound(words->check, language->code) || !(is_english || words->english_sound) ||
	    (language->tier == TIER_CORE && !words->core_sound))
		return;
	for (size_t i = 0; i < ids->count; i++) {
		const struct need *need = table_get(&words->needs.by_id, ids->list[i]);

		if (!lexicon_requires(words, language, ids->list[i]) || (is_english && need && need->code) ||
		    content_word(words->check->content, language, ids->list[i]))
			continue;
		if (!check_report_empty(words, language->code, ids->list[i]))
			check_report_missing(words, file, ids, i);
	}
}

void
check_missing(struct lexicon *words)
{
	struct folders *folders = &words->check->content->folders;
	const struct languages *languages = &words->check->content->languages.whole; /* files with errors wait */

	for (size_t i = 0; i < languages->count; i++) {
		const struct language *language = &languages->list[i];
		bool needed = language->tier == TIER_FULL || words->core.count;

		if (folders->count && !folders_have(folders, SHELF_WORDS, language->code))
			problem_add(folders->problems, needed ? PROBLEM_ERROR : PROBLEM_WARNING,
			    folders_would_be(folders, folders->count - 1, SHELF_WORDS, language->code), 0, 0,
			    "is missing, expected the words of '%s'", language->code);
		check_language(words, language);
	}
}
