/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of what there is, to standard error. The exit status is left to those who ask. */
#include "commands/wrong.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/log.h"
#include "content/nearest.h"
#include "lang/usual.h"
#include "text/typeset.h"

enum { LIST_COLUMNS = 70 };

static void
wrong_list(const char *const *names, size_t count)
{
	struct arena arena = {0};
	struct bytes list = {0};
	struct set_text text;

	for (size_t i = 0; i < count; i++)
		bytes_print(&list, i ? " %s" : "%s", names[i]);
	text = text_set(&arena, (struct phrase){.text = list.start}, LIST_COLUMNS, TEXT_LOGICAL);
	for (size_t i = 0; i < text.count; i++)
		fprintf(stderr, "  %s\n", text_line_string(&arena, &text.lines[i]));
	bytes_end(&list);
	arena_end(&arena);
}

static void
wrong_say(const char *what, const char *asked, const char *meant, const char *const *names, size_t count)
{
	if (!asked)
		log_line("%s is missing, expected one of these:", what);
	else if (meant)
		log_line("%s '%s' is unknown, perhaps '%s' was meant; there are:", what, asked, meant);
	else
		log_line("%s '%s' is unknown, expected one of these:", what, asked);
	wrong_list(names, count);
}

void
wrong_name(const char *what, const char *asked, const char *const *names, size_t count)
{
	wrong_say(what, asked, asked ? nearest_word(asked, names, count) : NULL, names, count);
}

void
wrong_language(struct content *content, const char *what, const char *asked)
{
	size_t count;
	const struct language *languages = content_languages(content, &count);
	struct arena arena = {0};
	const char **codes = arena_take(&arena, count * sizeof *codes);

	for (size_t i = 0; i < count; i++)
		codes[i] = languages[i].code;
	wrong_name(what, asked, codes, count);
	arena_end(&arena);
}

/* Whether it is one of the names, which have commas between. */
static bool
wrong_is_among(const char *names, const char *asked)
{
	size_t length = strlen(asked);

	while (*names) {
		size_t part = strcspn(names, ",");

		if (part == length && !strncasecmp(names, asked, length))
			return true;
		names += part;
		names += strspn(names, ", ");
	}
	return false;
}

/* The code of a country that has this name or code in English; NULL: none. */
static const char *
wrong_meant_country(struct arena *arena, struct content *content, const char *asked)
{
	size_t count;
	struct named *list = name_countries(arena, content, NULL, NULL, &count);
	const char **usual = usual_names(arena, content, NULL, list, count);

	for (size_t i = 0; i < count; i++)
		if (!strcasecmp(list[i].name.text, asked) || wrong_is_among(usual[i], asked) ||
		    usual_is_code(list[i].code, asked))
			return list[i].code;
	return NULL;
}

void
wrong_country(struct content *content, const char *asked)
{
	struct arena arena = {0};
	size_t count;
	const char *const *countries = content_countries(content, &count);

	wrong_say("--country", asked, asked ? wrong_meant_country(&arena, content, asked) : NULL, countries, count);
	arena_end(&arena);
}

void
wrong_log_errors(struct content *content, const struct problems *problems)
{
	struct arena arena = {0};
	size_t count;

	content_languages(content, &count);
	for (size_t i = 0; i < problems->count; i++)
		if (problems->list[i].severity == PROBLEM_ERROR)
			log_line("%s", problem_line(&arena, &problems->list[i]));
	arena_end(&arena);
}
