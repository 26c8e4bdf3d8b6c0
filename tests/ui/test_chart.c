/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts: nothing is cut or lost, bars are as long as their values say, grow from the reading side, and are the same
 * without colour, in six languages and four widths. */
#include "helper.h"
#include "ui/chart.h"
#include "ui/focus.h"
#include "ui/layout.h"
#include "ui/lines.h"

static const struct {
	int rows, columns;
} sizes[] = {{12, 40}, {16, 56}, {24, 80}, {43, 132}};

enum { LABELS = 4 };

static const struct {
	const char *language;
	bool right_to_left;
	const char *labels[LABELS], *values[LABELS];
} charts[] = {
    {"en", false, {"Forced work", "Sexual exploitation", "Forced crime", "Other and mixed forms"},
        {"42%", "36%", "8%", "14%"}},
    {"ar", true, {"العمل القسري", "الاستغلال الجنسي", "الإجبار على الجريمة", "أشكال أخرى ومختلطة"},
        {"84 مليار دولار أمريكي", "62 مليار دولار أمريكي", "20 مليار دولار أمريكي", "18 مليار دولار أمريكي"}},
    {"zh-Hans", false, {"强迫劳动", "性剥削", "强迫犯罪", "其他和混合的形式"}, {"1510万", "410万", "380万", "90万"}},
    {"fr", false, {"Travail forcé", "Exploitation sexuelle", "Actes criminels forcés", "Autres formes et formes mêlées"},
        {"84 milliards de dollars US", "62 milliards de dollars US", "20 milliards de dollars US",
            "18 milliards de dollars US"}},
    {"ru", false, {"Принудительный труд", "Сексуальная эксплуатация", "Принуждение к преступлениям",
        "Азия и Тихоокеанский регион и ещё много слов"}, {"15,1 миллиона", "4,1 миллиона", "3,8 миллиона", "900 тысяч"}},
    {"es", false, {"Trabajo forzoso", "Explotación sexual", "Delitos forzados", "Otras formas y formas mezcladas"},
        {"84 mil millones de dólares", "62 mil millones de dólares", "52 mil millones de dólares",
            "2,6 mil millones de dólares"}},
};

static const int64_t parts[LABELS] = {42000, 36000, 8000, 14000};

static struct arena arena;
static struct sheet sheet;

static int
end_arena(void **state)
{
	(void)state;
	arena_end(&arena);
	return 0;
}

static struct phrase
phrase_of(size_t chart, const char *text)
{
	return (struct phrase){text, charts[chart].language, charts[chart].right_to_left};
}

static void
start_chart(size_t chart)
{
	sheet_start(&sheet, &arena, charts[chart].language, charts[chart].right_to_left);
	sheet_title(&sheet, phrase_of(chart, charts[chart].labels[0]));
	for (int i = 0; i < LABELS; i++)
		sheet_bar(&sheet, phrase_of(chart, charts[chart].labels[i]), phrase_of(chart, charts[chart].values[i]), parts[i],
		    parts[0]);
}

/* Half columns of bar in a row: cells of the role, each a whole or a half block. */
static int
halves_in_row(const struct canvas *canvas, int row)
{
	int halves = 0;

	for (int column = 0; column < canvas->columns; column++) {
		const struct cell *cell = canvas_cell(canvas, row, column);

		if (cell->role == ROLE_BAR)
			halves += cell->glyph.code[0] == 0x2588 ? 2 : 1;
	}
	return halves;
}

static char *
shown(struct phrase words, int columns)
{
	struct text_line line = text_set_line(&arena, words, columns, TEXT_VISUAL);

	return text_line_string(&arena, &line);
}

/* As a visitor pages through it: label and value of each bar are somewhere, in one piece when they fit. */
static void
assert_all_is_shown(size_t chart, int rows, int columns)
{
	struct focus focus = {0};
	struct bytes seen = {0};
	int top = -1;

	while (focus.top != top) {
		struct canvas canvas = layout_paint(&sheet, &focus, &arena, rows, columns, TEXT_VISUAL);

		for (int row = 1; row < canvas.rows - 1; row++)
			bytes_print(&seen, "%s\n", canvas_row_string(&arena, &canvas, row));
		top = focus.top;
		focus.top += focus.rows_seen;
		layout_paint(&sheet, &focus, &arena, rows, columns, TEXT_VISUAL);
	}
	assert_null(strstr(seen.start, "\u2026"));
	for (int i = 0; i < LABELS; i++) {
		struct phrase label = phrase_of(chart, charts[chart].labels[i]);

		assert_non_null(strstr(seen.start, shown(phrase_of(chart, charts[chart].values[i]), 100)));
		if (text_columns(label) <= columns - 4)
			assert_non_null(strstr(seen.start, shown(label, 100)));
	}
	bytes_end(&seen);
}

