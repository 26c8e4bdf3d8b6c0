/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet in logical order. Who reads it, and what was written before, is left to term/. */
#include "ui/lines.h"

#include <string.h>

#include "base/utf8.h"
#include "text/typeset.h"
#include "ui/action.h"

enum { FIRST_ISOLATE = 0x2066, LAST_ISOLATE = 0x2069 };

struct lines {
	const struct sheet *sheet;
	struct bytes *out;
	int columns; /* 0: as long as they are */
};

/* Isolates are for the order of the eye; readers of lines need none. */
static void
lines_put_text(struct bytes *out, const char *text)
{
	uint32_t code;

	while ((code = utf8_walk(&text)))
		if (code < FIRST_ISOLATE || code > LAST_ISOLATE)
			bytes_put_code(out, code);
}

/* Further lines begin below the first word. */
static void
lines_put_broken(const struct lines *lines, const char *before, struct phrase words)
{
	int indent = (int)strlen(before);
	struct arena arena = {0};
	struct set_text text = text_set(&arena, words, lines->columns - indent, TEXT_LOGICAL);

	for (size_t i = 0; i < text.count; i++)
		bytes_print(lines->out, "%*s%s\n", indent, i ? "" : before, text_line_string(&arena, &text.lines[i]));
	arena_end(&arena);
}

static void
lines_put(const struct lines *lines, const char *before, struct phrase words)
{
	if (!words.text)
		return;
	if (lines->columns) {
		lines_put_broken(lines, before, words);
		return;
	}
	bytes_put_string(lines->out, before);
	lines_put_text(lines->out, words.text);
	bytes_put_string(lines->out, "\n");
}

static void
lines_put_label(const struct lines *lines, struct phrase label)
{
	struct bytes text = {0};

	bytes_print(&text, "%s:", label.text);
	label.text = text.start;
	lines_put(lines, "", label);
	bytes_end(&text);
}

static void
lines_put_fact(const struct lines *lines, struct phrase label, const char *fact)
{
	if (!fact)
		return;
	if (label.text)
		lines_put_label(lines, label);
	if (lines->columns && !sheet_fact_is_whole(fact) && strchr(fact, ' '))
		lines_put_broken(lines, "", (struct phrase){.text = fact});
	else
		bytes_print(lines->out, "%s\n", fact);
}

static void
lines_put_bar(const struct lines *lines, const struct sheet_item *item)
{
	struct bytes text = {0};
	struct phrase bar = item->words;

	if (bar.text)
		bytes_print(&text, "%s: ", bar.text);
	else
		bar = item->value;
	bytes_put_string(&text, item->value.text);
	bar.text = text.start;
	lines_put(lines, "", bar);
	bytes_end(&text);
}

static void
lines_put_choice(const struct lines *lines, const struct sheet_item *item)
{
	struct arena arena = {0};

	lines_put(lines, arena_print(&arena, "%s. ", sheet_print_number(&arena, lines->sheet, item->number)), item->words);
	lines_put_fact(lines, (struct phrase){0}, item->fact);
	arena_end(&arena);
}

static void
lines_put_item(const struct lines *lines, const struct sheet_item *item)
{
	switch (item->kind) {
	case SHEET_HEADING:
		bytes_put_string(lines->out, "\n");
		lines_put(lines, "", item->words);
		break;
	case SHEET_PARAGRAPH:
	case SHEET_NOTE:
		lines_put(lines, "", item->words);
		break;
	case SHEET_SIGN:
		lines_put(lines, item->strong ? "! - " : "- ", item->words);
		break;
	case SHEET_STEP:
		lines_put(lines, "- ", item->words);
		break;
	case SHEET_ORIGINAL:
		lines_put(lines, "  ", item->words);
		break;
	case SHEET_RULE:
		bytes_put_string(lines->out, "\n");
		break;
	case SHEET_AVOID:
		lines_put(lines, "x ", item->words);
		break;
	case SHEET_WARNING:
		lines_put(lines, "! ", item->words);
		break;
	case SHEET_FACT:
	case SHEET_NUMBER:
		lines_put_fact(lines, item->words, item->fact);
		break;
	case SHEET_LARGE:
		lines_put(lines, "", item->words);
		lines_put_fact(lines, (struct phrase){0}, item->fact);
		break;
	case SHEET_CODE: /* a square of lines is none */
		lines_put_fact(lines, item->words, item->fact);
		lines_put(lines, "", item->value);
		return;
	case SHEET_BAR:
		lines_put_bar(lines, item);
		break;
	case SHEET_CHOICE:
		lines_put_choice(lines, item);
		break;
	}
	lines_put(lines, "  ", item->detail);
}

/* A point behind it, like behind a number; one that is a point itself needs no other. */
static void
lines_put_key(const struct lines *lines, enum action action)
{
	const char *key = action_key(action);

	bytes_print(lines->out, strcmp(key, ".") ? "%s. " : "%s ", key);
}

/* The keys that turn to the sheets before and behind this one. */
static void
lines_put_turns(const struct lines *lines)
{
	if (lines->sheet->page)
		bytes_print(lines->out, "%s. \u25B2\n", action_key(ACTION_PAGE_UP));
	if (!lines->sheet->goes_on)
		return;
	bytes_print(lines->out, "%s. \u25BC ", action_key(ACTION_PAGE_DOWN));
	lines_put(lines, "", lines->sheet->more);
}

void
lines_write_item(const struct sheet *sheet, const struct sheet_item *item, int columns, struct bytes *out)
{
	lines_put_item(&(struct lines){.sheet = sheet, .out = out, .columns = columns}, item);
}

void
lines_write_phrase(struct phrase words, int columns, struct bytes *out)
{
	lines_put(&(struct lines){.out = out, .columns = columns}, "", words);
}

void
lines_write_prompt(const struct sheet *sheet, int columns, struct bytes *out)
{
	if (!sheet->prompt.text)
		return;
	lines_write_phrase(sheet->prompt, columns, out);
	bytes_print(out, "%s\n", sheet->typed);
}

void
lines_write_foot(const struct sheet *sheet, int columns, struct bytes *out)
{
	struct lines lines = {.sheet = sheet, .out = out, .columns = columns};

	lines_put_turns(&lines);
	for (int i = 0; i < SHEET_FOOTER_FACTS; i++)
		lines_put_fact(&lines, sheet->footer[i].label, sheet->footer[i].fact);
	for (size_t i = 0; i < sheet->button_count; i++) {
		lines_put_key(&lines, (enum action)sheet->buttons[i].action);
		lines_put(&lines, "", sheet->buttons[i].words);
	}
}

void
lines_write(const struct sheet *sheet, struct bytes *out)
{
	lines_write_within(sheet, 0, out);
}

void
lines_write_within(const struct sheet *sheet, int columns, struct bytes *out)
{
	lines_write_phrase(sheet->title, columns, out);
	lines_write_phrase(sheet->place, columns, out);
	bytes_put_string(out, "\n");
	for (size_t i = 0; i < sheet->count; i++)
		lines_write_item(sheet, &sheet->items[i], columns, out);
	lines_write_prompt(sheet, columns, out);
	bytes_put_string(out, "\n");
	lines_write_foot(sheet, columns, out);
}
