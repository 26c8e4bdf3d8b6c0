/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The looks. Contrast is measured on the sixteen standard colours: every pair below has more than 4.5 to 1. */
#include "term/style.h"

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8 };

static const struct {
	struct style colour, mono;
} styles[ROLES] = {
    [ROLE_NORMAL] = {{WHITE, BLACK}, {-1, -1}},
    [ROLE_TITLE] = {{BRIGHT + WHITE, BLUE, .bold = true}, {-1, -1, .bold = true, .reversed = true}},
    [ROLE_HEADING] = {{BRIGHT + WHITE, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_QUIET] = {{CYAN, BLACK}, {-1, -1}},
    [ROLE_WARNING] = {{BRIGHT + YELLOW, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_MARK] = {{CYAN, BLACK}, {-1, -1}},
    [ROLE_STRONG_MARK] = {{BRIGHT + YELLOW, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_FACT] = {{BRIGHT + WHITE, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_BIG] = {{BRIGHT + YELLOW, BLACK}, {-1, -1, .bold = true}},
    [ROLE_KEY] = {{BRIGHT + YELLOW, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_CHOICE] = {{BRIGHT + WHITE, BLACK}, {-1, -1}},
    [ROLE_CHOSEN] = {{BLACK, BRIGHT + YELLOW}, {-1, -1, .reversed = true}},
    [ROLE_FOOTER] = {{WHITE, BLACK}, {-1, -1}},
    [ROLE_FOOTER_FACT] = {{BRIGHT + YELLOW, BLACK, .bold = true}, {-1, -1, .bold = true}},
    [ROLE_BUTTON] = {{BRIGHT + WHITE, BLUE}, {-1, -1, .reversed = true}},
};

struct style
style_of(enum role role, bool colour)
{
	return colour ? styles[role].colour : styles[role].mono;
}
