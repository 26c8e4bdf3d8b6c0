/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which leaves there are, and what stands on them. Walking through them is left to preview. */
#include "commands/leaves.h"

#include <string.h>

#include "app/footer.h"
#include "base/clock.h"
#include "lang/message.h"
#include "lang/pick.h"

static const char *const homes[] = {"help-point", "campaign"};

enum { HOMES = sizeof homes / sizeof *homes, LEAVES_MOST_BESIDE = 2 * CONTENT_SERVICES_MOST + 20 };

static struct leaf *
leaves_add(struct leaves *leaves, const char *name, enum screen_id screen, const char *argument)
{
	struct leaf *leaf = &leaves->list[leaves->count++];

	*leaf = (struct leaf){name, screen, argument};
	return leaf;
}

static void
leaves_claim(struct leaves *leaves, const struct leaf *leaf, const char *id)
{
	if (id && !table_has(&leaves->of_ids, id))
		table_put(&leaves->of_ids, arena_string(&leaves->arena, id), leaf);
}

/* A page, then each of its questions. The texts of a page are its own even where it does not show them now. */
static void
leaves_add_page(struct leaves *leaves, const char *id, enum screen_id screen)
{
	const struct page *page = content_page(leaves->edition->content, id);
	const struct leaf *whole = leaves_add(leaves, id, screen, id);

	for (size_t i = 0; page && i < page->count; i++) {
		const struct item *item = &page->items[i];
		const struct leaf *leaf = whole;

		if (item->kind == ITEM_QUESTION) {
			const char *card = arena_print(&leaves->arena, "%s/%zu", id, i);

			leaves->list[whole - leaves->list].screen = SCREEN_cards;
			leaf = leaves_add(leaves, card, SCREEN_cards, card);
		}
		leaves_claim(leaves, leaf, item->words);
		leaves_claim(leaves, leaf, item->why);
	}
	if (page)
		leaves_claim(leaves, whole, page->title);
}

static bool
leaves_is_home(const char *id)
{
	return !strcmp(id, homes[0]) || !strcmp(id, homes[1]);
}

static size_t
leaves_questions(struct content *content, const char *const *pages, size_t count)
{
	size_t questions = 0;

	for (size_t i = 0; i < count; i++) {
		const struct page *page = content_page(content, pages[i]);

		for (size_t j = 0; page && j < page->count; j++)
			questions += page->items[j].kind == ITEM_QUESTION;
	}
	return questions;
}

static void
leaves_add_pages(struct leaves *leaves, const char *const *pages, size_t count)
{
	for (size_t i = 0; i < HOMES; i++)
		leaves_add_page(leaves, homes[i], SCREEN_home);
	for (size_t i = 0; i < count; i++)
		if (!leaves_is_home(pages[i]))
			leaves_add_page(leaves, pages[i], SCREEN_page);
}

static void
leaves_add_screen(struct leaves *leaves, enum screen_id screen, const char *argument)
{
	const char *name = screen_by_id(screen)->name;
	struct showing showing = {0};
	struct sheet sheet;
	const char *const *ids;
	size_t count;
	const struct leaf *leaf = leaves_add(
	    leaves, *argument ? arena_print(&leaves->arena, "%s/%s", name, argument) : name, screen, argument);

	leaves_show(leaves, leaf, leaves->edition->language, &showing, &sheet);
	ids = leaves_ids(leaves, leaf, &sheet, &showing.arena, &count);
	for (size_t i = 0; i < count; i++)
		leaves_claim(leaves, leaf, ids[i]);
	leaves_forget(&showing);
}

/* The numbers of a country and each of its services; "001" for those across borders. */
static void
leaves_add_services(struct leaves *leaves, const char *country)
{
	const struct services *services = content_services(leaves->edition->content, country);

	leaves_add_screen(leaves, SCREEN_helplines, country);
	for (size_t i = 0; services && i < services->count; i++)
		leaves_add_screen(leaves, SCREEN_call, arena_print(&leaves->arena, "%s/%s", country, services->list[i].id));
}

static void
leaves_add_screens(struct leaves *leaves)
{
	static const enum screen_id screens[] = {SCREEN_attract, SCREEN_languages, SCREEN_countries, SCREEN_corridor,
	    SCREEN_phrases, SCREEN_search, SCREEN_keys, SCREEN_about, SCREEN_hidden};

	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++)
		leaves_add_screen(leaves, screens[i], "");
	leaves_add_services(leaves, "001");
	if (leaves->site->country)
		leaves_add_services(leaves, leaves->site->country);
}

/* "caution." of "caution.men-only"; an id without a dot is a family of its own. */
static size_t
leaves_family(const char *id)
{
	size_t length = strcspn(id, ".");

	return length + (id[length] == '.');
}

/* What no page and no screen has shown. */
static void
leaves_add_families(struct leaves *leaves)
{
	const struct desk *desk = &leaves->edition->desk;

	for (size_t i = 0; i < desk->count; i++) {
		const char *id = desk->texts[i].id, *name;
		const struct leaf *leaf;

		if (table_has(&leaves->of_ids, id))
			continue;
		name = arena_print(&leaves->arena, "%.*s*", (int)leaves_family(id), id);
		leaf = leaves_named(leaves, name);
		leaves_claim(leaves, leaf ? leaf : leaves_add(leaves, name, SCREENS, name), id);
	}
}

