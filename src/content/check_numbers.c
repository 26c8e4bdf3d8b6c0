/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers against numbers.yaml: one that changed needs a new source, a newer date or a new check. The record
 * itself is written by tools/record-numbers, which computes the same fingerprint. */
#include <inttypes.h>
#include <string.h>

#include "content/check.h"

static const char *const keys[] = {"phone", "phone-from-abroad", "sms", "whatsapp", "police", "ambulance", "general",
    "cautions", "outside-hours"};

enum { KEYS = sizeof keys / sizeof *keys };

/* Where an owner's numbers are recorded. */
struct known {
	const struct check_file *file;
	const struct record *record;
	bool *met;
};

static uint64_t
check_hash_field(uint64_t hash, const struct node *entry, const char *key)
{
	const struct node *node = node_get(entry, key);

	return node ? table_hash(hash, node->text, node->length) : hash;
}

const char *
check_fingerprint(struct arena *arena, const struct node *entry)
{
	static const char *const dates[] = {"seen", "checked", "checked-by"};
	const struct node *sources = node_get(entry, "source");
	uint64_t hash = TABLE_HASH_START;

	for (const struct node *source = sources ? sources->first : NULL; source; source = source->next) {
		hash = table_hash(hash, source->text, source->length);
		hash = table_hash(hash, "\n", 1);
	}
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		hash = i ? table_hash(hash, "\n", 1) : hash;
		hash = check_hash_field(hash, entry, dates[i]);
	}
	return arena_print(arena, "%016" PRIx64, hash);
}

/* The numbers of an entry under a key as one text: of a list of codes, those codes that have one. NULL: none. */
static const char *
check_number(struct arena *arena, const struct node *entry, const char *key)
{
	const struct node *node = node_get(entry, key);
	const char *joined = NULL;

	if (!node || node->kind == NODE_TEXT)
		return node ? node->text : NULL;
	for (const struct node *code = node->first; code; code = code->next)
		if (code->kind == NODE_MAP)
			joined = arena_print(arena, "%s%s%s %s", joined ? joined : "", joined ? ", " : "",
			    node_get(code, "code")->text, node_get(code, "number")->text);
	return joined;
}

const char *
check_number_record(struct arena *arena, const struct node *service)
{
	const char *record = arena_print(arena, "- service: %s\n  fingerprint: \"%s\"\n",
	    raw_in_quotes(arena, node_get(service, "id")->text), check_fingerprint(arena, service));

	for (size_t i = 0; i < KEYS; i++) {
		const char *number = check_number(arena, service, keys[i]);

		if (number)
			record = arena_print(arena, "%s  %s: %s\n", record, keys[i], raw_in_quotes(arena, number));
	}
	return record;
}

static bool
check_has_numbers(struct check *check, const struct node *entry)
{
	for (size_t i = 0; i < KEYS; i++)
		if (check_number(&check->arena, entry, keys[i]))
			return true;
	return false;
}

/* Compares one number; whether it differs. */
static bool
check_compare(struct check *check, const struct check_file *file, const struct node *entry, const struct known *known,
    const char *key, bool renewed)
{
	const char *now = check_number(&check->arena, entry, key);
	const char *then = check_number(&check->arena, known->record->node, key);
	const struct node *node = node_get(entry, key);

	if ((!now && !then) || (now && then && !strcmp(now, then)))
		return false;
	check_report(check, file, renewed ? PROBLEM_WARNING : PROBLEM_ERROR, node ? node->place : entry->place,
	    "'%s' is %s%s%s but was %s%s%s when it was recorded (%s:%ld), expected %s", key, now ? "'" : "",
	    now ? now : "gone", now ? "'" : "", then ? "'" : "", then ? then : "not there", then ? "'" : "",
	    known->file->reader.tree.file, known->record->node->place.line,
	    renewed ? "it recorded anew by tools/record-numbers" : "a new source, 'seen' or 'checked' with it");
	return true;
}

static void
check_entry(struct check *check, const struct check_file *file, const struct node *entry, const struct known *known,
    const char *owner)
{
	bool renewed, differs = false;

	if (!known) {
		if (check_has_numbers(check, entry))
			check_report(check, file, PROBLEM_WARNING, entry->place,
			    "the numbers of %s are not recorded, expected them recorded by tools/record-numbers", owner);
		return;
	}
	*known->met = true;
	renewed = strcmp(check_fingerprint(&check->arena, entry), known->record->fingerprint) != 0;
	for (size_t i = 0; i < KEYS; i++)
		differs |= check_compare(check, file, entry, known, keys[i], renewed);
	if (renewed && !differs)
		check_report(check, file, PROBLEM_WARNING, entry->place,
		    "the sources or dates of %s changed since they were recorded (%s:%ld), "
		    "expected them recorded anew by tools/record-numbers",
		    owner, known->file->reader.tree.file, known->record->node->place.line);
}

static void
check_owned(struct check *check, const struct check_file *file, const struct node *entry, const char *kind,
    const char *id, const struct table *records)
{
	const char *owner = arena_print(&check->arena, "%s %s", kind, node_get(entry, id)->text);

	check_entry(check, file, entry, table_get(records, owner), owner);
}

/* The entries of a file of services, or the one of a file of emergency numbers. */
static void
check_entries(struct check *check, const struct check_file *file, const struct table *records)
{
	const struct node *root = file->reader.tree.root;

	if (file->shelf == SHELF_EMERGENCY) {
		check_owned(check, file, root, "emergency", "country", records);
		return;
	}
	for (const struct node *entry = node_get(root, "services")->first; entry; entry = entry->next)
		check_owned(check, file, entry, "service", "id", records);
}

/* The records of a folder, over those of the folders below it. */
static void
check_learn_records(struct check *check, size_t folder, struct table *records)
{
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];

		if (file->folder != folder || file->shelf != SHELF_TOP)
			continue;
		for (size_t at = 0; at < file->records.count; at++) {
			struct known *known = arena_take(&check->arena, sizeof *known);

			*known = (struct known){file, &file->records.list[at], arena_take(&check->arena, sizeof(bool))};
			table_put(records, known->record->owner, known);
		}
	}
}

static void
check_left_over(struct check *check, const struct table *records)
{
	for (size_t i = 0; i < records->room; i++) {
		const struct known *known = records->entries[i].value;

		if (known && !*known->met)
			check_report(check, known->file, PROBLEM_WARNING, known->record->node->place,
			    "the numbers of %s are recorded but there no more, "
			    "expected them recorded anew by tools/record-numbers",
			    known->record->owner);
	}
}

void
check_numbers(struct check *check)
{
	struct table records = {0};

	if (!check_all_sound(check, SHELF_TOP, "numbers"))
		return;
	for (size_t folder = 0; folder < check->content->folders.count; folder++) {
		check_learn_records(check, folder, &records);
		for (size_t i = 0; i < check->count; i++) {
			const struct check_file *file = &check->files[i];
			bool facts = file->shelf == SHELF_HELPLINES || file->shelf == SHELF_EMERGENCY;

			if (file->folder == folder && file->sound && facts)
				check_entries(check, file, &records);
		}
	}
	if (check_all_sound(check, SHELF_HELPLINES, NULL) && check_all_sound(check, SHELF_EMERGENCY, NULL))
		check_left_over(check, &records);
	table_end(&records);
}
