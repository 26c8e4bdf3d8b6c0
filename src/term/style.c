/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The looks. Every pair of colours has a contrast of at least 4.5 to 1 (WCAG 1.4.3), which a test measures on the
 * real values of xterm's and the Linux console's palettes. */
#include "term/style.h"

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8 };

/* Of the 256 colours: a night blue bar, warm amber for what can be chosen and for numbers, quiet greys. */
enum { NIGHT = 16, BAR = 24, SLATE = 237, SNOW = 231, PAPER = 253, MIST = 109, AMBER = 222, APRICOT = 215 };

static const struct {
	struct style many, sixteen, mono;
} styles[ROLES] = {
    [ROLE_NORMAL] = {{PAPER, NIGHT}, {WHITE, BLACK}, {-1, -1}},
    [ROLE_TITLE] = {{SNOW, BAR, .bold = true}, {BRIGHT + WHITE, BLUE, .bold = true},
        {-1, -1, .bold = true, .reversed = true}},
    [ROLE_HEADING] = {{SNOW, NIGHT, .bold = true}, {BRIGHT + WHITE, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_QUIET] = {{MIST, NIGHT}, {CYAN, BLACK}, {-1, -1}},
    [ROLE_WARNING] = {{APRICOT, NIGHT, .bold = true}, {BRIGHT + YELLOW, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_MARK] = {{MIST, NIGHT}, {CYAN, BLACK}, {-1, -1}},
    [ROLE_STRONG_MARK] = {{APRICOT, NIGHT, .bold = true}, {BRIGHT + YELLOW, BLACK, .bold = true},
        {-1, -1, .bold = true}},
    [ROLE_FACT] = {{SNOW, NIGHT, .bold = true}, {BRIGHT + WHITE, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_BIG] = {{AMBER, NIGHT}, {BRIGHT + YELLOW, BLACK}, {-1, -1, .bold = true}},
    [ROLE_KEY] = {{AMBER, NIGHT, .bold = true}, {BRIGHT + YELLOW, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_CHOICE] = {{SNOW, NIGHT}, {BRIGHT + WHITE, BLACK}, {-1, -1}},
    [ROLE_CHOSEN] = {{NIGHT, AMBER, .bold = true}, {BLACK, CYAN}, {-1, -1, .reversed = true}},
    [ROLE_FOOTER] = {{PAPER, NIGHT}, {WHITE, BLACK}, {-1, -1}},
    [ROLE_FOOTER_FACT] = {{AMBER, NIGHT, .bold = true}, {BRIGHT + YELLOW, BLACK, .bold = true},
        {-1, -1, .bold = true}},
    [ROLE_BUTTON] = {{SNOW, SLATE}, {BRIGHT + WHITE, BLUE}, {-1, -1, .reversed = true}},
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
