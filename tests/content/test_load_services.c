/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Services: every field of a helpline. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

static void
all_fields_are_read(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct services services;
	const struct service *service;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/helplines/FR.yaml"), NULL));
	assert_true(load_services(&file.reader, "FR", &services));
	reader_close(&file.reader);
	assert_string_equal(services.country, "FR");
	assert_int_equal(services.count, 2);
	service = &services.list[0];
	assert_string_equal(service->id, "fr-example");
	assert_string_equal(service->name, "Example line");
	assert_string_equal(service->name_local, "Ligne d'exemple");
	assert_string_equal(service->operator_name, "Example association");
	assert_int_equal(service->topic, TOPIC_TRAFFICKING);
	assert_int_equal(service->purpose, PURPOSE_HELP);
	assert_int_equal(service->publish, PUBLISH_YES);
	assert_int_equal(service->confidence, CONFIDENCE_HIGH);
	assert_string_equal(service->answered_by, "answered-by.ngo");
	assert_int_equal(service->serves.count, 2);
	assert_string_equal(service->serves.text[1], "serves.children");
	assert_string_equal(service->phone, "01 99 00 12 34");
	assert_string_equal(service->phone_from_abroad, "+33 1 99 00 12 35");
	assert_string_equal(service->sms, "01 99 00 56 78");
	assert_string_equal(service->whatsapp, "+33 1 99 00 56 79");
	assert_string_equal(service->web, "https://example.org/aide");
	assert_string_equal(service->email, "aide@example.org");
	assert_string_equal(service->hours, "Mo-Fr 09:00-12:30,13:30-17:00; Sa,PH 10:00-12:00");
	assert_int_equal(service->outside_hours.count, 2);
	assert_string_equal(service->outside_hours.text[1], "outside-hours.dial");
	assert_string_equal(service->outside_hours.number[1], "01 99 00 99 99");
	assert_int_equal(service->charge, CHARGE_FREE);
	assert_int_equal(service->languages.count, 3);
	assert_string_equal(service->languages.text[2], "zh-Hans");
	assert_int_equal(service->cautions.count, 2);
	assert_string_equal(service->cautions.text[0], "caution.inland-only");
	assert_string_equal(service->cautions.number[1], "1");
	assert_int_equal(service->sources.count, 2);
	assert_string_equal(service->sources.text[1], "Example list of 2026");
	assert_int_equal(service->seen.day, 23);
	assert_string_equal(service->second_source, "2026-10");
	assert_int_equal(service->checked.month, 10);
	assert_string_equal(service->checked_by, "A. Tester");
	assert_true(service->doubtful_form);
	kit_close(&file);
	arena_end(&arena);
}

static void
what_is_not_given_is_not_known(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct services services;
	const struct service *service;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/helplines/FR.yaml"), NULL));
	assert_true(load_services(&file.reader, "FR", &services));
	service = &services.list[1];
	assert_int_equal(service->topic, TOPIC_LABOUR);
	assert_int_equal(service->purpose, PURPOSE_REFER);
	assert_int_equal(service->publish, PUBLISH_AFTER_CHECK);
	assert_int_equal(service->confidence, CONFIDENCE_LOW);
	assert_null(service->phone);
	assert_null(service->hours);
	assert_int_equal(service->charge, CHARGE_UNKNOWN);
	assert_int_equal(service->seen.year, 0);
	assert_int_equal(service->checked.year, 0);
	assert_int_equal(service->cautions.count, 0);
	assert_false(service->doubtful_form);
	kit_close(&file);
	arena_end(&arena);
}

/* The order of each list of names is that of its enum. */
static void
every_choice_has_its_value(void **state)
{
	static const struct {
		const char *key, *name;
		size_t offset;
		int value;
	} cases[] = {
#define CASE(key, name, member, value) {key, name, offsetof(struct service, member), value}
	    CASE("topic", "trafficking", topic, TOPIC_TRAFFICKING),
	    CASE("topic", "labour", topic, TOPIC_LABOUR),
	    CASE("topic", "victims", topic, TOPIC_VICTIMS),
	    CASE("topic", "women", topic, TOPIC_WOMEN),
	    CASE("topic", "children", topic, TOPIC_CHILDREN),
	    CASE("topic", "migrants", topic, TOPIC_MIGRANTS),
	    CASE("topic", "seafarers", topic, TOPIC_SEAFARERS),
	    CASE("topic", "online", topic, TOPIC_ONLINE),
	    CASE("topic", "emergency", topic, TOPIC_EMERGENCY),
	    CASE("purpose", "help", purpose, PURPOSE_HELP),
	    CASE("purpose", "report", purpose, PURPOSE_REPORT),
	    CASE("purpose", "both", purpose, PURPOSE_BOTH),
	    CASE("purpose", "refer", purpose, PURPOSE_REFER),
	    CASE("publish", "yes", publish, PUBLISH_YES),
	    CASE("publish", "after-check", publish, PUBLISH_AFTER_CHECK),
	    CASE("confidence", "low", confidence, CONFIDENCE_LOW),
	    CASE("confidence", "medium", confidence, CONFIDENCE_MEDIUM),
	    CASE("confidence", "high", confidence, CONFIDENCE_HIGH),
	    CASE("charge", "free", charge, CHARGE_FREE),
	    CASE("charge", "paid", charge, CHARGE_PAID),
#undef CASE
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *text = "country: FR\nservices:\n- id: a\n  name: b\n  answered-by: c\n  web: https://d.e\n  source: [f]\n";
		static const char *const defaults[][2] = {{"topic", "women"}, {"purpose", "help"}, {"publish", "yes"},
		    {"confidence", "high"}, {"charge", "paid"}};
		struct kit_file file;
		struct services services;
		int value;

		for (size_t at = 0; at < 5; at++)
			text = arena_print(&arena, "%s  %s: %s\n", text, defaults[at][0],
			    strcmp(defaults[at][0], cases[i].key) ? defaults[at][1] : cases[i].name);
		kit_open(&file, text);
		assert_true(load_services(&file.reader, "FR", &services));
		memcpy(&value, (const char *)&services.list[0] + cases[i].offset, sizeof value);
		assert_int_equal(value, cases[i].value);
		kit_close(&file);
	}
	arena_end(&arena);
}

static void
services_are_limited(void **state)
{
	struct arena arena = {0};
	const char *text = "country: FR\nservices:\n", *one = "  name: b\n  topic: women\n  purpose: help\n  answered-by: c\n"
	    "  web: https://d.e\n  publish: yes\n  confidence: low\n  source: [f]\n";
	struct kit_file file;
	struct services services;

	(void)state;
	for (int i = 0; i < CONTENT_SERVICES_MOST; i++)
		text = arena_print(&arena, "%s- id: s%d\n%s", text, i, one);
	kit_open(&file, text);
	assert_true(load_services(&file.reader, "FR", &services));
	assert_int_equal(services.count, CONTENT_SERVICES_MOST);
	kit_close(&file);
	kit_open(&file, arena_print(&arena, "%s- id: more\n%s", text, one));
	assert_false(load_services(&file.reader, "FR", &services));
	kit_expect(&file, "file.yaml:3:1: 'services' has 201 entries, expected at most 200\n");
	kit_close(&file);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(what_is_not_given_is_not_known),
	    cmocka_unit_test(every_choice_has_its_value),
	    cmocka_unit_test(services_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
