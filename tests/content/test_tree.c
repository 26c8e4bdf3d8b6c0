/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "content/tree.h"
#include "kit.h"

static void
nodes_know_their_places(void **state)
{
	struct kit_file file;
	const struct node *root, *node;

	(void)state;
	kit_open(&file, "# first\n\"é\": [a, NO]\nmap:\n  0800: \"x\\ny\"\n  empty:\n");
	root = file.reader.tree.root;
	kit_expect(&file, "");
	assert_int_equal(root->kind, NODE_MAP);
	assert_int_equal(root->count, 2);
	node = node_get(root, "é");
	assert_int_equal(node->kind, NODE_LIST);
	assert_int_equal(node->count, 2);
	assert_int_equal(node->key_place.line, 2);
	assert_int_equal(node->key_place.column, 1);
	assert_int_equal(node->place.column, 6);
	assert_string_equal(node->first->next->text, "NO");
	assert_int_equal(node->first->next->place.column, 10);
	assert_null(node->first->key);
	node = node_get(node_get(root, "map"), "0800");
	assert_string_equal(node->text, "x\ny");
	assert_int_equal(node->length, 3);
	assert_int_equal(node->place.line, 4);
	assert_int_equal(node->place.column, 9);
	assert_int_equal(tree_place(&file.reader.tree, node, 2).column, 13);
	assert_string_equal(node_get(node_get(root, "map"), "empty")->text, "");
	kit_close(&file);
}

static void
get_looks_into_maps_only(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "a: b\n");
	assert_null(node_get(NULL, "a"));
	assert_null(node_get(file.reader.tree.root, "b"));
	assert_null(node_get(file.reader.tree.root->first, "a"));
	assert_string_equal(node_get(file.reader.tree.root, "a")->text, "b");
	kit_close(&file);
}

/* A text that is refused is no text any more, and nothing more is said about it. */
static void
bad_texts_are_broken_nodes(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "a: \"\\e\"\n\"\\e\": b\nc: *x\nd: good\n");
	assert_int_equal(node_get(file.reader.tree.root, "a")->kind, NODE_BROKEN);
	assert_string_equal(node_get(file.reader.tree.root, "a")->text, "");
	assert_int_equal(node_get(file.reader.tree.root, "c")->kind, NODE_BROKEN);
	assert_string_equal(node_get(file.reader.tree.root, "d")->text, "good");
	assert_int_equal(file.reader.tree.root->count, 3);
	assert_true(file.reader.tree.root->incomplete);
	kit_expect(&file, "file.yaml:1:5: the control character U+001B, expected text without it\n"
	                  "file.yaml:2:2: the control character U+001B, expected text without it\n"
	                  "file.yaml:3:4: an alias, expected none\n");
	kit_close(&file);
}

static void
after_a_syntax_error_there_is_no_root(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "a: [b\nc: d\n");
	assert_null(file.reader.tree.root);
	assert_int_equal(file.problems.count, 1);
	kit_close(&file);
	kit_open(&file, "a: b\n---\nc: d\n");
	assert_null(file.reader.tree.root);
	kit_expect(&file, "file.yaml:2:1: a second document, expected one\n");
	kit_close(&file);
}

/* A syntax error that may only follow from replaced bytes is not told beside them. */
static void
replaced_bytes_hide_syntax_errors(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "a:\n\t- b\n c: d\n");
	kit_expect(&file, "file.yaml:2:1: a tab, expected spaces\n");
	assert_null(file.reader.tree.root);
	kit_close(&file);
}

static void
unclosed_quote_is_found_where_it_begins(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "a: \"one\nb: \"two\"\n");
	kit_expect(&file, "file.yaml:1:4: a quoted text that goes on to line 2 and is followed by something else, "
	                  "expected its closing quote earlier\n");
	kit_close(&file);
	kit_open(&file, "a: 'one\nb: two\n");
	kit_expect(&file, "file.yaml:1:4: a quoted text that never ends, expected its closing quote\n");
	kit_close(&file);
}

