/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pages/ID.yaml. Whether the words, targets and sources exist is left to check. */
#include <string.h>

#include "content/load.h"

static const char *const spellings[ITEM_KINDS] = {
#define KIND(name, spelling, has_words) [ITEM_##name] = spelling,
#include "content/kinds.def"
#undef KIND
};

static const bool have_words[ITEM_KINDS] = {
#define KIND(name, spelling, has_words) [ITEM_##name] = has_words,
#include "content/kinds.def"
#undef KIND
};

/* Which keys a kind needs and which it may have, beside `source` and `world-day`, which all may have. */
enum key { KEY_SOURCE = 1, KEY_WHY = 2, KEY_STRENGTH = 4, KEY_TO = 8, KEY_LABEL = 16, KEY_PICTURE = 32 };

static const struct {
	unsigned needs, may;
} keys[ITEM_KINDS] = {
    [ITEM_PARAGRAPH] = {KEY_SOURCE, KEY_WHY},
    [ITEM_SIGN] = {KEY_SOURCE | KEY_STRENGTH, KEY_WHY},
    [ITEM_STEP] = {KEY_SOURCE, KEY_WHY},
    [ITEM_AVOID] = {KEY_SOURCE, KEY_WHY},
    [ITEM_NOTE] = {0, KEY_WHY},
    [ITEM_WARNING] = {KEY_SOURCE, KEY_WHY},
    [ITEM_QUESTION] = {KEY_SOURCE | KEY_WHY, 0},
    [ITEM_PAGE] = {KEY_TO, KEY_LABEL | KEY_PICTURE},
    [ITEM_SCREEN] = {KEY_TO, KEY_PICTURE},
    [ITEM_CHART] = {KEY_TO, 0},
};

static const struct {
	const char *name;
	unsigned key;
} key_names[] = {
    {"source", KEY_SOURCE},
    {"why", KEY_WHY},
    {"strength", KEY_STRENGTH},
    {"to", KEY_TO},
    {"label", KEY_LABEL},
    {"picture", KEY_PICTURE},
};

static const char *const strengths[] = {"weak", "medium", "strong", NULL};
static const char *const seasons[] = {"no", "yes", NULL};

struct raw_item {
	struct item item;
	bool why, label;
};

static const struct field item_fields[] = {
    {.key = "source", .kind = FIELD_OTHER},
    {.key = "why", .kind = FIELD_FLAG, .offset = offsetof(struct raw_item, why)},
    {.key = "strength",
        .kind = FIELD_CHOICE,
        .offset = offsetof(struct raw_item, item.strength),
        .choices = strengths,
        .least = STRENGTH_WEAK},
    {.key = "world-day",
        .kind = FIELD_CHOICE,
        .offset = offsetof(struct raw_item, item.season),
        .choices = seasons,
        .least = SEASON_NOT_WORLD_DAY},
    {.key = "to", .offset = offsetof(struct raw_item, item.target), .form = &form_page},
    {.key = "picture", .offset = offsetof(struct raw_item, item.picture), .form = &form_code},
    {.key = "label", .kind = FIELD_FLAG, .offset = offsetof(struct raw_item, label)},
};

static const struct field page_fields[] = {
    {.key = "page", .required = true, .offset = offsetof(struct page, id), .form = &form_page},
    {.key = "sensitive", .kind = FIELD_FLAG, .required = true, .offset = offsetof(struct page, sensitive)},
    {.key = "neutral", .kind = FIELD_FLAG, .offset = offsetof(struct page, neutral)},
    {.key = "items", .kind = FIELD_OTHER, .required = true, .offset = FIELD_NOT_KEPT},
};

enum item_kind
load_item_kind(const struct node *item, const struct node **id)
{
	enum item_kind kind = ITEM_KINDS;

	for (int i = 0; i < ITEM_KINDS; i++) {
		const struct node *node = node_get(item, spellings[i]);

		if (node && kind != ITEM_KINDS)
			return ITEM_KINDS;
		if (node) {
			kind = (enum item_kind)i;
			*id = node;
		}
	}
	return kind;
}

