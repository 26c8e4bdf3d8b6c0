/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs that are measured beside each other. Each is a line, divided by tabs: its name; the keys that it gets,
 * divided by spaces ("\r" and "\t" are written so); how many rows at the top of its screen change by themselves;
 * settings such as NAME=value; its arguments. */
#ifndef WAYLIGHT_TESTS_BENCH_PLAN_H
#define WAYLIGHT_TESTS_BENCH_PLAN_H

enum { CONTENDERS_MOST = 12, KEYS_MOST = 4, WORDS_MOST = 60, SETTINGS_MOST = 20, LINE_LONGEST = 8000 };

struct contender {
	char line[LINE_LONGEST]; /* what all else points into */
	const char *name, *keys[KEYS_MOST];
	int key_count, moving;
	const char *surroundings[SETTINGS_MOST]; /* as terminal_start() takes them; HOME and WAYLIGHT_... are ours */
	char *arguments[WORDS_MOST];
	char *screens[KEYS_MOST + 1]; /* recorded: the first one, and that after each key */
};

/* Reads all lines of standard input; returns how many. Ends the program when one is wrong. */
int plan_read(struct contender contenders[CONTENDERS_MOST]);

/* Says what is wrong with a program, and ends this one. */
_Noreturn void plan_fail(const struct contender *, const char *what);

#endif
