/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not come out of a file. Whoever reads the file turns the byte into line and column. */
#include "text/script.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "base/utf8.h"

enum {
	NEWEST_UNICODE = 14, /* what glibc 2.36 knows the widths of */
	MOST_MARKS = 4,
	FEW_UNITS = 512,
	FIRST_COMPOSING = 0x300, /* below it normal form C changes nothing */
	NON_JOINER = 0x200C,
	JOINER = 0x200D
};

static const char not_normal[] = "text that is not in normal form C";

/* Where the scan stands: what is before the character in question. */
struct scan {
	const char *at, *end;
	uint32_t letter; /* the last one that is not a mark; 0: none */
	int marks;       /* since then */
	bool composes;   /* there is a character that normal form C may change, or join with one beside it */
};

/* Characters of Unicode 14 and older whose wcwidth differs between glibc 2.36 and 2.41, found by asking
 * both about every code point in the locale C.UTF-8 (of the 10,440 that differ, 10,301 are newer than
 * Unicode 14 and refused as such); and the hexagrams, on which terminals differ. */
static bool
fault_has_doubtful_width(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
	    {0x2630, 0x2637}, /* trigrams */
	    {0x268A, 0x268F}, /* monograms, digrams */
	    {0x3164, 0x3164}, {0xFFA0, 0xFFA0}, /* Hangul fillers */
	    {0x4DC0, 0x4DFF}, /* hexagrams */
	    {0xFFF9, 0xFFFB}, /* interlinear annotation */
	    {0x1171E, 0x1171E}, /* an Ahom sign */
	    {0x13430, 0x13438}, /* Egyptian format controls */
	    {0x1D300, 0x1D356}, /* Tai Xuan Jing */
	    {0x1D360, 0x1D376}, /* counting rods, tally marks */
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (code >= ranges[i].first && code <= ranges[i].last)
			return true;
	return false;
}

static bool
fault_is_too_new(uint32_t code)
{
	UVersionInfo age;

	u_charAge((UChar32)code, age);
	return !u_isdefined((UChar32)code) || age[0] > NEWEST_UNICODE;
}

/* All of them are symbols or not assigned yet: for letters ICU need not open its table of emoji. */
static bool
fault_is_emoji(uint32_t code)
{
	if (!(U_GET_GC_MASK((UChar32)code) & (U_GC_S_MASK | U_GC_CN_MASK)))
		return false;
	return u_hasBinaryProperty((UChar32)code, UCHAR_EMOJI_PRESENTATION) ||
	    (code >= 0x1F000 && u_hasBinaryProperty((UChar32)code, UCHAR_EXTENDED_PICTOGRAPHIC));
}

static bool
fault_is_control(uint32_t code)
{
	return (code < ' ' && code != '\n') || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

static UScriptCode
fault_script(uint32_t code)
{
	UErrorCode error = U_ZERO_ERROR;

	return uscript_getScript((UChar32)code, &error);
}

static bool
fault_script_needs_joiners(UScriptCode script)
{
	switch (script) {
	case USCRIPT_ARABIC:
	case USCRIPT_DEVANAGARI:
	case USCRIPT_BENGALI:
	case USCRIPT_GURMUKHI:
	case USCRIPT_GUJARATI:
	case USCRIPT_ORIYA:
	case USCRIPT_TAMIL:
	case USCRIPT_TELUGU:
	case USCRIPT_KANNADA:
	case USCRIPT_MALAYALAM:
	case USCRIPT_SINHALA:
		return true;
	default:
		return false;
	}
}

static bool
fault_is_of_a_word(uint32_t code)
{
	return u_isalpha((UChar32)code) || (U_GET_GC_MASK((UChar32)code) & U_GC_M_MASK);
}

/* A joiner that scan->at stands behind. */
static bool
fault_joiner_is_needed(const struct scan *scan)
{
	const char *next = scan->at;
	UScriptCode script = fault_script(scan->letter);
	uint32_t code = next < scan->end ? utf8_next(&next, scan->end) : UTF8_BAD;

	return fault_script_needs_joiners(script) && code != UTF8_BAD && fault_is_of_a_word(scan->letter) &&
	    fault_is_of_a_word(code) && fault_script(code) == script;
}

/* Moves on by one character; false when it is one mark too many. Thai and Lao sara am are half a mark. */
static bool
fault_count_marks(struct scan *scan, uint32_t code)
{
	bool is_sara_am = code == 0x0E33 || code == 0x0EB3;
	bool is_mark = U_GET_GC_MASK((UChar32)code) & (U_GC_MN_MASK | U_GC_ME_MASK);

	if (is_mark || is_sara_am)
		scan->marks++;
	if (scan->marks > MOST_MARKS)
		return false;
	if (!is_mark) {
		scan->letter = code;
		scan->marks = 0;
	}
	return true;
}

static const char *
fault_of_hidden(const struct scan *scan, uint32_t code)
{
	if (u_hasBinaryProperty((UChar32)code, UCHAR_BIDI_CONTROL))
		return "the bidi control";
	if (u_hasBinaryProperty((UChar32)code, UCHAR_VARIATION_SELECTOR))
		return "the variation selector";
	if (code == 0xAD)
		return "the soft hyphen";
	if ((code == NON_JOINER || code == JOINER) && fault_joiner_is_needed(scan))
		return NULL;
	return "the invisible character";
}

/* Letters of the scripts that most texts are in, old ones without marks: nothing can be wrong with them, and normal form
 * C leaves texts of nothing else alone. Only a short way past ICU's tables; test_fault compares the two. */
static bool
fault_is_plain_letter(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
	    {0x00, 0x7E}, {0xC0, 0x17F}, {0x391, 0x3A1}, {0x3A3, 0x3CE}, {0x400, 0x45F}, {0x5D0, 0x5EA}, {0x621, 0x63A},
	    {0x641, 0x64A}, {0x905, 0x928}, {0xE01, 0xE30}, {0x10D0, 0x10F0}, {0x1200, 0x1206}, {0x3041, 0x3094},
	    {0x30A1, 0x30F6}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3},
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges && code >= ranges[i].first; i++)
		if (code <= ranges[i].last)
			return true;
	return false;
}

