/* SPDX-License-Identifier: GPL-3.0-or-later */
/* emergency.yaml. What is shown where a country has no entry is left to the screens. */
#include "content/load.h"

#define PLACE(member) .offset = offsetof(struct emergency, member)

static const struct field fields[] = {
    {.key = "country", .required = true, PLACE(country), .form = &form_country},
    {.key = "police", PLACE(police), .form = &form_phone},
    {.key = "ambulance", PLACE(ambulance), .form = &form_phone},
    {.key = "general", PLACE(general), .form = &form_phone},
    {.key = "agreed", .kind = FIELD_FLAG, .required = true, PLACE(agreed)},
    {.key = "cautions", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "checked", .kind = FIELD_DATE, PLACE(checked)},
    {.key = "checked-by", PLACE(checked_by)},
    {.key = "source", .kind = FIELD_LIST, .required = true, PLACE(sources)},
    {.key = "note", .offset = FIELD_NOT_KEPT},
};

static struct emergency
load_entry(struct reader *reader, const struct node *entry, struct table *seen)
{
	struct emergency emergency = {0};

	if (!read_kind(reader, entry, NODE_MAP, "an entry"))
		return emergency;
	read_fields(reader, entry, fields, sizeof fields / sizeof *fields, NULL, &emergency);
	emergency.cautions = load_codes(reader, node_get(entry, "cautions"), "'cautions'", "caution.");
	if (emergency.country)
		read_once(reader, seen, "the country", emergency.country, node_get(entry, "country"));
	if (!node_get(entry, "police") && !node_get(entry, "ambulance") && !node_get(entry, "general") &&
	    !entry->incomplete)
		reader_error(reader, entry->place, "no number, expected at least one of police, ambulance, general");
	if (!node_get(entry, "checked") != !node_get(entry, "checked-by"))
		reader_error(reader, entry->place, "one of 'checked' and 'checked-by' is missing, expected both or none");
	return emergency;
}

bool
load_emergency(struct reader *reader, struct emergencies *emergencies)
{
	const struct node *root = reader->tree.root;
	struct table seen = {0};

	*emergencies = (struct emergencies){0};
	if (!read_list_of(reader, root, "the file", CONTENT_COUNTRIES_MOST))
		return false;
	emergencies->list = arena_take(reader->keep, root->count * sizeof *emergencies->list);
	for (const struct node *entry = root->first; entry; entry = entry->next)
		emergencies->list[emergencies->count++] = load_entry(reader, entry, &seen);
	table_end(&seen);
	return reader_sound(reader);
}
