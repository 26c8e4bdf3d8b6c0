/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plural forms of po/plurals are CLDR's: gettext chooses another form exactly where ICU does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <unicode/upluralrules.h>

#include "base/file.h"
#include "catalog.h"
#include "lang/message.h"

enum { NUMBERS = 1000, FORMS_MOST = 6, KEYWORD_LONGEST = 16, LANGUAGES_LEAST = 160 };

static struct arena arena;
static struct problems problems;

/* The keyword of CLDR for a number in a language. */
static void
keyword_of(const UPluralRules *rules, int number, char keyword[KEYWORD_LONGEST])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar name[KEYWORD_LONGEST];
	int32_t length = uplrules_select(rules, number, name, KEYWORD_LONGEST, &status);

	assert_true(U_SUCCESS(status));
	for (int32_t i = 0; i < length; i++)
		keyword[i] = (char)name[i];
	keyword[length] = '\0';
}

/* The number of the form that gettext chooses. */
static int
form_of(int number)
{
	return atoi(message_plural("one", "many", (unsigned long)number).text);
}

/* Numbers with the same keyword have the same form, and the other way round. */
static void
compare(const char *catalog, int count)
{
	UErrorCode status = U_ZERO_ERROR;
	UPluralRules *rules = uplrules_open(catalog, &status);
	char keywords[FORMS_MOST][KEYWORD_LONGEST] = {""}, keyword[KEYWORD_LONGEST];

	assert_true(U_SUCCESS(status));
	for (int number = 0; number <= NUMBERS; number++) {
		int form = form_of(number);

		keyword_of(rules, number, keyword);
		assert_in_range(form, 0, count - 1);
		if (!*keywords[form])
			strcpy(keywords[form], keyword);
		if (strcmp(keywords[form], keyword) != 0)
			fail_msg("in %s, %d is '%s', but form %d is '%s'", catalog, number, keyword, form, keywords[form]);
	}
	for (int i = 0; i < count; i++)
		for (int other = 0; other < i; other++)
			if (!*keywords[i] || !strcmp(keywords[i], keywords[other]))
				fail_msg("in %s, form %d is '%s', as %d is", catalog, i, keywords[i], other);
	uplrules_close(rules);
}

static void
try_language(const char *catalog, const char *forms, int count)
{
	const struct language language = {.code = "xx", .catalog = catalog};
	const struct catalog_entry entries[] = {
	    {"", arena_print(&arena, "MIME-Version: 1.0\nLanguage: %s\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: %s\n", catalog, forms)},
	    {"one|many", "0|1|2|3|4|5"},
	};

	catalog_write(catalog, "waylight", entries, 2);
	assert_true(message_use(&language));
	compare(catalog, count);
}

static void
forms_are_those_of_cldr(void **state)
{
	const char *source = getenv("srcdir");
	struct bytes bytes = {0};
	size_t languages = 0;

	(void)state;
	assert_true(file_read(arena_print(&arena, "%s/po/plurals", source ? source : "."), 65536, &bytes, &problems));
	assert_true(message_open(getenv("WAYLIGHT_PRIVATE_LOCALE"), catalog_folder(), &problems));
	for (char *line = bytes.start, *next; *line; line = next) {
		char *end = strchr(line, '\n'), *forms;
		int count = 0;

		assert_non_null(end);
		*end = '\0';
		next = end + 1;
		if (*line == '#')
			continue;
		forms = strstr(line, ": ");
		assert_non_null(forms);
		*forms = '\0';
		assert_int_equal(sscanf(forms + 2, "nplurals=%d; plural=", &count), 1);
		for (char *name = strtok(line, " "); name; name = strtok(NULL, " "), languages++)
			try_language(name, forms + 2, count);
	}
	assert_true(languages >= LANGUAGES_LEAST);
	assert_int_equal(problems.count, 0);
	bytes_end(&bytes);
	problems_end(&problems);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(forms_are_those_of_cldr),
	};

	return cmocka_run_group_tests(tests, catalog_make_folder, catalog_remove_folder);
}
