/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits of all scripts, and scripts whose width terminals disagree on. */
#include "helper.h"

#include "text/script.h"

static void
digits_of_every_script_count(void **state)
{
	static const struct {
		uint32_t code;
		int digit;
	} rows[] = {
	    {'0', 0}, {'9', 9}, {0x0660, 0}, {0x06F5, 5}, {0x0967, 1}, {0x09EF, 9}, {0x0E52, 2}, {0x1043, 3},
	    {0x17E4, 4}, {0x0ED6, 6}, {0xFF17, 7}, {0x1D7CE, 0}, {0x1E950, 0}, {'a', -1}, {0xB2, -1}, {0x2460, -1},
	    {0x4E00, -1}, {0x1369, -1}, {0x2167, -1}, {0, -1}, {0x10FFFF, -1}, {0x110000, -1}, {UINT32_MAX, -1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(text_digit(rows[i].code), rows[i].digit);
}

static void
fragile_scripts_are_known(void **state)
{
	static const char *const fragile[] = {"हिन्दी", "বাংলা", "ਪੰਜਾਬੀ", "ગુજરાતી", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം",
	                                      "සිංහල", "ខ្មែរ", "မြန်မာ", "English and हिन्दी", "ଓଡ଼ିଆ"};
	static const char *const firm[] = {"", "English", "ไทย", "ລາວ", "العربية", "עברית", "አማርኛ", "中文", "한국어", "ქართული",
	                                   "հայերեն", "Ελληνικά", "Русский"};

	(void)state;
	for (size_t i = 0; i < sizeof fragile / sizeof *fragile; i++)
		assert_true(text_is_fragile(fragile[i]));
	for (size_t i = 0; i < sizeof firm / sizeof *firm; i++)
		assert_false(text_is_fragile(firm[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(digits_of_every_script_count),
	    cmocka_unit_test(fragile_scripts_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
