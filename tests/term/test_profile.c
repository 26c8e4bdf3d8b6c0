/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terminals whose limits are known offer no script that they cannot draw. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "term/profile.h"

static void
consoles_draw_few_scripts(void **state)
{
	(void)state;
	assert_string_equal(profile_scripts("linux"), "Latn,Cyrl,Grek");
	assert_string_equal(profile_scripts("vt220"), "Latn");
}

static void
windows_draw_what_their_fonts_have(void **state)
{
	(void)state;
	assert_null(profile_scripts("xterm-256color"));
	assert_null(profile_scripts("foot"));
	assert_null(profile_scripts(NULL));
}

static void
old_terminals_have_no_half_blocks(void **state)
{
	(void)state;
	assert_false(profile_has_blocks("vt100"));
	assert_false(profile_has_blocks("vt220"));
	assert_false(profile_has_blocks("wsvt25"));
	assert_true(profile_has_blocks("vte-256color"));
	assert_true(profile_has_blocks("linux"));
	assert_true(profile_has_blocks("foot"));
	assert_true(profile_has_blocks(NULL));
}

static void
consoles_have_no_quarter_blocks(void **state)
{
	(void)state;
	assert_false(profile_has_pictures("linux"));
	assert_false(profile_has_pictures("linux-16color"));
	assert_false(profile_has_pictures("vt220"));
	assert_true(profile_has_pictures("vte-256color"));
	assert_true(profile_has_pictures("foot"));
	assert_true(profile_has_pictures("xterm-256color"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(consoles_draw_few_scripts),
	    cmocka_unit_test(consoles_have_no_quarter_blocks),
	    cmocka_unit_test(old_terminals_have_no_half_blocks),
	    cmocka_unit_test(windows_draw_what_their_fonts_have),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
