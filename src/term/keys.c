/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of keys. What they do is left to ui/actions.def. */
#include "term/keys.h"

#include <curses.h>

#include "ui/event.h"

enum { KEYPAD = KEY_MAX + 1000, TAB = '\t' };

static const struct {
	uint32_t curses, key;
} named[] = {
    {KEY_UP, KEY_NAME_UP},         {KEY_DOWN, KEY_NAME_DOWN},      {KEY_LEFT, KEY_NAME_LEFT},
    {KEY_RIGHT, KEY_NAME_RIGHT},   {KEY_PPAGE, KEY_NAME_PAGE_UP},  {KEY_NPAGE, KEY_NAME_PAGE_DOWN},
    {KEY_HOME, KEY_NAME_HOME},     {KEY_END, KEY_NAME_END},        {KEY_ENTER, KEY_NAME_ENTER},
    {KEY_F(1), KEY_NAME_F1},       {KEY_F(12), KEY_NAME_F12},      {KEY_BACKSPACE, KEY_NAME_BACKSPACE},
    {KEY_BTAB, KEY_NAME_UP},       {KEY_A1, KEY_NAME_HOME},        {KEY_A3, KEY_NAME_PAGE_UP},
    {KEY_C1, KEY_NAME_END},        {KEY_C3, KEY_NAME_PAGE_DOWN},  {KEY_B2, KEY_NAME_ENTER},
    {KEY_IC, '0'}, {KEY_DC, KEY_NAME_DELETE}, /* what the keypad's zero and point send while NumLock is off */
};

/* Its five then, from foot, VTE and xterm. Terminfo has another sequence or none, and the Escape in it would hide. */
#define FIVE "\033OE"

/* The keypad in application mode sends SS3 and one of these (xterm, VT220). Terminfo has other names for some of
 * them, but what is printed on the key is what it should do. */
static const char keypad_sends[] = "pqrstuvwxyjklmnoM", keypad_means[] = "0123456789*+,-./\r";

void
keys_define(void)
{
	for (int i = 0; keypad_sends[i]; i++) {
		const char sequence[] = {'\033', 'O', keypad_sends[i], '\0'};

		define_key(sequence, KEYPAD + i);
	}
	define_key(FIVE, KEY_B2);
}

uint32_t
keys_translate(uint32_t got, bool is_key)
{
	if (is_key && got >= KEYPAD && got < KEYPAD + sizeof keypad_means - 1)
		return keys_translate((uint32_t)keypad_means[got - KEYPAD], false);
	if (is_key) {
		for (size_t i = 0; i < sizeof named / sizeof *named; i++)
			if (named[i].curses == got)
				return named[i].key;
		return KEY_NAME_UNKNOWN;
	}
	switch (got) {
	case '\r':
	case '\n':
		return KEY_NAME_ENTER;
	case '\b':
	case 0x7F:
		return KEY_NAME_BACKSPACE;
	case '\033':
		return KEY_NAME_ESCAPE;
	case TAB:
		return KEY_NAME_DOWN;
	default:
		return got < ' ' || (got >= 0x80 && got < 0xA0) ? KEY_NAME_UNKNOWN : got;
	}
}
