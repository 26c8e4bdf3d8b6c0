/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a file of words: what is added stands where it belongs, all else stays. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/book_lines.h"
#include "kit.h"

static const struct node *
entry(const struct kit_file *file, const char *id)
{
	const struct node *node = node_get(file->reader.tree.root, id);

	assert_non_null(node);
	return node;
}

/* Does something with the lines of a text, and gives the lines then. */
static const char *
after(struct arena *arena, const char *text, void (*act)(struct book_lines *, const struct kit_file *))
{
	struct kit_file file;
	struct book_lines book;
	struct bytes out = {0};
	const char *made;

	kit_open(&file, text);
	book_start(&book, arena, &file.reader.tree);
	act(&book, &file);
	book_write(&book, &out);
	made = arena_copy(arena, out.start, out.length);
	bytes_end(&out);
	book_end(&book);
	kit_close(&file);
	return made;
}

static void
nothing(struct book_lines *book, const struct kit_file *file)
{
	(void)book;
	(void)file;
}

static void
pass_a_and_add(struct book_lines *book, const struct kit_file *file)
{
	book_pass(book, entry(file, "a.a"));
	book_add(book, "x.x: \"\"\n");
	book_add(book, "y.y: \"\"\n");
}

static void
pass_a_and_add_from_windows(struct book_lines *book, const struct kit_file *file)
{
	book_pass(book, entry(file, "a.a"));
	book_add(book, "# part\r\nx.x: \"\"\n");
}

static void
note_b(struct book_lines *book, const struct kit_file *file)
{
	book_add_above(book, entry(file, "b.b"), "x.x: \"\"\n");
	book_set_notes(book, entry(file, "b.b"), "#| new\n");
}

static void
what_is_not_touched_stays(void **state)
{
	static const char *const texts[] = {
	    "a.a: \"one\"\nb.b: two\n",
	    "# head\n\n# part\na.a: |\n  one\n  # not a comment\n\nb.b: \"two\r\n\n  three\" # behind\n# tail\n",
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_string_equal(after(&arena, texts[i], nothing), texts[i]);
	assert_string_equal(after(&arena, "a.a: b", nothing), "a.a: b\n");
	arena_end(&arena);
}

static void
entries_come_behind_the_one_before(void **state)
{
	static const struct {
		const char *text, *made;
	} rows[] = {
	    {"a.a: \"one\"\nb.b: two\n", "a.a: \"one\"\nx.x: \"\"\ny.y: \"\"\nb.b: two\n"},
	    {"a.a: \"one\n  and more\"\n\n# part\nb.b: two\n",
	        "a.a: \"one\n  and more\"\nx.x: \"\"\ny.y: \"\"\n\n# part\nb.b: two\n"},
	    {"a.a: |\n  one\n  # text\n\n# part\nb.b: two\n", "a.a: |\n  one\n  # text\nx.x: \"\"\ny.y: \"\"\n\n# part\nb.b: two\n"},
	    {"a.a: one\n  more\nb.b: two\n", "a.a: one\n  more\nx.x: \"\"\ny.y: \"\"\nb.b: two\n"},
	    {"b.b: two\na.a: >\n  one", "b.b: two\na.a: >\n  one\nx.x: \"\"\ny.y: \"\"\n"},
	    {"a.a: \"\"\n", "a.a: \"\"\nx.x: \"\"\ny.y: \"\"\n"},
	    {"a.a: b\r\nb.b: c", "a.a: b\r\nx.x: \"\"\r\ny.y: \"\"\r\nb.b: c\r\n"},
	    {"a.a:\nb.b: c\n", "a.a:\nx.x: \"\"\ny.y: \"\"\nb.b: c\n"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(after(&arena, rows[i].text, pass_a_and_add), rows[i].made);
	assert_string_equal(after(&arena, "a.a: b\r\n", pass_a_and_add_from_windows),
	    "a.a: b\r\n# part\r\nx.x: \"\"\r\n");
	arena_end(&arena);
}

static void
notes_take_the_place_of_notes_only(void **state)
{
	static const struct {
		const char *text, *made;
	} rows[] = {
	    {"a.a: one\nb.b: two\n", "a.a: one\nx.x: \"\"\n#| new\nb.b: two\n"},
	    {"a.a: one\n# mine\n#| old\n#|\n# mine too\nb.b: two\n", "a.a: one\n# mine\n# mine too\nx.x: \"\"\n#| new\nb.b: two\n"},
	    {"#| elsewhere\n\n# mine\nb.b: two\na.a: c\n", "#| elsewhere\n\n# mine\nx.x: \"\"\n#| new\nb.b: two\na.a: c\n"},
	    {"a.a: one\r\n#| old\r\nb.b: two\r\n", "a.a: one\r\nx.x: \"\"\r\n#| new\r\nb.b: two\r\n"},
	    {"a.a: |\n  #| text\nb.b: two\n", "a.a: |\n  #| text\nx.x: \"\"\n#| new\nb.b: two\n"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(after(&arena, rows[i].text, note_b), rows[i].made);
	arena_end(&arena);
}

static void
comments_are_found(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct book_lines book;

	(void)state;
	kit_open(&file, "# head\n\n# part\n#| note\n# two\na.a: one\nb.b: two\n");
	book_start(&book, &arena, &file.reader.tree);
	assert_string_equal(book_comment(&book, &arena, entry(&file, "a.a")), "# part\n# two\n");
	assert_string_equal(book_comment(&book, &arena, entry(&file, "b.b")), "");
	assert_true(book_has_notes(&book, entry(&file, "a.a")));
	assert_false(book_has_notes(&book, entry(&file, "b.b")));
	assert_true(book_has_comment(&book, "# head\n# else"));
	assert_false(book_has_comment(&book, "# hea\n"));
	book_end(&book);
	kit_close(&file);
	arena_end(&arena);
}

static void
there_may_be_no_file(void **state)
{
	struct arena arena = {0};
	struct book_lines book;
	struct bytes out = {0};

	(void)state;
	book_start(&book, &arena, NULL);
	book_add(&book, "# head\n");
	book_add(&book, "a.a: \"\"\n");
	book_write(&book, &out);
	assert_string_equal(out.start, "# head\na.a: \"\"\n");
	bytes_end(&out);
	book_end(&book);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_not_touched_stays),
	    cmocka_unit_test(entries_come_behind_the_one_before),
	    cmocka_unit_test(notes_take_the_place_of_notes_only),
	    cmocka_unit_test(comments_are_found),
	    cmocka_unit_test(there_may_be_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
