/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets as HTML: all of it, escaped, each language and direction said, nothing asked for from elsewhere. */
#include "helper.h"
#include "ui/html.h"

static struct arena arena;
static struct sheet sheet;
static struct bytes out;
static const struct phrase none;

static int
start_sheet(void **state)
{
	(void)state;
	bytes_empty(&out);
	sheet_start(&sheet, &arena, "en", false);
	return 0;
}

static int
end_arena(void **state)
{
	(void)state;
	bytes_end(&out);
	arena_end(&arena);
	return 0;
}

/* The document between <body> and </body>. */
static const char *
body(void)
{
	const char *start, *end;

	bytes_empty(&out);
	html_write(&sheet, 1, english("The whole"), HTML_PAGE, &out);
	start = strstr(out.start, "<body>\n");
	assert_non_null(start);
	start += strlen("<body>\n");
	end = strstr(start, "</body>\n</html>\n");
	assert_non_null(end);
	assert_int_equal(strlen(end), strlen("</body>\n</html>\n"));
	return arena_copy(&arena, start, (size_t)(end - start));
}

static void
writes_a_whole_sheet(void **state)
{
	(void)state;
	sheet_title(&sheet, english("The title"));
	sheet.place = english("Hall 2");
	sheet_heading(&sheet, english("A heading"));
	sheet_paragraph(&sheet, english("A paragraph."));
	sheet_sign(&sheet, english("Strong"), none, true);
	sheet_sign(&sheet, english("A sign"), english("Why."), false);
	sheet_sign(&sheet, english("Another"), none, false);
	sheet_step(&sheet, english("A step"), none);
	sheet_avoid(&sheet, english("Not so"), none);
	sheet_note(&sheet, english("A note."));
	sheet_rule(&sheet);
	sheet_warning(&sheet, english("Beware."));
	sheet_fact(&sheet, english("Police"), "17");
	sheet_number(&sheet, english("Call"), "01 99 00 12 34");
	sheet_fact(&sheet, none, "https://example.org/a/page/with/a/very/long/name");
	sheet_choice(&sheet, 1, english("Another page"));
	sheet.footer[0] = (struct sheet_fact){english("Emergency"), "112"};
	assert_string_equal(body(), "<section>\n"
	                            "<h1>The title</h1>\n"
	                            "<p class=\"place\">Hall 2</p>\n"
	                            "<h2>A heading</h2>\n"
	                            "<p>A paragraph.</p>\n"
	                            "<ul class=\"strong\">\n"
	                            "<li><span class=\"mark\">!</span> <span>Strong</span></li>\n"
	                            "</ul>\n"
	                            "<ul class=\"sign\">\n"
	                            "<li><span>A sign</span><span class=\"why\">Why.</span></li>\n"
	                            "<li><span>Another</span></li>\n"
	                            "</ul>\n"
	                            "<ul class=\"step\">\n"
	                            "<li><span>A step</span></li>\n"
	                            "</ul>\n"
	                            "<ul class=\"avoid\">\n"
	                            "<li><span class=\"mark\">×</span> <span>Not so</span></li>\n"
	                            "</ul>\n"
	                            "<p class=\"note\">A note.</p>\n"
	                            "<hr>\n"
	                            "<p class=\"warning\">Beware.</p>\n"
	                            "<p class=\"fact\"><span class=\"label\">Police</span> "
	                            "<bdi dir=\"ltr\" class=\"whole\">17</bdi></p>\n"
	                            "<p class=\"number\"><span class=\"label\">Call</span> "
	                            "<bdi dir=\"ltr\" class=\"whole\">01 99 00 12 34</bdi></p>\n"
	                            "<p class=\"fact bare\"> <bdi dir=\"ltr\" class=\"long\">"
	                            "https://example.org/a/page/with/a/very/long/name</bdi></p>\n"
	                            "<footer>\n"
	                            "<p class=\"fact\"><span class=\"label\">Emergency</span> "
	                            "<bdi dir=\"ltr\" class=\"whole\">112</bdi></p>\n"
	                            "</footer>\n"
	                            "</section>\n");
}

