/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines to nodes. All that is not of the one form, good or bad, is left to tree.c. */
#include "content/plain_tree.h"

#include <string.h>

#include "content/model.h"
#include "text/script.h"

enum { KEYS_MOST = 64 /* of a map: each is compared with each */, KEY_LONGEST = 100 };

struct plain_walk {
	struct tree *tree;
	const char *next, *end; /* of the lines that were not taken yet */
	long next_line, line;
	const char *start, *at, *stop; /* the line: where it begins, what was not read of it yet, its end */
	size_t code, next_code;        /* how many code points stand before the line, and before the next one */
	int indent;                    /* of what was not read yet; -1 behind the last line */
	size_t nodes;
};

static bool
plain_is_word(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/* The end of letters, digits, dots and hyphens; `at` itself where no letter or digit begins them. */
static const char *
plain_word_end(const char *at, const char *stop)
{
	const char *end = at;

	while (end < stop && (plain_is_word(*end) || (end > at && (*end == '-' || *end == '.'))))
		end++;
	return end;
}

static size_t
plain_count_codes(const char *at, const char *end)
{
	size_t count = 0;

	for (; at < end; at++)
		count += ((unsigned char)*at & 0xC0) != 0x80;
	return count;
}

/* To the next line that says something. */
static void
plain_take_line(struct plain_walk *walk)
{
	do {
		const char *feed;

		if (walk->next == walk->end) {
			walk->indent = -1;
			return;
		}
		walk->line = walk->next_line++;
		walk->start = walk->at = walk->next;
		feed = memchr(walk->next, '\n', (size_t)(walk->end - walk->next));
		walk->stop = feed ? feed : walk->end;
		walk->next = feed ? feed + 1 : walk->end;
		walk->code = walk->next_code;
		walk->next_code += plain_count_codes(walk->start, walk->next);
		while (walk->at < walk->stop && *walk->at == ' ')
			walk->at++;
	} while (walk->at == walk->stop || *walk->at == '#');
	walk->indent = (int)(walk->at - walk->start);
}

static struct raw_place
plain_place(const struct plain_walk *walk)
{
	return (struct raw_place){walk->line, walk->at - walk->start + 1};
}

/* NULL: there are too many, or too deep. */
static struct node *
plain_node(struct plain_walk *walk, enum node_kind kind, int depth)
{
	struct node *node;

	if (++walk->nodes > CONTENT_NODES_MOST || depth > CONTENT_DEPTH_DEEPEST)
		return NULL;
	node = arena_take(&walk->tree->arena, sizeof *node);
	node->kind = kind;
	node->text = "";
	node->place = plain_place(walk);
	return node;
}

/* Whether this is a word, or a text in quotes without anything that needs a closer look. */
static bool
plain_is_text(const char *at, const char *stop)
{
	size_t inside = (size_t)(stop - at) - 2;

	if (*at != '"')
		return plain_word_end(at, stop) == stop;
	return stop - at >= 2 && stop[-1] == '"' && !memchr(at + 1, '"', inside) && !memchr(at + 1, '\\', inside);
}

/* What stands here, up to an end that has so many code points before it, is the node's text. */
static void
plain_set_text(const struct plain_walk *walk, struct node *node, const char *end, size_t end_code)
{
	bool quoted = *walk->at == '"';
	size_t start = walk->code + (size_t)(walk->at - walk->start);

	node->length = (size_t)(end - walk->at) - (quoted ? 2 : 0);
	node->text = arena_copy(&walk->tree->arena, walk->at + quoted, node->length);
	node->span = (struct raw_span){start, end_code, node->place, quoted ? '"' : 0};
}

/* The rest of the line as a text; the next line is taken. */
static struct node *
plain_text(struct plain_walk *walk, int depth)
{
	struct node *node = plain_node(walk, NODE_TEXT, depth);
	size_t at;

	if (!node || !plain_is_text(walk->at, walk->stop))
		return NULL;
	plain_set_text(walk, node, walk->stop, walk->next_code - (size_t)(walk->next - walk->stop));
	if (text_fault(&walk->tree->arena, node->text, node->length, &at))
		return NULL;
	plain_take_line(walk);
	return node;
}

/* The end of a word with or without quotes; `at` itself: there is none. */
static const char *
plain_entry_end(const char *at, const char *stop)
{
	bool quoted = at < stop && *at == '"';
	const char *end = plain_word_end(at + quoted, stop);

	if (!quoted)
		return end;
	return end > at + 1 && end < stop && *end == '"' ? end + 1 : at;
}

/* [word, "word"] to the end of the line; the next line is taken. */
static struct node *
plain_words(struct plain_walk *walk, int depth)
{
	struct node *list = plain_node(walk, NODE_LIST, depth), **link = list ? &list->first : NULL;

	walk->at++;
	while (list) {
		struct node *entry = plain_node(walk, NODE_TEXT, depth + 1);
		const char *end = plain_entry_end(walk->at, walk->stop);

		if (!entry || end == walk->at || end == walk->stop)
			return NULL;
		plain_set_text(walk, entry, end, walk->code + (size_t)(end - walk->start));
		*link = entry;
		link = &entry->next;
		list->count++;
		walk->at = end + 2;
		if (*end == ']' && end + 1 == walk->stop)
			break;
		if (*end != ',' || end + 1 == walk->stop || end[1] != ' ')
			return NULL;
	}
	plain_take_line(walk);
	return list;
}

static struct node *plain_block(struct plain_walk *, int depth);

/* A key, and its value beside it or below. */
static struct node *
plain_pair(struct plain_walk *walk, int depth)
{
	int indent = walk->indent;
	const char *end = plain_word_end(walk->at, walk->stop);
	struct raw_place place = plain_place(walk);
	struct node *value = NULL;
	const char *key;

	if (end == walk->at || end == walk->stop || *end != ':' || end - walk->at > KEY_LONGEST ||
	    ++walk->nodes > CONTENT_NODES_MOST)
		return NULL;
	key = arena_copy(&walk->tree->arena, walk->at, (size_t)(end - walk->at));
	walk->at = end + 1;
	if (walk->at == walk->stop) {
		plain_take_line(walk);
		if (walk->indent > indent)
			value = plain_block(walk, depth);
	} else {
		walk->at++;
		if (walk->at[-1] == ' ' && walk->at < walk->stop)
			value = *walk->at == '[' ? plain_words(walk, depth) : plain_text(walk, depth);
	}
	if (value) {
		value->key = key;
		value->key_place = place;
	}
	return value;
}

static bool
plain_has_key(const struct node *map, const char *key)
{
	for (const struct node *node = map->first; node; node = node->next)
		if (node->key[0] == key[0] && !strcmp(node->key, key))
			return true;
	return false;
}

static struct node *
plain_map(struct plain_walk *walk, int depth)
{
	int indent = walk->indent;
	struct node *map = plain_node(walk, NODE_MAP, depth), **link = map ? &map->first : NULL;

	while (map && walk->indent == indent) {
		struct node *pair = plain_pair(walk, depth + 1);

		if (!pair || map->count == KEYS_MOST || plain_has_key(map, pair->key))
			return NULL;
		*link = pair;
		link = &pair->next;
		map->count++;
	}
	return map;
}

static bool
plain_is_entry(const struct plain_walk *walk)
{
	return walk->stop - walk->at > 2 && walk->at[0] == '-' && walk->at[1] == ' ';
}

static struct node *
plain_list(struct plain_walk *walk, int depth)
{
	int indent = walk->indent;
	struct node *list = plain_node(walk, NODE_LIST, depth), **link = list ? &list->first : NULL;

	while (list && walk->indent == indent) {
		struct node *entry = NULL;

		if (!plain_is_entry(walk))
			return NULL;
		walk->at += 2;
		walk->indent += 2;
		entry = *walk->at == '"' ? plain_text(walk, depth + 1) : plain_map(walk, depth + 1);
		if (!entry)
			return NULL;
		*link = entry;
		link = &entry->next;
		list->count++;
	}
	return list;
}

/* All that stands as far in as this line. */
static struct node *
plain_block(struct plain_walk *walk, int depth)
{
	return plain_is_entry(walk) ? plain_list(walk, depth) : plain_map(walk, depth);
}

/* A line that stands further in than it should is taken by nobody. */
struct node *
plain_tree_read(struct tree *tree, long line)
{
	struct plain_walk walk = {.tree = tree, .next = tree->source.start,
	    .end = tree->source.start + tree->source.length, .next_line = line};
	struct node *root;

	plain_take_line(&walk);
	root = walk.indent < 0 ? NULL : plain_block(&walk, 1);
	return walk.indent < 0 ? root : NULL;
}
