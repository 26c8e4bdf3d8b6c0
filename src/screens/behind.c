/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a page is behind its English. */
#include "content/made.h"
#include "screens/say.h"

/* In the language that answers for the visitor's. */
static bool
behind_is(const struct visit *visit, const char *id)
{
	struct phrase words = id ? say(visit, id) : (struct phrase){.text = NULL};

	return words.text &&
	    content_word_is_stale(visit->content, content_language(visit->content, words.language), id);
}

bool
say_is_behind(const struct visit *visit, const struct page *page)
{
	bool behind = behind_is(visit, page->title);

	for (size_t i = 0; i < page->count && !behind; i++)
		behind = behind_is(visit, page->items[i].words) || behind_is(visit, page->items[i].why);
	return behind;
}