/* What translators do to a file of words, and what they are told. */
static void
slips_are_said_in_plain_words(void **state)
{
	static const char in_quotes[] = "a sign that cannot begin a text, expected the text in quotes",
	    behind[] = "something behind the closing quote, expected nothing, and inside a text the quotation marks of its "
	               "language",
	    column[] = "this line begins in another column than those before it, expected the same column",
	    colon[] = "a colon that belongs to no key, expected texts with a colon in quotes and keys below each other",
	    no_key[] = "a line that is no 'key: \"text\"', expected a colon and a space behind the key",
	    no_character[] = "a backslash and a number that is no character, expected the character itself";
	static const struct {
		const char *text, *place, *words;
	} slips[] = {
	    {"a: \"b\"\n  c: \"d\"\n", "2:3", column},
	    {"  a: \"b\"\n c: \"d\"\n", "1:3",
	        "this line begins in another column than line 2, expected the same column"},
	    {"a: \"say \"this\" now\"\n", "1:10", behind},
	    {"a: \"\"b\"\"\n", "1:6", behind},
	    {"a: 'o'clock'\n", "1:7", behind},
	    {"- \"a\" b\n", "1:7", behind},
	    {"a: \"b\": c\n", "1:7", behind},
	    {"a: b: c\n", "1:5", colon},
	    {"a: b\n  c: d\n", "2:4", colon},
	    {"a: \"b\"\nc:\"d\"\n", "2:1", no_key},
	    {"a: \"b\"\nc \"d\"\n", "2:1", no_key},
	    {"a: \"b\"\n<<<<<<< HEAD\nc: \"d\"\n", "2:1", no_key},
	    {"a: \"b\n", "1:4", "a quoted text that never ends, expected its closing quote"},
	    {"a: \"b\n---\n\"\n", "1:4",
	        "a quoted text that goes on to a line of '---' or '...', expected its closing quote earlier"},
	    {"a: \"b\\d\"\n", "1:6", "a backslash and a letter that mean nothing together, expected '\\\\' for a backslash"},
	    {"a: \"\\xg\"\n", "1:7", no_character},
	    {"a: \"\\uD800\"\n", "1:7", no_character},
	    {"a: @b\n", "1:4", in_quotes},
	    {"a: `b`\n", "1:4", in_quotes},
	    {"a: ,b\n", "1:4", in_quotes},
	    {"a: *\n", "1:4", in_quotes},
	    {"a: & b\n", "1:4", in_quotes},
	    {"a: !<b c\n", "1:4", in_quotes},
	    {"a: !b!c d\n", "1:4", in_quotes},
	    {"a: - b\n", "1:4", "a dash where no list can begin, expected the text in quotes"},
	    {"a: |b\n", "1:4", "something behind '|' or '>', expected the text in the lines below"},
	    {"- a\n b: c\n", "2:3", colon},
	    {"- \"a\"\n  \"b\"\n", "2:3",
	        "this line begins in another column than the entries before it, expected the same column"},
	    {"a: [b\n", "2:1", "a list in brackets that does not go on, expected ',' or ']'"},
	    {"a: [\"b\" \"c\"]\n", "1:9", "a list in brackets that does not go on, expected ',' or ']'"},
	    {"a: {b: c\n", "2:1", "a map in braces that does not go on, expected ',' or '}'"},
	    {"a: [b,\n", "2:1", "something is missing here, expected a text"},
	};
	struct kit_file file;

	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		char expected[400];

		snprintf(expected, sizeof expected, "file.yaml:%s: %s\n", slips[i].place, slips[i].words);
		kit_open(&file, slips[i].text);
		kit_expect(&file, expected);
		kit_close(&file);
	}
}

static void
what_follows_the_content_is_reported(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "# c\n  a: b\n- c: d\n");
	kit_expect(&file, "file.yaml:2:3: a map that goes on as a list in line 3, expected a list or a map\n");
	kit_close(&file);
	kit_open(&file, "[a]\nb: c\n");
	kit_expect(&file, "file.yaml:2:1: something behind the end of the content, expected nothing\n");
	kit_close(&file);
}

