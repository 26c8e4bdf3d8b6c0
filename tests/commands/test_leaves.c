/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A translator can get to every text, sees it marked on the page, and reads its id beneath. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "commands/browse.h"
#include "content/kit.h"
#include "lang/message.h"
#include "measure.h"

enum { ROWS = 32, COLUMNS = 130 };

static struct arena arena;
static const char *folders[3]; /* the shipped content, and in one test a folder above it */
static struct site site;
static struct browse browse;

static void
begin(const char *language, int size, const char *wanted)
{
	browse = (struct browse){.folders = folders, .language = language, .site = &site, .view.size = size};
	assert_false(browse_look(&browse));
	browse_take(&browse);
	assert_null(browse.fault);
	assert_true(browse_begin(&browse, wanted));
	browse_show(&browse);
}

static void
press(uint32_t key)
{
	assert_true(browse_hear(&browse, (struct event){.kind = EVENT_KEY, .code = key}));
	browse_show(&browse);
}

static struct canvas
paint(int rows, int columns)
{
	return preview_paint(&browse.view, &browse.sheet, &browse.focus, &arena, rows, columns, TEXT_VISUAL);
}

static int
end_browse(void **state)
{
	(void)state;
	browse_end(&browse);
	arena_end(&arena);
	site = (struct site){0};
	return 0;
}

static bool
shows(const struct canvas *canvas, const char *text)
{
	for (int row = 0; row < canvas->rows; row++)
		if (strstr(canvas_row_string(&arena, canvas, row), text))
			return true;
	return false;
}

static bool
marks(const struct canvas *canvas)
{
	for (int row = 0; row < canvas->rows; row++)
		for (int column = 0; column < canvas->columns; column++)
			if (canvas_cell(canvas, row, column)->sought)
				return true;
	return false;
}

/* Whether the visitor sees these words now: a page has texts for other times of the year, a small window has no room
 * for all of the foot, and choices side by side none for their details. */
static bool
is_on_sheet(const char *id)
{
	const struct sheet *sheet = &browse.sheet;

	if (sheet->title.id && !strcmp(sheet->title.id, id))
		return true;
	for (size_t i = 0; i < sheet->count; i++) {
		const struct sheet_item *item = &sheet->items[i];

		if ((item->words.id && !strcmp(item->words.id, id)) ||
		    (!sheet->grid && item->detail.id && !strcmp(item->detail.id, id)))
			return true;
	}
	return false;
}

/* Walks through all texts of all leaves by the keys; notes those that it came by. */
static void
walk(struct table *seen)
{
	for (size_t leaf = 0; leaf < browse.leaves.count; leaf++, press(KEY_NAME_RIGHT)) {
		for (size_t i = 0; i < browse.id_count; i++, press(KEY_NAME_DOWN)) {
			struct canvas canvas = paint(ROWS, COLUMNS);

			assert_string_equal(browse.id, browse.ids[i]);
			if (!shows(&canvas, browse.id))
				fail_msg("'%s' is not named on '%s'", browse.id, browse.leaf->name);
			if (is_on_sheet(browse.id) && !marks(&canvas))
				fail_msg("'%s' is not marked on '%s'", browse.id, browse.leaf->name);
			table_put(seen, desk_find(&browse.edition->desk, browse.id)->id, NULL);
			arena_empty(&arena);
		}
	}
}

static void
assert_all_are_reached(const char *language, int size)
{
	struct table seen = {0};

	begin(language, size, NULL);
	walk(&seen);
	for (size_t i = 0; i < browse.edition->desk.count; i++)
		if (!table_has(&seen, browse.edition->desk.texts[i].id))
			fail_msg("there is no way to '%s' in %s", browse.edition->desk.texts[i].id, language);
	assert_int_equal(seen.count, browse.edition->desk.count);
	table_end(&seen);
}

static void
all_texts_are_reached(void **state)
{
	(void)state;
	assert_all_are_reached("fr", 0);
}

/* In the smallest window, from the right. */
static void
all_texts_are_reached_in_arabic(void **state)
{
	(void)state;
	assert_all_are_reached("ar", 2);
}

