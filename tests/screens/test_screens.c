/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every screen says something and answers whatever it is asked, and from the home page every page that opens can be
 * shown: over the real content. */
#include "kit.h"
#include "lang/names.h"
#include "screens/say.h"

enum { PLACES_MOST = 4000 };

static void
names_and_ids_belong_together(void **state)
{
	const char *const *names = screen_names();
	int count = 0;

	(void)state;
	for (; names[count]; count++) {
		assert_int_equal(screen_by_name(names[count]), count);
		assert_string_equal(screen_by_id((enum screen_id)count)->name, names[count]);
		assert_non_null(screen_by_id((enum screen_id)count)->show);
		assert_non_null(screen_by_id((enum screen_id)count)->choose);
	}
	assert_int_equal(count, SCREENS);
	assert_int_equal(screen_by_name(""), SCREENS);
	assert_int_equal(screen_by_name("nowhere"), SCREENS);
}

/* The others want an argument, or are not for a visitor: "terminal" is the operator's. */
static void
pages_may_link_to_these(void **state)
{
	static const char *const promised[] = {"about", "corridor", "countries", "helplines", "languages", "phrases"};
	const char *const *linked = screen_own_names()->screens;
	struct site site = {.kiosk = true, .country = "FR"};
	struct visit visit = {.content = content, .site = &site, .country = "FR", .language = content_language(content, "en")};

	(void)state;
	for (size_t i = 0; i < COUNT(promised); i++)
		assert_string_equal(linked[i], promised[i]);
	assert_null(linked[COUNT(promised)]);
	for (int i = 0; i < SCREENS; i++) {
		const struct screen *screen = screen_by_id((enum screen_id)i);
		struct item item = {.kind = ITEM_SCREEN, .target = screen->name};
		struct page page = {.items = &item, .count = 1};

		assert_int_equal(say_page_choice(&visit, &page, 0).kind == REPLY_OPEN, screen->is_linked);
	}
}

static void
assert_reply(struct reply reply)
{
	assert_in_range(reply.kind, REPLY_STAY, REPLY_COUNTRY);
	if (reply.kind == REPLY_OPEN || reply.kind == REPLY_INSTEAD)
		assert_in_range(reply.screen, 0, SCREENS - 1);
	if (reply.kind == REPLY_LANGUAGE)
		assert_non_null(content_language(content, reply.argument));
	if (reply.kind == REPLY_COUNTRY)
		assert_int_equal(strlen(reply.argument), 2);
}

static void
every_screen_answers_whatever_it_is_asked(void **state)
{
	static const char *const arguments[] = {"", "FR", "001", "XX", "find", "region.155", "region.nowhere", "FR/", "/",
	    "FR/nothing", "signs.work", "no.such.page", "help-point"};
	static const char *const languages[] = {"en", "ar", "zh-Hans"};
	static const int ids[] = {-1, 0, 1, 2, 40, 80, 89, 1000, INT32_MIN, INT32_MAX};
	static const struct site sites[] = {
	    {.kiosk = true, .country = "FR", .version = "0"}, {.campaign = true, .version = "0"}, {.country = "XX", .version = "0"}};

	(void)state;
	for (size_t i = 0; i < SCREENS * COUNT(arguments) * COUNT(languages) * COUNT(sites); i++) {
		enum screen_id id = (enum screen_id)(i % SCREENS);
		size_t rest = i / SCREENS;
		struct visit visit = visit_of(&sites[rest / COUNT(arguments) / COUNT(languages)],
		    languages[rest / COUNT(arguments) % COUNT(languages)], arguments[rest % COUNT(arguments)]);
		struct sheet sheet;

		show(id, &visit, &sheet);
		if (!sheet.title.text || !*sheet.title.text)
			fail_msg("%s says no title with '%s'", screen_by_id(id)->name, visit.argument);
		for (size_t j = 0; j < COUNT(ids); j++)
			assert_reply(screen_by_id(id)->choose(kit_state(id), &visit, ids[j]));
	}
}

