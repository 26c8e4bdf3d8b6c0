/* SPDX-License-Identifier: GPL-3.0-or-later */
/* YAML to nodes, from libyaml's events. What the nodes mean is left to the loaders. */
#include "content/tree.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/file.h"
#include "content/model.h"
#include "content/plain_tree.h"
#include "content/syntax.h"
#include "text/script.h"

struct builder {
	struct tree *tree;
	struct problems *problems;
	yaml_parser_t parser;
	long lines_before; /* of the file, where a part of it is read */
	struct raw_place last_start, last_end; /* of the last text in quotes */
	size_t nodes;
	bool raw_faults; /* a syntax error may be their consequence */
	bool stopped;    /* nothing after this can be trusted */
};

static struct raw_place
tree_mark(const struct builder *builder, yaml_mark_t mark)
{
	return (struct raw_place){builder->lines_before + (long)mark.line + 1, (long)mark.column + 1};
}

__attribute__((format(printf, 3, 4))) static void
tree_error(struct builder *builder, struct raw_place place, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	problem_add(builder->problems, PROBLEM_ERROR, builder->tree->file, place.line, place.column, "%s",
	    arena_vprint(&builder->tree->arena, format, arguments));
	va_end(arguments);
}

static const size_t *
tree_index(struct tree *tree)
{
	if (!tree->index)
		tree->index = raw_index(&tree->arena, &tree->source);
	return tree->index;
}

/* What comes behind the end of the one map, list or text. A list whose first dash is missing begins as a map; a map
 * whose first line is indented ends with it. */
static void
tree_report_rest(struct builder *builder, struct raw_place place)
{
	const struct node *root = builder->tree->root;
	const char *rest = raw_seek(&builder->tree->source, tree_index(builder->tree),
	    builder->parser.problem_mark.index);

	if (root && root->kind == NODE_MAP && *rest == '-')
		tree_error(builder, root->place, "a map that goes on as a list in line %ld, expected a list or a map",
		    place.line);
	else if (root && root->kind == NODE_MAP && place.column < root->place.column)
		tree_error(builder, root->place, "this line begins in another column than line %ld, expected the same column",
		    place.line);
	else
		tree_error(builder, place, "something behind the end of the content, expected nothing");
}

/* Whether a text in quotes ended before the place, in the same line. In brackets and braces another may follow it. */
static bool
tree_is_behind_quotes(const struct builder *builder, struct raw_place place)
{
	return builder->last_end.line == place.line && builder->last_end.column <= place.column &&
	    !strstr(builder->parser.problem, "',' or");
}

/* libyaml names two places; the one that helps is where a quote or key began that never ended, else
 * where the reading stopped. */
static void
tree_report_syntax(struct builder *builder, struct raw_place place)
{
	const yaml_parser_t *parser = &builder->parser;
	const char *context = parser->context, *words = syntax_words(context, parser->problem);

	if (context && !strncmp(context, "while scanning", strlen("while scanning")))
		place = tree_mark(builder, parser->context_mark);
	if (tree_is_behind_quotes(builder, place))
		tree_error(builder, place,
		    "something behind the closing quote, expected nothing, and inside a text the quotation marks of its language");
	else if (words)
		tree_error(builder, place, "%s", words);
	else
		tree_error(builder, place, "%s%s%s", context ? context : "", context ? ": " : "", parser->problem);
}

static void
tree_syntax_error(struct builder *builder)
{
	const yaml_parser_t *parser = &builder->parser;
	struct raw_place place = tree_mark(builder, parser->problem_mark);

	builder->stopped = true;
	if (builder->raw_faults)
		return;
	if (!parser->problem)
		tree_error(builder, place, "not enough memory");
	else if (builder->last_start.line < builder->last_end.line && place.line == builder->last_end.line)
		tree_error(builder, builder->last_start,
		    "a quoted text that goes on to line %ld and is followed by something else, "
		    "expected its closing quote earlier",
		    builder->last_end.line);
	else if (!strcmp(parser->problem, "did not find expected <document start>"))
		tree_report_rest(builder, place);
	else
		tree_report_syntax(builder, place);
}

/* The next event, which the caller deletes. False: there is none. */
static bool
tree_next(struct builder *builder, yaml_event_t *event)
{
	if (builder->stopped)
		return false;
	if (yaml_parser_parse(&builder->parser, event))
		return true;
	tree_syntax_error(builder);
	return false;
}

static struct node *
tree_node(struct builder *builder, const yaml_event_t *event, enum node_kind kind)
{
	struct node *node = arena_take(&builder->tree->arena, sizeof *node);

	node->kind = kind;
	node->text = "";
	node->place = tree_mark(builder, event->start_mark);
	return node;
}