static void
load_check_keys(struct reader *reader, const struct node *node, enum item_kind kind)
{
	for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++) {
		const struct node *value = node_get(node, key_names[i].name);
		unsigned key = key_names[i].key;

		if (!value && (keys[kind].needs & key) && !node->incomplete)
			reader_error(reader, node->place, "the key '%s' is missing, expected it in every '%s'",
			    key_names[i].name, spellings[kind]);
		if (value && key != KEY_SOURCE && !((keys[kind].needs | keys[kind].may) & key))
			reader_error(reader, value->key_place, "the key '%s' has no meaning in a '%s', expected none",
			    key_names[i].name, spellings[kind]);
	}
}

/* "none" says that the item states no fact. */
static struct list
load_item_sources(struct reader *reader, const struct node *source)
{
	if (!source || (source->kind == NODE_TEXT && !strcmp(source->text, "none")))
		return (struct list){0};
	if (source->kind == NODE_TEXT) {
		reader_error(reader, source->place, "'source' is '%s', expected a list of keys or 'none'",
		    raw_short(&reader->tree.arena, source->text));
		return (struct list){0};
	}
	return read_texts(reader, source, "'source'", &form_code, NULL);
}

static struct item
load_item(struct reader *reader, const char *page, const struct node *node, struct table *seen)
{
	struct raw_item raw = {0};
	const struct node *id = NULL;
	const char *id_text;

	if (!read_kind(reader, node, NODE_MAP, "an item"))
		return raw.item;
	raw.item.kind = load_item_kind(node, &id);
	if (raw.item.kind == ITEM_KINDS) {
		if (!node->incomplete)
			reader_error(reader, node->place,
			    "an item of %s kind, expected one of heading, paragraph, sign, step, avoid, note, warning, "
			    "page, screen, question, chart, numbers",
			    id ? "more than one" : "no known");
		return raw.item;
	}
	read_fields(reader, node, item_fields, sizeof item_fields / sizeof *item_fields, spellings[raw.item.kind],
	    &raw);
	load_check_keys(reader, node, raw.item.kind);
	raw.item.sources = load_item_sources(reader, node_get(node, "source"));
	id_text = read_text(reader, id, "an item's id", &form_code, NULL);
	if (!id_text)
		return raw.item;
	if (!strcmp(id_text, "title"))
		reader_error(reader, id->place, "an item with the id 'title', which is the page's own, expected another");
	read_once(reader, seen, "the id", id_text, id);
	if (have_words[raw.item.kind] || raw.label)
		raw.item.words = arena_print(reader->keep, "%s.%s", page, id_text);
	if (raw.why)
		raw.item.why = arena_print(reader->keep, "%s.%s.why", page, id_text);
	return raw.item;
}

bool
load_page(struct reader *reader, const char *id, struct page *page)
{
	const struct node *root = reader->tree.root, *name = node_get(root, "page"), *items = node_get(root, "items");
	struct table seen = {0};

	*page = (struct page){0};
	if (!read_kind(reader, root, NODE_MAP, "the file"))
		return false;
	read_fields(reader, root, page_fields, sizeof page_fields / sizeof *page_fields, NULL, page);
	if (page->id && strcmp(page->id, id) != 0)
		reader_error(reader, name->place, "the page '%s' stands in the file of '%s', expected the same", page->id,
		    id);
	page->id = arena_string(reader->keep, id);
	page->title = arena_print(reader->keep, "%s.title", id);
	if (read_list_of(reader, items, "'items'", CONTENT_ITEMS_MOST)) {
		page->items = arena_take(reader->keep, items->count * sizeof *page->items);
		for (const struct node *item = items->first; item; item = item->next)
			page->items[page->count++] = load_item(reader, id, item, &seen);
	}
	table_end(&seen);
	return reader_sound(reader);
}
