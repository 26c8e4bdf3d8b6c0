/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding by typing: titles of pages, signs and tips, countries, helplines. Only what can be reached from the home
 * page of this front is found. What is found is listed once for as long as the place is open.
 *
 * While nothing is typed, a few choices stand here that have keys of their own, but none on a numeric keypad: with
 * them a keypad alone reaches everything from everywhere. The argument says where the page comes from on which the
 * search was opened (see proof.h). */
#include <string.h>

#include "content/rank.h"
#include "lang/message.h"
#include "lang/names.h"
#include "lang/pick.h"
#include "lang/search.h"
#include "lang/usual.h"
#include "screens/say.h"
#include "ui/action.h"

#define ACROSS_BORDERS "001"

enum { FOUND_MOST = 30 };

enum { CHOICE_HELP, CHOICE_COUNTRIES, CHOICE_LANGUAGES, CHOICE_KEYS, CHOICE_SOURCES, CHOICE_THEME };

enum kind { KIND_TITLE, KIND_TIP, KIND_COUNTRY, KIND_HELPLINE, KINDS };

struct entry {
	enum kind kind;
	struct phrase words, detail;
	const struct page *page; /* of a page's title and of tips; NULL: none */
	struct reply reply;
	const struct search_text *text;
};

struct index {
	struct content *content;
	const struct language *language;
	struct arena *arena;
	struct entry *list;
	size_t count, room;
};

/* Words that are missing in every language cannot be found. */
static struct entry *
index_add(struct index *index, enum kind kind, struct phrase words, const char *also)
{
	struct entry *new;
	const char *text = words.text;

	if (!text)
		return NULL;
	if (index->count == index->room) {
		size_t room = index->room ? index->room * 2 : 256;
		struct entry *list = arena_take(index->arena, room * sizeof *list);

		if (index->count)
			memcpy(list, index->list, index->count * sizeof *list);
		index->list = list;
		index->room = room;
	}
	if (also)
		text = arena_print(index->arena, "%s %s", text, also);
	new = &index->list[index->count++];
	*new = (struct entry){
	    .kind = kind, .words = words, .text = search_prepare(index->arena, index->language, text)};
	return new;
}

static bool
index_leads_to(const struct index *index, enum screen_id screen, const char *argument)
{
	for (size_t i = 0; i < index->count; i++)
		if (index->list[i].reply.screen == screen && !strcmp(index->list[i].reply.argument, argument))
			return true;
	return false;
}

/* The pages and screens that a page leads to, each once. */
static void
index_add_links(struct index *index, const struct visit *visit, const struct page *from)
{
	for (size_t i = 0; i < from->count; i++) {
		const struct item *item = &from->items[i];
		struct reply reply = say_page_choice(visit, from, (int)i);
		bool leads_to_page = item->kind == ITEM_PAGE;
		const struct page *page = leads_to_page ? content_page(visit->content, item->target) : NULL;
		struct entry *new;

		if (reply.kind != REPLY_OPEN || leads_to_page != (page != NULL))
			continue;
		reply.argument = reply.argument ? reply.argument : "";
		if (index_leads_to(index, reply.screen, reply.argument))
			continue;
		new = index_add(index, KIND_TITLE, say(visit, page ? page->title : item->words), NULL);
		if (new) {
			new->page = page;
			new->reply = reply;
		}
	}
}

static void
index_add_tips(struct index *index, const struct visit *visit, struct entry title)
{
	for (size_t i = 0; i < title.page->count; i++) {
		const struct item *item = &title.page->items[i];
		struct entry *new;

		if (item->kind != ITEM_SIGN && item->kind != ITEM_STEP && item->kind != ITEM_AVOID)
			continue;
		new = index_add(index, KIND_TIP, say(visit, item->words), NULL);
		if (new) {
			new->detail = title.words;
			new->reply = title.reply;
		}
	}
}

/* From the home page link by link, so that nearer pages come first. */
static void
index_add_pages(struct index *index, const struct visit *visit)
{
	const struct page *home = content_page(visit->content, say_home(visit));
	size_t titles;

	if (!home)
		return;
	index_add_links(index, visit, home);
	for (size_t i = 0; i < index->count; i++)
		if (index->list[i].page && index->list[i].page != home)
			index_add_links(index, visit, index->list[i].page);
	titles = index->count;
	for (size_t i = 0; i < titles; i++)
		if (index->list[i].page)
			index_add_tips(index, visit, index->list[i]);
}

static void
index_add_countries(struct index *index, const struct visit *visit)
{
	size_t count;
	struct named *list = name_countries(index->arena, visit->content, visit->language, NULL, &count);
	const char **usual = usual_names(index->arena, visit->content, visit->language, list, count);

	for (size_t i = 0; i < count; i++) {
		struct entry *new = index_add(index, KIND_COUNTRY, list[i].name, usual[i]);

		if (new)
			new->reply = (struct reply){.kind = visit->site->country ? REPLY_OPEN : REPLY_COUNTRY,
			    .screen = SCREEN_helplines,
			    .argument = list[i].code};
	}
}

static void
index_add_helplines(struct index *index, const struct visit *visit, const char *country)
{
	bool here = visit->site->country && !strcmp(visit->site->country, country);
	struct ranked ranked =
	    rank_services(index->arena, content_services(visit->content, country), visit->site->kiosk && here);

	for (size_t i = 0; i < ranked.count; i++) {
		const struct service *service = ranked.list[i];
		struct entry *new = index_add(index, KIND_HELPLINE, pick_verbatim(service->name, NULL), service->name_local);

		if (!new)
			continue;
		new->detail =
		    i < ranked.first_report ? say(visit, service->answered_by) : say(visit, "helpline.report-only");
		new->reply = (struct reply){.kind = REPLY_OPEN,
		    .screen = SCREEN_call,
		    .argument = arena_print(index->arena, "%s/%s", country, service->id)};
	}
}

