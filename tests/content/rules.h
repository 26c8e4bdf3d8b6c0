/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of single rules share: a text beside its English in a language of the tests, and what check says. */
#ifndef WAYLIGHT_TESTS_CONTENT_RULES_H
#define WAYLIGHT_TESTS_CONTENT_RULES_H

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "content/check_words.h"
#include "kit.h"

struct rules_row {
	const char *code, *id, *english, *words;
	const char *said; /* "" or "LINE:COLUMN: text" for each problem, with line feeds */
};

static const char rules_languages[] =
    "- {code: fr, name: F, greeting: F, information: F, script: Latn, direction: ltr, number: 21, tier: core, reading: draft, fallback: en}\n"
    "- {code: es, name: S, greeting: S, information: S, script: Latn, direction: ltr, number: 22, tier: core, reading: draft, fallback: en}\n"
    "- {code: ru, name: R, greeting: R, information: R, script: Cyrl, direction: ltr, number: 23, tier: core, reading: draft, fallback: en}\n"
    "- {code: zh-Hans, name: Z, greeting: Z, information: Z, script: Hans, direction: ltr, number: 24, tier: core, reading: draft, fallback: en}\n"
    "- {code: ja, name: J, greeting: J, information: J, script: Jpan, direction: ltr, number: 25, tier: core, reading: draft, fallback: en}\n"
    "- {code: de, name: D, greeting: D, information: D, script: Latn, direction: ltr, number: 26, tier: core, reading: draft, fallback: en}\n"
    "- {code: tr, name: T, greeting: T, information: T, script: Latn, direction: ltr, number: 27, tier: core, reading: draft, fallback: en}\n"
    "- {code: prs, name: P, greeting: P, information: P, script: Arab, direction: rtl, number: 28, tier: core, reading: draft, fallback: fa}\n"
    "- {code: fa, name: P, greeting: P, information: P, script: Arab, direction: rtl, number: 29, tier: core, reading: draft, fallback: en}\n"
    "- {code: hi, name: H, greeting: H, information: H, script: Deva, direction: ltr, number: 30, tier: core, reading: draft, fallback: en}\n";

/* What check says of the words of one language in these folders: places and texts, without file, English and what is
 * not recorded. */
static inline const char *
rules_said(struct arena *arena, const char *const *folders, size_t count, const char *code)
{
	struct problems problems = {0};
	struct content *content = content_open(folders, count, &problems);
	struct check check;
	struct lexicon words;
	const char *file = arena_print(arena, "words/%s.yaml", code), *said = "";

	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8")); /* widths are those of the locale */
	check_start(&check, content, NULL, NULL);
	lexicon_start(&words, &check);
	check_texts(&words);
	lexicon_end(&words);
	check_end(&check);
	content_close(content);
	problems_sort(&problems);
	for (size_t i = 0; i < problems.count; i++) {
		const struct problem *problem = &problems.list[i];

		if (strstr(problem->file, file) && !strstr(problem->text, "not recorded"))
			said = arena_print(arena, "%s%ld:%ld: %s\n", said, problem->line, problem->column, problem->text);
	}
	problems_end(&problems);
	return said;
}

/* Each row of a table, laid over the good content. `glossary` (may be NULL) is that of every row's language. */
static inline void
rules_expect(const struct rules_row *rows, size_t count, const char *glossary)
{
	for (size_t i = 0; i < count; i++) {
		struct arena arena = {0};
		const char *folders[] = {kit_good(&arena), kit_scratch(&arena)}, *said;
		bool english = !strcmp(rows[i].code, "en");

		kit_write(folders[1], "languages.yaml", rules_languages);
		kit_write(folders[1], "words/en.yaml",
		    arena_print(&arena, "%s: \"%s\"\n", rows[i].id, english ? rows[i].words : rows[i].english));
		if (!english)
			kit_write(folders[1], arena_print(&arena, "words/%s.yaml", rows[i].code),
			    arena_print(&arena, "%s: \"%s\"\n", rows[i].id, rows[i].words));
		if (glossary)
			kit_write(folders[1], arena_print(&arena, "glossary/%s.yaml", rows[i].code), glossary);
		said = rules_said(&arena, folders, 2, rows[i].code);
		if (strcmp(said, rows[i].said) != 0)
			print_error("of '%s' in %s:\n", rows[i].words, rows[i].code);
		assert_string_equal(said, rows[i].said);
		kit_remove(folders[1]);
		arena_end(&arena);
	}
}

#define RULES_EXPECT(rows, glossary) rules_expect(rows, sizeof rows / sizeof *rows, glossary)

#endif
