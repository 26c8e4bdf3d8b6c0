/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not come out of a file. */
#include "helper.h"

#include <string.h>
#include <wchar.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/utf8.h"
#include "text/script.h"

struct row {
	const char *text;
	size_t at;
	const char *fault;
};

static const struct row bad[] = {
    {"ab\x1B[2J", 2, "the control character U+001B"},
    {"a\tb", 1, "the control character U+0009"},
    {"a\r\n", 1, "the control character U+000D"},
    {"a\x7F", 1, "the control character U+007F"},
    {"a\xC2\x9Bx", 1, "the control character U+009B"},
    {"a\u2028x", 1, "the control character U+2028"},
    {"é\xFF", 2, "bytes that are not UTF-8"},
    {"a\xC0\x80", 1, "bytes that are not UTF-8"},
    {"a\xED\xA0\x80", 1, "bytes that are not UTF-8"},
    {"abc\xE4\xB8", 3, "bytes that are not UTF-8"},
    {"a\u202Eb", 1, "the bidi control U+202E"},
    {"a" LRI "b" PDI, 1, "the bidi control U+2066"},
    {"a\u200Fb", 1, "the bidi control U+200F"},
    {"a\u061Cb", 1, "the bidi control U+061C"},
    {"a\u200Bb", 1, "the invisible character U+200B"},
    {"\uFEFFa", 0, "the invisible character U+FEFF"},
    {"a\u2060b", 1, "the invisible character U+2060"},
    {"a\u034Fb", 1, "the invisible character U+034F"},
    {"a\u3164b", 1, "the invisible character U+3164"},
    {"a\U000E0041", 1, "the invisible character U+E0041"},
    {"a" ZWNJ "b", 1, "the invisible character U+200C"},
    {"می" ZWNJ, 4, "the invisible character U+200C"},
    {"می" ZWNJ " خواهم", 4, "the invisible character U+200C"},
    {ZWNJ "می", 0, "the invisible character U+200C"},
    {"می" ZWNJ ZWNJ "خواهم", 4, "the invisible character U+200C"},
    {"क" ZWNJ "م", 3, "the invisible character U+200C"},
    {"می a" ZWNJ "خواهم", 6, "the invisible character U+200C"},
    {"۱" ZWNJ "۲", 2, "the invisible character U+200C"},
    {"extra\u00ADordinary", 5, "the soft hyphen U+00AD"},
    {"a\uFE00", 1, "the variation selector U+FE00"},
    {"☎\uFE0F", 3, "the variation selector U+FE0F"},
    {"a\U000E0100", 1, "the variation selector U+E0100"},
    {"ok 👍", 3, "the emoji U+1F44D"},
    {"⌚", 0, "the emoji U+231A"},
    {"🌡", 0, "the emoji U+1F321"},
    {"🇫🇷", 0, "the emoji U+1F1EB"},
    {"\uE000", 0, "the private character U+E000"},
    {"\U00100000", 0, "the private character U+100000"},
    {"a\u0378", 1, "the unassigned or too new character U+0378"},
    {"\uFFFE", 0, "the unassigned or too new character U+FFFE"},
    {"\U0001FAE8", 0, "the unassigned or too new character U+1FAE8"},   /* Unicode 15 */
    {"\U00011F00", 0, "the unassigned or too new character U+11F00"},   /* Unicode 15 */
    {"\u2FFC", 0, "the unassigned or too new character U+2FFC"},        /* Unicode 15.1 */
    {"☰", 0, "a character whose width differs between systems, U+2630"},
    {"⚊", 0, "a character whose width differs between systems, U+268A"},
    {"䷀", 0, "a character whose width differs between systems, U+4DC0"},
    {"\U0001D300", 0, "a character whose width differs between systems, U+1D300"},
    {"x\u0321\u0322\u0327\u0328\u0331", 9, "a fifth mark on one letter, U+0331"},
    {"क\u0951\u0951\u0951\u0951\u0951", 15, "a fifth mark on one letter, U+0951"},
    {"ก\u0E48\u0E48\u0E48\u0E48ำ", 15, "a fifth mark on one letter, U+0E33"},
    {"ne\u0301e", 1, "text that is not in normal form C"},
    {"中ne\u0301e", 4, "text that is not in normal form C"},
    {"\U00020000e\u0301e", 4, "text that is not in normal form C"},
    {"a\u212B", 1, "text that is not in normal form C"},
    {"\u0958", 0, "text that is not in normal form C"},
    {"x\u0323\u0301\u0320", 3, "text that is not in normal form C"},
};