/* Anchors and tags; the node itself stays readable. */
static void
tree_check_properties(struct builder *builder, const yaml_event_t *event, const yaml_char_t *anchor,
    const yaml_char_t *tag)
{
	if (anchor)
		tree_error(builder, tree_mark(builder, event->start_mark), "an anchor, expected none");
	if (tag)
		tree_error(builder, tree_mark(builder, event->start_mark), "a tag, expected none");
}

static struct node *
tree_scalar(struct builder *builder, const yaml_event_t *event)
{
	struct tree *tree = builder->tree;
	struct node *node = tree_node(builder, event, NODE_TEXT);
	yaml_scalar_style_t style = event->data.scalar.style;
	const char *fault;
	size_t at = 0;

	tree_check_properties(builder, event, event->data.scalar.anchor, event->data.scalar.tag);
	node->length = event->data.scalar.length;
	node->text = arena_copy(&tree->arena, (const char *)event->data.scalar.value, node->length);
	node->span = (struct raw_span){event->start_mark.index, event->end_mark.index, node->place,
	    style == YAML_DOUBLE_QUOTED_SCALAR_STYLE   ? '"'
	    : style == YAML_SINGLE_QUOTED_SCALAR_STYLE ? '\''
	                                               : 0};
	if (node->span.quote) {
		builder->last_start = node->place;
		builder->last_end = tree_mark(builder, event->end_mark);
	}
	fault = text_fault(&tree->arena, node->text, node->length, &at);
	if (fault) {
		tree_error(builder, tree_place(tree, node, at), "%s, expected %s", fault, text_fault_expected(fault));
		node->kind = NODE_BROKEN;
		node->text = "";
	}
	return node;
}

static struct node *tree_value(struct builder *, yaml_event_t *, int depth);

static struct node *
tree_list(struct builder *builder, const yaml_event_t *start, int depth)
{
	struct node *list = tree_node(builder, start, NODE_LIST), **link = &list->first;
	yaml_event_t event;

	tree_check_properties(builder, start, start->data.sequence_start.anchor, start->data.sequence_start.tag);
	while (tree_next(builder, &event)) {
		bool ended = event.type == YAML_SEQUENCE_END_EVENT;

		if (!ended && (*link = tree_value(builder, &event, depth + 1))) {
			link = &(*link)->next;
			list->count++;
		}
		yaml_event_delete(&event);
		if (ended)
			break;
	}
	return list;
}

/* A pair whose first event was read. NULL: stopped, or its key is broken. */
static struct node *
tree_pair(struct builder *builder, yaml_event_t *first, int depth)
{
	struct node *key = tree_value(builder, first, depth), *value = NULL;
	yaml_event_t event;

	if (key && (key->kind == NODE_LIST || key->kind == NODE_MAP))
		tree_error(builder, key->place, "a key that is a %s, expected text",
		    key->kind == NODE_LIST ? "list" : "map");
	if (!tree_next(builder, &event))
		return NULL;
	value = tree_value(builder, &event, depth);
	yaml_event_delete(&event);
	if (!value || !key || key->kind != NODE_TEXT)
		return NULL;
	value->key = key->text;
	value->key_place = key->place;
	return value;
}

static int
tree_compare_keys(const void *left, const void *right)
{
	const struct node *a = *(const struct node *const *)left, *b = *(const struct node *const *)right;
	int order = strcmp(a->key, b->key);

	if (order)
		return order;
	if (a->key_place.line != b->key_place.line)
		return a->key_place.line < b->key_place.line ? -1 : 1;
	return a->key_place.column < b->key_place.column ? -1 : 1;
}

static void
tree_check_keys(struct builder *builder, const struct node *map)
{
	const struct node **sorted = arena_take(&builder->tree->arena, map->count * sizeof *sorted);
	size_t count = 0;

	for (const struct node *node = map->first; node; node = node->next)
		sorted[count++] = node;
	qsort(sorted, count, sizeof *sorted, tree_compare_keys);
	for (size_t i = 1; i < count; i++)
		if (!strcmp(sorted[i - 1]->key, sorted[i]->key))
			tree_error(builder, sorted[i]->key_place,
			    "the key '%s' stands here again, expected it once (first in line %ld)",
			    raw_short(&builder->tree->arena, sorted[i]->key), sorted[i - 1]->key_place.line);
}

