/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the operator decides for one screen: which languages stand first, which are kept back, and where people are
 * who help. Over the real content. */
#include "kit.h"

/* The numbers of the languages on the screen, in their order. */
static const char *
numbers(void)
{
	const struct sheet *sheet = app_sheet(driver.app);
	const char *list = "";

	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE)
			list = arena_print(&arena, "%s %d", list, sheet->items[i].number);
	return list;
}

static bool
says(const char *text)
{
	const struct sheet *sheet = app_sheet(driver.app);

	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].words.text && !strcmp(sheet->items[i].words.text, text))
			return true;
	return false;
}

/* The third greeting is on: greetings follow the same order. */
static void
languages_stand_first_with_their_numbers(void **state)
{
	static const char *codes[] = {"ru", "fr", "nowhere", "ru"};
	struct site site = kiosk;

	(void)state;
	begin(site, NULL);
	assert_string_equal(numbers(), " 11 12 13 14 15 16");
	assert_string_equal(app_sheet(driver.app)->title.language, "zh-Hans");
	site.first = (struct list){codes, COUNT(codes)};
	begin(site, NULL);
	assert_string_equal(numbers(), " 15 14 11 12 13 16");
	assert_string_equal(app_sheet(driver.app)->title.language, "en");
	keys("15");
	assert_language("ru");
	begin(site, NULL);
	keys("12");
	assert_language("ar");
	open(SCREEN_languages, "");
	assert_string_equal(numbers(), " 15 14 11 12 13 16");
}

/* None of ours is a draft, so one is made: the content's list is the test's alone. */
static void
drafts_can_be_kept_back(void **state)
{
	static const char *codes[] = {"fr"};
	struct language *french = (struct language *)(uintptr_t)content_language(driver.content, "fr");
	enum reading before = french->reading;
	struct site site = kiosk;

	(void)state;
	french->reading = READING_DRAFT;
	site.first = (struct list){codes, COUNT(codes)};
	begin(site, NULL);
	assert_string_equal(numbers(), " 14 11 12 13 15 16");
	site.drafts_hidden = true;
	begin(site, NULL);
	assert_string_equal(numbers(), " 11 12 13 15 16");
	keys("14");
	assert_at("attract");
	french->reading = before;
}

static void
staffed_help_stands_where_help_is_looked_for(void **state)
{
	static const char *language[] = {NULL}, *text[] = {"Desk 4"};
	static const struct {
		enum screen_id screen;
		const char *argument;
		bool said;
	} places[] = {{SCREEN_helplines, "FR", true}, {SCREEN_about, "", true}, {SCREEN_helplines, "DE", false},
	    {SCREEN_helplines, "001", false}, {SCREEN_home, "", false}};
	struct site site = kiosk;

	(void)state;
	for (size_t i = 0; i < COUNT(places); i++) {
		site.staffed_help = (struct own_words){0};
		begin(site, "en");
		open(places[i].screen, places[i].argument);
		assert_false(says("You can talk to somebody here"));
		site.staffed_help = (struct own_words){language, text, 1};
		begin(site, "en");
		open(places[i].screen, places[i].argument);
		assert_int_equal(says("You can talk to somebody here"), places[i].said);
		assert_int_equal(says("Desk 4"), places[i].said);
	}
}

static void
staffed_help_is_told_in_the_language_of_the_visitor(void **state)
{
	static const char *language[] = {"fr", "en"}, *text[] = {"Comptoir 4", "Desk 4"};
	struct site site = kiosk;

	(void)state;
	site.staffed_help = (struct own_words){language, text, 2};
	begin(site, "fr");
	open(SCREEN_about, "");
	assert_true(says("Comptoir 4") && !says("Desk 4"));
	begin(site, "ar");
	open(SCREEN_about, "");
	assert_true(says("Desk 4") && !says("Comptoir 4"));
	site.staffed_help.count = 1;
	begin(site, "ar");
	open(SCREEN_about, "");
	assert_true(says("Comptoir 4"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(languages_stand_first_with_their_numbers),
	    cmocka_unit_test(drafts_can_be_kept_back),
	    cmocka_unit_test(staffed_help_stands_where_help_is_looked_for),
	    cmocka_unit_test(staffed_help_is_told_in_the_language_of_the_visitor),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