/* All that a page's file names is on its own leaf, or on that of the card. */
static void
a_page_has_all_its_texts(void **state)
{
	(void)state;
	begin("fr", 0, NULL);
	for (size_t leaf = 0; leaf < browse.leaves.count; leaf++, press(KEY_NAME_RIGHT)) {
		const struct page *page = content_page(browse.edition->content, browse.leaf->name);

		for (size_t i = 0; page && i < page->count; i++) {
			const struct leaf *of = page->items[i].words ? leaves_with(&browse.leaves, page->items[i].words) : NULL;

			if (of)
				assert_memory_equal(of->name, page->id, strlen(page->id));
		}
		if (page && desk_find(&browse.edition->desk, page->title))
			assert_string_equal(leaves_with(&browse.leaves, page->title)->name, page->id);
	}
}

static void
a_page_or_words_may_be_asked_for(void **state)
{
	(void)state;
	begin("fr", 0, "signs.work");
	assert_string_equal(browse.leaf->name, "signs.work");
	assert_string_equal(browse.id, "signs.work.title");
	end_browse(state);
	begin("fr", 0, "signs.work.papers");
	assert_string_equal(browse.leaf->name, "signs.work");
	assert_string_equal(browse.id, "signs.work.papers");
	end_browse(state);
	begin("fr", 0, "selfcheck.leave");
	assert_string_equal(browse.leaf->name, "selfcheck/3");
	assert_false(browse_begin(&browse, "signs.wrok"));
}

static void
english_is_shown_at_its_place(void **state)
{
	struct canvas canvas;

	(void)state;
	begin("ar", 0, "signs.work.papers");
	assert_true(browse.sheet.right_to_left);
	press('e');
	canvas = paint(ROWS, COLUMNS);
	assert_false(browse.sheet.right_to_left);
	assert_string_equal(browse.id, "signs.work.papers");
	assert_true(shows(&canvas, "The boss keeps their papers."));
	assert_true(marks(&canvas));
	press('e');
	assert_true(browse.sheet.right_to_left);
}

static void
a_choice_is_followed(void **state)
{
	(void)state;
	begin("fr", 0, "help-point");
	for (size_t i = 0; i < browse.id_count && strcmp(browse.id, "travel.title") != 0; i++)
		press(KEY_NAME_DOWN);
	paint(ROWS, COLUMNS);
	press(KEY_NAME_ENTER);
	assert_string_equal(browse.leaf->name, "travel");
	/* what is no choice leads nowhere */
	paint(ROWS, COLUMNS);
	press(KEY_NAME_ENTER);
	assert_string_equal(browse.leaf->name, "travel");
}

static void
a_country_brings_its_helplines(void **state)
{
	(void)state;
	begin("fr", 0, NULL);
	assert_null(leaves_named(&browse.leaves, "helplines/FR"));
	end_browse(state);
	site.country = "FR";
	begin("fr", 0, "helplines/FR");
	assert_true(browse.id_count > 5);
	assert_non_null(leaves_named(&browse.leaves, "call/FR/fr-ccem"));
}

static void
sizes_are_those_of_visitors(void **state)
{
	struct canvas canvas;

	(void)state;
	begin("fr", PREVIEW_SIZE_FITTING, "signs.work");
	canvas = paint(24, 80);
	assert_true(shows(&canvas, "56x16"));
	canvas = paint(32, 80);
	assert_true(shows(&canvas, "80x24"));
	canvas = paint(32, 79);
	assert_true(shows(&canvas, "56x16"));
	canvas = paint(23, 80);
	assert_true(shows(&canvas, "40x12"));
	/* larger than the window: the part around the text */
	press('s');
	canvas = paint(24, 80);
	assert_true(shows(&canvas, "80x24, rows 1 to 16"));
	for (int i = 0; i < 3; i++)
		press(KEY_NAME_END);
	canvas = paint(24, 80);
	assert_true(marks(&canvas));
	canvas = paint(19, 80);
	assert_true(shows(&canvas, "This window is too small: 40x20 is the least."));
}

/* The cursor is a screen reader's finger. */
static void
the_cursor_stands_on_the_text(void **state)
{
	static const char *const languages[] = {"fr", "ar"};

	for (size_t i = 0; i < 2; i++) {
		struct canvas canvas;

		begin(languages[i], 0, "signs.work.papers");
		canvas = paint(ROWS, COLUMNS);
		assert_true(canvas_cell(&canvas, canvas.cursor_row, canvas.cursor_column)->sought);
		assert_int_equal(canvas_cell(&canvas, canvas.cursor_row, canvas.cursor_column)->role, ROLE_CHOSEN);
		/* where reading begins */
		assert_false(canvas_cell(&canvas, canvas.cursor_row, canvas.cursor_column + (i ? 1 : -1))->sought);
		if (!i)
			end_browse(state);
	}
}