static struct node *
tree_map(struct builder *builder, const yaml_event_t *start, int depth)
{
	struct node *map = tree_node(builder, start, NODE_MAP), **link = &map->first;
	yaml_event_t event;

	tree_check_properties(builder, start, start->data.mapping_start.anchor, start->data.mapping_start.tag);
	while (tree_next(builder, &event)) {
		bool ended = event.type == YAML_MAPPING_END_EVENT;

		if (!ended && (*link = tree_pair(builder, &event, depth + 1))) {
			link = &(*link)->next;
			map->count++;
		} else if (!ended) {
			map->incomplete = true;
		}
		yaml_event_delete(&event);
		if (ended)
			break;
	}
	tree_check_keys(builder, map);
	return map;
}

/* The node that an event begins; the caller deletes the event. NULL: stopped. */
static struct node *
tree_value(struct builder *builder, yaml_event_t *event, int depth)
{
	struct raw_place place = tree_mark(builder, event->start_mark);

	if (++builder->nodes > CONTENT_NODES_MOST)
		tree_error(builder, place, "more than %d nodes, expected fewer", (int)CONTENT_NODES_MOST);
	else if (depth > CONTENT_DEPTH_DEEPEST)
		tree_error(builder, place, "deeper than %d levels, expected fewer", (int)CONTENT_DEPTH_DEEPEST);
	else if (event->type == YAML_SCALAR_EVENT)
		return tree_scalar(builder, event);
	else if (event->type == YAML_SEQUENCE_START_EVENT)
		return tree_list(builder, event, depth);
	else if (event->type == YAML_MAPPING_START_EVENT)
		return tree_map(builder, event, depth);
	else {
		tree_error(builder, place, "an alias, expected none");
		return tree_node(builder, event, NODE_BROKEN);
	}
	builder->stopped = true;
	return NULL;
}

/* The events outside the one document. */
static void
tree_documents(struct builder *builder)
{
	bool ended = false;
	yaml_event_t event;

	while (!ended && tree_next(builder, &event)) {
		struct raw_place place = tree_mark(builder, event.start_mark);

		ended = event.type == YAML_STREAM_END_EVENT;
		if (ended && !builder->tree->root)
			tree_error(builder, (struct raw_place){1, 1}, "nothing stands here, expected a list or map");
		if (event.type == YAML_DOCUMENT_START_EVENT && builder->tree->root) {
			tree_error(builder, place, "a second document, expected one");
			builder->stopped = true;
		}
		if (event.type == YAML_SCALAR_EVENT || event.type == YAML_ALIAS_EVENT ||
		    event.type == YAML_SEQUENCE_START_EVENT || event.type == YAML_MAPPING_START_EVENT)
			builder->tree->root = tree_value(builder, &event, 1);
		yaml_event_delete(&event);
	}
}

/* The bytes in the tree's source, which begin in `line`. */
static void
tree_parse(struct tree *tree, long line, struct problems *problems)
{
	struct builder builder = {.tree = tree, .problems = problems, .lines_before = line - 1};
	size_t faults = raw_clean(tree->file, line, &tree->source, problems);

	if (faults > RAW_FAULTS_MOST)
		return;
	if (!faults && (tree->root = plain_tree_read(tree, line)))
		return;
	builder.raw_faults = faults;
	if (!yaml_parser_initialize(&builder.parser)) {
		tree_syntax_error(&builder);
		return;
	}
	yaml_parser_set_encoding(&builder.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&builder.parser, (const unsigned char *)tree->source.start,
	    tree->source.length);
	tree_documents(&builder);
	yaml_parser_delete(&builder.parser);
	if (builder.stopped)
		tree->root = NULL;
}

void
tree_read(struct tree *tree, const char *path, struct problems *problems)
{
	*tree = (struct tree){0};
	tree->file = arena_string(&tree->arena, path);
	if (file_read(path, CONTENT_FILE_LARGEST, &tree->source, problems))
		tree_parse(tree, 1, problems);
}

void
tree_read_part(struct tree *tree, const char *path, const char *bytes, size_t length, long line,
    struct problems *problems)
{
	*tree = (struct tree){0};
	tree->file = arena_string(&tree->arena, path);
	bytes_put(&tree->source, bytes, length);
	tree_parse(tree, line, problems);
}

const struct node *
node_get(const struct node *map, const char *key)
{
	if (!map || map->kind != NODE_MAP)
		return NULL;
	for (const struct node *node = map->first; node; node = node->next)
		if (!strcmp(node->key, key))
			return node;
	return NULL;
}

struct raw_place
tree_place(struct tree *tree, const struct node *text, size_t at)
{
	return raw_find(&tree->source, tree_index(tree), &text->span, text->text, at);
}

void
tree_end(struct tree *tree)
{
	arena_end(&tree->arena);
	bytes_end(&tree->source);
	*tree = (struct tree){0};
}
