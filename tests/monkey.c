/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A monkey at the kiosk: keys, clicks, garbage, pastes, other sizes of the window, jumps of time, hang-ups, at random.
 * After each event the screen must be whole, as the sweep has it. MONKEY_SEED and MONKEY_EVENTS are the environment's. */
#include <stdio.h>
#include <string.h>

#include "fake_clock.h"
#include "random.h"
#include "sweep.h"
#include "ui/action.h"

enum { SEED = 20260730, EVENTS = 100000, ROWS_LEAST = 12, COLUMNS_LEAST = 40 };

struct monkey {
	struct sweep sweep;
	long done;
};

/* Below the smallest size there is only a polite refusal. */
static void
monkey_look(struct monkey *monkey)
{
	const struct canvas *canvas = &monkey->sweep.driver.canvas;

	monkey->sweep.screen = app_screen_name(monkey->sweep.driver.app);
	monkey->sweep.argument = places_top(&monkey->sweep.driver.app->places)->argument;
	monkey->sweep.language = app_sheet(monkey->sweep.driver.app)->language;
	if (canvas->rows >= ROWS_LEAST && canvas->columns >= COLUMNS_LEAST)
		sweep_look(&monkey->sweep);
	else if (canvas->cursor_row < 0 || canvas->cursor_row >= canvas->rows || canvas->cursor_column < 0 ||
	    canvas->cursor_column >= canvas->columns)
		sweep_fail(&monkey->sweep, "the cursor is outside");
}

static void
monkey_do(struct monkey *monkey, enum event_kind kind, uint32_t code)
{
	driver_event(&monkey->sweep.driver, (struct event){.kind = kind, .code = code});
	monkey_look(monkey);
	monkey->done++;
	if (monkey->sweep.driver.running == (kind != EVENT_END))
		return;
	sweep_fail(&monkey->sweep, "event %d, %u: the kiosk %s", (int)kind, code, kind == EVENT_END ? "goes on" : "stops");
}

static uint32_t
monkey_character(void)
{
	static const char common[] = "/+-?!stqhjkl ";
	uint32_t kind = random_below(100), code;

	if (kind < 45)
		return '0' + random_below(10);
	if (kind < 60)
		return 'a' + random_below(26);
	if (kind < 88)
		return (uint32_t)common[random_below(sizeof common - 1)];
	if (kind < 92)
		return random_below(0x20);
	code = random_below(kind < 97 ? 0x3000 : 0x110000);
	return code >= 0xD800 && code < 0xE000 ? 0xFFFD : code;
}

static void
monkey_click(struct monkey *monkey)
{
	const struct canvas *canvas = &monkey->sweep.driver.canvas;
	int target = canvas_cell(canvas, (int)random_below((uint32_t)canvas->rows),
	    (int)random_below((uint32_t)canvas->columns))->target;

	if (target == CELL_NO_CHOICE)
		monkey_do(monkey, EVENT_KEY, KEY_NAME_UNKNOWN);
	else if (target >= CELL_BUTTON)
		monkey_do(monkey, EVENT_ACTION, (uint32_t)(target - CELL_BUTTON));
	else
		monkey_do(monkey, EVENT_CHOOSE, (uint32_t)target);
}

static void
monkey_resize(struct monkey *monkey)
{
	struct driver *driver = &monkey->sweep.driver;
	bool odd = !random_below(4);

	driver->rows = (int)(odd ? 1 + random_below(90) : ROWS_LEAST + random_below(32));
	driver->columns = (int)(odd ? 1 + random_below(250) : COLUMNS_LEAST + random_below(100));
	monkey_do(monkey, EVENT_RESIZE, 0);
}

/* A moment, some seconds, a minute or a day. */
static void
monkey_wait(struct monkey *monkey)
{
	static const uint32_t most[] = {50, 4000, 4000, 60000, 86400000};

	fake_clock_pass(random_below(most[random_below(sizeof most / sizeof *most)]));
	monkey_do(monkey, EVENT_TIME, 0);
}

static void
monkey_paste(struct monkey *monkey)
{
	for (uint32_t left = random_below(200); left; left--)
		monkey_do(monkey, EVENT_KEY, monkey_character());
}

static void
monkey_hang_up(struct monkey *monkey)
{
	static const char *const languages[] = {NULL, "en", "ar", "th", "zh-Hans", "hi"};
	struct driver *driver = &monkey->sweep.driver;

	monkey_do(monkey, EVENT_END, 0);
	driver->options.site.country = random_below(3) ? "FR" : random_below(2) ? "EG" : NULL;
	driver->options.site.campaign = !random_below(3);
	driver->options.language = languages[random_below(sizeof languages / sizeof *languages)];
	driver_begin(driver);
	monkey_look(monkey);
}

static void
monkey_once(struct monkey *monkey)
{
	uint32_t kind = random_below(1000);

	if (kind < 500)
		monkey_do(monkey, EVENT_KEY, monkey_character());
	else if (kind < 770)
		monkey_do(monkey, EVENT_KEY, KEY_NAME_UP + random_below(KEY_NAME_UNKNOWN + 1 - KEY_NAME_UP));
	else if (kind < 870)
		monkey_click(monkey);
	else if (kind < 880)
		monkey_do(monkey, EVENT_CHOOSE, random_below(2) ? random_below(200) : UINT32_MAX - random_below(3));
	else if (kind < 910)
		monkey_do(monkey, EVENT_SCROLL, (uint32_t)(random_below(2) ? -3 : 3));
	else if (kind < 940)
		monkey_resize(monkey);
	else if (kind < 980)
		monkey_wait(monkey);
	else if (kind < 985)
		monkey_paste(monkey);
	else if (kind < 995)
		monkey_do(monkey, EVENT_ACTION, random_below(ACTIONS));
	else if (kind < 998)
		monkey_do(monkey, EVENT_RELOAD, 0);
	else
		monkey_hang_up(monkey);
}

int
main(void)
{
	long seed = random_setting("MONKEY_SEED", SEED), events = random_setting("MONKEY_EVENTS", EVENTS);
	struct monkey monkey = {0};

	random_start((uint64_t)seed);
	driver_start_shipped(&monkey.sweep.driver);
	driver_begin(&monkey.sweep.driver);
	while (monkey.done < events && !monkey.sweep.failures)
		monkey_once(&monkey);
	printf("seed %ld: %ld events, %zu failures\n", seed, monkey.done, monkey.sweep.failures);
	bytes_end(&monkey.sweep.seen);
	driver_end(&monkey.sweep.driver);
	return monkey.sweep.failures != 0;
}
