/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles and choices fit, and lengths are like those of the English. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "rules.h"

static void
titles_and_choices_fit(void **state)
{
	static const struct rules_row rows[] = {
	    {"de", "travel.title", "For everybody who travels here and there", "Für alle, die hier und dort unterwegs si", ""},
	    {"de", "travel.title", "For everybody who travels here and there", "Für alle, die hier und dort unterwegs sin",
	        "1:15: 41 columns, expected at most 40 for a title or a choice\n"},
	    {"de", "travel.ask", "For everybody who travels here and there", "Für alle, die hier und dort unterwegs sin", ""},
	    {"zh-Hans", "travel.title", "For everybody who travels here and there",
	        "为了在这里和那里旅行的每一个人的帮助和信息吧",
	        "1:15: 44 columns, expected at most 40 for a title or a choice\n"},
	    /* a choice of the home page */
	    {"de", "help-point.work", "Signs at work, that are to be looked for", "Anzeichen bei der Arbeit, auf die man ach",
	        "1:18: 41 columns, expected at most 40 for a title or a choice\n"},
	    {"de", "signs.work.help-now", "Get help in {country}, now, without delay", "Hilfe in {country}, jetzt gleich, ohne Warten", ""},
	    {"en", "travel.title", NULL, "For everybody who travels here and there!",
	        "1:15: 41 columns, expected at most 40 for a title or a choice\n"},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

static void
lengths_are_like_the_english(void **state)
{
	static const struct rules_row rows[] = {
	    /* 20 columns: up to 50 */
	    {"de", "travel.ask", "abcd efgh ijkl mnopq", "abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi.", ""},
	    {"de", "travel.ask", "abcd efgh ijkl mnopq", "abcdefghi abcdefghi abcdefghi abcdefghi abcdefghij.",
	        "1:13: 51 columns, much more than the 20 of the English\n"},
	    {"de", "travel.ask", "abcd efgh ijkl mnopq", "abcdefg", ""},
	    {"de", "travel.ask", "abcd efgh ijkl mnopq", "abcdef", "1:13: 6 columns, much less than the 20 of the English\n"},
	    {"zh-Hans", "travel.ask", "abcd efgh ijkl mnopq", "问问", ""},
	    {"zh-Hans", "travel.ask", "abcd efgh ijkl mnopq", "问", "1:13: 2 columns, much less than the 20 of the English\n"},
	    /* 40 columns: up to 80 */
	    {"de", "travel.ask", "abcd efgh ijkl mnopq abcd efgh ijkl mnop",
	        "abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi.", ""},
	    {"de", "travel.ask", "abcd efgh ijkl mnopq abcd efgh ijkl mnop",
	        "abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghij.",
	        "1:13: 81 columns, much more than the 40 of the English\n"},
	    {"de", "travel.ask", "Call, or wait here.", "Ja", ""},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(titles_and_choices_fit),
	    cmocka_unit_test(lengths_are_like_the_english),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
