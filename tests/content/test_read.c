/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields by tables: each kind of field, and each way in which a value does not fit. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/read.h"
#include "kit.h"

enum colour { RED = 1, GREEN, BLUE };

struct thing {
	const char *name, *code;
	struct list list;
	enum colour colour;
	bool open, down;
	struct date date;
	int size;
};

static const char *const colours[] = {"red", "green", "blue", NULL};
static const char *const ups[] = {"up", "down", NULL};

#define PLACE(member) .offset = offsetof(struct thing, member)

static const struct field fields[] = {
    {.key = "name", .required = true, PLACE(name)},
    {.key = "code", PLACE(code), .form = &form_code, .prefix = "prefix."},
    {.key = "list", .kind = FIELD_LIST, PLACE(list), .form = &form_code, .prefix = "p."},
    {.key = "colour", .kind = FIELD_CHOICE, PLACE(colour), .choices = colours, .least = RED},
    {.key = "open", .kind = FIELD_FLAG, PLACE(open)},
    {.key = "down", .kind = FIELD_FLAG, PLACE(down), .choices = ups},
    {.key = "date", .kind = FIELD_DATE, PLACE(date)},
    {.key = "size", .kind = FIELD_WHOLE, PLACE(size), .least = 5, .most = 20},
    {.key = "note", .offset = FIELD_NOT_KEPT},
    {.key = "other", .kind = FIELD_OTHER, .offset = FIELD_NOT_KEPT},
};

static struct thing
read_thing(struct kit_file *file, const char *text, const char *lines)
{
	struct thing thing = {0};

	kit_open(file, text);
	read_fields(&file->reader, file->reader.tree.root, fields, sizeof fields / sizeof *fields, "beside", &thing);
	assert_int_equal(reader_sound(&file->reader), !*lines);
	kit_expect(file, lines);
	return thing;
}

static void
assert_problems(const char *text, const char *lines)
{
	struct kit_file file;

	read_thing(&file, text, lines);
	kit_close(&file);
}

static void
fields_are_filled(void **state)
{
	struct kit_file file;
	struct thing thing = read_thing(&file,
	    "name: NO\ncode: a-b\nlist: [c, d]\ncolour: green\nopen: yes\ndown: down\ndate: 2026-09\nsize: 12\n"
	    "note: x\nother: {a: b}\nbeside: [1]\n",
	    "");

	(void)state;
	reader_close(&file.reader); /* what is kept stays */
	assert_string_equal(thing.name, "NO");
	assert_string_equal(thing.code, "prefix.a-b");
	assert_int_equal(thing.list.count, 2);
	assert_string_equal(thing.list.text[1], "p.d");
	assert_int_equal(thing.colour, GREEN);
	assert_true(thing.open);
	assert_true(thing.down);
	assert_int_equal(thing.date.month, 9);
	assert_int_equal(thing.size, 12);
	kit_close(&file);
}

static void
what_is_not_there_stays_empty(void **state)
{
	struct kit_file file;
	struct thing thing = read_thing(&file, "name: a\nopen: no\ndown: up\n", "");

	(void)state;
	assert_null(thing.code);
	assert_int_equal(thing.list.count, 0);
	assert_int_equal(thing.colour, 0);
	assert_false(thing.open);
	assert_false(thing.down);
	assert_int_equal(thing.date.year, 0);
	kit_close(&file);
}

static void
wrong_types_are_reported(void **state)
{
	(void)state;
	assert_problems("[a]\n", "file.yaml:1:1: an entry is a list, expected a map\n");
	assert_problems("name: [a]\n", "file.yaml:1:7: 'name' is a list, expected text\n");
	assert_problems("name: {a: b}\n", "file.yaml:1:7: 'name' is a map, expected text\n");
	assert_problems("name: a\nlist: b\n", "file.yaml:2:7: 'list' is text, expected a list\n");
	assert_problems("name: a\nlist: [[b], {c: d}]\n",
	    "file.yaml:2:8: an entry of 'list' is a list, expected text\n"
	    "file.yaml:2:13: an entry of 'list' is a map, expected text\n");
	assert_problems("name: a\ncolour: [red]\nopen: [yes]\nsize: [5]\ndate: [2026]\n",
	    "file.yaml:2:9: 'colour' is a list, expected text\nfile.yaml:3:7: 'open' is a list, expected text\n"
	    "file.yaml:4:7: 'size' is a list, expected text\nfile.yaml:5:7: 'date' is a list, expected text\n");
}

