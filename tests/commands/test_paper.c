/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on each paper that the real program prints: sources, the numbers of a country, card and door sheet. */
#include "kit.h"

/* Every number of a country, as it stands in the content, alone on its line and the same in HTML. */
static void
helplines_have_every_number(void **state)
{
	static const char *const countries[] = {"FR", "GB", "US", "JP", "ZA"};

	(void)state;
	for (size_t i = 0; i < sizeof countries / sizeof *countries; i++) {
		const char *text =
		    printed(0, false, arena_print(&arena, "helplines --language ar --country %s", countries[i]));
		const char *html =
		    printed(0, false, arena_print(&arena, "helplines --language ar --country %s --html", countries[i]));
		const struct emergency *emergency = content_emergency(content, countries[i]);
		const struct services *services = content_services(content, countries[i]);

		assert_line(text, emergency->general ? emergency->general : emergency->police);
		for (size_t j = 0; j < services->count; j++) {
			const char *phone = services->list[j].phone;

			if (!phone || services->list[j].publish != PUBLISH_YES)
				continue;
			assert_line(text, phone);
			run_assert_has(html, arena_print(&arena, "<bdi dir=\"ltr\" class=\"whole\">%s</bdi>", phone));
		}
	}
}

/* How many lines are this one. */
static size_t
times_line(const char *text, const char *line)
{
	size_t length = strlen(line), times = 0;

	for (const char *at = text; (at = strstr(at, line)); at++)
		times += (at == text || at[-1] == '\n') && at[length] == '\n';
	return times;
}

static void
every_service_stands_once(void **state)
{
	static const char *const countries[] = {"FR", "GB", "US"};

	(void)state;
	for (size_t i = 0; i < sizeof countries / sizeof *countries; i++) {
		const char *text = printed(0, false, arena_print(&arena, "helplines --width 200 --country %s", countries[i]));
		const struct services *services = content_services(content, countries[i]);

		for (size_t j = 0; j < services->count; j++)
			if (services->list[j].publish == PUBLISH_YES)
				assert_int_equal(times_line(text, services->list[j].name), 1);
	}
}

/* One with as many choices as take one digit, one with more on it, one with charts. */
static void
a_page_names_each_of_its_sources_once(void **state)
{
	static const char *const pages[] = {"day", "signs.work", "figures.form"};

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		const char *text = printed(0, false, arena_print(&arena, "%s --language ar --width 200", pages[i]));
		const struct page *page = content_page(content, pages[i]);
		size_t named = 0;

		for (size_t j = 0; j < page->count; j++) {
			const struct item *item = &page->items[j];
			const struct list *list =
			    item->kind == ITEM_CHART ? &content_figure(content, item->target)->sources : &item->sources;

			for (size_t k = 0; k < list->count; k++, named++) {
				const char *address = content_source(content, list->text[k])->address;

				assert_true(!address || times_line(text, address) == 1);
			}
		}
		assert_true(named > 3);
	}
}

/* The same numbers as the kiosk's lines show for the country. */
static void
helplines_have_the_numbers_of_the_screen(void **state)
{
	char *text = printed(0, false, "helplines --country FR");
	char *command = arena_print(&arena,
	    "printf '1\\n' | env WAYLIGHT_CONTENT='%s/content' ./waylight $SANDBOX --lines --language en --country FR --front help-point",
	    source);
	FILE *lines = popen(command, "r");
	char line[1000];
	int numbers = 0;

	(void)state;
	assert_non_null(lines);
	while (fgets(line, sizeof line, lines)) {
		line[strcspn(line, "\n")] = '\0';
		if (strlen(line) < 2 || strspn(line, "0123456789 +()-") != strlen(line))
			continue;
		numbers++;
		assert_line(text, line);
	}
	assert_int_equal(pclose(lines), 0);
	assert_true(numbers > 8);
}

/* Each bar with its label and its value, drawn as long as its part of the longest where there is a browser. */
static void
charts_are_printed(void **state)
{
	const char *text = printed(0, false, "figures.form --language fr --width 200");
	const char *html = printed(0, false, "figures.form --language fr --html");
	const struct figure *figure = content_figure(content, "forms");
	const struct language *french = content_language(content, "fr");

	(void)state;
	for (size_t i = 0; i < figure->count; i++) {
		const char *label = content_word(content, french, figure->bars[i].label);

		run_assert_has(text, arena_print(&arena, "\n%s: %s\u00a0%%\n", label, figure->bars[i].value));
		run_assert_has(html, arena_print(&arena, "<span class=\"label\">%s</span><i class=\"bar\" style=\"width:%d%%\"></i>",
		                     label, (int)(figure->bars[i].size * 70 / figure->bars[0].size)));
	}
}