/* As long as its part of the longest; what it says stands beside it, in the language of each. */
static void
bars_are_drawn_and_said(void **state)
{
	(void)state;
	sheet_bar(&sheet, english("Forced work"), english("42%"), 42000, 42000);
	sheet_bar(&sheet, arabic("\u0622\u062e\u0631"), english("6%"), 6000, 42000);
	sheet_bar(&sheet, none, english("nobody"), 0, 42000);
	sheet_bar(&sheet, english("Nothing at all"), english("0"), 0, 0);
	assert_string_equal(body(), "<section>\n"
	                            "<p class=\"chart\"><span class=\"label\">Forced work</span>"
	                            "<i class=\"bar\" style=\"width:70%\"></i> <b>42%</b></p>\n"
	                            "<p class=\"chart\"><span class=\"label\" lang=\"ar\" dir=\"rtl\">\u0622\u062e\u0631</span>"
	                            "<i class=\"bar\" style=\"width:10%\"></i> <b>6%</b></p>\n"
	                            "<p class=\"chart\"><i class=\"bar\" style=\"width:0%\"></i> <b>nobody</b></p>\n"
	                            "<p class=\"chart\"><span class=\"label\">Nothing at all</span> <b>0</b></p>\n"
	                            "</section>\n");
}

static void
what_stands_under_words_is_not_lost(void **state)
{
	(void)state;
	sheet_words(&sheet, SHEET_PARAGRAPH, english("They say so."), english("Not true."));
	sheet_words(&sheet, SHEET_NOTE, english("A note."), english("Its reason."));
	sheet_words(&sheet, SHEET_WARNING, english("Beware."), english("Of what."));
	assert_string_equal(body(), "<section>\n"
	                            "<p>They say so.</p>\n<p class=\"answer\">Not true.</p>\n"
	                            "<p class=\"note\">A note.</p>\n<p class=\"note answer\">Its reason.</p>\n"
	                            "<p class=\"warning\">Beware.</p>\n<p class=\"warning\">Of what.</p>\n"
	                            "</section>\n");
}

static void
a_large_line_is_large(void **state)
{
	(void)state;
	sheet_large(&sheet, english("Call there, please."), english("In my words."), "0800 2");
	assert_string_equal(body(), "<section>\n"
	                            "<p class=\"large\">Call there, please.</p>\n"
	                            "<p class=\"number bare\"> <bdi dir=\"ltr\" class=\"whole\">0800 2</bdi></p>\n"
	                            "<p class=\"note\">In my words.</p>\n"
	                            "</section>\n");
}

static void
closes_a_list_at_the_end(void **state)
{
	(void)state;
	sheet_step(&sheet, english("Last"), none);
	assert_string_equal(body(), "<section>\n<ul class=\"step\">\n<li><span>Last</span></li>\n</ul>\n</section>\n");
}

static void
escapes_what_is_not_text(void **state)
{
	static const char escaped[] = "&lt;b class=&quot;x&quot;&gt;&amp;amp;&#39;&lt;/b&gt;";
	static const char evil[] = "<b class=\"x\">&amp;'</b>";

	(void)state;
	sheet_paragraph(&sheet, english(evil));
	sheet_fact(&sheet, english(evil), evil);
	sheet_sign(&sheet, english(evil), english(evil), false);
	sheet_note(&sheet, (struct phrase){"odd", "\"><script>", false});
	sheet_note(&sheet, english("a\tb\x01\xff"));
	assert_null(strstr(body(), "<b class"));
	assert_null(strstr(body(), "<script"));
	for (const char *at = body(), *next; at; at = next)
		if ((next = strstr(at, "class=&quot;x")))
			assert_int_equal(memcmp(next - strlen("&lt;b "), escaped, strlen(escaped)), 0), next++;
	assert_non_null(strstr(body(), "lang=\"&quot;&gt;&lt;script&gt;\""));
	assert_non_null(strstr(body(), ">a?b?\?</p>"));
}

