/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields by tables. Which keys a file has is left to the loaders, what a text looks like to forms.c. */
#include "content/read.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "content/nearest.h"

static const char *const no_or_yes[] = {"no", "yes", NULL};

void
reader_open(struct reader *reader, const char *path, struct arena *keep, struct problems *problems)
{
	*reader = (struct reader){.keep = keep, .problems = problems, .errors_before = problems->errors};
	tree_read(&reader->tree, path, problems);
}

void
reader_open_part(struct reader *reader, const char *path, const char *bytes, size_t length, long line,
    struct arena *keep, struct problems *problems)
{
	*reader = (struct reader){.keep = keep, .problems = problems, .errors_before = problems->errors};
	tree_read_part(&reader->tree, path, bytes, length, line, problems);
}

bool
reader_sound(const struct reader *reader)
{
	return reader->tree.root && reader->problems->errors == reader->errors_before;
}

void
reader_close(struct reader *reader)
{
	tree_end(&reader->tree);
}

void
reader_error(struct reader *reader, struct raw_place place, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	problem_add(reader->problems, PROBLEM_ERROR, reader->tree.file, place.line, place.column, "%s",
	    arena_vprint(&reader->tree.arena, format, arguments));
	va_end(arguments);
}

static const char *
read_kind_name(enum node_kind kind)
{
	return kind == NODE_LIST ? "a list" : kind == NODE_MAP ? "a map" : "text";
}

bool
read_kind(struct reader *reader, const struct node *node, enum node_kind kind, const char *what)
{
	if (!node || node->kind == NODE_BROKEN)
		return false;
	if (node->kind == kind)
		return true;
	reader_error(reader, node->place, "%s is %s, expected %s", what, read_kind_name(node->kind),
	    read_kind_name(kind));
	return false;
}

bool
read_list_of(struct reader *reader, const struct node *node, const char *what, size_t most)
{
	if (!read_kind(reader, node, NODE_LIST, what))
		return false;
	if (!node->count)
		reader_error(reader, node->place, "%s is an empty list, expected something in it", what);
	if (node->count > most)
		reader_error(reader, node->place, "%s has %zu entries, expected at most %zu", what, node->count, most);
	return node->count <= most;
}

const char *
read_text(struct reader *reader, const struct node *node, const char *what, const struct form *form,
    const char *prefix)
{
	const char *fault;

	if (!read_kind(reader, node, NODE_TEXT, what))
		return NULL;
	if (node->length > CONTENT_WORD_LONGEST) {
		reader_error(reader, node->place, "%s is longer than %d bytes, expected less", what,
		    (int)CONTENT_WORD_LONGEST);
		return NULL;
	}
	fault = form->fault(node->text);
	if (fault) {
		reader_error(reader, tree_place(&reader->tree, node, (size_t)(fault - node->text)),
		    "'%s' is not %s, expected %s", raw_short(&reader->tree.arena, node->text), form->noun,
		    form->expected);
		return NULL;
	}
	return prefix ? arena_print(reader->keep, "%s%s", prefix, node->text)
	              : arena_copy(reader->keep, node->text, node->length);
}

struct list
read_texts(struct reader *reader, const struct node *node, const char *what, const struct form *form,
    const char *prefix)
{
	struct list list = {0};
	struct table seen = {0};

	if (!read_list_of(reader, node, what, CONTENT_LIST_LONGEST))
		return list;
	list.text = arena_take(reader->keep, node->count * sizeof *list.text);
	for (const struct node *entry = node->first; entry; entry = entry->next) {
		const char *text = read_text(reader, entry, arena_print(&reader->tree.arena, "an entry of %s", what),
		    form, prefix);

		if (text) {
			list.text[list.count++] = text;
			read_once(reader, &seen, "the entry", entry->text, entry);
		}
	}
	table_end(&seen);
	return list;
}

static const char *const *
read_choices(const struct field *field)
{
	return field->choices ? field->choices : no_or_yes;
}

static size_t
read_choice_count(const struct field *field)
{
	size_t count = 0;

	while (read_choices(field)[count])
		count++;
	return count;
}

/* "one of help, report, both, refer" */
static const char *
read_expectation(struct reader *reader, const struct field *field)
{
	const char *const *choices = read_choices(field), *names = choices[0];
	struct arena *arena = &reader->tree.arena;

	switch (field->kind) {
	case FIELD_TEXT:
		return field->form ? field->form->noun : form_line.noun;
	case FIELD_DATE:
		return form_date.noun;
	case FIELD_WHOLE:
		return arena_print(arena, "a number from %d to %d", field->least, field->most);
	case FIELD_CHOICE:
	case FIELD_FLAG:
		while (*++choices)
			names = arena_print(arena, "%s, %s", names, *choices);
		return arena_print(arena, "one of %s", names);
	case FIELD_LIST:
	case FIELD_OTHER:
		break;
	}
	return "a list";
}

