/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The full screen: cells to curses, keys from curses. What stands on the screen is left to ui/layout. */
#include <curses.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/memory.h"
#include "term/face.h"
#include "term/keys.h"
#include "term/profile.h"
#include "term/signals.h"
#include "term/style.h"
#include "term/terminal.h"
#include "text/script.h"
#include "ui/layout.h"

/* ECMA-48 and the terminals' working group on bidi: BDSM off means that the program orders the text. Mode 2027
 * would let the terminal measure graphemes in its own way. */
#define EXPLICIT_ORDER "\033[8l"
#define IMPLICIT_ORDER "\033[8h"
#define NO_GRAPHEME_WIDTHS "\033[?2027l"
#define KONSOLE_ORDER_OFF "\033]50;BidiRenderingEnabled=false\a"
#define KONSOLE_ORDER_ON "\033]50;BidiRenderingEnabled=true\a"
#define MLTERM_ORDER_OFF "\033]5379;use_ctl=false\a"
#define MLTERM_ORDER_ON "\033]5379;use_ctl=true\a"

/* A terminal that says it is larger than this gets its upper left corner painted. */
enum { ROWS_MOST = 400, COLUMNS_MOST = 1000 };

enum { ETHIOPIC_FIRST = 0x1200, ETHIOPIC_LAST = 0x139F };

enum { ESCAPE_MILLISECONDS = 25, PAIRS_MOST = 64 };

struct look {
	attr_t attributes;
	short pair;
};

static struct {
	SCREEN *screen;
	FILE *input; /* the terminal, opened again; NULL: standard input itself */
	struct face_options options;
	struct arena arena; /* the canvas; gone with the next one */
	struct canvas canvas;
	bool repaint;
	bool codes; /* squares for cameras: there are colours and half blocks */
	enum theme theme;
	struct look looks[ROLES];
	struct {
		short foreground, background;
	} pairs[PAIRS_MOST];
	short pair_count;
} face;

static short
face_pair(short foreground, short background)
{
	for (short i = 0; i < face.pair_count; i++)
		if (face.pairs[i].foreground == foreground && face.pairs[i].background == background)
			return (short)(i + 1);
	if (face.pair_count == PAIRS_MOST || init_pair((short)(face.pair_count + 1), foreground, background) == ERR)
		return 0;
	face.pairs[face.pair_count].foreground = foreground;
	face.pairs[face.pair_count].background = background;
	return ++face.pair_count;
}

static struct look
face_look(enum role role, int colours)
{
	struct style style = style_of(face.theme, role, colours);
	struct look look = {.pair = colours ? face_pair(style.foreground, style.background) : 0};

	look.attributes |= style.bold ? A_BOLD : 0;
	look.attributes |= style.reversed ? A_REVERSE : 0;
	look.attributes |= style.underlined ? A_UNDERLINE : 0;
	look.attributes |= style.dim ? A_DIM : 0;
	return look;
}

/* Cameras see black and white, also in the theme without colour. */
static bool
face_is_of_codes(enum role role)
{
	return role == ROLE_CODE_DARK || role == ROLE_CODE_LIGHT;
}

/* The looks of all roles in the theme. What is blank and ordinary is the background, which curses erases with. */
static void
face_start_looks(void)
{
	int colours = 0, most = 0;
	cchar_t blank;

	/* With direct colour, small numbers of pairs mean RGB values; the eight basic ones are still right. */
	if (!face.options.no_colour && has_colors() && start_color() == OK && COLORS >= 8)
		most = COLORS == 256 || COLORS == 16 ? COLORS : 8;
	colours = face.theme == THEME_MONO ? 0 : most;
	for (int role = 0; role < ROLES; role++)
		face.looks[role] = face_look((enum role)role, face_is_of_codes((enum role)role) ? most : colours);
	face.codes = most && profile_has_blocks(face.options.terminal);
	setcchar(&blank, L" ", face.looks[ROLE_NORMAL].attributes, face.looks[ROLE_NORMAL].pair, NULL);
	bkgrndset(&blank);
}

static void
face_say_order(bool explicit_order, void (*send)(const char *sequence))
{
	if (face.options.order != TEXT_VISUAL)
		return;
	send(explicit_order ? EXPLICIT_ORDER : IMPLICIT_ORDER);
	if (face.options.konsole)
		send(explicit_order ? KONSOLE_ORDER_OFF : KONSOLE_ORDER_ON);
	if (face.options.mlterm)
		send(explicit_order ? MLTERM_ORDER_OFF : MLTERM_ORDER_ON);
}

