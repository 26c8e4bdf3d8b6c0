/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From dots to block characters, four dots each. Where pictures stand is left to those who paint. */
#include "ui/picture.h"

#include <stddef.h>
#include <string.h>

enum { PICTURE_DOTS = 2 * PICTURE_ROWS - 1, MARK_DOTS = 2 * MARK_ROWS };

static const struct picture {
	const char *name, *dots[PICTURE_DOTS];
} pictures[] = {
#define PICTURE(name, ...) {#name, {__VA_ARGS__}},
#define MARK(action, ...)
#include "ui/pictures.def"
#undef PICTURE
#undef MARK
};

static const struct mark {
	enum action action;
	const char *dots[MARK_DOTS];
} marks[] = {
#define PICTURE(name, ...)
#define MARK(action, ...) {ACTION_##action, {__VA_ARGS__}},
#include "ui/pictures.def"
#undef PICTURE
#undef MARK
};

const char *const picture_names[] = {
#define PICTURE(name, ...) #name,
#define MARK(action, ...)
#include "ui/pictures.def"
#undef PICTURE
#undef MARK
    NULL};

/* By dots: upper left 1, upper right 2, lower left 4, lower right 8. */
static const uint32_t blocks[] = {' ', 0x2598, 0x259D, 0x2580, 0x2596, 0x258C, 0x259E, 0x259B, 0x2597, 0x259A, 0x2590,
    0x259C, 0x2584, 0x2599, 0x259F, 0x2588};

/* Below an odd last row of dots, half a row stays free. */
static void
picture_lines(struct arena *arena, const char *const *dots, int dot_rows, int columns, struct text_line *lines)
{
	for (int row = 0; 2 * row < dot_rows; row++) {
		struct glyph *glyphs = arena_take(arena, (size_t)columns * sizeof *glyphs);
		const char *upper = dots[2 * row], *lower = 2 * row + 1 < dot_rows ? dots[2 * row + 1] : NULL;

		for (int i = 0; i < 2 * columns; i += 2) {
			int shape = (upper[i] == '#') | (upper[i + 1] == '#') << 1;

			if (lower)
				shape |= (lower[i] == '#') << 2 | (lower[i + 1] == '#') << 3;
			glyphs[i / 2] = (struct glyph){.code = {blocks[shape]}, .columns = 1};
		}
		lines[row] = (struct text_line){.glyphs = glyphs, .count = (size_t)columns, .columns = columns};
	}
}

static const char *
picture_turned(struct arena *arena, const char *dots)
{
	size_t length = strlen(dots);
	char *turned = arena_copy(arena, dots, length);

	for (size_t i = 0; i < length; i++)
		turned[i] = dots[length - 1 - i];
	return turned;
}

bool
picture_draw(struct arena *arena, const char *name, struct text_line lines[PICTURE_ROWS])
{
	for (size_t i = 0; name && i < sizeof pictures / sizeof *pictures; i++)
		if (!strcmp(pictures[i].name, name)) {
			picture_lines(arena, pictures[i].dots, PICTURE_DOTS, PICTURE_COLUMNS, lines);
			return true;
		}
	return false;
}

bool
picture_mark(struct arena *arena, enum action action, bool right_to_left, struct text_line lines[MARK_ROWS])
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i].action == action) {
			const char *dots[MARK_DOTS];

			for (int row = 0; row < MARK_DOTS; row++)
				dots[row] = right_to_left ? picture_turned(arena, marks[i].dots[row]) : marks[i].dots[row];
			picture_lines(arena, dots, MARK_DOTS, MARK_COLUMNS, lines);
			return true;
		}
	return false;
}