static void
the_editors_command_can_be_copied(void **state)
{
	(void)state;
	begin("fr", 0, "signs.work.papers");
	assert_string_equal(browse.view.command,
	    arena_print(&arena, "vi +%ld %s/words/fr.yaml", browse.view.text->line, folders[0]));
	browse.editor = "nano";
	browse_show(&browse);
	assert_memory_equal(browse.view.command, "nano +", 6);
	browse.editor = "";
	browse_show(&browse);
	assert_memory_equal(browse.view.command, "vi +", 4);
}

static bool
says(const char *words)
{
	for (size_t i = 0; i < browse.sheet.count; i++)
		if (browse.sheet.items[i].words.text && !strcmp(browse.sheet.items[i].words.text, words))
			return true;
	return false;
}

static void
save(const char *bytes)
{
	kit_write(folders[1], "words/fr.yaml", bytes);
}

/* Checking takes longer than showing: who saves sees the page at once, unless its file is broken. */
static void
the_page_comes_before_what_is_said_of_it(void **state)
{
	(void)state;
	folders[1] = kit_scratch(&arena);
	save("signs.work.papers: \"Un\"\n");
	begin("fr", 0, "signs.work.papers");
	assert_true(says("Un"));
	save("signs.work.papers: \"Deux {x}\"\n");
	assert_true(browse_look(&browse));
	assert_true(says("Deux {x}"));
	assert_string_equal(browse.sheet.sought, "signs.work.papers");
	assert_string_equal(browse.view.text->words, "Un");
	browse_take(&browse);
	browse_show(&browse);
	assert_string_equal(browse.view.text->words, "Deux {x}");
	assert_true(browse.view.text->problem_count > 0);
	save("signs.work.papers: \"Trois\n");
	assert_false(browse_look(&browse));
	browse_take(&browse);
	browse_show(&browse);
	assert_true(says("Deux {x}"));
	assert_non_null(strstr(browse.view.fault, "words/fr.yaml:1:20: "));
	assert_string_equal(browse.view.command, arena_print(&arena, "vi +1 %s/words/fr.yaml", folders[1]));
	kit_remove(folders[1]);
	folders[1] = NULL;
}

/* Packing took nine tenths of the time between a save and its page. What is not packed takes more than the words alone. */
static void
an_edition_is_not_packed(void **state)
{
	const char *words = arena_print(&arena, "%s/words", folders[0]);
	size_t count, before, all = 0;
	const char **names = file_names(words, ".yaml", 1000, &arena, &count);
	struct edition *edition;

	(void)state;
	for (size_t i = 0; i < count; i++) {
		size_t length;

		kit_read(&arena, arena_print(&arena, "%s/%s", words, names[i]), &length);
		all += length;
	}
	before = measure_heap();
	edition = edition_read(folders, "fr");
	assert_true(measure_heap() - before > all);
	edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_teardown(all_texts_are_reached, end_browse),
	    cmocka_unit_test_teardown(all_texts_are_reached_in_arabic, end_browse),
	    cmocka_unit_test_teardown(a_page_has_all_its_texts, end_browse),
	    cmocka_unit_test_teardown(a_page_or_words_may_be_asked_for, end_browse),
	    cmocka_unit_test_teardown(english_is_shown_at_its_place, end_browse),
	    cmocka_unit_test_teardown(a_choice_is_followed, end_browse),
	    cmocka_unit_test_teardown(a_country_brings_its_helplines, end_browse),
	    cmocka_unit_test_teardown(the_page_comes_before_what_is_said_of_it, end_browse),
	    cmocka_unit_test(an_edition_is_not_packed),
	    cmocka_unit_test_teardown(sizes_are_those_of_visitors, end_browse),
	    cmocka_unit_test_teardown(the_cursor_stands_on_the_text, end_browse),
	    cmocka_unit_test_teardown(the_editors_command_can_be_copied, end_browse),
	};
	const char *source = getenv("srcdir");
	struct problems problems = {0};
	struct arena kept = {0};
	int failed;

	folders[0] = arena_print(&kept, "%s/content", source ? source : ".");
	assert_true(message_open("private-locale", "catalogs", &problems));
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	problems_end(&problems);
	arena_end(&kept);
	return failed;
}
