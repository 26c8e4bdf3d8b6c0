/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages: every kind of item, its keys, and the ids of its words. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static void
all_fields_are_read(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct page page;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/pages/signs.work.yaml"), NULL));
	assert_true(load_page(&file.reader, "signs.work", &page));
	reader_close(&file.reader);
	assert_string_equal(page.id, "signs.work");
	assert_string_equal(page.title, "signs.work.title");
	assert_true(page.sensitive);
	assert_int_equal(page.count, 8);
	assert_int_equal(page.items[0].kind, ITEM_HEADING);
	assert_string_equal(page.items[0].words, "signs.work.begin");
	assert_int_equal(page.items[0].sources.count, 0);
	assert_int_equal(page.items[2].kind, ITEM_SIGN);
	assert_int_equal(page.items[2].strength, STRENGTH_STRONG);
	assert_string_equal(page.items[2].why, "signs.work.papers.why");
	assert_int_equal(page.items[2].sources.count, 2);
	assert_string_equal(page.items[2].sources.text[1], "example-list");
	assert_int_equal(page.items[3].strength, STRENGTH_WEAK);
	assert_null(page.items[3].why);
	assert_int_equal(page.items[7].kind, ITEM_SCREEN);
	assert_string_equal(page.items[7].target, "helplines");
	assert_string_equal(page.items[7].words, "signs.work.help-now");
	kit_close(&file);
	arena_end(&arena);
}

/* A link to a page shows that page's title unless it has a label. */
static void
links_have_words_when_they_say_so(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct page page;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/pages/help-point.yaml"), NULL));
	assert_true(load_page(&file.reader, "help-point", &page));
	assert_false(page.sensitive);
	assert_int_equal(page.items[0].kind, ITEM_NUMBERS);
	assert_null(page.items[0].words);
	assert_string_equal(page.items[2].words, "help-point.work");
	assert_string_equal(page.items[2].target, "signs.work");
	assert_null(page.items[3].words);
	assert_string_equal(page.items[3].target, "travel");
	kit_close(&file);
	arena_end(&arena);
}

static void
items_may_come_forward_or_give_way_for_a_season(void **state)
{
	struct kit_file file;
	struct page page;

	(void)state;
	kit_open(&file, "page: p\nsensitive: no\nitems:\n- note: a\n- note: b\n  world-day: yes\n"
	                "- page: c\n  to: q\n  world-day: no\n");
	assert_true(load_page(&file.reader, "p", &page));
	assert_int_equal(page.items[0].season, SEASON_ALWAYS);
	assert_int_equal(page.items[1].season, SEASON_WORLD_DAY);
	assert_int_equal(page.items[2].season, SEASON_NOT_WORLD_DAY);
	kit_close(&file);
	kit_open(&file, "page: p\nsensitive: no\nitems:\n- note: a\n  world-day: maybe\n");
	assert_false(load_page(&file.reader, "p", &page));
	kit_expect(&file, "file.yaml:5:14: 'maybe' is not known as 'world-day', expected one of no, yes\n");
	kit_close(&file);
}

static void
every_kind_is_known(void **state)
{
	struct arena arena = {0};

	(void)state;
#define KIND(name, spelling, has_words)                                                            \
	{                                                                                          \
		struct kit_file file;                                                              \
		const struct node *id = NULL;                                                      \
                                                                                                   \
		kit_open(&file, arena_print(&arena, "%s: x\n", spelling));                         \
		assert_int_equal(load_item_kind(file.reader.tree.root, &id), ITEM_##name);         \
		assert_string_equal(id->text, "x");                                                \
		kit_close(&file);                                                                  \
	}
#include "content/kinds.def"
#undef KIND
	arena_end(&arena);
}

static void
items_are_limited(void **state)
{
	struct arena arena = {0};
	const char *text = "page: p\nsensitive: no\nitems:\n";
	struct kit_file file;
	struct page page;

	(void)state;
	for (int i = 0; i < CONTENT_ITEMS_MOST; i++)
		text = arena_print(&arena, "%s- note: n%d\n", text, i);
	kit_open(&file, text);
	assert_true(load_page(&file.reader, "p", &page));
	assert_int_equal(page.count, CONTENT_ITEMS_MOST);
	kit_close(&file);
	kit_open(&file, arena_print(&arena, "%s- note: more\n", text));
	assert_false(load_page(&file.reader, "p", &page));
	kit_expect(&file, "file.yaml:4:1: 'items' has 81 entries, expected at most 80\n");
	kit_close(&file);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(links_have_words_when_they_say_so),
	    cmocka_unit_test(items_may_come_forward_or_give_way_for_a_season),
	    cmocka_unit_test(every_kind_is_known),
	    cmocka_unit_test(items_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
