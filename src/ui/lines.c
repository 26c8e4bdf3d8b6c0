/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet in logical order. Who reads it, and what was written before, is left to term/. */
#include "ui/lines.h"

#include "base/utf8.h"
#include "ui/action.h"

enum { FIRST_ISOLATE = 0x2066, LAST_ISOLATE = 0x2069 };

/* Isolates are for the order of the eye; readers of lines need none. */
static void
lines_put_text(struct bytes *out, const char *text)
{
	uint32_t code;

	while ((code = utf8_walk(&text)))
		if (code < FIRST_ISOLATE || code > LAST_ISOLATE)
			bytes_put_code(out, code);
}

static void
lines_put(struct bytes *out, const char *before, struct phrase words)
{
	if (!words.text)
		return;
	bytes_put_string(out, before);
	lines_put_text(out, words.text);
	bytes_put_string(out, "\n");
}

static void
lines_put_fact(struct bytes *out, struct phrase label, const char *fact)
{
	if (!fact)
		return;
	if (label.text) {
		lines_put_text(out, label.text);
		bytes_put_string(out, ":\n");
	}
	bytes_print(out, "%s\n", fact);
}

static void
lines_put_item(struct bytes *out, const struct sheet_item *item)
{
	switch (item->kind) {
	case SHEET_HEADING:
		bytes_put_string(out, "\n");
		lines_put(out, "", item->words);
		break;
	case SHEET_PARAGRAPH:
	case SHEET_NOTE:
		lines_put(out, "", item->words);
		break;
	case SHEET_SIGN:
		lines_put(out, item->strong ? "! - " : "- ", item->words);
		break;
	case SHEET_STEP:
		lines_put(out, "- ", item->words);
		break;
	case SHEET_RULE:
		bytes_put_string(out, "\n");
		break;
	case SHEET_AVOID:
		lines_put(out, "x ", item->words);
		break;
	case SHEET_WARNING:
		lines_put(out, "! ", item->words);
		break;
	case SHEET_FACT:
	case SHEET_NUMBER:
		lines_put_fact(out, item->words, item->fact);
		break;
	case SHEET_BAR:
		lines_put_text(out, item->words.text ? item->words.text : "");
		lines_put(out, item->words.text ? ": " : "", item->value);
		break;
	case SHEET_CHOICE:
		bytes_print(out, "%d. ", item->number);
		lines_put(out, "", item->words);
		lines_put_fact(out, (struct phrase){0}, item->fact);
		break;
	}
	lines_put(out, "  ", item->detail);
}

void
lines_write(const struct sheet *sheet, struct bytes *out)
{
	lines_put(out, "", sheet->title);
	lines_put(out, "", sheet->place);
	bytes_put_string(out, "\n");
	for (size_t i = 0; i < sheet->count; i++)
		lines_put_item(out, &sheet->items[i]);
	if (sheet->prompt.text) {
		lines_put(out, "", sheet->prompt);
		bytes_print(out, "%s\n", sheet->typed);
	}
	bytes_put_string(out, "\n");
	for (int i = 0; i < SHEET_FOOTER_FACTS; i++)
		lines_put_fact(out, sheet->footer[i].label, sheet->footer[i].fact);
	for (size_t i = 0; i < sheet->button_count; i++) {
		bytes_print(out, "%s. ", action_key((enum action)sheet->buttons[i].action));
		lines_put(out, "", sheet->buttons[i].words);
	}
}
