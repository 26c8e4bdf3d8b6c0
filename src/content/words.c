/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of a file of words are. What a text may be is left to load_words.c. */
#include "content/words.h"

#include <string.h>

#include "content/load.h"
#include "content/model.h"

enum { BYTES_OF_A_TEXT = 100 /* about, with its key */ };

/* The walk from line to line that finds the parts. */
struct words_walk {
	struct words *words;
	struct words_part *part;
	bool ended; /* the next key begins another part */
	long line;
};

static bool
words_is_blank(const char *line, size_t length)
{
	while (length && (line[length - 1] == ' ' || line[length - 1] == '\r'))
		length--;
	return !length;
}

/* The key that a line begins with, without its quotes; NULL: it is a comment, or goes on with something. */
static const char *
words_key(const struct words *words, const char *line, size_t length)
{
	const char *colon = memchr(line, ':', length);
	size_t key = colon ? (size_t)(colon - line) : 0;

	if (!key || *line == ' ' || *line == '#')
		return NULL;
	if (key > 2 && (*line == '"' || *line == '\'') && line[key - 1] == *line) {
		line++;
		key -= 2;
	}
	return arena_copy(words->keep, line, key);
}

/* Whether a line that begins with a key has the whole of its text, in double quotes. */
static bool
words_is_whole(const char *line, size_t length)
{
	static const char before[] = ": \"";
	const char *colon = memchr(line, ':', length);
	size_t key = (size_t)(colon - line), least = key + sizeof before; /* with the closing quote */

	return *line != '"' && *line != '\'' && length >= least && !memcmp(colon, before, sizeof before - 1) &&
	    line[length - 1] == '"';
}

static void
words_note_key(struct words_walk *walk, size_t start, const char *key)
{
	struct words *words = walk->words;
	const void **place = table_place(&words->places, key);
	const struct words_part *first = *place;

	if (walk->ended) {
		walk->ended = false;
		walk->part = arena_take(words->keep, sizeof *walk->part);
		*walk->part =
		    (struct words_part){.number = words->parts++, .start = start, .line = walk->line, .by_line = true};
	}
	if (!first)
		*place = walk->part;
	else if (first == walk->part) /* which shows when the part is parsed */
		walk->part->by_line = false;
	else
		problem_add(words->problems, PROBLEM_ERROR, words->file, walk->line, 1,
		    "the key '%s' stands here again, expected it once (first behind line %ld)", key, first->line);
}

/* A line that is not blank: a key, a comment, or more of the text above it. */
static void
words_note_line(struct words_walk *walk, size_t start, const char *line, size_t length)
{
	const char *key = words_key(walk->words, line, length);

	if (key)
		words_note_key(walk, start, key);
	if (walk->part && *line != '#' && !(key && words_is_whole(line, length)))
		walk->part->by_line = false;
}

static void
words_find_parts(struct words *words)
{
	struct words_walk walk = {.words = words, .line = 1, .ended = true};
	const char *start = words->source.start, *end = start + words->source.length;

	table_reserve(&words->places, words->source.length / BYTES_OF_A_TEXT);
	for (const char *line = start, *next; line < end; line = next, walk.line++) {
		const char *feed = memchr(line, '\n', (size_t)(end - line));
		size_t length = (size_t)((feed ? feed : end) - line);

		next = feed ? feed + 1 : end;
		if (words_is_blank(line, length))
			walk.ended = true;
		else
			words_note_line(&walk, (size_t)(line - start), line, length);
		if (walk.part)
			walk.part->length = (size_t)(next - start) - walk.part->start;
	}
	words->read = arena_take(words->keep, words->parts * sizeof *words->read);
}

/* What is no list of texts at all is told by reading it whole. */
static void
words_report_whole(struct words *words)
{
	struct reader reader;
	struct table none;

	reader_open_part(&reader, words->file, words->source.start, words->source.length, 1, words->keep, words->problems);
	load_words(&reader, &none);
	table_end(&none);
	reader_close(&reader);
}

bool
words_open(struct words *words, const char *path, struct bytes *bytes, struct arena *keep, struct problems *problems)
{
	*words = (struct words){.keep = keep, .problems = problems, .file = arena_string(keep, path), .source = *bytes};
	*bytes = (struct bytes){0};
	words_find_parts(words);
	if (!words->parts)
		words_report_whole(words);
	return words->parts;
}

/* Parses a part, or a line of one, and takes its texts if all is well with it. */
static void
words_take(struct words *words, const struct words_part *part, struct problems *problems)
{
	struct reader reader;
	struct table texts;

	reader_open_part(&reader, words->file, words->source.start + part->start, part->length, part->line,
	    words->keep, problems);
	if (load_words(&reader, &texts))
		for (size_t i = 0; i < texts.room; i++)
			if (texts.entries[i].key)
				table_put(&words->texts, texts.entries[i].key, texts.entries[i].value);
	table_end(&texts);
	reader_close(&reader);
}

/* Of a part whose texts have a line each, the one that begins with `id`. What is wrong with it is told by the part. */
static const char *
words_take_line(struct words *words, const struct words_part *part, const char *id)
{
	struct words_part line = {.start = part->start, .line = part->line};
	size_t length = strlen(id), end = part->start + part->length;
	struct problems unheard = {0};

	for (bool found = false; !found && line.start < end; line.start += line.length, line.line++) {
		const char *start = words->source.start + line.start, *feed = memchr(start, '\n', end - line.start);

		line.length = feed ? (size_t)(feed - start) + 1 : end - line.start;
		found = line.length > length && start[length] == ':' && !memcmp(start, id, length);
		if (found)
			words_take(words, &line, &unheard);
	}
	problems_end(&unheard);
	return table_get(&words->texts, id);
}

const char *
words_get(struct words *words, const char *id)
{
	const char *text = table_get(&words->texts, id);
	const struct words_part *part = text ? NULL : table_get(&words->places, id);

	if (part && part->by_line)
		text = words_take_line(words, part, id);
	if (text || !part || words->read[part->number])
		return text;
	words->read[part->number] = true;
	words_take(words, part, words->problems);
	return table_get(&words->texts, id);
}

void
words_close(struct words *words)
{
	table_end(&words->places);
	table_end(&words->texts);
	bytes_end(&words->source);
}
