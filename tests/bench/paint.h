/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A screen written down for bare.c to paint: each row in runs of cells that look alike. A run begins with
 * "\001FOREGROUND,BACKGROUND,LOOK;" and has the text behind it; colours are numbers of the palette, -1 the terminal's own. */
#ifndef WAYLIGHT_TESTS_BENCH_PAINT_H
#define WAYLIGHT_TESTS_BENCH_PAINT_H

#include <stdbool.h>

enum { PAINT_RUN = '\001' };

enum paint_look { PAINT_BOLD = 1, PAINT_UNDERLINE = 2, PAINT_REVERSE = 4, PAINT_ITALIC = 8 };

struct terminal;

/* False: the file cannot be written. */
bool paint_write(const struct terminal *, const char *path);

#endif
