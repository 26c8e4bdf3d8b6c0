/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be done for each text of a language. Where it stands in the file is left to book_lines.c, the records to
 * workbook_made.c. */
#include "content/workbook.h"

#include <string.h>

#include "content/book_lines.h"
#include "content/check_words.h"
#include "content/workbook_made.h"

/* Everything at hand while the files of one language are made. */
struct making {
	struct workbook *workbook;
	struct check check;
	struct lexicon words;
	const struct language *language;
	size_t folder;
	const struct check_file *own, *english; /* the language's words in that folder, the lowest English; NULL: none */
	struct book_lines lines, english_lines;
	struct made_book made;
	struct workbook_record record;
};

static struct problems *
making_problems(const struct making *making)
{
	return making->check.content->folders.problems;
}

/* A file of a shelf in the folder; NULL: there is none. */
static const struct check_file *
making_file(const struct making *making, enum shelf shelf, const char *name)
{
	for (size_t i = 0; i < making->check.count; i++) {
		const struct check_file *file = &making->check.files[i];

		if (file->shelf == shelf && file->folder == making->folder && !strcmp(file->name, name))
			return file;
	}
	return NULL;
}

/* The language's words. A file with nothing in it, as some editors begin one, is as good as none. */
static const struct check_file *
making_own(const struct making *making)
{
	const struct check_file *own = making_file(making, SHELF_WORDS, making->language->code);

	return own && own->reader.tree.source.length ? own : NULL;
}

static const char *
making_place_note(const struct making *making, const char *id)
{
	struct arena *arena = &making->workbook->arena;
	int columns = lexicon_columns(&making->words, id);
	const char *room = columns ? arena_print(arena, "; at most %d columns", columns) : "";

	return arena_print(arena, BOOK_NOTE "%s%s\n", lexicon_where(&making->words, arena, id), room);
}

static const char *
making_notes(const struct making *making, const char *id, const char *english)
{
	return arena_print(&making->workbook->arena, "%s" BOOK_NOTE "English: %s\n", making_place_note(making, id),
	    raw_in_quotes(&making->workbook->arena, english));
}

static const char *
making_stale_notes(const struct making *making, const char *id, const char *before, const char *english)
{
	struct arena *arena = &making->workbook->arena;

	return arena_print(arena,
	    "%s"
	    BOOK_NOTE "BEHIND: the English changed. Change these words too. Do they still hold as they are? Then:\n"
	    BOOK_NOTE "    waylight translate %s --record %s\n"
	    BOOK_NOTE "English before: %s\n"
	    BOOK_NOTE "English now: %s\n",
	    making_place_note(making, id), making->language->code, id,
	    before ? raw_in_quotes(arena, before) : "nobody kept it", raw_in_quotes(arena, english));
}

/* The entry of the lowest English file; NULL: it has none. */
static const struct node *
making_english_entry(const struct making *making, const char *id)
{
	return making->english ? node_get(making->english->reader.tree.root, id) : NULL;
}

/* The comment that begins a part of the file, if this id is the first of the part. */
static const char *
making_part(const struct making *making, const char *id)
{
	const struct node *entry = making_english_entry(making, id);

	return entry ? book_comment(&making->english_lines, &making->workbook->arena, entry) : "";
}

/* Room for a text. The first one of a part brings the comment of the part, unless the next one stands under it
 * already. */
static void
making_add(struct making *making, size_t place, const char *notes)
{
	const struct ids *ids = &making->words.english;
	const char *id = ids->list[place], *part = making_part(making, id);
	const char *lines = arena_print(&making->workbook->arena, "%s%s: \"\"\n", notes, id);
	const struct node *next = NULL;

	making->workbook->added++;
	if (*part && making->own && place + 1 < ids->count && !*making_part(making, ids->list[place + 1]))
		next = node_get(making->own->reader.tree.root, ids->list[place + 1]);
	if (next)
		book_add_above(&making->lines, next, lines);
	else if (*part && !book_has_comment(&making->lines, part))
		book_add(&making->lines, arena_print(&making->workbook->arena, "\n%s%s", part, lines));
	else
		book_add(&making->lines, lines);
}

/* Notes for a text that the folder does not have: beside those of a folder below that are behind, it is told what
 * they were made from. */
static const char *
making_empty_notes(struct making *making, const char *id, const char *english, const struct check_file *below)
{
	const char *before = NULL;

	if (below && made_is_stale(&making->made, below->folder, id, english, &before)) {
		making->workbook->stale++;
		return making_stale_notes(making, id, before, english);
	}
	if (!below)
		made_offer(&making->made, id, english);
	making->workbook->waiting++;
	return making_notes(making, id, english);
}

/* A text that is not in the file: it is asked for when no folder below has it, or only one that is behind. */
static void
making_see_missing(struct making *making, size_t place, const char *english)
{
	const char *id = making->words.english.list[place], *before;
	const struct check_file *below = lexicon_file_of(&making->words, making->language->code, id);

	if (below && !made_is_stale(&making->made, below->folder, id, english, &before))
		making->workbook->done++;
	else if (below || lexicon_requires(&making->words, making->language, id))
		making_add(making, place, making_empty_notes(making, id, english, below));
}

static bool
making_is_to_be_recorded(const struct making *making, const char *id)
{
	for (size_t i = 0; i < making->record.count; i++)
		if (!strcmp(making->record.ids[i], id))
			return true;
	return making->record.all;
}

