/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases become lines: breaking, dropping, cutting, ordering. */
#include "helper.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "text/typeset.h"

enum { LTR = 0, RTL = 1 };

struct row {
	const char *language;
	bool right_to_left;
	int columns;
	const char *text, *lines; /* with '|' between lines */
};

/* Joined letters are tested in test_shape.c; Hebrew shows order without them. */
static const struct row paragraphs[] = {
    {"en", LTR, 11, "Hello there, traveller", "Hello|there,|traveller"},
    {"en", LTR, 80, "Hello there", "Hello there"},
    {"en", LTR, 5, "Hello there", "Hello|there"},
    /* white space at a line's end is dropped, elsewhere it is kept */
    {"en", LTR, 5, "one     two  ", "one|two"},
    {"en", LTR, 8, "  one  two three", "  one|two|three"},
    {"en", LTR, 9, "one   ", "one"},
    {"en", LTR, 9, "   ", ""},
    {"en", LTR, 2, "ab   cd", "ab|cd"},
    {"zh", LTR, 4, "中文\u3000\u3000中文", "中文|中文"},
    /* line breaks */
    {"en", LTR, 9, "a\nb", "a|b"},
    {"en", LTR, 9, "a\n\nb\n", "a||b"},
    {"en", LTR, 9, "\n", ""},
    {"en", LTR, 9, "one two three\nfour", "one two|three|four"},
    {"he", RTL, 9, "שלום\nabc (ד)", "םולש|(ד) abc"},
    /* a word longer than a line, and wide letters in a narrow one */
    {"en", LTR, 4, "unforgettable ok", "unfo|rget|tabl|e ok"},
    {"en", LTR, 4, "an unforgettable", "an|unfo|rget|tabl|e"},
    {"en", LTR, 3, "xe\u0301\u0302ye\u0301z", "xe\u0301\u0302y|e\u0301z"},
    {"en", LTR, 3, "abc!", "abc|!"},
    {"fr", LTR, 3, "abc !", "abc|!"},
    {"zh", LTR, 2, "中a", "中|a"},
    {"zh", LTR, 1, "中a", "中|a"},
    {"hi", LTR, 3, "स्त्री", "स्त्र|ी"},
    {"hi", LTR, 4, "कस्त्री", "क|स्त्री"},
    {"th", LTR, 3, "กกน้ำ", "กก|น\u0E4D\u0E49า"},
    {"he", RTL, 2, "אבגד", "בא|דג"},
    /* languages */
    {"th", LTR, 9, "คุณต้องการน้ำไหม", "คุณต้องการ|น\u0E4D\u0E49าไหม"},
    {"lo", LTR, 8, "ຍິນດີຕ້ອນຮັບສູ່ປະເທດລາວ", "ຍິນດີຕ້ອນຮັບ|ສູ່ປະເທດ|ລາວ"},
    {"km", LTR, 9, "ខ្ញុំត្រូវការជំនួយ", "ខ្ញុំត្រូវការ|ជំនួយ"},
    {"my", LTR, 9, "ကျွန်တော်အကူအညီလိုသည်", "ကျွန်တော်|အကူအညီလိုသည်"},
    {"zh-Hans", LTR, 8, "如果你需要帮助，请说", "如果你需|要帮助，|请说"},
    {"zh-Hans", LTR, 8, "如果你需要，请说", "如果你需|要，请说"},
    {"ja", LTR, 6, "キャンプでチョコ", "キャン|プで|チョコ"},
    {"ko", LTR, 8, "도움이 필요하면 전화", "도움이|필요하면|전화"},
    {"fr", LTR, 9, "Il dit « oui » ! Ça va ?", "Il dit|« oui » !|Ça va ?"},
    /* order of the eye */
    {"he", RTL, 30, "שלום (עולם) abc", "abc (םלוע) םולש"},
    {"he", LTR, 30, "שלום (עולם) abc", "(םלוע) םולש abc"},
    {"he", RTL, 8, "שלום עולם טוב", "םולש|בוט םלוע"},
    {"he", RTL, 30, "שָׁלוֹם", "םוֹלשָׁ"},
    {"he", RTL, 20, "א [ב] <ג> {ד} «ה»", "«ה» {ד} <ג> [ב] א"},
    {"he", RTL, 30, "abc - def", "abc - def"},
    {"en", LTR, 30, "see שלום, עולם!", "see םלוע ,םולש!"},
    {"he", RTL, 30, "חייגו +33 1 23", "23 1 33+ וגייח"},
    {"he", RTL, 30, "חייגו " LRI "+33 1 23 45 67 89" PDI " עכשיו", "וישכע +33 1 23 45 67 89 וגייח"},
    {"he", RTL, 18, "חייגו " LRI "+33 1 23 45 67 89" PDI " (חינם)", "וגייח|+33 1 23 45 67 89|(םניח)"},
    {"en", LTR, 30, "in " RLI "שלום 12" PDI " 34", "in 12 םולש 34"},
    {"en", LTR, 30, "in שלום 12 34", "in 34 12 םולש"},
    {"ar", RTL, 30, "لا سلام", "\uFEE1\uFEFC\uFEB3 \uFEFB"},
    {"fa", RTL, 30, "می" ZWNJ "خواهم", "\uFEE2\uFEEB\uFE8D\uFEEE\uFEA7\uFBFD\uFEE3"},
    /* four columns, because lam-alef is one */
    {"ar", RTL, 4, "سلام سلام", "\uFEE1\uFEFC\uFEB3|\uFEE1\uFEFC\uFEB3"},
    {"ar", RTL, 3, "سلام", "\uFEE1\uFEFC\uFEB3"},
    {"ar", RTL, 2, "سلا", "\uFEFC\uFEB3"},
    /* what is not shown, and what cannot be */
    {"en", LTR, 9, "a\u200B\uFEFFb\u202E\x1B[c", "abc]?"},
    {"en", LTR, 9, "\u200B", ""},
    {"en", LTR, 9, "\u0301a", " \u0301a"},
};

