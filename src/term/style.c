/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The looks. Every pair of colours has a contrast of at least 4.5 to 1 (WCAG 1.4.3), which a test measures on the
 * real values of xterm's and the Linux console's palettes. */
#include "term/style.h"

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8 };

/* Of the 256 colours: a night blue bar, warm amber for what can be chosen and for numbers, quiet greys. */
enum { NIGHT = 16, BAR = 24, SLATE = 237, SNOW = 231, PAPER = 253, MIST = 109, AMBER = 222, APRICOT = 215 };

#define INK(ink, ground) .foreground = ink, .background = ground

static const struct {
	struct style many, sixteen, mono;
} styles[ROLES] = {
    [ROLE_NORMAL] = {{INK(PAPER, NIGHT)}, {INK(WHITE, BLACK)}, {INK(-1, -1)}},
    [ROLE_TITLE] = {{INK(SNOW, BAR), .bold = true}, {INK(BRIGHT + WHITE, BLUE), .bold = true},
        {INK(-1, -1), .bold = true, .reversed = true}},
    [ROLE_HEADING] = {{INK(SNOW, NIGHT), .bold = true}, {INK(BRIGHT + WHITE, BLACK), .bold = true},
        {INK(-1, -1), .bold = true}},
    [ROLE_QUIET] = {{INK(MIST, NIGHT)}, {INK(CYAN, BLACK)}, {INK(-1, -1)}},
    [ROLE_WARNING] = {{INK(APRICOT, NIGHT), .bold = true}, {INK(BRIGHT + YELLOW, BLACK), .bold = true},
        {INK(-1, -1), .bold = true}},
    [ROLE_MARK] = {{INK(MIST, NIGHT)}, {INK(CYAN, BLACK)}, {INK(-1, -1)}},
    [ROLE_STRONG_MARK] = {{INK(APRICOT, NIGHT), .bold = true}, {INK(BRIGHT + YELLOW, BLACK), .bold = true},
        {INK(-1, -1), .bold = true}},
    [ROLE_FACT] = {{INK(SNOW, NIGHT), .bold = true}, {INK(BRIGHT + WHITE, BLACK), .bold = true},
        {INK(-1, -1), .bold = true}},
    [ROLE_BIG] = {{INK(AMBER, NIGHT)}, {INK(BRIGHT + YELLOW, BLACK)}, {INK(-1, -1), .bold = true}},
    [ROLE_BAR] = {{INK(AMBER, NIGHT)}, {INK(BRIGHT + YELLOW, BLACK)}, {INK(-1, -1)}},
    [ROLE_KEY] = {{INK(AMBER, NIGHT)}, {INK(BRIGHT + YELLOW, BLACK), .bold = true},
        {INK(-1, -1), .bold = true}},
    [ROLE_CHOICE] = {{INK(PAPER, NIGHT)}, {INK(WHITE, BLACK)}, {INK(-1, -1)}},
    [ROLE_CHOSEN] = {{INK(NIGHT, AMBER), .bold = true}, {INK(BLACK, CYAN)}, {INK(-1, -1), .reversed = true}},
    [ROLE_FOOTER] = {{INK(PAPER, NIGHT)}, {INK(WHITE, BLACK)}, {INK(-1, -1)}},
    [ROLE_FOOTER_FACT] = {{INK(AMBER, NIGHT), .bold = true}, {INK(BRIGHT + YELLOW, BLACK), .bold = true},
        {INK(-1, -1), .bold = true}},
    [ROLE_LARGE] = {{INK(NIGHT, SNOW), .bold = true}, {INK(BLACK, WHITE)},
        {INK(-1, -1), .bold = true, .reversed = true}},
    [ROLE_BUTTON] = {{INK(SNOW, SLATE)}, {INK(BRIGHT + WHITE, BLUE)}, {INK(-1, -1), .reversed = true}},
};

enum { COLOURS_MANY = 256, COLOURS_SIXTEEN = 16 };

struct style
style_of(enum role role, int colours)
{
	struct style style;

	if (!colours)
		return styles[role].mono;
	if (colours >= COLOURS_MANY)
		return styles[role].many;
	style = styles[role].sixteen;
	if (colours < COLOURS_SIXTEEN && style.foreground >= BRIGHT) {
		style.foreground = (short)(style.foreground - BRIGHT);
		style.bold = true;
	}
	return style;
}