void
leaves_start(struct leaves *leaves, const struct edition *edition, const struct site *site)
{
	size_t count, most;
	const char *const *pages = content_pages(edition->content, &count);

	*leaves = (struct leaves){.edition = edition, .site = site};
	most = HOMES + count + leaves_questions(edition->content, pages, count) + LEAVES_MOST_BESIDE + edition->desk.count;
	leaves->list = arena_take(&leaves->arena, most * sizeof *leaves->list);
	leaves_add_pages(leaves, pages, count);
	leaves_add_screens(leaves);
	leaves_add_families(leaves);
}

const struct leaf *
leaves_named(const struct leaves *leaves, const char *name)
{
	for (size_t i = 0; i < leaves->count; i++)
		if (!strcmp(leaves->list[i].name, name))
			return &leaves->list[i];
	return NULL;
}

const struct leaf *
leaves_with(const struct leaves *leaves, const char *id)
{
	return table_get(&leaves->of_ids, id);
}

static struct visit
leaves_visit(const struct leaves *leaves, const struct leaf *leaf, const struct language *language,
    const struct site *site, struct showing *showing)
{
	return (struct visit){
	    .content = leaves->edition->content,
	    .site = site,
	    .language = language,
	    .country = site->country,
	    .argument = leaf->argument,
	    .typed = "",
	    .now = clock_milliseconds(),
	    .kept = &showing->kept,
	    .scratch = &showing->arena,
	};
}

/* Each home page in its own front. */
static struct site
leaves_site(const struct leaves *leaves, const struct leaf *leaf)
{
	struct site site = *leaves->site;

	site.campaign = !strcmp(leaf->name, "campaign");
	return site;
}

static void
leaves_show_family(const struct leaves *leaves, const struct leaf *leaf, const struct visit *visit, struct sheet *sheet)
{
	const struct desk *desk = &leaves->edition->desk;

	sheet_title(sheet, pick_verbatim(leaf->name, NULL));
	for (size_t i = 0; i < desk->count; i++)
		if (leaves_with(leaves, desk->texts[i].id) == leaf)
			sheet_paragraph(sheet, pick_words(visit->content, visit->language, desk->texts[i].id));
}

void
leaves_show(const struct leaves *leaves, const struct leaf *leaf, const struct language *language,
    struct showing *showing, struct sheet *sheet)
{
	struct arena *arena = &showing->arena;
	struct site site = leaves_site(leaves, leaf);
	struct visit visit = leaves_visit(leaves, leaf, language, &site, showing);
	bool in_visit = leaf->screen != SCREEN_attract && leaf->screen != SCREEN_hidden;

	leaves_forget(showing);
	message_use(language);
	sheet_start(sheet, arena, language->code, language->right_to_left);
	if (leaf->screen == SCREENS) {
		leaves_show_family(leaves, leaf, &visit, sheet);
	} else {
		const struct screen *screen = screen_by_id(leaf->screen);

		screen->show(arena_take(arena, screen->state_size + 1), &visit, sheet);
		sheet->typed = "";
	}
	if (leaf->screen != SCREEN_hidden)
		footer_say(&visit, in_visit, sheet);
	footer_say_frame(&visit, sheet);
	sheet_number_choices(sheet);
}

const struct leaf *
leaves_follow(const struct leaves *leaves, const struct leaf *leaf, const struct language *language,
    struct showing *showing, int choice)
{
	struct site site = leaves_site(leaves, leaf);
	struct visit visit = leaves_visit(leaves, leaf, language, &site, showing);
	struct reply reply = {.kind = REPLY_STAY};
	const struct leaf *found = NULL;

	if (leaf->screen != SCREENS) {
		const struct screen *screen = screen_by_id(leaf->screen);

		reply = screen->choose(arena_take(&showing->arena, screen->state_size + 1), &visit, choice);
	}
	for (size_t i = 0; i < leaves->count && reply.kind == REPLY_OPEN && !found; i++)
		if (leaves->list[i].screen == reply.screen &&
		    !strcmp(leaves->list[i].argument, reply.argument ? reply.argument : ""))
			found = &leaves->list[i];
	return found;
}

struct ids {
	const char **list;
	size_t count;
};

static void
ids_add(struct ids *ids, const char *id)
{
	for (size_t i = 0; i < ids->count && id; i++)
		if (!strcmp(ids->list[i], id))
			return;
	if (id)
		ids->list[ids->count++] = id;
}

const char *const *
leaves_ids(const struct leaves *leaves, const struct leaf *leaf, const struct sheet *sheet, struct arena *arena,
    size_t *count)
{
	const struct desk *desk = &leaves->edition->desk;
	struct ids ids = {.list = arena_take(arena, (3 * sheet->count + desk->count + 4) * sizeof *ids.list)};

	ids_add(&ids, sheet->title.id);
	ids_add(&ids, sheet->prompt.id);
	for (size_t i = 0; i < sheet->count; i++) {
		ids_add(&ids, sheet->items[i].words.id);
		ids_add(&ids, sheet->items[i].detail.id);
		ids_add(&ids, sheet->items[i].value.id);
	}
	for (size_t i = 0; i < SHEET_FOOTER_FACTS; i++)
		ids_add(&ids, sheet->footer[i].label.id);
	for (size_t i = 0; i < desk->count; i++)
		if (leaves_with(leaves, desk->texts[i].id) == leaf)
			ids_add(&ids, desk->texts[i].id);
	*count = ids.count;
	return ids.list;
}

void
leaves_forget(struct showing *showing)
{
	arena_end(&showing->kept.arena);
	showing->kept.made = NULL;
	arena_end(&showing->arena);
}

void
leaves_end(struct leaves *leaves)
{
	table_end(&leaves->of_ids);
	arena_end(&leaves->arena);
}
