/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words of an id stand, said to a translator. */
#include <string.h>

#include "content/check_words.h"

/* What an item is to whoever reads the page. */
static const char *
where_kind(enum item_kind kind)
{
	static const char *const kinds[ITEM_KINDS] = {
	    [ITEM_HEADING] = "a heading",
	    [ITEM_PARAGRAPH] = "a paragraph",
	    [ITEM_SIGN] = "a sign",
	    [ITEM_STEP] = "something to do",
	    [ITEM_AVOID] = "something better not done",
	    [ITEM_NOTE] = "a note",
	    [ITEM_WARNING] = "a warning",
	    [ITEM_PAGE] = "a choice",
	    [ITEM_SCREEN] = "a choice",
	    [ITEM_QUESTION] = "a question on a card",
	};

	return kinds[kind] ? kinds[kind] : "a text";
}

static const char *
where_code(const char *id)
{
	static const struct {
		const char *family, *words;
	} families[] = {
	    {"answered-by.", "Who answers a number"},
	    {"bar.", "A bar of a chart"},
	    {"caution.", "What to know before calling"},
	    {"chart.", "What a chart counts"},
	    {"helpline.", "Beside a number of help"},
	    {"outside-hours.", "What happens outside the hours of a number"},
	    {"region.", "A region of the world, in the list of countries: a choice"},
	    {"say.", "A line to show to staff"},
	    {"serves.", "For whom a service is"},
	    {"topic.", "What a service helps with"},
	    {"unit.", "A value of a chart"},
	};

	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (!strncmp(id, families[i].family, strlen(families[i].family)))
			return families[i].words;
	return "A screen of the program";
}

static bool
where_is_sound(const char *id)
{
	size_t length = strlen(id);

	return length > 6 && !strcmp(id + length - 6, ".latin");
}

const char *
lexicon_where(const struct lexicon *words, struct arena *arena, const char *id)
{
	const struct need *need = table_get(&words->needs.by_id, id);
	const char *title;

	if (where_is_sound(id))
		return "How the line of the same name sounds, in Latin letters; the line itself where it is written in them";
	if (lexicon_is_home_title(id))
		return "A home page: its title";
	if (!need || need->role == NEED_SCREEN || need->role == NEED_CODE)
		return where_code(id);
	title = lexicon_english(words, need->file->page.title);
	title = title ? title : need->file->name;
	if (need->role == NEED_TITLE)
		return arena_print(arena, "The page '%s': its title, also a choice", need->file->name);
	return arena_print(arena, "The page '%s': %s%s", title, need->role == NEED_WHY ? "the reason under " : "",
	    where_kind(need->kind));
}
