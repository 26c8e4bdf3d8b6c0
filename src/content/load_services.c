/* SPDX-License-Identifier: GPL-3.0-or-later */
/* helplines/XX.yaml. Which of the numbers is shown is left to rank.c and the screens. */
#include <string.h>

#include "content/load.h"

static const char *const topics[] = {
    [TOPIC_TRAFFICKING] = "trafficking",
    [TOPIC_LABOUR] = "labour",
    [TOPIC_VICTIMS] = "victims",
    [TOPIC_WOMEN] = "women",
    [TOPIC_CHILDREN] = "children",
    [TOPIC_MIGRANTS] = "migrants",
    [TOPIC_SEAFARERS] = "seafarers",
    [TOPIC_ONLINE] = "online",
    [TOPIC_EMERGENCY] = "emergency",
    NULL,
};
static const char *const purposes[] = {
    [PURPOSE_HELP] = "help", [PURPOSE_REPORT] = "report", [PURPOSE_BOTH] = "both", [PURPOSE_REFER] = "refer", NULL};
static const char *const publishing[] = {[PUBLISH_YES] = "yes", [PUBLISH_AFTER_CHECK] = "after-check", NULL};
static const char *const confidences[] = {
    [CONFIDENCE_LOW] = "low", [CONFIDENCE_MEDIUM] = "medium", [CONFIDENCE_HIGH] = "high", NULL};
static const char *const charges[] = {"free", "paid", NULL};

#define PLACE(member) .offset = offsetof(struct service, member)

static const struct field fields[] = {
    {.key = "id", .required = true, PLACE(id), .form = &form_code},
    {.key = "name", .required = true, PLACE(name)},
    {.key = "name-local", PLACE(name_local)},
    {.key = "operator", PLACE(operator_name)},
    {.key = "topic", .kind = FIELD_CHOICE, .required = true, PLACE(topic), .choices = topics},
    {.key = "purpose", .kind = FIELD_CHOICE, .required = true, PLACE(purpose), .choices = purposes},
    {.key = "answered-by", .required = true, PLACE(answered_by), .form = &form_code, .prefix = "answered-by."},
    {.key = "serves", .kind = FIELD_LIST, PLACE(serves), .form = &form_code, .prefix = "serves."},
    {.key = "phone", PLACE(phone), .form = &form_phone},
    {.key = "phone-from-abroad", PLACE(phone_from_abroad), .form = &form_phone},
    {.key = "sms", PLACE(sms), .form = &form_phone},
    {.key = "whatsapp", PLACE(whatsapp), .form = &form_phone},
    {.key = "web", PLACE(web), .form = &form_web},
    {.key = "email", PLACE(email), .form = &form_email},
    {.key = "hours", PLACE(hours), .form = &form_hours},
    {.key = "outside-hours", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "charge", .kind = FIELD_CHOICE, PLACE(charge), .choices = charges, .least = CHARGE_FREE},
    {.key = "languages", .kind = FIELD_LIST, PLACE(languages), .form = &form_language},
    {.key = "languages-in-text", .kind = FIELD_LIST, PLACE(languages_in_text), .form = &form_language},
    {.key = "cautions", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
    {.key = "publish", .kind = FIELD_CHOICE, .required = true, PLACE(publish), .choices = publishing},
    {.key = "confidence", .kind = FIELD_CHOICE, .required = true, PLACE(confidence), .choices = confidences},
    {.key = "seen", .kind = FIELD_DATE, PLACE(seen)},
    {.key = "second-source", PLACE(second_source)},
    {.key = "doubtful-form", .kind = FIELD_FLAG, PLACE(doubtful_form)},
    {.key = "checked", .kind = FIELD_DATE, PLACE(checked)},
    {.key = "checked-by", PLACE(checked_by)},
    {.key = "source", .kind = FIELD_LIST, .required = true, PLACE(sources)},
    {.key = "note", .offset = FIELD_NOT_KEPT},
};

static const char *const ways[] = {"phone", "phone-from-abroad", "sms", "whatsapp", "web", "email"};

static const struct field file_fields[] = {
    {.key = "country", .required = true, .offset = offsetof(struct services, country), .form = &form_country},
    {.key = "services", .kind = FIELD_OTHER, .required = true, .offset = FIELD_NOT_KEPT},
};

static bool
load_can_be_reached(const struct node *entry)
{
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (node_get(entry, ways[i]))
			return true;
	return entry->incomplete;
}

static struct service
load_service(struct reader *reader, const struct node *entry, struct table *seen)
{
	struct service service = {0};
	const struct node *id = node_get(entry, "id");

	if (!read_kind(reader, entry, NODE_MAP, "a service"))
		return service;
	read_fields(reader, entry, fields, sizeof fields / sizeof *fields, NULL, &service);
	service.cautions = load_codes(reader, node_get(entry, "cautions"), "'cautions'", "caution.");
	service.outside_hours = load_codes(reader, node_get(entry, "outside-hours"), "'outside-hours'",
	    "outside-hours.");
	if (service.id)
		read_once(reader, seen, "the id", service.id, id);
	if (!load_can_be_reached(entry))
		reader_error(reader, entry->place, "a service that cannot be reached, expected at least one of phone, "
		    "phone-from-abroad, sms, whatsapp, web, email");
	if (!node_get(entry, "checked") != !node_get(entry, "checked-by"))
		reader_error(reader, entry->place, "one of 'checked' and 'checked-by' is missing, expected both or none");
	return service;
}

bool
load_services(struct reader *reader, const char *country, struct services *services)
{
	const struct node *root = reader->tree.root, *name = node_get(root, "country");
	const struct node *list = node_get(root, "services");
	struct table seen = {0};

	*services = (struct services){0};
	if (!read_kind(reader, root, NODE_MAP, "the file"))
		return false;
	read_fields(reader, root, file_fields, sizeof file_fields / sizeof *file_fields, NULL, services);
	if (services->country && strcmp(services->country, country) != 0)
		reader_error(reader, name->place, "the country '%s' stands in the file of '%s', expected the same",
		    services->country, country);
	if (read_list_of(reader, list, "'services'", CONTENT_SERVICES_MOST)) {
		services->list = arena_take(reader->keep, list->count * sizeof *services->list);
		for (const struct node *entry = list->first; entry; entry = entry->next)
			services->list[services->count++] = load_service(reader, entry, &seen);
	}
	table_end(&seen);
	return reader_sound(reader);
}
