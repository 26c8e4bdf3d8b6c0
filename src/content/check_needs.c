/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words there must be: those of pages, of the codes of facts, and of the program's own screens. */
#include <string.h>

#include "base/memory.h"
#include "content/check.h"

static const char *const topics[] = {
    "topic.trafficking",
    "topic.labour",
    "topic.victims",
    "topic.women",
    "topic.children",
    "topic.migrants",
    "topic.seafarers",
    "topic.online",
    "topic.emergency",
};

/* The home pages' titles are optional: the program has its own. */
static bool
needs_title(const struct page *page)
{
	return strcmp(page->id, "help-point") != 0 && strcmp(page->id, "campaign") != 0;
}

static void
needs_add(struct needs *needs, struct check *check, struct need need)
{
	const struct need *first = table_get(&needs->by_id, need.id);
	struct need *kept;

	if (first && first->file && need.file && !need.code && strcmp(first->file->name, need.file->name) != 0)
		check_report(check, need.file, PROBLEM_ERROR, need.place,
		    "the words '%s' are also those of '%s', expected another id", need.id, first->file->name);
	if (first)
		return;
	kept = arena_take(&check->arena, sizeof *kept);
	*kept = need;
	*needs->end = kept;
	needs->end = &kept->next;
	table_put(&needs->by_id, kept->id, kept);
}

static void
needs_add_page(struct needs *needs, struct check *check, const struct check_file *file)
{
	const struct node *root = file->reader.tree.root, *entry = node_get(root, "items")->first;

	if (needs_title(&file->page))
		needs_add(needs, check,
		    (struct need){.id = file->page.title, .file = file, .place = node_get(root, "page")->place,
		        .role = NEED_TITLE});
	for (size_t i = 0; i < file->page.count; i++, entry = entry->next) {
		const struct item *item = &file->page.items[i];
		const struct node *id = NULL;

		load_item_kind(entry, &id);
		if (item->words)
			needs_add(needs, check, (struct need){.id = item->words, .file = file, .place = id->place,
			        .role = NEED_ITEM, .kind = item->kind});
		if (item->why)
			needs_add(needs, check, (struct need){.id = item->why, .file = file,
			        .place = node_get(entry, "why")->place, .role = NEED_WHY, .kind = item->kind});
	}
}

/* The number of a code is shown behind its words, which lead to it with a colon. */
static void
needs_check_colon(struct check *check, const struct check_file *file, const struct node *code, const char *id,
    bool has_number)
{
	const char *words = content_word(check->content, content_language(check->content, "en"), id);
	bool colon = words && *words && words[strlen(words) - 1] == ':';

	if (!words || colon == has_number)
		return;
	check_report(check, file, PROBLEM_ERROR, code->place,
	    has_number ? "the code '%s' has a number, expected words that end in a colon or no number"
	               : "the words of the code '%s' end in a colon, expected a number with it",
	    code->text);
}

static void
needs_add_code(struct needs *needs, struct check *check, const struct check_file *file, const char *prefix,
    const struct node *entry)
{
	const struct node *code = entry && entry->kind == NODE_MAP ? node_get(entry, "code") : entry;
	const char *id;

	if (!code)
		return;
	id = arena_print(&check->arena, "%s%s", prefix, code->text);
	needs_check_colon(check, file, code, id, code != entry);
	needs_add(needs, check, (struct need){.id = id, .file = file, .place = code->place, .code = code->text,
	        .role = NEED_CODE});
}

/* The codes of a service or an emergency entry. */
static void
needs_add_facts(struct needs *needs, struct check *check, const struct check_file *file, const struct node *entry)
{
	static const struct {
		const char *key, *prefix;
	} lists[] = {{"serves", "serves."}, {"cautions", "caution."}, {"outside-hours", "outside-hours."}};

	needs_add_code(needs, check, file, "answered-by.", node_get(entry, "answered-by"));
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const struct node *list = node_get(entry, lists[i].key);

		for (const struct node *code = list ? list->first : NULL; code; code = code->next)
			needs_add_code(needs, check, file, lists[i].prefix, code);
	}
}

/* Label, unit and what is counted. */
static void
needs_add_figure(struct needs *needs, struct check *check, const struct check_file *file, const struct figure *figure,
    const struct node *entry)
{
	const struct node *counts = node_get(entry, "counts"), *unit = node_get(entry, "unit");
	const struct node *bar = node_get(entry, "bars")->first;
	const char *unit_words = load_unit_words(figure->unit);

	needs_add(needs, check,
	    (struct need){.id = figure->counts, .file = file, .place = counts->place, .code = counts->text,
	        .role = NEED_CODE});
	if (unit_words)
		needs_add(needs, check,
		    (struct need){.id = unit_words, .file = file, .place = unit->place, .code = unit->text,
		        .role = NEED_CODE});
	for (size_t i = 0; i < figure->count; i++, bar = bar->next) {
		const struct node *label = node_get(bar, "label");

		if (label)
			needs_add(needs, check,
			    (struct need){.id = figure->bars[i].label, .file = file, .place = label->place,
			        .code = label->text, .role = NEED_CODE});
	}
}

static void
needs_add_figures(struct needs *needs, struct check *check, const struct check_file *file)
{
	const struct node *entry = file->reader.tree.root->first;

	for (size_t i = 0; i < file->figures.count; i++, entry = entry->next)
		needs_add_figure(needs, check, file, &file->figures.list[i], entry);
}

void
needs_collect(struct needs *needs, struct check *check)
{
	*needs = (struct needs){.end = &needs->first};
	for (size_t i = 0; i < check->count; i++) {
		const struct check_file *file = &check->files[i];
		const struct node *root = file->reader.tree.root;

		if (file->sound && file->shelf == SHELF_PAGES)
			needs_add_page(needs, check, file);
		else if (file->sound && file->shelf == SHELF_HELPLINES)
			for (const struct node *entry = node_get(root, "services")->first; entry; entry = entry->next)
				needs_add_facts(needs, check, file, entry);
		else if (file->sound && file->shelf == SHELF_EMERGENCY)
			needs_add_facts(needs, check, file, root);
		else if (file->sound && file->shelf == SHELF_TOP && !strcmp(file->name, "figures"))
			needs_add_figures(needs, check, file);
	}
	for (size_t i = 0; i < sizeof topics / sizeof *topics; i++)
		needs_add(needs, check, (struct need){.id = topics[i], .role = NEED_CODE});
	for (const char *const *label = check->labels; label && *label; label++)
		needs_add(needs, check, (struct need){.id = *label});
}

void
needs_end(struct needs *needs)
{
	table_end(&needs->by_id);
	*needs = (struct needs){0};
}
