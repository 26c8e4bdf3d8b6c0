/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One service: in which languages it is spoken to, by which way, and what to ask for. */
#include <sys/stat.h>
#include <unistd.h>

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

static size_t
times_said(const char *id)
{
	const char *words = content_word(content, content_language(content, "en"), id);
	size_t up_to_date = strcspn(words, "{"), count = 0;

	for (size_t i = 0; i < sheet.count; i++)
		count += sheet.items[i].words.text && !strncmp(sheet.items[i].words.text, words, up_to_date);
	return count;
}

/* How often the mark stands beside a number of Antarctica, in a folder above the content, that was last rung on that
 * day; "": never. */
static size_t
marks_of_one_rung_on(const char *date)
{
	const char *shipped = arena_print(&arena, "%s/content", folder("srcdir", "."));
	char above[] = "/tmp/waylight-call-XXXXXX", *shelf, *path;
	struct content *whole = content;
	size_t marks;
	FILE *file;

	assert_non_null(mkdtemp(above));
	shelf = arena_print(&arena, "%s/helplines", above);
	path = arena_print(&arena, "%s/AQ.yaml", shelf);
	assert_int_equal(mkdir(shelf, 0700), 0);
	file = fopen(path, "w");
	assert_non_null(file);
	fprintf(file, "country: AQ\nservices:\n  - {id: one, name: A, topic: women, purpose: help, answered-by: ngo, phone: \"1\", "
	              "publish: yes, confidence: high, source: [a]");
	if (*date)
		fprintf(file, ", checked: \"%s\", checked-by: \"A, B\"", date);
	fputs("}\n", file);
	fclose(file);
	content = content_open((const char *const[]){shipped, above}, 2, &problems);
	show_service("en", "AQ/one");
	assert_int_equal(times_said("helpline.phone"), 1);
	assert_int_equal(times_said("helpline.checked"), *date ? 1 : 0);
	assert_int_equal(times_said("helpline.unchecked"), *date ? 0 : 1);
	marks = times_said("rung.long-ago");
	content_close(content);
	content = whole;
	unlink(path);
	rmdir(shelf);
	rmdir(above);
	return marks;
}

static void
a_number_rung_long_ago_is_marked(void **state)
{
	struct date today = clock_local().date;

	(void)state;
	assert_int_equal(marks_of_one_rung_on(""), 0);
	assert_int_equal(marks_of_one_rung_on(arena_print(&arena, "%04d-%02d-01", today.year, today.month)), 0);
	assert_int_equal(marks_of_one_rung_on(arena_print(&arena, "%04d-%02d-01", today.year - 2, today.month)), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_needs_an_interpreter_is_told_what_to_ask_for),
	    cmocka_unit_test(names_are_those_of_who_answers),
	    cmocka_unit_test(ways_have_their_own_languages),
	    cmocka_unit_test(a_number_rung_long_ago_is_marked),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
