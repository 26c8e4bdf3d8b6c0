/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search: what it finds, in which order, how much of it is shown, and where it leads. How words fit is left to
 * tests/lang/test_search.c. */
#include "kit.h"

#include <sys/stat.h>
#include <unistd.h>

static struct visit visit;
static struct sheet sheet;

/* Opens the search anew. */
static void
begin(const struct site *site, struct content *from, const char *language)
{
	visit = visit_of(site, language, "");
	visit.content = from;
	visit.language = content_language(from, language);
	message_use(visit.language);
}

static void
type(const char *typed)
{
	visit.typed = typed;
	show(SCREEN_search, &visit, &sheet);
}

static struct reply
reply_of(size_t place)
{
	return screen_by_id(SCREEN_search)->choose(NULL, &visit, sheet_choice_at(&sheet, place)->id);
}

/* The first thing found that leads there; NULL: none does. */
static const struct sheet_item *
leads_to(enum screen_id screen, const char *argument)
{
	for (size_t i = 0; i < sheet.choices; i++) {
		struct reply reply = reply_of(i);

		if (reply.screen == screen && !strcmp(reply.argument, argument))
			return sheet_choice_at(&sheet, i);
	}
	return NULL;
}

static void
finds_each_kind_of_thing(void **state)
{
	static const struct {
		const char *language, *typed;
		enum screen_id screen;
		const char *argument;
		bool detail; /* a second line says where it stands, or who answers */
	} rows[] = {
	    {"en", "lost papers", SCREEN_page, "travel.papers", false},
	    {"en", "stolen tell police", SCREEN_page, "travel.papers", true},
	    {"en", "germ", SCREEN_helplines, "DE", false},
	    {"en", "ccem", SCREEN_call, "FR/trafficking", true},
	    {"en", "esclavage", SCREEN_call, "FR/trafficking", true},
	    {"en", "about", SCREEN_about, "", false},
	    {"en", "language", SCREEN_languages, "", false},
	    {"fr", "allem", SCREEN_helplines, "DE", false},
	    {"fr", "cote", SCREEN_helplines, "CI", false},
	    {"ar", "المانيا", SCREEN_helplines, "DE", false},
	    {"ru", "герм", SCREEN_helplines, "DE", false},
	    {"zh-Hans", "国", SCREEN_helplines, "DE", false},
	    {"es", "aleman", SCREEN_helplines, "DE", false},
	    /* by what it is usually called, and by its code */
	    {"en", "usa", SCREEN_helplines, "US", false},
	    {"en", "Uk", SCREEN_helplines, "GB", false},
	    {"en", "uae", SCREEN_helplines, "AE", false},
	    {"en", "england", SCREEN_helplines, "GB", false},
	    {"en", "turkey", SCREEN_helplines, "TR", false},
	    {"en", "türkiye", SCREEN_helplines, "TR", false},
	    {"en", "turkiye", SCREEN_helplines, "TR", false},
	    {"en", "swaziland", SCREEN_helplines, "SZ", false},
	    {"en", "bosnia and herz", SCREEN_helplines, "BA", false},
	    {"en", "de", SCREEN_helplines, "DE", false},
	    {"fr", "usa", SCREEN_helplines, "US", false},
	    {"fr", "uk", SCREEN_helplines, "GB", false},
	    {"es", "eeuu", SCREEN_helplines, "US", false},
	    {"es", "ee. uu.", SCREEN_helplines, "US", false},
	    {"ru", "сша", SCREEN_helplines, "US", false},
	    {"ru", "usa", SCREEN_helplines, "US", false},
	    {"ru", "germany", SCREEN_helplines, "DE", false},
	    {"ar", "أمريكا", SCREEN_helplines, "US", false},
	    {"zh-Hans", "阿联酋", SCREEN_helplines, "AE", false},
	    {"zh-Hans", "uk", SCREEN_helplines, "GB", false},
	};
	char argument[96];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct sheet_item *found;

		snprintf(argument, sizeof argument, "%s", rows[i].argument);
		if (rows[i].screen == SCREEN_call)
			snprintf(argument, sizeof argument, "FR/%s", content_services(content, "FR")->list[0].id);
		begin(&kiosk, content, rows[i].language);
		type(rows[i].typed);
		found = leads_to(rows[i].screen, argument);
		if (!found)
			fail_msg("'%s' in %s does not lead to %s", rows[i].typed, rows[i].language, argument);
		assert_int_equal(found->detail.text != NULL, rows[i].detail);
		assert_true(sheet.sensitive);
	}
}

