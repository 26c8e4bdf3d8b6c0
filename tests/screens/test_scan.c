/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A code is seen only behind a choice and what scanning leaves on a phone, and says what stands beside it. */
#include "kit.h"

#include <ctype.h>

static struct sheet sheet;
static struct visit visit;

static void
look_at(enum screen_id screen, const char *language, const char *argument)
{
	visit = visit_of(&kiosk, language, arena_string(&arena, argument));
	show(screen, &visit, &sheet);
}

static const struct sheet_item *
find(enum sheet_kind kind)
{
	for (size_t i = 0; i < sheet.count; i++)
		if (sheet.items[i].kind == kind)
			return &sheet.items[i];
	return NULL;
}

/* What a phone dials is what people read, without the signs between. */
static void
assert_says(const struct sheet_item *code)
{
	const char *said = strchr(code->code, ':') + 1;

	if (!strncmp(code->code, "http", 4)) {
		assert_non_null(strstr(code->code, code->fact));
		return;
	}
	assert_true(!strncmp(code->code, "tel:", 4) || !strncmp(code->code, "sms:", 4));
	for (const char *at = code->fact; *at; at++)
		if (isdigit((unsigned char)*at) || *at == '+')
			assert_int_equal(*said++, *at);
	assert_int_equal(*said, '\0');
}

static size_t
walk_codes(const char *language, const char *argument)
{
	size_t choices;

	look_at(SCREEN_scan, language, argument);
	assert_null(find(SHEET_CODE));
	assert_int_equal(sheet.items[0].kind, SHEET_WARNING);
	assert_true(sheet.sensitive);
	choices = sheet.choices;
	assert_true(choices > 0);
	for (size_t i = 0; i < choices; i++) {
		struct reply reply = screen_by_id(SCREEN_scan)->choose(NULL, &visit, sheet_choice_at(&sheet, i)->id);

		assert_int_equal(reply.kind, REPLY_OPEN);
		assert_true(strlen(reply.argument) < 96);
		look_at(SCREEN_scan, language, reply.argument);
		assert_int_equal(sheet.count, 1);
		assert_non_null(find(SHEET_CODE));
		assert_true(sheet.sensitive);
		assert_says(&sheet.items[0]);
		look_at(SCREEN_scan, language, argument);
	}
	return choices;
}

static void
every_service_has_its_codes(void **state)
{
	size_t countries, codes = 0;
	const char *const *country = content_countries(content, &countries);

	(void)state;
	for (size_t i = 0; i < countries; i++) {
		const struct services *services = content_services(content, country[i]);

		for (size_t j = 0; services && j < services->count; j++) {
			const char *argument = arena_print(&arena, "%s/%s", country[i], services->list[j].id);

			look_at(SCREEN_call, "en", argument);
			assert_null(find(SHEET_CODE));
			if (!sheet.choices)
				continue;
			assert_int_equal(sheet.choices, 1);
			assert_int_equal(
			    screen_by_id(SCREEN_call)->choose(NULL, &visit, sheet_choice_at(&sheet, 0)->id).screen, SCREEN_scan);
			codes += walk_codes("en", argument);
		}
	}
	assert_true(codes > 250);
}

/* Who cannot read the warning is not offered what it warns of. */
static void
only_behind_a_warning_that_can_be_read(void **state)
{
	size_t count, offered = 0, kept_back = 0;
	const struct language *languages = content_languages(content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		bool warned = content_word(content, &languages[i], "scan.warning") != NULL;

		look_at(SCREEN_call, languages[i].code, "FR/fr-ccem");
		assert_int_equal(sheet.choices, warned && content_services(content, "FR"));
		offered += warned;
		kept_back += !warned;
		if (warned)
			continue;
		look_at(SCREEN_scan, languages[i].code, "FR/fr-ccem/phone");
		assert_int_equal(sheet.count, 0);
	}
	assert_true(offered >= 14);
	assert_true(kept_back > 0);
}

static void
what_is_not_there_is_not_drawn(void **state)
{
	static const char *const wrong[] = {"", "FR", "FR/", "FR/nothing", "XX/nothing/phone"};

	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++) {
		look_at(SCREEN_scan, "en", wrong[i]);
		assert_int_equal(sheet.count, 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_service_has_its_codes),
	    cmocka_unit_test(only_behind_a_warning_that_can_be_read),
	    cmocka_unit_test(what_is_not_there_is_not_drawn),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