/* Made when first asked for, and again when the visitor has changed the language. */
static const struct index *
search_index(const struct visit *visit)
{
	struct kept *kept = visit->kept;
	struct index *index = kept->made;

	if (index && index->content == visit->content && index->language == visit->language)
		return index;
	arena_end(&kept->arena);
	index = kept->made = arena_take(&kept->arena, sizeof *index);
	*index = (struct index){.content = visit->content, .language = visit->language, .arena = &kept->arena};
	index_add_pages(index, visit);
	index_add_countries(index, visit);
	if (visit->country)
		index_add_helplines(index, visit, visit->country);
	index_add_helplines(index, visit, ACROSS_BORDERS);
	return index;
}

/* How many of each kind are shown: some of each that has any, then as they come. */
static void
search_share(const size_t found[KINDS], size_t share[KINDS])
{
	static const size_t first[KINDS] = {[KIND_TITLE] = 10, [KIND_TIP] = 10, [KIND_COUNTRY] = 6, [KIND_HELPLINE] = 4};
	size_t left = FOUND_MOST;

	for (int kind = 0; kind < KINDS; kind++) {
		share[kind] = found[kind] < first[kind] ? found[kind] : first[kind];
		left -= share[kind];
	}
	for (int kind = 0; kind < KINDS; kind++) {
		size_t more = found[kind] - share[kind] < left ? found[kind] - share[kind] : left;

		share[kind] += more;
		left -= more;
	}
}

static void
search_say_found(const struct index *index, const bool *fits, struct sheet *sheet)
{
	size_t found[KINDS] = {0}, share[KINDS], all = 0;

	for (size_t i = 0; i < index->count; i++)
		if (fits[i]) {
			found[index->list[i].kind]++;
			all++;
		}
	search_share(found, share);
	for (size_t i = 0; i < index->count; i++) {
		const struct entry *entry = &index->list[i];

		if (fits[i] && share[entry->kind]) {
			sheet_choice_with(sheet, (int)i, entry->words, entry->detail, NULL, 0);
			share[entry->kind]--;
		}
	}
	if (!all)
		/* TRANSLATORS: no page, sign, country or helpline has a word that begins as what was typed */
		sheet_note(sheet, message(N_("Nothing begins like that.")));
	else if (all > FOUND_MOST)
		sheet_note(sheet, message(N_("There is more. Type more letters.")));
}

/* Help always has the same number; what may be missing stands at the end. */
static void
search_say_choices(const struct visit *visit, struct sheet *sheet)
{
	sheet_choice(sheet, CHOICE_HELP, message(action_words(ACTION_HELP_NOW)));
	sheet_choice(sheet, CHOICE_COUNTRIES, say(visit, "countries.title"));
	sheet_choice(sheet, CHOICE_LANGUAGES, say(visit, "languages.title"));
	sheet_choice(sheet, CHOICE_KEYS, message(action_words(ACTION_KEYS)));
	if (*visit->argument)
		sheet_choice(sheet, CHOICE_SOURCES, message(action_words(ACTION_SOURCES)));
	if (!visit->site->lines)
		sheet_choice(sheet, CHOICE_THEME, message(action_words(ACTION_THEME)));
}

static struct reply
search_choose_untyped(const struct visit *visit, int id)
{
	struct reply reply = {.kind = REPLY_OPEN};

	switch (id) {
	case CHOICE_HELP:
		return say_help_now(visit);
	case CHOICE_COUNTRIES:
		reply.screen = SCREEN_countries;
		break;
	case CHOICE_LANGUAGES:
		reply.screen = SCREEN_languages;
		break;
	case CHOICE_THEME:
		reply.kind = REPLY_ACT;
		reply.action = ACTION_THEME;
		break;
	case CHOICE_KEYS:
		reply.screen = SCREEN_keys;
		break;
	case CHOICE_SOURCES:
		reply.screen = SCREEN_sources;
		reply.argument = visit->argument;
		break;
	default:
		reply.kind = REPLY_STAY;
		break;
	}
	return reply;
}

static void
search_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct index *index = search_index(visit);
	const struct search_text **texts = arena_take(visit->scratch, index->count * sizeof *texts);
	bool *fits = arena_take(visit->scratch, index->count * sizeof *fits);

	(void)state;
	sheet_title(sheet, message(action_words(ACTION_SEARCH)));
	/* TRANSLATORS: before what the visitor types to find something */
	sheet->prompt = message(N_("Type a word"));
	sheet->neutral = !*visit->typed;
	if (sheet->neutral) {
		search_say_choices(visit, sheet);
		return;
	}
	sheet->sensitive = true;
	for (size_t i = 0; i < index->count; i++)
		texts[i] = index->list[i].text;
	search_find(visit->language, visit->typed, texts, index->count, fits);
	for (size_t i = 0; i < index->count; i++)
		if (index->list[i].kind == KIND_COUNTRY && usual_is_code(index->list[i].reply.argument, visit->typed))
			fits[i] = true;
	search_say_found(index, fits, sheet);
}

static struct reply
search_choose(void *state, const struct visit *visit, int id)
{
	const struct index *index;

	(void)state;
	if (!*visit->typed)
		return search_choose_untyped(visit, id);
	index = search_index(visit);
	if (id < 0 || (size_t)id >= index->count)
		return (struct reply){.kind = REPLY_STAY};
	return index->list[id].reply;
}

const struct screen screen_search = {.name = "search", .show = search_show, .choose = search_choose};