static void
values_that_do_not_fit_are_reported(void **state)
{
	(void)state;
	assert_problems("name: a\ncolour: pink\n",
	    "file.yaml:2:9: 'pink' is not known as 'colour', expected one of red, green, blue\n");
	assert_problems("name: a\nopen: true\ndown: yes\n",
	    "file.yaml:2:7: 'true' is not known as 'open', expected one of no, yes\n"
	    "file.yaml:3:7: 'yes' is not known as 'down', expected one of up, down\n");
	assert_problems("name: a\nsize: 4\n", "file.yaml:2:7: '4' does not fit 'size', expected a number from 5 to 20\n");
	assert_problems("name: a\nsize: 21\n", "file.yaml:2:7: '21' does not fit 'size', expected a number from 5 to 20\n");
	assert_problems("name: a\nsize: 1e1\n", "file.yaml:2:7: '1e1' does not fit 'size', expected a number from 5 to 20\n");
	assert_problems("name: a\nsize: 4294967306\n",
	    "file.yaml:2:7: '4294967306' does not fit 'size', expected a number from 5 to 20\n");
	assert_problems("name: a\nsize: 5\n", "");
	assert_problems("name: a\nsize: 20\n", "");
	assert_problems("name: a\ncode: \"b c\"\n", "file.yaml:2:9: 'b c' is not a code, expected small letters, digits "
	                                         "and hyphens such as 'inland-only'\n");
	assert_problems("name: ''\nnote: \"\"\n",
	    "file.yaml:1:7: '' is not a text of one line, expected one line with something in it\n"
	    "file.yaml:2:7: '' is not a text of one line, expected one line with something in it\n");
	assert_problems("name: a\nlist: [b, c, b]\n", "file.yaml:2:14: the entry 'b' stands here again, expected it once\n");
	assert_problems("name: a\nlist: []\n", "file.yaml:2:7: 'list' is an empty list, expected something in it\n");
}

static void
unknown_and_missing_keys_are_reported(void **state)
{
	(void)state;
	assert_problems("code: a\n", "file.yaml:1:1: the key 'name' is missing, expected a text of one line\n");
	assert_problems("name: a\ncolor: red\n", "file.yaml:2:1: the key 'color' is not known here, expected 'colour'\n");
	assert_problems("name: a\nweight: 1\n", "file.yaml:2:1: the key 'weight' is not known here, expected one of name, "
	                                        "code, list, colour, open, down, date, size, note, other\n");
	/* the key that was meant is not missing as well */
	assert_problems("nmae: a\n", "file.yaml:1:1: the key 'nmae' is not known here, expected 'name'\n");
}

/* What was reported once is not reported again in other words. */
static void
broken_nodes_are_passed_over(void **state)
{
	(void)state;
	assert_problems("name: \"\\e\"\n", "file.yaml:1:8: the control character U+001B, expected text without it\n");
	assert_problems("\"n\\eame\": a\n", "file.yaml:1:3: the control character U+001B, expected text without it\n");
	assert_problems("name: a\nlist: *x\n", "file.yaml:2:7: an alias, expected none\n");
}

static void
lists_are_limited(void **state)
{
	struct arena arena = {0};
	const char *text = "name: a\nlist:\n";

	(void)state;
	for (int i = 0; i < CONTENT_LIST_LONGEST; i++)
		text = arena_print(&arena, "%s- a%d\n", text, i);
	assert_problems(text, "");
	assert_problems(arena_print(&arena, "%s- more\n", text),
	    "file.yaml:3:1: 'list' has 41 entries, expected at most 40\n");
	arena_end(&arena);
}

static void
texts_are_limited(void **state)
{
	char text[CONTENT_WORD_LONGEST + 16] = "name: ";
	struct kit_file file;
	struct thing thing;

	(void)state;
	memset(text + 6, 'a', CONTENT_WORD_LONGEST);
	thing = read_thing(&file, text, "");
	assert_int_equal(strlen(thing.name), CONTENT_WORD_LONGEST);
	kit_close(&file);
	text[6 + CONTENT_WORD_LONGEST] = 'a';
	assert_problems(text, "file.yaml:1:7: 'name' is longer than 2000 bytes, expected less\n");
}

static void
once_means_once(void **state)
{
	struct table seen = {0};
	struct kit_file file;

	(void)state;
	kit_open(&file, "- a\n- b\n");
	read_once(&file.reader, &seen, "the id", NULL, NULL);
	read_once(&file.reader, &seen, "the id", "a", file.reader.tree.root->first);
	read_once(&file.reader, &seen, "the id", "b", file.reader.tree.root->first);
	kit_expect(&file, "");
	read_once(&file.reader, &seen, "the id", "a", file.reader.tree.root->first->next);
	kit_expect(&file, "file.yaml:2:3: the id 'a' stands here again, expected it once\n");
	table_end(&seen);
	kit_close(&file);
}

/* A reader is sound by what is said of its own file, not of those before it. */
static void
soundness_is_of_one_file(void **state)
{
	struct kit_file file;

	(void)state;
	kit_open(&file, "name: a\n");
	problem_add(&file.problems, PROBLEM_ERROR, "another", 1, 1, "wrong");
	reader_close(&file.reader);
	reader_open(&file.reader, arena_print(&file.arena, "%s/file.yaml", file.folder), &file.keep, &file.problems);
	assert_true(reader_sound(&file.reader));
	problem_add(&file.problems, PROBLEM_WARNING, "file.yaml", 1, 1, "doubtful");
	assert_true(reader_sound(&file.reader));
	reader_error(&file.reader, (struct raw_place){1, 1}, "wrong");
	assert_false(reader_sound(&file.reader));
	kit_close(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(fields_are_filled),
	    cmocka_unit_test(what_is_not_there_stays_empty),
	    cmocka_unit_test(wrong_types_are_reported),
	    cmocka_unit_test(values_that_do_not_fit_are_reported),
	    cmocka_unit_test(unknown_and_missing_keys_are_reported),
	    cmocka_unit_test(broken_nodes_are_passed_over),
	    cmocka_unit_test(lists_are_limited),
	    cmocka_unit_test(texts_are_limited),
	    cmocka_unit_test(once_means_once),
	    cmocka_unit_test(soundness_is_of_one_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