/* Places that were seen already, and those still to be seen. */
struct crawl {
	struct {
		enum screen_id screen;
		const char *argument;
	} list[PLACES_MOST];
	size_t count;
};

/* Two countries out of 250 are more places than need be seen: those from Nepal stand for all. */
static bool
crawl_is_enough(enum screen_id screen, const char *argument)
{
	return screen == SCREEN_corridor && *argument && strncmp(argument, "region.", 7) != 0 && strncmp(argument, "NP", 2) != 0;
}

static void
crawl_add(struct crawl *crawl, enum screen_id screen, const char *argument)
{
	if (crawl_is_enough(screen, argument))
		return;
	for (size_t i = 0; i < crawl->count; i++)
		if (crawl->list[i].screen == screen && !strcmp(crawl->list[i].argument, argument))
			return;
	assert_true(crawl->count < PLACES_MOST);
	crawl->list[crawl->count].screen = screen;
	crawl->list[crawl->count++].argument = arena_string(&arena, argument);
}

static void
crawl_place(struct crawl *crawl, struct visit visit, enum screen_id screen)
{
	struct sheet sheet;

	show(screen, &visit, &sheet);
	if (!strcmp(sheet.title.text, "This page cannot be shown"))
		fail_msg("%s cannot show '%s'", screen_by_id(screen)->name, visit.argument);
	for (size_t i = 0; i < sheet.choices; i++) {
		const struct sheet_item *choice = sheet_choice_at(&sheet, i);
		struct reply reply = screen_by_id(screen)->choose(kit_state(screen), &visit, choice->id);

		assert_reply(reply);
		if (reply.kind == REPLY_STAY && screen != SCREEN_terminal) /* whose answers lead to the next question */
			fail_msg("'%s' on %s '%s' leads nowhere", choice->words.text, screen_by_id(screen)->name, visit.argument);
		if (reply.kind == REPLY_OPEN || reply.kind == REPLY_INSTEAD)
			crawl_add(crawl, reply.screen, reply.argument ? reply.argument : "");
		if (reply.kind == REPLY_COUNTRY)
			crawl_add(crawl, SCREEN_helplines, reply.argument);
	}
}

static void
every_page_that_opens_can_be_shown(void **state)
{
	static const struct site sites[] = {{.kiosk = true, .country = "FR", .version = "0"}, {.campaign = true, .version = "0"}};
	static struct crawl crawl;
	size_t helplines = 0, calls = 0, pages = 0;

	(void)state;
	for (size_t site = 0; site < COUNT(sites); site++) {
		crawl.count = 0;
		crawl_add(&crawl, SCREEN_attract, "");
		crawl_add(&crawl, SCREEN_home, "");
		for (size_t i = 0; i < crawl.count; i++)
			crawl_place(&crawl, visit_of(&sites[site], "en", crawl.list[i].argument), crawl.list[i].screen);
	}
	for (size_t i = 0; i < crawl.count; i++) {
		helplines += crawl.list[i].screen == SCREEN_helplines;
		calls += crawl.list[i].screen == SCREEN_call;
		pages += crawl.list[i].screen == SCREEN_page;
	}
	assert_true(helplines > 150);
	assert_true(calls > helplines);
	assert_true(pages > 15);
}

/* Whoever helps the reader of a draft reads the English, and may not read the country in Khmer. */
static void
the_english_of_a_draft_names_the_country_in_english(void **state)
{
	struct visit khmer = visit_of(&laptop, "km", "FR");
	struct sheet sheet;

	(void)state;
	show(SCREEN_helplines, &khmer, &sheet);
	assert_non_null(strstr(sheet.title.original, "France"));
	assert_non_null(strstr(sheet.title.text, name_country(&arena, content, khmer.language, "FR").text));
	assert_null(strstr(sheet.title.text, "France"));
}