static const char *const good[] = {
    "",
    "Plain English, \"quoted\" — 50% & more.\nA second line.",
    "Où êtes-vous ? « Ici »",
    "¿Dónde está mi pasaporte?",
    "Größe und Maß",
    "Zażółć gęślą jaźń",
    "Кто забрал ваш паспорт?",
    "Ποιος κρατά το διαβατήριό σου;",
    "ვინ ინახავს პასპორტს?",
    "Ո՞վ է պահում անձնագիրը",
    "من يحتفظ بجواز سفرك؟ مَرْحَبًا",
    "می" ZWNJ "خواهم کمک بگیرم ۱۲۳",
    "آپ کا پاسپورٹ کس کے پاس ہے؟",
    "پاسپۆرتەکەت لای کێیە؟",
    "מי מחזיק בדרכון שלך? שָׁלוֹם",
    "आपका पासपोर्ट किसके पास है? क्" ZWNJ "ष",
    "আপনার পাসপোর্ট কার কাছে? র\u200D\u09CDযাব",
    "உங்கள் கடவுச்சீட்டு யாரிடம் உள்ளது?",
    "ශ්\u200Dරී ලංකාව",
    "หนังสือเดินทางอยู่กับใคร น้ำ",
    "ໜັງສືຜ່ານແດນຢູ່ໃສ ນ້ຳ",
    "លិខិតឆ្លងដែននៅឯណា?",
    "နိုင်ငံကူးလက်မှတ် ဘယ်မှာလဲ",
    "护照在哪里？",
    "パスポートはどこですか。",
    "여권은 어디에 있나요?",
    "ፓስፖርትህ የት ነው?",
    "Hộ chiếu của bạn ở đâu?",
    "Ẹ̀tọ́ rẹ",
    "བོད་ཡིག",
    "ދިވެހި",
    "Монгол хэл",
    "x\u0321\u0322\u0327\u0328y\u0331",
    "क\u093C", /* not composed in normal form C */
    "☎ ✓ → ▶ █ ▄",
};

static void
each_fault_is_named_and_placed(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		size_t at = 0;
		const char *fault = text_fault(&arena, bad[i].text, strlen(bad[i].text), &at);

		if (!fault)
			fail_msg("nothing found where there is %s", bad[i].fault);
		assert_string_equal(fault, bad[i].fault);
		assert_int_equal(at, bad[i].at);
		/* Who is told to leave a mark out would change the word. */
		assert_string_equal(text_fault_expected(fault),
		    strstr(fault, "normal form C") ? "normal form C, mostly a letter and its mark as one character"
		                                   : "text without it");
	}
	arena_end(&arena);
}

static void
good_text_has_no_fault(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		size_t at = 0;
		const char *fault = text_fault(&arena, good[i], strlen(good[i]), &at);

		if (fault)
			fail_msg("%s at byte %zu: %s", fault, at, good[i]);
	}
	arena_end(&arena);
}

static void
a_length_is_obeyed(void **state)
{
	struct arena arena = {0};
	size_t at = 0;

	(void)state;
	assert_null(text_fault(&arena, "ab\x1B", 2, &at));
	assert_string_equal(text_fault(&arena, "a\0b", 3, &at), "the control character U+0000");
	assert_int_equal(at, 1);
	assert_string_equal(text_fault(&arena, "é", 1, &at), "bytes that are not UTF-8");
	arena_end(&arena);
}

