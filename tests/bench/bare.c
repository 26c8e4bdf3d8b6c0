/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The limit to compare with: a bare ncurses program that paints the same screens. bare FIRST SECOND: two files
 * of rows; any key changes between them, q ends it. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curses.h>

enum { ROWS_MOST = 200, ROW_LONGEST = 2000 };

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

static void
show_page(int page)
{
	erase();
	for (int row = 0; row < LINES && row < ROWS_MOST; row++) {
		attr_set(A_NORMAL, (short)(1 + row % 4), NULL);
		mvaddstr(row, 0, pages[page][row]);
	}
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
	for (short pair = 1; pair <= 4; pair++)
		init_pair(pair, (short)(pair + 1), COLOR_BLACK);
	for (int page = 0;; page = !page) {
		show_page(page);
		if (getch() == 'q')
			break;
	}
	endwin();
	return 0;
}
