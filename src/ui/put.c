/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines, words and facts onto the rows of a page. Which ones, and where, is left to body.c, choices.c and tiles.c. */
#include "ui/inside.h"

struct region
body_region(const struct body *body, bool right_to_left)
{
	return (struct region){.columns = body->canvas.columns, .right_to_left = right_to_left};
}

void
body_put_line(struct body *body, int row, struct region region, int indent, const struct text_line *line, enum role role)
{
	int column = region.left + indent;

	if (region.right_to_left)
		column = region.left + region.columns - indent - line->columns;
	canvas_reach(&body->canvas, row + 1);
	canvas_put(&body->canvas, row, column, line, role);
}

int
body_put_lines(struct body *body, int row, struct region region, int indent, const struct set_text *text,
    enum role role)
{
	for (size_t i = 0; i < text->count; i++)
		body_put_line(body, row + (int)i, region, indent, &text->lines[i], role);
	return (int)text->count;
}

int
body_put_text(struct body *body, int row, struct region region, int indent, struct phrase words, enum role role)
{
	struct set_text text = text_set(body->canvas.arena, words, region.columns - indent, body->order);

	return body_put_lines(body, row, region, indent, &text, role);
}

/* As many glyphs from the start of a line as fit; at least one. */
static struct text_line
body_part_of(const struct text_line *line, int room)
{
	struct text_line part = {.glyphs = line->glyphs};

	while (part.count < line->count && (!part.count || part.columns + part.glyphs[part.count].columns <= room))
		part.columns += part.glyphs[part.count++].columns;
	return part;
}

int
body_put_fact(struct body *body, int row, struct region region, int indent, const char *fact, enum role role)
{
	struct text_line line = text_set_fact(body->canvas.arena, fact);
	int room = region.columns - indent, rows = 0;

	while (line.columns > room && line.count > 1) {
		struct text_line part = body_part_of(&line, room);

		body_put_line(body, row + rows++, region, indent, &part, role);
		line.glyphs += part.count;
		line.count -= part.count;
		line.columns -= part.columns;
	}
	body_put_line(body, row + rows, region, indent, &line, role);
	return rows + 1;
}
