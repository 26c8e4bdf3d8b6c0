/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: all fields, every unit, values in thousandths, limits. What is wrong in other ways is in bad/figures. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "content/load.h"
#include "kit.h"

#define FIGURE(unit, bars) \
	"- {figure: a, counts: b, unit: " unit ", basis: counted, year: 2020, source: [c], bars: [" bars "]}\n"

static void
all_fields_are_read(void **state)
{
	struct arena arena = {0};
	struct kit_file file;
	struct figures figures;
	const struct figure *figure;

	(void)state;
	kit_open(&file, kit_read(&arena, kit_source(&arena, "good/figures.yaml"), NULL));
	assert_true(load_figures(&file.reader, &figures));
	reader_close(&file.reader);
	assert_int_equal(figures.count, 3);
	figure = &figures.list[1];
	assert_string_equal(figure->id, "years");
	assert_string_equal(figure->counts, "chart.years");
	assert_int_equal(figure->unit, UNIT_NUMBER);
	assert_int_equal(figure->basis, BASIS_COUNTED);
	assert_int_equal(figure->year, 2019);
	assert_int_equal(figure->until, 2021);
	assert_int_equal(figure->reported, 0);
	assert_int_equal(figure->sources.count, 2);
	assert_string_equal(figure->sources.text[1], "example-list");
	assert_int_equal(figure->count, 2);
	assert_null(figure->bars[0].label);
	assert_int_equal(figure->bars[0].year, 2019);
	assert_string_equal(figure->bars[0].value, "1200");
	assert_int_equal(figure->bars[0].size, 1200000);
	assert_int_equal(figure->bars[1].size, 0);
	assert_string_equal(figures.list[0].bars[1].label, "bar.pay");
	assert_int_equal(figures.list[2].basis, BASIS_ESTIMATED);
	assert_int_equal(figures.list[2].year, 0);
	assert_int_equal(figures.list[2].reported, 2024);
	kit_close(&file);
	arena_end(&arena);
}

static void
every_unit_is_known(void **state)
{
	static const struct {
		const char *unit;
		enum unit is;
		const char *words;
	} rows[] = {{"percent", UNIT_PERCENT, NULL}, {"number", UNIT_NUMBER, NULL}, {"million", UNIT_MILLION, NULL},
	    {"per-thousand", UNIT_PER_THOUSAND, "unit.per-thousand"}, {"dollars", UNIT_DOLLARS, "unit.dollars"},
	    {"billion-dollars", UNIT_BILLION_DOLLARS, "unit.billion-dollars"}};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct kit_file file;
		struct figures figures;

		kit_open(&file, arena_print(&arena, FIGURE("%s", "{label: d, value: 1}, {label: e, value: 2}"), rows[i].unit));
		assert_true(load_figures(&file.reader, &figures));
		assert_int_equal(figures.list[0].unit, rows[i].is);
		kit_close(&file);
		if (rows[i].words)
			assert_string_equal(load_unit_words(rows[i].is), rows[i].words);
		else
			assert_null(load_unit_words(rows[i].is));
	}
	arena_end(&arena);
}

static void
sizes_are_exact(void **state)
{
	static const struct {
		const char *value;
		int64_t size;
	} rows[] = {{"0", 0}, {"0.001", 1}, {"17.3", 17300}, {"5.0", 5000}, {"0.05", 50}, {"999999999.999", 999999999999},
	    {"027", 27000}};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct kit_file file;
		struct figures figures;

		kit_open(&file, arena_print(&arena, FIGURE("number", "{label: d, value: \"%s\"}, {label: e, value: 2}"),
		    rows[i].value));
		assert_true(load_figures(&file.reader, &figures));
		assert_true(figures.list[0].bars[0].size == rows[i].size);
		kit_close(&file);
	}
	arena_end(&arena);
}

static void
figures_are_limited(void **state)
{
	struct bytes bytes = {0};
	struct kit_file file;
	struct figures figures;

	(void)state;
	for (int i = 0; i <= CONTENT_FIGURES_MOST; i++)
		bytes_print(&bytes, "- {figure: f%d, counts: b, unit: number, basis: counted, year: 2020, source: [c], bars: "
		    "[{label: d, value: 1}, {label: e, value: 2}]}\n", i);
	kit_open(&file, bytes.start);
	assert_false(load_figures(&file.reader, &figures));
	kit_expect(&file, "file.yaml:1:1: the file has 201 entries, expected at most 200\n");
	kit_close(&file);
	bytes_end(&bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_fields_are_read),
	    cmocka_unit_test(every_unit_is_known),
	    cmocka_unit_test(sizes_are_exact),
	    cmocka_unit_test(figures_are_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
