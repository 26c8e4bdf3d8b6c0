/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a file of words. What is added to them is left to workbook.c. */
#include "content/book_lines.h"

#include <string.h>

void
book_start(struct book_lines *book, struct arena *arena, const struct tree *tree)
{
	const char *at, *end;
	size_t most = 1;

	*book = (struct book_lines){.source = tree ? &tree->source : NULL};
	at = tree ? tree->source.start : "";
	end = tree ? at + tree->source.length : at;
	for (const char *feed = at; feed < end; feed++)
		most += *feed == '\n';
	book->index = tree ? raw_index(arena, &tree->source) : NULL;
	book->starts = arena_take(arena, (most + 1) * sizeof *book->starts);
	book->dropped = arena_take(arena, (most + 1) * sizeof *book->dropped);
	book->before = arena_take(arena, (most + 1) * sizeof *book->before);
	while (at < end) {
		const char *feed = memchr(at, '\n', (size_t)(end - at));

		book->starts[book->count++] = at;
		at = feed ? feed + 1 : end;
	}
	book->starts[book->count] = end;
	book->at = book->count;
	book->windows = book->count && book->starts[1] - book->starts[0] >= 2 && !memcmp(book->starts[1] - 2, "\r\n", 2);
}

void
book_end(struct book_lines *book)
{
	for (size_t i = 0; i <= book->count; i++)
		bytes_end(&book->before[i]);
}

static size_t
book_key_line(const struct node *entry)
{
	return (size_t)entry->key_place.line - 1;
}

static bool
book_is_blank(const struct book_lines *book, size_t line)
{
	const char *at = book->starts[line];

	while (at < book->starts[line + 1] && (*at == ' ' || *at == '\r' || *at == '\n'))
		at++;
	return at == book->starts[line + 1];
}

/* The line behind the last one of an entry's text. */
static size_t
book_line_behind(const struct book_lines *book, const struct node *entry)
{
	const char *end = raw_seek(book->source, book->index, entry->span.end);
	size_t line = book_key_line(entry);

	while (line < book->count && book->starts[line] < end)
		line++;
	while (line > book_key_line(entry) + 1 && book_is_blank(book, line - 1))
		line--;
	return line;
}

/* The first line of the comment right above an entry; the line of its key where there is none. */
static size_t
book_comment_line(const struct book_lines *book, const struct node *entry)
{
	size_t line = book_key_line(entry);

	while (line && *book->starts[line - 1] == '#')
		line--;
	return line;
}

static bool
book_is_note(const struct book_lines *book, size_t line)
{
	return !strncmp(book->starts[line], BOOK_NOTE, strlen(BOOK_NOTE) - 1);
}

void
book_pass(struct book_lines *book, const struct node *entry)
{
	book->at = book_line_behind(book, entry);
}

static void
book_put(struct book_lines *book, size_t line, const char *lines)
{
	for (char before = 0; *lines; before = *lines++) {
		if (book->windows && *lines == '\n' && before != '\r')
			bytes_put_string(&book->before[line], "\r");
		bytes_put(&book->before[line], lines, 1);
	}
}

void
book_add(struct book_lines *book, const char *lines)
{
	book_put(book, book->at, lines);
}

void
book_add_above(struct book_lines *book, const struct node *entry, const char *lines)
{
	book_put(book, book_key_line(entry), lines);
}

bool
book_has_notes(const struct book_lines *book, const struct node *entry)
{
	for (size_t line = book_comment_line(book, entry); line < book_key_line(entry); line++)
		if (book_is_note(book, line))
			return true;
	return false;
}

void
book_set_notes(struct book_lines *book, const struct node *entry, const char *notes)
{
	for (size_t line = book_comment_line(book, entry); line < book_key_line(entry); line++)
		book->dropped[line] = book_is_note(book, line);
	book_put(book, book_key_line(entry), notes);
}

const char *
book_comment(const struct book_lines *book, struct arena *arena, const struct node *entry)
{
	const char *comment = "";

	for (size_t line = book_comment_line(book, entry); line < book_key_line(entry); line++)
		if (!book_is_note(book, line))
			comment = arena_print(arena, "%s%.*s", comment,
			    (int)(book->starts[line + 1] - book->starts[line]), book->starts[line]);
	return comment;
}

bool
book_has_comment(const struct book_lines *book, const char *comment)
{
	size_t length = strcspn(comment, "\n");

	for (size_t line = 0; line < book->count; line++)
		if (strcspn(book->starts[line], "\r\n") == length && !memcmp(book->starts[line], comment, length))
			return true;
	return false;
}

void
book_write(const struct book_lines *book, struct bytes *out)
{
	for (size_t line = 0; line < book->count; line++) {
		if (book->before[line].length)
			bytes_put(out, book->before[line].start, book->before[line].length);
		if (book->dropped[line])
			continue;
		bytes_put(out, book->starts[line], (size_t)(book->starts[line + 1] - book->starts[line]));
		if (out->start[out->length - 1] != '\n')
			bytes_put_string(out, book->windows ? "\r\n" : "\n");
	}
	if (book->before[book->count].length)
		bytes_put(out, book->before[book->count].start, book->before[book->count].length);
}