static char *
joined_lines(struct arena *arena, struct set_text text)
{
	struct bytes bytes = {0};
	char *string;

	for (size_t i = 0; i < text.count; i++) {
		if (i)
			bytes_put_string(&bytes, "|");
		bytes_put_string(&bytes, text_line_string(arena, &text.lines[i]));
	}
	string = arena_copy(arena, bytes.start, bytes.length);
	bytes_end(&bytes);
	return string;
}

static void
paragraphs_become_lines(void **state)
{
	struct arena arena = {0};
	int wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof paragraphs / sizeof *paragraphs; i++) {
		const struct row *row = &paragraphs[i];
		struct phrase phrase = {row->text, row->language, row->right_to_left};
		const char *lines = joined_lines(&arena, text_set(&arena, phrase, row->columns, TEXT_VISUAL));

		if (strcmp(lines, row->lines) != 0) {
			print_error("'%s' in %d columns: '%s', not '%s'\n", row->text, row->columns, lines, row->lines);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
	arena_end(&arena);
}

static void
nothing_has_no_lines(void **state)
{
	struct phrase nothing = {NULL, NULL, false}, empty = {"", "fr", true}, space = {" ", NULL, false};
	struct arena arena = {0};

	(void)state;
	assert_int_equal(text_set(&arena, nothing, 10, TEXT_VISUAL).count, 0);
	assert_int_equal(text_set(&arena, empty, 10, TEXT_VISUAL).count, 0);
	assert_int_equal(text_set(&arena, space, 10, TEXT_VISUAL).count, 1);
	assert_int_equal(text_set_line(&arena, nothing, 10, TEXT_VISUAL).count, 0);
	assert_int_equal(text_set_fact(&arena, NULL).count, 0);
	assert_int_equal(text_columns(nothing), 0);
	arena_end(&arena);
}

static void
logical_text_is_left_as_written(void **state)
{
	static const struct row rows[] = {
	    {"he", RTL, 8, "שלום (אב) abc", "שלום|(אב) abc"},
	    {"ar", RTL, 20, "لا (سلام)", "لا (سلام)"},
	    {"fa", RTL, 20, "می" ZWNJ "خواهم", "می" ZWNJ "خواهم"},
	    {"he", RTL, 30, "חייגו " LRI "+33 1 23" PDI "!", "חייגו +33 1 23!"},
	    {"th", LTR, 30, "น้ำ", "น้ำ"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct phrase phrase = {rows[i].text, rows[i].language, rows[i].right_to_left};

		assert_string_equal(joined_lines(&arena, text_set(&arena, phrase, rows[i].columns, TEXT_LOGICAL)), rows[i].lines);
	}
	arena_end(&arena);
}

static void
one_line_is_cut_with_an_ellipsis(void **state)
{
	static const struct row rows[] = {
	    {"en", LTR, 5, "Hello", "Hello"},
	    {"en", LTR, 5, "Hello there", "Hell…"},
	    {"en", LTR, 7, "Hello there", "Hello…"}, /* no space before it */
	    {"en", LTR, 5, "Hello   ", "Hello"},
	    {"en", LTR, 7, "Hello   ", "Hello"},
	    {"en", LTR, 9, "a\nb", "a b"},
	    {"en", LTR, 1, "ab", "…"},
	    {"en", LTR, 1, "a", "a"},
	    {"en", LTR, 0, "a", ""},
	    {"en", LTR, -1, "a", ""},
	    {"en", LTR, 3, "xe\u0301e\u0301z", "xe\u0301…"},
	    {"zh", LTR, 4, "中文中", "中…"},
	    {"zh", LTR, 2, "中文", "…"},
	    {"hi", LTR, 4, "कस्त्री", "क…"},
	    {"hi", LTR, 3, "स्त्री", "…"},
	    {"th", LTR, 3, "กน้ำ", "กน\u0E4D\u0E49า"},
	    {"th", LTR, 3, "กน้ำก", "ก…"},
	    {"th", LTR, 2, "กน้ำ", "ก…"},
	    {"he", RTL, 5, "שלום עולם", "…םולש"},
	    {"he", RTL, 8, "שלום abc def", "…ab םולש"},
	    {"he", LTR, 5, "שלום עולם", "םולש…"},
	    {"en", LTR, 6, "ab שלום", "ab לש…"},
	    {"ar", RTL, 3, "سلامة", "…\uFEFC\uFEB3"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct phrase phrase = {rows[i].text, rows[i].language, rows[i].right_to_left};
		struct text_line line = text_set_line(&arena, phrase, rows[i].columns, TEXT_VISUAL);
		const char *string = text_line_string(&arena, &line);

		if (strcmp(string, rows[i].lines) != 0)
			fail_msg("'%s' in %d columns: '%s', not '%s'", rows[i].text, rows[i].columns, string, rows[i].lines);
		assert_true(line.columns <= (rows[i].columns > 0 ? rows[i].columns : 0));
	}
	arena_end(&arena);
}

static void
a_cut_line_in_logical_order_ends_with_the_ellipsis(void **state)
{
	struct phrase phrase = {"שלום עולם", "he", true};
	struct arena arena = {0};
	struct text_line line = text_set_line(&arena, phrase, 5, TEXT_LOGICAL);

	(void)state;
	assert_string_equal(text_line_string(&arena, &line), "שלום…");
	arena_end(&arena);
}

static void
facts_are_whole_and_left_to_right(void **state)
{
	static const struct {
		const char *fact, *shown;
		int columns;
	} rows[] = {
	    {"+33 1 23 45 67 89", "+33 1 23 45 67 89", 17},
	    {"(021) 123-45", "(021) 123-45", 12},
	    {"\u200F+33\u202E 1", "+33 1", 5},
	    {"(שלום) 1", "(שלום) 1", 8},
	    {"لا", "لا", 2},
	    {"help@example.org", "help@example.org", 16},
	    {"a\nb", "a b", 3},
	    {"", "", 0},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text_line line = text_set_fact(&arena, rows[i].fact);

		assert_string_equal(text_line_string(&arena, &line), rows[i].shown);
		assert_int_equal(line.columns, rows[i].columns);
	}
	arena_end(&arena);
}

static void
columns_are_those_of_the_shaped_text(void **state)
{
	static const struct {
		const char *text;
		bool right_to_left;
		int columns;
	} rows[] = {
	    {"", false, 0},      {"abc", false, 3}, {"中文", false, 4},      {"e\u0301", false, 1}, {"a" LRI "b" PDI, false, 2},
	    {"سلام", true, 3}, {"a\nb", false, 3}, {"น้ำ", false, 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct phrase phrase = {rows[i].text, "en", rows[i].right_to_left};

		assert_int_equal(text_columns(phrase), rows[i].columns);
	}
}

/* Glyphs that a terminal can hold, and columns that are their sum. */
static void
assert_line_is_sound(const struct text_line *line, int columns)
{
	int sum = 0;

	for (size_t i = 0; i < line->count; i++) {
		const struct glyph *glyph = &line->glyphs[i];

		assert_in_range(glyph->columns, 1, 2);
		assert_true(glyph->code[0] >= ' ' && (glyph->code[0] < 0x7F || glyph->code[0] >= 0xA0));
		for (size_t code = 0; code < GLYPH_CODES; code++)
			assert_false(glyph->code[code] == 0x200B || glyph->code[code] == 0x200E || glyph->code[code] == 0x200F);
		sum += glyph->columns;
	}
	assert_int_equal(sum, line->columns);
	assert_true(sum <= columns);
}

/* The spacing letters of a line, added to a sum that does not mind the order. */
static uint32_t
letter_sum(const struct text_line *line)
{
	uint32_t sum = 0;

	for (size_t i = 0; i < line->count; i++)
		if (line->glyphs[i].code[0] != ' ' && line->glyphs[i].code[0] != 0x3000)
			sum += line->glyphs[i].code[0] * 2654435761u;
	return sum;
}

static void
assert_random_text_is_sound(struct arena *arena, struct phrase phrase)
{
	struct text_line whole[2];

	for (enum text_order order = TEXT_VISUAL; order <= TEXT_LOGICAL; order++) {
		whole[order] = text_set_line(arena, phrase, 1000, order);
		assert_line_is_sound(&whole[order], 1000);
		for (int columns = 2; columns < 24; columns += 3) {
			struct set_text text = text_set(arena, phrase, columns, order);
			struct text_line cut = text_set_line(arena, phrase, columns, order);
			uint32_t sum = 0;

			for (size_t i = 0; i < text.count; i++) {
				assert_line_is_sound(&text.lines[i], columns);
				sum += letter_sum(&text.lines[i]);
			}
			assert_line_is_sound(&cut, columns);
			assert_int_equal(sum, letter_sum(&whole[order])); /* nothing lost, nothing twice */
		}
	}
	assert_int_equal(text_columns(phrase), whole[TEXT_VISUAL].columns);
}

static void
no_line_is_wider_than_asked_and_no_letter_is_lost(void **state)
{
	static const char *const languages[] = {"en", "fr", "th", "zh-Hans", "ko", "ar", "xx@y", ""};
	static const char *const pieces[] = {
	    "a", "word", "e\u0301", " ", " ", "  ", "-", "!", "«", "»", "(", ")", "12", "中", "文，", "ー", "한국", "ไทยน้ำ",
	    "ำ", "ຳ", "ខ្ញុំ", "မြန်မာ", "क्ष", "स्त्री", "ि", "لا", "سلام", "مَّ", "می", "خ", "ש", "לָ", "٣", LRI, RLI, PDI, ZWNJ,
	    "\u200D", "\u202E", "\u202C", "\uFEFF", "\u00AD", "\u200B", "\u0301", "\n", "\t", "\x1B", "\xFF", "\u0378",
	    "\U00020000", "\u3000", "\u00A0", "🇫🇷", "👩‍👧", "\u1160",
	};
	struct arena arena = {0};
	uint32_t seed = 3;

	(void)state;
	for (int round = 0; round < 1500; round++) {
		struct bytes text = {0};
		struct phrase phrase = {NULL, languages[round % 8], round / 8 % 2};

		for (uint32_t left = 1 + next_number(&seed, 20); left; left--)
			bytes_put_string(&text, pieces[next_number(&seed, sizeof pieces / sizeof *pieces)]);
		phrase.text = text.start;
		if (!strchr(text.start, '\n'))
			assert_random_text_is_sound(&arena, phrase);
		for (int columns = -1; columns < 12; columns += 2) {
			struct set_text set = text_set(&arena, phrase, columns, TEXT_VISUAL);

			for (size_t i = 0; i < set.count; i++)
				assert_line_is_sound(&set.lines[i], columns > 2 ? columns : 2);
		}
		bytes_end(&text);
		arena_empty(&arena);
	}
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(paragraphs_become_lines),
	    cmocka_unit_test(nothing_has_no_lines),
	    cmocka_unit_test(logical_text_is_left_as_written),
	    cmocka_unit_test(one_line_is_cut_with_an_ellipsis),
	    cmocka_unit_test(a_cut_line_in_logical_order_ends_with_the_ellipsis),
	    cmocka_unit_test(facts_are_whole_and_left_to_right),
	    cmocka_unit_test(columns_are_those_of_the_shaped_text),
	    cmocka_unit_test(no_line_is_wider_than_asked_and_no_letter_is_lost),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
