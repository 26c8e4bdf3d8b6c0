/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a translator stands, and going on from there. What is on a leaf is left to leaves, what it looks like to
 * preview_paint, waiting to preview. */
#include "commands/browse.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "commands/wrong.h"

enum { CONTROL_C = 3 };

static void
browse_remember(char to[BROWSE_NAME_LONGEST + 1], const char *name)
{
	snprintf(to, BROWSE_NAME_LONGEST + 1, "%s", name);
}

/* A path as a shell takes it. */
static const char *
browse_quoted(struct arena *arena, const char *path)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+,:@%";
	const char *quoted = "";

	if (!path[strspn(path, plain)])
		return path;
	while (strchr(path, '\'')) {
		size_t length = strcspn(path, "'");

		quoted = arena_print(arena, "%s%.*s'\\''", quoted, (int)length, path);
		path += length + 1;
	}
	return arena_print(arena, "'%s%s'", quoted, path);
}

static const char *
browse_edit(struct browse *browse, const char *file, long line)
{
	const char *editor = browse->editor;

	return arena_print(&browse->step.arena, "%s +%ld %s", editor && *editor ? editor : "vi", line ? line : 1,
	    browse_quoted(&browse->step.arena, file));
}

/* Opens the editor where there is something to mend, else at the text; where that is missing, at the last one before it
 * in the same file. */
static const char *
browse_command(struct browse *browse, const struct desk_text *text)
{
	const struct desk *desk = &browse->edition->desk;
	const struct problem *fault = browse->fault;
	const struct desk_text *near = text;

	if (fault && fault->file && fault->line)
		return browse_edit(browse, fault->file, fault->line);
	if (!desk->begun)
		return arena_print(&browse->step.arena, "waylight translate %s", browse->language);
	if (!text)
		return "";
	for (const struct desk_text *at = text; !near->line && at > desk->texts && !strcmp(at[-1].file, text->file); at--)
		near = at - 1;
	return browse_edit(browse, text->file, near->line);
}

static void
browse_mark(struct browse *browse)
{
	browse->sheet.sought = browse->id;
	browse->sheet.theme = browse->site->theme;
}

void
browse_show(struct browse *browse)
{
	const struct desk *desk = &browse->edition->desk;
	const struct language *language =
	    browse->english ? content_language(browse->edition->content, "en") : browse->edition->language;
	struct preview_view *view = &browse->view;

	leaves_show(&browse->leaves, browse->leaf, language, &browse->step, &browse->sheet);
	browse->ids =
	    leaves_ids(&browse->leaves, browse->leaf, &browse->sheet, &browse->step.arena, &browse->id_count);
	browse->place = 0;
	for (size_t i = 0; i < browse->id_count; i++)
		if (!strcmp(browse->ids[i], browse->id))
			browse->place = i;
	if (browse->id_count)
		browse_remember(browse->id, browse->ids[browse->place]);
	browse_mark(browse);
	view->leaf = browse->leaf->name;
	view->language = language->code;
	view->text = browse->id_count ? desk_find(desk, browse->id) : NULL;
	view->place = browse->id_count ? browse->place + 1 : 0;
	view->count = browse->id_count;
	view->command = browse_command(browse, view->text);
	view->fault = browse->fault ? problem_line(&browse->step.arena, browse->fault) : NULL;
	view->open = 0;
	for (size_t i = 0; i < desk->count; i++)
		view->open += desk_is_open(&desk->texts[i]);
}

static void
browse_turn_to(struct browse *browse, const struct leaf *leaf)
{
	browse->leaf = leaf;
	browse_remember(browse->leaf_name, leaf->name);
	browse->id[0] = '\0';
}

/* To words, on the leaf where the translator stands if they are there. */
static void
browse_go_to(struct browse *browse, const char *id)
{
	const struct leaf *leaf = leaves_with(&browse->leaves, id);

	for (size_t i = 0; i < browse->id_count && browse->leaf; i++)
		if (!strcmp(browse->ids[i], id))
			leaf = browse->leaf;
	if (leaf && leaf != browse->leaf)
		browse_turn_to(browse, leaf);
	browse_remember(browse->id, id);
}

/* Checking takes a while; who saves a file sees the page before. */
bool
browse_look(struct browse *browse)
{
	struct leaves passing = browse->leaves;

	edition_free(browse->next);
	browse->next = edition_read(browse->folders, browse->language);
	if (!browse->edition || browse->english || browse->leaf->screen == SCREENS ||
	    !edition_is_promising(browse->next) || !content_page(browse->next->content, browse->leaf->argument))
		return false;
	passing.edition = browse->next;
	leaves_show(&passing, browse->leaf, browse->next->language, &browse->passing, &browse->sheet);
	browse_mark(browse);
	return true;
}

