/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which number is shown first, and which not at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "content/rank.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { LINES_MOST = 12, REPORTS = -1 };

/* A service for a test: its id, and what decides. */
struct line {
	const char *id;
	enum topic topic;
	enum purpose purpose;
	enum publish publish;
	int checked; /* year */
};

static const enum publish SURE = PUBLISH_YES, UNSURE = PUBLISH_AFTER_CHECK;

/* The ids as they are ranked, with "|" where reports begin. */
static char *
ranked(struct arena *arena, const struct line lines[], size_t count, bool only_checked)
{
	struct service list[LINES_MOST];
	struct services services = {.list = list, .count = count};
	struct ranked ranked;
	char *text = arena_string(arena, "");

	assert_true(count <= LINES_MOST);
	memset(list, 0, sizeof list);
	for (size_t i = 0; i < count; i++) {
		list[i].id = lines[i].id;
		list[i].topic = lines[i].topic;
		list[i].purpose = lines[i].purpose;
		list[i].publish = lines[i].publish;
		list[i].checked.year = lines[i].checked;
	}
	ranked = rank_services(arena, &services, only_checked);
	for (size_t i = 0; i <= ranked.count; i++) {
		if (i == ranked.first_report)
			text = arena_print(arena, "%s|", text);
		if (i < ranked.count)
			text = arena_print(arena, "%s%s", text, ranked.list[i]->id);
	}
	return text;
}

static void
assert_ranked(const struct line lines[], size_t count, bool only_checked, const char *expected)
{
	struct arena arena = {0};

	assert_string_equal(ranked(&arena, lines, count, only_checked), expected);
	arena_end(&arena);
}

static void
topics_have_their_order(void **state)
{
	const struct line lines[] = {
	    {"e", TOPIC_EMERGENCY, PURPOSE_HELP, SURE, 0},
	    {"o", TOPIC_ONLINE, PURPOSE_HELP, SURE, 0},
	    {"s", TOPIC_SEAFARERS, PURPOSE_HELP, SURE, 0},
	    {"m", TOPIC_MIGRANTS, PURPOSE_HELP, SURE, 0},
	    {"c", TOPIC_CHILDREN, PURPOSE_HELP, SURE, 0},
	    {"w", TOPIC_WOMEN, PURPOSE_HELP, SURE, 0},
	    {"v", TOPIC_VICTIMS, PURPOSE_HELP, SURE, 0},
	    {"l", TOPIC_LABOUR, PURPOSE_HELP, SURE, 0},
	    {"t", TOPIC_TRAFFICKING, PURPOSE_HELP, SURE, 0},
	};

	(void)state;
	assert_ranked(lines, COUNT(lines), false, "tvlwcsmoe|");
}

static void
those_that_only_take_reports_come_behind(void **state)
{
	const struct line lines[] = {
	    {"r", TOPIC_TRAFFICKING, PURPOSE_REPORT, SURE, 0},
	    {"f", TOPIC_TRAFFICKING, PURPOSE_REFER, SURE, 0},
	    {"E", TOPIC_EMERGENCY, PURPOSE_REPORT, SURE, 0},
	    {"b", TOPIC_TRAFFICKING, PURPOSE_BOTH, SURE, 0},
	    {"e", TOPIC_EMERGENCY, PURPOSE_HELP, SURE, 0},
	};

	(void)state;
	assert_ranked(lines, COUNT(lines), false, "be|rfE");
	assert_ranked(lines, 3, false, "|rfE");
}

static void
the_order_of_the_file_stays(void **state)
{
	const struct line lines[] = {
	    {"1", TOPIC_LABOUR, PURPOSE_HELP, SURE, 0},
	    {"2", TOPIC_VICTIMS, PURPOSE_HELP, SURE, 0},
	    {"3", TOPIC_LABOUR, PURPOSE_BOTH, SURE, 0},
	};

	(void)state;
	assert_ranked(lines, COUNT(lines), false, "123|");
}

