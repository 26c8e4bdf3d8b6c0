/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program tells how the content is: as a table, as JSON, for Prometheus. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <ctype.h>
#include <time.h>

#include <cmocka.h>

#include "content/kit.h"
#include "run.h"

static const char *
shipped(struct arena *arena)
{
	return arena_print(arena, "%s/content", run_environment("srcdir", "."));
}

static const char *
status(struct arena *arena, int exit_status, const char *arguments)
{
	return run_waylight(arena, shipped(arena), "", exit_status, arena_print(arena, "status %s", arguments));
}

/* The line that begins with these words. */
static const char *
line(struct arena *arena, const char *text, const char *start)
{
	const char *found = strstr(text, arena_print(arena, "\n%s", start));

	assert_non_null(found);
	return arena_copy(arena, found + 1, strcspn(found + 1, "\n"));
}

static void
each_language_has_its_line(void **state)
{
	struct arena arena = {0};
	const char *said = status(&arena, 0, "");
	size_t core, core_all, full, full_all, stale;
	int number;

	(void)state;
	assert_int_equal(sscanf(line(&arena, said, "fr "), "fr %d full %zu/%zu %zu/%zu %zu twice no well", &number, &core,
	    &core_all, &full, &full_all, &stale), 6);
	assert_int_equal(number, 14);
	assert_true(core_all > 100 && full_all > core_all);
	assert_int_equal(core, core_all);
	assert_int_equal(full, full_all);
	assert_int_equal(stale, 0);
	assert_int_equal(sscanf(line(&arena, said, "ti "), "ti %d core %zu/%zu %zu/%zu", &number, &core, &core_all, &full,
	    &full_all), 5);
	assert_int_equal(core, core_all);
	assert_true(full >= core && full < full_all);
	run_assert_has(line(&arena, said, "ti "), " draft ");
	run_assert_has(line(&arena, said, "numbers of services: "), "; rung within a year: ");
	run_assert_has(line(&arena, said, "emergency numbers: "), " countries; checked within a year: ");
	run_assert_has(line(&arena, said, "content: "), "0 errors");
	assert_null(strchr(said, '?')); /* somebody looked at each script */
	arena_end(&arena);
}

/* Services rung within a year, before that, never. */
static void
count_rung(const char *json, unsigned counts[3])
{
	const char *at = strstr(json, "\"rung_within_a_year\":");

	assert_non_null(at);
	assert_int_equal(sscanf(at, "\"rung_within_a_year\":%u,\"rung_over_a_year_ago\":%u,\"never_rung\":%u", &counts[0],
	    &counts[1], &counts[2]), 3);
}

/* A new English leaves that text behind, in each language that has it, and nothing else. */
static void
a_changed_english_is_stale_everywhere(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *said;

	(void)state;
	kit_write(folder, "words/en.yaml", "travel.title: \"For all travellers\"\n");
	said = status(&arena, 0, arena_print(&arena, "--json --content='%s'", folder));
	for (const char *at = strstr(said, "\"code\":"); at; at = strstr(at + 1, "\"code\":")) {
		size_t expected = strncmp(at, "\"code\":\"en\"", 11) != 0;

		assert_int_equal(strtoul(strstr(at, "\"stale\":") + 8, NULL, 10), expected);
	}
	kit_remove(folder);
	arena_end(&arena);
}

/* Of three services of one country, one was rung today, one in another century, one never. */
static void
it_counts_when_numbers_were_rung(void **state)
{
	static const char service[] = "  - {id: \"%s\", name: \"A\", topic: women, purpose: help, answered-by: ngo, phone: \"1\", "
	                              "publish: yes, confidence: high, source: [a]%s}\n";
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *said;
	char today[20], checked[80];
	time_t now = time(NULL);
	unsigned before[3], after[3];

	(void)state;
	strftime(today, sizeof today, "%Y-%m-%d", localtime(&now));
	snprintf(checked, sizeof checked, ", checked: \"%s\", checked-by: \"A, B\"", today);
	kit_write(folder, "helplines/AQ.yaml", arena_print(&arena, "country: \"AQ\"\nservices:\n%s%s%s",
	    arena_print(&arena, service, "aq-now", checked),
	    arena_print(&arena, service, "aq-once", ", checked: \"1999-12-31\", checked-by: \"A, B\""),
	    arena_print(&arena, service, "aq-never", "")));
	said = status(&arena, 0, "--json");
	count_rung(said, before);
	said = status(&arena, 0, arena_print(&arena, "--json --content='%s'", folder));
	run_assert_has(said, arena_print(&arena, "\"content_date\":\"%s\"", today));
	count_rung(said, after);
	for (int i = 0; i < 3; i++)
		assert_int_equal(after[i], before[i] + 1);
	said = status(&arena, 0, arena_print(&arena, "--content='%s'", folder));
	run_assert_has(line(&arena, said, "numbers of services: "), arena_print(&arena,
	    "; rung within a year: %u, over a year ago: %u, never: %u", after[0], after[1], after[2]));
	said = status(&arena, 0, arena_print(&arena, "--prometheus --content='%s'", folder));
	run_assert_has(said, arena_print(&arena, "\nwaylight_services_rung_within_a_year %u\n", after[0]));
	run_assert_has(said, arena_print(&arena, "\nwaylight_services_rung_over_a_year_ago %u\n", after[1]));
	run_assert_has(said, arena_print(&arena, "\nwaylight_services_never_rung %u\n", after[2]));
	kit_remove(folder);
	arena_end(&arena);
}