static void
help_of_here_needs_the_country_first(void **state)
{
	const struct site nowhere = {.version = "0"}, france = {.country = "FR", .version = "0"};
	struct visit without = visit_of(&nowhere, "en", ""), with = visit_of(&france, "en", "");
	struct sheet sheet;
	struct reply reply;

	(void)state;
	show(SCREEN_home, &without, &sheet);
	reply = screen_by_id(SCREEN_home)->choose(NULL, &without, sheet_choice_at(&sheet, 0)->id);
	assert_int_equal(reply.kind, REPLY_OPEN);
	assert_int_equal(reply.screen, SCREEN_countries);
	show(SCREEN_home, &with, &sheet);
	reply = screen_by_id(SCREEN_home)->choose(NULL, &with, sheet_choice_at(&sheet, 0)->id);
	assert_int_equal(reply.kind, REPLY_OPEN);
	assert_int_equal(reply.screen, SCREEN_helplines);
	assert_string_equal(reply.argument, "FR");
}

static void
choosing_a_country_makes_it_here_only_where_none_is(void **state)
{
	const struct site nowhere = {.version = "0"}, france = {.country = "FR", .version = "0"};
	struct visit without = visit_of(&nowhere, "en", "region.155"), with = visit_of(&france, "en", "region.155");

	(void)state;
	assert_int_equal(screen_by_id(SCREEN_countries)->choose(NULL, &without, 0).kind, REPLY_COUNTRY);
	assert_int_equal(screen_by_id(SCREEN_countries)->choose(NULL, &with, 0).kind, REPLY_OPEN);
}

static const char *const never[] = {"traffick", "sex", "victim", "crime", "slave"};

/* Nobody who looks over a shoulder learns what the visitor read. */
static void
what_is_seen_from_the_hall_names_nothing(void **state)
{
	static const enum screen_id screens[] = {SCREEN_attract, SCREEN_home, SCREEN_hidden, SCREEN_languages, SCREEN_keys, SCREEN_search};
	struct visit visit = visit_of(&kiosk, "en", "");
	struct sheet sheet;

	(void)state;
	for (size_t i = 0; i < COUNT(screens); i++) {
		show(screens[i], &visit, &sheet);
		for (size_t j = 0; j < COUNT(never); j++) {
			assert_null(strcasestr(sheet.title.text, never[j]));
			for (size_t k = 0; k < sheet.count; k++)
				assert_true(!sheet.items[k].words.text || !strcasestr(sheet.items[k].words.text, never[j]));
		}
	}
}

static bool
names_something(const char *words)
{
	for (size_t i = 0; words && i < COUNT(never); i++)
		if (strcasestr(words, never[i]))
			return true;
	return false;
}

/* Pages that are read to a hall: it must not hear what somebody needs help with. */
static void
what_is_heard_in_the_hall_names_nothing(void **state)
{
	size_t count, neutral = 0;
	const char *const *pages = content_pages(content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct visit visit = visit_of(&kiosk, "en", pages[i]);
		struct sheet sheet;

		show(SCREEN_page, &visit, &sheet);
		if (!sheet.neutral)
			continue;
		neutral++;
		assert_false(sheet.sensitive);
		assert_false(names_something(sheet.title.text));
		for (size_t j = 0; j < sheet.count; j++)
			assert_false(names_something(sheet.items[j].words.text) || names_something(sheet.items[j].detail.text));
	}
	assert_true(neutral > 3);
}

static void
pages_with_numbers_idle_out_sooner(void **state)
{
	struct visit visit = visit_of(&kiosk, "en", "FR");
	struct sheet sheet;

	(void)state;
	show(SCREEN_helplines, &visit, &sheet);
	assert_true(sheet.sensitive);
	show(SCREEN_call, &visit, &sheet);
	assert_true(sheet.sensitive);
	show(SCREEN_home, &visit, &sheet);
	assert_false(sheet.sensitive);
}