static void
nothing_found_says_so(void **state)
{
	(void)state;
	begin(&kiosk, content, "en");
	type("qqqq");
	assert_int_equal(sheet.count, 1);
	assert_string_equal(sheet.items[0].words.text, "Nothing begins like that.");
	type("\xFF");
	assert_int_equal(sheet.choices, 0);
}

/* What has no key on a numeric keypad stands here, help first, until something is typed. */
static void
nothing_typed_offers_what_a_keypad_lacks(void **state)
{
	static const enum screen_id screens[] = {
	    SCREEN_helplines, SCREEN_countries, SCREEN_languages, SCREEN_keys, SCREEN_sources};

	(void)state;
	begin(&kiosk, content, "en");
	for (int with = 0; with < 2; with++) {
		visit.argument = with ? "signs.work" : "";
		type("");
		assert_non_null(sheet.prompt.text);
		assert_false(sheet.sensitive);
		assert_int_equal(sheet.choices, 5 + with);
		assert_int_equal(sheet.count, sheet.choices);
		for (size_t i = 0; i + 1 < sheet.choices; i++) {
			assert_int_equal(reply_of(i).kind, REPLY_OPEN);
			assert_int_equal(reply_of(i).screen, screens[i]);
		}
		assert_int_equal(reply_of(sheet.choices - 1).kind, REPLY_ACT);
		assert_int_equal(reply_of(sheet.choices - 1).action, ACTION_THEME);
	}
	assert_string_equal(reply_of(4).argument, "signs.work");
	begin(&(struct site){.kiosk = true, .country = "FR", .lines = true, .version = "0"}, content, "en");
	type("");
	assert_int_equal(sheet.choices, 4); /* lines have no colours */
	assert_int_equal(reply_of(3).screen, SCREEN_keys);
	begin(&laptop, content, "en");
	type("");
	assert_int_equal(reply_of(0).screen, SCREEN_countries);
}

/* Which kind of thing a reply leads to; tips are told from titles by their second line. */
static int
kind_of(size_t place)
{
	struct reply reply = reply_of(place);

	if (reply.kind == REPLY_COUNTRY || (reply.screen == SCREEN_helplines && strcmp(reply.argument, "FR") != 0))
		return 2;
	if (reply.screen == SCREEN_call)
		return 3;
	return sheet_choice_at(&sheet, place)->detail.text ? 1 : 0;
}

static void
at_most_thirty_of_all_kinds_in_order(void **state)
{
	static const char *const letters[] = {"a", "c", "e", "i", "m", "n", "s", "t", "w", "y"};
	size_t full = 0;

	(void)state;
	begin(&kiosk, content, "en");
	for (size_t i = 0; i < COUNT(letters); i++) {
		bool more;

		type(letters[i]);
		assert_true(sheet.choices <= 30);
		more = sheet.count && sheet.items[sheet.count - 1].kind == SHEET_NOTE;
		if (more)
			assert_string_equal(sheet.items[sheet.count - 1].words.text, "There is more. Type more letters.");
		assert_true(!more || sheet.choices == 30);
		full += more;
		for (size_t j = 1; j < sheet.choices; j++)
			assert_true(kind_of(j - 1) <= kind_of(j));
		if (*letters[i] == 's' || *letters[i] == 'c') { /* hundreds of tips leave room for Spain and China */
			size_t countries = 0;

			for (size_t j = 0; j < sheet.choices; j++)
				countries += kind_of(j) == 2;
			assert_true(countries >= 6);
			assert_true(more);
		}
	}
	assert_true(full > 3);
}

static void
what_is_found_can_be_opened(void **state)
{
	static const char *const typed[] = {"a", "e", "s", "p", "w", "ш", "с", "п", "ا", "م", "的", "人"};
	const struct site *const sites[] = {&kiosk, &laptop};
	static const char *const languages[] = {"en", "fr", "ru", "ar", "zh-Hans"};
	size_t opened = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(sites) * COUNT(languages); i++) {
		begin(sites[i % 2], content, languages[i / 2]);
		for (size_t j = 0; j < COUNT(typed); j++) {
			type(typed[j]);
			for (size_t k = 0; k < sheet.choices; k++) {
				struct reply reply = reply_of(k);
				struct visit there = visit;
				struct sheet page;

				assert_true(reply.kind == REPLY_OPEN || (reply.kind == REPLY_COUNTRY && !visit.country));
				there.argument = reply.argument;
				sheet_start(&page, &scratch, "en", false);
				screen_by_id(reply.screen)->show(NULL, &there, &page);
				assert_non_null(page.title.text);
				assert_string_not_equal(page.title.text, message("This page cannot be shown").text);
				opened++;
			}
		}
	}
	assert_true(opened > 300);
}