static void
face_send_order(bool explicit_order)
{
	face_say_order(explicit_order, terminal_send);
}

/* Curses takes memory for each cell of a window, however large it says it is. */
static bool
face_size_fits(void)
{
	struct winsize size;

	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) || (size.ws_row <= ROWS_MOST && size.ws_col <= COLUMNS_MOST);
}

/* Once curses has seen the beginning of a mouse's report it reads on until the end, and beyond one that is of no
 * interest until the next key. It must not wait for them: meanwhile no signal would be heard and nothing wiped. */
static void
face_open_input(void)
{
	int again = file_open_terminal(STDIN_FILENO);

	face.input = again < 0 ? NULL : fdopen(again, "r");
	if (again >= 0 && !face.input)
		close(again);
}

static void
face_close_input(void)
{
	if (face.input)
		fclose(face.input);
	face.input = NULL;
}

/* Somebody else orders from now on. The next repaint sends our mode again, if it is ours. */
static void
face_change_order(enum text_order order)
{
	if (order == face.options.order)
		return;
	face_send_order(false);
	face.options.order = order;
	face.repaint = true;
}

static bool
face_open(const struct face_options *options, struct problems *problems)
{
	face.options = *options;
	face_open_input();
	face_say_order(false, terminal_remember_sending);
	terminal_remember(options->terminal);
	use_env(face_size_fits()); /* else curses takes the terminal's usual size */
	face.screen = newterm(options->terminal, stdout, face.input ? face.input : stdin);
	if (!face.screen) {
		terminal_forget();
		face_close_input();
		problem_add(problems, PROBLEM_WARNING, NULL, 0, 0, "terminal '%s' is not known, expected one of terminfo",
		    options->terminal ? options->terminal : "");
		return false;
	}
	if (!terminal_places_cursor()) {
		endwin();
		delscreen(face.screen);
		face.screen = NULL;
		terminal_forget();
		face_close_input();
		problem_add(problems, PROBLEM_WARNING, NULL, 0, 0, "terminal '%s' cannot place its cursor",
		    options->terminal ? options->terminal : "");
		return false;
	}
	endwin(); /* until it has come back once, curses writes to the terminal at each move of the cursor */
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	idcok(stdscr, FALSE);
	set_escdelay(ESCAPE_MILLISECONDS);
	if (face.input)
		mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
	mouseinterval(0);
	keys_define();
	face_start_looks();
	terminal_send(NO_GRAPHEME_WIDTHS);
	face_send_order(true);
	return true;
}

/* Not every terminal has a second screen to go back from: where it has none, the page would stay for the next one. */
static void
face_close(void)
{
	if (!face.screen)
		return;
	erase();
	refresh();
	face_send_order(false);
	endwin();
	delscreen(face.screen);
	terminal_forget();
	face_close_input();
	arena_end(&face.arena);
	memory_wipe(&face, sizeof face);
}

static bool
face_is_background(const struct cell *cell)
{
	return cell->role == ROLE_NORMAL && cell->glyph.code[0] == ' ' && !cell->glyph.code[1];
}

/* Letters that hardly fit their cells: bold runs them into each other. */
static bool
face_is_crowded(uint32_t code)
{
	return text_code_is_fragile(code) || (code >= ETHIOPIC_FIRST && code <= ETHIOPIC_LAST);
}

static void
face_put_cell(int row, int column, const struct cell *cell)
{
	const struct look *look = &face.looks[cell->role];
	wchar_t text[GLYPH_CODES + 1] = {0};
	attr_t attributes = look->attributes;
	cchar_t shown;

	if (face_is_crowded(cell->glyph.code[0]))
		attributes &= ~A_BOLD;
	for (int i = 0; i < GLYPH_CODES && cell->glyph.code[i]; i++)
		text[i] = (wchar_t)cell->glyph.code[i];
	if (setcchar(&shown, text, attributes, look->pair, NULL) == OK)
		mvadd_wch(row, column, &shown);
}

static void
face_put_canvas(void)
{
	erase();
	for (int row = 0; row < face.canvas.rows; row++)
		for (int column = 0; column < face.canvas.columns; column++) {
			const struct cell *cell = canvas_cell(&face.canvas, row, column);

			if (cell->glyph.columns && !face_is_background(cell))
				face_put_cell(row, column, cell);
		}
	move(face.canvas.cursor_row, face.canvas.cursor_column);
}