static void
making_see_text(struct making *making, const struct node *node, const char *english)
{
	const char *words = table_get(&making->own->words, node->key), *before = NULL;
	bool noted = book_has_notes(&making->lines, node);

	if (making_is_to_be_recorded(making, node->key))
		making->workbook->recorded += made_record_now(&making->made, node->key, english);
	else
		making->workbook->recorded += made_see(&making->made, node->key, words, english);
	if (made_is_stale(&making->made, making->folder, node->key, english, &before)) {
		making->workbook->stale++;
		book_set_notes(&making->lines, node, making_stale_notes(making, node->key, before, english));
		made_mark(&making->made, node->key, words, english);
		return;
	}
	making->workbook->done++;
	if (noted)
		book_set_notes(&making->lines, node, making_notes(making, node->key, english));
}

static void
making_see(struct making *making, size_t place)
{
	const char *id = making->words.english.list[place], *english = lexicon_english(&making->words, id);
	const struct node *node = making->own ? node_get(making->own->reader.tree.root, id) : NULL;

	if (!english)
		return;
	if (!node) {
		making_see_missing(making, place, english);
		return;
	}
	book_pass(&making->lines, node);
	if (table_has(&making->own->words, id)) {
		making_see_text(making, node, english);
		return;
	}
	book_set_notes(&making->lines, node,
	    making_empty_notes(making, id, english, lexicon_file_of(&making->words, making->language->code, id)));
}

/* Whether the files can be worked on; what is wrong with them was reported. */
static bool
making_is_possible(const struct making *making)
{
	const struct check_file *made = making_file(making, SHELF_MADE, making->language->code);
	const struct check_file *kept = making_file(making, SHELF_MADE, "en");

	if (!making->words.english_sound || !making->words.core_sound || (making->own && !making->own->sound) ||
	    (made && !made->sound) || (kept && !kept->sound))
		return false;
	for (size_t i = 0; i < making->record.count; i++)
		if (!making->own || !table_has(&making->own->words, making->record.ids[i])) {
			problem_add(making_problems(making), PROBLEM_ERROR, making->workbook->words.path, 0, 0,
			    "there are no words '%s', expected ids of words that are there", making->record.ids[i]);
			return false;
		}
	return true;
}

static void
making_put_head(struct making *making)
{
	const struct language *language = making->language;

	if (making->own)
		return;
	book_add(&making->lines,
	    arena_print(&making->workbook->arena,
	        "# The words in %s (%s). Write each translation between the quotes under its English.\n"
	        "# 'waylight translate %s' made the lines that begin with #| and makes them anew; all other comments are\n"
	        "# yours. How to write: ../README.md\n",
	        language->name, language->code, language->code));
}

static void
making_walk(struct making *making)
{
	struct workbook *workbook = making->workbook;
	struct arena *arena = &making->check.arena;
	const struct node *first = making->own ? making->own->reader.tree.root->first : NULL;

	book_start(&making->lines, arena, making->own ? &making->own->reader.tree : NULL);
	book_start(&making->english_lines, arena, making->english ? &making->english->reader.tree : NULL);
	made_book_start(&making->made, &making->check, making->language->code, making->folder);
	making_put_head(making);
	if (first)
		making->lines.at = (size_t)first->key_place.line - 1;
	for (size_t i = 0; i < making->words.english.count; i++)
		if (lexicon_english(&making->words, making->words.english.list[i]))
			made_know(&making->made, lexicon_english(&making->words, making->words.english.list[i]));
	for (size_t i = 0; i < making->words.english.count; i++)
		making_see(making, i);
	book_write(&making->lines, &workbook->words.bytes);
	made_book_write(&making->made, &making->words.english, &workbook->made.bytes, &workbook->english.bytes);
	made_book_end(&making->made);
	book_end(&making->lines);
	book_end(&making->english_lines);
}

static void
making_compare(const struct making *making, struct workbook_file *new, enum shelf shelf, const char *name)
{
	const struct check_file *old = making_file(making, shelf, name);
	const struct bytes *source = old ? &old->reader.tree.source : NULL;

	new->differs = !source || source->length != new->bytes.length ||
	    (source->length && memcmp(source->start, new->bytes.start, source->length) != 0);
}

bool
workbook_make(struct workbook *workbook, struct content *content, const struct language *language, size_t folder,
    struct workbook_record record)
{
	struct making making = {.workbook = workbook, .language = language, .folder = folder, .record = record};
	bool possible;

	*workbook = (struct workbook){.added = 0};
	check_start(&making.check, content, NULL, check_labels);
	lexicon_start(&making.words, &making.check);
	workbook->words.path = arena_string(&workbook->arena,
	    folders_would_be(&content->folders, folder, SHELF_WORDS, language->code));
	workbook->made.path = arena_string(&workbook->arena,
	    folders_would_be(&content->folders, folder, SHELF_MADE, language->code));
	workbook->english.path =
	    arena_string(&workbook->arena, folders_would_be(&content->folders, folder, SHELF_MADE, "en"));
	making.own = making_own(&making);
	making.english = lexicon_file(&making.words, "en");
	possible = making_is_possible(&making);
	if (possible) {
		making_walk(&making);
		making_compare(&making, &workbook->words, SHELF_WORDS, language->code);
		making_compare(&making, &workbook->made, SHELF_MADE, language->code);
		making_compare(&making, &workbook->english, SHELF_MADE, "en");
	}
	lexicon_end(&making.words);
	check_end(&making.check);
	return possible;
}

void
workbook_end(struct workbook *workbook)
{
	bytes_end(&workbook->words.bytes);
	bytes_end(&workbook->made.bytes);
	bytes_end(&workbook->english.bytes);
	arena_end(&workbook->arena);
}
