/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The limit to compare with: a bare ncurses program that paints the same screens in the same colours. bare FIRST SECOND:
 * two files as paint.h has them; any key changes between them, q ends it. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curses.h>

#include "paint.h"

enum { ROWS_MOST = 200, ROW_LONGEST = 4000 };

static char pages[2][ROWS_MOST][ROW_LONGEST];

static void
read_page(const char *file, int page)
{
	FILE *in = fopen(file, "r");

	for (int row = 0; in && row < ROWS_MOST && fgets(pages[page][row], ROW_LONGEST, in); row++)
		pages[page][row][strcspn(pages[page][row], "\n")] = '\0';
	if (in)
		fclose(in);
}

static attr_t
attributes(long look)
{
	return (look & PAINT_BOLD ? A_BOLD : 0) | (look & PAINT_UNDERLINE ? A_UNDERLINE : 0) |
	    (look & PAINT_REVERSE ? A_REVERSE : 0) | (look & PAINT_ITALIC ? A_ITALIC : 0);
}

static void
show_row(int row, const char *text)
{
	move(row, 0);
	while (*text == PAINT_RUN) {
		char *at;
		long foreground = strtol(text + 1, &at, 10), background = strtol(at + 1, &at, 10);
		long look = strtol(at + 1, &at, 10);
		size_t length = strcspn(++at, "\001");

		attr_set(attributes(look), (short)alloc_pair((int)foreground, (int)background), NULL);
		addnstr(at, (int)length);
		text = at + length;
	}
}

static void
show_page(int page)
{
	erase();
	for (int row = 0; row < LINES && row < ROWS_MOST; row++)
		show_row(row, pages[page][row]);
	refresh();
}

int
main(int count, char **arguments)
{
	if (count != 3)
		return 2;
	setlocale(LC_ALL, "");
	read_page(arguments[1], 0);
	read_page(arguments[2], 1);
	newterm(NULL, stdout, stdin);
	raw();
	noecho();
	keypad(stdscr, TRUE);
	start_color();
	use_default_colors();
	for (int page = 0;; page = !page) {
		show_page(page);
		if (getch() == 'q')
			break;
	}
	endwin();
	return 0;
}
