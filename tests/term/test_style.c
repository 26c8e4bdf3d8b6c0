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

/* What WCAG asks for: 1.4.3, and 1.4.6 for the theme that promises more. */
static double
least_of(enum theme theme)
{
	return theme == THEME_CONTRAST ? 7.0 : 4.5;
}

static void
assert_readable(const char *where, enum theme theme, int role, const uint32_t palette[16], int foreground,
    int background)
{
	double seen = contrast(value_of(palette, foreground), value_of(palette, background));

	if (seen < least_of(theme))
		fail_msg("theme %d, role %d on %s: colour %d on %d has %.2f to 1, expected %.1f", (int)theme, role, where,
		    foreground, background, seen, least_of(theme));
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
assert_role_is_readable(enum theme theme, int role, int colours)
{
	struct style style = style_of(theme, (enum role)role, colours);
	int bright = style.foreground + (style.bold && style.foreground < 8 ? 8 : 0);

	assert_in_range(style.foreground, 0, colours - 1);
	assert_in_range(style.background, 0, colours - 1);
	assert_readable("xterm", theme, role, xterm, style.foreground, style.background);
	/* The console, and many terminals, show bold as bright. */
	assert_readable("xterm, bold is bright", theme, role, xterm, bright, style.background);
	assert_readable("the console", theme, role, console, bright, style.background);
}

static void
every_role_can_be_read_in_every_palette(void **state)
{
	static const int counts[] = {8, 16, 256};

	(void)state;
	for (int theme = 0; theme < THEME_MONO; theme++)
		for (int role = 0; role < ROLES; role++)
			for (size_t i = 0; i < COUNT(counts); i++)
				assert_role_is_readable((enum theme)theme, role, counts[i]);
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
	for (int theme = 0; theme < THEMES; theme++)
		for (size_t j = 0; j < COUNT(counts); j++) {
			struct style plain = style_of((enum theme)theme, ROLE_NORMAL, counts[j]);

			for (size_t i = 0; i < COUNT(roles); i++)
				assert_false(alike(style_of((enum theme)theme, roles[i], counts[j]), plain));
			assert_false(alike(style_of((enum theme)theme, ROLE_CHOSEN, counts[j]),
			    style_of((enum theme)theme, ROLE_CHOICE, counts[j])));
		}
}

static void
without_colour_there_is_none(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_CODE_DARK; role++) { /* codes are the last roles */
		assert_true(alike(style_of(THEME_MONO, (enum role)role, 256), style_of(THEME_DARK, (enum role)role, 0)));
		assert_int_equal(style_of(THEME_MONO, (enum role)role, 256).foreground, -1);
		assert_int_equal(style_of(THEME_MONO, (enum role)role, 256).background, -1);
	}
}

static void
themes_have_names(void **state)
{
	(void)state;
	assert_int_equal(theme_by_name("dark"), THEME_DARK);
	assert_int_equal(theme_by_name("light"), THEME_LIGHT);
	assert_int_equal(theme_by_name("contrast"), THEME_CONTRAST);
	assert_int_equal(theme_by_name("mono"), THEME_MONO);
	assert_int_equal(theme_by_name("Dark"), THEMES);
}

/* Cameras need the one to be black and the other white, in every theme. */
static void
codes_are_black_and_white(void **state)
{
	static const struct {
		int colours, black, white;
	} palettes[] = {{8, 0, 7}, {16, 0, 7}, {256, 16, 231}};

	(void)state;
	for (int theme = 0; theme < THEMES; theme++)
		for (size_t i = 0; i < COUNT(palettes); i++) {
			struct style dark = style_of((enum theme)theme, ROLE_CODE_DARK, palettes[i].colours);
			struct style light = style_of((enum theme)theme, ROLE_CODE_LIGHT, palettes[i].colours);

			assert_int_equal(dark.background, palettes[i].black);
			assert_int_equal(dark.foreground, palettes[i].white);
			assert_int_equal(light.background, palettes[i].white);
			assert_int_equal(light.foreground, palettes[i].black);
			assert_false(dark.bold || light.bold);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(codes_are_black_and_white),
	    cmocka_unit_test(the_formula_is_that_of_wcag),
	    cmocka_unit_test(every_role_can_be_read_in_every_palette),
	    cmocka_unit_test(what_matters_differs_from_plain_text),
	    cmocka_unit_test(without_colour_there_is_none),
	    cmocka_unit_test(themes_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
