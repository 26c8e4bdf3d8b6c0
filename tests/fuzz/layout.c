/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet made of bytes, painted in a window of any size, and moved about on; as lines too. */
#include "ui/layout.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "ui/lines.h"

enum { TEXT_LONGEST = 200 };

static const char *const languages[] = {"en", "ar", "th", "zh-Hans", "my", "hi", "fr", "ps"};

struct source {
	const uint8_t *bytes;
	size_t length;
	struct arena *arena;
};

static int
take(struct source *source)
{
	return fuzz_take(&source->bytes, &source->length);
}

/* A text up to a line feed. */
static const char *
take_text(struct source *source)
{
	char text[TEXT_LONGEST + 1];
	size_t length = 0;
	int byte;

	while (source->length && length < TEXT_LONGEST && (byte = take(source)) != '\n')
		text[length++] = byte ? (char)byte : ' ';
	return arena_copy(source->arena, text, length);
}

static struct phrase
take_phrase(struct source *source)
{
	int language = take(source) % 8;
	const char *text = take_text(source);

	return (struct phrase){.text = text, .language = languages[language], .right_to_left = language == 1 || language == 7};
}

static struct phrase
take_perhaps(struct source *source)
{
	return take(source) % 2 ? take_phrase(source) : (struct phrase){0};
}

static void
take_item(struct source *source, struct sheet *sheet)
{
	struct sheet_item item = {.kind = (enum sheet_kind)(take(source) % SHEET_CHOICE), .words = take_phrase(source)};

	if (take(source) % 3 == 0) {
		sheet_choice_with(sheet, take(source), item.words, take_perhaps(source),
		    take(source) % 2 ? take_text(source) : NULL, sheet->grid ? 11 + (int)sheet->choices % 80 : 0);
		return;
	}
	item.detail = take_perhaps(source);
	if (item.kind == SHEET_FACT || item.kind == SHEET_NUMBER)
		item.fact = take_text(source);
	if (item.kind == SHEET_BAR) {
		sheet_bar(sheet, item.words, take_phrase(source), take(source), 255);
		return;
	}
	sheet_put(sheet, &item);
}

static void
take_sheet(struct source *source, struct sheet *sheet)
{
	int flags = take(source);

	sheet_start(sheet, source->arena, languages[flags % 8], flags % 8 == 1);
	sheet->grid = flags & 8;
	sheet_title(sheet, take_phrase(source));
	if (flags & 16)
		sheet->prompt = take_phrase(source);
	sheet->typed = flags & 16 ? take_text(source) : "";
	if (flags & 32)
		sheet->place = take_phrase(source);
	sheet->more = take_phrase(source);
	sheet->too_small = take_phrase(source);
	for (size_t i = 0; i < SHEET_FOOTER_FACTS; i++)
		sheet->footer[i] = (struct sheet_fact){take_phrase(source), take_text(source)};
	sheet->button_count = (size_t)(take(source) % (SHEET_BUTTONS + 1));
	for (size_t i = 0; i < sheet->button_count; i++)
		sheet->buttons[i] = (struct sheet_button){(int)i, take_phrase(source)};
	while (source->length)
		take_item(source, sheet);
	sheet_number_choices(sheet);
}

static void
move(struct focus *focus, const struct sheet *sheet, int how)
{
	switch (how % 6) {
	case 0:
		focus_step(focus, sheet, 1);
		break;
	case 1:
		focus_page(focus, sheet, 1);
		break;
	case 2:
		focus_last(focus, sheet);
		break;
	case 3:
		focus_scroll(focus, sheet, -3);
		break;
	case 4:
		focus_sideways(focus, sheet, 1);
		break;
	default:
		focus_step(focus, sheet, -1);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct source source = {bytes, length, &arena};
	struct focus focus = {0};
	struct sheet sheet;
	struct bytes written = {0};
	int rows = 1 + take(&source) % 70, columns = 1 + take(&source), moves = take(&source);

	take_sheet(&source, &sheet);
	for (int i = 0; i < 5; i++) {
		struct canvas canvas = layout_paint(&sheet, &focus, &arena, rows, columns, TEXT_VISUAL);

		if (canvas.cursor_row < 0 || canvas.cursor_row >= rows || canvas.cursor_column < 0 ||
		    canvas.cursor_column >= columns)
			abort();
		move(&focus, &sheet, moves >> i);
	}
	lines_write(&sheet, &written);
	bytes_end(&written);
	arena_end(&arena);
	return 0;
}
