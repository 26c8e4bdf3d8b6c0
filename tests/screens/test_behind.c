/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that is behind its English says so, and no other page does: over the real content, in every language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "screens/say.h"

static struct arena arena, scratch;
static struct problems problems;
static struct content *content;

static int
open_content(void **state)
{
	const char *source = getenv("srcdir");
	const char *folders[] = {arena_print(&arena, "%s/content", source ? source : "."),
	    arena_print(&arena, "%s/tests/journeys/behind", source ? source : ".")};

	(void)state;
	content = content_open(folders, 2, &problems);
	return 0;
}

static int
close_content(void **state)
{
	size_t count = problems.count;

	(void)state;
	content_close(content);
	problems_end(&problems);
	arena_end(&scratch);
	arena_end(&arena);
	return count ? -1 : 0;
}

/* How many of the notes of a page are the notice. */
static size_t
notices(const struct language *language, const char *page)
{
	static const struct site site = {.kiosk = true};
	const struct visit visit = {
	    .content = content, .site = &site, .language = language, .argument = page, .typed = "", .scratch = &scratch};
	const char *notice = content_word(content, language, "page.behind");
	struct sheet sheet;
	size_t count = 0;

	assert_non_null(notice);
	sheet_start(&sheet, &scratch, language->code, language->right_to_left);
	say_page(&visit, content_page(content, page), &sheet);
	for (size_t i = 0; i < sheet.count; i++)
		count += sheet.items[i].kind == SHEET_NOTE && !strcmp(sheet.items[i].words.text, notice);
	assert_int_equal(count, say_is_behind(&visit, content_page(content, page)));
	arena_empty(&scratch);
	return count;
}

static void
one_page_says_it_in_each_language(void **state)
{
	size_t language_count, page_count;
	const struct language *languages = content_languages(content, &language_count);
	const char *const *pages = content_pages(content, &page_count);

	(void)state;
	assert_true(language_count >= 6);
	for (size_t language = 0; language < language_count; language++) {
		bool english = !strcmp(languages[language].code, "en");

		if (languages[language].tier != TIER_FULL)
			continue;
		for (size_t page = 0; page < page_count; page++)
			assert_int_equal(notices(&languages[language], pages[page]),
			    !english && !strcmp(pages[page], "travel.papers"));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_page_says_it_in_each_language),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
