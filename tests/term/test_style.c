/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every role can be read: contrast by WCAG's formula on the real values of the palettes; and without colour the
 * differences that matter are still there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>

#include "term/style.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const uint32_t xterm[16] = {0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF};
static const uint32_t console[16] = {0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF};

/* The RGB value of one of 256 colours: 16 of the palette, a cube of six levels, 24 greys. */
static uint32_t
value_of(const uint32_t palette[16], int colour)
{
	static const uint32_t levels[6] = {0, 95, 135, 175, 215, 255};
	int cube = colour - 16;

	assert_in_range(colour, 0, 255);
	if (colour < 16)
		return palette[colour];
	if (colour >= 232)
		return (uint32_t)(8 + 10 * (colour - 232)) * 0x010101;
	return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6];
}

static double
linear(uint32_t part)
{
	double share = part / 255.0;

	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double
luminance(uint32_t value)
{
	return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8 & 0xFF) + 0.0722 * linear(value & 0xFF);
}

static double
contrast(uint32_t one, uint32_t other)
{
	double first = luminance(one) + 0.05, second = luminance(other) + 0.05;

	return first > second ? first / second : second / first;
}

static void
assert_readable(const char *where, int role, const uint32_t palette[16], int foreground, int background)
{
	double seen = contrast(value_of(palette, foreground), value_of(palette, background));

	if (seen < 4.5)
		fail_msg("role %d on %s: colour %d on %d has %.2f to 1, expected 4.5", role, where, foreground, background,
		    seen);
}

static void
the_formula_is_that_of_wcag(void **state)
{
	(void)state;
	assert_float_equal(contrast(0xFFFFFF, 0x000000), 21.0, 0.001);
	assert_float_equal(contrast(0x000000, 0xFFFFFF), 21.0, 0.001);
	assert_float_equal(contrast(0x777777, 0xFFFFFF), 4.48, 0.005);
	assert_float_equal(contrast(0x0000FF, 0xFFFFFF), 8.59, 0.005);
}

static void
every_role_can_be_read_in_every_palette(void **state)
{
	static const int counts[] = {8, 16, 256};

	(void)state;
	for (int role = 0; role < ROLES; role++)
		for (size_t i = 0; i < COUNT(counts); i++) {
			struct style style = style_of((enum role)role, counts[i]);
			int bright = style.foreground + (style.bold && style.foreground < 8 ? 8 : 0);

			assert_in_range(style.foreground, 0, counts[i] - 1);
			assert_in_range(style.background, 0, counts[i] - 1);
			assert_readable("xterm", role, xterm, style.foreground, style.background);
			/* The console, and many terminals, show bold as bright. */
			assert_readable("xterm, bold is bright", role, xterm, bright, style.background);
			assert_readable("the console", role, console, bright, style.background);
		}
}

static bool
alike(struct style one, struct style other)
{
	return one.foreground == other.foreground && one.background == other.background && one.bold == other.bold &&
	       one.underlined == other.underlined && one.reversed == other.reversed && one.dim == other.dim;
}

static void
what_matters_differs_from_plain_text(void **state)
{
	static const enum role roles[] = {ROLE_TITLE, ROLE_HEADING, ROLE_WARNING, ROLE_CHOSEN, ROLE_BUTTON, ROLE_FACT,
	    ROLE_FOOTER_FACT, ROLE_KEY};
	static const int counts[] = {0, 8, 16, 256};

	(void)state;
	for (size_t i = 0; i < COUNT(roles); i++)
		for (size_t j = 0; j < COUNT(counts); j++)
			assert_false(alike(style_of(roles[i], counts[j]), style_of(ROLE_NORMAL, counts[j])));
	for (size_t j = 0; j < COUNT(counts); j++)
		assert_false(alike(style_of(ROLE_CHOSEN, counts[j]), style_of(ROLE_CHOICE, counts[j])));
}

static void
without_colour_there_is_none(void **state)
{
	(void)state;
	for (int role = 0; role < ROLES; role++) {
		assert_int_equal(style_of((enum role)role, 0).foreground, -1);
		assert_int_equal(style_of((enum role)role, 0).background, -1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_formula_is_that_of_wcag),
	    cmocka_unit_test(every_role_can_be_read_in_every_palette),
	    cmocka_unit_test(what_matters_differs_from_plain_text),
	    cmocka_unit_test(without_colour_there_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
