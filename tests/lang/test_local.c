/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of our languages people of a country read: none is better than a wrong one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/arena.h"
#include "lang/local.h"

static void
countries_have_their_language(void **state)
{
	static const struct {
		const char *country, *language; /* NULL: none of ours */
	} rows[] = {
	    {"FR", "fr"}, {"CN", "zh-Hans"}, {"EG", "ar"}, {"RU", "ru"}, {"MX", "es"}, {"GB", "en"}, {"SN", "fr"},
	    {"DE", "de"}, {"TW", "zh-Hant"}, {"JP", "ja"},
	    {"RS", "sr-Cyrl"}, {"BR", "pt-BR"}, {"PT", "pt-PT"}, {"IR", "fa"}, {"AF", "prs"}, {"ER", "ti"}, {"PH", "fil"}, {"IS", NULL}, {"MN", NULL}, {"001", NULL}, {"", NULL}};
	struct problems problems = {0};
	struct arena arena = {0};
	const char *source = getenv("srcdir");
	const char *folder = arena_print(&arena, "%s/content", source ? source : ".");
	struct content *content = content_open(&folder, 1, &problems);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct language *language = local_language(content, rows[i].country);

		if (rows[i].language) {
			assert_non_null(language);
			assert_string_equal(language->code, rows[i].language);
		} else {
			assert_null(language);
		}
	}
	content_close(content);
	arena_end(&arena);
	problems_end(&problems);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(countries_have_their_language)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