static void
errors_of_the_content_are_counted(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena), *said;

	(void)state;
	kit_write(folder, "pages/travel.yaml", "page: travel\n");
	said = status(&arena, 1, arena_print(&arena, "--content='%s'", folder));
	assert_null(strstr(said, "\ncontent: 0 errors"));
	kit_remove(folder);
	arena_end(&arena);
}

static void
other_tools_read_the_json(void **state)
{
	struct arena arena = {0};
	const char *said, *path = kit_scratch(&arena);

	(void)state;
	said = status(&arena, 1, "--json --pid 1");
	said = strchr(said, '{');
	run_assert_has(said, "\"kiosk\":{\"process\":1,\"running\":false");
	run_assert_has(said, "\"never_rung\":");
	kit_write(path, "pages/status.yaml", said);
	assert_int_equal(system(arena_print(&arena, "python3 -m json.tool '%s/pages/status.yaml' >/dev/null", path)), 0);
	kit_remove(path);
	arena_end(&arena);
}

/* name or name{label="value",...}, a space, a number. */
static bool
is_sample(const char *text, const char *name)
{
	const char *at = text + strlen(name);
	char *end;

	if (strncmp(text, name, strlen(name)) != 0)
		return false;
	if (*at == '{') {
		do {
			at++;
			while (islower((unsigned char)*at) || *at == '_')
				at++;
			if (*at++ != '=' || *at++ != '"')
				return false;
			at += strcspn(at, "\"\\\n");
			if (*at++ != '"')
				return false;
		} while (*at == ',');
		if (*at++ != '}')
			return false;
	}
	if (*at++ != ' ' || !*at)
		return false;
	strtod(at, &end);
	return !*end;
}

/* Each metric: its HELP, its TYPE, its samples, and never again. */
static void
prometheus_reads_the_metrics(void **state)
{
	struct arena arena = {0};
	char *said = strdup(status(&arena, 0, "--prometheus")), *rest = NULL;
	char name[100] = "", type[100], seen[4000] = " ";
	size_t samples = 0;

	(void)state;
	assert_int_equal(said[strlen(said) - 1], '\n');
	for (char *text = strtok_r(said, "\n", &rest); text; text = strtok_r(NULL, "\n", &rest)) {
		if (!strncmp(text, "# HELP ", 7)) {
			assert_int_equal(sscanf(text, "# HELP %99s", name), 1);
			if (strncmp(name, "waylight_", 9) || strstr(seen, arena_print(&arena, " %s ", name)))
				fail_msg("'%s' is no name of ours, or comes again", name);
			strcat(strcat(seen, name), " ");
			text = strtok_r(NULL, "\n", &rest);
			assert_int_equal(sscanf(text, "# TYPE %99s gauge", type), 1);
			assert_string_equal(type, name);
		} else {
			if (!is_sample(text, name))
				fail_msg("'%s' is no sample of '%s'", text, name);
			samples++;
		}
	}
	assert_true(samples > 200);
	run_assert_has(seen, " waylight_services_never_rung ");
	run_assert_has(seen, " waylight_language_texts_stale ");
	free(said);
	arena_end(&arena);
}

/* Dates are seconds since 1970, here against the C library's. */
static void
dates_are_seconds(void **state)
{
	struct arena arena = {0};
	const char *metrics = status(&arena, 0, "--prometheus"), *json = status(&arena, 0, "--json");
	long long seconds;
	char date[20];
	FILE *pipe;

	(void)state;
	assert_int_equal(sscanf(strstr(json, "\"oldest\":"), "\"oldest\":\"%10[0-9-]\"", date), 1);
	assert_int_equal(strlen(date), 10);
	pipe = popen(arena_print(&arena, "date -u -d %s +%%s", date), "r");
	assert_non_null(pipe);
	assert_int_equal(fscanf(pipe, "%lld", &seconds), 1);
	pclose(pipe);
	run_assert_has(metrics, arena_print(&arena, "\nwaylight_services_oldest_seconds %lld\n", seconds));
	arena_end(&arena);
}

/* In all three, which program it is, and how new the content. */
static void
version_and_newest_date_are_told(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);
	const char *version = run_waylight(&arena, shipped(&arena), "", 0, "--version");
	const char *own = arena_print(&arena, "--content='%s'", folder), *said;

	(void)state;
	version = arena_copy(&arena, version + strlen("waylight "), strcspn(version, "\n") - strlen("waylight "));
	kit_write(folder, "sources.yaml",
	    "- {key: new, title: \"A\", publisher: \"B\", address: \"https://example.org\", date: \"2099-12-31\", grade: A}\n");
	said = status(&arena, 0, own);
	run_assert_has(said, arena_print(&arena, ", newest date: 2099-12-31\nprogram: waylight %s\n", version));
	said = status(&arena, 0, arena_print(&arena, "--json %s", own));
	run_assert_has(said, arena_print(&arena, ",\"version\":\"%s\",\"content_date\":\"2099-12-31\"", version));
	said = status(&arena, 0, arena_print(&arena, "--prometheus %s", own));
	run_assert_has(said, arena_print(&arena, "\nwaylight_info{version=\"%s\"} 1\n", version));
	run_assert_has(said, "\nwaylight_content_date_seconds 4102358400\n");
	kit_remove(folder);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_language_has_its_line),
	    cmocka_unit_test(a_changed_english_is_stale_everywhere),
	    cmocka_unit_test(it_counts_when_numbers_were_rung),
	    cmocka_unit_test(errors_of_the_content_are_counted),
	    cmocka_unit_test(other_tools_read_the_json),
	    cmocka_unit_test(prometheus_reads_the_metrics),
	    cmocka_unit_test(version_and_newest_date_are_told),
	    cmocka_unit_test(dates_are_seconds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
