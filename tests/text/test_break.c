/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines may break in each language. */
#include "helper.h"

#include <stdio.h>
#include <string.h>

#include "text/break.h"

struct row {
	const char *language;
	const char *marked; /* '|' where a line may end */
};

static const struct row lines[] = {
    /* dictionaries: words without spaces */
    {"th", "ยินดี|ต้อนรับ|สู่|ประเทศไทย"},
    {"th", "คุณ|ต้องการ|น้ำ|ไหม"},
    {"lo", "ຍິນດີ|ຕ້ອນຮັບ|ສູ່|ປະເທດ|ລາວ"},
    {"km", "ខ្ញុំ|ត្រូវការ|ជំនួយ"},
    {"my", "ကျွန်တော်|အကူအညီ|လို|သည်"},
    {"en", "a |ต้องการ|น้ำ |b"},
    /* no word of a dictionary, but spaces or marks of their own */
    {"hi", "क्षमा |करें, |स्त्री |की |मदद"},
    {"am", "እርዳታ፡|ከፈለጉ፡|ይደውሉ።"},
    {"ar", "اتصل |بنا |الآن"},
    {"fa", "می" ZWNJ "خواهم |کمک |کنم"},
    {"he", "בית |ספר |טוב"},
    /* ideographs, with what may not begin or end a line */
    {"zh-Hans", "如|果|你|需|要|帮|助，|请|拨|打|（电|话）|号|码。"},
    {"zh-Hant", "你|可|以|說|「不」。"},
    {"zh", "护|照|在|哪|里？|在|这|里！"},
    {"ja", "キャ|ン|プ|で|チョ|コ|レー|ト|を|買っ|た。"},
    {"zh-Hant", "a”|b"}, /* a quotation mark is wide here */
    {"en", "a”b"},
    {"yue", "唔|使|錢|㗎！"},
    /* Korean: between words only */
    {"ko", "도움이 |필요하면 |이 |번호로 |전화하세요."},
    {"ko-KR", "대한민국(한국)에서 |왔어요"},
    {"kok", "fair-|trade |हांव |गोंय"},
    /* French: nothing is parted from its marks, even with plain spaces */
    {"fr", "Il |dit |« bonjour » ! |Ça |va ? |Oui : |non ; |fin"},
    {"fr-CA", "Il |dit |« " LRI "bonjour" PDI " » |ici"},
    {"fr", "Il |dit\u00A0: |«\u00A0bonjour\u00A0» !"},
    {"en", "a |fair-|trade |b"},
    /* numbers in an isolate stay whole, words there do not */
    {"en", "call |" LRI "+33 1 23 45 67 89" PDI " |now"},
    {"ar", "اتصل |" LRI "+33 1 23 45 67 89" PDI " |الآن"},
    {"fa", "شماره |" LRI "(۰۲۱) ۱۲۳-۴۵" PDI " |است"},
    {"en", "in |" LRI "Sierra |Leone |2" PDI " |now"},
    {"en", "in |" RLI "1 |" LRI "2 3" PDI " |4" PDI " |now"},
    {"en", "an |open |" LRI "1 |2"},
    {"en", "none |" LRI "- |-" PDI "|"},
};

static const struct row graphemes[] = {
    {"en", "a|b|e\u0302\u0301|c"},
    {"hi", "न|म|स्ते| |क्ष|मा| |स्त्री"},
    {"bn", "স্ব|প্ন|কে"},
    {"kn", "ಸ್ತ್ರೀ|ಗೆ"},
    {"si", "ශ්‍රී| |ක|ම්|ම"},
    {"th", "น้ำ|ไ|ท|ย"},
    {"ko", "한|국"},
    {"he", "שָׁ|ל|וֹ|ם"},
    {"en", "👍🏽|👩‍👩‍👧|🇫🇷|x"},
    {"km", "ខ្ញុំ|ត្រូ|វ|កា|រ"},
    {"my", "ကျွ|န်|တော်|မ္မာ"},
};

static void
assert_breaks(const struct row *rows, size_t count, const bool *(*find)(struct arena *, const struct paragraph *))
{
	struct arena arena = {0};

	for (size_t i = 0; i < count; i++) {
		struct paragraph paragraph;
		char *text = arena_string(&arena, rows[i].marked), *to = text;
		const char *want = rows[i].marked;
		size_t length = strlen(want);

		for (const char *from = want; *from; from++)
			if (*from != '|')
				*to++ = *from;
		*to = '\0';
		if (want[length - 1] == '|')
			want = arena_copy(&arena, want, length - 1);
		paragraph = paragraph_of(&arena, rows[i].language, text);
		assert_string_equal(marked(&arena, &paragraph, find(&arena, &paragraph)), want);
	}
	arena_end(&arena);
}

static void
lines_break_by_the_rules_of_the_language(void **state)
{
	(void)state;
	assert_breaks(lines, sizeof lines / sizeof *lines, break_lines);
}

static void
graphemes_end_where_readers_see_them_end(void **state)
{
	(void)state;
	assert_breaks(graphemes, sizeof graphemes / sizeof *graphemes, break_graphemes);
}

/* More languages than iterators are kept, twice: those replaced are opened again. */
static void
iterators_are_replaced_and_opened_again(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (int i = 0; i < 40; i++) {
		char language[] = "a?";
		struct paragraph paragraph;

		language[1] = (char)('a' + i % 20);
		paragraph = paragraph_of(&arena, language, "ต้องการน้ำ");
		assert_string_equal(marked(&arena, &paragraph, break_lines(&arena, &paragraph)), "ต้องการ|น้ำ");
	}
	arena_end(&arena);
}

static void
nothing_has_no_breaks(void **state)
{
	struct arena arena = {0};
	struct paragraph paragraph = paragraph_of(&arena, "th", "");

	(void)state;
	assert_non_null(break_lines(&arena, &paragraph));
	assert_non_null(break_lines_by_icu(&arena, &paragraph));
	assert_non_null(break_graphemes(&arena, &paragraph));
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_break_by_the_rules_of_the_language),
	    cmocka_unit_test(graphemes_end_where_readers_see_them_end),
	    cmocka_unit_test(iterators_are_replaced_and_opened_again),
	    cmocka_unit_test(nothing_has_no_breaks),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
