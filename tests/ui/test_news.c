/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new on a page: all of it once, then what changed, then where one came back to. */
#include "helper.h"
#include "ui/action.h"
#include "ui/news.h"

static struct arena arena;
static struct sheet sheet;
static struct focus focus;
static struct bytes out;
static struct news news;

static int
start_news(void **state)
{
	(void)state;
	focus = (struct focus){0};
	return 0;
}

static int
end_news(void **state)
{
	(void)state;
	news_forget(&news);
	bytes_end(&out);
	arena_end(&arena);
	return 0;
}

/* A page with a paragraph (NULL: none) and choices, one for each letter. */
static void
begin_page(unsigned page, const char *paragraph, const char *choices)
{
	sheet_start(&sheet, &arena, "en", false);
	sheet.serial = page;
	sheet.back = english("Back");
	sheet_title(&sheet, english(arena_print(&arena, "Page %u", page)));
	if (paragraph)
		sheet_paragraph(&sheet, english(paragraph));
	for (int i = 0; choices[i]; i++)
		sheet_choice(&sheet, i, english(arena_print(&arena, "%c", choices[i])));
	sheet.buttons[sheet.button_count++] = (struct sheet_button){ACTION_HIDE, english("Hide")};
	sheet_number_choices(&sheet);
}

static void
assert_told(enum news_of what, const char *expected)
{
	bytes_empty(&out);
	assert_int_equal(news_write(&news, &sheet, &focus, 0, &out), what);
	assert_string_equal(out.length ? out.start : "", expected);
}

static void
a_page_is_told_once(void **state)
{
	(void)state;
	begin_page(1, "Text.", "ab");
	assert_told(NEWS_PAGE, "Page 1\n\nText.\n1. a\n2. b\n\n*. Hide\n");
	assert_told(NEWS_NOTHING, "");
	begin_page(2, NULL, "");
	assert_told(NEWS_PAGE, "Page 2\n\n\n*. Hide\n");
}

static void
coming_back_is_told_with_the_choices(void **state)
{
	(void)state;
	begin_page(2, NULL, "");
	assert_told(NEWS_PAGE, "Page 2\n\n\n*. Hide\n");
	begin_page(1, "Text.", "ab");
	assert_told(NEWS_PAGE, "Back: Page 1\n1. a\n2. b\n");
	assert_told(NEWS_NOTHING, "");
}

static void
only_what_changed_is_told(void **state)
{
	(void)state;
	begin_page(1, "Text.", "ab");
	news_write(&news, &sheet, &focus, 0, &out);
	begin_page(1, "Other.", "ab");
	assert_told(NEWS_CHANGE, "Other.\n");
	begin_page(1, NULL, "ab");
	assert_told(NEWS_NOTHING, "");
	begin_page(1, "Text.", "ab");
	sheet_note_first(&sheet, english("Not here."));
	assert_told(NEWS_CHANGE, "Not here.\nText.\n");
	begin_page(1, "Text.", "ab");
	sheet.button_count = 0;
	sheet.footer[0] = (struct sheet_fact){english("Emergency"), "112"};
	assert_told(NEWS_CHANGE, "Emergency:\n112\n");
}

static void
choices_are_told_all_when_one_changed(void **state)
{
	(void)state;
	begin_page(1, "Text.", "abc");
	news_write(&news, &sheet, &focus, 0, &out);
	begin_page(1, "Text.", "ab");
	assert_told(NEWS_CHANGE, "1. a\n2. b\n");
	begin_page(1, "Text.", "axb");
	assert_told(NEWS_CHANGE, "1. a\n2. x\n3. b\n");
}

static void
what_was_typed_is_told(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		begin_page(1, NULL, "a");
		sheet.prompt = english("Type");
		sheet.typed = i ? "fr" : "f";
		if (i)
			assert_told(NEWS_CHANGE, "Type\nfr\n");
		else
			assert_told(NEWS_PAGE, "Page 1\n\n1. a\nType\nf\n\n*. Hide\n");
	}
}

static void
the_mark_is_told_where_nothing_else_is_new(void **state)
{
	(void)state;
	begin_page(1, NULL, "abc");
	news_write(&news, &sheet, &focus, 0, &out);
	focus.choice = 1;
	assert_told(NEWS_MARK, "2. b\n");
	assert_told(NEWS_NOTHING, "");
	focus.choice = 0;
	begin_page(1, "Text.", "abc");
	assert_told(NEWS_CHANGE, "Text.\n");
	focus.choice = 9;
	assert_told(NEWS_NOTHING, "");
}

static void
another_language_is_another_page(void **state)
{
	(void)state;
	begin_page(1, NULL, "a");
	news_write(&news, &sheet, &focus, 0, &out);
	sheet.language = "fr";
	assert_told(NEWS_PAGE, "Page 1\n\n1. a\n\n*. Hide\n");
}

static void
what_was_forgotten_is_new(void **state)
{
	(void)state;
	begin_page(1, NULL, "a");
	news_write(&news, &sheet, &focus, 0, &out);
	news_forget(&news);
	assert_told(NEWS_PAGE, "Page 1\n\n1. a\n\n*. Hide\n");
}

static void
lines_are_broken_at_a_margin(void **state)
{
	(void)state;
	begin_page(1, "One two three", "");
	bytes_empty(&out);
	news_write(&news, &sheet, &focus, 8, &out);
	assert_string_equal(out.start, "Page 1\n\nOne two\nthree\n\n*. Hide\n");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_news, end_news)
	const struct CMUnitTest tests[] = {
	    TEST(a_page_is_told_once),
	    TEST(coming_back_is_told_with_the_choices),
	    TEST(only_what_changed_is_told),
	    TEST(choices_are_told_all_when_one_changed),
	    TEST(what_was_typed_is_told),
	    TEST(the_mark_is_told_where_nothing_else_is_new),
	    TEST(another_language_is_another_page),
	    TEST(what_was_forgotten_is_new),
	    TEST(lines_are_broken_at_a_margin),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
