/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numbers.yaml, what tools/record-numbers wrote. The comparing is left to check. */
#include <string.h>

#include "content/load.h"

struct raw_record {
	const char *service, *emergency, *fingerprint;
};

#define PLACE(member) .offset = offsetof(struct raw_record, member)

static const struct field fields[] = {
    {.key = "service", PLACE(service), .form = &form_code},
    {.key = "emergency", PLACE(emergency), .form = &form_country},
    {.key = "fingerprint", .required = true, PLACE(fingerprint), .form = &form_code},
    {.key = "phone", .offset = FIELD_NOT_KEPT, .form = &form_phone},
    {.key = "phone-from-abroad", .offset = FIELD_NOT_KEPT, .form = &form_phone},
    {.key = "sms", .offset = FIELD_NOT_KEPT, .form = &form_phone},
    {.key = "whatsapp", .offset = FIELD_NOT_KEPT, .form = &form_phone},
    {.key = "police", .offset = FIELD_NOT_KEPT, .form = &form_phone},
    {.key = "ambulance", .offset = FIELD_NOT_KEPT, .form = &form_phone},
    {.key = "general", .offset = FIELD_NOT_KEPT, .form = &form_phone},
    {.key = "cautions", .offset = FIELD_NOT_KEPT},
    {.key = "outside-hours", .offset = FIELD_NOT_KEPT},
};

bool
load_numbers(struct reader *reader, struct records *records)
{
	const struct node *root = reader->tree.root;
	struct table seen = {0};

	*records = (struct records){0};
	if (!read_list_of(reader, root, "the file", CONTENT_NODES_MOST))
		return false;
	records->list = arena_take(reader->keep, root->count * sizeof *records->list);
	for (const struct node *entry = root->first; entry; entry = entry->next) {
		struct raw_record raw = {0};
		struct record *record = &records->list[records->count];

		read_fields(reader, entry, fields, sizeof fields / sizeof *fields, NULL, &raw);
		if (entry->kind == NODE_MAP && !node_get(entry, "service") == !node_get(entry, "emergency"))
			reader_error(reader, entry->place,
			    "a record of neither or both, expected 'service' or 'emergency'");
		if ((!raw.service && !raw.emergency) || !raw.fingerprint)
			continue;
		record->owner = raw.service ? arena_print(reader->keep, "service %s", raw.service)
		                            : arena_print(reader->keep, "emergency %s", raw.emergency);
		record->fingerprint = raw.fingerprint;
		record->node = entry;
		read_once(reader, &seen, "the record of", record->owner, entry);
		records->count++;
	}
	table_end(&seen);
	return reader_sound(reader);
}
