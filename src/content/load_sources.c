/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sources.yaml. Who uses which source is left to check. */
#include "content/load.h"

static const char *const grades[] = {"A", "B", "C", "S", NULL};

struct raw_source {
	struct source source;
	int grade;
};

#define PLACE(member) .offset = offsetof(struct raw_source, member)

static const struct field fields[] = {
    {.key = "key", .required = true, PLACE(source.key), .form = &form_code},
    {.key = "title", .required = true, PLACE(source.title)},
    {.key = "publisher", .required = true, PLACE(source.publisher)},
    {.key = "address", PLACE(source.address), .form = &form_web},
    {.key = "date", .kind = FIELD_DATE, PLACE(source.date)},
    {.key = "grade", .kind = FIELD_CHOICE, .required = true, PLACE(grade), .choices = grades},
};

bool
load_sources(struct reader *reader, struct sources *sources)
{
	const struct node *root = reader->tree.root;
	struct table seen = {0};

	*sources = (struct sources){0};
	if (!read_list_of(reader, root, "the file", CONTENT_SOURCES_MOST))
		return false;
	sources->list = arena_take(reader->keep, root->count * sizeof *sources->list);
	for (const struct node *entry = root->first; entry; entry = entry->next) {
		struct raw_source raw = {0};

		read_fields(reader, entry, fields, sizeof fields / sizeof *fields, NULL, &raw);
		if (raw.source.key)
			read_once(reader, &seen, "the key", raw.source.key, node_get(entry, "key"));
		raw.source.grade = grades[raw.grade][0];
		sources->list[sources->count++] = raw.source;
	}
	table_end(&seen);
	return reader_sound(reader);
}
