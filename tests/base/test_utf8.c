/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8: every code point there and back, and every kind of fault of RFC 3629. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { LAST_CODE = 0x10FFFF };

static int
is_surrogate(uint32_t code)
{
	return code >= 0xD800 && code <= 0xDFFF;
}

/* Written from the table of RFC 3629, section 4, and not from the code under test: how many bytes a
 * well-formed character at the start takes, 0 when there is none. */
static size_t
well_formed(const unsigned char *b, size_t length)
{
	static const struct {
		unsigned char lead[2], second[2];
		size_t count;
	} rows[] = {
	    {{0x00, 0x7F}, {0x00, 0xFF}, 1},
	    {{0xC2, 0xDF}, {0x80, 0xBF}, 2},
	    {{0xE0, 0xE0}, {0xA0, 0xBF}, 3},
	    {{0xE1, 0xEC}, {0x80, 0xBF}, 3},
	    {{0xED, 0xED}, {0x80, 0x9F}, 3},
	    {{0xEE, 0xEF}, {0x80, 0xBF}, 3},
	    {{0xF0, 0xF0}, {0x90, 0xBF}, 4},
	    {{0xF1, 0xF3}, {0x80, 0xBF}, 4},
	    {{0xF4, 0xF4}, {0x80, 0x8F}, 4},
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		if (b[0] < rows[i].lead[0] || b[0] > rows[i].lead[1])
			continue;
		if (length < rows[i].count)
			return 0;
		if (rows[i].count > 1 && (b[1] < rows[i].second[0] || b[1] > rows[i].second[1]))
			return 0;
		for (size_t j = 2; j < rows[i].count; j++)
			if (b[j] < 0x80 || b[j] > 0xBF)
				return 0;
		return rows[i].count;
	}
	return 0;
}

static void
every_code_point_comes_back(void **state)
{
	(void)state;
	for (uint32_t code = 0; code <= LAST_CODE; code++) {
		char bytes[UTF8_LONGEST + 1] = {0};
		const char *at = bytes;
		size_t length;

		if (is_surrogate(code))
			continue;
		length = utf8_put(bytes, code);
		if (utf8_next(&at, bytes + length) != code || at != bytes + length)
			fail_msg("U+%04X does not come back", (unsigned)code);
		if (well_formed((const unsigned char *)bytes, length) != length)
			fail_msg("U+%04X is not written in the shortest form", (unsigned)code);
		at = bytes;
		if (utf8_walk(&at) != code || at != bytes + (code ? length : 0))
			fail_msg("U+%04X is not walked", (unsigned)code);
	}
}

/* All strings of three bytes, and the ends of each range in the fourth. */
static void
every_sequence_is_judged_as_the_table_says(void **state)
{
	static const unsigned char fourth[] = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};

	(void)state;
	for (uint32_t i = 0; i < 0x1000000; i++) {
		unsigned char bytes[4] = {(unsigned char)(i >> 16), (unsigned char)(i >> 8), (unsigned char)i, 0};
		size_t tails = bytes[0] >= 0xF0 ? COUNT(fourth) : 1;

		for (size_t j = 0; j < tails; j++) {
			const char *start = (const char *)bytes, *at = start;
			size_t count;
			uint32_t code;

			bytes[3] = fourth[j];
			count = well_formed(bytes, sizeof bytes);
			code = utf8_next(&at, start + sizeof bytes);
			if ((code == UTF8_BAD) != (count == 0) || (size_t)(at - start) != (count ? count : 1))
				fail_msg("%02X %02X %02X %02X", bytes[0], bytes[1], bytes[2], bytes[3]);
		}
	}
}