static void
every_chart_is_whole_on_every_size(void **state)
{
	(void)state;
	for (size_t chart = 0; chart < COUNT(charts); chart++)
		for (size_t size = 0; size < COUNT(sizes); size++) {
			start_chart(chart);
			assert_all_is_shown(chart, sizes[size].rows, sizes[size].columns);
			arena_empty(&arena);
		}
}

/* Rows of a chart painted alone; fills the row of each bar and its half columns. */
static struct canvas
painted(int columns, int halves[LABELS], int first[LABELS])
{
	struct canvas canvas;
	int row = 0;

	canvas_start(&canvas, &arena, 1, columns);
	for (size_t i = 0; i < sheet.count; i++) {
		int rows = chart_paint_bar(&sheet, &sheet.items[i], &canvas, row, TEXT_VISUAL), most = 0;

		for (int at = row; at < row + rows; at++)
			most = halves_in_row(&canvas, at) > most ? halves_in_row(&canvas, at) : most;
		if (halves)
			halves[i] = most;
		if (first)
			first[i] = row;
		row += rows;
	}
	return canvas;
}

static void
bars_are_as_long_as_their_values(void **state)
{
	(void)state;
	for (size_t chart = 0; chart < COUNT(charts); chart++)
		for (int columns = 20; columns <= 100; columns++) {
			int halves[LABELS];

			start_chart(chart);
			painted(columns, halves, NULL);
			assert_in_range(halves[0], 12, 2 * columns);
			for (int i = 1; i < LABELS; i++) { /* to the nearest half column */
				int64_t twice = 2 * halves[0] * parts[i] - 2 * halves[i] * parts[0];

				assert_true(twice <= parts[0] && -twice <= parts[0]);
			}
			arena_empty(&arena);
		}
}

/* Of a right-to-left sheet all is the mirror image: the same columns of bar, counted from the other side. */
static void
bars_grow_from_the_reading_side(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "ar", true);
	sheet_bar(&sheet, arabic("ا"), arabic("10"), 10, 10);
	sheet_bar(&sheet, arabic("ب"), arabic("1"), 1, 10);
	canvas = painted(23, NULL, NULL);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "10 █████████████████  \uFE8D");
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "                1 ▐█  \uFE8F");
}

static void
narrow_charts_have_their_labels_above(void **state)
{
	static const char *const wide[] = {"Women  ████████████████████████ 39%", "Boys   ██████████ 16%"};
	static const char *const narrow[] = {"Women", "██████████████ 39%", "Boys", "█████▌ 16%"};
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "en", false);
	sheet_bar(&sheet, english("Women"), english("39%"), 39, 39);
	sheet_bar(&sheet, english("Boys"), english("16%"), 16, 39);
	canvas = painted(35, NULL, NULL);
	for (size_t i = 0; i < COUNT(wide); i++)
		assert_string_equal(canvas_row_string(&arena, &canvas, (int)i), wide[i]);
	canvas = painted(18, NULL, NULL);
	for (size_t i = 0; i < COUNT(narrow); i++)
		assert_string_equal(canvas_row_string(&arena, &canvas, (int)i), narrow[i]);
}

/* A value that leaves no room for a bar stands below it. */
static void
wide_values_stand_below(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "en", false);
	sheet_bar(&sheet, english("All"), english("84 billion dollars"), 84, 84);
	canvas = painted(20, NULL, NULL);
	assert_string_equal(canvas_row_string(&arena, &canvas, 0), "All");
	assert_string_equal(canvas_row_string(&arena, &canvas, 1), "████████████████████");
	assert_string_equal(canvas_row_string(&arena, &canvas, 2), "84 billion dollars");
}