static void
keys_stand_once(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "a: 1\nb: {x: 1, x: 2}\na: 2\n? a\n: 3\n");
	kit_expect(&file, "file.yaml:2:11: the key 'x' stands here again, expected it once (first in line 2)\n"
	                  "file.yaml:3:1: the key 'a' stands here again, expected it once (first in line 1)\n"
	                  "file.yaml:4:3: the key 'a' stands here again, expected it once (first in line 3)\n");
	kit_close(&file);
}

static void
windows_lines_and_order_mark_are_read(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "\xEF\xBB\xBF" "a: b\r\nc: \"d\\e\"\r\n");
	kit_expect(&file, "file.yaml:2:6: the control character U+001B, expected text without it\n");
	assert_string_equal(node_get(file.reader.tree.root, "a")->text, "b");
	kit_close(&file);
}

/* A list in a list ... in a list, `depth` of them, the innermost one with a text. */
static char *
nested(struct arena *arena, int depth)
{
	char *text = arena_take(arena, 2 * (size_t)depth + 2);

	memset(text, '[', (size_t)depth);
	text[depth] = 'a';
	memset(text + depth + 1, ']', (size_t)depth);
	return text;
}

static void
depth_is_limited(void **state)
{
	struct arena arena = {0};
	struct kit_file file;

	(void)state;
	kit_open(&file, nested(&arena, CONTENT_DEPTH_DEEPEST - 1));
	kit_expect(&file, "");
	assert_non_null(file.reader.tree.root);
	kit_close(&file);
	kit_open(&file, nested(&arena, CONTENT_DEPTH_DEEPEST));
	kit_expect(&file, "file.yaml:1:9: deeper than 8 levels, expected fewer\n");
	assert_null(file.reader.tree.root);
	kit_close(&file);
	kit_open(&file, nested(&arena, 500000));
	kit_expect(&file, "file.yaml:1:9: deeper than 8 levels, expected fewer\n");
	kit_close(&file);
	arena_end(&arena);
}

/* A list of `count` - 1 texts: with itself so many nodes. */
static void
open_nodes(struct kit_file *file, size_t count)
{
	struct bytes bytes = {0};

	for (size_t i = 1; i < count; i++)
		bytes_put_string(&bytes, "- a\n");
	kit_open_bytes(file, bytes.start, bytes.length);
	bytes_end(&bytes);
}

static void
nodes_are_limited(void **state)
{
	struct kit_file file;

	(void)state;
	open_nodes(&file, CONTENT_NODES_MOST);
	kit_expect(&file, "");
	assert_int_equal(file.reader.tree.root->count, CONTENT_NODES_MOST - 1);
	kit_close(&file);
	open_nodes(&file, CONTENT_NODES_MOST + 1);
	kit_expect(&file, "file.yaml:50000:3: more than 50000 nodes, expected fewer\n");
	assert_null(file.reader.tree.root);
	kit_close(&file);
}

static void
open_sized(struct kit_file *file, size_t size)
{
	char *bytes = malloc(size);

	assert_non_null(bytes);
	memset(bytes, '#', size);
	memcpy(bytes, "a: b\n", 5);
	kit_open_bytes(file, bytes, size);
	free(bytes);
}

static void
size_is_limited(void **state)
{
	struct kit_file file;

	(void)state;
	open_sized(&file, CONTENT_FILE_LARGEST);
	kit_expect(&file, "");
	assert_string_equal(node_get(file.reader.tree.root, "a")->text, "b");
	kit_close(&file);
	open_sized(&file, CONTENT_FILE_LARGEST + 1);
	kit_expect(&file, "file.yaml: is larger than 1048576 bytes, expected a smaller file\n");
	assert_null(file.reader.tree.root);
	kit_close(&file);
	open_sized(&file, 2 * CONTENT_FILE_LARGEST);
	kit_expect(&file, "file.yaml: is larger than 1048576 bytes, expected a smaller file\n");
	kit_close(&file);
}