/* What is wrong with one character that scan->at stands behind, without its number; NULL: nothing. */
static const char *
fault_of_code(struct scan *scan, uint32_t code)
{
	if (fault_is_control(code))
		return "the control character";
	if (fault_is_plain_letter(code)) {
		scan->letter = code;
		scan->marks = 0;
		return NULL;
	}
	scan->composes = scan->composes || code >= FIRST_COMPOSING;
	if (u_hasBinaryProperty((UChar32)code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		return fault_of_hidden(scan, code);
	if (u_charType((UChar32)code) == U_PRIVATE_USE_CHAR)
		return "the private character";
	if (fault_is_too_new(code))
		return "the unassigned or too new character";
	if (fault_is_emoji(code))
		return "the emoji";
	if (fault_has_doubtful_width(code))
		return "a character whose width differs between systems,";
	if (!fault_count_marks(scan, code))
		return "a fifth mark on one letter,";
	return NULL;
}

/* The byte where the UTF-16 unit stands. */
static size_t
fault_byte_of_unit(const char *bytes, const char *end, int32_t unit)
{
	const char *at = bytes, *before = bytes;

	for (int32_t passed = 0; at < end && passed <= unit;) {
		before = at;
		passed += U16_LENGTH(utf8_next(&at, end));
	}
	return (size_t)(before - bytes);
}

/* The first byte that normal form C would change, where it changes one; `length` when there is none. */
static size_t
fault_find_change(const UNormalizer2 *form, const char *bytes, size_t length, const UChar *text, int32_t units)
{
	UErrorCode error = U_ZERO_ERROR;
	int32_t same = 0, normal_units;
	struct arena arena;
	UChar *normal;

	if (unorm2_isNormalized(form, text, units, &error))
		return length;
	arena_start(&arena);
	/* Normal form C is at most three times as long in UTF-16. */
	normal = arena_take(&arena, (length * 3 + 1) * sizeof *normal);
	normal_units = unorm2_normalize(form, text, units, normal, (int32_t)length * 3, &error);
	while (same < units && same < normal_units && text[same] == normal[same])
		same++;
	length = fault_byte_of_unit(bytes, bytes + length, same);
	arena_end(&arena);
	return length;
}

static size_t
fault_normal_length(const char *bytes, size_t length)
{
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *form = unorm2_getNFCInstance(&error);
	UChar few[FEW_UNITS], *text = few;
	int32_t units = 0;
	struct arena arena;

	arena_start(&arena);
	if (length >= FEW_UNITS)
		text = arena_take(&arena, (length + 1) * sizeof *text);
	u_strFromUTF8(text, (int32_t)length, &units, bytes, (int32_t)length, &error);
	length = fault_find_change(form, bytes, length, text, units);
	arena_end(&arena);
	return length;
}

/* Nothing is wrong with the characters that most texts are made of. */
static bool
fault_pass_ascii(struct scan *scan)
{
	const char *start = scan->at;

	while (scan->at < scan->end && *scan->at >= ' ' && *scan->at <= '~')
		scan->at++;
	if (scan->at > start) {
		scan->letter = (uint32_t)scan->at[-1];
		scan->marks = 0;
	}
	return scan->at == scan->end;
}

const char *
text_fault(struct arena *arena, const char *bytes, size_t length, size_t *at)
{
	struct scan scan = {.at = bytes, .end = bytes + length};

	while (!fault_pass_ascii(&scan)) {
		const char *before = scan.at, *what;
		uint32_t code = utf8_next(&scan.at, scan.end);

		*at = (size_t)(before - bytes);
		if (code == UTF8_BAD)
			return arena_string(arena, "bytes that are not UTF-8");
		what = fault_of_code(&scan, code);
		if (what)
			return arena_print(arena, "%s U+%04X", what, (unsigned)code);
	}
	*at = scan.composes ? fault_normal_length(bytes, length) : length;
	return *at < length ? arena_string(arena, not_normal) : NULL;
}

const char *
text_fault_expected(const char *fault)
{
	return strcmp(fault, not_normal) != 0 ? "text without it"
	                                      : "normal form C, mostly a letter and its mark as one character";
}
