/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two lines in a file that is somebody's own. What the numbers' record looks like is check_numbers.c's to say. */
#include "content/rung.h"

#include <string.h>

#include "content/check.h"
#include "content/rank.h"

static const char head[] =
    "# Made by waylight calls and tools/record-numbers, not by hand: each number as it was when it was last\n"
    "# recorded, with a fingerprint of the sources and dates that stood beside it.\n";

/* Bytes of a file that make room for others. */
struct edit {
	size_t at, length;
	const char *text;
};

/* Everything at hand while the files are made. */
struct making {
	struct rung *rung;
	struct content *content;
	const struct rung_call *call;
	struct reader reader; /* of the services as they stand */
	const struct node *entry;
	size_t *index;
};

static size_t
rung_top(const struct content *content)
{
	return content->folders.count - 1;
}

/* The entry of the service; NULL: there is none. */
static const struct node *
rung_entry(const struct node *root, const char *service)
{
	const struct node *entry = node_get(root, "services")->first;

	while (entry && strcmp(node_get(entry, "id")->text, service) != 0)
		entry = entry->next;
	return entry;
}

static const struct service *
rung_service(const struct services *services, const char *id)
{
	for (size_t i = 0; i < services->count; i++)
		if (!strcmp(services->list[i].id, id))
			return &services->list[i];
	return NULL;
}

/* Opens the file that stands. One on top that has an error is somebody's work, and not passed over. */
static bool
rung_open(struct making *making, struct services *services)
{
	struct content *content = making->content;
	const char *country = making->call->country;
	size_t top = rung_top(content);

	for (size_t i = top + 1; i; i--) {
		if (!content_open_file(content, i - 1, SHELF_HELPLINES, country, &making->rung->arena, &making->reader))
			continue;
		if (load_services(&making->reader, country, services))
			return true;
		reader_close(&making->reader);
		if (i - 1 == top)
			return false;
	}
	problem_add(content->folders.problems, PROBLEM_ERROR, NULL, 0, 0, "no folder has services of '%s', expected some",
	    country);
	return false;
}

/* Whether what was rung is what stands there. */
static bool
rung_still_stands(struct making *making, const struct services *services)
{
	const struct service *service = rung_service(services, making->call->service);
	const char *number = service ? rank_number(service) : NULL;

	if (number && !strcmp(number, making->call->number))
		return true;
	reader_error(&making->reader, making->reader.tree.root->place,
	    "the number of '%s' is %s%s%s, expected '%s', which was rung: the file has changed since", making->call->service,
	    number ? "'" : "", number ? number : "gone", number ? "'" : "", making->call->number);
	return false;
}

static size_t
rung_offset(const struct making *making, size_t code_point)
{
	const struct bytes *source = &making->reader.tree.source;

	return (size_t)(raw_seek(source, making->index, code_point) - source->start);
}

/* The text of a key of the entry, made another one. */
static struct edit
rung_replace(const struct making *making, const struct node *old, const char *text)
{
	size_t start = rung_offset(making, old->span.start);

	return (struct edit){start, rung_offset(making, old->span.end) - start, raw_in_quotes(&making->rung->arena, text)};
}

/* Both keys as lines of their own, under a key that every entry has and that takes one line. */
static struct edit
rung_insert(const struct making *making)
{
	const struct bytes *source = &making->reader.tree.source;
	const struct node *seen = node_get(making->entry, "seen"), *above = seen ? seen : node_get(making->entry, "confidence");
	const char *start = source->start + rung_offset(making, above->span.end);
	const char *feed = memchr(start, '\n', (size_t)(source->start + source->length - start));
	const char *end = feed && feed[-1] == '\r' ? "\r\n" : "\n";
	int indent = (int)above->key_place.column - 1;
	struct arena *arena = &making->rung->arena;
	const char *lines = arena_print(arena, "%*schecked: %s%s%*schecked-by: %s", indent, "",
	    raw_in_quotes(arena, making->call->date), end, indent, "", raw_in_quotes(arena, making->call->names));

	if (!feed)
		return (struct edit){source->length, 0, arena_print(arena, "%s%s", end, lines)};
	return (struct edit){(size_t)(feed + 1 - source->start), 0, arena_print(arena, "%s%s", lines, end)};
}

static void
rung_apply(const struct bytes *source, struct edit one, struct edit other, struct bytes *out)
{
	struct edit edits[] = {one.at < other.at ? one : other, one.at < other.at ? other : one};
	size_t at = 0;

	for (int i = 0; i < 2; i++) {
		bytes_put(out, source->start + at, edits[i].at - at);
		bytes_put_string(out, edits[i].text);
		at = edits[i].at + edits[i].length;
	}
	bytes_put(out, source->start + at, source->length - at);
}