/* The number of the choice, -1 when it was reported. */
static int
read_choice(struct reader *reader, const struct field *field, const struct node *node)
{
	const char *const *choices = read_choices(field);
	size_t count = read_choice_count(field);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(choices[i], node->text))
			return (int)i;
	reader_error(reader, node->place, "'%s' is not known as '%s', expected %s",
	    raw_short(&reader->tree.arena, node->text), field->key, read_expectation(reader, field));
	return -1;
}

static int
read_whole(struct reader *reader, const struct field *field, const struct node *node)
{
	size_t digits = strspn(node->text, "0123456789");
	int whole = digits && digits < 6 && digits == node->length && node->text[0] != '0' ? atoi(node->text) : -1;

	if (whole < field->least || whole > field->most)
		reader_error(reader, node->place, "'%s' does not fit '%s', expected %s",
		    raw_short(&reader->tree.arena, node->text), field->key, read_expectation(reader, field));
	return whole;
}

/* A key as messages name it. Made for each field that is read, so not by printf. */
static const char *
read_quoted(struct reader *reader, const char *key)
{
	size_t length = strlen(key);
	char *quoted = arena_take(&reader->tree.arena, length + 3);

	quoted[0] = quoted[length + 1] = '\'';
	memcpy(quoted + 1, key, length);
	return quoted;
}

static void
read_scalar(struct reader *reader, const struct field *field, const struct node *node, void *to)
{
	const char *what = read_quoted(reader, field->key);

	if (field->kind == FIELD_TEXT) {
		const char *text = read_text(reader, node, what, field->form ? field->form : &form_line, field->prefix);

		if (to)
			*(const char **)to = text;
	} else if (field->kind == FIELD_DATE) {
		const char *text = read_text(reader, node, what, &form_date, NULL);

		if (to && text)
			*(struct date *)to = form_read_date(text);
	} else if (read_kind(reader, node, NODE_TEXT, what)) {
		int value = field->kind == FIELD_WHOLE ? read_whole(reader, field, node)
		                                       : read_choice(reader, field, node);

		if (to && field->kind == FIELD_FLAG)
			*(bool *)to = value == 1;
		else if (to && value >= 0)
			*(int *)to = field->kind == FIELD_CHOICE ? value + field->least : value;
	}
}

/* `node` is what stands under the field's key; NULL: nothing. */
static void
read_field(struct reader *reader, const struct node *map, const struct field *field, const struct node *node,
    bool misspelt, void *into)
{
	void *to = field->offset == FIELD_NOT_KEPT ? NULL : (char *)into + field->offset;

	if (!node) {
		if (field->required && !map->incomplete && !misspelt)
			reader_error(reader, map->place, "the key '%s' is missing, expected %s", field->key,
			    read_expectation(reader, field));
	} else if (field->kind == FIELD_LIST) {
		struct list list = read_texts(reader, node, read_quoted(reader, field->key),
		    field->form ? field->form : &form_line, field->prefix);

		if (to)
			*(struct list *)to = list;
	} else if (field->kind != FIELD_OTHER) {
		read_scalar(reader, field, node, to);
	}
}

/* The key that was probably meant is marked: it is not missing as well. */
static void
read_unknown_key(struct reader *reader, const struct node *node, const struct field *fields, size_t count,
    bool *misspelt)
{
	struct arena *arena = &reader->tree.arena;
	const char **keys = arena_take(arena, count * sizeof *keys), *list = "", *near;

	for (size_t i = 0; i < count; i++) {
		keys[i] = fields[i].key;
		list = arena_print(arena, "%s%s%s", list, i ? ", " : "", keys[i]);
	}
	near = nearest_word(node->key, keys, count);
	for (size_t i = 0; i < count; i++)
		misspelt[i] = misspelt[i] || keys[i] == near;
	reader_error(reader, node->key_place, "the key '%s' is not known here, expected %s%s%s",
	    raw_short(arena, node->key), near ? "'" : "one of ", near ? near : list, near ? "'" : "");
}

void
read_fields(struct reader *reader, const struct node *map, const struct field *fields, size_t count,
    const char *beside, void *into)
{
	const struct node **given;
	bool *misspelt;

	if (!read_kind(reader, map, NODE_MAP, "an entry"))
		return;
	given = arena_take(&reader->tree.arena, count * sizeof *given);
	misspelt = arena_take(&reader->tree.arena, count * sizeof *misspelt);
	for (const struct node *node = map->first; node; node = node->next) {
		size_t known = 0;

		while (known < count && strcmp(fields[known].key, node->key) != 0)
			known++;
		if (known < count)
			given[known] = given[known] ? given[known] : node;
		else if (!(beside && !strcmp(beside, node->key)))
			read_unknown_key(reader, node, fields, count, misspelt);
	}
	for (size_t i = 0; i < count; i++)
		read_field(reader, map, &fields[i], given[i], misspelt[i], into);
}

void
read_once(struct reader *reader, struct table *seen, const char *what, const char *text, const struct node *node)
{
	if (!text)
		return;
	if (table_has(seen, text))
		reader_error(reader, node->place, "%s '%s' stands here again, expected it once", what, text);
	table_put(seen, text, NULL);
}
