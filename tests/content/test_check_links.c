/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leads from file to file: screens, pages, sources, ids of services. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/check.h"
#include "kit.h"

/* The lines of check with files (path, text, path, text, NULL) over the good content. */
static const char *
check_with(struct arena *arena, const char *const *files)
{
	const char *folders[] = {kit_good(arena), kit_scratch(arena)}, *lines;

	for (; *files; files += 2)
		kit_write(folders[1], files[0], files[1]);
	lines = kit_check(arena, folders, 2, folders[1]);
	kit_remove(folders[1]);
	return lines;
}

#define assert_check(lines, ...)                                                                   \
	do {                                                                                       \
		struct arena arena = {0};                                                          \
                                                                                                   \
		assert_string_equal(check_with(&arena, (const char *const[]){__VA_ARGS__, NULL}), lines); \
		arena_end(&arena);                                                                 \
	} while (0)

#define TRAVEL "page: travel\nsensitive: no\nitems:\n- step: ask\n  source: none\n"

static void
links_must_lead_somewhere(void **state)
{
	(void)state;
	assert_check("", "pages/travel.yaml", TRAVEL "- page: a\n  to: travel\n");
	assert_check("pages/travel.yaml:7:7: there is no page 'travle', expected 'travel'\n", "pages/travel.yaml",
	    TRAVEL "- page: a\n  to: travle\n");
	assert_check("pages/travel.yaml:7:7: there is no screen 'coutries', expected 'countries'\n", "pages/travel.yaml",
	    TRAVEL "- screen: a\n  to: coutries\n", "words/en.yaml", "travel.a: b\n", "words/ar.yaml", "travel.a: b\n");
}

/* A page that is there but broken is reported by itself, not by every link to it. */
static void
links_to_broken_pages_are_not_reported(void **state)
{
	(void)state;
	assert_check("pages/new.yaml:1:1: the file is text, expected a map\n", "pages/new.yaml", "a\n",
	    "pages/travel.yaml", TRAVEL "- page: a\n  to: new\n");
}

static void
sources_must_be_there(void **state)
{
	(void)state;
	assert_check("pages/travel.yaml:7:12: the source 'exmaple-list' is not in sources.yaml, expected 'example-list'\n",
	    "pages/travel.yaml", TRAVEL "- sign: ask-2\n  source: [exmaple-list]\n  strength: weak\n", "words/en.yaml",
	    "travel.ask-2: b\n", "words/ar.yaml", "travel.ask-2: b\n");
	assert_check("", "pages/travel.yaml", TRAVEL "- note: ask-2\n  source: [new]\n", "words/en.yaml",
	    "travel.ask-2: b\n", "words/ar.yaml", "travel.ask-2: b\n", "sources.yaml",
	    "- {key: new, title: a, publisher: b, grade: C}\n");
}

static void
sources_that_nobody_names_are_reported(void **state)
{
	(void)state;
	assert_check("sources.yaml:1:9: warning: nothing uses the source 'new'\n", "sources.yaml",
	    "- {key: new, title: a, publisher: b, grade: C}\n");
	/* but not while a page, which may name it, cannot be read */
	assert_check("pages/new.yaml:1:1: the file is text, expected a map\n", "pages/new.yaml", "a\n", "sources.yaml",
	    "- {key: new, title: a, publisher: b, grade: C}\n");
}

#define SERVICE(id) "- {id: " id ", name: a, topic: women, purpose: help, answered-by: ngo, web: \"https://a.b\", " \
	"publish: yes, confidence: low, source: [c]}\n"

static void
ids_of_services_are_of_one_country(void **state)
{
	(void)state;
	assert_check("helplines/ZA.yaml:3:8: the id 'x' is already the id of a service of 'DE', expected another\n",
	    "helplines/DE.yaml", "country: DE\nservices:\n" SERVICE("x"), "helplines/ZA.yaml",
	    "country: ZA\nservices:\n" SERVICE("x"));
	/* a country's file may give its services anew, with the same ids */
	assert_check("", "helplines/FR.yaml", "country: FR\nservices:\n" SERVICE("fr-office"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(links_must_lead_somewhere),
	    cmocka_unit_test(links_to_broken_pages_are_not_reported),
	    cmocka_unit_test(sources_must_be_there),
	    cmocka_unit_test(sources_that_nobody_names_are_reported),
	    cmocka_unit_test(ids_of_services_are_of_one_country),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
