/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The looks. Every pair of colours has a contrast of at least 4.5 to 1 (WCAG 1.4.3), in the theme of high contrast 7
 * to 1 (WCAG 1.4.6), which a test measures on the real values of xterm's and the Linux console's palettes. */
#include "term/style.h"

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8 };

/* Of the 256 colours. Dark: a night blue bar, warm amber for what can be chosen and for numbers, quiet greys. Light:
 * the same blue as ink on paper. */
enum { NIGHT = 16, BAR = 24, SLATE = 237, SNOW = 231, PAPER = 253, MIST = 109, AMBER = 222, APRICOT = 215,
	INK = 234, SMOKE = 240, BRICK = 88, LEMON = 226 };

/* Cameras need black and white in every theme, whatever the terminal's own colours are. */
#define CODES \
	[ROLE_CODE_DARK] = {{ON(NIGHT, SNOW)}, {ON(BLACK, WHITE)}}, \
	[ROLE_CODE_LIGHT] = {{ON(SNOW, NIGHT)}, {ON(WHITE, BLACK)}}

#define ON(ground, ink) .foreground = ink, .background = ground
#define BOLD .bold = true

struct looks {
	struct style many, sixteen;
};

/* Bold is bright on many terminals, and bright ink on a light ground cannot be read: no bold in 16 light colours. */
static const struct looks looks[THEME_MONO][ROLES] = {
    [THEME_DARK] = {
        [ROLE_NORMAL] = {{ON(NIGHT, PAPER)}, {ON(BLACK, WHITE)}},
        [ROLE_TITLE] = {{ON(BAR, SNOW), BOLD}, {ON(BLUE, BRIGHT + WHITE), BOLD}},
        [ROLE_HEADING] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, BRIGHT + WHITE), BOLD}},
        [ROLE_QUIET] = {{ON(NIGHT, MIST)}, {ON(BLACK, CYAN)}},
        [ROLE_WARNING] = {{ON(NIGHT, APRICOT), BOLD}, {ON(BLACK, BRIGHT + YELLOW), BOLD}},
        [ROLE_MARK] = {{ON(NIGHT, MIST)}, {ON(BLACK, CYAN)}},
        [ROLE_STRONG_MARK] = {{ON(NIGHT, APRICOT), BOLD}, {ON(BLACK, BRIGHT + YELLOW), BOLD}},
        [ROLE_FACT] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, BRIGHT + WHITE), BOLD}},
        [ROLE_BIG] = {{ON(NIGHT, AMBER)}, {ON(BLACK, BRIGHT + YELLOW)}},
        [ROLE_BAR] = {{ON(NIGHT, AMBER)}, {ON(BLACK, BRIGHT + YELLOW)}},
        [ROLE_KEY] = {{ON(NIGHT, AMBER)}, {ON(BLACK, BRIGHT + YELLOW), BOLD}},
        [ROLE_CHOICE] = {{ON(NIGHT, PAPER)}, {ON(BLACK, WHITE)}},
        [ROLE_CHOSEN] = {{ON(AMBER, NIGHT), BOLD}, {ON(CYAN, BLACK)}},
        [ROLE_FOOTER] = {{ON(NIGHT, PAPER)}, {ON(BLACK, WHITE)}},
        [ROLE_FOOTER_FACT] = {{ON(NIGHT, AMBER), BOLD}, {ON(BLACK, BRIGHT + YELLOW), BOLD}},
        [ROLE_BUTTON] = {{ON(SLATE, SNOW)}, {ON(BLUE, BRIGHT + WHITE)}},
        [ROLE_LARGE] = {{ON(SNOW, NIGHT), BOLD}, {ON(WHITE, BLACK)}},
        CODES,
    },
    [THEME_LIGHT] = {
        [ROLE_NORMAL] = {{ON(SNOW, INK)}, {ON(WHITE, BLACK)}},
        [ROLE_TITLE] = {{ON(BAR, SNOW), BOLD}, {ON(BLUE, WHITE)}},
        [ROLE_HEADING] = {{ON(SNOW, INK), BOLD}, {ON(WHITE, BLUE)}},
        [ROLE_QUIET] = {{ON(SNOW, SMOKE)}, {ON(WHITE, BLACK)}},
        [ROLE_WARNING] = {{ON(SNOW, BRICK), BOLD}, {ON(BLACK, WHITE)}},
        [ROLE_MARK] = {{ON(SNOW, SMOKE)}, {ON(WHITE, BLACK)}},
        [ROLE_STRONG_MARK] = {{ON(SNOW, BRICK), BOLD}, {ON(WHITE, BLUE)}},
        [ROLE_FACT] = {{ON(SNOW, NIGHT), BOLD}, {ON(WHITE, BLUE)}},
        [ROLE_BIG] = {{ON(SNOW, BAR)}, {ON(WHITE, BLUE)}},
        [ROLE_BAR] = {{ON(SNOW, BAR)}, {ON(WHITE, BLUE)}},
        [ROLE_KEY] = {{ON(SNOW, BAR), BOLD}, {ON(WHITE, BLUE)}},
        [ROLE_CHOICE] = {{ON(SNOW, INK)}, {ON(WHITE, BLACK)}},
        [ROLE_CHOSEN] = {{ON(BAR, SNOW), BOLD}, {ON(BLACK, WHITE)}},
        [ROLE_FOOTER] = {{ON(SNOW, INK)}, {ON(WHITE, BLACK)}},
        [ROLE_FOOTER_FACT] = {{ON(SNOW, BAR), BOLD}, {ON(WHITE, BLUE)}},
        [ROLE_BUTTON] = {{ON(PAPER, INK)}, {ON(BLUE, WHITE)}},
        [ROLE_LARGE] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, WHITE)}},
        CODES,
    },
    [THEME_CONTRAST] = {
        [ROLE_NORMAL] = {{ON(NIGHT, LEMON)}, {ON(BLACK, BRIGHT + YELLOW)}},
        [ROLE_TITLE] = {{ON(LEMON, NIGHT), BOLD}, {ON(WHITE, BLACK)}},
        [ROLE_HEADING] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, BRIGHT + WHITE), BOLD}},
        [ROLE_QUIET] = {{ON(NIGHT, LEMON)}, {ON(BLACK, BRIGHT + YELLOW)}},
        [ROLE_WARNING] = {{ON(NIGHT, SNOW), BOLD}, {ON(WHITE, BLACK)}},
        [ROLE_MARK] = {{ON(NIGHT, LEMON)}, {ON(BLACK, BRIGHT + YELLOW)}},
        [ROLE_STRONG_MARK] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, BRIGHT + WHITE), BOLD}},
        [ROLE_FACT] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, BRIGHT + WHITE), BOLD}},
        [ROLE_BIG] = {{ON(NIGHT, SNOW)}, {ON(BLACK, BRIGHT + WHITE)}},
        [ROLE_BAR] = {{ON(NIGHT, SNOW)}, {ON(BLACK, BRIGHT + WHITE)}},
        [ROLE_KEY] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, BRIGHT + WHITE), BOLD}},
        [ROLE_CHOICE] = {{ON(NIGHT, LEMON)}, {ON(BLACK, BRIGHT + YELLOW)}},
        [ROLE_CHOSEN] = {{ON(LEMON, NIGHT), BOLD}, {ON(WHITE, BLACK)}},
        [ROLE_FOOTER] = {{ON(NIGHT, LEMON)}, {ON(BLACK, BRIGHT + YELLOW)}},
        [ROLE_FOOTER_FACT] = {{ON(NIGHT, SNOW), BOLD}, {ON(BLACK, BRIGHT + WHITE), BOLD}},
        [ROLE_BUTTON] = {{ON(SNOW, NIGHT), BOLD}, {ON(WHITE, BLACK)}},
        [ROLE_LARGE] = {{ON(LEMON, NIGHT), BOLD}, {ON(WHITE, BLACK)}},
        CODES,
    },
};

