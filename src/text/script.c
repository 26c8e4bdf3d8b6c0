/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about characters. What may come out of a file is in fault.c. */
#include "text/script.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

int
text_digit(uint32_t code)
{
	if (code > 0x10FFFF || u_charType((UChar32)code) != U_DECIMAL_DIGIT_NUMBER)
		return -1;
	return u_charDigitValue((UChar32)code);
}

bool
text_code_is_fragile(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} blocks[] = {
	    {0x0900, 0x0DFF}, /* Devanagari to Sinhala */
	    {0x1000, 0x109F}, /* Burmese */
	    {0x1780, 0x17FF}, /* Khmer */
	    {0xA8E0, 0xA8FF}, /* more of Devanagari */
	    {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F}, /* more of Burmese */
	};

	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
		if (code >= blocks[i].first && code <= blocks[i].last)
			return true;
	return false;
}

bool
text_is_fragile(const char *string)
{
	uint32_t code;

	while ((code = utf8_walk(&string)))
		if (text_code_is_fragile(code))
			return true;
	return false;
}
