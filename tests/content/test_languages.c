/* SPDX-License-Identifier: GPL-3.0-or-later */
/* languages.yaml in parts: the same languages as by the whole reading, and a bad entry takes nothing else with it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/inside.h"
#include "kit.h"
#include "random.h"

enum { MUTATIONS = 3000 };

#define ENTRY_WITH(first, name, number, rest) \
	"- " first "\n  name: " name "\n  greeting: \"G\"\n  information: \"I\"\n  script: \"Latn\"\n" \
	"  direction: \"ltr\"\n  number: " number "\n  tier: \"core\"\n" rest
#define DRAFT "  reading: \"draft\"\n  fallback: \"en\"\n"
#define ENTRY(code, name, number) ENTRY_WITH("code: \"" code "\"", name, "\"" number "\"", DRAFT)
#define ENGLISH ENTRY_WITH("code: \"en\"", "\"English\"", "\"11\"", "  reading: \"source\"\n")

struct frame {
	struct arena arena;
	const char *folders[2];
	struct problems problems;
	struct content *content;
};

/* `above` may be NULL: one folder. */
static void
frame_start(struct frame *frame, const char *below, const char *above)
{
	*frame = (struct frame){0};
	frame->folders[0] = kit_scratch(&frame->arena);
	kit_write(frame->folders[0], "languages.yaml", below);
	if (above) {
		frame->folders[1] = kit_scratch(&frame->arena);
		kit_write(frame->folders[1], "languages.yaml", above);
	}
	frame->content = content_open(frame->folders, above ? 2 : 1, &frame->problems);
}

static void
frame_end(struct frame *frame)
{
	content_close(frame->content);
	for (size_t i = 0; i < 2 && frame->folders[i]; i++)
		kit_remove(frame->folders[i]);
	problems_end(&frame->problems);
	arena_end(&frame->arena);
}

/* The names of all that can be used. */
static const char *
frame_names(struct frame *frame)
{
	size_t count;
	const struct language *languages = content_languages(frame->content, &count);
	const char *names = "";

	for (size_t i = 0; i < count; i++)
		names = arena_print(&frame->arena, "%s%s%s", names, *names ? " " : "", languages[i].name);
	return names;
}

static bool
is_read(const struct frame *frame, const char *code)
{
	const struct language_list *languages = &frame->content->languages;

	for (size_t i = 0; i < languages->count; i++)
		if (!strcmp(languages->list[i].code, code))
			return languages->parts[i].read;
	fail_msg("no entry '%s'", code);
	return false;
}

/* What the whole is for. */
static void
only_what_is_asked_for_is_parsed(void **state)
{
	struct frame frame;

	(void)state;
	frame_start(&frame, ENGLISH "\n" ENTRY("fr", "never closed\"", "13") "\n# a comment\n" ENTRY("de", "\"D\"", "12"), NULL);
	assert_int_equal(content_language_places(frame.content), 3);
	assert_string_equal(content_language(frame.content, "de")->name, "D");
	assert_string_equal(content_language_of_number(frame.content, 11)->code, "en");
	assert_ptr_equal(content_language_at(frame.content, 1), content_language(frame.content, "de"));
	assert_int_equal(content_highest_number(frame.content), 13);
	assert_true(is_read(&frame, "de"));
	assert_false(is_read(&frame, "fr"));
	assert_false(frame.content->languages.whole_read);
	assert_int_equal(frame.problems.count, 0);
	frame_end(&frame);
}

