/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where statements and numbers come from: each statement of each page with its own sources, and every source once. */
#include "kit.h"

#include "content/rank.h"
#include "screens/proof.h"

static struct visit visit;
static struct sheet sheet;

static void
show_sources(const struct site *site, const char *argument)
{
	visit = visit_of(site, "en", argument);
	show(SCREEN_sources, &visit, &sheet);
}

static const struct list *
sources_of(const struct item *item)
{
	return item->kind == ITEM_CHART ? &content_figure(content, item->target)->sources : &item->sources;
}

static bool
same_sources(const struct item *one, const struct item *other)
{
	const struct list *left = sources_of(one), *right = sources_of(other);
	bool same = left->count == right->count;

	for (size_t i = 0; same && i < left->count; i++)
		same = !strcmp(left->text[i], right->text[i]);
	return same;
}

/* Reads one source from the sheet; returns the place behind it. */
static size_t
read_source(size_t at, const char *key)
{
	const struct source *source = content_source(content, key);

	assert_true(at < sheet.count);
	assert_int_equal(sheet.items[at].kind, SHEET_SIGN);
	assert_non_null(strstr(sheet.items[at].words.text, source->title));
	assert_non_null(strstr(sheet.items[at].words.text, source->publisher));
	assert_non_null(strstr(sheet.items[at].detail.text, proof_grade(source->grade).text));
	if (source->date.year)
		assert_non_null(strstr(sheet.items[at].detail.text, arena_print(&scratch, "%d", source->date.year)));
	if (source->address)
		assert_string_equal(sheet.items[++at].fact, source->address);
	return at + 1;
}

/* Reads a page's statements from the sheet, in order, each with its sources or before one with the same. */
static size_t
read_statements(const struct page *page)
{
	const struct item *said = NULL;
	size_t at = 0, statements = 0;

	for (size_t i = 0; i <= page->count; i++) {
		const struct item *item = i < page->count ? &page->items[i] : NULL;

		if (item && !sources_of(item)->count)
			continue;
		for (size_t j = 0; said && (!item || !same_sources(said, item)) && j < sources_of(said)->count; j++)
			at = read_source(at, sources_of(said)->text[j]);
		if (!item)
			break;
		assert_true(at < sheet.count);
		assert_int_equal(sheet.items[at].kind, SHEET_PARAGRAPH);
		if (item->kind != ITEM_CHART)
			assert_string_equal(sheet.items[at].words.text, content_word(content, visit.language, item->words));
		at++;
		said = item;
		statements++;
	}
	assert_int_equal(at, sheet.count);
	return statements;
}

static void
each_statement_of_each_page_has_its_own_sources(void **state)
{
	size_t count, statements = 0;
	const char *const *pages = content_pages(content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		show_sources(&laptop, pages[i]);
		statements += read_statements(content_page(content, pages[i]));
	}
	assert_true(statements > 500);
}

/* The numbers of here stand on a page: so does where they come from. */
static void
numbers_inside_a_page_have_theirs(void **state)
{
	const struct services *services = content_services(content, "FR");
	bool emergency = false, service = false;

	(void)state;
	show_sources(&kiosk, "help");
	for (size_t i = 0; i < sheet.count; i++) {
		const char *text = sheet.items[i].words.text, *fact = sheet.items[i].fact;

		emergency = emergency || (text && !strcmp(text, content_emergency(content, "FR")->sources.text[0]));
		service = service || (fact && !strcmp(fact, services->list[0].sources.text[0]));
	}
	assert_true(emergency);
	assert_true(service);
}

/* Each number's name, dates and addresses, in the order of its country's page. */
static void
each_number_of_a_country_has_its_own(void **state)
{
	const struct emergency *emergency = content_emergency(content, "FR");
	struct ranked ranked;
	size_t at = 0;

	(void)state;
	show_sources(&kiosk, "FR");
	ranked = rank_services(&scratch, content_services(content, "FR"), true);
	assert_int_equal(sheet.items[at].kind, SHEET_HEADING);
	at += 2 + emergency->sources.count;
	assert_true(ranked.count > 1);
	for (size_t i = 0; i < ranked.count; i++) {
		const struct service *service = ranked.list[i];

		assert_string_equal(sheet.items[at].words.text, service->name);
		at += 3; /* whether it was rung, and when it was seen */
		for (size_t j = 0; j < service->sources.count; j++, at++)
			assert_string_equal(sheet.items[at].fact, service->sources.text[j]);
	}
	assert_int_equal(at, sheet.count);
	assert_true(sheet.sensitive);
	show_sources(&kiosk, "NP/QA"); /* where one is going stands first */
	assert_string_equal(sheet.items[1].words.text, content_word(content, visit.language, "helpline.unchecked"));
	assert_string_equal(sheet.items[2].words.text, content_emergency(content, "QA")->sources.text[0]);
}

