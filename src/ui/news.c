/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two pages compared item by item. How an item is written is left to lines.c. */
#include "ui/news.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "ui/lines.h"

/* The items from `first` up to `end`. */
struct news_range {
	size_t first, end;
};

void
news_forget(struct news *news)
{
	bytes_end(&news->items);
	bytes_end(&news->kinds);
	bytes_end(&news->prompt);
	bytes_end(&news->foot);
	memory_wipe(news, sizeof *news);
}

static struct news
news_of_sheet(const struct sheet *sheet, const struct focus *focus, int columns)
{
	struct news news = {.page = sheet->serial, .choice = focus->choice};

	snprintf(news.language, sizeof news.language, "%s", sheet->language);
	for (size_t i = 0; i < sheet->count; i++) {
		char kind = (char)sheet->items[i].kind;

		lines_write_item(sheet, &sheet->items[i], columns, &news.items);
		bytes_put(&news.items, "", 1);
		bytes_put(&news.kinds, &kind, 1);
	}
	lines_write_prompt(sheet, columns, &news.prompt);
	lines_write_foot(sheet, columns, &news.foot);
	return news;
}

static bool
news_is_choice(const struct news *news, size_t item)
{
	return news->kinds.start[item] == SHEET_CHOICE;
}

/* Where an item begins that lies `items` further. */
static const char *
news_further(const char *at, size_t items)
{
	for (; items; items--)
		at += strlen(at) + 1;
	return at;
}

static const char *
news_item(const struct news *news, size_t item)
{
	return news_further(news->items.start, item);
}

static bool
news_are_alike(const struct news *one, size_t of_one, const struct news *other, size_t of_other)
{
	return one->kinds.start[of_one] == other->kinds.start[of_other] &&
	       !strcmp(news_item(one, of_one), news_item(other, of_other));
}

/* What is left of `now` without the items that are alike at the beginning and at the end. */
static struct news_range
news_changed(const struct news *before, const struct news *now, struct news_range *gone)
{
	struct news_range new = {.end = now->kinds.length};

	*gone = (struct news_range){.end = before->kinds.length};
	while (new.first < new.end && gone->first < gone->end && news_are_alike(before, gone->first, now, new.first))
		new.first = ++gone->first;
	while (new.first < new.end && gone->first < gone->end &&
	       news_are_alike(before, gone->end - 1, now, new.end - 1)) {
		new.end--;
		gone->end--;
	}
	return new;
}

static bool
news_has_choices(const struct news *news, struct news_range range)
{
	for (size_t i = range.first; i < range.end; i++)
		if (news_is_choice(news, i))
			return true;
	return false;
}

/* Items of a range, and choices wherever they are. */
static void
news_put_items(const struct news *news, struct news_range range, bool choices, struct bytes *out)
{
	const char *item = news->items.start;

	for (size_t i = 0; i < news->kinds.length; i++, item = news_further(item, 1))
		if ((i >= range.first && i < range.end) || (choices && news_is_choice(news, i)))
			bytes_put_string(out, item);
}

static bool
news_differ(const struct bytes *before, const struct bytes *now)
{
	return before->length != now->length || (now->length && memcmp(before->start, now->start, now->length) != 0);
}

static void
news_put_changed(const struct bytes *before, const struct bytes *now, struct bytes *out)
{
	if (now->length && news_differ(before, now))
		bytes_put_string(out, now->start);
}

/* Fewer choices are told by those that are left. */
static enum news_of
news_put_change(const struct news *before, const struct news *now, struct bytes *out)
{
	size_t length = out->length;
	struct news_range gone, new = news_changed(before, now, &gone);
	bool choices = news_has_choices(before, gone) || news_has_choices(now, new);

	news_put_items(now, new, choices, out);
	news_put_changed(&before->prompt, &now->prompt, out);
	news_put_changed(&before->foot, &now->foot, out);
	return out->length > length ? NEWS_CHANGE : NEWS_NOTHING;
}

static enum news_of
news_put_mark(const struct sheet *sheet, int choice, int columns, struct bytes *out)
{
	const struct sheet_item *item = choice < 0 ? NULL : sheet_choice_at(sheet, (size_t)choice);

	if (!item)
		return NEWS_NOTHING;
	lines_write_item(sheet, item, columns, out);
	return NEWS_MARK;
}

static void
news_put_return(const struct news *now, const struct sheet *sheet, int columns, struct bytes *out)
{
	struct phrase title = sheet->title;

	title.text = arena_print(sheet->arena, "%s: %s", sheet->back.text, title.text);
	lines_write_phrase(title, columns, out);
	news_put_items(now, (struct news_range){0}, true, out);
	bytes_put_string(out, now->prompt.length ? now->prompt.start : "");
}

enum news_of
news_write(struct news *before, const struct sheet *sheet, const struct focus *focus, int columns, struct bytes *out)
{
	struct news now = news_of_sheet(sheet, focus, columns);
	bool known = before->page && !strcmp(before->language, now.language);
	enum news_of what = NEWS_PAGE;

	if (known && now.page < before->page && sheet->back.text && sheet->title.text)
		news_put_return(&now, sheet, columns, out);
	else if (!known || now.page != before->page)
		lines_write_within(sheet, columns, out);
	else
		what = news_put_change(before, &now, out);
	if (what == NEWS_NOTHING && now.choice != before->choice)
		what = news_put_mark(sheet, now.choice, columns, out);
	news_forget(before);
	*before = now;
	return what;
}
