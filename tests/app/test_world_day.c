/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 30 July comes forward for a week, where the operator lets it, and nowhere else. */
#include "kit.h"

#include "lang/pick.h"

enum { PLACE = 7 }; /* the number of the choice that gives way to the day */

static const struct site allowed = {.kiosk = true, .country = "FR", .version = "0", .world_day = true};

static void
begin_on(struct site site, const char *language, int month, int day)
{
	begin(site, language);
	fake_clock_set_day(month, day);
	event(EVENT_RESIZE);
}

static bool
says(const char *words)
{
	const struct sheet *sheet = app_sheet(driver.app);

	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].words.text && !strcmp(sheet->items[i].words.text, words))
			return true;
	return false;
}

static void
assert_forward(bool forward, const char *language)
{
	const struct language *spoken = content_language(driver.content, language);
	const struct sheet *sheet = app_sheet(driver.app);

	assert_int_equal(sheet->choices, 9);
	assert_int_equal(says(pick_words(driver.content, spoken, "day.day").text), forward);
	assert_int_equal(says(pick_words(driver.content, spoken, "day.title").text), forward);
	assert_int_equal(says(pick_words(driver.content, spoken, "help-point.countries").text), !forward);
}

static void
from_24_to_30_july(void **state)
{
	static const struct {
		int month, day;
		bool forward;
	} days[] = {{7, 1, false}, {7, 23, false}, {7, 24, true}, {7, 27, true}, {7, 30, true}, {7, 31, false},
	    {6, 27, false}, {8, 27, false}, {3, 3, false}};
	size_t count;
	const struct language *languages = content_languages(driver.content, &count);

	(void)state;
	for (size_t i = 0; i < COUNT(days); i++)
		for (size_t j = 0; j < count; j++) {
			if (languages[j].tier != TIER_FULL)
				continue;
			begin_on(allowed, languages[j].code, days[i].month, days[i].day);
			assert_forward(days[i].forward, languages[j].code);
			keys("7");
			assert_at(days[i].forward ? "page" : "countries");
			if (days[i].forward)
				assert_string_equal(places_top(&driver.app->places)->argument, "day");
		}
}

/* A language without the day's words says nothing of it in another one; the way to the day stands there. */
static void
other_languages_have_the_way_only(void **state)
{
	const struct language *swahili = content_language(driver.content, "sw");

	(void)state;
	assert_non_null(swahili);
	assert_null(content_word(driver.content, swahili, "day.day"));
	begin_on(allowed, "sw", 7, 30);
	assert_false(says("30 July is the World Day against Trafficking in Persons."));
	keys("7");
	assert_at("page");
}

static void
never_where_the_operator_does_not_let_it(void **state)
{
	(void)state;
	for (int day = 23; day <= 31; day++) {
		begin_on(kiosk, "en", 7, day);
		assert_forward(false, "en");
	}
}

/* Whoever knows the numbers finds them where they were. */
static void
all_other_choices_keep_their_numbers(void **state)
{
	const char *words[10] = {NULL};
	const struct sheet *sheet;

	(void)state;
	begin_on(allowed, "en", 7, 23);
	sheet = app_sheet(driver.app);
	for (size_t i = 0; i < sheet->choices; i++)
		words[sheet_choice_at(sheet, i)->number] = arena_string(&arena, sheet_choice_at(sheet, i)->words.text);
	begin_on(allowed, "en", 7, 24);
	sheet = app_sheet(driver.app);
	for (size_t i = 0; i < sheet->choices; i++) {
		const struct sheet_item *choice = sheet_choice_at(sheet, i);

		assert_int_equal(!strcmp(choice->words.text, words[choice->number]), choice->number != PLACE);
	}
}

static void
what_is_said_of_the_day_has_its_sources(void **state)
{
	(void)state;
	begin_on(allowed, "en", 7, 24);
	key('s');
	assert_at("sources");
	assert_true(says("30 July is the World Day against Trafficking in Persons."));
	begin_on(allowed, "en", 7, 23);
	key('s');
	assert_at("home");
}

/* Where the subject is said outright, the day has its place all the year. */
static void
the_other_front_stays_as_it_is(void **state)
{
	struct site site = laptop;
	size_t count;

	(void)state;
	begin_on(site, "en", 7, 27);
	count = app_sheet(driver.app)->count;
	site.world_day = true;
	begin_on(site, "en", 7, 27);
	assert_int_equal(app_sheet(driver.app)->count, count);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(from_24_to_30_july),
	    cmocka_unit_test(other_languages_have_the_way_only),
	    cmocka_unit_test(never_where_the_operator_does_not_let_it),
	    cmocka_unit_test(all_other_choices_keep_their_numbers),
	    cmocka_unit_test(what_is_said_of_the_day_has_its_sources),
	    cmocka_unit_test(the_other_front_stays_as_it_is),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