/* Refused by its size, without being read: a hole of 100 MB would take its time and memory. */
static void
huge_file_is_not_read(void **state)
{
	struct kit_file file;
	struct problems problems = {0};
	struct tree tree;
	const char *path;

	(void)state;
	kit_open(&file, "a: b\n");
	path = arena_print(&file.arena, "%s/file.yaml", file.folder);
	assert_int_equal(truncate(path, 100 * 1024 * 1024), 0);
	tree_read(&tree, path, &problems);
	assert_null(tree.root);
	assert_int_equal(tree.source.room, 0);
	assert_string_equal(kit_lines(&file.arena, &problems, file.folder),
	    "file.yaml: is larger than 1048576 bytes, expected a smaller file\n");
	tree_end(&tree);
	problems_end(&problems);
	kit_close(&file);
}

static void
assert_refused(const char *path, const char *folder, const char *lines)
{
	struct arena arena = {0};
	struct problems problems = {0};
	struct tree tree;

	tree_read(&tree, path, &problems);
	assert_null(tree.root);
	assert_string_equal(kit_lines(&arena, &problems, folder), lines);
	tree_end(&tree);
	problems_end(&problems);
	arena_end(&arena);
}

static void
only_regular_files_are_read(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);
	const char *inner = arena_print(&arena, "%s/folder.yaml", folder);
	const char *pipe = arena_print(&arena, "%s/pipe.yaml", folder);

	(void)state;
	assert_int_equal(mkdir(inner, 0700), 0);
	assert_int_equal(mkfifo(pipe, 0600), 0);
	assert_refused(inner, folder, "folder.yaml: is not a regular file\n");
	assert_refused(pipe, folder, "pipe.yaml: is not a regular file\n");
	assert_refused(arena_print(&arena, "%s/none.yaml", folder), folder,
	    "none.yaml: cannot be opened: No such file or directory\n");
	kit_remove(folder);
	arena_end(&arena);
}

/* What makes a parser slow or deep must be over at once: many directives, anchors, open brackets, quotes,
 * keys in one line, faults in one line. Each may take 5 seconds of processor time, sanitizers included; what is
 * quadratic takes minutes. */
static void
hostile_files_end_soon(void **state)
{
	static const struct {
		const char *unit, *between;
	} cases[] = {
	    {"%TAG !a! b\n", ""}, {"&a ", ""}, {"[", ""}, {"{", ""}, {"- ", ""}, {"? ", ""}, {"\"", ""}, {"!", ""},
	    {"a: ", ""}, {"{a: ", ""}, {"- - ", "\n"}, {"\"\\e\"", ", "}, {"|\n", ""}, {": ", ""}, {"'", "\n"},
	    {"---\n", ""}, {"*a ", ""}, {"a: b\n", ""}, {"\xF0\x9F\x98\x80", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct bytes bytes = {0};
		struct kit_file file;
		clock_t start;

		bytes_put_string(&bytes, i == 11 ? "[" : "");
		while (bytes.length < CONTENT_FILE_LARGEST - 64) {
			bytes_put_string(&bytes, cases[i].unit);
			bytes_put_string(&bytes, cases[i].between);
		}
		bytes_put_string(&bytes, i == 11 ? "a]" : "");
		start = clock();
		kit_open_bytes(&file, bytes.start, bytes.length);
		assert_true(clock() - start <= 5 * CLOCKS_PER_SEC);
		assert_true(file.problems.count > 0);
		kit_close(&file);
		bytes_end(&bytes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nodes_know_their_places),
	    cmocka_unit_test(get_looks_into_maps_only),
	    cmocka_unit_test(bad_texts_are_broken_nodes),
	    cmocka_unit_test(after_a_syntax_error_there_is_no_root),
	    cmocka_unit_test(replaced_bytes_hide_syntax_errors),
	    cmocka_unit_test(unclosed_quote_is_found_where_it_begins),
	    cmocka_unit_test(slips_are_said_in_plain_words),
	    cmocka_unit_test(what_follows_the_content_is_reported),
	    cmocka_unit_test(keys_stand_once),
	    cmocka_unit_test(windows_lines_and_order_mark_are_read),
	    cmocka_unit_test(depth_is_limited),
	    cmocka_unit_test(nodes_are_limited),
	    cmocka_unit_test(size_is_limited),
	    cmocka_unit_test(huge_file_is_not_read),
	    cmocka_unit_test(only_regular_files_are_read),
	    cmocka_unit_test(hostile_files_end_soon),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