static void
a_bad_entry_takes_nothing_else_with_it(void **state)
{
	static const struct {
		const char *entry, *lines;
	} rows[] = {
	    {ENTRY("fr", "\"F", "13"), "languages.yaml:11:9: a quoted text that goes on to line 12"},
	    {ENTRY("fr", "&a \"F\"", "13"), "languages.yaml:11:9: an anchor, expected none"},
	    {ENTRY("fr", "*a", "13"), "languages.yaml:11:9: an alias, expected none"},
	    {ENTRY("fr", "\"F\tF\"", "13"), "languages.yaml:11:11: a tab, expected spaces"},
	    {ENTRY("fr", "\"F\xFF\"", "13"), "languages.yaml:11:11: bytes that are not UTF-8"},
	    {ENTRY("fr", "\"\"", "13"), "languages.yaml:11:9: '' is not a text of one line"},
	    {ENTRY("fr", "\"F\"\n  name: \"F\"", "13"), "languages.yaml:12:3: the key 'name' stands here again"},
	    {ENTRY("fr", "\"F\"\n  nam: \"F\"", "13"), "languages.yaml:12:3: the key 'nam' is not known here"},
	    {ENTRY_WITH("code: \"fr\"", "\"F\"", "\"13\"", ""), "languages.yaml:10:3: the key 'reading' is missing"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena = {0};
		struct frame frame;
		const char *lines;

		frame_start(&frame, arena_print(&arena, ENGLISH "%s" ENTRY("de", "\"D\"", "12"), rows[i].entry), NULL);
		assert_string_equal(frame_names(&frame), "English D");
		assert_null(content_language(frame.content, "fr"));
		lines = kit_lines(&arena, &frame.problems, frame.folders[0]);
		if (!strstr(lines, rows[i].lines))
			fail_msg("row %zu: %s", i, lines);
		frame_end(&frame);
		arena_end(&arena);
	}
}

/* In other forms the files mean the same. */
static void
every_form_gives_the_same(void **state)
{
	static const char *const rows[] = {
	    ENGLISH ENTRY("fr", "\"F\"", "13"),
	    ENTRY("fr", "'F'", "13") ENGLISH,
	    "# \"\n" ENGLISH "# - code: \"de\"\n\n  # x\n" ENTRY("fr", "F # f", "13"),
	    "\xEF\xBB\xBF" ENGLISH ENTRY("fr", "F", "13"),
	    ENGLISH ENTRY_WITH("code: fr", "\"F\"", "\"13\"", DRAFT),
	    ENGLISH ENTRY_WITH("\"code\": \"fr\"", "\"F\"", "\"13\"", DRAFT),
	    ENGLISH ENTRY_WITH("code: \"fr\"", "\"F\"", "13", DRAFT),
	    ENGLISH ENTRY_WITH("code: \"\\x66r\"", "\"F\"", "\"13\"", DRAFT),
	    ENGLISH ENTRY_WITH("code: \"fr\"   ", "\"F\"", "\"13\" # thirteen", DRAFT),
	    ENGLISH "-  code: \"fr\"\n   name: \"F\"\n   greeting: \"G\"\n   information: \"I\"\n   script: \"Latn\"\n"
	            "   direction: \"ltr\"\n   number: \"13\"\n   tier: \"core\"\n   reading: \"draft\"\n   fallback: \"en\"\n",
	    "[{code: en, name: English, greeting: G, information: I, script: Latn, direction: ltr, number: 11, tier: core, "
	    "reading: source}, {code: fr, name: F, greeting: G, information: I, script: Latn, direction: ltr, number: 13, "
	    "tier: core, reading: draft, fallback: en}]",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct frame frame;

		frame_start(&frame, rows[i], NULL);
		assert_string_equal(frame_names(&frame), "English F");
		assert_int_equal(content_language(frame.content, "fr")->number, 13);
		languages_check(frame.content);
		assert_string_equal(kit_lines(&frame.arena, &frame.problems, frame.folders[0]), "");
		frame_end(&frame);
	}
}

/* What only shows in all entries together. */
static void
what_is_wrong_with_all_is_told_at_once(void **state)
{
	static const struct {
		const char *text, *names, *line;
	} rows[] = {
	    {ENGLISH ENTRY("fr", "\"F\"", "13") ENTRY("fr", "\"F\"", "14"), "English", "the code 'fr' stands here again"},
	    {ENGLISH ENTRY("fr", "\"F\"", "11"), "English", "the number 11 is already the number of"},
	    {ENTRY("fr", "\"F\"", "13"), "English", "the source language 'en' is missing"},
	    {ENGLISH ENTRY_WITH("name: \"x\"", "\"F\"", "\"13\"", DRAFT), "English", "the key 'code' is missing"},
	    {ENGLISH ENTRY_WITH("code: \"fr\"", "\"F\"", "\"1000\"", DRAFT), "English", "'1000' does not fit 'number'"},
	    {ENGLISH ENTRY("French", "\"F\"", "13"), "English", "'French' is not a language code"},
	    {"  tier: \"core\"\n" ENGLISH, "English", "a map that goes on as a list"},
	    {"", "English", "nothing stands here"},
	    {ENGLISH "---\n" ENGLISH, "English", "a second document"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct frame frame;

		frame_start(&frame, rows[i].text, NULL);
		assert_true(frame.problems.errors > 0);
		assert_string_equal(frame_names(&frame), rows[i].names);
		assert_non_null(strstr(kit_lines(&frame.arena, &frame.problems, NULL), rows[i].line));
		frame_end(&frame);
	}
}

static void
folders_replace_entries(void **state)
{
	static const struct {
		const char *above, *names;
	} rows[] = {
	    {ENTRY("fr", "\"Above\"", "14"), "English D Above"},
	    {ENTRY("fr", "\"Above\"", "12") ENTRY("de", "\"E\"", "13"), "English Above E"}, /* numbers change places */
	    {ENTRY("it", "\"I\"", "14"), "English D F I"},
	    {ENTRY("it", "\"I\"", "12"), "English D F"}, /* a number that is taken: not used at all */
	    {ENTRY("fr", "\"never closed", "14") ENTRY("it", "\"I\"", "15"), "English D F I"}, /* the one below stands */
	    {"[", "English D F"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct frame frame;

		frame_start(&frame, ENGLISH ENTRY("de", "\"D\"", "12") ENTRY("fr", "\"F\"", "13"), rows[i].above);
		assert_string_equal(frame_names(&frame), rows[i].names);
		frame_end(&frame);
	}
}

/* Lines of a text that look like an entry: what the file says is shown, and told to be hard to read. */
static void
texts_that_look_like_entries_are_told(void **state)
{
	struct frame frame;
	const char *lines;

	(void)state;
	frame_start(&frame, ENGLISH ENTRY("fr", "\"F\"", "13") "  listen: '{number}\n- code: \"de\"\n  number: \"12\"\n  x'\n",
	    NULL);
	assert_int_equal(content_language_places(frame.content), 3);
	assert_string_equal(frame_names(&frame), "English F");
	assert_string_equal(content_language(frame.content, "fr")->listen, "{number} - code: \"de\" number: \"12\" x");
	lines = kit_lines(&frame.arena, &frame.problems, frame.folders[0]);
	assert_non_null(strstr(lines, "languages.yaml:10:1: 'fr' cannot be read without the lines around it"));
	assert_non_null(strstr(lines, "languages.yaml:21:1: 'de' cannot be read without the lines around it"));
	frame_end(&frame);
}

static const char *
damaged(struct arena *arena, const char *good)
{
	static const char *const pieces[] = {"\"", "- ", "  ", "#", "\n", "\t", "\xFF", ": ", "&", "*", "|", "'", "\\", "0", "en",
	    "code: \"de\"\n", "  number: \"12\"\n", "- code: \"pt\"\n", "[", "---\n"};
	size_t length = strlen(good), at = random_below((uint32_t)length), gone = 0;
	const char *piece = "", *line = memchr(good + at, '\n', length - at);

	switch (random_below(4)) {
	case 0:
		gone = 1;
		break;
	case 1: /* from here to the line's end */
		gone = line ? (size_t)(line - good) + 1 - at : 0;
		break;
	case 2: /* a line again */
		piece = line ? arena_copy(arena, line, strcspn(line + 1, "\n") + 1) : "";
		at = line ? (size_t)(line - good) : at;
		break;
	default:
		piece = pieces[random_below(sizeof pieces / sizeof *pieces)];
	}
	return arena_print(arena, "%.*s%s%s", (int)at, good, piece, good + at + gone);
}

static bool
is_same_text(const char *one, const char *other)
{
	return one == other || (one && other && !strcmp(one, other));
}

static bool
is_same(const struct language *one, const struct language *other)
{
	return is_same_text(one->code, other->code) && is_same_text(one->name, other->name) &&
	       is_same_text(one->greeting, other->greeting) && is_same_text(one->listen, other->listen) &&
	       is_same_text(one->information, other->information) && is_same_text(one->script, other->script) &&
	       is_same_text(one->catalog, other->catalog) && is_same_text(one->fallback, other->fallback) &&
	       is_same_text(one->reviewed_by, other->reviewed_by) && one->right_to_left == other->right_to_left &&
	       one->number == other->number && one->tier == other->tier && one->reading == other->reading &&
	       one->reviewed.year == other->reviewed.year && one->reviewed.month == other->reviewed.month;
}

static void
assert_same_problems(struct problems *parts, struct problems *whole)
{
	problems_sort(parts);
	problems_sort(whole);
	assert_int_equal(parts->count, whole->count);
	for (size_t i = 0; i < whole->count; i++) {
		assert_int_equal(parts->list[i].line, whole->list[i].line);
		assert_int_equal(parts->list[i].column, whole->list[i].column);
		assert_string_equal(parts->list[i].text, whole->list[i].text);
	}
}

/* Returns whether the file was read in parts although it is damaged. */
static bool
compare_readings(const char *text)
{
	static const struct languages nothing = {0};
	struct frame frame;
	struct kit_file file;
	struct languages whole;
	const struct language *parts;
	bool sound, by_parts;
	size_t count;

	kit_open(&file, text);
	sound = load_languages(&file.reader, &nothing, &whole);
	frame_start(&frame, text, NULL);
	by_parts = !frame.content->languages.whole_read;
	parts = content_languages(frame.content, &count);
	if (sound) {
		assert_int_equal(count, whole.count);
		for (size_t i = 0; i < count; i++)
			assert_true(is_same(&parts[i], &whole.list[i]));
	}
	languages_check(frame.content);
	if (!sound)
		assert_same_problems(&frame.problems, &file.problems);
	assert_non_null(content_language(frame.content, "en"));
	frame_end(&frame);
	kit_close(&file);
	return by_parts && !sound;
}

static void
damaged_files_give_what_the_whole_reading_gives(void **state)
{
	struct arena arena = {0};
	const char *good = kit_read(&arena, kit_source(&arena, "good/languages.yaml"), NULL);
	size_t by_parts = 0;

	(void)state;
	random_start(7);
	assert_false(compare_readings(good));
	for (int i = 0; i < MUTATIONS; i++) {
		const char *once = damaged(&arena, good);

		by_parts += compare_readings(i % 2 ? once : damaged(&arena, once));
		if (i % 50 == 0) {
			arena_end(&arena);
			good = kit_read(&arena, kit_source(&arena, "good/languages.yaml"), NULL);
		}
	}
	assert_true(by_parts > MUTATIONS / 10);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_what_is_asked_for_is_parsed),
	    cmocka_unit_test(a_bad_entry_takes_nothing_else_with_it),
	    cmocka_unit_test(every_form_gives_the_same),
	    cmocka_unit_test(what_is_wrong_with_all_is_told_at_once),
	    cmocka_unit_test(folders_replace_entries),
	    cmocka_unit_test(texts_that_look_like_entries_are_told),
	    cmocka_unit_test(damaged_files_give_what_the_whole_reading_gives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