/* A cleared screen forgets the terminal's bidi mode, so it is sent again with every repaint. */
static void
face_show(const struct sheet *sheet, struct focus *focus)
{
	struct sheet shown = *sheet;
	int rows, columns;

	if (sheet->theme != face.theme) {
		face.theme = sheet->theme;
		face_start_looks();
	}
	face_change_order(sheet->order);
	getmaxyx(stdscr, rows, columns);
	rows = rows < ROWS_MOST ? rows : ROWS_MOST;
	columns = columns < COLUMNS_MOST ? columns : COLUMNS_MOST;
	arena_empty(&face.arena);
	shown.no_codes = sheet->no_codes || !face.codes;
	shown.no_pictures = sheet->no_pictures || !profile_has_pictures(face.options.terminal);
	face.canvas = face.options.paint ? face.options.paint(face.options.painted, &shown, focus, &face.arena, rows, columns,
	                                       face.options.order)
	                                 : layout_paint(&shown, focus, &face.arena, rows, columns, face.options.order);
	face_put_canvas();
	if (face.repaint) {
		face.repaint = false;
		clearok(stdscr, TRUE);
		face_send_order(true);
	}
	refresh();
}

static bool
face_mouse(struct event *event)
{
	MEVENT mouse;
	const struct cell *cell;

	if (getmouse(&mouse) != OK || mouse.y < 0 || mouse.y >= face.canvas.rows || mouse.x < 0 ||
	    mouse.x >= face.canvas.columns)
		return false;
	if (mouse.bstate & (BUTTON4_PRESSED | BUTTON5_PRESSED)) {
		*event = (struct event){.kind = EVENT_SCROLL, .code = mouse.bstate & BUTTON4_PRESSED ? (uint32_t)-3 : 3};
		return true;
	}
	cell = canvas_cell(&face.canvas, mouse.y, mouse.x);
	if (!(mouse.bstate & BUTTON1_PRESSED))
		return false;
	if (cell->target == CELL_NO_CHOICE) { /* chooses nothing, but somebody is there */
		*event = (struct event){.kind = EVENT_KEY, .code = KEY_NAME_UNKNOWN};
		return true;
	}
	*event = cell->target >= CELL_BUTTON
	             ? (struct event){.kind = EVENT_ACTION, .code = (uint32_t)(cell->target - CELL_BUTTON)}
	             : (struct event){.kind = EVENT_CHOOSE, .code = (uint32_t)cell->target};
	return true;
}

/* What curses already holds; false: nothing. */
static bool
face_read(struct event *event)
{
	wint_t got;
	int result = get_wch(&got);

	if (result == ERR)
		return false;
	if (result == KEY_CODE_YES && got == KEY_RESIZE) {
		face.repaint = true;
		*event = (struct event){.kind = EVENT_RESIZE};
	} else if (result == KEY_CODE_YES && got == KEY_MOUSE) {
		if (!face_mouse(event))
			*event = (struct event){.kind = EVENT_TIME};
	} else {
		*event = (struct event){.kind = EVENT_KEY, .code = keys_translate(got, result == KEY_CODE_YES)};
	}
	return true;
}

static void
face_resize(void)
{
	struct winsize size;

	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_row && size.ws_col)
		resize_term(size.ws_row < ROWS_MOST ? size.ws_row : ROWS_MOST,
		    size.ws_col < COLUMNS_MOST ? size.ws_col : COLUMNS_MOST);
	face.repaint = true;
}

/* An event that a signal asked for; false: none. */
static bool
face_signal(struct event *event)
{
	if (!signals_event(event))
		return false;
	if (event->kind == EVENT_RESIZE)
		face_resize();
	return true;
}

/* A terminal that is gone can be read for ever, and always holds nothing. */
static struct event
face_wait(int64_t milliseconds)
{
	struct event event = {.kind = EVENT_TIME};
	enum signals_input input;

	if (face_signal(&event) || face_read(&event))
		return event;
	input = signals_wait(STDIN_FILENO, milliseconds);
	if (input == INPUT_LAST)
		return (struct event){.kind = EVENT_END};
	if (!face_signal(&event) && input == INPUT_READABLE)
		face_read(&event);
	return event;
}

const struct face face_curses = {
    .open = face_open, .close = face_close, .leave = terminal_leave, .show = face_show, .wait = face_wait};