static void
rung_change(struct making *making)
{
	const struct bytes *source = &making->reader.tree.source;
	const struct node *checked = node_get(making->entry, "checked"), *by = node_get(making->entry, "checked-by");
	struct edit nothing = {source->length, 0, ""};

	making->index = raw_index(&making->rung->arena, source);
	if (checked)
		rung_apply(source, rung_replace(making, checked, making->call->date),
		    rung_replace(making, by, making->call->names), &making->rung->services.bytes);
	else
		rung_apply(source, rung_insert(making), nothing, &making->rung->services.bytes);
}

/* Reads what was made as anybody else will, and looks for the call in it. */
static bool
rung_is_whole(const struct making *making, struct reader *after)
{
	const struct rung_call *call = making->call;
	struct services services;
	const struct service *service;

	if (!load_services(after, call->country, &services))
		return false;
	service = rung_service(&services, call->service);
	return service && service->checked_by && !strcmp(service->checked_by, call->names) &&
	    !strcmp(node_get(rung_entry(after->tree.root, call->service), "checked")->text, call->date);
}

/* Where the record of the service stands in the file of numbers, whole lines; else its end. */
static struct edit
rung_place_of_record(struct arena *arena, const struct reader *reader, const struct records *records, const char *owner)
{
	const struct bytes *source = &reader->tree.source;
	const size_t *index = raw_index(arena, source);
	const struct node *record = NULL, *last;
	const char *start = source->start, *end;

	for (size_t i = 0; i < records->count; i++)
		if (!strcmp(records->list[i].owner, owner))
			record = records->list[i].node;
	if (!record)
		return (struct edit){source->length, 0, NULL};
	for (long line = 1; line < record->place.line; line++)
		start = strchr(start, '\n') + 1;
	for (last = record->first; last->next;)
		last = last->next;
	end = raw_seek(source, index, last->span.end);
	end += strcspn(end, "\n");
	end += *end == '\n';
	return (struct edit){(size_t)(start - source->start), (size_t)(end - start), NULL};
}

/* numbers.yaml with this record in it. */
static bool
rung_make_numbers(struct making *making, const char *record)
{
	struct rung *rung = making->rung;
	const char *owner = arena_print(&rung->arena, "service %s", making->call->service);
	size_t top = rung_top(making->content);
	struct records records;
	struct reader reader;
	bool sound;

	if (!content_open_file(making->content, top, SHELF_TOP, "numbers", &rung->arena, &reader)) {
		bytes_print(&rung->numbers.bytes, "%s%s", head, record);
		return true;
	}
	sound = load_numbers(&reader, &records);
	if (sound) {
		const struct bytes *source = &reader.tree.source;
		struct edit edit = rung_place_of_record(&rung->arena, &reader, &records, owner);

		edit.text = source->start[source->length - 1] == '\n' || edit.length
		    ? record : arena_print(&rung->arena, "\n%s", record);
		rung_apply(source, edit, (struct edit){source->length, 0, ""}, &rung->numbers.bytes);
	}
	reader_close(&reader);
	return sound;
}

/* Both files, once the services are open and what was rung is among them. */
static bool
rung_make_files(struct making *making)
{
	const struct rung_call *call = making->call;
	struct rung *rung = making->rung;
	struct problems unheard = {0};
	struct reader after;
	bool made;

	making->entry = rung_entry(making->reader.tree.root, call->service);
	rung_change(making);
	reader_open_part(&after, rung->services.path, rung->services.bytes.start, rung->services.bytes.length, 1, &rung->arena,
	    &unheard);
	made = rung_is_whole(making, &after);
	if (!made)
		reader_error(&making->reader, making->entry->place,
		    "the entry of '%s' cannot be changed by itself, expected each key on a line of its own", call->service);
	else
		made = rung_make_numbers(making, check_number_record(&rung->arena, rung_entry(after.tree.root, call->service)));
	reader_close(&after);
	problems_end(&unheard);
	return made;
}

bool
rung_make(struct rung *rung, struct content *content, const struct rung_call *call)
{
	struct making making = {.rung = rung, .content = content, .call = call};
	struct services services;
	bool made;

	*rung = (struct rung){
	    .services.path = rung_path_on_top(content, call->country),
	    .numbers.path = folders_would_be(&content->folders, rung_top(content), SHELF_TOP, "numbers"),
	};
	if (!rung_open(&making, &services))
		return false;
	made = rung_still_stands(&making, &services) && rung_make_files(&making);
	reader_close(&making.reader);
	return made;
}

void
rung_end(struct rung *rung)
{
	bytes_end(&rung->services.bytes);
	bytes_end(&rung->numbers.bytes);
	arena_end(&rung->arena);
}

const char *
rung_path(struct content *content, const char *country)
{
	const char *path = NULL;

	for (size_t i = content->folders.count; i && !path; i--)
		path = folders_path(&content->folders, i - 1, SHELF_HELPLINES, country);
	return path;
}

const char *
rung_path_on_top(struct content *content, const char *country)
{
	return folders_would_be(&content->folders, rung_top(content), SHELF_HELPLINES, country);
}
