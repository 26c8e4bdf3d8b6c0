/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words/CODE.yaml. Which ids there should be, and which placeholders, is left to check. */
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "content/load.h"
#include "text/script.h"

enum {
	DIGITS_OF_A_NUMBER = 7, /* so many with signs between look like something to dial */
	SIGNS_BETWEEN_DIGITS = 3
};

static bool
load_is_between_digits(uint32_t code)
{
	static const uint32_t beyond_ascii[] = {0xA0, 0x2010, 0x2011, 0x2012, 0x2013, 0x202F};

	for (size_t i = 0; i < sizeof beyond_ascii / sizeof *beyond_ascii; i++)
		if (code == beyond_ascii[i])
			return true;
	return code < 0x80 && strchr(" -./()+", (int)code);
}

/* The first digit of what looks like a phone number, in any script; NULL: nothing does. */
static const char *
load_find_phone(const char *text, size_t length)
{
	const char *end = text + length, *first = NULL;
	int digits = 0, signs = 0;

	while (text < end) {
		const char *here = text;
		uint32_t code = (unsigned char)*text < 0x80 ? (unsigned char)*text++ : utf8_next(&text, end);

		if (code >= '0' && (code <= '9' || (code >= 0x80 && text_digit(code) >= 0))) {
			if (!digits++)
				first = here;
			if (digits == DIGITS_OF_A_NUMBER)
				return first;
			signs = 0;
		} else if (digits && (!load_is_between_digits(code) || ++signs > SIGNS_BETWEEN_DIGITS)) {
			digits = 0;
		}
	}
	return NULL;
}

/* "https://..." or "www...." */
static const char *
load_find_address(const char *text)
{
	const char *found = strstr(text, "://");

	if (found) {
		while (found > text && strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", found[-1]))
			found--;
		return found;
	}
	for (const char *dot = strchr(text, '.'); dot; dot = strchr(dot + 1, '.'))
		if (dot - text >= 3 && !strncasecmp(dot - 3, "www", 3))
			return dot - 3;
	return NULL;
}

/* Block texts end in line feeds that nobody means. */
static size_t
load_trimmed_length(const struct node *node)
{
	size_t length = node->length;

	while (length && (node->text[length - 1] == '\n' || node->text[length - 1] == ' '))
		length--;
	return length;
}

static void
load_check_text(struct reader *reader, const struct node *node)
{
	const char *phone = load_find_phone(node->text, node->length), *address = load_find_address(node->text);

	if (node->length > CONTENT_WORD_LONGEST)
		reader_error(reader, node->place, "the words of '%s' are longer than %d bytes, expected less",
		    raw_short(&reader->tree.arena, node->key), (int)CONTENT_WORD_LONGEST);
	if (phone)
		reader_error(reader, tree_place(&reader->tree, node, (size_t)(phone - node->text)),
		    "a phone number inside words, expected it among the facts");
	if (address)
		reader_error(reader, tree_place(&reader->tree, node, (size_t)(address - node->text)),
		    "an address of the web inside words, expected it among the facts");
}

bool
load_words(struct reader *reader, struct table *words)
{
	const struct node *root = reader->tree.root;

	*words = (struct table){0};
	if (!read_kind(reader, root, NODE_MAP, "the file"))
		return false;
	if (root->count > CONTENT_WORDS_MOST)
		reader_error(reader, root->place, "the file has %zu texts, expected at most %d", root->count,
		    (int)CONTENT_WORDS_MOST);
	for (const struct node *node = root->first; node; node = node->next) {
		if (form_words.fault(node->key))
			reader_error(reader, node->key_place, "'%s' is not %s, expected %s",
			    raw_short(&reader->tree.arena, node->key), form_words.noun, form_words.expected);
		if (node->kind != NODE_TEXT) {
			read_kind(reader, node, NODE_TEXT, "an entry of the words");
			continue;
		}
		load_check_text(reader, node);
		if (load_trimmed_length(node)) /* else it waits for its translator */
			table_put(words, arena_string(reader->keep, node->key),
			    arena_copy(reader->keep, node->text, load_trimmed_length(node)));
	}
	return reader_sound(reader);
}
