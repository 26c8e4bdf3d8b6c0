/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One service: in which languages it is spoken to, by which way, and what to ask for. */
#include "kit.h"

static struct sheet sheet;

static void
show_service(const char *language, const char *service)
{
	struct visit visit = visit_of(&kiosk, language, service);

	show(SCREEN_call, &visit, &sheet);
}

/* The fact behind a label; NULL: it is not there. */
static const char *
fact_behind(const char *language, const char *id)
{
	const char *label = content_word(content, content_language(content, language), id);

	assert_non_null(label);
	for (size_t i = 0; i < sheet.count; i++)
		if (sheet.items[i].fact && sheet.items[i].words.text &&
		    !strncmp(sheet.items[i].words.text, label, strlen(label)))
			return sheet.items[i].fact;
	return NULL;
}

static void
who_needs_an_interpreter_is_told_what_to_ask_for(void **state)
{
	static const struct {
		const char *language, *service, *expected; /* NULL: nothing */
	} rows[] = {
	    {"en", "US/us-national-hotline", NULL}, /* spoken there */
	    {"es", "US/us-national-hotline", NULL},
	    {"ar", "US/us-national-hotline", "Arabic"},
	    {"ti", "US/us-national-hotline", "Tigrinya"},
	    {"zh-Hans", "US/us-national-hotline", "Simplified Chinese"},
	    {"ar", "FR/fr-ccem", NULL}, /* no interpreters are known of */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *fact;

		show_service(rows[i].language, rows[i].service);
		fact = fact_behind(rows[i].language, "helpline.ask-for");
		if (rows[i].expected)
			assert_string_equal(fact, rows[i].expected);
		else
			assert_null(fact);
	}
}

static void
names_are_those_of_who_answers(void **state)
{
	size_t count, seen = 0;
	const char *const *countries = content_countries(content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct services *services = content_services(content, countries[i]);

		for (size_t j = 0; services && j < services->count; j++) {
			const char *fact;

			show_service("ti", arena_print(&arena, "%s/%s", countries[i], services->list[j].id));
			fact = fact_behind("ti", "helpline.ask-for");
			seen += fact != NULL;
			if (fact)
				assert_non_null(strstr(fact, "Tigrinya"));
			if (fact && !strcmp(countries[i], "DE"))
				assert_string_equal(fact, "Tigrinya");
		}
	}
	assert_true(seen >= 3);
}

static void
ways_have_their_own_languages(void **state)
{
	const char *heading = content_word(content, content_language(content, "en"), "helpline.languages-in-text");
	size_t at = 0;

	(void)state;
	show_service("en", "US/us-national-hotline");
	while (at < sheet.count && !(sheet.items[at].kind == SHEET_HEADING && !strcmp(sheet.items[at].words.text, heading)))
		at++;
	assert_true(at + 2 < sheet.count);
	assert_string_equal(sheet.items[at + 1].words.text, "English");
	assert_string_equal(sheet.items[at + 2].words.text, "Spanish");
	assert_int_equal(sheet.items[at + 3].kind, SHEET_HEADING);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_needs_an_interpreter_is_told_what_to_ask_for),
	    cmocka_unit_test(names_are_those_of_who_answers),
	    cmocka_unit_test(ways_have_their_own_languages),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
