/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program prints: every page in every language, as wide as asked, to where it was told; and says what there
 * is when something else was asked for. What stands on which paper is left to test_paper.c. */
#include "kit.h"

static bool
is_control(unsigned char byte)
{
	return (byte < ' ' && byte != '\n') || byte == 0x7F;
}

static void
every_page_in_every_language(void **state)
{
	size_t count;
	const char *const *pages = content_pages(content, &count);

	(void)state;
	assert_in_range(count, 20, 1000);
	for (size_t i = 0; i < count * language_count; i++) {
		const struct language *language = &languages[i % language_count];
		const char *page = pages[i / language_count], *at, *name;
		struct phrase title = pick_words(content, language, content_page(content, page)->title);
		const char *text;
		size_t length;

		if (pick_fell_back(title, language)) /* one language stands for all that have not this page */
			continue;
		text = printed(0, true, arena_print(&arena, "%s --language %s --country FR", page, language->code));
		if (strncmp(text, title.text, strlen(title.text)) != 0)
			fail_msg("%s in %s does not begin with '%s'", page, language->code, title.text);
		at = text;
		if ((name = text_next_placeholder(&at, &length)))
			fail_msg("%s in %s has '{%.*s}'", page, language->code, (int)length, name);
		for (at = text; *at; at++)
			assert_false(is_control((unsigned char)*at));
		assert_line(text, "112");
	}
}

static void
lines_are_no_wider_than_asked(void **state)
{
	char *text = printed(0, false, "signs.work --width 30"), *rest;
	size_t lines = 0;

	(void)state;
	for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest), lines++)
		if (strlen(line) > 30 && strncmp(line, "http", 4) != 0)
			fail_msg("'%s' is wider than 30 columns", line);
	assert_true(lines > 60);
}

static void
wrong_use_lists_what_there_is(void **state)
{
	static const struct {
		const char *arguments, *said, *listed;
	} uses[] = {
	    {"", "waylight: subject is missing, expected one of these:\n", "  door helplines still wallet act "},
	    {"nothing", "waylight: subject 'nothing' is unknown, expected one of these:\n", " signs.work "},
	    {"../languages", "waylight: subject '../languages' is unknown", " wallet "},
	    {"signs.wrk", "'signs.wrk' is unknown, perhaps 'signs.work' was meant; there are:\n", " signs.work "},
	    {"wallet", "waylight: --country is missing, expected one of these:\n", " FR "},
	    {"door --country XX", "waylight: --country 'XX' is unknown", " FR "},
	    {"wallet --country usa", "--country 'usa' is unknown, perhaps 'US' was meant; there are:\n", " FR "},
	    {"helplines --country 001", "waylight: --country '001' is unknown", " FR "},
	    {"signs.work --country fr", "waylight: --country 'fr' is unknown", " FR "},
	    {"signs.work --language xx", "waylight: --language 'xx' is unknown", "  en ar zh-Hans "},
	    {"signs.work act", "waylight: 'act' is one subject too many, expected one", ""},
	    {"signs.work --width 19", "--width '19' is wrong, expected columns from 20 to 500", ""},
	    {"signs.work --width ''", "--width '' is wrong", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		const char *text = printed(2, true, uses[i].arguments);

		run_assert_has(text, uses[i].said);
		run_assert_has(text, uses[i].listed);
		assert_string_equal(printed(2, false, arena_print(&arena, "%s 2>/dev/null", uses[i].arguments)), "");
	}
}

static void
file_gets_what_standard_output_gets(void **state)
{
	static const char *const subjects[] = {"signs.work --country FR", "door --country FR --html"};
	const char *path = arena_print(&arena, "%s/out", folder);

	(void)state;
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
		struct bytes bytes = {0};

		assert_string_equal(printed(0, true, arena_print(&arena, "%s -o '%s'", subjects[i], path)), "");
		assert_true(file_read(path, 1000000, &bytes, &problems));
		assert_string_equal(bytes.start, printed(0, false, subjects[i]));
		bytes_end(&bytes);
		assert_int_equal(remove(path), 0);
	}
	run_assert_has(printed(1, true, "travel -o /nowhere/at/all"), "waylight: '/nowhere/at/all' cannot be written");
	run_assert_has(printed(1, true, "travel >/dev/full"), "waylight: standard output cannot be written");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_page_in_every_language),
	    cmocka_unit_test(lines_are_no_wider_than_asked),
	    cmocka_unit_test(wrong_use_lists_what_there_is),
	    cmocka_unit_test(file_gets_what_standard_output_gets),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
