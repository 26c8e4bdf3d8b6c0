/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines to show to staff: normal first, large only after the warning, and then nothing but the line. */
#include "kit.h"

#include <sys/stat.h>
#include <unistd.h>

static const char *const lines[] = {"neutral", "not-tell", "speak", "call", "police", "doctor", "write", "wait"};

static struct visit visit;
static struct sheet sheet;

static void
open_line(const struct site *site, const char *language, const char *argument)
{
	visit = visit_of(site, language, argument);
	show(SCREEN_phrases, &visit, &sheet);
}

static struct reply
choose(size_t place)
{
	return screen_by_id(SCREEN_phrases)->choose(NULL, &visit, sheet_choice_at(&sheet, place)->id);
}

static bool
is_large(void)
{
	for (size_t i = 0; i < sheet.count; i++)
		if (sheet.items[i].kind == SHEET_LARGE)
			return true;
	return false;
}

static void
a_line_is_large_only_behind_the_warning(void **state)
{
	size_t count, warned = 0;
	const struct language *languages = content_languages(content, &count);

	(void)state;
	for (size_t i = 0; i < count * COUNT(lines); i++) {
		const char *language = languages[i / COUNT(lines)].code;
		struct reply reply;

		if (!content_word(content, &languages[i / COUNT(lines)], "large.warning"))
			continue;
		warned++;
		open_line(&kiosk, language, lines[i % COUNT(lines)]);
		assert_false(is_large());
		assert_int_equal(sheet.choices, COUNT(lines)); /* the other lines, then this one large */
		for (size_t j = 0; j < sheet.choices; j++)
			assert_null(strstr(choose(j).argument, "/large"));
		reply = choose(sheet.choices - 1);
		assert_int_equal(reply.kind, REPLY_OPEN);
		open_line(&kiosk, language, arena_string(&arena, reply.argument));
		assert_false(is_large());
		assert_int_equal(sheet.items[0].kind, SHEET_WARNING);
		assert_string_equal(sheet.items[0].words.text, content_word(content, visit.language, "large.warning"));
		assert_int_equal(sheet.choices, 1);
		reply = choose(0);
		assert_int_equal(reply.kind, REPLY_INSTEAD); /* so that one key back leads to the line */
		open_line(&kiosk, language, arena_string(&arena, reply.argument));
		assert_true(is_large());
	}
	assert_true(warned >= 6 * COUNT(lines));
}

/* In the language of here; what the visitor chose stands small beneath; a number only where the line speaks of one. */
static void
nothing_stands_there_but_the_line(void **state)
{
	const struct language *french = content_language(content, "fr");

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		open_line(&kiosk, "ar", arena_print(&arena, "%s/large", lines[i]));
		assert_int_equal(sheet.count, 1);
		assert_string_equal(sheet.items[0].words.language, "fr");
		assert_string_equal(sheet.items[0].detail.language, "ar");
		assert_int_equal(sheet.items[0].fact != NULL, !strcmp(lines[i], "call"));
		assert_true(sheet.sensitive);
	}
	open_line(&kiosk, "ar", "police/large");
	assert_string_equal(sheet.items[0].words.text, content_word(content, french, "say.police"));
	open_line(&kiosk, "fr", "police/large");
	assert_null(sheet.items[0].detail.text);
	open_line(&laptop, "fr", "call/large"); /* where no country is known, no number is */
	assert_null(sheet.items[0].fact);
}

/* A language that lacks the warning is not offered what it warns of. */
static void
who_cannot_read_the_warning_is_not_offered_it(void **state)
{
	const char *above = mkdtemp(arena_print(&arena, "%s/waylight-phrases.XXXXXX", folder("TMPDIR", "/tmp")));
	const char *folders[] = {arena_print(&arena, "%s/content", folder("srcdir", ".")), above};
	const char *languages = arena_print(&arena, "%s/languages.yaml", above);
	struct content *real = content;
	struct problems found = {0};

	(void)state;
	assert_non_null(above);
	write_file(languages,
	    "- {code: sv, name: Svenska, greeting: Hej, information: Information, script: Latn, direction: ltr, "
	    "number: 90, tier: core, reading: draft, fallback: en}\n");
	content = content_open(folders, 2, &found);
	open_line(&kiosk, "sv", "neutral");
	assert_int_equal(sheet.choices, COUNT(lines) - 1);
	content_close(content);
	content = real;
	problems_end(&found);
	unlink(languages);
	rmdir(above);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_line_is_large_only_behind_the_warning),
	    cmocka_unit_test(nothing_stands_there_but_the_line),
	    cmocka_unit_test(who_cannot_read_the_warning_is_not_offered_it),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