static void
says_language_and_direction_where_they_change(void **state)
{
	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	sheet_paragraph(&sheet, arabic("كلمة"));
	sheet_paragraph(&sheet, english("word"));
	sheet_paragraph(&sheet, (struct phrase){"by default", NULL, false});
	sheet_sign(&sheet, arabic("كلمة"), (struct phrase){"词", "zh-Hans", false}, false);
	sheet_fact(&sheet, english("Police"), "+33 (1)");
	assert_string_equal(body(), "<section lang=\"ar\" dir=\"rtl\">\n"
	                            "<p>كلمة</p>\n"
	                            "<p lang=\"en\" dir=\"ltr\">word</p>\n"
	                            "<p lang=\"en\" dir=\"ltr\">by default</p>\n"
	                            "<ul class=\"sign\">\n"
	                            "<li><span>كلمة</span><span class=\"why\" lang=\"zh-Hans\" dir=\"ltr\">词</span></li>\n"
	                            "</ul>\n"
	                            "<p class=\"fact\"><span class=\"label\" lang=\"en\" dir=\"ltr\">Police</span> "
	                            "<bdi dir=\"ltr\" class=\"whole\">+33 (1)</bdi></p>\n"
	                            "</section>\n");
}

static void
document_says_its_own_language(void **state)
{
	(void)state;
	html_write(&sheet, 1, arabic("مساعدة \u2066<FR>\u2069"), HTML_PAGE, &out);
	assert_non_null(strstr(out.start, "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"
	                                  "<title>مساعدة &lt;FR&gt;</title>\n"));
	assert_non_null(strstr(out.start, "<section lang=\"en\" dir=\"ltr\">"));
}

static void
isolates_become_elements(void **state)
{
	(void)state;
	sheet_note(&sheet, english("a \u2066b\u2067c\u2069\u2069 \u2068d\u2069"));
	sheet_note(&sheet, english("\u2069e \u2066f"));
	sheet_note(&sheet, english("g\nh"));
	assert_string_equal(body(), "<section>\n"
	                            "<p class=\"note\">a <bdi dir=\"ltr\">b<bdi dir=\"rtl\">c</bdi></bdi> <bdi>d</bdi></p>\n"
	                            "<p class=\"note\">e <bdi dir=\"ltr\">f</bdi></p>\n"
	                            "<p class=\"note\">g<br>h</p>\n"
	                            "</section>\n");
}

static void
each_paper_has_its_size(void **state)
{
	static const char *const sizes[] = {
	    [HTML_PAGE] = "@page{size:A4;", [HTML_WALLET] = "@page{size:85mm 54mm;", [HTML_DOOR] = "@page{size:A4;"};

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		bytes_empty(&out);
		html_write(&sheet, 1, english("t"), (enum html_paper)i, &out);
		assert_non_null(strstr(out.start, sizes[i]));
		assert_null(strstr(out.start, "url("));
		assert_null(strstr(out.start, "src="));
		assert_null(strstr(out.start, "<link"));
		assert_null(strstr(out.start, "http"));
	}
}

static void
only_the_first_sheet_of_a_page_is_its_title(void **state)
{
	struct sheet two[2];

	(void)state;
	sheet_title(&sheet, english("t"));
	sheet_heading(&sheet, english("h"));
	two[0] = two[1] = sheet;
	html_write(two, 2, english("t"), HTML_PAGE, &out);
	assert_non_null(strstr(out.start, "<h1>t</h1>\n<h2>h</h2>\n</section>\n<section>\n<h2>t</h2>\n<h3>h</h3>\n"));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_sheet, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(writes_a_whole_sheet),
	    TEST(bars_are_drawn_and_said),
	    TEST(what_stands_under_words_is_not_lost),
	    TEST(a_large_line_is_large),
	    TEST(closes_a_list_at_the_end),
	    TEST(escapes_what_is_not_text),
	    TEST(says_language_and_direction_where_they_change),
	    TEST(document_says_its_own_language),
	    TEST(isolates_become_elements),
	    TEST(each_paper_has_its_size),
	    TEST(only_the_first_sheet_of_a_page_is_its_title),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
