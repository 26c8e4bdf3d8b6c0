/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The light way gives libyaml's nodes or none, for the content and for damaged pieces of it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/plain_tree.h"
#include "kit.h"
#include "random.h"

enum { MUTATIONS = 20000 };

static bool
is_same_place(struct raw_place one, struct raw_place other)
{
	return one.line == other.line && one.column == other.column;
}

static void
assert_same_span(const struct raw_span *one, const struct raw_span *other)
{
	assert_int_equal(one->start, other->start);
	assert_int_equal(one->end, other->end);
	assert_int_equal(one->quote, other->quote);
	assert_true(is_same_place(one->place, other->place));
}

static void
assert_same(const struct node *one, const struct node *other)
{
	for (; one && other; one = one->next, other = other->next) {
		assert_int_equal(one->kind, other->kind);
		assert_int_equal(one->length, other->length);
		assert_string_equal(one->text, other->text);
		assert_int_equal(one->count, other->count);
		assert_int_equal(one->incomplete, other->incomplete);
		assert_true(is_same_place(one->place, other->place));
		assert_true(is_same_place(one->key_place, other->key_place));
		assert_int_equal(!one->key, !other->key);
		if (one->key)
			assert_string_equal(one->key, other->key);
		assert_same_span(&one->span, &other->span);
		assert_same(one->first, other->first);
	}
	assert_true(!one && !other);
}

/* Whether the light way answers; if so, libyaml answers the same. It is asked by the mark of a document's end, which
 * says nothing and is not of the one form. */
static bool
is_plain(const char *text)
{
	struct arena arena = {0};
	struct problems problems = {0};
	struct tree light = {0}, heavy;
	const char *marked = arena_print(&arena, "%s\n...\n", text);
	struct node *root;

	bytes_put_string(&light.source, text);
	if (raw_clean("file.yaml", 7, &light.source, &problems)) {
		root = NULL;
	} else if ((root = plain_tree_read(&light, 7))) {
		tree_read_part(&heavy, "file.yaml", marked, strlen(marked), 7, &problems);
		assert_int_equal(problems.count, 0);
		assert_same(root, heavy.root);
		tree_end(&heavy);
	}
	tree_end(&light);
	problems_end(&problems);
	arena_end(&arena);
	return root != NULL;
}

static void
the_one_form_is_read(void **state)
{
	static const char *const rows[] = {
	    "a: \"b\"",
	    "a: b\nc: 1.2\n",
	    "# x\n\na: \"\xC3\xA9 # ' - b: c\"\n  # y\n\nb:\n  - \"\xC3\xA9\"\n\n  - \"d\"\nc:\n    d: e\n    f:\n      g: h\n",
	    "- a: \"b\"\n  c: d\n- a: \"\"\n  c:\n    - \"e\"\n",
	    "- \"a\"\n- \"b\"\n",
	    "a: [b]\nb: [c, 1.d-e]",
	    "a: [\"b\"]\nc: [\"d-e\", \"1.f\"]\ng: h",
	    "  a: b\n  c: d\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!is_plain(rows[i]))
			fail_msg("not read: %s", rows[i]);
}

static void
all_else_is_left(void **state)
{
	static const char *const rows[] = {
	    "", "# a\n", "a", "\"a\"", "a:", "a:\nb: c", "a: \"b", "a: \"b\" ", "a: \"b\" # c", "a: \"b\\n\"", "a: 'b'", "a: b c",
	    "a: |\n  b", "a: []", "a: [b", "a: [b,c]", "a: [b, ]", "a: [b] ", "a: [b]]", "a: [b c]", "a: [-b]", "a: [b, c", "a: [b,", "a: [", "a: [b, \"", "a: [[b]]", "a: [\"b\"", "a: [\"b\",\"c\"]", "a: [\"b\", ]", "a: [\"b\"] ", "a: [\"b\"]]", "a: [\"b c\"]", "a: [, \"b\"]",
	    "- [\"a\"]", "a: [\"", "a: [\"b\" \"c\"]", "a: {b: c}", "a: *b", "a: &b c", "a: !b c", "a:  \"b\"", "a:b", "a : b", "\"a\": b", "? a", "- - a",
	    "- a", "-", "- ", "a:\n- \"b\"", "a: b\na: c", "a: b\n c", "a: b\n  c: d", " a: b\nc: d", "a:\n  b: c\n d: e", "- a: b\n c: d",
	    "a: b\n- \"c\"", "- \"a\"\nb: c", "---\na: b", "a: b\n...", "a: -b", "a: .b", "a: \"b\"\"c\"", "a: \"\xC2\xAD\"", "a: b\r\n",
	    "a:\n  b:\n    c:\n      d:\n        e:\n          f:\n            g:\n              h: i",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (is_plain(rows[i]))
			fail_msg("read: %s", rows[i]);
}

static const char *
damaged(struct arena *arena, const char *good)
{
	static const char *const pieces[] = {"\"", "- ", " ", "  ", "#", "\n", "\t", "\xFF", ": ", ":", "&a ", "*", "|", "'", "\\", "0", "[",
	    "]", "---\n", "a: b", "\n  ", "\n- ", "? ", "~", "%", "!", ",", "\r"};
	size_t length = strlen(good), at = random_below((uint32_t)length), gone = random_below(3);
	const char *piece = random_below(4) ? pieces[random_below(sizeof pieces / sizeof *pieces)] : "";

	gone = gone > length - at ? length - at : gone;
	return arena_print(arena, "%.*s%s%s", (int)at, good, piece, good + at + gone);
}

/* A piece of a file: some lines of it. */
static const char *
piece_of(struct arena *arena, const char *text)
{
	const char *start = text + random_below((uint32_t)strlen(text)), *feed = strchr(start, '\n');
	size_t length = strlen(feed ? feed + 1 : start), most = 40 + random_below(400);

	return arena_copy(arena, feed ? feed + 1 : start, length < most ? length : most);
}

static void
damaged_files_are_read_as_by_libyaml(void **state)
{
	static const char *const files[] = {"good/languages.yaml", "good/sources.yaml", "good/words/ar.yaml", "good/words/en.yaml",
	    "good/pages/travel.yaml", "good/helplines/FR.yaml", "good/emergency/FR.yaml", "good/figures.yaml"};
	size_t read = 0;

	(void)state;
	random_start(11);
	for (int i = 0; i < MUTATIONS; i++) {
		struct arena arena = {0};
		const char *text = kit_read(&arena, kit_source(&arena, files[i % 8]), NULL);
		const char *piece = piece_of(&arena, text);

		for (uint32_t times = random_below(3); *piece && times; times--)
			piece = damaged(&arena, piece);
		read += is_plain(piece);
		arena_end(&arena);
	}
	assert_true(read > MUTATIONS / 10);
}

/* Else nothing is won. */
static void
the_real_content_is_of_that_form(void **state)
{
	static const char *const files[] = {"languages.yaml", "emergency/FR.yaml", "helplines/FR.yaml", "pages/help-point.yaml",
	    "pages/signs.work.yaml"};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (!is_plain(kit_read(&arena, kit_source(&arena, arena_print(&arena, "../../content/%s", files[i])), NULL)))
			fail_msg("not read: %s", files[i]);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_one_form_is_read),
	    cmocka_unit_test(all_else_is_left),
	    cmocka_unit_test(damaged_files_are_read_as_by_libyaml),
	    cmocka_unit_test(the_real_content_is_of_that_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
