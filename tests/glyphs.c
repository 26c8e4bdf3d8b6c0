/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes every character that words put on a screen, once, with a language that it stands in: words, names of languages
 * and countries, and the messages of standard input, after ordering and joining. For tests/fonts.sh. */
#include <inttypes.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "content/content.h"
#include "content/load.h"
#include "lang/names.h"
#include "text/typeset.h"

enum { CODES = 0x110000, COLUMNS = 1000 };

static bool seen[CODES];

static void
put_glyphs(struct phrase phrase)
{
	struct arena arena = {0};
	struct set_text text = text_set(&arena, phrase, COLUMNS, TEXT_VISUAL);

	for (size_t line = 0; line < text.count; line++)
		for (size_t i = 0; i < text.lines[line].count; i++)
			for (size_t at = 0; at < GLYPH_CODES; at++) {
				uint32_t code = text.lines[line].glyphs[i].code[at];

				if (code > ' ' && !seen[code])
					printf("%04" PRIx32 " %s\n", code, phrase.language);
				seen[code] = true;
			}
	arena_end(&arena);
}

static void
put_language(const char *path, const struct language *language, struct problems *problems)
{
	struct arena keep = {0};
	struct reader reader;
	struct table words = {0};
	const char *const own[] = {language->name, language->greeting, language->information};

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		put_glyphs((struct phrase){own[i], language->code, language->right_to_left});
	reader_open(&reader, arena_print(&keep, "%s/words/%s.yaml", path, language->code), &keep, problems);
	load_words(&reader, &words);
	for (size_t i = 0; i < words.room; i++)
		if (words.entries[i].key)
			put_glyphs((struct phrase){words.entries[i].value, language->code, language->right_to_left});
	table_end(&words);
	reader_close(&reader);
	arena_end(&keep);
}

static void
put_countries(struct content *content, const struct language *language)
{
	struct arena arena = {0};
	size_t count;
	const struct named *countries = name_countries(&arena, content, language, NULL, &count);

	for (size_t i = 0; i < count; i++)
		put_glyphs(countries[i].name);
	arena_end(&arena);
}

/* The language of a catalog: zh_CN, sr. NULL: none. */
static const struct language *
language_of(struct content *content, const char *catalog)
{
	size_t count;
	const struct language *languages = content_languages(content, &count);
	char code[64];

	for (size_t i = 0; i < count; i++) {
		snprintf(code, sizeof code, "%s", languages[i].catalog ? languages[i].catalog : languages[i].code);
		for (char *at = code; *at; at++)
			*at = *at == '-' ? '_' : *at;
		if (!strcmp(code, catalog))
			return &languages[i];
	}
	return NULL;
}

/* Lines of standard input: a catalog's name, a tab, a message. */
static void
put_messages(struct content *content)
{
	char line[4096];

	while (fgets(line, sizeof line, stdin)) {
		char *tab = strchr(line, '\t');
		const struct language *language;

		if (!tab)
			continue;
		*tab = '\0';
		line[strcspn(line, "\n")] = '\0';
		tab[1 + strcspn(tab + 1, "\n")] = '\0';
		language = language_of(content, line);
		if (language)
			put_glyphs((struct phrase){tab + 1, language->code, language->right_to_left});
	}
}

int
main(int count, char **arguments)
{
	struct problems problems = {0};
	const char *path = count == 2 ? arguments[1] : "content";
	struct content *content;
	size_t language_count;
	const struct language *languages;

	if (!setlocale(LC_CTYPE, "C.UTF-8")) /* widths are those of the locale */
		return 1;
	content = content_open(&path, 1, &problems);
	languages = content_languages(content, &language_count);
	for (size_t i = 0; i < language_count; i++) {
		put_language(path, &languages[i], &problems);
		put_countries(content, &languages[i]);
	}
	put_messages(content);
	content_close(content);
	count = problems.errors ? 1 : 0;
	problems_end(&problems);
	return count;
}