static const char *
date_line(const struct language *language, const char *id, int years)
{
	struct date date = clock_local().date;
	struct filling filling = {.name = "date"};
	struct bytes bytes = {0};
	const char *line, *text;

	date.year += years;
	if (years && date.month == 2 && date.day == 29)
		date.day = 28;
	filling.value = date_words(&arena, language, date);
	text = text_fill(&arena, pick_words(content, language, id), &filling, 1).text;
	for (; *text; text++)
		if (strncmp(text, "\u2066", 3) && strncmp(text, "\u2067", 3) && strncmp(text, "\u2069", 3))
			bytes_put(&bytes, text, 1);
		else
			text += 2;
	line = arena_copy(&arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return line;
}

static void
assert_dated(const char *text, const struct language *language)
{
	assert_line(text, date_line(language, "print.made", 0));
	assert_line(text, date_line(language, "print.until", 1));
}

static void
wallet_has_numbers_and_dates(void **state)
{
	(void)state;
	for (size_t i = 0; i < language_count; i++) {
		const char *text =
		    printed(0, false, arena_print(&arena, "wallet --language %s --country FR", languages[i].code));

		assert_line(text, "112");
		assert_line(text, "01 44 52 88 90");
		run_assert_has(text, pick_words(content, &languages[i], "caution.office-not-helpline").text);
		assert_dated(text, &languages[i]);
	}
}

/* Numbers of lines of help on the card of a country, in the order in which they stand in the content. */
static size_t
cards_numbers(const char *country)
{
	const char *text = printed(0, false, arena_print(&arena, "wallet --country %s", country));
	const struct services *services = content_services(content, country);
	size_t count = 0;

	for (size_t i = 0; i < services->count; i++)
		if (services->list[i].topic != TOPIC_EMERGENCY && services->list[i].phone)
			count += has_line(text, services->list[i].phone);
	return count;
}

static void
wallet_has_as_many_numbers_as_fit(void **state)
{
	(void)state;
	assert_int_equal(cards_numbers("GB"), 2);
	assert_int_equal(cards_numbers("IN"), 2); /* of five */
	assert_int_equal(cards_numbers("US"), 1); /* which needs many words */
}

static void
door_speaks_every_language(void **state)
{
	const char *text = printed(0, false, "door --country FR --place 'Hall 2' --width 100");
	const char *html = printed(0, false, "door --country FR --html --place '<Hall 2>'");

	(void)state;
	for (size_t i = 0; i < language_count; i++) {
		const char *direction = languages[i].right_to_left ? "rtl" : "ltr";

		assert_line(text, arena_print(&arena, "%d  %s", languages[i].number, languages[i].name));
		run_assert_has(html, arena_print(&arena, "<h1>%d  %s</h1>", languages[i].number, languages[i].name));
		if (i)
			run_assert_has(html,
			    arena_print(&arena, "<section lang=\"%s\" dir=\"%s\">", languages[i].code, direction));
		assert_dated(text, &languages[i]);
	}
	assert_line(text, "112");
	assert_line(text, "01 44 52 88 90");
	assert_line(text, "Hall 2");
	run_assert_has(html, "<p class=\"place\"><bdi>&lt;Hall 2&gt;</bdi></p>");
}

/* Each screen of `text`, which it cuts: no more than 23 rows, no number lost. Returns how many. */
static size_t
still_screens(char *text, const char *number)
{
	size_t count = 0;

	for (char *screen = strtok(text, "\f"); screen; screen = strtok(NULL, "\f"), count++) {
		size_t rows = 0;

		for (const char *at = screen; *at; at++)
			rows += *at == '\n';
		if (rows > 23)
			fail_msg("a still screen has %zu rows:\n%s", rows, screen);
		assert_line(screen, number);
	}
	return count;
}

static void
still_screens_fit_and_speak_every_language(void **state)
{
	char *text = printed(0, false, "still --country FR");
	size_t latin = 0;

	(void)state;
	assert_int_equal(strncmp(text, "Aide\u00a0: France\n", 15), 0); /* the language of the country comes first */
	assert_line(text, "01 44 52 88 90");
	assert_int_equal(still_screens(text, "112"), language_count);
	for (size_t i = 0; i < language_count; i++)
		latin += !strcmp(languages[i].script, "Latn");
	text = printed(0, false, "still --country FR --scripts Latn");
	assert_null(strstr(text, "الطوارئ"));
	assert_int_equal(still_screens(text, "112"), latin);
	/* Where words are many, the emergency number stays. */
	still_screens(printed(0, false, "still --country US"), "911");
	assert_int_equal(still_screens(printed(0, false, "still --country GB --scripts Latn"), "999"), latin);
}

static void
country_without_helplines_says_so(void **state)
{
	const char *text = printed(0, false, "wallet --country AQ");

	(void)state;
	assert_null(content_services(content, "AQ"));
	assert_line(text, "We know no help number for this country.");
	assert_dated(text, &languages[0]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(helplines_have_every_number),
	    cmocka_unit_test(every_service_stands_once),
	    cmocka_unit_test(a_page_names_each_of_its_sources_once),
	    cmocka_unit_test(helplines_have_the_numbers_of_the_screen),
	    cmocka_unit_test(charts_are_printed),
	    cmocka_unit_test(wallet_has_numbers_and_dates),
	    cmocka_unit_test(wallet_has_as_many_numbers_as_fit),
	    cmocka_unit_test(door_speaks_every_language),
	    cmocka_unit_test(still_screens_fit_and_speak_every_language),
	    cmocka_unit_test(country_without_helplines_says_so),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
