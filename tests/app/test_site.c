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

static bool
begins_with(const char *text, const char *beginning)
{
	return !strncmp(text, beginning, strlen(beginning));
}

/* Greetings follow the same order. */
static void
languages_stand_first_with_their_numbers(void **state)
{
	static const char *codes[] = {"ru", "fr", "nowhere", "ru"};
	const char *usual;
	struct site site = kiosk;

	(void)state;
	begin(site, NULL);
	usual = numbers();
	assert_true(begins_with(usual, " 11 12 13 14 15 16 "));
	site.first = (struct list){codes, COUNT(codes)};
	begin(site, NULL);
	assert_true(begins_with(numbers(), " 15 14 11 12 13 16 "));
	assert_string_equal(numbers() + strlen(" 15 14 11 12 13"), usual + strlen(" 11 12 13 14 15"));
	keys("15");
	assert_language("ru");
	begin(site, NULL);
	keys("12");
	assert_language("ar");
	open(SCREEN_languages, "");
	assert_true(begins_with(numbers(), " 15 14 11 12 13 16 "));
	site.first.count = 1;
	begin(site, NULL);
	while (strcmp(app_sheet(driver.app)->title.language, "ru") != 0)
		driver_wait(&driver, 5000);
	driver_wait(&driver, 5000);
	assert_string_equal(app_sheet(driver.app)->title.language, "en");
}

/* Also one that the operator put first. */
static void
drafts_can_be_kept_back(void **state)
{
	static const char *codes[] = {"sw", "fr"};
	size_t count, kept = 0;
	const struct language *languages = content_languages(driver.content, &count);
	struct site site = kiosk;

	(void)state;
	assert_int_equal(content_language(driver.content, "sw")->reading, READING_DRAFT);
	site.first = (struct list){codes, COUNT(codes)};
	begin(site, NULL);
	assert_true(begins_with(numbers(), " 62 14 11 12 "));
	assert_int_equal(app_sheet(driver.app)->choices, count);
	site.drafts_hidden = true;
	begin(site, NULL);
	assert_true(begins_with(numbers(), " 14 11 12 "));
	for (size_t i = 0; i < count; i++)
		kept += languages[i].reading != READING_DRAFT;
	assert_int_equal(app_sheet(driver.app)->choices, kept);
	keys("62");
	assert_at("attract");
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

static void
every_theme_of_the_settings_is_one(void **state)
{
	size_t count = 0;

	(void)state;
	for (; settings_themes[count]; count++)
		assert_int_equal(theme_by_name(settings_themes[count]), count);
	assert_int_equal(count, THEMES);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(languages_stand_first_with_their_numbers),
	    cmocka_unit_test(drafts_can_be_kept_back),
	    cmocka_unit_test(staffed_help_stands_where_help_is_looked_for),
	    cmocka_unit_test(every_theme_of_the_settings_is_one),
	    cmocka_unit_test(staffed_help_is_told_in_the_language_of_the_visitor),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
