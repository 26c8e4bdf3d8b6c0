/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leads from one file to another: links and charts of pages, keys of sources, ids of services. */
#include <string.h>

#include "content/check.h"
#include "content/nearest.h"

static const char *
check_perhaps(struct check *check, const char *word, const char *const *candidates, size_t count)
{
	const char *near = nearest_word(word, candidates, count);

	return near ? arena_print(&check->arena, ", expected '%s'", near) : "";
}

/* The keys of all entries of a table. */
static const char **
check_keys(struct check *check, const struct table *table)
{
	const char **keys = arena_take(&check->arena, (table->count + 1) * sizeof *keys);
	size_t count = 0;

	for (size_t i = 0; i < table->room; i++)
		if (table->entries[i].key)
			keys[count++] = table->entries[i].key;
	return keys;
}

static void
check_item_sources(struct check *check, const struct check_file *file, const struct node *item, struct table *used)
{
	const struct node *list = node_get(item, "source");

	if (!list || list->kind != NODE_LIST)
		return;
	for (const struct node *key = list->first; key; key = key->next) {
		table_put(used, key->text, NULL);
		if (check_all_sound(check, SHELF_TOP, "sources") && !content_source(check->content, key->text)) {
			const struct table *sources = &check->content->sources;

			check_report(check, file, PROBLEM_ERROR, key->place, "the source '%s' is not in sources.yaml%s",
			    key->text, check_perhaps(check, key->text, check_keys(check, sources), sources->count));
		}
	}
}

/* A name of the program's own: one of a list up to a NULL. */
static void
check_own_name(struct check *check, const struct check_file *file, const struct node *name, const char *what,
    const char *const *names)
{
	size_t count = 0;

	while (names && names[count]) {
		if (!strcmp(names[count], name->text))
			return;
		count++;
	}
	check_report(check, file, PROBLEM_ERROR, name->place, "there is no %s '%s'%s", what, name->text,
	    check_perhaps(check, name->text, names, count));
}

static void
check_page_target(struct check *check, const struct check_file *file, const struct node *target)
{
	struct table pages = {0};

	if (folders_have(&check->content->folders, SHELF_PAGES, target->text))
		return;
	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].shelf == SHELF_PAGES)
			table_put(&pages, check->files[i].name, NULL);
	check_report(check, file, PROBLEM_ERROR, target->place, "there is no page '%s'%s", target->text,
	    check_perhaps(check, target->text, check_keys(check, &pages), pages.count));
	table_end(&pages);
}

/* The figure of a chart; a page shows either what was counted or what was estimated. */
static void
check_chart(struct check *check, const struct check_file *file, const struct node *target,
    const struct figure **first, struct table *shown)
{
	const struct figure *figure = content_figure(check->content, target->text);
	const struct table *figures = &check->content->figures;

	table_put(shown, target->text, NULL);
	if (!figure && check_all_sound(check, SHELF_TOP, "figures"))
		check_report(check, file, PROBLEM_ERROR, target->place, "there is no figure '%s'%s", target->text,
		    check_perhaps(check, target->text, check_keys(check, figures), figures->count));
	if (!figure)
		return;
	if (*first && (*first)->basis != figure->basis)
		check_report(check, file, PROBLEM_ERROR, target->place,
		    "'%s' is %s and '%s' is not, expected them on different pages", figure->id,
		    figure->basis == BASIS_ESTIMATED ? "estimated" : "counted", (*first)->id);
	if (!*first)
		*first = figure;
}

static void
check_page(struct check *check, const struct check_file *file, struct table *used, struct table *shown)
{
	const struct node *item = node_get(file->reader.tree.root, "items")->first;
	const struct figure *first = NULL;

	for (size_t i = 0; i < file->page.count; i++, item = item->next) {
		const struct node *target = node_get(item, "to");

		check_item_sources(check, file, item, used);
		if (file->page.items[i].kind == ITEM_PAGE)
			check_page_target(check, file, target);
		if (file->page.items[i].kind == ITEM_SCREEN)
			check_own_name(check, file, target, "screen", check->names.screens);
		if (file->page.items[i].picture)
			check_own_name(check, file, node_get(item, "picture"), "picture", check->names.pictures);
		if (file->page.items[i].kind == ITEM_CHART)
			check_chart(check, file, target, &first, shown);
	}
}

/* An overlay may give a country's services anew; the same id in two countries is a mistake. */
static void
check_service_ids(struct check *check, const struct check_file *file, struct table *ids)
{
	const struct node *entry = node_get(file->reader.tree.root, "services")->first;

	for (; entry; entry = entry->next) {
		const struct node *id = node_get(entry, "id");
		const char *country = table_get(ids, id->text);

		if (country && strcmp(country, file->name) != 0)
			check_report(check, file, PROBLEM_ERROR, id->place,
			    "the id '%s' is already the id of a service of '%s', expected another", id->text, country);
		else
			table_put(ids, id->text, file->name);
	}
}

/* Facts name their sources in full; where that is a key, it is used. */
static void
check_fact_sources(const struct node *entry, struct table *used)
{
	const struct node *list = node_get(entry, "source");

	for (const struct node *source = list ? list->first : NULL; source; source = source->next)
		table_put(used, source->text, NULL);
}

/* The entries of a list file whose `key` is not in the table. */
static void
check_unused(struct check *check, const char *name, const char *key, const char *uses, const struct table *used)
{
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];
		const struct node *entry = file->reader.tree.root ? file->reader.tree.root->first : NULL;

		if (file->shelf != SHELF_TOP || strcmp(file->name, name) != 0 || !file->sound)
			continue;
		for (; entry; entry = entry->next) {
			const struct node *node = node_get(entry, key);

			if (!table_has(used, node->text))
				check_report(check, file, PROBLEM_WARNING, node->place, "nothing %s '%s'", uses, node->text);
		}
	}
}

static void
check_file_links(struct check *check, const struct check_file *file, struct table *used, struct table *shown,
    struct table *ids)
{
	const struct node *root = file->reader.tree.root;

	if (file->shelf == SHELF_PAGES)
		check_page(check, file, used, shown);
	if (file->shelf == SHELF_HELPLINES) {
		check_service_ids(check, file, ids);
		for (const struct node *entry = node_get(root, "services")->first; entry; entry = entry->next)
			check_fact_sources(entry, used);
	}
	if (file->shelf == SHELF_EMERGENCY)
		check_fact_sources(root, used);
	if (file->shelf == SHELF_TOP && !strcmp(file->name, "figures"))
		for (const struct node *entry = root->first; entry; entry = entry->next)
			check_item_sources(check, file, entry, used);
}

void
check_links(struct check *check)
{
	struct table used = {0}, shown = {0}, ids = {0};

	for (size_t i = 0; i < check->count; i++)
		if (check->files[i].sound)
			check_file_links(check, &check->files[i], &used, &shown, &ids);
	if (check_all_sound(check, SHELF_PAGES, NULL)) {
		check_unused(check, "figures", "figure", "shows the figure", &shown);
		if (check_all_sound(check, SHELF_TOP, "figures"))
			check_unused(check, "sources", "key", "uses the source", &used);
	}
	table_end(&used);
	table_end(&shown);
	table_end(&ids);
}