static void
unsure_numbers_stand_back_for_sure_ones_of_the_same_persons(void **state)
{
	static const struct {
		struct line lines[2];
		const char *expected;
	} rows[] = {
	    /* a sure line for anybody: trafficking, labour and victims are one */
	    {{{"u", TOPIC_TRAFFICKING, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 0}, {"s", TOPIC_LABOUR, PURPOSE_HELP, PUBLISH_YES, 0}}, "s|"},
	    {{{"u", TOPIC_LABOUR, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 0}, {"s", TOPIC_VICTIMS, PURPOSE_BOTH, PUBLISH_YES, 0}}, "s|"},
	    /* other persons: both stand */
	    {{{"u", TOPIC_WOMEN, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 0}, {"s", TOPIC_LABOUR, PURPOSE_HELP, PUBLISH_YES, 0}}, "su|"},
	    {{{"u", TOPIC_CHILDREN, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 0}, {"s", TOPIC_WOMEN, PURPOSE_HELP, PUBLISH_YES, 0}}, "su|"},
	    {{{"u", TOPIC_MIGRANTS, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 0}, {"s", TOPIC_SEAFARERS, PURPOSE_HELP, PUBLISH_YES, 0}}, "us|"},
	    /* one that only takes reports, or refers, helps nobody */
	    {{{"u", TOPIC_LABOUR, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 0}, {"s", TOPIC_LABOUR, PURPOSE_REPORT, PUBLISH_YES, 0}}, "u|s"},
	    {{{"u", TOPIC_LABOUR, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 0}, {"s", TOPIC_LABOUR, PURPOSE_REFER, PUBLISH_YES, 0}}, "u|s"},
	    /* an unsure one that somebody rang is as good as sure */
	    {{{"u", TOPIC_LABOUR, PURPOSE_HELP, PUBLISH_AFTER_CHECK, 2026}, {"s", TOPIC_LABOUR, PURPOSE_HELP, PUBLISH_YES, 0}}, "us|"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_ranked(rows[i].lines, 2, false, rows[i].expected);
}

static void
a_kiosk_shows_unsure_numbers_only_when_somebody_rang_them(void **state)
{
	const struct line lines[] = {
	    {"u", TOPIC_LABOUR, PURPOSE_HELP, UNSURE, 0},
	    {"r", TOPIC_LABOUR, PURPOSE_REPORT, UNSURE, 0},
	    {"c", TOPIC_WOMEN, PURPOSE_HELP, UNSURE, 2026},
	    {"s", TOPIC_CHILDREN, PURPOSE_HELP, SURE, 0},
	};

	(void)state;
	assert_ranked(lines, COUNT(lines), true, "cs|");
	assert_ranked(lines, COUNT(lines), false, "ucs|r");
	assert_ranked(lines, 1, true, "|");
}

static void
no_services_are_an_empty_list(void **state)
{
	struct arena arena = {0};
	struct ranked nobody = rank_services(&arena, NULL, false);

	(void)state;
	assert_int_equal(nobody.count, 0);
	assert_int_equal(nobody.first_report, 0);
	assert_ranked(NULL, 0, false, "|");
	arena_end(&arena);
}

static void
the_number_of_inside_goes_before_that_from_abroad(void **state)
{
	const struct service both = {.phone = "116 006", .phone_from_abroad = "+33 1"}, abroad = {.phone_from_abroad = "+33 2"},
			     none = {.web = "https://example.org"};

	(void)state;
	assert_string_equal(rank_number(&both), "116 006");
	assert_string_equal(rank_number(&abroad), "+33 2");
	assert_null(rank_number(&none));
}

static void
a_number_is_unsure_until_somebody_rang_it(void **state)
{
	const struct service sure = {.publish = PUBLISH_YES}, unsure = {.publish = PUBLISH_AFTER_CHECK},
			     rung = {.publish = PUBLISH_AFTER_CHECK, .checked = {.year = 2026}};

	(void)state;
	assert_false(rank_is_unsure(&sure));
	assert_true(rank_is_unsure(&unsure));
	assert_false(rank_is_unsure(&rung));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(topics_have_their_order),
	    cmocka_unit_test(those_that_only_take_reports_come_behind),
	    cmocka_unit_test(the_order_of_the_file_stays),
	    cmocka_unit_test(unsure_numbers_stand_back_for_sure_ones_of_the_same_persons),
	    cmocka_unit_test(a_kiosk_shows_unsure_numbers_only_when_somebody_rang_them),
	    cmocka_unit_test(no_services_are_an_empty_list),
	    cmocka_unit_test(the_number_of_inside_goes_before_that_from_abroad),
	    cmocka_unit_test(a_number_is_unsure_until_somebody_rang_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