static void
where_no_country_is_known_one_is_chosen(void **state)
{
	(void)state;
	begin(&laptop, content, "en");
	type("germany");
	assert_int_equal(reply_of(0).kind, REPLY_COUNTRY);
	assert_string_equal(reply_of(0).argument, "DE");
	type("ccem"); /* helplines of nowhere are not found */
	assert_int_equal(sheet.choices, 0);
}

static void
the_list_is_made_once_for_a_language(void **state)
{
	void *made;

	(void)state;
	begin(&kiosk, content, "en");
	type("p");
	made = kept.made;
	assert_non_null(made);
	type("pa");
	reply_of(0);
	assert_ptr_equal(kept.made, made);
	visit.language = content_language(content, "fr");
	type("allem");
	assert_non_null(leads_to(SCREEN_helplines, "DE"));
}

/* A page to which no link leads from the home of this front is not found; with a link it is. */
static void
only_what_can_be_reached_is_found(void **state)
{
	static const char *const files[][2] = {
	    {"words/en.yaml", "island.title: \"Zyzzyva island\"\nisland.step: \"Take the zyzzyva boat.\"\n"
	                      "help-point.title: \"Home\"\n"},
	    {"pages/island.yaml", "page: island\nsensitive: no\nitems:\n  - step: step\n    source: none\n"},
	    {"pages/help-point.yaml", "page: help-point\nsensitive: no\nitems:\n  - page: island\n    to: island\n"}};
	const char *parent = folder("TMPDIR", "/tmp");
	const char *above = mkdtemp(arena_print(&arena, "%s/waylight-search.XXXXXX", parent));
	const char *folders[] = {arena_print(&arena, "%s/content", folder("srcdir", ".")), above};

	(void)state;
	assert_non_null(above);
	assert_int_equal(mkdir(arena_print(&arena, "%s/words", above), 0700), 0);
	assert_int_equal(mkdir(arena_print(&arena, "%s/pages", above), 0700), 0);
	for (size_t linked = 0; linked < 2; linked++) {
		struct problems found = {0};
		struct content *more;

		for (size_t i = 0; i < 2 + linked; i++)
			write_file(arena_print(&arena, "%s/%s", above, files[i][0]), files[i][1]);
		more = content_open(folders, 2, &found);
		assert_non_null(content_page(more, "island"));
		begin(&kiosk, more, "en");
		type("zyzz");
		assert_int_equal(sheet.choices, linked ? 2 : 0);
		begin(&laptop, more, "en"); /* whose home has no link to it */
		type("zyzz");
		assert_int_equal(sheet.choices, 0);
		content_close(more);
		problems_end(&found);
	}
	for (size_t i = 0; i < COUNT(files); i++)
		unlink(arena_print(&arena, "%s/%s", above, files[i][0]));
	rmdir(arena_print(&arena, "%s/words", above));
	rmdir(arena_print(&arena, "%s/pages", above));
	rmdir(above);
}

/* The two homes are each other's secret: what the one front says outright is not found in the other. */
static void
the_other_front_is_not_found(void **state)
{
	(void)state;
	begin(&kiosk, content, "en");
	type("human traffick");
	assert_null(leads_to(SCREEN_page, "campaign"));
	assert_null(leads_to(SCREEN_home, ""));
	begin(&laptop, content, "en");
	type("travellers help");
	assert_null(leads_to(SCREEN_page, "help-point"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_each_kind_of_thing),
	    cmocka_unit_test(nothing_found_says_so),
	    cmocka_unit_test(nothing_typed_offers_what_a_keypad_lacks),
	    cmocka_unit_test(at_most_thirty_of_all_kinds_in_order),
	    cmocka_unit_test(what_is_found_can_be_opened),
	    cmocka_unit_test(where_no_country_is_known_one_is_chosen),
	    cmocka_unit_test(the_list_is_made_once_for_a_language),
	    cmocka_unit_test(only_what_can_be_reached_is_found),
	    cmocka_unit_test(the_other_front_is_not_found),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