/* Where a terminal may be wrong about the width of a label, nothing stands to the right of it. */
static void
nothing_stands_beside_fragile_labels(void **state)
{
	int first[LABELS];
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "hi", false);
	sheet_bar(&sheet, english("Women"), english("39%"), 39, 39);
	sheet_bar(&sheet, (struct phrase){"महिलाएं", "hi", false}, english("16%"), 16, 39);
	canvas = painted(80, NULL, first);
	assert_int_equal(first[1], 2); /* the whole chart alike */
	assert_int_equal(halves_in_row(&canvas, first[1]), 0);
	assert_null(strstr(canvas_row_string(&arena, &canvas, first[1]), "16%"));
	assert_true(halves_in_row(&canvas, first[1] + 1) > 0);
}

static void
little_is_seen_and_nothing_is_not(void **state)
{
	int halves[LABELS];

	(void)state;
	sheet_start(&sheet, &arena, "en", false);
	sheet_bar(&sheet, english("all"), english("1000"), 1000, 1000);
	sheet_bar(&sheet, english("one"), english("1"), 1, 1000);
	sheet_bar(&sheet, english("none"), english("0"), 0, 1000);
	sheet_bar(&sheet, english("odd"), english("5"), 5, 0);
	painted(60, halves, NULL);
	assert_int_equal(halves[1], 1);
	assert_int_equal(halves[2], 0);
	assert_int_equal(halves[3], 0);
}

/* Two charts on a page keep their own columns. */
static void
neighbours_make_a_chart(void **state)
{
	struct focus focus = {0};
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "en", false);
	sheet_title(&sheet, english("Title"));
	sheet_heading(&sheet, english("First"));
	sheet_note(&sheet, english("2022"));
	sheet_bar(&sheet, english("a"), english("1"), 1, 2);
	sheet_bar(&sheet, english("bbb"), english("2"), 2, 2);
	sheet_heading(&sheet, english("Second"));
	sheet_bar(&sheet, english("longer"), english("3"), 3, 3);
	canvas = layout_paint(&sheet, &focus, &arena, 24, 44, TEXT_VISUAL);
	assert_string_equal(canvas_row_string(&arena, &canvas, 2), "  First");
	assert_string_equal(canvas_row_string(&arena, &canvas, 3), "  2022");
	assert_string_equal(canvas_row_string(&arena, &canvas, 4), "  a    ████████████████▌ 1");
	assert_string_equal(canvas_row_string(&arena, &canvas, 5), "  bbb  █████████████████████████████████ 2");
	assert_string_equal(canvas_row_string(&arena, &canvas, 6), "");
	assert_string_equal(canvas_row_string(&arena, &canvas, 7), "  Second");
	assert_string_equal(canvas_row_string(&arena, &canvas, 8), "  longer  ██████████████████████████████ 3");
}

static void
roles_tell_label_bar_and_value(void **state)
{
	struct canvas canvas;

	(void)state;
	sheet_start(&sheet, &arena, "en", false);
	sheet_bar(&sheet, english("a"), english("1"), 1, 1);
	canvas = painted(30, NULL, NULL);
	assert_int_equal(canvas_cell(&canvas, 0, 0)->role, ROLE_NORMAL);
	assert_int_equal(canvas_cell(&canvas, 0, 3)->role, ROLE_BAR);
	assert_int_equal(canvas_cell(&canvas, 0, column_with(&canvas, 0, "1"))->role, ROLE_FACT);
}

/* Readers of lines hear label and value; a bar is for the eye. */
static void
lines_say_label_and_value(void **state)
{
	struct bytes out = {0};

	(void)state;
	sheet_start(&sheet, &arena, "en", false);
	sheet_title(&sheet, english("Title"));
	sheet_bar(&sheet, english("Women"), english("\u206639%\u2069"), 39, 39);
	sheet_bar(&sheet, (struct phrase){0}, english("16%"), 16, 39);
	lines_write(&sheet, &out);
	assert_string_equal(out.start, "Title\n\nWomen: 39%\n16%\n\n");
	bytes_end(&out);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, NULL, end_arena)
	const struct CMUnitTest tests[] = {
	    TEST(every_chart_is_whole_on_every_size),
	    TEST(bars_are_as_long_as_their_values),
	    TEST(bars_grow_from_the_reading_side),
	    TEST(narrow_charts_have_their_labels_above),
	    TEST(wide_values_stand_below),
	    TEST(nothing_stands_beside_fragile_labels),
	    TEST(little_is_seen_and_nothing_is_not),
	    TEST(neighbours_make_a_chart),
	    TEST(roles_tell_label_bar_and_value),
	    TEST(lines_say_label_and_value),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
