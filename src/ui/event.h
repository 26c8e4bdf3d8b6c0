/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reaches the program from outside, in terms that no terminal is needed for. */
#ifndef WAYLIGHT_UI_EVENT_H
#define WAYLIGHT_UI_EVENT_H

#include <stdint.h>

/* Keys beyond characters live above Unicode. */
enum key {
	KEY_NAME_UP = 0x200000,
	KEY_NAME_DOWN,
	KEY_NAME_LEFT,
	KEY_NAME_RIGHT,
	KEY_NAME_PAGE_UP,
	KEY_NAME_PAGE_DOWN,
	KEY_NAME_HOME,
	KEY_NAME_END,
	KEY_NAME_ENTER,
	KEY_NAME_ESCAPE,
	KEY_NAME_BACKSPACE,
	KEY_NAME_DELETE,
	KEY_NAME_F1,
	KEY_NAME_F12,
	KEY_NAME_UNKNOWN
};

enum event_kind {
	EVENT_TIME,   /* the time that was asked for has passed, or nothing of meaning came */
	EVENT_KEY,    /* `code` */
	EVENT_CHOOSE, /* a choice was clicked: its place in the sheet in `code` */
	EVENT_ACTION, /* a button was clicked: an enum action in `code` */
	EVENT_SCROLL, /* a wheel was turned: rows in `code`, as a signed number */
	EVENT_RESIZE, /* the window has another size */
	EVENT_RELOAD, /* SIGUSR1: the content may have changed */
	EVENT_END     /* hangup, end of input, SIGTERM: wipe and stop */
};

struct event {
	enum event_kind kind;
	uint32_t code;
};

#endif
