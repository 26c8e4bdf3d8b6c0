/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of speech-dispatcher (SSIP), as bytes in and bytes out: nothing here waits, reads or writes.
 *
 * One message is on its way at a time, so that what is not said yet stays here and not in the daemon. Commands are
 * put down without waiting for the answers to those before; each answer finds its command by order. */
#ifndef WAYLIGHT_VOICE_SSIP_H
#define WAYLIGHT_VOICE_SSIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/bytes.h"

enum { SSIP_AWAITED_MOST = 64, SSIP_TAGS_MOST = 400, SSIP_TAG_LONGEST = 15, SSIP_ID_LONGEST = 15 };

struct ssip {
	struct bytes out;  /* to be sent; whoever sent some takes it away with ssip_sent() */
	struct bytes line; /* that has not ended yet */
	unsigned char awaited[SSIP_AWAITED_MOST]; /* the commands that have no answer yet, oldest first */
	size_t awaited_count;
	char tags[SSIP_TAGS_MOST][SSIP_TAG_LONGEST + 1]; /* the languages that have a voice, as the daemon names them */
	size_t tag_count;
	bool ready;      /* the voices are known */
	bool broken;     /* something was answered that cannot be */
	bool saying;     /* a message is on its way or being said */
	int unanswered;  /* messages that have no id yet */
	char id[SSIP_ID_LONGEST + 1];    /* of the last message that has one */
	char event[SSIP_ID_LONGEST + 1]; /* which message the event that is being read is about */
	char began[SSIP_ID_LONGEST + 1]; /* which message began last */
	char ended[SSIP_ID_LONGEST + 1]; /* which message ended last */
};

/* Greets, and asks for the voices. */
void ssip_start(struct ssip *);

/* Overwrites everything. */
void ssip_end(struct ssip *);

/* What the daemon sent, in pieces of any size. */
void ssip_take(struct ssip *, const char *bytes, size_t length);

/* So many bytes of `out` were sent. */
void ssip_sent(struct ssip *, size_t length);

/* Says a text with the voice of a language, one that ssip_tag() gave. Only when nothing is being said. */
void ssip_say(struct ssip *, const char *tag, const char *text);

/* Whether the voice has what is to be said, and begins. */
bool ssip_begins(const struct ssip *);

/* Stops what is being said. */
void ssip_cancel(struct ssip *);

/* "RATE" or "VOLUME", from -100 to 100, for what is said from now on. */
void ssip_set(struct ssip *, const char *what, int value);

/* The daemon's name for the language of a code (BCP 47); NULL: it has no voice. */
const char *ssip_tag(const struct ssip *, const char *code);

#endif