void
browse_take(struct browse *browse)
{
	struct edition *edition = browse->next;
	const struct leaf *leaf;

	browse->next = NULL;
	edition_check(edition);
	arena_empty(&browse->faults);
	browse->fault = edition_fault(&browse->faults, edition, browse->edition);
	if (browse->edition && browse->fault) {
		edition_free(edition);
		return;
	}
	leaves_end(&browse->leaves);
	edition_free(browse->edition);
	browse->edition = edition;
	leaves_start(&browse->leaves, edition, browse->site);
	leaf = leaves_named(&browse->leaves, browse->leaf_name);
	browse->leaf = leaf ? leaf : browse->leaves.list;
	memory_give_back();
}

static void
browse_step(struct browse *browse, size_t place)
{
	if (place < browse->id_count)
		browse_remember(browse->id, browse->ids[place]);
}

static void
browse_leaf(struct browse *browse, int direction)
{
	size_t count = browse->leaves.count, at = (size_t)(browse->leaf - browse->leaves.list);

	browse_turn_to(browse, &browse->leaves.list[(at + count + (size_t)(direction + (int)count)) % count]);
}

/* The next text, in the order of the English, that there is something to do about. */
static void
browse_next_open(struct browse *browse)
{
	const struct desk *desk = &browse->edition->desk;
	const struct desk_text *here = desk_find(desk, browse->id);
	size_t at = here ? (size_t)(here - desk->texts) : desk->count - 1;

	for (size_t i = 1; i <= desk->count; i++) {
		const struct desk_text *text = &desk->texts[(at + i) % desk->count];

		if (desk_is_open(text)) {
			browse_go_to(browse, text->id);
			return;
		}
	}
}

/* Where the marked choice leads a visitor to. */
static void
browse_follow(struct browse *browse)
{
	const struct sheet_item *item =
	    browse->focus.choice < 0 ? NULL : sheet_choice_at(&browse->sheet, (size_t)browse->focus.choice);
	const struct leaf *leaf = item ? leaves_follow(&browse->leaves, browse->leaf, browse->edition->language,
	                                     &browse->step, item->id)
	                               : NULL;

	if (leaf)
		browse_turn_to(browse, leaf);
}

static void
browse_click(struct browse *browse, int place)
{
	const struct sheet_item *item = sheet_choice_at(&browse->sheet, (size_t)place);

	if (item && item->words.id)
		browse_remember(browse->id, item->words.id);
}

/* False: the translator is done. */
static bool
browse_key(struct browse *browse, uint32_t key)
{
	switch (key) {
	case KEY_NAME_DOWN:
	case 'j':
		browse_step(browse, browse->place + 1);
		break;
	case KEY_NAME_UP:
	case 'k':
		browse_step(browse, browse->place - 1); /* before the first there is none */
		break;
	case KEY_NAME_HOME:
		browse_step(browse, 0);
		break;
	case KEY_NAME_END:
		browse_step(browse, browse->id_count - 1);
		break;
	case KEY_NAME_RIGHT:
	case KEY_NAME_PAGE_DOWN:
	case 'l':
		browse_leaf(browse, 1);
		break;
	case KEY_NAME_LEFT:
	case KEY_NAME_PAGE_UP:
	case 'h':
		browse_leaf(browse, -1);
		break;
	case KEY_NAME_ENTER:
		browse_follow(browse);
		break;
	case 'n':
		browse_next_open(browse);
		break;
	case 'e':
		browse->english = !browse->english;
		break;
	case 's':
		browse->view.size = (browse->view.shown + 1) % PREVIEW_SIZES;
		break;
	case 'q':
	case CONTROL_C:
		return false;
	default:
		break;
	}
	return true;
}

bool
browse_hear(struct browse *browse, struct event event)
{
	switch (event.kind) {
	case EVENT_KEY:
		return browse_key(browse, event.code);
	case EVENT_CHOOSE:
		browse_click(browse, (int)event.code);
		break;
	case EVENT_SCROLL:
		browse_step(browse, (int32_t)event.code < 0 ? browse->place - 1 : browse->place + 1);
		break;
	case EVENT_END:
		return false;
	case EVENT_RELOAD:
	case EVENT_TIME:
	case EVENT_ACTION:
	case EVENT_RESIZE:
		break;
	}
	return true;
}

bool
browse_begin(struct browse *browse, const char *wanted)
{
	const struct leaf *leaf = wanted ? leaves_named(&browse->leaves, wanted) : browse->leaves.list;
	const char **names;

	if (leaf) {
		browse_turn_to(browse, leaf);
		return true;
	}
	if (leaves_with(&browse->leaves, wanted)) {
		browse_go_to(browse, wanted);
		return true;
	}
	names = arena_take(&browse->step.arena, browse->leaves.count * sizeof *names);
	for (size_t i = 0; i < browse->leaves.count; i++)
		names[i] = browse->leaves.list[i].name;
	wrong_name("the page", wanted, names, browse->leaves.count);
	return false;
}

void
browse_end(struct browse *browse)
{
	leaves_end(&browse->leaves);
	edition_free(browse->edition);
	edition_free(browse->next);
	leaves_forget(&browse->step);
	leaves_forget(&browse->passing);
	arena_end(&browse->faults);
}
