/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joined Arabic letters, by hand and against the output of FriBidi's own tool (Debian: libfribidi-bin). */
#include "base/file.h"
#include "helper.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "text/order.h"
#include "text/shape.h"
#include "text/typeset.h"

static void
letters_are_joined(void **state)
{
	static const struct {
		const char *name, *text, *shown;
	} rows[] = {
	    {"beh four times", "ب ببب", "\uFE8F \uFE91\uFE92\uFE90"},
	    {"vowel marks stay marks", "مَرْحَبًا", "\uFEE3\u064E\uFEAE\u0652\uFEA3\u064E\uFE92\u064B\uFE8E"},
	    {"shadda with fatha", "بَّت", "\uFE91\u064E\u0651\uFE96"},
	    {"lam-alef", "لا سلا لأ لإ لآ", "\uFEFF\uFEFB \uFEB3\uFEFF\uFEFC \uFEFF\uFEF7 \uFEFF\uFEF9 \uFEFF\uFEF5"},
	    {"Persian letters", "پچژگکی", "\uFB58\uFB7D\uFB8B\uFB94\uFB91\uFBFD"},
	    {"ZWNJ parts, and is still there", "می" ZWNJ "خ", "\uFEE3\uFBFD" ZWNJ "\uFEA5"},
	    {"Urdu letters", "ٹڈڑں ہھے", "\uFB68\uFB89\uFB8C\uFB9E \uFBA8\uFBAD\uFBAF"},
	    {"Sorani ae joins on its right only", "ههە بەب", "\uFEEB\uFEEC\u06D5 \uFE91\u06D5\uFE8F"},
	    {"Latin and digits stay", "abc 12 ب", "abc 12 \uFE8F"},
	    {"an isolate does not join", "ب" RLI "ب" PDI "ب", "\uFE8F" RLI "\uFE8F" PDI "\uFE8F"},
	    {"beyond 16 bits", "\U00020000بب", "\U00020000\uFE91\uFE90"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct paragraph paragraph = paragraph_of(&arena, "ar", rows[i].text);
		const bool *none = arena_take(&arena, paragraph.count);
		const char *shown;

		paragraph.right_to_left = true;
		order_find_levels(&arena, &paragraph);
		shape_join(&arena, &paragraph);
		assert_string_equal(marked(&arena, &paragraph, none), rows[i].text); /* breaks are found on this */
		paragraph.codes = paragraph.shown;
		shown = marked(&arena, &paragraph, none);
		if (strcmp(shown, rows[i].shown) != 0)
			fail_msg("%s: %s", rows[i].name, shown);
	}
	arena_end(&arena);
}

/* A joiner at the end has the paragraph's level, and still joins. */
static void
joiners_join_across_levels(void **state)
{
	struct arena arena = {0};
	struct paragraph paragraph = paragraph_of(&arena, "en", "a ه\u200D");

	(void)state;
	order_find_levels(&arena, &paragraph);
	shape_join(&arena, &paragraph);
	assert_int_equal(paragraph.shown[2], 0xFEEB);
	arena_end(&arena);
}

static void
text_without_levels_is_left_alone(void **state)
{
	struct arena arena = {0};
	struct paragraph paragraph = paragraph_of(&arena, "ar", "ببب");

	(void)state;
	shape_join(&arena, &paragraph);
	assert_ptr_equal(paragraph.shown, paragraph.codes);
	arena_end(&arena);
}

static const char *const sentences[] = {
    "مرحبا بكم في المطار",
    "هل يحتفظ أحد بجواز سفرك؟ من حقك أن يبقى معك.",
    "مَرْحَبًا بِكُمْ (أَهْلًا وَسَهْلًا)",
    "لا تدفع، الآن أو لأحد، إلا بعد السؤال؛ الإسلام، سلام",
    "اتصل على " LRI "+33 1 23 45 67 89" PDI " (مجانا) الآن",
    "اتصل على " LRI "+33 1 23 45 67 89" PDI,
    "الرقم ١٢٣ أو 123 في France [هنا] «نعم»",
    "في " RLI "كوت ديفوار" PDI " وفي " LRI "Sierra Leone" PDI "، 24/7",
    "می" ZWNJ "خواهم کمک بگیرم؛ گذرنامه" ZWNJ "ام کجاست؟",
    "آیا کسی پاسپورت شما را نگه داشته است؟ ۱۲۳۴",
    "شماره ۱۱۰ رایگان است (شبانه" ZWNJ "روزی)",
    "کیا آپ کا پاسپورٹ کسی اور کے پاس ہے؟ ڈرنا نہیں، گھر ٹھیک ہے۔",
    "پاسپۆرتەکەت لای کێیە؟ ئەوە مافی تۆیە، هەموو کات",
    "ستاسو پاسپورټ چا سره دی؟ ښه ورځ",
    "پاسپورتىڭىز كىمدە؟ ياردەم كېرەك",
    "האם מישהו מחזיק בדרכון שלך? (כן/לא)",
    "שָׁלוֹם לְכֻלָּם",
    "התקשרו אל " LRI "+972 3-123-4567" PDI " [חינם] או 100",
    "מחיר: 50% או $30 ב-Tel Aviv <כאן>",
    "abc (אבג) def [123] אבג!",
};

/* The tool's lines for a file of texts, read into `into`. */
static void
read_oracle(const char *const *texts, size_t count, struct bytes *into)
{
	char folder[] = "/tmp/waylight-shape-XXXXXX", path[64], command[128], part[512];
	size_t length;
	FILE *stream;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/sentences", folder);
	stream = fopen(path, "w");
	assert_non_null(stream);
	for (size_t i = 0; i < count; i++)
		fprintf(stream, "%s\n", texts[i]);
	assert_int_equal(fclose(stream), 0);
	snprintf(command, sizeof command, "fribidi --charset UTF-8 --rtl --nopad --nobreak --clean %s", path);
	stream = popen(command, "r");
	assert_non_null(stream);
	while ((length = fread(part, 1, sizeof part, stream)))
		bytes_put(into, part, length);
	if (pclose(stream) != 0)
		fail_msg("the tool fribidi is needed for this test (Debian: libfribidi-bin)");
	unlink(path);
	rmdir(folder);
}

static void
compare_with_tool(const char *const *texts, size_t count)
{
	struct arena arena = {0};
	struct bytes oracle = {0};
	char *line;

	read_oracle(texts, count, &oracle);
	line = oracle.start;
	for (size_t i = 0; i < count; i++) {
		struct phrase phrase = {texts[i], "ar", true};
		struct text_line set = text_set_line(&arena, phrase, 2000, TEXT_VISUAL);
		char *end;

		assert_non_null(line);
		end = strchr(line, '\n');
		assert_non_null(end);
		*end = '\0';
		assert_string_equal(text_line_string(&arena, &set), line);
		line = end + 1;
	}
	assert_string_equal(line, "");
	bytes_end(&oracle);
	arena_end(&arena);
}

static void
lines_are_those_of_the_tool(void **state)
{
	(void)state;
	compare_with_tool(sentences, sizeof sentences / sizeof *sentences);
}

/* Every Arabic text that the kiosk ships: what stands between the quotes of content/words/ar.yaml. */
static void
shipped_texts_are_those_of_the_tool(void **state)
{
	enum { TEXTS_MOST = 5000 };
	static const char *texts[TEXTS_MOST];
	const char *source = getenv("srcdir");
	struct arena arena = {0};
	struct bytes file = {0};
	struct problems problems = {0};
	size_t count = 0;

	(void)state;
	assert_true(file_read(arena_print(&arena, "%s/content/words/ar.yaml", source ? source : "."), 1 << 20, &file,
	    &problems));
	for (char *line = strtok(file.start, "\n"); line; line = strtok(NULL, "\n")) {
		char *from = strstr(line, ": \""), *end = strrchr(line, '"');

		if (!from || end <= from + 3 || strchr(line, '\\') || *line == '#' || count == TEXTS_MOST)
			continue;
		*end = '\0';
		texts[count++] = from + 3;
	}
	assert_true(count > 600);
	compare_with_tool(texts, count);
	bytes_end(&file);
	arena_end(&arena);
	problems_end(&problems);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(letters_are_joined),
	    cmocka_unit_test(joiners_join_across_levels),
	    cmocka_unit_test(text_without_levels_is_left_alone),
	    cmocka_unit_test(lines_are_those_of_the_tool),
	    cmocka_unit_test(shipped_texts_are_those_of_the_tool),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
