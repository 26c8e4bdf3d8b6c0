/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs into lines: how much fits, what is cut, and the order of work. Each step by itself is in
 * paragraph.c, order.c, shape.c, letters.c and break.c. */
#include "text/typeset.h"

#include <string.h>

#include "base/bytes.h"
#include "text/break.h"
#include "text/letters.h"
#include "text/order.h"
#include "text/paragraph.h"
#include "text/shape.h"

enum { ELLIPSIS = 0x2026 };

/* A paragraph being broken. The breaks are found when something does not fit, and not before. */
struct setting {
	struct arena *arena;
	struct paragraph paragraph;
	const char *id; /* of the phrase */
	struct letters letters;
	const bool *line_breaks, *grapheme_breaks;
};

static struct setting
setting_start(struct arena *arena, struct phrase phrase, struct paragraph paragraph, enum text_order order)
{
	struct setting setting = {.arena = arena, .paragraph = paragraph, .id = phrase.id};

	setting.paragraph.written = order == TEXT_LOGICAL;
	if (order == TEXT_VISUAL) {
		order_find_levels(arena, &setting.paragraph);
		shape_join(arena, &setting.paragraph);
	}
	setting.letters = letters_make(arena, &setting.paragraph);
	return setting;
}

/* Whether there is a break between a letter and the one before it; what lies between them is hidden, or
 * a mark of the first. */
static bool
setting_has_break(const struct setting *setting, const bool *breaks, size_t letter)
{
	const struct letter *list = setting->letters.list;

	for (size_t at = list[letter].at; at > list[letter - 1].at; at--)
		if (breaks[at])
			return true;
	return false;
}

static bool
setting_may_end_line(struct setting *setting, size_t letter)
{
	if (!setting->line_breaks)
		setting->line_breaks = break_lines(setting->arena, &setting->paragraph);
	return setting_has_break(setting, setting->line_breaks, letter);
}

/* The last end of a grapheme in (start, end], or `start` when there is none. */
static size_t
setting_grapheme_end(struct setting *setting, size_t start, size_t end)
{
	if (!setting->grapheme_breaks)
		setting->grapheme_breaks = break_graphemes(setting->arena, &setting->paragraph);
	for (size_t at = end; at > start; at--)
		if (setting_has_break(setting, setting->grapheme_breaks, at))
			return at;
	return start;
}

/* How many letters from `start` on fit, where spaces at the end need no room. */
static size_t
setting_fitting_end(const struct setting *setting, size_t start, int columns)
{
	const struct letters *letters = &setting->letters;
	int used = 0;

	for (size_t i = start; i < letters->count; i++) {
		used += letters->list[i].glyph.columns;
		if (used > columns && !letters->list[i].is_space)
			return i > start ? i : start + 1; /* one wide letter in a narrow column */
	}
	return letters->count;
}

static size_t
setting_line_end(struct setting *setting, size_t start, int columns)
{
	size_t end = setting_fitting_end(setting, start, columns), within;

	if (end == setting->letters.count)
		return end;
	for (size_t at = end; at > start; at--)
		if (setting_may_end_line(setting, at))
			return at;
	within = setting_grapheme_end(setting, start, end);
	return within > start ? within : end; /* a grapheme may be wider than the line */
}

static size_t
setting_trim(const struct setting *setting, size_t start, size_t end)
{
	while (end > start && setting->letters.list[end - 1].is_space)
		end--;
	return end;
}

/* The letters from `start` to `end` in the order of the eye. */
static struct text_line
setting_line(struct setting *setting, size_t start, size_t end)
{
	const struct letter *letters = setting->letters.list + start;
	struct text_line line = {.count = end - start, .id = setting->id};
	const int32_t *places = NULL;

	line.glyphs = arena_take(setting->arena, line.count * sizeof *line.glyphs);
	if (setting->paragraph.levels && line.count) {
		uint8_t *levels = arena_take(setting->arena, line.count);

		for (size_t i = 0; i < line.count; i++)
			levels[i] = letters[i].level;
		places = order_line(setting->arena, levels, line.count);
	}
	for (size_t i = 0; i < line.count; i++) {
		line.glyphs[i] = letters[places ? places[i] : (int32_t)i].glyph;
		line.columns += line.glyphs[i].columns;
	}
	return line;
}