/* Curses would show nothing, or lose count, for a character that libc has no width for. */
static void
whatever_passes_has_a_width(void **state)
{
	struct arena arena = {0};
	size_t passed = 0;

	(void)state;
	for (uint32_t code = ' '; code <= 0x10FFFF; code++) {
		char bytes[UTF8_LONGEST];
		size_t at = 0;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		if (!text_fault(&arena, bytes, utf8_put(bytes, code), &at)) {
			passed++;
			if (wcwidth((wchar_t)code) < 0)
				fail_msg("U+%04X passed and has no width", (unsigned)code);
		}
		if (code % 4096 == 0)
			arena_empty(&arena);
	}
	assert_in_range(passed, 130000, 150000);
	arena_end(&arena);
}

/* The short way past ICU's tables says the same as the tables. */
static void
whatever_passes_is_what_the_tables_allow(void **state)
{
	struct arena arena = {0};
	UVersionInfo age;

	(void)state;
	for (uint32_t code = ' '; code <= 0x10FFFF; code++) {
		UChar32 known = (UChar32)code;
		struct bytes five = {0};
		size_t at = 0;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		bytes_put_code(&five, code);
		if (!text_fault(&arena, five.start, five.length, &at)) {
			u_charAge(known, age);
			assert_true(u_isdefined(known) && age[0] <= 14 && u_charType(known) != U_PRIVATE_USE_CHAR);
			assert_false(u_hasBinaryProperty(known, UCHAR_DEFAULT_IGNORABLE_CODE_POINT));
			assert_false(u_hasBinaryProperty(known, UCHAR_EMOJI_PRESENTATION));
			if (u_charType(known) == U_NON_SPACING_MARK) {
				for (int i = 0; i < 4; i++)
					bytes_put_code(&five, code);
				assert_non_null(text_fault(&arena, five.start, five.length, &at));
			}
		}
		bytes_end(&five);
		if (code % 4096 == 0)
			arena_empty(&arena);
	}
	arena_end(&arena);
}

static void
reported_as_not_composed(struct arena *arena, const UChar32 *codes, int count, uint32_t of)
{
	struct bytes text = {0};
	size_t at = 0;
	const char *fault;

	for (int i = 0; i < count; i++)
		bytes_put_code(&text, (uint32_t)codes[i]);
	fault = text_fault(arena, text.start, text.length, &at);
	if (!fault)
		fail_msg("nothing found where normal form C changes U+%04X", (unsigned)of);
	bytes_end(&text);
}

/* The short way past the tables does not pass what is to be composed, or taken apart. */
static void
whatever_form_c_would_change_is_reported(void **state)
{
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *form = unorm2_getNFCInstance(&error);
	struct arena arena = {0};
	int pairs = 0, singles = 0;

	(void)state;
	for (UChar32 code = ' '; code <= 0x10FFFF; code++) {
		UChar parts[8];
		int32_t length = unorm2_getRawDecomposition(form, code, parts, 8, &error);
		UChar32 both[2] = {0};

		if (length <= 0)
			continue;
		u_strToUTF32(both, 2, NULL, parts, length, &error);
		if (both[1] && unorm2_composePair(form, both[0], both[1]) == code) {
			reported_as_not_composed(&arena, both, 2, (uint32_t)code);
			pairs++;
		} else {
			reported_as_not_composed(&arena, &code, 1, (uint32_t)code);
			singles++;
		}
		arena_empty(&arena);
	}
	assert_true(pairs > 11172 && singles > 1000); /* the Hangul syllables; the ideographs that stand twice */
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_fault_is_named_and_placed),
	    cmocka_unit_test(good_text_has_no_fault),
	    cmocka_unit_test(a_length_is_obeyed),
	    cmocka_unit_test(whatever_passes_has_a_width),
	    cmocka_unit_test(whatever_passes_is_what_the_tables_allow),
	    cmocka_unit_test(whatever_form_c_would_change_is_reported),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
