/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet as utterances: what is said, in its order, each in its own language.
 *
 * Title, items, choices, and the numbers of the footer with their country. Nothing of frames, marks and buttons, nor the
 * English below a draft; of a code only what is in it. A number to call is said digit by digit, in the language of the
 * sheet, whatever the words before it are in. */
#ifndef WAYLIGHT_VOICE_SPEAK_H
#define WAYLIGHT_VOICE_SPEAK_H

#include "base/arena.h"
#include "ui/sheet.h"

struct utterance {
	const char *text;
	const char *language; /* BCP 47 */
};

struct utterances {
	struct utterance *list;
	size_t count, room;
};

/* All of a sheet, made in `arena`. `place` is "{place} of {count}" for choices; where its words are not in the
 * language of the sheet, the number alone is said. */
struct utterances speak_sheet(struct arena *, const struct sheet *, struct phrase place);

/* One choice, by its place among the choices. Nothing where there is none. */
struct utterances speak_choice(struct arena *, const struct sheet *, int choice, struct phrase place);

/* One phrase. */
struct utterances speak_phrase(struct arena *, struct phrase);

#endif