static void
knows_characters_of_each_length(void **state)
{
	static const struct {
		const char *bytes;
		uint32_t code;
	} rows[] = {
	    {"\x01", 1},
	    {"\x7F", 0x7F},
	    {"\xC2\x80", 0x80},
	    {"\xC3\xA9", 0xE9},
	    {"\xDF\xBF", 0x7FF},
	    {"\xE0\xA0\x80", 0x800},
	    {"\xE4\xB8\xAD", 0x4E2D},
	    {"\xED\x9F\xBF", 0xD7FF},
	    {"\xEE\x80\x80", 0xE000},
	    {"\xEF\xBF\xBD", 0xFFFD},
	    {"\xEF\xBF\xBF", 0xFFFF},
	    {"\xF0\x90\x80\x80", 0x10000},
	    {"\xF4\x8F\xBF\xBF", 0x10FFFF},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char written[UTF8_LONGEST];
		const char *at = rows[i].bytes;
		size_t length = strlen(rows[i].bytes);

		assert_int_equal(utf8_next(&at, rows[i].bytes + length), rows[i].code);
		assert_ptr_equal(at, rows[i].bytes + length);
		assert_int_equal(utf8_put(written, rows[i].code), length);
		assert_memory_equal(written, rows[i].bytes, length);
		assert_int_equal(utf8_valid(rows[i].bytes, length), length);
	}
}

static void
refuses_faults_and_goes_one_byte_on(void **state)
{
	static const char *const rows[] = {
	    "\x80",             /* a tail without a lead */
	    "\xBF",             /* the last such */
	    "\xC0\x80",         /* a long form of U+0000 */
	    "\xC1\xBF",         /* a long form of U+007F */
	    "\xE0\x80\x80",     /* a long form in three */
	    "\xE0\x9F\xBF",     /* the last such */
	    "\xF0\x80\x80\x80", /* a long form in four */
	    "\xF0\x8F\xBF\xBF", /* the last such */
	    "\xED\xA0\x80",     /* the first surrogate */
	    "\xED\xBF\xBF",     /* the last surrogate */
	    "\xF4\x90\x80\x80", /* U+110000 */
	    "\xF5\x80\x80\x80", /* beyond all leads */
	    "\xF8\x88\x80\x80\x80",
	    "\xFE",
	    "\xFF",
	    "\xC3",             /* cut short */
	    "\xE4\xB8",         /* cut short */
	    "\xF0\x9F\x98",     /* cut short */
	    "\xC3\x28",         /* no tail */
	    "\xE4\x28\xAD",     /* no second */
	    "\xE4\xB8\x28",     /* no third */
	    "\xF0\x9F\x98\x28", /* no fourth */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *at = rows[i];

		assert_int_equal(utf8_next(&at, rows[i] + strlen(rows[i])), UTF8_BAD);
		assert_ptr_equal(at, rows[i] + 1);
		at = rows[i];
		assert_int_equal(utf8_walk(&at), UTF8_BAD);
		assert_ptr_equal(at, rows[i] + 1);
		assert_int_equal(utf8_valid(rows[i], strlen(rows[i])), 0);
	}
}

static void
reads_nothing_behind_the_end(void **state)
{
	const char bytes[] = "\xF0\x9F\x98\x80";

	(void)state;
	for (size_t length = 1; length < UTF8_LONGEST; length++) {
		const char *at = bytes;

		assert_int_equal(utf8_next(&at, bytes + length), UTF8_BAD);
	}
}

static void
tells_how_far_it_is_valid(void **state)
{
	(void)state;
	assert_int_equal(utf8_valid("", 0), 0);
	assert_int_equal(utf8_valid("abc", 3), 3);
	assert_int_equal(utf8_valid("a\0c", 3), 3);
	assert_int_equal(utf8_valid("\xC3\xA9\xFFz", 4), 2);
	assert_int_equal(utf8_valid("ab\xE4\xB8", 4), 2);
}

static void
walks_to_the_end_and_stays(void **state)
{
	const char text[] = "a\xC3\xA9\xE4\xB8\xAD";
	const char *at = text;

	(void)state;
	assert_int_equal(utf8_walk(&at), 'a');
	assert_int_equal(utf8_walk(&at), 0xE9);
	assert_int_equal(utf8_walk(&at), 0x4E2D);
	assert_int_equal(utf8_walk(&at), 0);
	assert_int_equal(utf8_walk(&at), 0);
	assert_ptr_equal(at, text + strlen(text));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_code_point_comes_back),
	    cmocka_unit_test(every_sequence_is_judged_as_the_table_says),
	    cmocka_unit_test(knows_characters_of_each_length),
	    cmocka_unit_test(refuses_faults_and_goes_one_byte_on),
	    cmocka_unit_test(reads_nothing_behind_the_end),
	    cmocka_unit_test(tells_how_far_it_is_valid),
	    cmocka_unit_test(walks_to_the_end_and_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