/* How often a source stands on the sheet. */
static size_t
times_said(const struct source *source)
{
	const char *words = arena_print(&arena, "%s, %s", source->title, source->publisher);
	size_t times = 0;

	for (size_t i = 0; i < sheet.count; i++)
		times += sheet.items[i].kind == SHEET_SIGN && !strcmp(sheet.items[i].words.text, words) &&
		         (!source->address || !strcmp(sheet.items[i + 1].fact, source->address));
	return times;
}

/* From the about page to each grade, and there to each of its sources. */
static void
every_source_stands_once_in_the_list_of_all(void **state)
{
	static const char *const lists[] = {"*A", "*B", "*C", "*S"};
	struct reply reply = screen_by_id(SCREEN_about)->choose(NULL, &visit, 1);
	size_t count, said = 0;
	const char *const *keys = content_sources(content, &count);

	(void)state;
	assert_int_equal(reply.screen, SCREEN_sources);
	show_sources(&kiosk, reply.argument);
	assert_int_equal(sheet.choices, COUNT(lists));
	for (size_t i = 0; i < COUNT(lists); i++) {
		show_sources(&kiosk, PROOF_ALL);
		reply = screen_by_id(SCREEN_sources)->choose(NULL, &visit, sheet_choice_at(&sheet, i)->id);
		assert_string_equal(reply.argument, lists[i]);
		show_sources(&kiosk, lists[i]);
		for (size_t j = 0; j < count; j++) {
			const struct source *source = content_source(content, keys[j]);

			assert_int_equal(times_said(source), source->grade == lists[i][1]);
			said += source->grade == lists[i][1];
		}
	}
	assert_true(count > 200);
	assert_int_equal(said, count);
}

static void
what_a_screen_states_has_sources(void **state)
{
	static const struct {
		enum screen_id screen;
		const char *argument, *of;
	} rows[] = {
	    {SCREEN_page, "signs.work", "signs.work"}, {SCREEN_page, "practice.cafe", ""}, {SCREEN_page, "no.such.page", ""},
	    {SCREEN_page, "figures.form", "figures.form"}, {SCREEN_cards, "selfcheck", "selfcheck"},
	    {SCREEN_cards, "selfcheck/3", "selfcheck"}, {SCREEN_home, "", ""}, {SCREEN_helplines, "FR", "FR"},
	    {SCREEN_call, "FR/trafficking", "FR"}, {SCREEN_corridor, "", ""}, {SCREEN_corridor, "NP", ""},
	    {SCREEN_corridor, "NP/region.145", ""}, {SCREEN_corridor, "NP/QA", "NP/QA"}, {SCREEN_about, "", PROOF_ALL},
	    {SCREEN_attract, "", ""}, {SCREEN_hidden, "", ""}, {SCREEN_search, "signs.work", ""}, {SCREEN_keys, "", ""},
	    {SCREEN_sources, "signs.work", ""}};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		visit = visit_of(&kiosk, "en", rows[i].argument);
		assert_string_equal(proof_of_screen(&visit, rows[i].screen), rows[i].of);
	}
	visit = visit_of(&laptop, "en", "");
	assert_string_equal(proof_of_screen(&visit, SCREEN_home), "campaign");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_statement_of_each_page_has_its_own_sources),
	    cmocka_unit_test(numbers_inside_a_page_have_theirs),
	    cmocka_unit_test(each_number_of_a_country_has_its_own),
	    cmocka_unit_test(every_source_stands_once_in_the_list_of_all),
	    cmocka_unit_test(what_a_screen_states_has_sources),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