static void
text_add_line(struct arena *arena, struct set_text *text, struct text_line line)
{
	/* Room doubles: a count that is a power of two is a full list. */
	if (!(text->count & (text->count - 1))) {
		struct text_line *more = arena_take(arena, (text->count ? text->count * 2 : 1) * sizeof *more);

		if (text->count)
			memcpy(more, text->lines, text->count * sizeof *more);
		text->lines = more;
	}
	text->lines[text->count++] = line;
}

struct set_text
text_set(struct arena *arena, struct phrase phrase, int columns, enum text_order order)
{
	struct set_text text = {0};
	const char *at = phrase.text ? phrase.text : "";

	while (*at) {
		struct setting setting = setting_start(arena, phrase, paragraph_read(arena, phrase, &at, false), order);
		size_t start = 0;

		do {
			size_t end = setting_line_end(&setting, start, columns);

			text_add_line(arena, &text, setting_line(&setting, start, setting_trim(&setting, start, end)));
			start = end;
		} while (start < setting.letters.count);
	}
	return text;
}

static void
setting_drop_end_spaces(struct setting *setting)
{
	struct letters *letters = &setting->letters;

	while (letters->count && letters->list[letters->count - 1].is_space)
		letters->columns -= letters->list[--letters->count].glyph.columns;
}

static void
setting_cut(struct setting *setting, int columns)
{
	struct letters *letters = &setting->letters;
	size_t end = 0;

	for (int used = 0; end < letters->count; end++) {
		used += letters->list[end].glyph.columns;
		if (used >= columns)
			break;
	}
	end = setting_trim(setting, 0, setting_grapheme_end(setting, 0, end));
	letters->list[end] = (struct letter){{{ELLIPSIS}, 1}, 0, setting->paragraph.right_to_left, false};
	letters->count = end + 1;
}

struct text_line
text_set_line(struct arena *arena, struct phrase phrase, int columns, enum text_order order)
{
	const char *at = phrase.text ? phrase.text : "";
	struct setting setting = setting_start(arena, phrase, paragraph_read(arena, phrase, &at, true), order);

	if (columns < 1)
		return (struct text_line){0};
	if (setting.letters.columns > columns)
		setting_drop_end_spaces(&setting);
	if (setting.letters.columns > columns)
		setting_cut(&setting, columns);
	return setting_line(&setting, 0, setting.letters.count);
}

struct text_line
text_set_fact(struct arena *arena, const char *fact)
{
	struct phrase phrase = {fact, NULL, false};
	const char *at = fact ? fact : "";
	struct setting setting = setting_start(arena, phrase, paragraph_read(arena, phrase, &at, true), TEXT_LOGICAL);

	return setting_line(&setting, 0, setting.letters.count);
}

int
text_columns(struct phrase phrase)
{
	const char *at = phrase.text ? phrase.text : "";
	struct arena arena;
	int columns;

	arena_start(&arena);
	columns = setting_start(&arena, phrase, paragraph_read(&arena, phrase, &at, true), TEXT_VISUAL).letters.columns;
	arena_end(&arena);
	return columns;
}

char *
text_line_string(struct arena *arena, const struct text_line *line)
{
	struct bytes bytes = {0};
	char *string;

	for (size_t i = 0; i < line->count; i++)
		for (size_t code = 0; code < GLYPH_CODES && line->glyphs[i].code[code]; code++)
			bytes_put_code(&bytes, line->glyphs[i].code[code]);
	string = arena_copy(arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return string;
}