#define PLAIN .foreground = -1, .background = -1

static const struct style mono[ROLES] = {
    [ROLE_NORMAL] = {PLAIN},
    [ROLE_TITLE] = {PLAIN, BOLD, .reversed = true},
    [ROLE_HEADING] = {PLAIN, BOLD},
    [ROLE_QUIET] = {PLAIN},
    [ROLE_WARNING] = {PLAIN, BOLD},
    [ROLE_MARK] = {PLAIN},
    [ROLE_STRONG_MARK] = {PLAIN, BOLD},
    [ROLE_FACT] = {PLAIN, BOLD},
    [ROLE_BIG] = {PLAIN, BOLD},
    [ROLE_BAR] = {PLAIN},
    [ROLE_KEY] = {PLAIN, BOLD},
    [ROLE_CHOICE] = {PLAIN},
    [ROLE_CHOSEN] = {PLAIN, .reversed = true},
    [ROLE_FOOTER] = {PLAIN},
    [ROLE_FOOTER_FACT] = {PLAIN, BOLD},
    [ROLE_BUTTON] = {PLAIN, .reversed = true},
    [ROLE_LARGE] = {PLAIN, BOLD, .reversed = true},
    [ROLE_CODE_DARK] = {PLAIN},
    [ROLE_CODE_LIGHT] = {PLAIN, .reversed = true},
};

enum { COLOURS_MANY = 256, COLOURS_SIXTEEN = 16 };

struct style
style_of(enum theme theme, enum role role, int colours)
{
	struct style style;

	if (theme == THEME_MONO && (role == ROLE_CODE_DARK || role == ROLE_CODE_LIGHT))
		theme = THEME_DARK;
	if (!colours || theme == THEME_MONO)
		return mono[role];
	if (colours >= COLOURS_MANY)
		return looks[theme][role].many;
	style = looks[theme][role].sixteen;
	if (colours < COLOURS_SIXTEEN && style.foreground >= BRIGHT) {
		style.foreground = (short)(style.foreground - BRIGHT);
		style.bold = true;
	}
	return style;
}
