/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being read aloud, and the one who does it: speech-dispatcher.
 *
 * Nothing here waits. Whoever waits for events also waits for voice_descriptor() and then calls voice_go_on(). When
 * the daemon dies, or answers what it should not, the voice is gone for good and everything else goes on. All
 * functions take NULL for a voice that is not there. */
#ifndef WAYLIGHT_VOICE_VOICE_H
#define WAYLIGHT_VOICE_VOICE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/problem.h"
#include "voice/speak.h"

struct voice;

/* Connects to the daemon that listens at a path. NULL, with a warning, when none does. `problems` is borrowed: they get
 * another warning when the daemon goes. */
struct voice *voice_open(const char *path, struct problems *);

/* The same over a connected socket that does not block; the voice closes it. */
struct voice *voice_new(int descriptor);

/* Stops, overwrites and frees. */
void voice_free(struct voice *);

/* Whether there was a daemon that is gone. */
bool voice_is_lost(const struct voice *);

/* What to wait for; -1: nothing. `writing`: also until it takes bytes. */
int voice_descriptor(const struct voice *, bool *writing);

/* Reads and writes what can be; says the next utterance when the one before has ended. */
void voice_go_on(struct voice *);

/* Whether there is a voice for a language; NULL: for any. Not before the daemon told its voices. */
bool voice_has(const struct voice *, const char *language);

/* Says these from now on, instead of what is being said; copies them. What no voice can say is passed over. */
void voice_say(struct voice *, const struct utterances *);

/* Stops at once: when this returns, the daemon has been told. */
void voice_stop(struct voice *);

/* Whether something is being said; and until when it was, by clock_milliseconds(). An utterance that takes longer
 * than three minutes (a daemon that hangs, a lid that was closed) was heard for three minutes. */
bool voice_speaks(const struct voice *);
int64_t voice_heard(const struct voice *);

/* Faster or louder by so many steps (slower, quieter: negative). What is being said begins anew. */
void voice_change_rate(struct voice *, int steps);
void voice_change_volume(struct voice *, int steps);

/* Stops, forgets everything, and speaks like in the beginning. What was said last stays with the daemon until it is
 * given something else: so it is given as much of nothing, without sound. What is to be said next waits for that. */
void voice_reset(struct voice *);

#endif