/* A page of the tests' own content: what a chart counts, on what basis, each label with its value, and its sources. */
static void
charts_say_all_of_a_figure(void **state)
{
	static const struct site site = {.version = "1"};
	const char *path = arena_print(&arena, "%s/tests/content/good", folder("srcdir", "."));
	struct content *real = content;
	struct problems none = {0};
	struct visit visit;
	struct sheet sheet;

	(void)state;
	content = content_open(&path, 1, &none);
	visit = visit_of(&site, "en", "numbers");
	show(SCREEN_page, &visit, &sheet);
	assert_int_equal(sheet.items[0].kind, SHEET_HEADING);
	assert_string_equal(sheet.items[0].words.text, "What was found");
	assert_int_equal(sheet.items[1].kind, SHEET_BAR);
	assert_string_equal(sheet.items[1].words.text, "Papers kept");
	assert_string_equal(sheet.items[1].value.text, "62.5%");
	assert_int_equal(sheet.items[1].part, 62500);
	assert_int_equal(sheet.items[2].part, 37500);
	assert_int_equal(sheet.items[2].whole, 62500);
	assert_string_equal(sheet.items[4].words.text, "2019");
	assert_string_equal(sheet.items[4].value.text, "1,200");
	assert_int_equal(sheet.choices, 1);
	show(SCREEN_sources, &visit, &sheet);
	assert_string_equal(sheet.items[0].words.text, "What was found");
	assert_string_equal(sheet.items[1].words.text, "An example report, Example office");
	visit.argument = "numbers.money";
	visit.language = content_language(content, "ar");
	show(SCREEN_page, &visit, &sheet);
	assert_true(sheet.items[1].value.right_to_left);
	assert_string_equal(sheet.items[1].value.text, "\u20672.05 مليار\u2069 دولار أمريكي");
	content_close(content);
	content = real;
	assert_int_equal(none.count, 0);
	problems_end(&none);
}

/* A core language lacks the words of charts: the numbers go with those that stand in. */
static void
charts_that_fall_back_are_of_one_language(void **state)
{
	static const char *const rows[][2] = {{"sw", "en"}, {"hy", "ru"}, {"prs", "fa"}};
	struct visit visit;
	struct sheet sheet;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *values[2][40] = {{NULL}};

		for (int turn = 0; turn < 2; turn++) {
			visit = visit_of(&laptop, rows[i][turn], "figures.money");
			show(SCREEN_page, &visit, &sheet);
			for (size_t item = 0, bars = 0; item < sheet.count && bars < COUNT(values[turn]); item++)
				if (sheet.items[item].kind == SHEET_BAR)
					values[turn][bars++] = arena_string(&arena, sheet.items[item].value.text);
		}
		assert_non_null(values[0][0]);
		for (size_t bar = 0; bar < COUNT(values[0]) && values[0][bar]; bar++)
			assert_string_equal(values[0][bar], values[1][bar]);
	}
}

/* Fails unless these words stand above the first item with this fact. */
static void
assert_said_before(const struct sheet *sheet, const char *words, const char *fact)
{
	size_t said = sheet->count, shown = sheet->count;

	for (size_t i = sheet->count; i-- > 0;) {
		if (sheet->items[i].words.text && !strcmp(sheet->items[i].words.text, words))
			said = i;
		if (sheet->items[i].fact && !strcmp(sheet->items[i].fact, fact))
			shown = i;
	}
	assert_true(shown < sheet->count);
	assert_true(said < shown);
}

/* Albania's first number is unsure and the police answer it. */
static void
what_must_be_known_is_said_before_the_number_on_every_page(void **state)
{
	static const struct {
		enum screen_id screen;
		const char *argument;
	} places[] = {{SCREEN_helplines, "AL"}, {SCREEN_page, "help"}, {SCREEN_page, "travel.call"}};
	const struct site albania = {.country = "AL", .version = "0"};
	struct sheet sheet;

	(void)state;
	for (size_t i = 0; i < COUNT(places); i++) {
		struct visit visit = visit_of(&albania, "en", places[i].argument);

		show(places[i].screen, &visit, &sheet);
		assert_said_before(&sheet, content_word(content, visit.language, "helpline.after-check"), "116 006");
		assert_said_before(&sheet, content_word(content, visit.language, "answered-by.police"), "116 006");
	}
}

