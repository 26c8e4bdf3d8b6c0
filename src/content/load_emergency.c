/* SPDX-License-Identifier: GPL-3.0-or-later */
/* emergency/XX.yaml, one file a country. What is shown where a country has no entry is left to the screens. */
#include <string.h>

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

bool
load_emergency(struct reader *reader, const char *country, struct emergency *emergency)
{
	const struct node *root = reader->tree.root;

	*emergency = (struct emergency){0};
	if (!read_kind(reader, root, NODE_MAP, "the file"))
		return false;
	read_fields(reader, root, fields, sizeof fields / sizeof *fields, NULL, emergency);
	emergency->cautions = load_codes(reader, node_get(root, "cautions"), "'cautions'", "caution.");
	if (emergency->country && strcmp(emergency->country, country) != 0)
		reader_error(reader, node_get(root, "country")->place,
		    "the country '%s' stands in the file of '%s', expected the same", emergency->country, country);
	if (!node_get(root, "police") && !node_get(root, "ambulance") && !node_get(root, "general") && !root->incomplete)
		reader_error(reader, root->place, "no number, expected at least one of police, ambulance, general");
	if (!node_get(root, "checked") != !node_get(root, "checked-by"))
		reader_error(reader, root->place, "one of 'checked' and 'checked-by' is missing, expected both or none");
	return reader_sound(reader);
}