/* Whether words, or a second line, stand somewhere on the sheet. */
static bool
says(const struct sheet *sheet, const char *text)
{
	for (size_t i = 0; i < sheet->count; i++)
		if ((sheet->items[i].words.text && !strcmp(sheet->items[i].words.text, text)) ||
		    (sheet->items[i].detail.text && !strcmp(sheet->items[i].detail.text, text)))
			return true;
	return false;
}

/* Nothing that a page holds stays unsaid: of what people believe, what is true of it too. */
static void
pages_say_all_that_they_hold(void **state)
{
	size_t count, reasons = 0;
	const char *const *pages = content_pages(content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct visit visit = visit_of(&kiosk, "en", pages[i]);
		const struct page *page = content_page(content, pages[i]);
		struct sheet sheet;

		show(SCREEN_page, &visit, &sheet);
		for (size_t j = 0; j < page->count; j++) {
			const struct item *item = &page->items[j];

			if (item->kind == ITEM_QUESTION || item->season == SEASON_WORLD_DAY)
				continue;
			if (item->words && !says(&sheet, content_word(content, visit.language, item->words)))
				fail_msg("'%s' stays unsaid", item->words);
			if (item->why && !says(&sheet, content_word(content, visit.language, item->why)))
				fail_msg("'%s' stays unsaid", item->why);
			reasons += item->why != NULL;
		}
	}
	assert_true(reasons > 40);
}

/* Where two countries stand on one page, each number is unsure or not, and leads to what to know before calling. */
static void
numbers_on_the_way_lead_to_what_must_be_known(void **state)
{
	struct visit visit = visit_of(&kiosk, "en", "NP/AL");
	const char *unsure = content_word(content, visit.language, "helpline.after-check");
	size_t calls = 0;
	struct sheet sheet;

	(void)state;
	show(SCREEN_corridor, &visit, &sheet);
	for (size_t i = 0; i < sheet.choices; i++) {
		const struct sheet_item *choice = sheet_choice_at(&sheet, i);
		struct reply reply = screen_by_id(SCREEN_corridor)->choose(NULL, &visit, choice->id);

		if (reply.screen != SCREEN_call)
			continue;
		assert_non_null(choice->fact);
		assert_non_null(choice->detail.text);
		if (!calls++) /* Albania's first */
			assert_string_equal(choice->detail.text, unsure);
		assert_int_equal(reply.argument[0], calls == 1 ? 'A' : 'N');
	}
	assert_true(calls > 2);
	assert_int_equal(screen_by_id(SCREEN_corridor)->choose(NULL, &visit, sheet_choice_at(&sheet, sheet.choices - 1)->id).screen,
	    SCREEN_page);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_and_ids_belong_together),
	    cmocka_unit_test(pages_may_link_to_these),
	    cmocka_unit_test(every_screen_answers_whatever_it_is_asked),
	    cmocka_unit_test(every_page_that_opens_can_be_shown),
	    cmocka_unit_test(the_english_of_a_draft_names_the_country_in_english),
	    cmocka_unit_test(help_of_here_needs_the_country_first),
	    cmocka_unit_test(choosing_a_country_makes_it_here_only_where_none_is),
	    cmocka_unit_test(what_is_seen_from_the_hall_names_nothing),
	    cmocka_unit_test(what_must_be_known_is_said_before_the_number_on_every_page),
	    cmocka_unit_test(pages_say_all_that_they_hold),
	    cmocka_unit_test(numbers_on_the_way_lead_to_what_must_be_known),
	    cmocka_unit_test(what_is_heard_in_the_hall_names_nothing),
	    cmocka_unit_test(pages_with_numbers_idle_out_sooner),
	    cmocka_unit_test(charts_say_all_of_a_figure),
	    cmocka_unit_test(charts_that_fall_back_are_of_one_language),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
